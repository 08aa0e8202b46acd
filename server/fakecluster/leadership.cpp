#include "fakecluster/leadership.h"

namespace muster::fakecluster {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using cluster::Liveness;
using protocol::LeaseReason;

namespace {

constexpr Millis leaseRunsOut = 2'500ms; // from a holder that is gone to the next one
constexpr Millis handover = 400ms;
constexpr Millis stability = 30s; // before a lower id takes over
constexpr std::size_t termsMax = 50;

} // namespace

Leadership::Leadership(const WorldOptions &options, const SimNodes &nodes, Agenda &agenda, LogBook &logs)
    : m_epoch(options.epoch), m_nodes(nodes), m_agenda(agenda), m_logs(logs)
{
    elect(LeaseReason::NoLeaseYet);
}

bool Leadership::canLead(int node) const
{
    const SimNode &candidate = m_nodes.at(node);
    return m_databaseUp && candidate.answers() && candidate.liveness == Liveness::Alive
        && candidate.lifecycle == protocol::Lifecycle::Active;
}

std::optional<int> Leadership::best() const
{
    if (m_preferred && canLead(*m_preferred))
        return m_preferred;
    for (int i = 0; i < m_nodes.count(); ++i) {
        if (canLead(i))
            return i;
    }
    return std::nullopt;
}

void Leadership::elect(LeaseReason reason)
{
    const std::optional<int> next = best();
    if (m_leader && canLead(*m_leader) && (next == m_leader || !next))
        return;
    if (reason == LeaseReason::LowerIdStable && next
        && m_agenda.now() - m_nodes.at(*next).startedAt < stability)
        return; // it has restarted since; its own time will come
    endTerm(reason);
    m_changed = true;
    m_leader = next;
    if (next)
        beginTerm(*next, reason);
}

void Leadership::endTerm(LeaseReason reason)
{
    if (m_terms.empty() || m_terms.back().until)
        return;
    m_terms.back().until = wallNow();
    if (reason != LeaseReason::LeaseExpired) // then it was not given up but taken
        m_terms.back().endReason = reason;
}

void Leadership::beginTerm(int node, LeaseReason reason)
{
    ++m_term;
    m_terms.push_back({m_term, m_nodes.at(node).id, wallNow(), std::nullopt, reason});
    if (m_terms.size() > termsMax)
        m_terms.erase(m_terms.begin());
    m_logs.write(node,
        simulatedLine(m_agenda.now(), log::Level::Info, u"lease"_s,
            u"this node leads now, term %1: %2"_s.arg(m_term).arg(protocol::name(reason))));
}

void Leadership::electIn(Millis in, LeaseReason reason)
{
    m_agenda.plan(in, {PlannedEvent::Kind::Elect, 0, 0, reason});
}

void Leadership::lostBy(int node, LeaseReason reason)
{
    if (m_leader == node)
        electIn(reason == LeaseReason::Released ? handover : leaseRunsOut, reason);
}

void Leadership::heardAgain()
{
    if (!m_leader)
        electIn(leaseRunsOut, LeaseReason::LeaseExpired);
}

void Leadership::nowActive(int node)
{
    if (!m_leader)
        electIn(handover, LeaseReason::LeaseExpired);
    else if (node < *m_leader && !m_preferred)
        electIn(stability, LeaseReason::LowerIdStable);
}

void Leadership::setDatabase(bool up)
{
    m_databaseUp = up;
    m_changed = true;
    electIn(leaseRunsOut, up ? LeaseReason::NoLeaseYet : LeaseReason::LeaseExpired);
}

void Leadership::prefer(std::optional<int> node)
{
    m_preferred = node;
    m_preferredAt = m_term;
    m_changed = true;
    if (node)
        electIn(handover, LeaseReason::Transfer);
    else
        electIn(stability, LeaseReason::LowerIdStable);
}

void Leadership::look()
{
    if (m_leader)
        m_leaderSeenAt = m_agenda.now();
}

std::optional<cluster::LeaderPreference> Leadership::preference(const cluster::Evidence &evidence) const
{
    if (!m_preferred)
        return std::nullopt;
    std::vector<cluster::PastTerm> past;
    for (const protocol::TermRecord &term : m_terms)
        past.push_back({term.term, term.leader, term.endReason});
    return cluster::judgePreference(m_nodes.at(*m_preferred).id, m_preferredAt, evidence, past);
}

} // namespace muster::fakecluster
