#include "views/common/chartview.h"

#include "models/common/plaintip.h"
#include "views/common/statuslabel.h"
#include "views/common/theme.h"

#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QDateTimeAxis>
#include <QGraphicsLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLegend>
#include <QLineSeries>
#include <QMouseEvent>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>

namespace muster::views {

using namespace Qt::Literals::StringLiterals;
using models::Mark;
using models::TimeRange;

namespace {

constexpr double zoomStep = 0.8;

/// Draws the chart, the line at the hovered time, and the range that is being dragged.
class Plot final : public QChartView {
public:
    Plot(QChart *chart, QWidget *parent) : QChartView(chart, parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents); // the view around it does all that
        setFocusPolicy(Qt::NoFocus);
        viewport()->setFocusPolicy(Qt::NoFocus);
        setFrameShape(QFrame::NoFrame);
        setRenderHint(QPainter::Antialiasing);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
    TimeRange shown;
    std::optional<double> cursor; ///< x, in the plot
    std::optional<std::pair<double, double>> dragged;

protected:
    void drawForeground(QPainter *painter, const QRectF &) override
    {
        const Theme &theme = themeFor(QGuiApplication::palette());
        const QRectF area = chart()->plotArea();
        // Round times, as on the timeline; the ticks of QDateTimeAxis are not.
        painter->setFont(scaledFont(this, 0.85, false));
        const QFontMetricsF metrics(painter->font());
        const models::TimeAxis axis{shown, area.left(), std::max(1.0, area.width())};
        for (const models::TimeTick &tick :
            models::ticksOn(axis, metrics.horizontalAdvance(u"00:00:00"_s) + 16)) {
            const double x = axis.x(tick.at);
            painter->setPen(QPen(theme.border, 1, Qt::DotLine));
            painter->drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
            QRectF place(0, 0, metrics.horizontalAdvance(tick.text) + 2, metrics.height());
            place.moveCenter(QPointF(x, area.bottom() + 3 + metrics.height() / 2));
            painter->setPen(theme.muted);
            if (place.left() >= 0 && place.right() <= width())
                painter->drawText(place, Qt::AlignCenter, tick.text);
        }
        if (dragged) {
            QColor ground = theme.accent;
            ground.setAlphaF(0.2F);
            painter->fillRect(
                QRectF(QPointF(dragged->first, area.top()), QPointF(dragged->second, area.bottom()))
                    .normalized(),
                ground);
        }
        if (cursor && *cursor >= area.left() && *cursor <= area.right()) {
            painter->setPen(QPen(theme.muted, 1, Qt::DashLine));
            painter->drawLine(QPointF(*cursor, area.top()), QPointF(*cursor, area.bottom()));
        }
    }
};

} // namespace

struct ChartView::Private {
    models::Chart chart;
    Millis every{5'000};
    TimeRange shown;
    TimeRange whole;
    std::optional<WallTime> hovered;
    std::optional<QPoint> pressed;
    QLabel *title = nullptr;
    Plot *plot = nullptr; // owns the chart, its axes and series
    QDateTimeAxis *times = nullptr;
    QValueAxis *values = nullptr;
};

ChartView::ChartView(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>())
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    auto *chart = new QChart;
    chart->legend()->hide();
    chart->setMargins({0, 0, 4, fontMetrics().height() + 2}); // below: room for the times
    chart->setBackgroundRoundness(0);
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    d->times = new QDateTimeAxis;
    d->times->setLabelsVisible(false); // the plot draws them
    d->times->setGridLineVisible(false);
    d->values = new QValueAxis;
    d->values->setTickCount(3);
    chart->addAxis(d->times, Qt::AlignBottom);
    chart->addAxis(d->values, Qt::AlignLeft);
    d->plot = new Plot(chart, this);
    d->title = new QLabel(this);
    d->title->setTextFormat(Qt::PlainText);
    d->title->setWordWrap(true);
    d->title->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->setSpacing(0);
    layout->addWidget(d->title);
    layout->addWidget(d->plot, 1);
    recolor();
}

ChartView::~ChartView() = default;

QSize ChartView::sizeHint() const
{
    return {320, 9 * fontMetrics().height()};
}

QSize ChartView::minimumSizeHint() const
{
    return {220, 8 * fontMetrics().height()};
}

void ChartView::setChart(const models::Chart &chart, Millis every)
{
    d->chart = chart;
    d->every = every;
    QChart *drawn = d->plot->chart();
    drawn->removeAllSeries();
    for (const models::ChartLine &line : chart.lines) {
        for (const auto &piece : line.pieces) {
            auto *series = new QLineSeries;
            // A sample between two gaps is a point: without a length it would be invisible.
            QList<QPointF> points = piece;
            if (points.size() == 1)
                points.append(points.first() + QPointF(double(every.count()), 0));
            series->replace(points);
            series->setProperty("line", int(&line - chart.lines.constData()));
            drawn->addSeries(series);
            series->attachAxis(d->times);
            series->attachAxis(d->values);
        }
    }
    d->values->setRange(chart.bottom, chart.top);
    d->values->setLabelFormat(chart.top < 5 ? u"%.1f"_s : u"%.0f"_s);
    setAccessibleName(chart.title);
    setAccessibleDescription(chart.summary);
    setToolTip(models::plainTip(chart.summary));
    recolor();
    refreshTitle();
}

void ChartView::setTimes(const TimeRange &shown, const TimeRange &whole)
{
    d->shown = shown;
    d->whole = whole;
    d->times->setRange(toDateTime(shown.from).toLocalTime(),
        toDateTime(std::max(shown.to, shown.from + Millis(1))).toLocalTime());
    d->plot->shown = shown;
    setHovered(d->hovered);
}

models::TimeAxis ChartView::axis() const
{
    const QRectF area = d->plot->chart()->plotArea();
    const double left = d->plot->mapTo(this, QPoint(0, 0)).x() + area.left();
    return {d->shown, left, std::max(1.0, area.width())};
}

void ChartView::setHovered(std::optional<WallTime> at)
{
    d->hovered = at;
    d->plot->cursor =
        at ? std::optional(axis().x(*at) - d->plot->mapTo(this, QPoint(0, 0)).x()) : std::nullopt;
    d->plot->viewport()->update();
    refreshTitle();
}

QString ChartView::valueText() const
{
    if (d->chart.empty())
        return tr("not measured");
    WallTime newest;
    for (const auto &line : d->chart.lines) {
        if (!line.pieces.isEmpty())
            newest = std::max(newest, fromEpochMillis(qint64(line.pieces.last().last().x())));
    }
    return models::chartValue(d->chart, d->hovered.value_or(newest), d->every);
}

void ChartView::refreshTitle()
{
    d->title->setText(tr("%1: %2", "chart, value").arg(d->chart.title, valueText()));
}

void ChartView::recolor()
{
    const Theme &theme = themeFor(QGuiApplication::palette());
    QChart *chart = d->plot->chart();
    chart->setBackgroundBrush(theme.surface);
    chart->setPlotAreaBackgroundVisible(false);
    d->plot->setBackgroundBrush(theme.surface);
    for (QAbstractAxis *axis :
        {static_cast<QAbstractAxis *>(d->times), static_cast<QAbstractAxis *>(d->values)}) {
        axis->setLabelsColor(theme.muted);
        axis->setLabelsFont(scaledFont(this, 0.85, false));
        axis->setGridLinePen(QPen(theme.border, 1, Qt::DotLine));
        axis->setLinePen(QPen(theme.border, 1));
    }
    for (QAbstractSeries *series : chart->series()) {
        const int line = series->property("line").toInt();
        // The second line differs by its dashes, not by its color alone.
        static_cast<QLineSeries *>(series)->setPen(
            line == 0 ? QPen(theme.accent, 1.6) : QPen(theme.of(Mark::Attention), 1.4, Qt::DashLine));
    }
    QPalette own = d->title->palette();
    own.setColor(QPalette::WindowText, hasFocus() ? theme.accent : theme.text);
    if (own != d->title->palette())
        d->title->setPalette(own);
}

void ChartView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        recolor();
}

void ChartView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    recolor();
}

void ChartView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    recolor();
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    const WallTime around = d->hovered.value_or(d->shown.from + d->shown.length() / 2);
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        emit shownWanted(models::zoomed(d->shown, zoomStep, around, d->whole));
        return;
    case Qt::Key_Minus:
        emit shownWanted(models::zoomed(d->shown, 1 / zoomStep, around, d->whole));
        return;
    case Qt::Key_0:
        emit shownWanted(d->whole);
        return;
    case Qt::Key_Left:
    case Qt::Key_Right: {
        // Moves from sample to sample and scrolls it into view.
        const Millis by = event->key() == Qt::Key_Left ? -d->every : d->every;
        const WallTime at = std::clamp(d->hovered.value_or(d->shown.to) + by, d->whole.from, d->whole.to);
        if (!d->shown.contains(at))
            emit shownWanted(models::panned(d->shown, by * 10, d->whole));
        emit hovered(at);
        return;
    }
    case Qt::Key_PageUp:
        emit shownWanted(models::panned(d->shown, -d->shown.length() / 2, d->whole));
        return;
    case Qt::Key_PageDown:
        emit shownWanted(models::panned(d->shown, d->shown.length() / 2, d->whole));
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ChartView::wheelEvent(QWheelEvent *event)
{
    // The plain wheel scrolls the charts; a page that zooms under the pointer cannot be left.
    if (!event->modifiers().testFlag(Qt::ControlModifier) && !hasFocus())
        return QWidget::wheelEvent(event);
    const double factor = event->angleDelta().y() > 0 ? zoomStep : 1 / zoomStep;
    if (event->angleDelta().y() != 0)
        emit shownWanted(models::zoomed(d->shown, factor, axis().at(event->position().x()), d->whole));
    event->accept();
}

void ChartView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        d->pressed = event->pos();
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    const models::TimeAxis axis = this->axis();
    emit hovered(std::clamp(axis.at(event->pos().x()), d->shown.from, d->shown.to));
    if (!d->pressed)
        return;
    const double origin = d->plot->mapTo(this, QPoint(0, 0)).x();
    d->plot->dragged = std::pair(d->pressed->x() - origin, event->pos().x() - origin);
    d->plot->viewport()->update();
}

void ChartView::mouseReleaseEvent(QMouseEvent *event)
{
    const auto pressed = std::exchange(d->pressed, std::nullopt);
    d->plot->dragged.reset();
    d->plot->viewport()->update();
    if (!pressed || std::abs(event->pos().x() - pressed->x()) < QApplication::startDragDistance())
        return;
    const auto [from, to] = std::minmax({axis().at(pressed->x()), axis().at(event->pos().x())});
    const TimeRange wanted{std::max(from, d->whole.from), std::min(to, d->whole.to)};
    if (wanted.length() >= models::rangeMin)
        emit shownWanted(wanted);
}

void ChartView::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    emit hovered(std::nullopt);
}

} // namespace muster::views
