#pragma once
#include "cluster/membership/joins.h"
#include "cluster/membership/refuter.h"
#include "cluster/membership/sender.h"
#include "cluster/membership/suspicions.h"

#include <map>

namespace muster::cluster::membership {

class Prober;

/// What is believed of alive, suspect and dead messages, and which members are listed
/// (reference/memberlist-protocol.md §9, §19.1, §19.2).
/// Invariants: an incarnation never falls, nor does news of a lower one change anything; a member is suspect
/// exactly while a suspicion of it runs; a member that is not up has no probe; no more than membersMax are
/// listed; a member that was dropped from the list is not listed as dead again for keepDead.
class Beliefs {
public:
    enum class Source { Message, Merge };
    struct Others {
        Replies &replies;
        Refuter &refuter;
        Suspicions &suspicions;
        Sender &sender;
        Joins &joins;
        Prober &prober;
    };
    Beliefs(Shared &shared, const Others &others) : m_shared(shared), m_others(others) { }

    /// `sender` is null for secondhand news.
    void alive(const Alive &news, const Endpoint *sender, Source source, TimePoint now);
    void suspect(const Suspect &news, TimePoint now);
    void dead(const Dead &news, const QString &why, TimePoint now);
    /// A peer lists a member that we do not know as down.
    void meetDead(const PushPullMember &listed, TimePoint now);
    void expireSuspicions(TimePoint now);
    void sweep(TimePoint now); ///< drops members that are long gone

private:
    bool mayMove(const Member &member, TimePoint now) const;
    /// Whether this is credible news of a listed member; answers it if it is not.
    bool isNews(Member &known, const Alive &news, const Endpoint *sender, TimePoint now);
    void acceptAlive(const Alive &news, Source source, TimePoint now);
    void answerStaleAlive(const Member &member, const Endpoint *sender);
    /// The accused member, if the accusation counts; null if it is invalid, old, or about strangers or us.
    template <typename Accusation>
    Member *accused(const Accusation &news, const QString &ignored, TimePoint now);
    /// Answers a stale accusation with what we know of the accused.
    void defend(const Member &member);
    /// News of the end of a member that is already dead or left.
    void settleEnd(Member &member, const Dead &news, bool farewell, TimePoint now);

    Shared &m_shared;
    const Others m_others;
    std::map<MemberName, TimePoint> m_dropped; ///< may not be listed as dead again until then
};

} // namespace muster::cluster::membership
