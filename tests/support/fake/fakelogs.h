#pragma once
#include "log/logreader.h"
#include "protocol/http/http.h"
#include "protocol/overview/overview.h"

#include <QMap>

namespace muster::test {

/// What POST /api/v4/muster/logs answers for the nodes of a fake cluster: read as a server reads, from
/// memory.
class FakeLogs {
public:
    void add(const NodeId &node, const QStringList &lines);
    /// Its clock is so far ahead, and lines are corrected by it.
    void setOffset(const NodeId &node, Millis offset) { m_nodes[node].offset = offset; }
    /// Does not answer, and says why; empty: it does again.
    void setSilent(const NodeId &node, const QString &why) { m_nodes[node].silent = why; }
    http::Response answer(const http::Request &request, const protocol::Overview &overview) const;

private:
    struct Node {
        log::Ring ring;
        std::optional<Millis> offset;
        QString silent;
    };
    QMap<NodeId, Node> m_nodes;
};

} // namespace muster::test
