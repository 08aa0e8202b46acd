#pragma once
#include "api/auditlog.h"
#include "api/router.h"
#include "api/services.h"

namespace muster::api {

/// The gossip keys of the cluster over REST, by fingerprint. Changes are audited on each node. Thread: any.
class GossipKeyController {
public:
    /// All borrowed; they must outlive the router.
    GossipKeyController(NodeId self, GossipKeyService &keys, AuditLog &audit)
        : m_self(std::move(self)), m_keys(keys), m_audit(audit)
    {
    }
    void addRoutes(Router &router);

private:
    void list(const Call &call) const;
    void change(const Call &call) const;
    /// The nodes that a call is about, or nothing after it has been refused.
    std::optional<QList<NodeId>> nodesOf(const Call &call) const;

    const NodeId m_self;
    GossipKeyService &m_keys;
    AuditLog &m_audit;
};

/// Whether a secret may come with this request: over TLS, or from this host and not from a proxy that says
/// that it was asked in the clear.
bool mayCarrySecrets(const http::Request &request);

} // namespace muster::api
