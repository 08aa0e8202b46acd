#include "views/common/sparkline.h"

#include "views/common/theme.h"

#include <QGuiApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace muster::views {

void paintSparkline(
    QPainter *painter, const QRectF &place, const QList<double> &values, double least, const Theme &theme)
{
    if (values.size() < 2)
        return; // a single point is no line
    double top = least;
    for (const double value : values)
        top = std::isnan(value) ? top : std::max(top, value);
    if (top <= 0)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme.border, 1));
    painter->drawLine(place.bottomLeft(), place.bottomRight());
    painter->setPen(QPen(theme.accent, 1.3));
    const double step = place.width() / double(values.size() - 1);
    QPolygonF line;
    const auto finish = [&] {
        if (line.size() == 1) // alone between two gaps
            painter->drawLine(line.first() - QPointF(1.5, 0), line.first() + QPointF(1.5, 0));
        else if (!line.isEmpty())
            painter->drawPolyline(line);
        line.clear();
    };
    for (qsizetype at = 0; at < values.size(); ++at) {
        if (std::isnan(values[at]))
            finish();
        else
            line.append(QPointF(place.left() + double(at) * step,
                place.bottom() - values[at] / top * (place.height() - 2) - 1));
    }
    finish();
    painter->restore();
}

SparklineDelegate::SparklineDelegate(int valuesRole, double least, QObject *parent)
    : MarkDelegate(-1, -1, parent), m_role(valuesRole), m_least(least)
{
}

void SparklineDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    MarkDelegate::initStyleOption(option, index);
    option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
}

QSize SparklineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return MarkDelegate::sizeHint(option, index) + QSize(lineWidth + 6, 0);
}

void SparklineDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    MarkDelegate::paint(painter, option, index);
    const QRectF place(option.rect.left() + 12, option.rect.top() + 7, lineWidth, option.rect.height() - 14);
    paintSparkline(painter, place, index.data(m_role).value<QList<double>>(), m_least,
        themeFor(QGuiApplication::palette()));
}

} // namespace muster::views
