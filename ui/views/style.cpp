#include "views/style.h"

#include "views/theme.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace muster::views {

Style::Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) { }

void Style::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element != PE_IndicatorCheckBox) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    const Theme &theme = themeFor(option->palette);
    const bool on = option->state.testFlag(State_On);
    const QRectF box = QRectF(option->rect).adjusted(1, 1, -1, -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(option->state.testFlag(State_HasFocus) || on ? theme.accent : theme.muted, 1.4));
    painter->setBrush(on ? theme.accent : theme.surface);
    painter->drawRoundedRect(box, 3, 3);
    if (on) {
        painter->setPen(QPen(theme.onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF tick[] = {{box.left() + box.width() * 0.22, box.top() + box.height() * 0.54},
            {box.left() + box.width() * 0.42, box.top() + box.height() * 0.74},
            {box.left() + box.width() * 0.78, box.top() + box.height() * 0.28}};
        painter->drawPolyline(tick, 3);
    }
    painter->restore();
}

} // namespace muster::views
