#pragma once
#include "protocol/overview/overview.h"

#include <QString>

class QComboBox;

namespace muster::views {

/// Offers the nodes of the overview, by name, after the first entry ("all"); data is the id. Follows the
/// overview without changing the choice while the operator uses it; if the chosen node disappears, all are
/// shown until it comes back. Thread: GUI.
void offerNodes(QComboBox *choice, const protocol::Overview &overview);
/// Chooses a node, or all if `id` is empty. A node that is not offered yet is chosen once it is, unless the
/// operator has chosen otherwise by then.
void chooseNode(QComboBox *choice, const QString &id);
/// The id that is chosen or waited for; empty: all.
QString chosenNode(const QComboBox *choice);

} // namespace muster::views
