#pragma once
#include "models/common/mark.h"
#include "protocol/admin/auditwords.h"

namespace muster::models {

/// An audit in the operator's language, as musterctl has it in English; nodes have the names of the overview.
protocol::AuditWords auditWords(const protocol::AuditRecord &audit, const protocol::Overview &overview);
/// "Reload configuration"
QString auditActionText(protocol::AuditAction action);
/// Refused is not broken: that is what permissions are for, and still worth a look.
Mark markOf(protocol::AuditOutcome outcome);

} // namespace muster::models
