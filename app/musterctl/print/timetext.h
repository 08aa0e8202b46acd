#pragma once
#include <QDateTime>
#include <QString>

namespace muster::ctl {

/// A moment for people: in this host's zone, which is told as the offset from UTC of that very moment:
/// "2026-11-30 16:30:11 -05:00". `--since` takes it as it is. `format` is as of QDateTime.
QString localTimeText(const QDateTime &at, const QString &format = QStringLiteral("yyyy-MM-dd HH:mm:ss"));

} // namespace muster::ctl
