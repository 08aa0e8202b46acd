#pragma once
#include <QStringList>

class QWidget;

namespace muster::views {

/// Every visible label, button, field and cell below `root` whose text does not fit, as one line each; empty
/// when nothing is clipped or elided. What is outside a scroll area's viewport is not checked; what is partly
/// outside of any other parent is. Thread: GUI.
QStringList clippedTexts(QWidget *root);

} // namespace muster::views
