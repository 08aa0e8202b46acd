#pragma once
#include "cluster/membership/shared.h"

#include <map>

namespace muster::cluster::membership {

/// Which packets get through to which member, and the consequences: smaller packets, or news by stream
/// (reference/memberlist-protocol.md §19.11, §19.12). Kept only for members that did not receive something.
/// Invariants of each path: `largeLost` counts consecutive losses; `smallUntil` is set only after `largeLost`
/// reached two; `streamsOnly` is what was last reported to the operator.
class Paths {
public:
    explicit Paths(Shared &shared) : m_shared(shared) { }

    /// The maximum size of a packet to `peer`; `peer` may be empty.
    int packetLimit(const Endpoint &to, const MemberName &peer, TimePoint now) const;
    /// An answer to the first or to the second ping, of which the first may have been large (§19.12).
    void noteSize(const MemberName &name, bool large, bool lost, TimePoint now);
    /// We answered this ping with more than packetBytesSmall.
    void noteLargeReply(const MemberName &asker, quint32 number);
    /// True if we answered this ping with a large packet before: it repeats the ping, so that packet was
    /// lost.
    bool answeredBefore(const MemberName &asker, quint32 number, TimePoint now);

    /// Streams reach the member and packets do not.
    static bool packetsLost(const Member &member);
    /// Logs it for the operator when that changed.
    void notePackets(const Member &member);
    /// Those that get their news by stream and are due for it now.
    std::vector<Endpoint> takeDueForStream(TimePoint now);
    void sweep(); ///< forgets those that are no longer listed

private:
    struct Path {
        quint32 answered = 0; ///< number of its last ping that got a large answer
        bool answeredLarge = false;
        int largeLost = 0; ///< in a row, while a small one came through
        std::optional<TimePoint> smallUntil;
        bool streamsOnly = false;
        std::optional<TimePoint> nextStream; ///< for news
        qint64 newsUpTo = 0; ///< BroadcastQueue::pushes() of the last exchange
    };
    Shared &m_shared;
    std::map<MemberName, Path> m_paths;
};

} // namespace muster::cluster::membership
