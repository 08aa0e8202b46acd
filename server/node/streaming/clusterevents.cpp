#include "node/streaming/clusterevents.h"

#include "base/overloaded.h"

namespace muster::node {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr auto component = "streaming"_L1;
constexpr Millis oddEvery{10'000};
} // namespace

void ClusterEvents::tell(const ClusterEvent &event) const
{
    if (m_send)
        m_send(encode(event));
}

void ClusterEvents::takeLeave()
{
    tell(Farewell());
}

void ClusterEvents::startOver()
{
    log::warn(component,
        u"a connection to the database was lost in a commit, so that events may be missing; sessions are "
        "looked up anew, and clients of all nodes start over"_s);
    missed();
    tell(StartOver());
}

void ClusterEvents::publish(
    const protocol::SocketEvent &event, const hub::Audience &audience, QByteArray coalesceKey)
{
    if (!m_send || !travels(audience))
        return m_deps.clients.publish(event, audience, std::move(coalesceKey));
    const ClientEvent all{withDataText(event), audience, std::move(coalesceKey)};
    m_deps.clients.publish(all.event, all.audience, all.coalesceKey);
    tell(all);
}

bool ClusterEvents::reaches(const hub::Audience &audience) const
{
    return (m_send && travels(audience)) || m_deps.clients.reaches(audience);
}

void ClusterEvents::closeSession(const SessionId &session)
{
    ended(session, {});
}

void ClusterEvents::closeUser(const UserId &user)
{
    endHere(UserEnded{user});
    tell(UserEnded{user});
}

void ClusterEvents::ended(const SessionId &session, const QByteArray &tokenHash)
{
    endHere(SessionEnded{session, tokenHash});
    tell(SessionEnded{session, tokenHash});
}

void ClusterEvents::changed(const UserId &user)
{
    m_deps.sessions.forgetUser(user);
    tell(UserChanged{user});
}

void ClusterEvents::endHere(const SessionEnded &ended) const
{
    if (ended.tokenHash.isEmpty())
        m_deps.sessions.forgetAll();
    m_deps.sessions.ended(ended.session, ended.tokenHash);
}

void ClusterEvents::endHere(const UserEnded &ended) const
{
    m_deps.sessions.forgetUser(ended.user);
    m_deps.clients.closeUser(ended.user);
}

void ClusterEvents::event(const NodeId &from, const QByteArray &payload)
{
    const auto event = decodeClusterEvent(payload);
    if (event) {
        if (*event)
            carryOut(from, **event);
        return;
    }
    const TimePoint now = steadyNow();
    const bool isSaid = m_oddAt && now - *m_oddAt < oddEvery;
    if (!isSaid)
        m_oddAt = now;
    missed(isSaid ? log::Level::Debug : log::Level::Warn, from,
        u"an event of a node was not understood: %1"_s.arg(event.error().detail));
}

void ClusterEvents::carryOut(const NodeId &from, const ClusterEvent &event)
{
    std::visit(Overloaded{
                   [this](const ClientEvent &client) {
                       m_deps.clients.publish(client.event, client.audience, client.coalesceKey);
                   },
                   [this](const SessionEnded &ended) { endHere(ended); },
                   [this](const UserEnded &ended) { endHere(ended); },
                   [this](const UserChanged &changed) { m_deps.sessions.forgetUser(changed.user); },
                   [&](const Farewell &) {
                       m_left.insert(from);
                       log::info(component, u"a node ends in order"_s, {{u"node"_s, from.toString()}});
                   },
                   [&](const StartOver &) {
                       missed(log::Level::Warn, from, u"a node lost its database in a commit"_s);
                   },
               },
        event);
}

void ClusterEvents::flush(const NodeId &from, quint64 lost)
{
    const bool wasHeard = !m_heard.insert(from).second;
    const bool leftInOrder = m_left.erase(from) > 0;
    if (lost > 0)
        missed(wasHeard ? log::Level::Warn : log::Level::Info, from,
            u"a node said %1 things that were not heard here"_s.arg(lost));
    else if (wasHeard && !leftInOrder) // another process than the one before
        missed(log::Level::Warn, from, u"a node was started anew, and its last events may be missing"_s);
    else
        doubtSessions();
}

void ClusterEvents::forgotten(const NodeId &node)
{
    const bool wasHeard = m_heard.erase(node) > 0;
    const bool leftInOrder = m_left.erase(node) > 0;
    if (wasHeard && !leftInOrder)
        missed(log::Level::Warn, node, u"a node is gone, and its last events may be missing"_s);
}

void ClusterEvents::trusted(TimePoint until)
{
    m_deps.sessions.setToldUntil(until);
    const bool isTold = until > steadyNow();
    if (std::exchange(m_isTold, isTold) && !isTold)
        m_deps.recheckAll();
}

void ClusterEvents::doubtSessions() const
{
    m_deps.sessions.forgetAll();
    m_deps.recheckAll();
}

void ClusterEvents::missed(log::Level level, const NodeId &from, const QString &why) const
{
    log::write(level, component, why + u"; sessions are looked up anew, and clients start over"_s,
        {{u"node"_s, from.toString()}});
    missed();
}

void ClusterEvents::missed() const
{
    doubtSessions();
    m_deps.startOverAll();
}

} // namespace muster::node
