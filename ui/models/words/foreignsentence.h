#pragma once
#include "protocol/overview/overview.h"

#include <QStringList>

namespace muster::models {

/// Who is in the gossip without being a node of this cluster: one line for all, empty if there is nobody.
/// Names are arbitrary text chosen by strangers: line breaks and control characters are removed. Translated.
QString foreignLine(const protocol::Overview &overview);
/// One line for each that is reported.
QStringList foreignDetails(const protocol::Overview &overview);

} // namespace muster::models
