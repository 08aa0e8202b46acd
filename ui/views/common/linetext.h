#pragma once
#include <QPainter>

namespace muster::views {

/// Draws a text on one line in the painter's font, elided where it does not fit. What eliding and shaping
/// made of a text is kept for the next time: pages draw the same few hundred texts at each picture, and
/// shaping them is most of a repaint. Thread: GUI.
void drawLine(QPainter *painter, const QRectF &place, Qt::Alignment alignment, const QString &text,
    Qt::TextElideMode elide = Qt::ElideRight);

} // namespace muster::views
