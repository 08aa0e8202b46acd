#pragma once
#include "protocol/overview/overview.h"

#include <QHash>

namespace muster::protocol {

/// Writes one overview after the other as JSON text. The text holds what toJson() makes, with keys in another
/// order. Text of nodes and differences that did not change is reused, so that an overview of a thousand
/// nodes of which a few changed costs little more than a copy. Thread: any one. Keeps the text of the newest
/// overview.
class OverviewEncoder {
public:
    QByteArray encode(const Overview &overview);

private:
    struct WrittenNode {
        NodeOverview node;
        QByteArray text; ///< without age, seen by and peers, which are written each time
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
