#include "cluster/membership/inbox.h"

#include "base/overloaded.h"
#include "cluster/membership/beliefs.h"

#include <utility>

namespace muster::cluster::membership {

using namespace Qt::Literals::StringLiterals;

void Inbox::receive(const Endpoint &from, const std::vector<Message> &parts, TimePoint now)
{
    for (const MemberName &name : m_shared.members.at(from)) {
        if (!isUp(m_shared.members.find(name)->state))
            continue;
        m_shared.heardFrom(name, now);
        m_others.prober.voidRefusals(name, now);
    }
    m_others.contacts.notePacket(from, parts, now);
    m_others.replies.open();
    // Accusations first: then the ack to a ping that came along with one carries our refutation in the same
    // datagram.
    const bool refuteFirst = m_shared.options.improvements.refutesAgain;
    for (const Message &part : parts) {
        if (!refuteFirst || !std::holds_alternative<Ping>(part))
            handlePart(from, part, now);
    }
    for (const Message &part : parts) {
        if (refuteFirst && std::holds_alternative<Ping>(part))
            handlePart(from, part, now);
    }
    sendReplies(from, now);
}

void Inbox::handlePart(const Endpoint &from, const Message &part, TimePoint now)
{
    std::visit(
        Overloaded{
            [&](const Ping &ping) { m_others.responder.onPing(from, ping, now); },
            [&](const IndirectPing &ping) { m_others.relays.onIndirectPing(from, ping, now); },
            [&](const Ack &ack) {
                if (const auto name = m_others.prober.onAck(from, ack, now))
                    m_others.tables.compareAck(from, *name, ack.payload, now);
                else
                    m_others.relays.onAck(ack, now);
            },
            [&](const Nack &nack) { m_others.prober.onNack(from, nack, now); },
            [&](const Suspect &news) { m_others.beliefs.suspect(news, now); },
            [&](const Alive &news) { m_others.beliefs.alive(news, &from, Beliefs::Source::Message, now); },
            [&](const Dead &news) {
                m_others.beliefs.dead(news, u"%1 declared it down"_s.arg(toText(news.from)), now);
            },
            [&](const UserData &user) { takeUserData(from, user.body, now); },
        },
        part);
}

void Inbox::takeUserData(const Endpoint &from, const QByteArray &body, TimePoint now)
{
    if (m_others.serf.takeMessage(body, now))
        return;
    const std::vector<MemberName> names = m_shared.members.at(from);
    const MemberName sender = names.size() == 1 ? names.front() : MemberName();
    m_shared.output.userReceived.push_back({from, sender, body});
}

void Inbox::sendReplies(const Endpoint &to, TimePoint now)
{
    Replies::Collected replies = m_others.replies.close();
    if (replies.withOurselves && m_shared.options.improvements.refutesAgain)
        replies.parts.emplace_back(m_shared.ownAlive());
    if (replies.parts.empty())
        return;
    const std::vector<MemberName> names = m_shared.members.at(to);
    const MemberName peer = names.empty() ? MemberName() : names.front();
    const bool large = m_others.sender.send(to, peer, std::move(replies.parts), now, replies.small);
    if (large && replies.question)
        m_others.paths.noteLargeReply(replies.question->asker, replies.question->seqNo);
}

} // namespace muster::cluster::membership
