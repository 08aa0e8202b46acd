#pragma once
#include "protocol/overview/reason.h"

namespace muster::cluster {

using protocol::Reason;
using protocol::ReasonCode;
using protocol::Severity;
using protocol::Verdict;

} // namespace muster::cluster
