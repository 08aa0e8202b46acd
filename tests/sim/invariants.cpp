#include "sim/invariants.h"

#include "cluster/membership/membertable.h"
#include "cluster/packets/codec.h"

namespace muster::sim {

using namespace Qt::Literals::StringLiterals;
using namespace cluster;

namespace {
constexpr size_t smallCluster = 64;
constexpr int skippedMost = 500;

QString text(const MemberName &name)
{
    return QString::fromUtf8(name);
}
} // namespace

void Invariants::started(const MemberName &name)
{
    m_views[name] = {};
}

void Invariants::violated(const QString &what)
{
    if (m_violation.isEmpty())
        m_violation =
            u"%1 at %2 ms: %3"_s.arg(text(m_core->self())).arg(m_now.time_since_epoch().count()).arg(what);
}

void Invariants::afterStep(const Membership &core, const Membership::Output &output, TimePoint now)
{
    m_core = &core;
    m_now = now;
    View &view = m_views[core.self()];
    checkOutput(core, output, view);
    // In a large cluster most steps change nothing; looking at all members after each would be most of the
    // run.
    const bool small = core.members().size() <= smallCluster;
    if (small || !output.events.empty() || ++view.skipped >= skippedMost) {
        view.skipped = 0;
        checkMembers(core, view);
    }
}

void Invariants::afterTick(const Membership &core, TimePoint now)
{
    m_core = &core;
    m_now = now;
    if (const auto next = core.nextDeadline(); next && *next <= now)
        violated(u"is due again at once after a tick"_s);
}

void Invariants::checkOutput(const Membership &core, const Membership::Output &output, View &view)
{
    if (output.persistIncarnation) {
        if (*output.persistIncarnation < view.persisted)
            violated(u"persists a lower incarnation than before"_s);
        view.persisted = *output.persistIncarnation;
        m_issued[core.self()] = std::max(m_issued[core.self()], view.persisted);
    }
    for (const Packet &packet : output.packets)
        checkPacket(core, packet, view);
    const Endpoint &own = core.members().at(core.self()).address;
    for (const StreamDial &dial : output.dials) {
        if (dial.to == own)
            violated(u"dials itself"_s);
    }
    for (const MemberEvent &event : output.events) {
        const auto seen = view.seen.find(event.name);
        const bool known = seen != view.seen.end();
        if (event.was.has_value() != known || (known && *event.was != seen->second.reported))
            violated(u"reports %1 leaving a state that it was not in"_s.arg(text(event.name)));
        if (known)
            seen->second.reported = event.is;
        else
            view.seen[event.name] = {event.is, 0, event.member.address, &m_issued[event.name]};
    }
}

void Invariants::checkPacket(const Membership &core, const Packet &packet, const View &view)
{
    if (packet.parts.empty() || packet.parts.size() > 255)
        violated(u"sends %1 parts in a packet"_s.arg(packet.parts.size()));
    if (packet.to == core.members().at(core.self()).address)
        violated(u"sends a packet to itself"_s);
    int bytes = packets::packetOverhead;
    for (const Message &part : packet.parts) {
        bytes += packets::encodedSize(part) + packets::compoundPartOverhead;
        const auto *alive = std::get_if<Alive>(&part);
        if (alive && alive->node == core.self() && alive->incarnation > view.persisted)
            violated(u"announces incarnation %1 before it was persisted"_s.arg(alive->incarnation));
    }
    if (bytes > packets::packetBytesMax)
        violated(u"sends a packet of %1 bytes"_s.arg(bytes));
}

void Invariants::checkMembers(const Membership &core, View &view)
{
    const auto self = core.members().find(core.self());
    if (self == core.members().end()
        || (self->second.state != MemberState::Alive && self->second.state != MemberState::Left))
        violated(u"does not believe that it lives"_s);
    auto it = view.seen.begin(); // both are sorted by name
    for (const auto &[name, member] : core.members()) {
        while (it != view.seen.end() && it->first < name)
            it = checkGone(it, view);
        if (it == view.seen.end() || it->first != name) {
            violated(u"lists %1 without an event"_s.arg(text(name)));
            return;
        }
        Seen &seen = it->second;
        if (seen.reported != member.state)
            violated(u"changed %1 without an event"_s.arg(text(name)));
        if (member.incarnation > *seen.issued)
            violated(u"believes in incarnation %1 of %2, which never was"_s.arg(member.incarnation)
                         .arg(text(name)));
        if (member.state == MemberState::Suspect && !core.nextDeadline())
            violated(u"suspects %1 and waits for nothing"_s.arg(text(name)));
        if (seen.address != member.address)
            seen.address = member.address;
        else if (member.incarnation < seen.incarnation)
            violated(u"went back to an older incarnation of %1"_s.arg(text(name)));
        seen.incarnation = member.incarnation;
        ++it;
    }
    while (it != view.seen.end())
        it = checkGone(it, view);
}

std::map<MemberName, Invariants::Seen>::iterator Invariants::checkGone(
    std::map<MemberName, Seen>::iterator gone, View &view)
{
    if (isUp(gone->second.reported))
        violated(u"forgot %1, which was up"_s.arg(text(gone->first)));
    return view.seen.erase(gone);
}

} // namespace muster::sim
