#pragma once
#include "base/id.h"
#include "cluster/peers/nodemeta.h"
#include "cluster/peers/peermessage.h"
#include "config/report.h"
#include "net/gossip/gossipadapter.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <optional>
#include <set>

namespace muster::node {

/// What this node knows of its peers beyond gossip: their configuration reports and how each of them reaches
/// the others. Asks for a report when a peer's gossip names one that is not here. Tells the own view when
/// more than its measurements changed, and again after minutes; passes rows on between peers that do not
/// reach each other. Thread: main.
class Peers final : public QObject {
    Q_OBJECT
public:
    struct Peer {
        std::optional<config::Report> report;
        std::set<NodeId> sees;
        std::optional<cluster::SightRow> row;
        TimePoint rowAt;
    };

    /// `gossip` is borrowed and must outlive this object.
    Peers(NodeId self, net::GossipAdapter &gossip, QObject *parent = nullptr);

    /// The own report, answered to whoever asks.
    void setOwnReport(const config::Report &report) { m_ownReport = config::encodeReport(report); }
    /// The Muster nodes that gossip sees now.
    struct Seen {
        cluster::MemberState state = cluster::MemberState::Dead;
        cluster::NodeMeta meta;
        cluster::Sight sight;
    };
    /// `health` is Lifeguard's score of this node.
    void setMembers(const std::map<NodeId, Seen> &members, int health);
    const std::map<NodeId, Seen> &members() const { return m_members; }
    /// To one of the members; notDelivered() if it did not arrive.
    void send(const NodeId &to, decltype(cluster::PeerMessage::body) body);
    /// Null for a peer that has told nothing.
    const Peer *find(const NodeId &id) const;
    /// How many of `alive` see `id` alive; `id` itself does not count.
    int seenBy(const NodeId &id, const std::set<NodeId> &alive) const;
    /// The own row and those that living peers told, without what cannot be true any more.
    cluster::SightMatrix matrix() const;

signals:
    /// A report or a view came.
    void changed();
    /// A member's message about clocks or hosts, the moment it came.
    void told(const muster::cluster::PeerMessage &message);
    void notDelivered(const muster::NodeId &to);

private:
    void receive(const QByteArray &body);
    void take(const NodeId &from, const cluster::ReportAnswer &answer);
    void askForReports();
    void tellView();
    void makeRow(int health);
    bool rowChanged() const;
    void takeView(Peer &peer, const cluster::ViewNotice &view);
    void takePassedOn(const std::map<NodeId, cluster::SightRow> &rows);
    cluster::SightMatrix toldRows() const;
    std::map<NodeId, cluster::SightRow> rowsFor(
        const cluster::SightMatrix &matrix, const NodeId &recipient) const;
    void tellWhatIsPassedOn();

    const NodeId m_self;
    net::GossipAdapter &m_gossip;
    QByteArray m_ownReport;
    std::map<NodeId, Peer> m_peers;
    std::map<NodeId, cluster::ViewNotice> m_early; ///< of nodes that gossip has not told of yet
    std::map<NodeId, Seen> m_members;
    std::set<NodeId> m_view; ///< alive as we see it
    std::map<NodeId, int> m_underWay; ///< messages that are neither sent nor given up
    cluster::SightRow m_row; ///< how we reach the others now …
    cluster::SightRow m_toldRow; ///< … and what was told of it
    struct Told {
        qint64 startedAt = 0; ///< of the process that was told
        TimePoint at;
        std::map<NodeId, qint64> passedOn; ///< versions of others' rows that it got with it
    };
    std::map<NodeId, Told> m_told; ///< who knows m_view and m_toldRow
    bool m_rowsCame = false; ///< since it was last asked what has to be passed on
    std::map<NodeId, TimePoint> m_askAgainAt;
    QTimer m_retry;
};

} // namespace muster::node
