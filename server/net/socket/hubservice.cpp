#include "net/socket/hubservice.h"

#include "auth/presentedtoken.h"
#include "net/socket/actionsignal.h"
#include "protocol/http/apierror.h"
#include "protocol/socket/topic.h"

#include <QBasicTimer>
#include <QHash>
#include <QTimer>
#include <QUrl>

#include <map>
#include <mutex>

namespace muster::net {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Millis tickInterval{1'000};

bool isSameHost(const QByteArray &origin, const QByteArray &host)
{
    const QUrl url = QUrl::fromEncoded(origin, QUrl::StrictMode);
    return url.isValid()
        && url.authority(QUrl::FullyEncoded).toLatin1().compare(host, Qt::CaseInsensitive) == 0;
}

} // namespace

/// Outlives the service as long as sockets and session lookups know it.
class HubService::Shared : public std::enable_shared_from_this<Shared> {
public:
    Shared(HubServiceOptions options, hub::SessionSource *sessions, HubService *owner)
        : m_options(std::move(options)), m_hub(m_options.hub), m_sessions(sessions), m_owner(owner)
    {
    }

    const HubServiceOptions &options() const { return m_options; }

    /// Runs `input` on the hub and carries out what it wants.
    template <typename Input>
    void with(Input input)
    {
        hub::Hub::Output output;
        {
            // Frames leave under the lock, so that two threads cannot swap the order for one receiver.
            const std::lock_guard lock(m_mutex);
            input(m_hub);
            output = m_hub.takeOutput();
            deliver(output);
        }
        // Without it: these call out, and may come back.
        for (const auto &known : output.authenticated)
            announce(
                [&](HubService &service) { emit service.authenticated(known.connection, known.session); });
        for (const hub::Asked &asked : output.asked)
            handOut(asked);
        for (const auto &lookup : output.lookups)
            find(lookup);
    }
    void addAction(
        const hub::Action &action, QObject *context, std::function<void(const hub::Asked &)> answer)
    {
        {
            const std::lock_guard lock(m_ownerMutex);
            auto signal = std::make_unique<ActionSignal>();
            QObject::connect(signal.get(), &ActionSignal::asked, context, std::move(answer));
            m_actions.emplace(action.name, std::move(signal));
        }
        with([&](hub::Hub &hub) { hub.addAction(action); });
    }
    void opened(const hub::ConnectionId &id, const std::shared_ptr<hub::SocketSink> &sink,
        const QByteArray &token, const hub::Subscriptions &subscriptions)
    {
        with([&](hub::Hub &hub) {
            m_sinks.insert(id, sink);
            hub.opened(id, token, steadyNow(), subscriptions);
        });
    }
    bool reaches(const hub::Audience &audience)
    {
        const std::lock_guard lock(m_mutex);
        return m_hub.reaches(audience);
    }
    void closed(const hub::ConnectionId &id)
    {
        with([&](hub::Hub &hub) {
            m_sinks.remove(id);
            hub.closed(id);
        });
    }
    int connections()
    {
        const std::lock_guard lock(m_mutex);
        return m_hub.connections();
    }
    void ownerGone()
    {
        const std::lock_guard lock(m_ownerMutex);
        m_owner = nullptr;
        m_actions.clear();
    }

private:
    void deliver(const hub::Hub::Output &output)
    {
        for (const auto &[id, frame] : output.sends)
            if (const auto sink = m_sinks.value(id))
                sink->send(frame); // a full queue closes the socket, which its listener reports
        for (const auto &[id, code, reason] : output.closes)
            if (const auto sink = m_sinks.take(id))
                sink->close(code, reason);
    }
    template <typename Signal>
    void announce(Signal signal)
    {
        const std::lock_guard lock(m_ownerMutex);
        if (m_owner)
            signal(*m_owner);
    }
    void handOut(const hub::Asked &asked)
    {
        const std::lock_guard lock(m_ownerMutex);
        if (const auto action = m_actions.find(asked.request.action); action != m_actions.end())
            emit action->second->asked(asked);
    }
    void find(const hub::Hub::Lookup &lookup)
    {
        const std::lock_guard lock(m_ownerMutex);
        if (!m_owner)
            return; // the sessions may be gone as well
        m_sessions->find(lookup.token,
            [weak = weak_from_this(), id = lookup.connection, number = lookup.number](
                const Result<std::optional<hub::SessionInfo>> &session) {
                if (const auto shared = weak.lock())
                    shared->with([&](hub::Hub &hub) { hub.sessionFound(id, number, session, wallNow()); });
            });
    }

    const HubServiceOptions m_options;
    std::mutex m_mutex; ///< guards the hub and the sinks; taken after m_ownerMutex, never before it
    hub::Hub m_hub;
    QHash<hub::ConnectionId, std::shared_ptr<hub::SocketSink>> m_sinks;
    hub::SessionSource *const m_sessions; ///< borrowed, as long as the owner lives
    std::recursive_mutex
        m_ownerMutex; ///< recursive: a lookup may answer, and an announcement publish, at once
    HubService *m_owner;
    std::map<QString, std::unique_ptr<ActionSignal>> m_actions; ///< by name; under m_ownerMutex
};

namespace {

/// One socket's way back to the hub.
template <typename Shared>
class Listener final : public hub::SocketListener {
public:
    Listener(std::shared_ptr<Shared> shared, hub::ConnectionId id)
        : m_shared(std::move(shared)), m_id(std::move(id))
    {
    }
    ~Listener() override { closed(1006); } // an upgrade that came to nothing
    void text(const QByteArray &message) override
    {
        m_shared->with([&](hub::Hub &hub) { hub.received(m_id, message, wallNow()); });
    }
    void closed(quint16) override
    {
        if (!std::exchange(m_isClosed, true))
            m_shared->closed(m_id);
    }

private:
    const std::shared_ptr<Shared> m_shared;
    const hub::ConnectionId m_id;
    bool m_isClosed = false;
};

} // namespace

HubService::HubService(HubServiceOptions options, hub::SessionSource *sessions, QObject *parent)
    : QObject(parent), m_shared(std::make_shared<Shared>(std::move(options), sessions, this))
{
    qRegisterMetaType<hub::ConnectionId>();
    qRegisterMetaType<hub::SessionInfo>();
    qRegisterMetaType<hub::Asked>();
    auto *const ticker = new QTimer(this);
    connect(ticker, &QTimer::timeout, this,
        [this] { m_shared->with([](hub::Hub &hub) { hub.tick(steadyNow(), wallNow()); }); });
    ticker->start(tickInterval);
}

HubService::~HubService()
{
    m_shared->ownerGone();
}

bool HubService::claims(const QString &path) const
{
    const QString &ours = m_shared->options().path;
    return path == ours || (path.size() == ours.size() + 1 && path.startsWith(ours) && path.endsWith(u'/'));
}

void HubService::accept(const http::Request &upgrade, std::shared_ptr<hub::SocketSink> sink, Decide decide)
{
    const QByteArray origin = upgrade.header("Origin");
    const auto &allowOrigin = m_shared->options().allowOrigin;
    const QByteArray host = upgrade.header("Host");
    if (!origin.isEmpty() && !(allowOrigin ? allowOrigin(origin, host) : isSameHost(origin, host))) {
        decide(protocol::errorResponse(
            {u"api.websocket.origin.app_error"_s,
                u"Pages of this origin may not connect. Allow it in ServiceSettings.AllowCorsFrom."_s, 403},
            upgrade.requestId));
        return;
    }
    const hub::ConnectionId id(newId());
    auto listener = std::make_shared<Listener<Shared>>(m_shared, id);
    const hub::Subscriptions subscriptions{
        upgrade.header(protocol::deltasHeader).trimmed() == protocol::deltasValue,
        protocol::topicNames(upgrade.header(protocol::topicsHeader))};
    m_shared->opened(id, sink, auth::presentedToken(upgrade).token.toLatin1(), subscriptions);
    decide(std::shared_ptr<hub::SocketListener>(std::move(listener)));
}

void HubService::publish(
    const protocol::SocketEvent &event, const hub::Audience &audience, QByteArray coalesceKey)
{
    m_shared->with([&](hub::Hub &hub) { hub.publish(event, audience, coalesceKey); });
}

bool HubService::reaches(const hub::Audience &audience) const
{
    return m_shared->reaches(audience);
}

void HubService::closeSession(const SessionId &session)
{
    m_shared->with([&](hub::Hub &hub) { hub.closeSession(session); });
}

void HubService::closeUser(const UserId &user)
{
    m_shared->with([&](hub::Hub &hub) { hub.closeUser(user); });
}

void HubService::setServerVersion(const QString &version)
{
    m_shared->with([&](hub::Hub &hub) { hub.setServerVersion(version); });
}

void HubService::drain(Millis within, const QString &why)
{
    m_shared->with([&](hub::Hub &hub) { hub.drain(within, why, steadyNow()); });
}

void HubService::cancelDrain()
{
    m_shared->with([](hub::Hub &hub) { hub.cancelDrain(); });
}

void HubService::addAction(
    const hub::Action &action, QObject *context, std::function<void(const hub::Asked &)> answer)
{
    m_shared->addAction(action, context, std::move(answer));
}

int HubService::connections() const
{
    return m_shared->connections();
}

} // namespace muster::net
