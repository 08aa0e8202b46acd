// What is believed of alive, suspect and dead messages: reference/memberlist-protocol.md §9, §19.1, §19.2.
#include "cluster/membership/membershipcore.h"
#include "cluster/membership/validation.h"

#include <algorithm>

namespace muster::cluster {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr Millis conflictInterval = 1s;
}

Alive Membership::Core::ownAlive() const
{
    const Member &me = *members.find(self);
    return {me.incarnation, me.name, me.address, me.meta, me.versions};
}

void Membership::Core::raiseIncarnation(quint32 above)
{
    Member &me = *members.find(self);
    members.setIncarnation(me, std::max(me.incarnation, above) + 1);
    output.persistIncarnation = me.incarnation;
}

void Membership::Core::refute(quint32 accused, const QString &accuser, TimePoint now)
{
    raiseIncarnation(accused); // only the accused may raise it
    awareness.apply(1);
    queue.push(self, ownAlive());
    replyWithOurselves = handling;
    refutedAt = now;
    note(Note::Level::Info,
        u"%1 doubts that we live; answered with incarnation %2"_s.arg(accuser).arg(
            members.find(self)->incarnation));
}

void Membership::Core::refuteAgain(TimePoint now)
{
    if (!options.improvements.refutesAgain)
        return;
    replyWithOurselves = handling;
    if (refutedAt && now - *refutedAt < options.refuteInterval)
        return;
    refutedAt = now;
    queue.push(self, ownAlive());
}

void Membership::Core::setState(Member &member, MemberState state, const QString &why, TimePoint now)
{
    const MemberState was = member.state;
    if (was == state)
        return;
    members.setState(member, state);
    member.stateSince = now;
    member.reason = state == MemberState::Alive ? QString() : why;
    output.events.push_back({member.name, was, state, member, why});
}

bool Membership::Core::mayMove(const Member &member, TimePoint now) const
{
    if (member.state == MemberState::Left)
        return true;
    return member.state == MemberState::Dead && options.deadReclaim > 0ms
        && now - member.stateSince >= options.deadReclaim;
}

void Membership::Core::alive(const Alive &news, const Endpoint *teller, Told how, TimePoint now)
{
    Alive told = news;
    if (told.address.port == 0) // protocol 1: everyone uses one port
        told.address.port = members.find(self)->address.port;
    const Member *known = members.find(told.node);
    if (const QString problem = problemOf(told, known); !problem.isEmpty()) {
        noteSeldom(invalidNotes, u"an alive message was ignored: %1"_s.arg(problem), now);
        return;
    }
    if (told.node == self) {
        aliveSelf(told, now);
        return;
    }
    if (known) {
        const bool moved = !sameAddress(known->address, told.address);
        if (moved && !mayMove(*known, now)) {
            noteSeldom(conflictNotes,
                u"%1 is at %2 and somebody calls himself so at %3; check for a copied data directory"_s.arg(
                    toText(told.node), addressText(known->address), addressText(told.address)),
                now);
            return;
        }
        if (!moved && told.incarnation <= known->incarnation) {
            answerStaleAlive(*known, teller);
            return;
        }
    } else if (int(members.all().size()) >= options.membersMax) {
        noteSeldom(invalidNotes,
            u"more than %1 members; %2 is not listed"_s.arg(options.membersMax).arg(toText(told.node)), now);
        return;
    }
    acceptAlive(told, how, now);
}

void Membership::Core::acceptAlive(const Alive &news, Told how, TimePoint now)
{
    Member *member = members.find(news.node);
    const bool known = member != nullptr;
    if (!known) {
        Member fresh;
        fresh.name = news.node;
        fresh.address = news.address;
        member = &members.add(std::move(fresh), random);
        forgotten.erase(news.node);
    }
    const bool changed = known && (member->meta != news.meta || member->address != news.address);
    if (member->address != news.address) {
        probes.erase(news.node); // asked at the old address
        members.move(*member, news.address);
        member->contact = {};
    } else if (known && !isUp(member->state)) {
        member->contact = {}; // of its last life
    }
    suspicions.erase(news.node);
    queue.push(news.node, news);
    members.setIncarnation(*member, news.incarnation);
    members.setMeta(*member, news.meta);
    member->versions = news.versions;
    member->lastHeard = now; // nobody else can have raised the incarnation
    if (!known) {
        members.setState(*member, MemberState::Alive);
        member->stateSince = now;
        output.events.push_back({news.node, std::nullopt, MemberState::Alive, *member,
            how == Told::ByMerge ? u"listed by a peer"_s : u"announced itself"_s});
    } else if (member->state != MemberState::Alive) {
        setState(*member, MemberState::Alive, u"it announced incarnation %1"_s.arg(news.incarnation), now);
    } else if (changed) {
        output.events.push_back(
            {news.node, member->state, member->state, *member, u"it announced new facts"_s});
    }
    voidRefusals(news.node, now);
}

void Membership::Core::answerStaleAlive(const Member &member, const Endpoint *teller)
{
    // Only if it speaks for itself: others merely repeat old news, and only the accused can refute (§19.2).
    if (!options.improvements.answersStaleNews || !handling || !teller || member.state == MemberState::Alive
        || !sameAddress(*teller, member.address))
        return;
    if (member.state == MemberState::Suspect)
        replies.push_back(Suspect{member.incarnation, member.name, self});
    else
        replies.push_back(Dead{member.incarnation, member.name, self});
}

void Membership::Core::defend(const Member &member)
{
    if (options.improvements.answersStaleNews && handling && member.state == MemberState::Alive) {
        replies.push_back(
            Alive{member.incarnation, member.name, member.address, member.meta, member.versions});
    }
}

void Membership::Core::aliveSelf(const Alive &news, TimePoint now)
{
    const Member &me = *members.find(self);
    if (leaving || news.incarnation < me.incarnation)
        return;
    if (!sameAddress(news.address, me.address)) {
        // Our own past at another address, or a second process with our name: then both would raise for ever.
        noteSeldom(conflictNotes,
            u"somebody calls himself %1 at %2; that is our name"_s.arg(
                toText(self), addressText(news.address)),
            now);
        if (conflictRaisedAt && now - *conflictRaisedAt < conflictInterval)
            return;
        conflictRaisedAt = now;
    } else if (news.incarnation == me.incarnation && news.meta == me.meta && news.versions == me.versions) {
        return;
    }
    refute(news.incarnation, u"old news of us"_s, now);
}

void Membership::Core::suspect(const Suspect &news, TimePoint now)
{
    Member *member = members.find(news.node);
    if (const QString problem = problemOf(news, member); !problem.isEmpty()) {
        noteSeldom(invalidNotes, u"a suspicion was ignored: %1"_s.arg(problem), now);
        return;
    }
    if (!member)
        return;
    if (news.node == self) {
        if (leaving)
            return;
        if (news.incarnation < member->incarnation)
            refuteAgain(now);
        else
            refute(news.incarnation, toText(news.from), now);
        return;
    }
    if (news.incarnation < member->incarnation) {
        defend(*member);
        return;
    }
    if (const auto running = suspicions.find(news.node); running != suspicions.end()) {
        if (!running->second.accusedBy(news.from))
            running->second.agree();
        if (running->second.confirm(news.from))
            queue.push(news.node, news);
        return;
    }
    if (member->state != MemberState::Alive)
        return;
    queue.push(news.node, news);
    members.setIncarnation(*member, news.incarnation);
    suspicions.emplace(news.node, Suspicion(news.from, Suspicion::plan(clusterSize(now), options), now));
    setState(*member, MemberState::Suspect,
        news.from == self ? u"it does not answer us"_s : u"it does not answer %1"_s.arg(toText(news.from)),
        now);
    if (news.from != self && suspicions.at(news.node).needsAgreement())
        startProbe(news.node, now); // of three, the third decides
}

void Membership::Core::dead(const Dead &news, const QString &why, TimePoint now)
{
    Member *member = members.find(news.node);
    if (const QString problem = problemOf(news, member); !problem.isEmpty()) {
        noteSeldom(invalidNotes, u"a notice of death was ignored: %1"_s.arg(problem), now);
        return;
    }
    if (!member)
        return;
    if (news.node == self) {
        if (leaving)
            return;
        if (news.incarnation < member->incarnation)
            refuteAgain(now);
        else
            refute(news.incarnation, toText(news.from), now);
        return;
    }
    if (news.incarnation < member->incarnation) {
        defend(*member);
        return;
    }
    suspicions.erase(news.node);
    const bool farewell = news.from == news.node;
    if (!isUp(member->state)) {
        settleEnd(*member, news, farewell, now);
        return;
    }
    probes.erase(news.node);
    queue.push(news.node, news);
    members.setIncarnation(*member, news.incarnation);
    if (farewell) {
        setState(*member, MemberState::Left, u"it left on purpose"_s, now);
    } else {
        setState(*member, MemberState::Dead, why, now);
        if (options.improvements.redials)
            redialer.add(member->address, now + options.redialFirst, now + options.keepDead);
    }
}

void Membership::Core::settleEnd(Member &member, const Dead &news, bool farewell, TimePoint now)
{
    // A farewell may come after those who missed it found the port closed; unlike in memberlist it wins, and
    // who tells of a death is told of the farewell (§19.14).
    if (!options.improvements.tellsDirectly)
        return;
    if (farewell && member.state == MemberState::Dead) {
        queue.push(member.name, news);
        members.setIncarnation(member, news.incarnation);
        setState(member, MemberState::Left, u"it left on purpose"_s, now);
    } else if (!farewell && member.state == MemberState::Left && handling
        && news.incarnation == member.incarnation) {
        replies.push_back(Dead{member.incarnation, member.name, member.name});
    }
}

void Membership::Core::expireSuspicions(TimePoint now)
{
    std::vector<MemberName> expired;
    for (const auto &[name, suspicion] : suspicions) {
        if (now >= suspicion.expiresAt())
            expired.push_back(name);
    }
    for (const MemberName &name : expired) {
        Suspicion &suspicion = suspicions.at(name);
        const auto answered = suspicion.answeredAt();
        if (options.improvements.needsAgreement && answered && now - *answered <= 2 * options.probeInterval) {
            // It answers us, so it lives, though its refutation did not get through yet.
            suspicion.restart(now);
            startProbe(name, now);
            continue;
        }
        const Dead verdict{members.find(name)->incarnation, name, self};
        const Millis silence = now - suspicion.startedAt();
        dead(verdict, u"it was silent for %1 ms after it was suspected"_s.arg(silence.count()), now);
        spread(verdict, name, now);
    }
}

void Membership::Core::spread(const Message &message, const MemberName &about, TimePoint now)
{
    if (!options.improvements.tellsDirectly)
        return;
    const auto others = [this, &about](const Member &member) {
        return member.name != self && member.name != about && isUp(member.state);
    };
    for (const MemberName &name : members.pick(options.spreadDirectly, others, random))
        send(members.find(name)->address, name, {message}, now);
}

} // namespace muster::cluster
