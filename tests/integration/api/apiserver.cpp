#include "integration/api/apiserver.h"

#include "protocol/http/routes.h"
#include "support/net/freeports.h"

#include <QFile>
#include <QHostAddress>
#include <QTest>

#include <csignal>

namespace muster::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int startMillis = 30'000;
constexpr int stopMillis = 15'000;
constexpr int callMillis = 20'000;
constexpr int launchesMax = 5;
constexpr qsizetype logShown = 3'000;

QJsonObject withKey(QJsonObject root, const QString &key, const QJsonValue &value)
{
    const QString section = key.section(u'.', 0, 0);
    QJsonObject values = root[section].toObject();
    values[key.section(u'.', 1)] = value;
    root[section] = values;
    return root;
}

} // namespace

QByteArray Answer::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers)
        if (QByteArrayView(key).compare(name, Qt::CaseInsensitive) == 0)
            return value;
    return {};
}

QByteArray Answer::cookie(const QByteArray &name) const
{
    for (const QByteArray &line : header("Set-Cookie").split('\n'))
        if (line.startsWith(name + '='))
            return line.mid(name.size() + 1).split(';').first();
    return {};
}

ApiServer::ApiServer()
{
    const QProcessEnvironment system = QProcessEnvironment::systemEnvironment();
    for (const QString &name : system.keys())
        if (!name.startsWith("MM_"_L1))
            m_environment.insert(name, system.value(name));
    set(u"ServiceSettings.SiteURL"_s, u"http://chat.example.org"_s);
    set(u"SqlSettings.DriverName"_s, u"sqlite3"_s);
    set(u"SqlSettings.DataSource"_s, file(u"muster.db"_s));
    set(u"ClusterSettings.Enable"_s, true);
    set(u"ClusterSettings.ClusterName"_s, u"api-test"_s);
    set(u"ClusterSettings.OverrideHostname"_s, u"node-1"_s);
    set(u"ClusterSettings.BindAddress"_s, u"127.0.0.1"_s);
    set(u"ClusterSettings.AdvertiseAddress"_s, u"127.0.0.1"_s);
    set(u"ClusterSettings.ReadOnlyConfig"_s, false);
    set(u"LogSettings.EnableConsole"_s, false);
    set(u"LogSettings.FileLevel"_s, u"DEBUG"_s);
    set(u"LogSettings.FileLocation"_s, file(u"logs"_s));
    set(u"MusterSettings.DataDirectory"_s, file(u"data"_s));
}

ApiServer::~ApiServer()
{
    if (!isRunning() || stop() >= 0)
        return;
    m_process->kill();
    m_process->waitForFinished(5'000);
}

void ApiServer::set(const QString &key, const QJsonValue &value)
{
    writeConfig(QJsonDocument(withKey(configOnDisk(), key, value)).toJson());
}

bool ApiServer::start(int status)
{
    for (int attempt = 0; attempt < launchesMax; ++attempt) {
        if (!begin())
            return false;
        if (waitForPing(status))
            return true;
        if (isRunning())
            return false;
    }
    return false;
}

bool ApiServer::begin()
{
    m_port = freePort();
    set(u"ServiceSettings.ListenAddress"_s, u"127.0.0.1:%1"_s.arg(m_port));
    set(u"ClusterSettings.GossipPort"_s, freePort());
    return launch();
}

bool ApiServer::launch()
{
    m_process = std::make_unique<QProcess>();
    m_process->setProcessEnvironment(m_environment);
    m_process->setStandardErrorFile(file(u"stderr.txt"_s));
    m_process->start(QStringLiteral(MUSTER_BINARY_DIR "/bin/musterd"),
        {u"--config"_s, file(u"config.json"_s), u"--pid-file"_s, file(u"musterd.pid"_s)});
    if (m_process->waitForStarted())
        return true;
    m_problem = m_process->errorString();
    return false;
}

bool ApiServer::waitForPing(int status)
{
    Answer last;
    const auto answers = [&] {
        if (!isRunning())
            return true;
        last = get(QString(protocol::routes::ping));
        return last.status == status;
    };
    if (QTest::qWaitFor(answers, startMillis) && isRunning())
        return true;
    m_problem = u"ping answered %1; %2\n%3"_s.arg(QString::fromUtf8(last.text()),
        QString::fromUtf8(contents(u"stderr.txt"_s)), QString::fromUtf8(log().right(logShown)));
    return false;
}

void ApiServer::kill()
{
    m_process->kill();
    m_process->waitForFinished(stopMillis);
}

int ApiServer::stop()
{
    if (m_process->processId() > 1)
        ::kill(pid_t(m_process->processId()), SIGTERM);
    const bool ended = m_process->waitForFinished(stopMillis);
    return ended && m_process->exitStatus() == QProcess::NormalExit ? m_process->exitCode() : -1;
}

QByteArray ApiServer::contents(const QString &name) const
{
    QFile in(file(name));
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

void ApiServer::writeConfig(const QByteArray &bytes)
{
    QFile out(file(u"config.json"_s));
    if (!out.open(QIODevice::WriteOnly | QIODevice::Truncate) || out.write(bytes) != bytes.size())
        qFatal("cannot write config.json");
}

QJsonObject ApiServer::configOnDisk() const
{
    return QJsonDocument::fromJson(contents(u"config.json"_s)).object();
}

QJsonValue ApiServer::onDisk(const QString &key) const
{
    return configOnDisk()[key.section(u'.', 0, 0)].toObject().value(key.section(u'.', 1));
}

QNetworkReply *ApiServer::begin(
    const QByteArray &method, const QString &pathAndQuery, const QByteArray &body, const Extra &extra)
{
    QNetworkRequest request(QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_port).arg(pathAndQuery)));
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setTransferTimeout(callMillis);
    if (!body.isEmpty())
        request.setRawHeader("Content-Type", "application/json");
    if (!extra.token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + extra.token);
    for (const auto &[name, value] : extra.headers)
        request.setRawHeader(name, value);
    if (method == "HEAD")
        return m_network.head(request); // as a custom request it would wait for a body
    return m_network.sendCustomRequest(request, method, body);
}

Answer ApiServer::finish(QNetworkReply *reply)
{
    const std::unique_ptr<QNetworkReply> owned(reply);
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, callMillis))
        return {};
    const Answer answer{reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
        reply->rawHeaderPairs()};
    if (const QByteArray token = answer.header("Token"); !token.isEmpty())
        m_tokens.append(token);
    if (const QByteArray csrf = answer.cookie("MMCSRF"); !csrf.isEmpty())
        m_tokens.append(csrf);
    m_answers.append(answer);
    return answer;
}

Answer ApiServer::createUser(const QString &name, const Extra &extra)
{
    return send("POST", QString(protocol::routes::users),
        QJsonObject{{u"username"_s, name}, {u"email"_s, name + u"@example.org"_s},
            {u"password"_s, QString(password)}},
        extra);
}

Answer ApiServer::login(const QString &name, const QString &with, const Extra &extra)
{
    return send("POST", QString(protocol::routes::login),
        QJsonObject{{u"login_id"_s, name}, {u"password"_s, with}}, extra);
}

bool ApiServer::populate()
{
    if (createUser(u"admin"_s).status != 201)
        return false;
    m_admin = login(u"admin"_s).header("Token");
    if (createUser(u"anna"_s, {.token = m_admin}).status != 201)
        return false;
    m_anna = login(u"anna"_s).header("Token");
    return !m_admin.isEmpty() && !m_anna.isEmpty();
}

QStringList ApiServer::leaks(const QList<QByteArray> &also) const
{
    QList<QByteArray> secrets{QByteArray(password.data(), password.size()),
        QByteArray(wrongPassword.data(), wrongPassword.size()), "$argon2"};
    secrets += also;
    QStringList found;
    const auto look = [&found](const QByteArray &where, const QByteArray &text, const QByteArray &secret) {
        if (text.contains(secret))
            found.append(u"%1 in %2"_s.arg(QString::fromUtf8(secret), QString::fromUtf8(where.left(2000))));
    };
    for (const QByteArray &secret : std::as_const(secrets)) {
        look("the log", log(), secret);
        look("standard error", contents(u"stderr.txt"_s), secret);
        for (const Answer &answer : m_answers) {
            look(answer.body, answer.body, secret);
            for (const auto &[name, value] : answer.headers)
                look(name, value, secret);
        }
    }
    // Tokens are sent once, in the headers of the log-in.
    for (const QByteArray &token : m_tokens) {
        look("the log", log(), token);
        look("standard error", contents(u"stderr.txt"_s), token);
        for (const Answer &answer : m_answers)
            look(answer.body, answer.body, token);
    }
    return found;
}

Socket::Socket()
{
    QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_socket,
        [this](const QString &text) { m_received.append(QJsonDocument::fromJson(text.toUtf8()).object()); });
}

void Socket::open(const ApiServer &server, const Extra &extra)
{
    QNetworkRequest request(
        QUrl(u"ws://127.0.0.1:%1%2"_s.arg(server.port()).arg(QString(protocol::routes::webSocket))));
    if (!extra.token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + extra.token);
    for (const auto &[name, value] : extra.headers)
        request.setRawHeader(name, value);
    m_socket.open(request);
}

void Socket::send(const QJsonObject &request)
{
    m_socket.sendTextMessage(QString::fromUtf8(QJsonDocument(request).toJson(QJsonDocument::Compact)));
}

void Socket::act(int seq, const QString &action, const QJsonObject &data)
{
    send({{u"seq"_s, seq}, {u"action"_s, action}, {u"data"_s, data}});
}

QJsonObject Socket::event(QLatin1StringView name) const
{
    for (const QJsonObject &frame : m_received)
        if (frame[u"event"].toString() == name)
            return frame;
    return {};
}

int Socket::count(QLatin1StringView event) const
{
    return int(std::count_if(m_received.begin(), m_received.end(),
        [event](const QJsonObject &frame) { return frame[u"event"].toString() == event; }));
}

QJsonObject Socket::reply(int seq) const
{
    for (const QJsonObject &frame : m_received)
        if (frame[u"seq_reply"].toInt() == seq)
            return frame;
    return {};
}

} // namespace muster::test
