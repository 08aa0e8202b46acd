#pragma once
#include "api/admin/logservice.h"
#include "api/http/auditlog.h"
#include "api/http/controller.h"
#include "api/http/router.h"
#include "api/http/services.h"

namespace muster::api {

/// The logs of all nodes, in Mattermost's forms (reference/mattermost-api.md §2.6) and in our own, and their
/// levels (spec O1). Thread: any.
class LogController final : public Controller {
public:
    /// Borrowed; they must outlive the router.
    LogController(LogService &logs, ConfigService &config, const AuditLog &audit);
    void addRoutes(Router &router) override;

private:
    void plain(const Call &call) const;
    void fromClient(const Call &call) const;
    void query(const Call &call) const;
    void download(const Call &call) const;
    void ours(const Call &call) const;
    void levels(const Call &call, const protocol::LogLevelChange &change) const;
    void changeLevels(const Call &call) const;
    bool isForHere(const Call &call, bool &here) const;

    LogService &m_logs;
    ConfigService &m_config;
    const AuditLog &m_audit;
};

} // namespace muster::api
