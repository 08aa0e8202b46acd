#pragma once
#include "api/http/auditlog.h"
#include "api/http/context.h"
#include "api/http/controller.h"

/// The controllers of this area. A new one is one line in area.cpp.
namespace muster::api::accounts {

/// Both borrowed; they must outlive the controllers.
Controllers controllers(const Context &context, const AuditLog &audit);

} // namespace muster::api::accounts
