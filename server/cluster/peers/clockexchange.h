#pragma once
#include "base/id.h"
#include "cluster/clock/clockoffset.h"
#include "cluster/peers/peermessage.h"

#include <map>
#include <set>
#include <vector>

namespace muster::cluster {

/// Measures the clocks of the peers: whom to ask when, which answers count, and what results. Asks a new peer
/// three times within seconds, then each of them every 10 s; in large clusters as rarely as it takes to ask
/// not more than four a second. What a peer tells of others' clocks fills the gaps where no own measurement
/// succeeds. Pure: messages and time in, messages out. Thread: any one.
class ClockExchange {
public:
    struct Probe {
        NodeId to;
        ClockProbe message;
    };

    explicit ClockExchange(NodeId self) : m_self(std::move(self)) { }

    /// Those that can be asked now; whoever is missing is forgotten.
    void setPeers(const std::set<NodeId> &peers, TimePoint now);
    /// What to send now; the time of the call is when they were asked. `wall` is our own clock.
    std::vector<Probe> due(TimePoint now, qint64 wall);
    /// A peer's answer; false if nobody asked, or it came too late, or cannot be.
    bool echoed(const NodeId &from, const ClockEcho &echo, TimePoint now);
    /// What a peer measured.
    void told(const NodeId &from, const std::vector<ToldOffset> &offsets, TimePoint now);
    /// All samples are void: this host was suspended, and its monotonic clock did not count that.
    void forgetSamples();
    /// How far each clock is ahead of ours, ourselves included; those that are not known are missing.
    std::map<NodeId, ClockOffset> offsets(TimePoint now, qint64 wall) const;

    static constexpr Millis interval{10'000};
    static constexpr Millis spacing{250}; ///< between two peers asked in the long run
    static constexpr Millis answerWithin{5'000};

private:
    struct Peer {
        ClockOffsetEstimator estimator;
        int asked = 0;
        TimePoint nextAt;
        std::optional<quint32> number; ///< of the question that is open
        TimePoint askedAt;
    };
    struct Told {
        std::map<NodeId, ClockOffset> offsets;
        TimePoint at;
    };

    Millis pace() const;
    Millis ageMax() const;
    std::map<NodeId, ClockOffset> measured(TimePoint now, qint64 wall) const;
    std::vector<ToldOffset> toTell(TimePoint now, qint64 wall);

    const NodeId m_self;
    std::map<NodeId, Peer> m_peers;
    std::map<NodeId, Told> m_told; ///< by who told it; peers only
    quint32 m_number = 0;
    NodeId m_toldUpTo; ///< where the next list of offsets goes on
};

} // namespace muster::cluster
