#pragma once
#include "protocol/overview/overview.h"

#include <QStringList>

namespace muster::models {

/// Who is in the gossip and no node of this cluster: one line for all, empty if there is nobody. Names are
/// any text that a stranger chose: line breaks and control characters are taken out. Translated.
QString foreignLine(const protocol::Overview &overview);
/// One line for each that is told.
QStringList foreignDetails(const protocol::Overview &overview);

} // namespace muster::models
