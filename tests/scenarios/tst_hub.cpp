// muster_test: USES muster_scenario Muster::Hub PATHS
#include "hub/hub.h"
#include "hub/outbox.h"
#include "support/scenario.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using hub::ConnectionId;
using hub::Hub;
using test::Command;

namespace {

const TimePoint start{1'000s};
constexpr WallTime startOfWall = fromEpochMillis(1'700'000'000'000);

/// "hello #0 {…}" for an event, "OK to 3" or "FAIL to 3: 401 id" for a reply.
QString shown(const QByteArray &frame)
{
    const QJsonObject json = QJsonDocument::fromJson(frame).object();
    const QJsonObject data = json[u"data"].toObject();
    const QString suffix = data.isEmpty()
        ? QString()
        : u' ' + QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact));
    if (json.contains(u"event"))
        return u"%1 #%2%3"_s.arg(json[u"event"].toString()).arg(json[u"seq"].toInteger()).arg(suffix);
    const QJsonObject error = json[u"error"].toObject();
    const QString why = error.isEmpty()
        ? QString()
        : u": %1 %2"_s.arg(error[u"status_code"].toInt()).arg(error[u"id"].toString());
    return u"%1 to %2%3%4"_s.arg(json[u"status"].toString())
        .arg(json[u"seq_reply"].toInteger())
        .arg(suffix, why);
}

/// Clients with a queue each in front of one hub: what each client reads, and why it is closed, as text.
class Story {
public:
    Story() { m_hub.addAction({u"muster_overview"_s, u"system_admin"_s}); }
    QString carryOut(const Command &command)
    {
        m_lines.clear();
        if (!toClient(command) && !toServer(command))
            command.misuse(u"unknown command '%1'"_s.arg(command.name()));
        return m_lines.join(u'\n');
    }

private:
    struct Client {
        hub::Outbox outbox;
        bool reads = true;
        bool raw = false; ///< its frames are shown as they are sent
    };

    bool toClient(const Command &command)
    {
        const QString &name = command.name();
        if (name == "session"_L1)
            addSession(command);
        else if (name == "open"_L1)
            open(command);
        else if (name == "say"_L1)
            m_hub.received(client(command), command.input().join(u'\n').toUtf8(), wall());
        else if (name == "gone"_L1)
            leave(command);
        else if (name == "stops-reading"_L1)
            m_clients[client(command)].reads = false;
        else if (name == "reads-again"_L1)
            m_clients[client(command)].reads = true;
        else
            return false;
        settle();
        return true;
    }
    bool toServer(const Command &command)
    {
        const QString &name = command.name();
        if (name == "publish"_L1)
            publish(command);
        else if (name == "forget-session"_L1)
            m_sessions.erase(command.word(0)); // as another node would end it
        else if (name == "end-session"_L1)
            m_hub.closeSession(SessionId(command.word(0)));
        else if (name == "end-user"_L1)
            m_hub.closeUser(UserId(command.word(0)));
        else if (name == "database"_L1)
            m_databaseIs = command.word(0); // here, away or slow
        else if (name == "drain"_L1)
            m_hub.drain(command.time(0), u"the server stops"_s, m_now);
        else if (name == "cancel-drain"_L1)
            m_hub.cancelDrain();
        else if (name == "run"_L1)
            run(command.time(0));
        else
            return false;
        settle();
        return true;
    }

    /// Whoever shows this token: the session that "session anna-1 user=anna roles=…" makes.
    void addSession(const Command &command)
    {
        const Millis expires = command.time(u"expires"_s, 0ms);
        m_sessions[command.word(0)] = {UserId(command.option(u"user"_s)), SessionId(command.word(0)),
            command.option(u"roles"_s, u"system_user"_s).split(u','),
            expires > 0ms ? startOfWall + expires : WallTime()};
    }
    void open(const Command &command)
    {
        const ConnectionId id(command.word(0));
        Client fresh{hub::Outbox({command.number(u"frames"_s, 256)})};
        fresh.raw = command.option(u"show"_s) == "raw"_L1;
        if (!m_clients.try_emplace(id, std::move(fresh)).second) {
            command.misuse(u"%1 is open"_s.arg(id.toString()));
            return;
        }
        m_hub.opened(id, command.option(u"token"_s).toUtf8(), m_now, {command.has(u"deltas"_s), {}});
    }
    void leave(const Command &command)
    {
        m_clients.erase(client(command));
        m_hub.closed(ConnectionId(command.word(0)));
    }
    ConnectionId client(const Command &command) const
    {
        const ConnectionId id(command.word(0));
        if (!m_clients.contains(id))
            command.misuse(u"%1 is not open"_s.arg(id.toString()));
        return id;
    }
    void publish(const Command &command)
    {
        hub::Audience audience;
        if (command.has(u"user"_s))
            audience.user = UserId(command.option(u"user"_s));
        if (command.has(u"session"_s))
            audience.session = SessionId(command.option(u"session"_s));
        if (command.has(u"connection"_s))
            audience.connection = ConnectionId(command.option(u"connection"_s));
        if (command.has(u"deltas"_s))
            audience.acceptsDeltas = command.option(u"deltas"_s) == "yes"_L1;
        audience.role = command.option(u"role"_s);
        const QJsonObject data = QJsonDocument::fromJson(command.input().join(u'\n').toUtf8()).object();
        if (!m_hub.reaches(audience))
            m_lines.append(u"nobody is meant"_s);
        m_hub.publish({command.word(0), data, {}}, audience, command.option(u"key"_s).toUtf8());
    }
    /// As the node does it: a tick every second.
    void run(Millis span)
    {
        const TimePoint end = m_now + span;
        while (m_now < end) {
            m_now = std::min(m_now + 1s, end);
            m_hub.tick(m_now, wall());
            settle();
        }
    }

    /// Carries out what the hub asks for until it asks no more, then lets clients read.
    void settle()
    {
        for (;;) {
            const Hub::Output output = m_hub.takeOutput();
            for (const Hub::Send &send : output.sends)
                queue(send);
            readAll();
            for (const hub::Asked &asked : output.asked)
                m_lines.append(u"%1 asked for %2"_s.arg(asked.connection.toString(), asked.request.action));
            for (const Hub::Close &close : output.closes)
                end(close);
            m_lookups.insert(m_lookups.end(), output.lookups.begin(), output.lookups.end());
            if (m_lookups.empty() || m_databaseIs == "slow"_L1)
                return;
            for (const Hub::Lookup &lookup : std::exchange(m_lookups, {}))
                answer(lookup);
        }
    }
    void answer(const Hub::Lookup &lookup)
    {
        const auto known = m_sessions.find(QString::fromUtf8(lookup.token));
        Result<std::optional<hub::SessionInfo>> found;
        if (m_databaseIs == "away"_L1)
            found = fail(ErrorCode::Unavailable, u"the database is away"_s);
        else if (known != m_sessions.end())
            found = std::optional(known->second);
        m_hub.sessionFound(lookup.connection, lookup.number, found, wall());
    }
    void queue(const Hub::Send &send)
    {
        const auto it = m_clients.find(send.to);
        if (it == m_clients.end() || it->second.outbox.push(send.frame) != hub::Outbox::Pushed::Full)
            return;
        m_lines.append(u"%1 reads too slowly and is closed"_s.arg(send.to.toString()));
        m_clients.erase(it);
        m_hub.closed(send.to);
    }
    void readAll()
    {
        for (auto &[id, client] : m_clients) {
            while (client.reads && !client.outbox.isEmpty()) {
                const QByteArray text = client.outbox.takeNext();
                m_lines.append(
                    id.toString() + u" reads "_s + (client.raw ? QString::fromUtf8(text) : shown(text)));
            }
        }
    }
    void end(const Hub::Close &close)
    {
        // When to come back is spread by a hash that may differ between machines.
        static const QRegularExpression delay(u"\\d+ ms"_s);
        m_lines.append(u"%1 is closed with %2: %3"_s.arg(close.connection.toString())
                           .arg(close.code)
                           .arg(QString(close.reason).replace(delay, u"… ms"_s)));
        m_clients.erase(close.connection);
    }
    WallTime wall() const { return startOfWall + (m_now - start); }

    Hub m_hub{{NodeId(u"n1"_s), u"5.37.0"_s, u"host1"_s}};
    TimePoint m_now = start;
    std::map<ConnectionId, Client> m_clients;
    std::map<QString, hub::SessionInfo> m_sessions; ///< by token
    QString m_databaseIs;
    std::vector<Hub::Lookup> m_lookups; ///< that the database has not answered
    QStringList m_lines; ///< of the command that is carried out
};

} // namespace

class HubScenarios final : public QObject {
    Q_OBJECT

private slots:
    void holds_data() { test::addScenarios(QStringLiteral(MUSTER_SOURCE_DIR "/tests/scenarios/hub")); }
    void holds()
    {
        QFETCH(QString, file);
        Story story;
        test::checkScenario(file, [&story](const Command &command) { return story.carryOut(command); });
    }
};

QTEST_GUILESS_MAIN(HubScenarios)
#include "tst_hub.moc"
