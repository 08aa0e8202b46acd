#pragma once
#include <QString>
#include <QStringList>

namespace muster {

/// What this build is: reported to peers, clients and operators. Two builds that differ here behave
/// differently.
struct Build {
    QString version; ///< major.minor.patch
    QStringList features; ///< names from protocol/features.h that this build speaks (design decision 13)
};

/// The build that is running. Thread: any.
const Build &build();

} // namespace muster
