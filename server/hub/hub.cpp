#include "hub/hub.h"

#include "hub/socket.h"
#include "protocol/http/apierror.h"

#include <algorithm>
#include <functional>

namespace muster::hub {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Tokens of Mattermost have 26 characters; anything much longer is not worth a lookup.
constexpr qsizetype tokenBytesMax = 256;

/// When a client that was drained should reconnect; spread, so that they do not all come at once.
constexpr Millis reconnectLeast{1'000};
constexpr Millis reconnectSpread{4'000};

bool expired(const SessionInfo &session, WallTime wall)
{
    return session.expiresAt > WallTime() && session.expiresAt <= wall;
}

} // namespace

void Hub::addAction(const Action &action)
{
    Q_ASSERT(!m_actions.contains(action.name));
    m_actions.emplace(action.name, action);
}

void Hub::opened(
    const ConnectionId &id, const QByteArray &token, TimePoint now, const Subscriptions &subscriptions)
{
    Connection connection;
    connection.openedAt = now;
    connection.subscriptions = subscriptions;
    const auto [it, isNew] = m_connections.emplace(id, std::move(connection));
    Q_ASSERT(isNew);
    if (token.isEmpty() || token.size() > tokenBytesMax)
        return;
    it->second.token = token;
    lookUp(id, it->second);
}

void Hub::lookUp(const ConnectionId &id, Connection &connection)
{
    connection.lookup = ++m_lookups;
    m_output.lookups.push_back({id, connection.lookup, connection.token});
}

void Hub::received(const ConnectionId &id, const QByteArray &text, WallTime wall)
{
    const auto it = m_connections.find(id);
    if (it == m_connections.end())
        return;
    if (it->second.session && expired(*it->second.session, wall)) {
        drop(it, closecode::policy, u"the session has expired"_s);
        return;
    }
    const Result<protocol::SocketRequest> request = protocol::decodeSocketRequest(text);
    if (!request) {
        drop(it, closecode::policy, u"not a request"_s);
        return;
    }
    handleRequest(id, it->second, *request, wall);
}

void Hub::handleRequest(
    const ConnectionId &id, Connection &connection, const protocol::SocketRequest &request, WallTime wall)
{
    if (request.action.isEmpty()) {
        refuse(id, request.seq, u"api.web_socket_router.no_action.app_error"_s,
            u"No websocket action was named."_s, 400);
    } else if (request.seq <= 0) {
        refuse(id, request.seq, u"api.web_socket_router.bad_seq.app_error"_s,
            u"The sequence number of a websocket message must be 1 or more."_s, 400);
    } else if (request.action == "authentication_challenge"_L1) {
        challenge(id, connection, request);
    } else if (!connection.session) {
        refuse(id, request.seq, u"api.web_socket_router.not_authenticated.app_error"_s,
            u"The websocket connection is not authenticated. Log in and try again."_s, 401);
    } else if (request.action == "ping"_L1) {
        const QJsonObject pong{{u"text"_s, u"pong"_s}, {u"version"_s, m_options.serverVersion},
            {u"server_time"_s, epochMillis(wall)}, {u"node_id"_s, m_options.node.toString()}};
        m_output.sends.push_back({id, plainFrame(protocol::encodeReply(request.seq, pong))});
    } else {
        ask(id, *connection.session, request);
    }
}

void Hub::ask(const ConnectionId &id, const SessionInfo &session, const protocol::SocketRequest &request)
{
    const auto action = m_actions.find(request.action);
    if (action == m_actions.end()) {
        refuse(id, request.seq, u"api.web_socket_router.bad_action.app_error"_s,
            u"This websocket action is not known."_s, 500);
    } else if (const QString &role = action->second.role; !role.isEmpty() && !session.roles.contains(role)) {
        refuse(id, request.seq, u"api.context.permissions.app_error"_s,
            u"You do not have the appropriate permissions."_s, 403);
    } else {
        m_output.sends.push_back({id, plainFrame(protocol::encodeReply(request.seq))});
        m_output.asked.push_back({id, session, request});
    }
}

void Hub::challenge(const ConnectionId &id, Connection &connection, const protocol::SocketRequest &request)
{
    // Mattermost stays silent too when there is a session already.
    if (connection.session)
        return;
    const QByteArray token = request.data[u"token"].toString().toUtf8();
    if (token.isEmpty() || token.size() > tokenBytesMax) {
        drop(m_connections.find(id), closecode::policy, u"the token is not valid"_s);
        return;
    }
    // A challenge overtakes the lookup of the upgrade's token: its number makes that answer out of date.
    connection.challengeSequence = request.seq;
    connection.token = token;
    lookUp(id, connection);
}

void Hub::sessionFound(
    const ConnectionId &id, quint64 lookup, const Result<std::optional<SessionInfo>> &found, WallTime wall)
{
    const auto it = m_connections.find(id);
    if (it == m_connections.end() || it->second.lookup != lookup)
        return;
    Connection &connection = it->second;
    connection.lookup = 0;
    if (!found) {
        // When nobody can ask, an operator needs the picture most: whoever had a session is asked for again.
        if (!connection.session)
            drop(it, closecode::tryAgainLater, u"the session could not be looked up"_s);
        return;
    }
    const std::optional<SessionInfo> &session = *found;
    if (!session || expired(*session, wall) || hasEnded(*session, lookup)) {
        // A bad token in the upgrade request leaves the client the time to answer with a challenge.
        if (connection.session)
            drop(it, closecode::policy, u"the session has ended"_s);
        else if (connection.challengeSequence > 0)
            drop(it, closecode::policy, u"the token is not valid"_s);
        return;
    }
    const std::optional<SessionInfo> before = std::exchange(connection.session, session);
    if (before)
        m_index.remove(*it, *before);
    m_index.add(*it, *session);
    if (!before)
        admit(id, connection);
    else if (before->roles != session->roles)
        m_output.authenticated.push_back({id, *session});
}

void Hub::admit(const ConnectionId &id, Connection &connection)
{
    if (connection.challengeSequence > 0)
        m_output.sends.push_back({id, plainFrame(protocol::encodeReply(connection.challengeSequence))});
    greet(id, connection);
    m_output.authenticated.push_back({id, *connection.session});
}

bool Hub::hasEnded(const SessionInfo &session, quint64 lookup) const
{
    const auto covers = [lookup](const auto &ended, const auto &key) {
        const auto it = ended.find(key);
        return it != ended.end() && lookup <= it->second;
    };
    return covers(m_endedSessions, session.session) || covers(m_endedUsers, session.user);
}

void Hub::forgetEnded()
{
    quint64 oldest = m_lookups + 1;
    for (const auto &[id, connection] : m_connections)
        if (connection.lookup > 0)
            oldest = std::min(oldest, connection.lookup);
    const auto isOver = [oldest](const auto &entry) {
        return entry.second < oldest;
    };
    std::erase_if(m_endedSessions, isOver);
    std::erase_if(m_endedUsers, isOver);
}

void Hub::closed(const ConnectionId &id)
{
    if (const auto it = m_connections.find(id); it != m_connections.end())
        forget(it);
}

template <typename Visit>
void Hub::forEachOf(const Audience &audience, Visit visit) const
{
    const auto offerTo = [&](const Audience &whom, const ConnectionId &id, const Connection &connection) {
        return !connection.session || !whom.includes(id, *connection.session, connection.subscriptions)
            || visit(id);
    };
    const auto offer = std::bind_front(offerTo, std::cref(audience));
    const auto offerAll = [&](const Audience &whom, const auto &entries) {
        return std::ranges::all_of(
            entries, [&](const auto *entry) { return offerTo(whom, entry->first, entry->second); });
    };
    if (audience.connection) {
        if (const auto it = m_connections.find(*audience.connection); it != m_connections.end())
            offer(it->first, it->second);
    } else if (audience.user) {
        offerAll(audience, m_index.ofUser(*audience.user));
    } else if (audience.users && audience.users->size() < m_connections.size()) {
        Audience rest = audience; // who is found by name is among them
        rest.users.reset();
        std::ranges::all_of(
            *audience.users, [&](const UserId &user) { return offerAll(rest, m_index.ofUser(user)); });
    } else if (!audience.role.isEmpty()) {
        offerAll(audience, m_index.withRole(audience.role));
    } else {
        for (const auto &[id, connection] : m_connections)
            if (!offer(id, connection))
                return;
    }
}

void Hub::publish(const protocol::SocketEvent &event, const Audience &audience, const QByteArray &coalesceKey)
{
    std::optional<Frame> frame; // built for the first receiver, shared by all
    forEachOf(audience, [&](const ConnectionId &id) {
        if (!frame)
            frame = eventFrame(event, coalesceKey);
        m_output.sends.push_back({id, *frame});
        return true;
    });
}

bool Hub::reaches(const Audience &audience) const
{
    bool anybody = false;
    forEachOf(audience, [&](const ConnectionId &) {
        anybody = true;
        return false;
    });
    return anybody;
}

void Hub::closeSession(const SessionId &session)
{
    m_endedSessions[session] = m_lookups;
    for (auto it = m_connections.begin(); it != m_connections.end();) {
        const bool matches = it->second.session && it->second.session->session == session;
        it = matches ? drop(it, closecode::policy, u"the session has ended"_s) : std::next(it);
    }
}

void Hub::closeUser(const UserId &user)
{
    m_endedUsers[user] = m_lookups;
    for (const auto *entry : std::vector(m_index.ofUser(user))) // a copy: drop() takes them away
        drop(m_connections.find(entry->first), closecode::policy, u"the sessions of this user have ended"_s);
}

void Hub::drain(Millis within, const QString &why, TimePoint now)
{
    if (m_draining)
        return;
    m_draining = Draining{{}, 0, now, std::max(within, Millis(1)), why};
    for (const auto &entry : m_connections)
        m_draining->connections.push_back(entry.first);
}

void Hub::drainSome(TimePoint now)
{
    Draining &draining = *m_draining;
    const size_t total = draining.connections.size();
    const Millis elapsed = std::clamp(now - draining.since, Millis(0), draining.within);
    const size_t due = total * size_t(elapsed.count()) / size_t(draining.within.count());
    for (; draining.closed < due; ++draining.closed) {
        const auto it = m_connections.find(draining.connections[draining.closed]);
        if (it == m_connections.end())
            continue;
        // Ids are random: a different delay for each, without a source of randomness of our own.
        const qint64 delay =
            reconnectLeast.count() + qint64(qHash(it->first, 0) % size_t(reconnectSpread.count()));
        drop(it, closecode::goingAway, u"%1; reconnect in %2 ms"_s.arg(draining.why).arg(delay));
    }
}

void Hub::tick(TimePoint now, WallTime wall)
{
    if (m_draining)
        drainSome(now);
    for (auto it = m_connections.begin(); it != m_connections.end();) {
        const Connection &connection = it->second;
        if (!connection.session && now - connection.openedAt >= m_options.authenticationTimeout)
            it = drop(it, closecode::policy, u"not authenticated in time"_s);
        else if (connection.session && expired(*connection.session, wall))
            it = drop(it, closecode::policy, u"the session has expired"_s);
        else
            ++it;
    }
    recheckSome(now);
    catchUpSome(now);
    forgetEnded();
}

void Hub::recheckSome(TimePoint now)
{
    const Millis period = m_options.recheckEvery;
    const Millis passed = std::min(now - std::exchange(m_recheckedAt, now).value_or(now), period);
    for (auto &[id, connection] : m_connections) {
        if (!connection.session || connection.lookup > 0)
            continue;
        // Ids are random: each has its own moment in the period.
        const Millis moment(qint64(qHash(id, 0) % size_t(period.count())));
        if ((now.time_since_epoch() + period - moment) % period < passed)
            lookUp(id, connection);
    }
}

Hub::Connections::iterator Hub::drop(Connections::iterator it, quint16 code, const QString &reason)
{
    m_output.closes.push_back({it->first, code, reason});
    return forget(it);
}

Hub::Connections::iterator Hub::forget(Connections::iterator it)
{
    if (const auto &session = it->second.session)
        m_index.remove(*it, *session);
    return m_connections.erase(it);
}

void Hub::refuse(
    const ConnectionId &id, qint64 sequence, const QString &errorId, const QString &message, int status)
{
    const protocol::ApiError error{errorId, message, status};
    m_output.sends.push_back({id, plainFrame(protocol::encodeFailure(sequence, protocol::toJson(error)))});
}

Hub::Output Hub::takeOutput()
{
    return std::exchange(m_output, {});
}

int Hub::authenticated() const
{
    return m_index.size();
}

} // namespace muster::hub
