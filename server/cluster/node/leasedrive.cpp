#include "cluster/node/leasedrive.h"

namespace muster::cluster {

void LeaseDrive::begin(TimePoint now)
{
    m_reach.noteAnswer(true); // the schema was just read
    m_leaderSeenAt = now;
    m_begun = true;
    m_keeper.tick(now);
}

void LeaseDrive::tick(TimePoint now)
{
    if (m_begun)
        m_keeper.tick(now);
}

void LeaseDrive::consider(NodeMeta own, const NodeList &listed, TimePoint now)
{
    if (!m_begun)
        return;
    std::vector<LeadershipPeer> peers;
    for (const auto &[id, node] : listed.all())
        if (id != m_self)
            peers.push_back({id, node.state, node.meta});
    // The lease's connection knows more of the database than what was announced last.
    describe(own, now);
    Candidacy::of(m_self, own, peers).applyTo(m_keeper, now);
}

void LeaseDrive::answered(const input::LeaseAnswer &answer, TimePoint now)
{
    using Result = input::LeaseAnswer::Result;
    m_reach.noteAnswer(answer.result != Result::Failed);
    switch (answer.result) {
    case Result::Observed:
        return m_keeper.observed(answer.command, answer.sight, now);
    case Result::Succeeded:
        return m_keeper.succeeded(answer.command, answer.sight, now);
    case Result::Refused:
        return m_keeper.refused(answer.command, answer.sight, now);
    case Result::RefusedUnseen:
    case Result::Failed:
        return m_keeper.failed(answer.command, now);
    }
}

void LeaseDrive::resign(TimePoint now)
{
    m_keeper.resign(lease::LeaseReason::Released, now);
}

bool LeaseDrive::takeChange(TimePoint now)
{
    const Shown shown{
        m_keeper.leader(now), term(), epoch(), m_keeper.row() ? m_keeper.row()->preferred : NodeId()};
    if (shown.leader)
        m_leaderSeenAt = now;
    return std::exchange(m_shown, shown) != shown;
}

void LeaseDrive::describe(NodeMeta &own, TimePoint now) const
{
    own.databaseReachable = m_reach.isReachable();
    own.leaderTerm = m_keeper.effective(now) ? term() : 0;
    own.epoch = epoch();
}

void LeaseDrive::describe(LeaseEvidence &evidence, TimePoint now) const
{
    evidence.leader = m_keeper.leader(now);
    evidence.term = term();
    evidence.leaderlessFor = evidence.leader ? Millis(0) : now - m_leaderSeenAt;
}

} // namespace muster::cluster
