#include "cluster/membership/merger.h"

#include "cluster/membership/prober.h"
#include "cluster/membership/validation.h"

namespace muster::cluster::membership {

using namespace Qt::Literals::StringLiterals;

bool Merger::merge(const PushPull &received, const QString &peer, TimePoint now)
{
    const QString problem = problemOf(received, m_shared.members, m_shared.options.membersMax);
    if (!problem.isEmpty()) {
        m_shared.notes.seldom(Notes::Kind::Table, u"table of %1 rejected: %2"_s.arg(peer, problem), now);
        return false;
    }
    for (const PushPullMember &listed : received.members)
        mergeMember(listed, now);
    m_others.serf.hearState(received.userState, now);
    return true;
}

void Merger::mergeMember(const PushPullMember &listed, TimePoint now)
{
    switch (listed.state) {
    case MemberState::Alive:
        m_others.beliefs.alive(
            {listed.incarnation, listed.name, listed.address, listed.meta, listed.versions}, nullptr,
            Beliefs::Source::Merge, now);
        return;
    case MemberState::Left:
        m_others.beliefs.dead(
            {listed.incarnation, listed.name, listed.name}, u"a peer lists it as left"_s, now);
        return;
    case MemberState::Dead:
    case MemberState::Suspect:
        break;
    }
    if (!m_shared.members.find(listed.name)) {
        m_others.beliefs.meetDead(listed, now);
        return;
    }
    // Secondhand: we check ourselves before we believe it.
    if (listed.name == m_shared.self || m_others.budget.mayAccuse(now))
        m_others.beliefs.suspect({listed.incarnation, listed.name, m_shared.self}, now);
    if (m_shared.options.improvements.insists)
        m_others.prober.ask(listed.name, now);
}

} // namespace muster::cluster::membership
