#pragma once
#include <QString>
#include <QStringList>

namespace muster {

/// What this build is: reported to peers, clients and operators. Two builds that differ here behave
/// differently.
struct Build {
    QString version; ///< major.minor.patch
    QStringList features; ///< that it speaks, by the names of protocol/vocabulary/features.h
};

/// The build that is running. Thread: any.
const Build &build();

} // namespace muster
