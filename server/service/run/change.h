#pragma once
#include "protocol/messaging/namederror.h"
#include "service/run/usecase.h"
#include "store/sql/transaction.h"

namespace muster::service {

/// What a use case of messaging returns: its outcome, or a failure that clients know by an id.
template <typename T>
using Change = protocol::Answered<Outcome<T>>;

} // namespace muster::service
