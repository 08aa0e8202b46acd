#pragma once
#include "cluster/clock/clockjump.h"
#include "cluster/node/nodelist.h"
#include "cluster/node/outbox.h"
#include "cluster/peers/clockexchange.h"

namespace muster::cluster {

/// What is known of the hosts of this cluster: how far their clocks are apart, what synchronizes them, which
/// limits are not as recommended. Measures the clocks of the peers, reports this host to them, and detects
/// that its clock was set or the host was suspended. Thread: any one.
class HostReports {
public:
    explicit HostReports(NodeId self) : m_self(std::move(self)), m_exchange(m_self) { }

    /// `report` is sent to every peer that reads host reports, and again after minutes in case it was lost
    /// silently.
    void setOwn(HostFacts facts, QByteArray report);
    /// A report may overtake the gossip about its sender: it is kept until gossip lists the sender.
    void setPeer(const NodeId &from, HostFacts facts);
    std::optional<ClockJump> look(const ClockLook &clocks);
    /// Forgets nodes that are no longer listed, and sends what is due.
    void send(const NodeList &listed, const Moment &now, Outbox &outbox);
    void probed(const NodeId &from, const ClockProbe &probe, const Moment &now, Outbox &outbox);
    void echoed(const NodeId &from, const ClockEcho &echo, TimePoint now)
    {
        m_exchange.echoed(from, echo, now);
    }
    /// What we sent there did not arrive.
    void lost(const NodeId &peer) { m_reported.erase(peer); }

    void describe(NodeEvidence &node) const;
    /// All clocks relative to ours.
    std::map<NodeId, ClockOffset> clocks(const Moment &now) const;

private:
    void report(const NodeList &listed, TimePoint now, Outbox &outbox);

    const NodeId m_self;
    ClockExchange m_exchange;
    ClockJumpWatch m_jumps;
    struct Known {
        HostFacts facts;
        bool listed = false; ///< gossip has listed the node since
    };
    std::map<NodeId, Known> m_facts; ///< ours included
    QByteArray m_ownReport; ///< empty: not read yet
    struct Reported {
        WallTime startedAt; ///< of the peer's process that knows it
        TimePoint at;
    };
    std::map<NodeId, Reported> m_reported; ///< peers that know our report
};

} // namespace muster::cluster
