#pragma once
#include "api/http/auditlog.h"
#include "api/http/controller.h"
#include "api/http/router.h"
#include "api/http/services.h"

namespace muster::api {

/// The gossip keys of the cluster over REST, by fingerprint. Changes are audited on each node. Thread: any.
class GossipKeyController final : public Controller {
public:
    /// All borrowed; they must outlive the router.
    GossipKeyController(const ClusterService &cluster, GossipKeyService &keys, const AuditLog &audit)
        : m_cluster(cluster), m_keys(keys), m_audit(audit)
    {
    }
    void addRoutes(Router &router) override;

private:
    void list(const Call &call) const;
    void change(const Call &call) const;

    const ClusterService &m_cluster;
    GossipKeyService &m_keys;
    const AuditLog &m_audit;
};

/// Whether a secret may come with this request: over TLS, or from this host and not through a proxy that
/// reports an unencrypted request.
bool mayCarrySecrets(const http::Request &request);

} // namespace muster::api
