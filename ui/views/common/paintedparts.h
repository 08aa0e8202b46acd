#pragma once
#include <QRect>
#include <QString>
#include <QStringList>

class QWidget;

namespace muster::views {

/// What a widget that paints its parts itself tells about them, for screen readers and for the check that no
/// text is cut. Inherit it beside the widget's class and call offerParts() in the constructor. Thread: GUI.
class PaintedParts {
public:
    virtual ~PaintedParts() = default;
    virtual int partCount() const = 0;
    /// What a screen reader says.
    virtual QString partText(int part) const = 0;
    /// In the widget's coordinates; empty if it is out of sight.
    virtual QRect partRect(int part) const = 0;
    virtual int currentPart() const = 0; ///< -1: none
    /// Texts that had to be elided, for views::clippedTexts().
    virtual QStringList elidedTexts() const { return {}; }
};

/// Makes the parts known to assistive technology: the widget is a list, each part an item of it.
void offerParts();
/// Tells it that another part is the current one now.
void tellCurrentPart(QWidget *widget, int part);

} // namespace muster::views
