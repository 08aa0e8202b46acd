#pragma once
#include "base/id.h"
#include "cluster/clock/clockoffset.h"
#include "cluster/peers/peermessage.h"

#include <map>
#include <set>
#include <vector>

namespace muster::cluster {

/// Measures the clocks of the peers: which to ask when, which answers count, and the result. Asks a new peer
/// three times within seconds, then each of them every 10 s; in large clusters as rarely as necessary to ask
/// no more than four a second. What peers report of others' clocks fills the gaps where no measurement of our
/// own succeeds. Pure: messages and time in, messages out. Thread: any one.
class ClockExchange {
public:
    struct Probe {
        NodeId to;
        ClockProbe message;
    };

    explicit ClockExchange(NodeId self) : m_self(std::move(self)) { }

    /// The peers that can be asked now; all others are forgotten.
    void setPeers(const std::set<NodeId> &peers, TimePoint now);
    /// What to send now; the time of the call counts as the time of sending. `wall` is our own clock.
    std::vector<Probe> due(TimePoint now, WallTime wall);
    /// A peer's answer; false if it was not requested, came too late, or is impossible.
    bool echoed(const NodeId &from, const ClockEcho &echo, TimePoint now);
    /// The offsets that a peer measured.
    void reported(const NodeId &from, const std::vector<ReportedOffset> &offsets, TimePoint now);
    /// Discards all samples: this host was suspended, and its monotonic clock did not count that time.
    void forgetSamples();
    /// How far each clock is ahead of ours, this node included; unknown ones are left out.
    std::map<NodeId, ClockOffset> offsets(TimePoint now, WallTime wall) const;

    static constexpr Millis interval{10'000};
    static constexpr Millis spacing{250}; ///< between two requests, on average
    static constexpr Millis answerWithin{5'000};

private:
    struct Peer {
        ClockOffsetEstimator estimator;
        int asked = 0;
        TimePoint nextAt;
        std::optional<quint32> number; ///< of the unanswered question
        TimePoint askedAt;
    };
    struct Reported {
        std::map<NodeId, ClockOffset> offsets;
        TimePoint at;
    };

    Millis pace() const;
    Millis ageMax() const;
    std::map<NodeId, ClockOffset> measured(TimePoint now, WallTime wall) const;
    std::vector<ReportedOffset> toReport(TimePoint now, WallTime wall);

    const NodeId m_self;
    std::map<NodeId, Peer> m_peers;
    std::map<NodeId, Reported> m_reported; ///< by the peer that reported them
    quint32 m_number = 0;
    NodeId m_sentUpTo; ///< where the next list of offsets continues
};

} // namespace muster::cluster
