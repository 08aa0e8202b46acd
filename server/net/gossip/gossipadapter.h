#pragma once
#include "base/id.h"
#include "base/rankedmutex.h"
#include "base/result.h"
#include "cluster/membership/membershipoutput.h"
#include "cluster/peers/nodemeta.h"
#include "net/gossip/gossipoptions.h"
#include "net/gossip/strangers.h"

#include <QObject>
#include <QThread>

#include <memory>
#include <vector>

namespace muster::net {

class GossipWorker;

/// The membership as of a moment ago: an immutable value, so that readers need no lock.
struct GossipView {
    std::vector<cluster::Member> members; ///< by name, this node included
    int healthScore = 0; ///< 0 is healthy
    TimePoint takenAt; ///< lastHeard and stateSince are on the same clock
    /// The keys in use, the primary first, each as cluster::packets::keyFingerprint(); empty: plaintext.
    std::vector<QByteArray> keyFingerprints;
    bool verifyIncoming = true;
    bool verifyOutgoing = true;
    /// Addresses that do not understand us, or that we do not understand, newest first; at most
    /// Strangers::keptMax.
    std::vector<Stranger> strangers;
    quint64 refused = 0; ///< all packets, streams and answers refused so far
};

/// Runs a cluster::Membership on real sockets in its own thread that nothing else can delay. This object is
/// its front end: all functions and signals belong to the thread that created it (main); the threads meet
/// only in queued values and in the view.
class GossipAdapter final : public QObject {
    Q_OBJECT
public:
    explicit GossipAdapter(GossipOptions options, QObject *parent = nullptr);
    /// Without an earlier stop() it vanishes like a crashed process.
    ~GossipAdapter() override;

    /// Opens the sockets and starts. Call once. Waits only for the bind. Unavailable: the port is taken or
    /// the address is not ours; InvalidArgument: no name, or a label over 255 bytes.
    [[nodiscard]] Result<void> start(const cluster::NodeMeta &meta);
    /// The address announced to peers, once started.
    cluster::Endpoint address() const { return m_address; }

    /// Exchanges tables with these seeds and keeps trying. May be called again, for instance with names
    /// resolved again.
    void join(const std::vector<cluster::Endpoint> &seeds);
    /// Announces our new facts to the cluster.
    void setMeta(const cluster::NodeMeta &meta);
    /// Over TCP; userSent() reports the result. At most 4 MiB.
    void sendUser(const NodeId &to, const QByteArray &body);
    /// New keys for the running cluster: add a key everywhere, use it everywhere, remove the old one
    /// everywhere; an empty ring ends encryption. Nobody leaves and nothing in transit is lost. Thread: any,
    /// once started.
    void setKeys(const cluster::packets::KeyRing &keys);
    /// The two flags that move a running cluster to encryption (see ProtectionSettings). Thread: any, once
    /// started.
    void setVerification(bool incoming, bool outgoing);
    /// Leaves the cluster gracefully, then closes; stopped() follows, after
    /// MembershipOptions::leaveTimeout at the latest.
    void stop();

    /// At most 200 ms old, and never older than the newest memberEvent(). Never null once started. Thread:
    /// any.
    std::shared_ptr<const GossipView> view() const;

signals:
    /// A member appeared, changed state, meta or address; in order.
    void memberEvent(const muster::cluster::MemberEvent &event);
    /// After all the memberEvent()s of one step.
    void membersChanged();
    /// `from` is empty if unknown: streams do not name their sender, the body has to.
    void userReceived(const muster::NodeId &from, const QByteArray &body);
    /// `error` is empty if the bytes were delivered to the peer, otherwise an English sentence.
    void userSent(const muster::NodeId &to, const QString &error);
    void stopped();

private:
    friend class GossipWorker;
    void publish(std::shared_ptr<const GossipView> view);

    const GossipOptions m_options;
    QThread m_thread;
    GossipWorker *m_worker = nullptr; ///< lives in m_thread and is deleted there when the thread ends
    cluster::Endpoint m_address;
    mutable RankedMutex m_viewMutex{LockRank::GossipView};
    std::shared_ptr<const GossipView> m_view;
};

} // namespace muster::net
