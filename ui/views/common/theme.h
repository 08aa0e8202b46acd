#pragma once
#include "models/common/mark.h"

#include <QColor>
#include <QPalette>
#include <QString>

namespace muster::views {

/// The colors of one appearance. Every pair of text and background that the console uses has a contrast of at
/// least 4.5:1 (tests/ui computes it); hues are from the Okabe-Ito set, darkened or lightened for that
/// purpose.
struct Theme {
    bool dark = false;
    QColor window; ///< behind everything
    QColor surface; ///< cards, tables, fields
    QColor alternate; ///< every second row
    QColor text;
    QColor muted; ///< captions; still 4.5:1
    QColor border;
    QColor accent; ///< primary button, focus, links
    QColor onAccent;
    QColor selection; ///< background of selected rows; text and marks are readable on it

    QColor of(models::Mark mark) const; ///< as text or glyph on any of the backgrounds above
    QColor tint(models::Mark mark) const; ///< background on which of(mark) and text are readable
};

const Theme &lightTheme();
const Theme &darkTheme();
/// The one that a palette belongs to, by the lightness of its window; this works for the system's palette,
/// too.
const Theme &themeFor(const QPalette &palette);
QPalette paletteFor(const Theme &theme);
QString styleSheetFor(const Theme &theme);
/// WCAG 2.1 contrast of two opaque colors, 1 to 21.
double contrast(const QColor &a, const QColor &b);

enum class Appearance { System, Light, Dark };
/// Sets palette, style and style sheet of the application. `System` follows the palette that the platform set
/// at start. Thread: GUI.
void applyAppearance(Appearance appearance);

} // namespace muster::views
