#pragma once
#include <QStringList>

class QWidget;

namespace muster::views {

/// Every visible label, button, field and cell below `root` whose text does not fit its place, as one line
/// each; empty when nothing is clipped or elided. What lies outside a scroll area's view is not looked at,
/// what lies half outside of another parent is. Thread: GUI.
QStringList clippedTexts(QWidget *root);

} // namespace muster::views
