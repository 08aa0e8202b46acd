#include "views/common/style.h"

#include "views/common/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTableView>
#include <QTreeView>

namespace muster::views {

namespace {

constexpr int cellMargin = 12; // as wide as the padding of header sections in the style sheet

} // namespace

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

int Style::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *more) const
{
    // A click selects and a double click opens, even on desktops where a single click opens files.
    return hint == SH_ItemView_ActivateItemOnSingleClick ? 0
                                                         : QProxyStyle::styleHint(hint, option, widget, more);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const bool cells = metric == PM_FocusFrameHMargin
        && (qobject_cast<const QTableView *>(widget) || qobject_cast<const QTreeView *>(widget));
    return cells ? cellMargin - 1 : QProxyStyle::pixelMetric(metric, option, widget); // Qt adds one
}

void Style::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (control != CC_ComboBox) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    const Theme &theme = themeFor(option->palette);
    const bool focused = option->state.testAnyFlags(State_HasFocus | State_MouseOver);
    const QRectF arrow =
        subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget).toRectF().adjusted(0, 0, -4, 0);
    QPainterPath chevron;
    chevron.moveTo(arrow.center() + QPointF(-4, -2));
    chevron.lineTo(arrow.center() + QPointF(0, 2));
    chevron.lineTo(arrow.center() + QPointF(4, -2));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(focused ? theme.accent : theme.border, 1));
    painter->setBrush(theme.surface);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(theme.muted, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(chevron);
    painter->restore();
}

QRect Style::subControlRect(
    ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    const QRect usual = QProxyStyle::subControlRect(control, option, part, widget);
    return control == CC_ComboBox && part == SC_ComboBoxEditField ? usual.adjusted(5, 0, 0, 0) : usual;
}

QSize Style::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    const QSize usual = QProxyStyle::sizeFromContents(type, option, size, widget);
    return type == CT_ComboBox ? usual + QSize(12, 4) : usual;
}

} // namespace muster::views
