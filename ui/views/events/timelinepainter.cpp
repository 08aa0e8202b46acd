#include "views/events/timelinepainter.h"

#include "views/common/statuslabel.h"
#include "views/common/theme.h"

#include <QGuiApplication>
#include <QPainter>
#include <QWidget>

#include <algorithm>

namespace muster::views {

using namespace Qt::Literals::StringLiterals;
using models::LeaderBand;
using models::Mark;
using models::TimeAxis;

namespace {

const Theme &theme()
{
    return themeFor(QGuiApplication::palette());
}

/// What people did has a glyph of its own, unless it failed.
QString glyph(models::Lane lane, Mark mark)
{
    return lane == models::Lane::People && mark == Mark::Ok ? u"\u270e"_s : QString(models::glyphOf(mark));
}

} // namespace

void TimelinePainter::paint(const std::optional<models::TimeRange> &selection, int current) const
{
    QPainter painter(&m_widget);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_widget.hasFocus() ? theme().accent : theme().border, 1));
    painter.setBrush(theme().surface);
    painter.drawRoundedRect(QRectF(m_widget.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    if (selection)
        paintSelection(painter, *selection);
    paintTicks(painter);
    constexpr int padding = TimelineLayout::padding;
    painter.setClipRect(m_widget.rect().adjusted(padding / 2, 0, -padding / 2, 0));
    paintBands(painter);
    for (const models::Lane lane : m_places.lanes())
        paintMarks(painter, lane, current);
}

void TimelinePainter::paintSelection(QPainter &painter, const models::TimeRange &selection) const
{
    const TimeAxis axis = m_places.axis();
    const double from = std::clamp(axis.x(selection.from), axis.left, axis.left + axis.width);
    const double to = std::clamp(axis.x(selection.to), axis.left, axis.left + axis.width);
    const QRectF place(from - 1, 4, std::max(2.0, to - from + 2), m_widget.height() - 8);
    painter.fillRect(place, theme().selection);
    painter.setPen(QPen(theme().accent, 1));
    painter.drawLine(place.topLeft(), place.bottomLeft());
    painter.drawLine(place.topRight(), place.bottomRight());
}

void TimelinePainter::paintTicks(QPainter &painter) const
{
    const TimeAxis axis = m_places.axis();
    const QFontMetrics metrics = m_widget.fontMetrics();
    const double widest = metrics.horizontalAdvance(u"00:00:00"_s);
    const int base = m_places.base();
    painter.setFont(m_widget.font());
    painter.setPen(QPen(theme().border, 1));
    painter.drawLine(QPointF(axis.left, base), QPointF(axis.left + axis.width, base));
    for (const models::TimeTick &tick : models::ticksOn(axis, widest + 24)) {
        const double x = axis.x(tick.at);
        painter.setPen(QPen(theme().border, 1));
        painter.drawLine(QPointF(x, base), QPointF(x, base + 4));
        const double half = metrics.horizontalAdvance(tick.text) / 2.0;
        if (x - half < 2 || x + half > m_widget.width() - 2)
            continue; // half a label says nothing
        painter.setPen(theme().muted);
        painter.drawText(
            QRectF(x - half - 2, base + 5, 2 * half + 4, metrics.height()), Qt::AlignCenter, tick.text);
    }
}

void TimelinePainter::paintBands(QPainter &painter) const
{
    const TimeAxis axis = m_places.axis();
    const QRect place = m_places.bands();
    int alternating = 0;
    for (const LeaderBand &band : m_timeline.bands) {
        alternating += band.term > 0 ? 1 : 0;
        if (band.when.to < axis.shown.from || band.when.from > axis.shown.to)
            continue;
        const double from = std::max(axis.x(band.when.from), axis.left - 2);
        // What lasts less than a pixel must still be seen: a moment without a leader is what operators look
        // for.
        const double least = band.term == 0 ? 4 : 1;
        const double to = std::max(from + least, std::min(axis.x(band.when.to), axis.left + axis.width + 2));
        const QRectF box(from, place.top(), to - from, place.height());
        const bool nobody = band.term == 0;
        painter.setPen(Qt::NoPen);
        painter.setBrush(nobody   ? theme().tint(Mark::Down)
                : alternating % 2 ? theme().selection
                                  : theme().alternate);
        painter.drawRect(box);
        if (nobody)
            painter.fillRect(box, QBrush(theme().of(Mark::Down), Qt::BDiagPattern));
        painter.setPen(QPen(nobody ? theme().of(Mark::Down) : theme().border, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box);
        const QString text =
            nobody ? tr("nobody leads") : tr("%1, term %2", "leader").arg(band.name).arg(band.term);
        QFont strong = m_widget.font();
        strong.setBold(true);
        painter.setFont(strong);
        const QFontMetricsF metrics(strong);
        const QString shorter = metrics.horizontalAdvance(text) + 12 <= box.width() ? text : band.name;
        if (shorter.isEmpty() || metrics.horizontalAdvance(shorter) + 12 > box.width())
            continue; // its tooltip and the summary say it
        if (nobody) // letters on hatching cannot be read
            painter.fillRect(
                QRectF(0, 0, metrics.horizontalAdvance(shorter) + 8, metrics.height())
                    .translated(box.center()
                        - QPointF(metrics.horizontalAdvance(shorter) / 2 + 4, metrics.height() / 2)),
                theme().tint(Mark::Down));
        painter.setPen(nobody ? theme().of(Mark::Down) : theme().text);
        painter.drawText(box, Qt::AlignCenter, shorter);
    }
    if (m_timeline.bands.isEmpty()) {
        painter.setPen(theme().muted);
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, tr("Nothing is known of leaders."));
    }
}

void TimelinePainter::paintMarks(QPainter &painter, models::Lane lane, int currentMark) const
{
    const QRect place = m_places.lane(lane);
    const QFont strong = scaledFont(&m_widget, 1.1, true);
    const QFont small = scaledFont(&m_widget, 0.8, true);
    for (const models::MarkCluster &cluster : m_places.clusters(lane)) {
        const bool current = cluster.marks.contains(currentMark);
        const bool several = cluster.marks.size() > 1;
        const QRectF box(cluster.x - 8, place.top() + 2, 16, place.height() - 4);
        if (current) {
            painter.setPen(QPen(theme().accent, m_widget.hasFocus() ? 2 : 1));
            painter.setBrush(theme().selection);
            painter.drawRoundedRect(box.adjusted(-2, -1, 2, several ? 4 : 1), 4, 4);
        }
        painter.setFont(strong);
        painter.setPen(theme().of(cluster.mark));
        painter.drawText(several ? box.translated(0, -6) : box, Qt::AlignCenter, glyph(lane, cluster.mark));
        if (several) {
            painter.setFont(small);
            painter.drawText(box.adjusted(-4, 0, 4, 3), Qt::AlignHCenter | Qt::AlignBottom,
                QString::number(cluster.marks.size()));
        }
    }
}

} // namespace muster::views
