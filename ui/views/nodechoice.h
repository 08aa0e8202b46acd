#pragma once
#include "protocol/overview.h"

class QComboBox;

namespace muster::views {

/// Offers the nodes of the picture, by name, behind the first entry ("all"); data is the id. Follows the
/// picture without moving the choice under the operator's hand. Thread: GUI.
void offerNodes(QComboBox *choice, const protocol::Overview &overview);

} // namespace muster::views
