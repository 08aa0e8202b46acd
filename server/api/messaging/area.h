#pragma once
#include "api/http/auditlog.h"
#include "api/http/context.h"
#include "api/http/controller.h"

/// The controllers of what people do with each other: teams, channels, posts, preferences and statuses. A new
/// one is one line in area.cpp.
namespace muster::api::messaging {

/// Both borrowed; they must outlive the controllers.
Controllers controllers(const Context &context, const AuditLog &audit);

} // namespace muster::api::messaging
