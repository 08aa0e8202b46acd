#pragma once
#include <QString>

namespace muster::models {

/// A tool tip that shows this text as it is. Qt takes a tip that looks like markup for markup, and then loads
/// the files that it names; so every tip goes through here (tests/tidy looks). Thread: any.
QString plainTip(const QString &text);

} // namespace muster::models
