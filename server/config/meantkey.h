#pragma once
#include <QString>
#include <QStringView>

#include <functional>

namespace muster::config {

/// The known key that an unknown one was surely meant to be: one letter or two off in the same section, the
/// name of one other section's key, or a key of a misspelled section. Empty if there is none: newer versions
/// and plugins have keys of their own, and those are left alone. Thread: any.
/// `isGiven` says whether a key stands in the file: one whose namesake of another section does is no slip,
/// but left over from an older version.
QString meantKey(QStringView id, const std::function<bool(const QString &key)> &isGiven = {});

} // namespace muster::config
