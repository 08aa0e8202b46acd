#pragma once
#include "protocol/overview/overview.h"

#include <QByteArray>

namespace muster::ctl {

/// The overview as `status --json` promises it: the spec's keys in the spec's order, further ones after them
/// in alphabetical order. (QJsonObject itself sorts alphabetically.)
QByteArray orderedJson(const protocol::Overview &overview);
/// The same object when no node answered: verdict "unknown" and one reason.
protocol::Overview unknownOverview(const QString &why);

} // namespace muster::ctl
