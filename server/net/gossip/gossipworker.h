#pragma once
#include "cluster/membership/membership.h"
#include "cluster/packets/protection.h"
#include "cluster/peers/nodemeta.h"
#include "net/gossip/dialedstream.h"
#include "net/gossip/gossipadapter.h"
#include "net/gossip/gossipoptions.h"
#include "net/gossip/incarnationfile.h"
#include "net/gossip/packetsocket.h"
#include "net/gossip/strangers.h"
#include "net/gossip/streamlistener.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <memory>

namespace muster::net {

/// The part of a GossipAdapter that runs in the gossip thread: sockets, one timer and the membership core,
/// which makes all decisions. All functions but the constructor belong to that thread.
class GossipWorker final : public QObject {
    Q_OBJECT
public:
    /// `options` and `face` must outlive this.
    GossipWorker(const GossipOptions &options, GossipAdapter &face);
    ~GossipWorker() override;

    /// Opens both sockets and starts. Returns the address announced to peers.
    [[nodiscard]] Result<cluster::Endpoint> open(const QByteArray &meta);
    void join(const std::vector<cluster::Endpoint> &seeds);
    void setMeta(const QByteArray &meta);
    void sendUser(const NodeId &to, const QByteArray &body);
    void setKeys(const cluster::packets::KeyRing &keys);
    void setVerification(bool incoming, bool outgoing);
    void leave();

signals:
    void memberEvent(const muster::cluster::MemberEvent &event);
    void membersChanged();
    void userReceived(const muster::NodeId &from, const QByteArray &body);
    void userSent(const muster::NodeId &to, const QString &error);
    /// The cluster knows that we are leaving; the sockets are closed.
    void left();

private:
    [[nodiscard]] Result<quint16> bind();
    void readPackets();
    void receivedStream(cluster::StreamId id, const cluster::packets::StreamMessage &message);
    void dialFinished(cluster::StreamId id, const DialOutcome &outcome);
    void wake();

    void drain();
    void carryOut(cluster::MembershipOutput output);
    void dial(const cluster::StreamDial &dial);
    void answer(const cluster::StreamReply &reply);
    void report(const cluster::MembershipOutput &output);
    void publish(TimePoint now);
    void protect(cluster::packets::ProtectionSettings settings);
    void refuse(const cluster::Endpoint &from, Strangers::Came came, const Error &why);
    void close();

    const GossipOptions &m_options;
    GossipAdapter &m_face;
    IncarnationFile m_incarnation;
    cluster::packets::Protection m_protection;
    QTimer m_protectionTimer; ///< until the former keys are forgotten
    std::unique_ptr<PacketSocket> m_packets;
    std::unique_ptr<StreamListener> m_listener;
    std::unique_ptr<cluster::Membership> m_core;
    std::map<cluster::StreamId, DialedStream *> m_dials; ///< our children
    QTimer m_timer;
    QByteArray m_datagram; ///< reused
    TimePoint m_publishedAt;
    Strangers m_strangers;
};

} // namespace muster::net
