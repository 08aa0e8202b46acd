#pragma once
#include <QRect>
#include <QString>
#include <QStringList>

class QWidget;

namespace muster::views {

/// A widget that paints texts itself, so that it alone knows which of them do not fit: for
/// views::clippedTexts(). Inherit it in addition to the widget's class. Thread: GUI.
class PaintedTexts {
public:
    virtual ~PaintedTexts() = default;
    virtual QStringList elidedTexts() const { return {}; }
};

/// Describes the parts of a widget that paints them itself, for screen readers. Call offerParts() in the
/// constructor.
class PaintedParts : public PaintedTexts {
public:
    virtual int partCount() const = 0;
    /// What a screen reader says.
    virtual QString partText(int part) const = 0;
    /// In the widget's coordinates; empty if it is not visible.
    virtual QRect partRect(int part) const = 0;
    virtual int currentPart() const = 0; ///< -1: none
};

/// Makes the parts known to assistive technology: the widget is a list, each part an item of it.
void offerParts();
/// Announces that another part is now the current one.
void tellCurrentPart(QWidget *widget, int part);

} // namespace muster::views
