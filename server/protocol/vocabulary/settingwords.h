#pragma once
#include "protocol/vocabulary/limitwords.h"

/// The words about settings of PostgreSQL, by their names, for musterctl and the console, which translates
/// them: the texts are sources of the context "Vocabulary". Thread: any.
namespace muster::protocol {

/// How a recommended value is meant; Equals for a setting that this version does not know.
LimitCompare settingCompare(QAnyStringView setting);
/// Why it is recommended: a sentence; empty for a setting that this version does not know.
const char *settingWhy(QAnyStringView setting);

} // namespace muster::protocol
