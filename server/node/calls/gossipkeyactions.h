#pragma once
#include "api/http/services.h"
#include "node/calls/peercalls.h"
#include "node/membership/gossipkeys.h"

namespace muster::node {

/// Lists and changes the gossip keys here and, through their API, on other nodes. Thread: main;
/// its functions may be called from any.
class GossipKeyActions final : public QObject, public api::GossipKeyService {
    Q_OBJECT
public:
    /// Both borrowed; they must outlive this object. `keys` is null if there is no cluster.
    GossipKeyActions(GossipKeys *keys, PeerCalls &peers) : m_keys(keys), m_peers(peers) { }

    QFuture<Answer> gossipKeys(const QList<NodeId> &nodes, const QString &token) override;
    QFuture<Answer> changeGossipKeys(
        const QList<NodeId> &nodes, const protocol::GossipKeyChange &change, const QString &token) override;

private:
    QFuture<Answer> atEach(const QList<NodeId> &nodes, const QString &token,
        const std::optional<protocol::GossipKeyChange> &change);
    QList<protocol::NodeOverview> knownNodes() const;
    [[nodiscard]] Result<protocol::GossipKeyState> here(
        const std::optional<protocol::GossipKeyChange> &change);

    GossipKeys *const m_keys;
    PeerCalls &m_peers;
};

} // namespace muster::node
