#include "support/fake/fakenode.h"

#include "base/id.h"
#include "protocol/http/apierror.h"
#include "protocol/http/routes.h"
#include "protocol/socket/websocketframe.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>
#include <QUrlQuery>
#include <QtEndian>

namespace muster::test {

using namespace Qt::Literals::StringLiterals;
namespace routes = protocol::routes;

namespace {

constexpr quint8 textFrame = 0x81;
constexpr quint8 textOpcode = 0x1;
constexpr quint8 closeOpcode = 0x8;
constexpr quint8 pingOpcode = 0x9;
constexpr quint8 pongFrame = 0x8a;

QByteArray frame(quint8 first, const QByteArray &payload)
{
    QByteArray bytes(1, char(first));
    if (payload.size() < 126) {
        bytes.append(char(payload.size()));
    } else if (payload.size() < 65536) {
        bytes.append(char(126));
        char size[2];
        qToBigEndian(quint16(payload.size()), size);
        bytes.append(size, sizeof size);
    } else {
        bytes.append(char(127));
        char size[8];
        qToBigEndian(quint64(payload.size()), size);
        bytes.append(size, sizeof size);
    }
    return bytes + payload;
}

http::Response refusal(int status, const QString &id, const QString &message)
{
    return protocol::errorResponse({id, message, status}, newId());
}

std::unique_ptr<QTcpServer> tlsServer(const QString &certificateFile, const QString &keyFile)
{
    QFile key(keyFile);
    if (!key.open(QIODevice::ReadOnly))
        qFatal("no key in %s", qPrintable(keyFile));
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(QSslCertificate::fromPath(certificateFile));
    configuration.setPrivateKey(QSslKey(&key, QSsl::Rsa));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(configuration);
    return server;
}

} // namespace

FakeNode::FakeNode(std::shared_ptr<FakeAccounts> accounts, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts ? std::move(accounts) : std::make_shared<FakeAccounts>())
    , m_levels{{u"file"_s, u"info"_s}, {u"console"_s, u"info"_s}}
{
    listenOn(std::make_unique<QTcpServer>());
}

FakeNode::FakeNode(std::shared_ptr<FakeAccounts> accounts, const QString &certificateFile,
    const QString &keyFile, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts ? std::move(accounts) : std::make_shared<FakeAccounts>())
    , m_tls(true)
    , m_levels{{u"file"_s, u"info"_s}, {u"console"_s, u"info"_s}}
{
    listenOn(tlsServer(certificateFile, keyFile));
}

FakeNode::~FakeNode()
{
    for (QTcpSocket *socket : m_peers.keys())
        socket->disconnect(this);
}

void FakeNode::listenOn(std::unique_ptr<QTcpServer> server)
{
    m_server = std::move(server);
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection())
            adopt(socket);
    });
    start();
}

void FakeNode::start()
{
    if (!m_server->isListening() && !m_server->listen(QHostAddress::LocalHost, m_port))
        qFatal("cannot listen: %s", qPrintable(m_server->errorString()));
    m_port = m_server->serverPort();
}

void FakeNode::changeCertificate(const QString &certificateFile, const QString &keyFile)
{
    Q_ASSERT(m_tls);
    kill();
    listenOn(tlsServer(certificateFile, keyFile));
}

QUrl FakeNode::url() const
{
    return QUrl((m_tls ? u"https://"_s : u"http://"_s) + address());
}

QString FakeNode::address() const
{
    return u"127.0.0.1:%1"_s.arg(m_port);
}

void FakeNode::adopt(QTcpSocket *socket)
{
    m_peers.insert(socket, {});
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_peers.remove(socket);
        socket->deleteLater();
    });
    read(socket);
}

void FakeNode::read(QTcpSocket *socket)
{
    if (m_hung || !m_peers.contains(socket))
        return;
    Peer &peer = m_peers[socket];
    peer.input += socket->readAll();
    while (m_peers.contains(socket)
        && (peer.webSocket ? takeFrame(socket, peer) : takeRequest(socket, peer))) { }
}

bool FakeNode::takeRequest(QTcpSocket *socket, Peer &peer)
{
    const qsizetype headEnd = peer.input.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return false;
    const QList<QByteArray> lines = peer.input.left(headEnd).split('\n');
    http::Request request;
    const QList<QByteArray> start = lines.first().split(' ');
    const QUrl target = QUrl::fromEncoded(start.value(1));
    request.method = start.value(0);
    request.path = target.path();
    request.query = QUrlQuery(target);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
    }
    const qsizetype length = request.header("Content-Length").toLongLong();
    if (peer.input.size() < headEnd + 4 + length)
        return false;
    request.body = peer.input.mid(headEnd + 4, length);
    peer.input.remove(0, headEnd + 4 + length);
    m_requests.append(QString::fromLatin1(request.method + ' ' + start.value(1)));
    m_bodies.append(request.body);
    const QString special = QString::fromLatin1(request.method) + u' ' + request.path;
    if (request.path == routes::webSocket && !m_replies.contains(special) && known(request)) {
        upgrade(socket, peer, request.header("Sec-WebSocket-Key"));
        return true;
    }
    const http::Response response = m_replies.contains(special) ? m_replies.value(special) : answer(request);
    QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + " Answer\r\n";
    for (const auto &[name, value] : response.headers)
        head += name + ": " + value + "\r\n";
    socket->write(
        head + "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n\r\n" + response.body);
    return true;
}

bool FakeNode::takeFrame(QTcpSocket *socket, Peer &peer)
{
    // Clients of ours send control frames and short requests only: all below 126 bytes, all masked.
    if (peer.input.size() < 6)
        return false;
    const qsizetype length = peer.input.at(1) & 0x7f;
    if (peer.input.size() < 6 + length)
        return false;
    QByteArray payload = peer.input.mid(6, length);
    for (qsizetype i = 0; i < length; ++i)
        payload[i] = char(payload.at(i) ^ peer.input.at(2 + i % 4));
    const quint8 opcode = quint8(peer.input.at(0)) & 0xf;
    peer.input.remove(0, 6 + length);
    if (opcode == pingOpcode)
        socket->write(frame(pongFrame, payload));
    if (opcode == textOpcode) {
        m_texts.append(payload);
        const auto request = protocol::decodeSocketRequest(payload);
        if (request && request->action == protocol::events::overview)
            emit overviewAsked();
    }
    if (opcode == closeOpcode)
        socket->disconnectFromHost();
    return true;
}

void FakeNode::upgrade(QTcpSocket *socket, Peer &peer, const QByteArray &key)
{
    const QByteArray accept =
        QCryptographicHash::hash(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11", QCryptographicHash::Sha1)
            .toBase64();
    socket->write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                  "Sec-WebSocket-Accept: "
        + accept + "\r\n\r\n");
    peer.webSocket = true;
    push(socket, peer, protocol::events::hello,
        {{u"connection_id"_s, newId()}, {u"server_version"_s, u"0.1.0"_s}});
    if (m_overview && m_accounts->admin)
        pushOverview(socket, peer);
}

void FakeNode::push(QTcpSocket *socket, Peer &peer, const QString &event, const QJsonObject &data)
{
    socket->write(frame(textFrame, protocol::encode({event, data, {}, peer.seq++})));
}

void FakeNode::pushOverview(QTcpSocket *socket, Peer &peer)
{
    push(socket, peer, protocol::events::overview,
        {{u"overview"_s, protocol::toJson(*m_overview)}, {u"picture"_s, m_picture}});
}

void FakeNode::setOverview(const protocol::Overview &overview)
{
    m_overview = overview;
    ++m_picture;
    if (m_hung)
        return;
    for (auto it = m_peers.begin(); it != m_peers.end(); ++it)
        if (it->webSocket && m_accounts->admin)
            pushOverview(it.key(), *it);
}

void FakeNode::setReply(const QString &methodAndPath, const http::Response &response)
{
    m_replies.insert(methodAndPath, response);
}

void FakeNode::pushEvent(const QString &event, const QJsonObject &data)
{
    for (auto it = m_peers.begin(); it != m_peers.end(); ++it)
        if (it->webSocket)
            push(it.key(), *it, event, data);
}

void FakeNode::pushRaw(const QByteArray &text)
{
    for (auto it = m_peers.begin(); it != m_peers.end(); ++it)
        if (it->webSocket)
            it.key()->write(frame(textFrame, text));
}

void FakeNode::skipSequence(int events)
{
    for (Peer &peer : m_peers)
        peer.seq += events;
}

int FakeNode::openSockets() const
{
    return int(
        std::count_if(m_peers.begin(), m_peers.end(), [](const Peer &peer) { return peer.webSocket; }));
}

void FakeNode::kill()
{
    m_server->close();
    resetConnections();
}

void FakeNode::hang()
{
    m_hung = true;
}

void FakeNode::resume()
{
    m_hung = false;
    for (QTcpSocket *socket : m_peers.keys())
        read(socket);
}

void FakeNode::resetConnections()
{
    for (QTcpSocket *socket : m_peers.keys())
        socket->abort();
}

bool FakeNode::known(const http::Request &request) const
{
    const QByteArray authorization = request.header("Authorization");
    return authorization.startsWith("Bearer ")
        && m_accounts->tokens.contains(QString::fromLatin1(authorization.mid(7)));
}

http::Response FakeNode::answer(const http::Request &request)
{
    if (request.path == routes::ping)
        return protocol::okResponse();
    if (request.path == routes::login)
        return answerLogin(request);
    if (!known(request))
        return refusal(401, u"api.context.session_expired.app_error"_s,
            u"Invalid or expired session, please login again."_s);
    if (request.path == routes::me)
        return protocol::jsonResponse(QJsonObject{{u"id"_s, newId()}, {u"username"_s, m_accounts->username},
            {u"roles"_s, m_accounts->admin ? u"system_user system_admin"_s : u"system_user"_s}});
    if (request.path == routes::logout) {
        m_accounts->tokens.remove(QString::fromLatin1(request.header("Authorization").mid(7)));
        return protocol::okResponse();
    }
    if (!m_accounts->admin)
        return refusal(
            403, u"api.context.permissions.app_error"_s, u"You do not have the appropriate permissions."_s);
    if (request.path == routes::overview && m_overview)
        return protocol::jsonResponse(protocol::toJson(*m_overview));
    if (request.path == routes::clusterReload && m_overview)
        return answerReload(request);
    if (request.path == routes::musterLogs && m_overview)
        return m_logs.answer(request, *m_overview);
    if (request.path == routes::audits && m_audits)
        return answerAudits(request);
    if (request.path == routes::logLevel) {
        const QJsonObject changes = QJsonDocument::fromJson(request.body).object();
        for (auto it = changes.begin(); it != changes.end(); ++it)
            m_levels[it.key()] = it.value();
        return protocol::jsonResponse(m_levels);
    }
    return refusal(404, u"api.context.404.app_error"_s, u"Sorry, we could not find the page."_s);
}

http::Response FakeNode::answerAudits(const http::Request &request) const
{
    const auto query = protocol::auditQueryOf(request.query);
    if (!query)
        return refusal(400, u"api.audits.get.app_error"_s, query.error().detail);
    QJsonArray rows;
    int place = 0;
    for (const protocol::AuditRecord &audit : *m_audits) {
        if ((!query->user.isEmpty() && audit.username != query->user)
            || audit.createAt < query->since.value_or(WallTime())
            || audit.createAt > query->until.value_or(audit.createAt))
            continue;
        if (place++ / query->perPage == query->page)
            rows.append(protocol::toJson(audit));
    }
    return protocol::jsonResponse(rows);
}

http::Response FakeNode::answerLogin(const http::Request &request)
{
    ++m_accounts->logins;
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (body[u"login_id"].toString() != m_accounts->username
        || body[u"password"].toString() != m_accounts->password)
        return refusal(401, u"api.user.login.invalid_credentials_email_username"_s,
            u"Enter a valid email or username and/or password."_s);
    const QString token = newId();
    m_accounts->tokens.insert(token);
    http::Response response =
        protocol::jsonResponse(QJsonObject{{u"id"_s, newId()}, {u"username"_s, m_accounts->username},
            {u"roles"_s, m_accounts->admin ? u"system_user system_admin"_s : u"system_user"_s}});
    response.headers.emplaceBack("Token", token.toLatin1());
    return response;
}

http::Response FakeNode::answerReload(const http::Request &request) const
{
    const QString wanted = request.query.queryItemValue(u"node"_s);
    QJsonArray nodes;
    for (const protocol::NodeOverview &node : m_overview->nodes) {
        if (wanted != u"all" && wanted != node.id.toString())
            continue;
        QJsonObject done{{u"id"_s, node.id.toString()}, {u"status"_s, u"OK"_s},
            {u"changed"_s, QJsonArray{u"LogSettings.FileLevel"_s}}, {u"restart"_s, QJsonArray()}};
        if (node.liveness != protocol::Liveness::Alive) {
            done[u"status"] = u"error"_s;
            done[u"error"] = protocol::toJson(
                protocol::ApiError{u"muster.node.unreachable"_s, u"The node does not answer."_s, 503});
        }
        nodes.append(done);
    }
    return protocol::jsonResponse(QJsonObject{{u"nodes"_s, nodes}});
}

protocol::Overview overviewOf(const QList<FakeNode *> &nodes)
{
    protocol::Overview overview;
    overview.clusterName = u"test"_s;
    overview.verdict = protocol::Verdict::Green;
    overview.term = 7;
    overview.revision = 1;
    overview.at = QDateTime::currentDateTimeUtc();
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        protocol::NodeOverview node;
        node.id = NodeId(u"node%1aaaaaaaaaaaaaaaaaaaaa"_s.arg(i + 1));
        node.name = u"node-%1"_s.arg(i + 1);
        node.address = nodes[i]->address();
        node.vouched = true;
        node.gossipAddress = u"127.0.0.1:%1"_s.arg(8074 + i);
        node.status = protocol::Verdict::Green;
        node.liveness = protocol::Liveness::Alive;
        node.lifecycle = u"active"_s;
        node.leader = i == 0;
        node.version = u"0.1.0"_s;
        node.schema = 1;
        node.configHash = u"0123456789abcdef0123456789abcdef"_s;
        node.diskHash = node.configHash;
        node.seenBy = node.peers = int(nodes.size()) - 1;
        node.age = Millis(120);
        node.startedAt = overview.at.addSecs(-3600);
        overview.nodes.append(node);
    }
    overview.observer = overview.nodes.first().id;
    overview.leader = overview.observer;
    overview.databases = {{u"primary"_s, u"muster.db"_s, u"primary"_s, u"ok"_s, {*overview.leader}, 0, {}}};
    overview.terms = {{7, *overview.leader, overview.at.addSecs(-600), std::nullopt, u"no lease yet"_s}};
    return overview;
}

} // namespace muster::test
