// muster_test: USES muster_scenario Muster::Net Muster::Api PATHS
#include "api/http/gate.h"
#include "base/then.h"
#include "base/tokenhash.h"
#include "net/http/requestparser.h"
#include "net/http/responsewriter.h"
#include "support/scenario.h"

#include <QJsonDocument>
#include <QTest>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
using net::RequestParser;
using test::Command;

namespace {

// Tokens have 26 characters; scenarios write {user} and {admin}.
const QString userToken = u"user4567890123456789012345"_s;
const QString adminToken = u"admin567890123456789012345"_s;

/// The sessions of a user and an administrator; their cookies are guarded by "csrf".
class KnownSessions final : public auth::SessionStore {
public:
    QFuture<Result<Found>> find(const QList<QByteArray> &tokenHashes, Millis) override
    {
        Found all;
        for (const QByteArray &hash : tokenHashes) {
            std::optional<auth::Session> session;
            if (hash == hashToken(userToken))
                session = {
                    SessionId(u"s1"_s), UserId(u"user"_s), {u"system_user"_s}, u"csrf"_s, WallTime(), "{}"};
            else if (hash == hashToken(adminToken))
                session = {
                    SessionId(u"s2"_s), UserId(u"admin"_s), {u"system_admin"_s}, u"csrf"_s, WallTime(), "{}"};
            all.append(Result<std::optional<auth::Session>>(session));
        }
        return ready<Result<Found>>(all);
    }
};

class FixedConfig final : public api::ConfigService {
public:
    std::shared_ptr<const api::ConfigSnapshot> snapshot() const override { return m_snapshot; }
    QFuture<Result<api::ConfigOutcome>> reload() override
    {
        return ready<Result<api::ConfigOutcome>>(api::ConfigOutcome());
    }
    QFuture<Result<api::SaveOutcome>> save(Change) override
    {
        return ready<Result<api::SaveOutcome>>(api::SaveOutcome());
    }

private:
    std::shared_ptr<const api::ConfigSnapshot> m_snapshot = std::make_shared<api::ConfigSnapshot>();
};

class Audits final : public service::AuditSink {
public:
    explicit Audits(QStringList &lines) : m_lines(lines) { }
    void add(const service::AuditLine &line) override
    {
        m_lines.append(u"audited: %1: %2"_s.arg(line.actor.action, line.outcome));
    }

private:
    QStringList &m_lines;
};

/// "\r" "\n" "\t" "\\" and "\xHH" as the bytes they stand for; the lines of a file are joined without line
/// ends.
QByteArray bytesOf(const Command &command)
{
    QByteArray bytes;
    const QByteArray text = command.input()
                                .join(QString())
                                .replace(u"{user}"_s, userToken)
                                .replace(u"{admin}"_s, adminToken)
                                .toUtf8();
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char next = at + 1 < text.size() ? text[at + 1] : '\0';
        if (text[at] != '\\')
            bytes.append(text[at]);
        else if (next == 'x')
            bytes.append(QByteArray::fromHex(text.mid(at + 2, 2)));
        else
            bytes.append(next == 'r' ? '\r' : next == 'n' ? '\n' : next == 't' ? '\t' : next);
        if (text[at] == '\\')
            at += next == 'x' ? 3 : 1;
    }
    return bytes;
}

/// One connection at a time to a server of a few routes: parser, gate and writer as net's HttpConnection puts
/// them together, without its socket and clock.
class Story {
public:
    Story()
    {
        m_readiness.setNotReady({});
        const auto ok = [](const api::Call &call) {
            call.ok();
        };
        const auto echo = [](const api::Call &call) {
            call.reply({200, {{"Content-Type", "text/plain"}}, call.request.body});
        };
        m_router.add("GET", "/hello"_L1, api::Access::Public, ok);
        m_router.add("POST", "/echo"_L1, api::Access::Public, echo);
        m_router.add("GET", "/users/{user_id}"_L1, api::Access::Session, ok);
        m_router.add("POST", "/own"_L1, api::Access::Session, ok);
        m_router.add("GET", "/admin"_L1, api::Access::SystemAdmin, ok);
        m_router.add("PUT", "/admin"_L1, api::Access::SystemAdmin, ok);
    }
    QString carryOut(const Command &command)
    {
        m_lines.clear();
        if (command.name() == "limits"_L1)
            setLimits(command);
        else if (command.name() == "connect"_L1)
            connect();
        else if (command.name() == "send"_L1)
            receive(command);
        else if (command.name() == "not-ready"_L1)
            m_readiness.setNotReady(u"This node waits."_s);
        else
            command.misuse(u"unknown command '%1'"_s.arg(command.name()));
        return m_lines.join(u'\n');
    }

private:
    void setLimits(const Command &command)
    {
        m_limits.headerBytesMax = command.number(u"header-bytes"_s, m_limits.headerBytesMax);
        m_limits.headerCountMax = command.number(u"headers"_s, m_limits.headerCountMax);
        m_limits.uriBytesMax = command.number(u"uri-bytes"_s, m_limits.uriBytesMax);
        m_limits.bodyBytesMax = command.number(u"body-bytes"_s, int(m_limits.bodyBytesMax));
    }
    void connect()
    {
        m_parser = std::make_unique<RequestParser>(m_limits);
        m_unread.clear();
    }
    /// What arrives with one read. With show=whole answers stand there as they are sent.
    void receive(const Command &command)
    {
        const QByteArray bytes = bytesOf(command);
        m_whole = command.option(u"show"_s) == "whole"_L1;
        if (!m_parser) {
            command.misuse(u"there is no connection: 'connect' makes one"_s);
            return;
        }
        m_unread += bytes;
        while (m_parser && step()) { }
    }
    bool step()
    {
        const RequestParser::State before = m_parser->state();
        const qsizetype taken = m_parser->feed(m_unread);
        m_unread.remove(0, taken);
        switch (m_parser->state()) {
        case RequestParser::State::Failed: {
            const RequestParser::Failure failure = m_parser->failure();
            send(protocol::errorResponse({failure.id, failure.message, failure.status}, m_requestId),
                {m_requestId.toLatin1(), true, false, false});
            return false;
        }
        case RequestParser::State::Complete:
            handle();
            return true;
        case RequestParser::State::Body:
            if (before == RequestParser::State::Head && m_parser->expectsContinue() && m_unread.isEmpty())
                m_lines.append(u"< HTTP/1.1 100 Continue"_s);
            break;
        case RequestParser::State::Head:
            break;
        }
        return taken > 0 || m_parser->state() != before;
    }
    void handle()
    {
        const net::ResponseForm form{
            m_requestId.toLatin1(), m_parser->isHttp11(), m_parser->keepAlive(), m_parser->isHeadMethod()};
        http::Request request = m_parser->takeRequest();
        request.peerAddress = u"192.0.2.1"_s;
        request.requestId = m_requestId;
        m_parser->reset();
        const QString query = request.query.isEmpty() ? QString() : u'?' + request.query.toString();
        m_lines.append(u"handled: %1 %2%3"_s.arg(QString::fromUtf8(request.method), request.path, query));
        m_gate.handle(request, [this, form](const http::Response &response) { send(response, form); });
    }
    void send(const http::Response &response, const net::ResponseForm &form)
    {
        QByteArray bytes;
        net::appendResponse(bytes, response, form, "Thu, 01 Jan 1970 00:00:00 GMT");
        const qsizetype end = bytes.indexOf("\r\n\r\n");
        const QStringList head = QString::fromUtf8(bytes.first(end)).split(u"\r\n"_s);
        for (const QString &line : head) {
            if (m_whole || &line == &head.front() || line.startsWith(u"Connection"_s)
                || line.startsWith(u"Allow"_s))
                m_lines.append(u"< "_s + line);
        }
        if (const QByteArray body = bytes.mid(end + 4); !body.isEmpty())
            m_lines.append((m_whole ? u"<\n< "_s : u"< "_s) + shownBody(body));
        if (form.keepAlive)
            return;
        m_lines.append(u"closed"_s);
        m_parser.reset();
    }
    /// Of an error what differs from one to the other.
    QString shownBody(const QByteArray &body) const
    {
        const QJsonObject json = QJsonDocument::fromJson(body).object();
        return m_whole || !json.contains(u"id")
            ? QString::fromUtf8(body)
            : json[u"id"].toString() + u": "_s + json[u"message"].toString();
    }

    net::HttpLimits m_limits;
    std::unique_ptr<RequestParser> m_parser; ///< none: there is no connection
    QByteArray m_unread;
    const QString m_requestId = u"request"_s;
    bool m_whole = false;
    QStringList m_lines; ///< of the command that is carried out

    KnownSessions m_stored;
    auth::Sessions m_sessions{m_stored};
    FixedConfig m_config;
    Audits m_audits{m_lines};
    api::AuditLog m_audit{m_audits};
    api::Readiness m_readiness;
    api::Router m_router;
    api::Gate m_gate{{m_router, m_readiness, m_sessions, m_config, m_audit}, "cluster"};
};

} // namespace

class HttpScenarios final : public QObject {
    Q_OBJECT

private slots:
    void holds_data() { test::addScenarios(QStringLiteral(MUSTER_SOURCE_DIR "/tests/scenarios/http")); }
    void holds()
    {
        QFETCH(QString, file);
        Story story;
        test::checkScenario(file, [&story](const Command &command) { return story.carryOut(command); });
    }
};

QTEST_GUILESS_MAIN(HttpScenarios)
#include "tst_http.moc"
