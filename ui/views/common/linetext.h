#pragma once
#include <QPainter>

namespace muster::views {

/// Draws a text on one line in the painter's font, elided where it does not fit. The results of eliding and
/// shaping are cached: pages draw the same few hundred texts at each overview, and shaping them is most of a
/// repaint. Thread: GUI.
void drawLine(QPainter *painter, const QRectF &place, Qt::Alignment alignment, const QString &text,
    Qt::TextElideMode elide = Qt::ElideRight);

} // namespace muster::views
