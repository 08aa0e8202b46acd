#pragma once
#include "protocol/admin/audits.h"
#include "store/sql/connection.h"

namespace muster::service {

/// A page of audits, newest first. NotFound: no such user, rather than an empty list, which a misspelled name
/// would make look like "did nothing".
[[nodiscard]] Result<QList<protocol::AuditRecord>> audits(
    store::Connection &connection, const protocol::AuditQuery &query);

} // namespace muster::service
