#pragma once
#include "protocol/overview/overview.h"
#include "protocol/socket/websocketframe.h"

#include <QHash>

namespace muster::protocol {

/// Writes one picture after the other as JSON text. The text holds what toJson() makes, with keys in another
/// order; what a node or a difference told before is not written anew, so that a picture of a thousand nodes
/// of which a few changed costs little more than a copy of its text. Thread: any one. Keeps the text of the
/// newest picture.
class OverviewEncoder {
public:
    QByteArray encode(const Overview &overview);
    /// The event that tells it, under a number of the sender's.
    SocketEvent event(const Overview &overview, qint64 picture);

private:
    struct WrittenNode {
        NodeOverview node;
        QByteArray text; ///< without age, sight and peers, which are written anew each time
    };
    struct WrittenDifference {
        ConfigDifference difference;
        QByteArray text;
    };
    QByteArray nodesText(const QList<NodeOverview> &nodes);
    QByteArray differencesText(const QList<ConfigDifference> &differences);

    QHash<NodeId, WrittenNode> m_nodes;
    QHash<QString, WrittenDifference> m_differences;
    qsizetype m_nodesSize = 0; ///< of the text of the newest nodes, and some more
};

} // namespace muster::protocol
