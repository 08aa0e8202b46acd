#include "net/socket/hubservice.h"

#include "auth/presentedtoken.h"
#include "auth/ratelimiter.h"
#include "base/callgate.h"
#include "base/rankedmutex.h"
#include "log/log.h"
#include "net/socket/actionsignal.h"
#include "protocol/http/apierror.h"
#include "protocol/socket/topic.h"

#include <QBasicTimer>
#include <QHash>
#include <QTimer>
#include <QUrl>

#include <map>

namespace muster::net {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Millis tickInterval{1'000};
constexpr qsizetype originBytesMax = 256; ///< in the log
// Lines about refused pages: pages try again and again, and whoever makes origins up shall not fill the log.
constexpr auth::Quota linesPerOrigin{std::chrono::minutes(1), 1};
constexpr auth::Quota linesOfAll{std::chrono::seconds(6), 10};
constexpr qsizetype originsMax = 1'000;

bool isSameHost(const QByteArray &origin, const QByteArray &host)
{
    const QUrl url = QUrl::fromEncoded(origin, QUrl::StrictMode);
    return url.isValid()
        && url.authority(QUrl::FullyEncoded).toLatin1().compare(host, Qt::CaseInsensitive) == 0;
}

} // namespace

/// Outlives the service as long as sockets and session lookups know it. Whom it calls out to does not: such
/// calls pass m_outside, with no lock held, since each may come back here from any thread.
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
        auto signal = std::make_shared<ActionSignal>();
        QObject::connect(signal.get(), &ActionSignal::asked, context, std::move(answer));
        with([&](hub::Hub &hub) {
            m_actions.emplace(action.name, std::move(signal));
            hub.addAction(action);
        });
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
    int authenticated()
    {
        const std::lock_guard lock(m_mutex);
        return m_hub.authenticated();
    }
    bool maySayRefused(const QByteArray &origin)
    {
        const TimePoint now = steadyNow();
        return m_refused.take("origin " + origin, linesPerOrigin, now).allowed
            && m_refused.take("all", linesOfAll, now).allowed;
    }
    /// Waits for the calls that other threads have under way.
    void ownerGone() { m_outside.close(); }

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
        if (const CallGate::Pass pass(m_outside); pass)
            signal(*m_owner);
    }
    void handOut(const hub::Asked &asked)
    {
        const CallGate::Pass pass(m_outside);
        if (!pass)
            return;
        std::shared_ptr<ActionSignal> signal;
        {
            const std::lock_guard lock(m_mutex);
            if (const auto action = m_actions.find(asked.request.action); action != m_actions.end())
                signal = action->second;
        }
        if (signal)
            emit signal->asked(asked);
    }
    void find(const hub::Hub::Lookup &lookup)
    {
        const CallGate::Pass pass(m_outside);
        if (!pass)
            return; // the sessions may be gone as well
        m_sessions->find(lookup.token,
            [weak = weak_from_this(), id = lookup.connection, number = lookup.number](
                const Result<std::optional<hub::SessionInfo>> &session) {
                if (const auto shared = weak.lock())
                    shared->with([&](hub::Hub &hub) { hub.sessionFound(id, number, session, wallNow()); });
            });
    }

    const HubServiceOptions m_options;
    auth::RateLimiter m_refused{originsMax};
    RankedMutex m_mutex{LockRank::Hub}; ///< guards the hub, the sinks and the actions
    hub::Hub m_hub;
    QHash<hub::ConnectionId, std::shared_ptr<hub::SocketSink>> m_sinks;
    std::map<QString, std::shared_ptr<ActionSignal>> m_actions; ///< by name
    CallGate m_outside; ///< before the owner, its sessions and its actions
    hub::SessionSource *const m_sessions; ///< borrowed, as long as the owner lives
    HubService *const m_owner;
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
        // A browser does not show the answer to anybody.
        if (m_shared->maySayRefused(origin))
            log::warn("websocket"_L1,
                u"a page's WebSocket was refused: its origin is neither SiteURL's nor in AllowCorsFrom"_s,
                {{u"origin"_s, QString::fromUtf8(origin.left(originBytesMax))},
                    {u"host"_s, QString::fromUtf8(host.left(originBytesMax))}});
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
    const auth::PresentedToken presented = auth::presentedToken(upgrade);
    const auto &allowCookies = m_shared->options().allowCookies;
    const bool counts =
        origin.isEmpty() || !presented.fromCookie || !allowCookies || allowCookies(origin, host);
    m_shared->opened(id, sink, counts ? presented.token.toLatin1() : QByteArray(), subscriptions);
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

void HubService::recheckAll()
{
    m_shared->with([](hub::Hub &hub) { hub.recheckAll(); });
}

void HubService::startOverAll()
{
    m_shared->with([](hub::Hub &hub) { hub.startOverAll(); });
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

int HubService::connectionsWithSession() const
{
    return m_shared->authenticated();
}

} // namespace muster::net
