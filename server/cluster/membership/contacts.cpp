#include "cluster/membership/contacts.h"

#include <algorithm>

namespace muster::cluster::membership {

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

void Contacts::probeEnded(const Probe &probe, TimePoint now)
{
    Member *member = m_shared.members.find(probe.target);
    if (!member || (member->contact.answeredAt && *member->contact.answeredAt >= probe.sentAt))
        return;
    if (member->contact.unanswered++ == 0)
        member->contact.unansweredSince = probe.sentAt;
    m_paths.notePackets(*member);
    // The answer to the second ping and that of the relays race each other: losing the race is not silence.
    if (m_ended.size() < endedMax)
        m_ended[probe.seqNo] = {probe.target, probe.sentAt, now + endedKept};
}

void Contacts::noteAnswer(const Endpoint &from, quint32 number, const Probe *probe, TimePoint now)
{
    const auto late = m_ended.find(number);
    if (!probe && late == m_ended.end())
        return;
    Member *member = m_shared.members.find(probe ? probe->target : late->second.target);
    const bool first = probe && !probe->escalated;
    if (!member || (!first && !sameAddress(from, member->address)))
        return;
    Contact &contact = member->contact;
    // Karn's rule: after a second ping it is unknown which one was answered.
    if (first && now - probe->sentAt < m_shared.options.probeTimeout)
        addSample(contact, now - probe->sentAt);
    contact.answeredAt = now;
    contact.packetAt = now;
    contact.packetsFrom = from;
    contact.unanswered = 0;
    m_paths.notePackets(*member);
    if (late != m_ended.end())
        m_ended.erase(late);
}

void Contacts::notePacket(const Endpoint &from, const std::vector<Message> &parts, TimePoint now)
{
    const auto note = [&](const MemberName &name) {
        Member *member = m_shared.members.find(name);
        if (!member || name == m_shared.self)
            return;
        member->contact.packetAt = now;
        member->contact.packetsFrom = from;
    };
    // The address says who sent it, unless it differs from the one that its owner advertises: then its pings
    // do.
    const std::vector<MemberName> names = m_shared.members.at(from);
    std::for_each(names.begin(), names.end(), note);
    if (!names.empty())
        return;
    for (const Message &part : parts) {
        if (const auto *ping = std::get_if<Ping>(&part))
            note(ping->sourceNode);
    }
}

void Contacts::noteStream(const Dials::Dial &dial, const std::optional<StreamFailure> &failure, TimePoint now)
{
    const std::vector<MemberName> names =
        dial.name.isEmpty() ? m_shared.members.at(dial.to) : std::vector{dial.name};
    for (const MemberName &name : names) {
        if (Member *member = m_shared.members.find(name)) {
            member->contact.streamAt = now;
            member->contact.streamWorks = !failure;
            member->contact.streamFailure = failure;
        }
    }
}

void Contacts::sweep(TimePoint now)
{
    std::erase_if(m_ended, [now](const auto &entry) { return entry.second.until <= now; });
}

} // namespace muster::cluster::membership
