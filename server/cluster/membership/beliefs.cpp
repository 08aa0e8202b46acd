#include "cluster/membership/beliefs.h"

#include "cluster/membership/prober.h"
#include "cluster/membership/validation.h"

namespace muster::cluster::membership {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

bool Beliefs::mayMove(const Member &member, TimePoint now) const
{
    if (member.state == MemberState::Left)
        return true;
    const Millis reclaim = m_shared.options.deadReclaim;
    return member.state == MemberState::Dead && reclaim > 0ms && now - member.stateSince >= reclaim;
}

void Beliefs::alive(const Alive &received, const Endpoint *sender, Source source, TimePoint now)
{
    Alive news = received;
    if (news.address.port == 0) // protocol 1: everyone uses one port
        news.address.port = m_shared.me().address.port;
    Member *const known = m_shared.members.find(news.node);
    if (const QString problem = problemOf(news, known); !problem.isEmpty()) {
        m_shared.notes.seldom(Notes::Kind::Invalid, u"alive message ignored: %1"_s.arg(problem), now);
        return;
    }
    if (news.node == m_shared.self) {
        m_others.refuter.described(news, now);
        return;
    }
    const int most = m_shared.options.membersMax;
    if (known) {
        if (!isNews(*known, news, sender, now))
            return;
    } else if (int(m_shared.members.all().size()) >= most) {
        m_shared.notes.seldom(Notes::Kind::Invalid,
            u"more than %1 members; %2 is not listed"_s.arg(most).arg(toText(news.node)), now);
        return;
    }
    acceptAlive(news, source, now);
}

bool Beliefs::isNews(Member &known, const Alive &news, const Endpoint *sender, TimePoint now)
{
    const bool moved = !sameAddress(known.address, news.address);
    if (moved && !mayMove(known, now)) {
        noteConflict(known, news.address, now);
        m_shared.notes.seldom(Notes::Kind::Conflict,
            u"%1 is at %2 and another member uses that name at %3; check for a copied data directory"_s.arg(
                toText(news.node), addressText(known.address), addressText(news.address)),
            now);
        return false;
    }
    if (!moved && news.incarnation <= known.incarnation) {
        answerStaleAlive(known, sender);
        return false;
    }
    return true;
}

void Beliefs::acceptAlive(const Alive &news, Source source, TimePoint now)
{
    MemberTable &members = m_shared.members;
    Member *member = members.find(news.node);
    const bool known = member != nullptr;
    if (!known) {
        Member fresh;
        fresh.name = news.node;
        fresh.address = news.address;
        member = &members.add(std::move(fresh), m_shared.random);
        m_dropped.erase(news.node);
    }
    const bool changed = known && (member->meta != news.meta || member->address != news.address);
    if (member->address != news.address) {
        m_others.prober.forget(news.node); // it was probed at the old address
        members.move(*member, news.address);
        member->contact = {};
        member->conflict.reset(); // it came back elsewhere: nobody else has its name
    } else if (known && !isUp(member->state)) {
        member->contact = {}; // from before its restart
    }
    m_others.suspicions.end(news.node);
    m_shared.queue.push(news.node, news);
    members.setIncarnation(*member, news.incarnation);
    members.setMeta(*member, news.meta);
    member->versions = news.versions;
    member->lastHeard = now; // nobody else can have raised the incarnation
    if (!known) {
        members.setState(*member, MemberState::Alive);
        member->stateSince = now;
        m_shared.output.events.push_back({news.node, std::nullopt, MemberState::Alive, *member,
            source == Source::Merge ? u"listed by a peer"_s : u"announced itself"_s});
    } else if (member->state != MemberState::Alive) {
        m_shared.changeState(
            *member, MemberState::Alive, u"it announced incarnation %1"_s.arg(news.incarnation), now);
    } else if (changed) {
        m_shared.output.events.push_back(
            {news.node, member->state, member->state, *member, u"it announced new facts"_s});
    }
    m_others.prober.voidRefusals(news.node, now);
}

void Beliefs::answerStaleAlive(const Member &member, const Endpoint *sender)
{
    // Only if it is its own message: others merely repeat old news, and only the accused can refute (§19.2).
    if (!m_shared.options.improvements.answersStaleNews || !sender || member.state == MemberState::Alive
        || !sameAddress(*sender, member.address))
        return;
    if (member.state == MemberState::Suspect)
        m_others.replies.add(Suspect{member.incarnation, member.name, m_shared.self});
    else
        m_others.replies.add(Dead{member.incarnation, member.name, m_shared.self});
}

void Beliefs::defend(const Member &member)
{
    if (m_shared.options.improvements.answersStaleNews && member.state == MemberState::Alive)
        m_others.replies.add(aliveOf(member));
}

template <typename Accusation>
Member *Beliefs::accused(const Accusation &news, const QString &ignored, TimePoint now)
{
    Member *member = m_shared.members.find(news.node);
    if (const QString problem = problemOf(news, member); !problem.isEmpty()) {
        m_shared.notes.seldom(Notes::Kind::Invalid, ignored.arg(problem), now);
        return nullptr;
    }
    if (!member)
        return nullptr;
    if (news.node == m_shared.self) {
        m_others.refuter.accused(news.incarnation, news.from, now);
        return nullptr;
    }
    if (news.incarnation < member->incarnation) {
        defend(*member);
        return nullptr;
    }
    return member;
}

void Beliefs::suspect(const Suspect &news, TimePoint now)
{
    Member *member = accused(news, u"suspicion ignored: %1"_s, now);
    if (!member)
        return;
    if (Suspicion *running = m_others.suspicions.find(news.node)) {
        if (!running->accusedBy(news.from))
            running->agree();
        if (running->confirm(news.from))
            m_shared.queue.push(news.node, news);
        return;
    }
    if (member->state != MemberState::Alive)
        return;
    m_shared.queue.push(news.node, news);
    m_shared.members.setIncarnation(*member, news.incarnation);
    const Suspicion &begun = m_others.suspicions.begin(
        news.node, Suspicion(news.from, Suspicion::plan(m_shared.clusterSize(now), m_shared.options), now));
    const bool ours = news.from == m_shared.self;
    m_shared.changeState(*member, MemberState::Suspect,
        ours ? u"it does not answer us"_s : u"it does not answer %1"_s.arg(toText(news.from)), now);
    if (!ours && begun.needsAgreement())
        m_others.prober.ask(news.node, now); // with three nodes, the third decides
}

void Beliefs::dead(const Dead &news, const QString &why, TimePoint now)
{
    Member *member = accused(news, u"death report ignored: %1"_s, now);
    if (!member)
        return;
    m_others.suspicions.end(news.node);
    const bool farewell = news.from == news.node;
    if (!isUp(member->state)) {
        settleEnd(*member, news, farewell, now);
        return;
    }
    m_others.prober.forget(news.node);
    m_shared.queue.push(news.node, news);
    m_shared.members.setIncarnation(*member, news.incarnation);
    if (farewell) {
        m_shared.changeState(*member, MemberState::Left, u"it left on purpose"_s, now);
    } else {
        m_shared.changeState(*member, MemberState::Dead, why, now);
        if (m_shared.options.improvements.redials)
            m_others.joins.awaitReturn(member->address, now);
    }
}

void Beliefs::settleEnd(Member &member, const Dead &news, bool farewell, TimePoint now)
{
    // A farewell may arrive after those who missed it found the port closed; unlike in memberlist it wins,
    // and whoever reports a death is answered with the farewell (§19.14).
    if (!m_shared.options.improvements.sendsDirectly)
        return;
    if (farewell && member.state == MemberState::Dead) {
        m_shared.queue.push(member.name, news);
        m_shared.members.setIncarnation(member, news.incarnation);
        m_shared.changeState(member, MemberState::Left, u"it left on purpose"_s, now);
    } else if (!farewell && member.state == MemberState::Left && news.incarnation == member.incarnation) {
        m_others.replies.add(Dead{member.incarnation, member.name, member.name});
    }
}

void Beliefs::meetDead(const PushPullMember &listed, TimePoint now)
{
    // A Muster node that is down is listed by everyone, including nodes that joined later.
    const Alive shape{listed.incarnation, listed.name, listed.address, listed.meta, listed.versions};
    if (!m_shared.options.improvements.redials || listed.state != MemberState::Dead
        || !listed.meta.startsWith(musterMetaMagic) || m_dropped.contains(listed.name)
        || listed.address.port == 0 || int(m_shared.members.all().size()) >= m_shared.options.membersMax
        || !problemOf(shape, nullptr).isEmpty())
        return;
    Member member;
    member.name = listed.name;
    member.address = listed.address;
    member.meta = listed.meta;
    member.versions = listed.versions;
    member.incarnation = listed.incarnation;
    member.stateSince = now;
    member.lastHeard = now;
    member.reason = u"a peer lists it as down"_s;
    const Member &added = m_shared.members.add(std::move(member), m_shared.random);
    m_others.joins.awaitReturn(added.address, now);
    m_shared.output.events.push_back({added.name, std::nullopt, added.state, added, added.reason});
}

void Beliefs::expireSuspicions(TimePoint now)
{
    const bool agreement = m_shared.options.improvements.needsAgreement;
    for (const MemberName &name : m_others.suspicions.expired(now)) {
        Suspicion &suspicion = *m_others.suspicions.find(name);
        const auto answered = suspicion.answeredAt();
        if (agreement && answered && now - *answered <= 2 * m_shared.options.probeInterval) {
            // It answers us, so it is alive, though its refutation has not arrived yet.
            suspicion.restart(now);
            m_others.prober.ask(name, now);
            continue;
        }
        const Dead verdict{m_shared.members.find(name)->incarnation, name, m_shared.self};
        const Millis silence = now - suspicion.startedAt();
        dead(verdict, u"it was silent for %1 ms after it was suspected"_s.arg(silence.count()), now);
        m_others.sender.spread(verdict, name, now);
    }
}

void Beliefs::sweep(TimePoint now)
{
    std::erase_if(m_dropped, [now](const auto &entry) { return entry.second <= now; });
    std::vector<MemberName> gone;
    for (const MemberName &name : m_shared.members.down()) {
        const Member &member = *m_shared.members.find(name);
        const Millis kept = member.meta.startsWith(musterMetaMagic) ? m_shared.options.keepDead
                                                                    : m_shared.options.gossipToTheDead;
        if (name != m_shared.self && now - member.stateSince >= kept)
            gone.push_back(name);
    }
    for (const MemberName &name : gone) {
        m_shared.notes.info(u"%1 has been gone for too long and is no longer listed"_s.arg(toText(name)));
        m_shared.members.remove(name);
        m_dropped[name] = now + m_shared.options.keepDead;
    }
}

} // namespace muster::cluster::membership
