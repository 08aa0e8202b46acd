#pragma once
#include "cluster/membership/membership.h"

#include <algorithm>

namespace muster::cluster {

inline Endpoint endpointOf(int host, quint16 port = 8074)
{
    return {QByteArray::fromHex("0a0000") + char(host), port};
}

/// One Membership named "me" at host 1 whose peers are what the test says: it collects what the node sends.
class LonelyNode {
public:
    explicit LonelyNode(MembershipOptions options = MembershipOptions::lan(), quint64 seed = 1)
        : core("me", endpointOf(1), "MU1me", 5, options, Random(seed))
    {
        core.start(now);
        drain();
    }
    void drain()
    {
        last = core.takeOutput();
        packets.insert(packets.end(), last.packets.begin(), last.packets.end());
        dials.insert(dials.end(), last.dials.begin(), last.dials.end());
        events.insert(events.end(), last.events.begin(), last.events.end());
    }
    void forget()
    {
        packets.clear();
        dials.clear();
        events.clear();
    }
    /// A peer announces itself.
    void meet(const MemberName &name, int host, const QByteArray &meta = "MU1x")
    {
        receive(host, {Alive{1, name, endpointOf(host), meta, defaultVersions}});
    }
    void receive(int host, const std::vector<Message> &parts)
    {
        core.receivePacket(endpointOf(host), parts, now);
        drain();
    }
    /// Goes on in time, ticking when due, until `until` holds or the time is over.
    template <typename Until>
    bool runUntil(Millis limit, Until until)
    {
        const TimePoint end = now + limit;
        while (!until()) {
            const auto next = core.nextDeadline();
            if (!next || *next > end) {
                now = end;
                return false;
            }
            now = std::max(now, *next);
            core.tick(now);
            drain();
        }
        return true;
    }
    void run(Millis limit)
    {
        runUntil(limit, [] { return false; });
    }
    /// The first part of this kind that was sent to `host`, or null.
    template <typename Part>
    const Part *sent(int host) const
    {
        for (const Packet &packet : packets) {
            for (const Message &part : packet.parts) {
                if (packet.to == endpointOf(host) && std::holds_alternative<Part>(part))
                    return &std::get<Part>(part);
            }
        }
        return nullptr;
    }
    template <typename Part>
    int count() const
    {
        int sum = 0;
        for (const Packet &packet : packets)
            sum += int(std::count_if(packet.parts.begin(), packet.parts.end(),
                [](const Message &part) { return std::holds_alternative<Part>(part); }));
        return sum;
    }
    std::optional<MemberState> state(const MemberName &name) const
    {
        const auto it = core.members().find(name);
        return it == core.members().end() ? std::nullopt : std::optional(it->second.state);
    }
    /// Waits for the next ping to `host` and gives its number.
    quint32 awaitPing(int host)
    {
        packets.clear();
        runUntil(Millis(10'000), [this, host] { return sent<Ping>(host) != nullptr; });
        return sent<Ping>(host) ? sent<Ping>(host)->seqNo : 0;
    }
    /// The stream that asks `host` whether it lives, or 0.
    StreamId pingDial(int host) const
    {
        for (auto it = dials.rbegin(); it != dials.rend(); ++it) {
            if (it->to == endpointOf(host) && std::holds_alternative<Ping>(it->request))
                return it->id;
        }
        return 0;
    }

    TimePoint now{Millis(50'000)};
    Membership core;
    Membership::Output last;
    std::vector<Packet> packets;
    std::vector<StreamDial> dials;
    std::vector<MemberEvent> events;
};

} // namespace muster::cluster
