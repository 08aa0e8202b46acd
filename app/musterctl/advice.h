#pragma once
#include "musterctl/session/context.h"
#include "protocol/overview/overview.h"

namespace muster::ctl {

/// What an operator should do next about it, in full sentences and then full commands, a line each; empty if
/// there is nothing to do.
QStringList advice(
    const Context &context, const protocol::Overview &overview, const protocol::Reason &reason);

} // namespace muster::ctl
