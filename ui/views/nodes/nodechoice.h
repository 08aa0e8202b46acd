#pragma once
#include "protocol/overview/overview.h"

#include <QString>

class QComboBox;

namespace muster::views {

/// Offers the nodes of the picture, by name, behind the first entry ("all"); data is the id. Follows the
/// picture without moving the choice under the operator's hand; where the chosen node goes all are shown
/// until it comes back. Thread: GUI.
void offerNodes(QComboBox *choice, const protocol::Overview &overview);
/// Chooses a node, or all if `id` is empty. One that is not offered yet is chosen when it is, unless the
/// operator has chosen otherwise by then.
void chooseNode(QComboBox *choice, const QString &id);
/// The id that is chosen or waited for; empty: all.
QString chosenNode(const QComboBox *choice);

} // namespace muster::views
