#include "cluster/membership/refuter.h"

#include <algorithm>

namespace muster::cluster::membership {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr Millis conflictInterval{1'000};
}

void Refuter::accused(quint32 incarnation, const MemberName &accuser, TimePoint now)
{
    if (m_shared.isLeaving())
        return;
    // A table of members names nobody as the accuser.
    const QString why = accuser == m_shared.self ? u"a peer lists this node as down"_s
                                                 : u"%1 suspects this node"_s.arg(toText(accuser));
    if (incarnation < m_shared.me().incarnation)
        refuteAgain(now);
    else
        refute(incarnation, why, now);
}

void Refuter::described(const Alive &news, TimePoint now)
{
    const Member &me = m_shared.me();
    if (m_shared.isLeaving() || news.incarnation < me.incarnation)
        return;
    if (!sameAddress(news.address, me.address)) {
        // Our own past at another address, or a second process with our name: both would then raise it
        // forever.
        m_shared.notes.seldom(Notes::Kind::Conflict,
            u"another member at %2 uses our name %1"_s.arg(toText(m_shared.self), addressText(news.address)),
            now);
        noteConflict(m_shared.me(), news.address, now);
        if (m_conflictRaisedAt && now - *m_conflictRaisedAt < conflictInterval)
            return;
        m_conflictRaisedAt = now;
    } else if (news.incarnation == me.incarnation && news.meta == me.meta && news.versions == me.versions) {
        return;
    }
    refute(news.incarnation, u"outdated information about this node"_s, now);
}

void Refuter::announce()
{
    raiseIncarnation(m_shared.me().incarnation);
    m_shared.queue.push(m_shared.self, m_shared.ownAlive());
}

void Refuter::refute(quint32 accused, const QString &why, TimePoint now)
{
    raiseIncarnation(accused);
    m_shared.awareness.apply(1);
    m_shared.queue.push(m_shared.self, m_shared.ownAlive());
    m_replies.addOurselves();
    m_refutedAt = now;
    m_shared.notes.info(u"%1; refuted with incarnation %2"_s.arg(why).arg(m_shared.me().incarnation));
}

void Refuter::refuteAgain(TimePoint now)
{
    if (!m_shared.options.improvements.refutesAgain)
        return;
    m_replies.addOurselves();
    if (m_refutedAt && now - *m_refutedAt < m_shared.options.refuteInterval)
        return;
    m_refutedAt = now;
    m_shared.queue.push(m_shared.self, m_shared.ownAlive());
}

void Refuter::raiseIncarnation(quint32 above)
{
    Member &me = m_shared.me();
    m_shared.members.setIncarnation(me, std::max(me.incarnation, above) + 1);
    m_shared.output.persistIncarnation = me.incarnation;
}

} // namespace muster::cluster::membership
