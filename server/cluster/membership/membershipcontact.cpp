// Who is reached how: measured beside the question who lives, and without influence on it.
#include "cluster/membership/membershipcore.h"

#include <algorithm>

namespace muster::cluster {

namespace {
constexpr size_t endedMax = 1024;
constexpr Millis endedKept{2'000};
constexpr int smoothing = 8; ///< RFC 6298 §2.3

void addSample(Contact &contact, Millis sample)
{
    const std::chrono::microseconds taken = sample;
    contact.roundTrip =
        contact.roundTrip ? *contact.roundTrip + (taken - *contact.roundTrip) / smoothing : taken;
}
} // namespace

void Membership::Core::probeEnded(const Probe &probe, TimePoint now)
{
    Member *member = members.find(probe.target);
    if (!member || (member->contact.answeredAt && *member->contact.answeredAt >= probe.sentAt))
        return;
    if (member->contact.unanswered++ == 0)
        member->contact.unansweredSince = probe.sentAt;
    notePackets(*member);
    // The answer to the second ping and that of the relays race each other: losing is no silence.
    if (ended.size() < endedMax)
        ended[probe.seqNo] = {probe.target, probe.sentAt, now + endedKept};
}

void Membership::Core::noteAnswer(const Endpoint &from, quint32 number, TimePoint now)
{
    const Probe *probe = probeWith(number);
    const auto late = ended.find(number);
    if (!probe && late == ended.end())
        return;
    Member *member = members.find(probe ? probe->target : late->second.target);
    const bool first = probe && !probe->escalated;
    if (!member || (!first && !sameAddress(from, member->address)))
        return;
    Contact &contact = member->contact;
    // Karn: after a second ping nobody knows which one was answered.
    if (first && now - probe->sentAt < options.probeTimeout)
        addSample(contact, now - probe->sentAt);
    contact.answeredAt = now;
    contact.packetAt = now;
    contact.packetsFrom = from;
    contact.unanswered = 0;
    notePackets(*member);
    if (late != ended.end())
        ended.erase(late);
}

void Membership::Core::notePacket(const Endpoint &from, const std::vector<Message> &parts, TimePoint now)
{
    const auto note = [&](const MemberName &name) {
        Member *member = members.find(name);
        if (!member || name == self)
            return;
        member->contact.packetAt = now;
        member->contact.packetsFrom = from;
    };
    // The address tells who sent it, unless it is another one than its owner advertises: then its pings do.
    const std::vector<MemberName> names = members.at(from);
    std::for_each(names.begin(), names.end(), note);
    if (!names.empty())
        return;
    for (const Message &part : parts) {
        if (const auto *ping = std::get_if<Ping>(&part))
            note(ping->sourceNode);
    }
}

void Membership::Core::noteStream(const Dialled &dialled, bool works, TimePoint now)
{
    const std::vector<MemberName> names =
        dialled.name.isEmpty() ? members.at(dialled.to) : std::vector{dialled.name};
    for (const MemberName &name : names) {
        if (Member *member = members.find(name)) {
            member->contact.streamAt = now;
            member->contact.streamWorks = works;
        }
    }
}

void Membership::Core::dropEnded(TimePoint now)
{
    std::erase_if(ended, [now](const auto &entry) { return entry.second.until <= now; });
}

} // namespace muster::cluster
