#include "databases/judgement.h"

#include <algorithm>

namespace muster::databases {

using protocol::DatabaseRole;
using protocol::DatabaseServer;
using protocol::DatabaseState;
using protocol::Obstacle;

namespace {

class Judge {
public:
    Judge(const QList<DatabaseServer> &servers, const LagLimits &limits)
        : m_servers(servers), m_limits(limits)
    {
        const auto found = std::ranges::find_if(
            servers, [](const DatabaseServer &server) { return server.role == DatabaseRole::Primary; });
        m_primary = found == servers.end() ? nullptr : &*found;
    }

    DatabaseState stateOf(const DatabaseServer &server) const
    {
        if (const auto known = server.state.known())
            return *known;
        if (server.role == DatabaseRole::Primary)
            return server.readOnly || server.standby ? DatabaseState::ReadOnly : DatabaseState::Ok;
        if (!server.standby)
            return DatabaseState::NoReplica;
        if (isOfAnotherSystem(server))
            return DatabaseState::OtherSystem;
        if (server.paused)
            return DatabaseState::Paused;
        if (isDetached(server))
            return DatabaseState::Detached;
        const bool lags = server.replayedLagBytes > m_limits.bytes || server.replayedLag > m_limits.time;
        return lags ? DatabaseState::Lagging : DatabaseState::Ok;
    }

    /// The gravest.
    std::optional<Obstacle> obstacleOf(const DatabaseServer &replica) const
    {
        if (replica.state == DatabaseState::Unreachable)
            return Obstacle::Unreachable;
        if (!replica.standby)
            return Obstacle::NoStandby;
        if (isOfAnotherSystem(replica))
            return Obstacle::OtherSystem;
        if (m_primary && m_primary->timeline > 0 && replica.timeline > 0
            && m_primary->timeline != replica.timeline)
            return Obstacle::OtherTimeline;
        if (replica.paused)
            return Obstacle::ReplayPaused;
        if (isDetached(replica))
            return Obstacle::Detached;
        if (streamsFromAnother(replica))
            return Obstacle::StreamsFromAnother;
        if (replica.receivedLagBytes > m_limits.bytes || replica.replayedLagBytes > m_limits.bytes
            || replica.replayedLag > m_limits.time)
            return Obstacle::Lags;
        if (!replica.replayedLagBytes && primaryAnswers())
            return Obstacle::PositionUnknown;
        return std::nullopt;
    }

private:
    bool primaryAnswers() const { return m_primary && m_primary->state != DatabaseState::Unreachable; }
    bool isOfAnotherSystem(const DatabaseServer &server) const
    {
        return m_primary && !m_primary->system.isEmpty() && !server.system.isEmpty()
            && server.system != m_primary->system;
    }
    bool isDetached(const DatabaseServer &server) const { return !server.receiving && primaryAnswers(); }
    bool streamsFromAnother(const DatabaseServer &replica) const
    {
        // By whatever name it is reached: only that of another server here is certain.
        return std::ranges::any_of(m_servers, [&replica](const DatabaseServer &other) {
            return other.role != DatabaseRole::Primary && other.name != replica.name
                && !replica.streamsFrom.isEmpty() && other.endpoint == replica.streamsFrom;
        });
    }

    const QList<DatabaseServer> &m_servers;
    const LagLimits &m_limits;
    const DatabaseServer *m_primary = nullptr;
};

} // namespace

void judge(QList<DatabaseServer> &servers, const LagLimits &limits)
{
    const QList<DatabaseServer> facts = servers;
    const Judge judge(facts, limits);
    for (DatabaseServer &server : servers) {
        server.state = judge.stateOf(server);
        server.obstacle = {};
        if (server.role == DatabaseRole::Replica)
            if (const auto obstacle = judge.obstacleOf(server))
                server.obstacle = *obstacle;
    }
}

} // namespace muster::databases
