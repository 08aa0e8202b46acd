#pragma once
#include "cluster/clock/clockjump.h"
#include "cluster/peers/clockexchange.h"
#include "cluster/status/evidence.h"
#include "host/reader.h"
#include "node/membership/peers.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <optional>

namespace muster::node {

/// What is known of the hosts of this cluster: how far their clocks are apart, who keeps them, which limits
/// are too low. Measures the clocks of the peers, reads this host every few minutes and tells it to the
/// peers, notices when this host's clock was set or the host was suspended. Thread: main; the files below
/// /proc are read in the global thread pool.
class Hosts final : public QObject {
    Q_OBJECT
public:
    /// `peers` is borrowed and must outlive this object; null: this server is no cluster. `from` is what the
    /// host is read from.
    Hosts(NodeId self, Peers *peers, host::ReadFrom from = {}, QObject *parent = nullptr);

    /// Reads this host at once and logs, as warnings if `warn`, what deviates; then begins to measure.
    void start(bool warn);
    /// Fills in what is known of the host of that node.
    void describe(cluster::NodeEvidence &node) const;
    /// All clocks against ours; to be asked once for a picture.
    std::map<NodeId, cluster::ClockOffset> clocks() const;

signals:
    /// A report came or changed.
    void changed();
    /// This host's clock was set, or the host had been suspended.
    void clockJumped(const muster::cluster::ClockJump &jump);

private:
    void receive(const cluster::PeerMessage &message);
    void tick();
    void readHost();
    void takeOwn(const host::HostReport &report);
    void tellReport();
    void logReport() const;

    const NodeId m_self;
    Peers *const m_peers;
    const host::ReadFrom m_from;
    cluster::ClockExchange m_exchange;
    cluster::ClockJumpWatch m_jumps;
    std::map<NodeId, host::HostReport> m_reports; ///< ours included
    std::map<NodeId, qint64> m_told; ///< who knows our report, by the start time of their process
    bool m_reading = false;
    bool m_warn = true;
    TimePoint m_readNextAt;
    QTimer m_tick;
};

} // namespace muster::node
