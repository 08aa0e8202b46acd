#include "views/events/timelineview.h"

#include "models/common/plaintip.h"
#include "views/events/timelinepainter.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

#include <algorithm>

namespace muster::views {

using namespace Qt::Literals::StringLiterals;
using models::LeaderBand;
using models::TimeAxis;
using models::TimeRange;

namespace {

constexpr double zoomStep = 0.8;

} // namespace

TimelineView::TimelineView(QWidget *parent) : QWidget(parent)
{
    offerParts();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize TimelineView::sizeHint() const
{
    return {400, places().height()};
}

QSize TimelineView::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

void TimelineView::setTimeline(models::Timeline timeline)
{
    const bool first = m_timeline.whole.length() == Millis(0) || timeline.whole.to < m_shown.from;
    const bool follows = m_shown.to >= m_timeline.whole.to;
    const std::optional<models::EventMark> current =
        m_current >= 0 ? std::optional(m_timeline.marks[m_current]) : std::nullopt;
    const bool people = m_timeline.has(models::Lane::People);
    m_timeline = std::move(timeline);
    if (m_timeline.has(models::Lane::People) != people)
        updateGeometry();
    m_current = -1;
    for (int at = 0; at < m_timeline.marks.size(); ++at)
        if (current && m_timeline.marks[at].sequence == current->sequence
            && m_timeline.marks[at].at == current->at)
            m_current = at;
    if (first)
        m_shown = models::usualRange(m_timeline);
    else
        m_shown =
            models::panned(m_shown, follows ? m_timeline.whole.to - m_shown.to : Millis(0), m_timeline.whole);
    update();
    emit shownChanged();
    const TimeRange &whole = m_timeline.whole;
    if (m_selection && (m_selection->to < whole.from || m_selection->from > whole.to))
        clearSelection(); // it belonged to another cluster
}

void TimelineView::setShown(const TimeRange &range)
{
    m_shown = models::panned(range, Millis(0), m_timeline.whole);
    update();
    emit shownChanged();
}

void TimelineView::showAll()
{
    setShown(m_timeline.whole);
}

void TimelineView::select(const std::optional<TimeRange> &range)
{
    if (m_selection == range)
        return;
    m_selection = range;
    update();
    emit selectionChanged();
}

void TimelineView::clearSelection()
{
    m_anchor.reset();
    select(std::nullopt);
}

void TimelineView::setCurrentEvent(quint64 sequence)
{
    for (int at = 0; at < m_timeline.marks.size(); ++at) {
        if (m_timeline.marks[at].sequence != sequence || at == m_current)
            continue;
        m_current = at;
        reveal(m_timeline.marks[at].at);
        update();
        return;
    }
}

void TimelineView::reveal(WallTime at)
{
    if (!m_shown.contains(at))
        setShown({at - m_shown.length() / 2, at - m_shown.length() / 2 + m_shown.length()});
}

void TimelineView::moveTo(int mark, bool extend)
{
    if (m_timeline.marks.isEmpty())
        return;
    const int to = std::clamp(mark, 0, int(m_timeline.marks.size()) - 1);
    const WallTime at = m_timeline.marks[to].at;
    if (!extend)
        m_anchor.reset();
    else if (!m_anchor)
        m_anchor = m_current >= 0 ? m_timeline.marks[m_current].at : at;
    m_current = to;
    reveal(at);
    if (m_anchor)
        select(TimeRange{std::min(*m_anchor, at), std::max(*m_anchor, at)});
    update();
    tellCurrentPart(this, currentPart());
    const models::EventMark &chosen = m_timeline.marks[to];
    if (chosen.lane() == models::Lane::Events)
        emit eventChosen(chosen.sequence);
    else
        emit auditChosen(chosen.spoken);
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    const int last = int(m_timeline.marks.size()) - 1;
    const WallTime middle = m_current >= 0 && m_shown.contains(m_timeline.marks[m_current].at)
        ? m_timeline.marks[m_current].at
        : m_shown.from + m_shown.length() / 2;
    switch (event->key()) {
    case Qt::Key_Left:
        return moveTo(m_current < 0 ? last : m_current - 1, shift);
    case Qt::Key_Right:
        return moveTo(m_current < 0 ? last : m_current + 1, shift);
    case Qt::Key_Home:
        return moveTo(0, shift);
    case Qt::Key_End:
        return moveTo(last, shift);
    case Qt::Key_PageUp:
        return setShown(models::panned(m_shown, -m_shown.length() / 2, m_timeline.whole));
    case Qt::Key_PageDown:
        return setShown(models::panned(m_shown, m_shown.length() / 2, m_timeline.whole));
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return setShown(models::zoomed(m_shown, zoomStep, middle, m_timeline.whole));
    case Qt::Key_Minus:
        return setShown(models::zoomed(m_shown, 1 / zoomStep, middle, m_timeline.whole));
    case Qt::Key_0:
        return showAll();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0 && m_timeline.marks[m_current].lane() == models::Lane::People)
            return emit auditWanted();
        [[fallthrough]];
    default:
        QWidget::keyPressEvent(event);
    }
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    const int turned = event->angleDelta().y();
    if (turned == 0)
        return QWidget::wheelEvent(event);
    const double factor = turned > 0 ? zoomStep : 1 / zoomStep;
    setShown(models::zoomed(m_shown, factor, places().axis().at(event->position().x()), m_timeline.whole));
    event->accept();
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = m_last = event->pos();
    m_panning = event->button() == Qt::MiddleButton || event->modifiers().testFlag(Qt::ShiftModifier);
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressed)
        return;
    const TimeAxis axis = places().axis();
    if (m_panning)
        setShown(models::panned(m_shown, axis.at(m_last.x()) - axis.at(event->pos().x()), m_timeline.whole));
    else if (std::abs(event->pos().x() - m_pressed->x()) >= QApplication::startDragDistance()) {
        const auto [from, to] = std::minmax({m_pressed->x(), event->pos().x()});
        select(TimeRange{std::max(axis.at(from), m_shown.from), std::min(axis.at(to), m_shown.to)});
    }
    m_last = event->pos();
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    const bool click = m_pressed && !m_panning
        && std::abs(event->pos().x() - m_pressed->x()) < QApplication::startDragDistance();
    m_pressed.reset();
    if (!click)
        return;
    if (const QList<int> marks = places().marksAt(event->pos()); !marks.isEmpty())
        return moveTo(marks.last(), false);
    clearSelection();
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void TimelineView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

QString TimelineView::textAt(QPoint point) const
{
    const TimelineLayout places = this->places();
    constexpr qsizetype linesMax = 8;
    const QList<int> marks = places.marksAt(point);
    QStringList lines;
    for (const int mark : marks.mid(0, linesMax))
        lines.append(m_timeline.marks[mark].spoken);
    if (const int more = int(marks.size() - linesMax); more > 0)
        lines.append(tr("and %n more", nullptr, more));
    for (const LeaderBand &band : m_timeline.bands) {
        if (lines.isEmpty() && places.bands().contains(point)
            && band.when.contains(places.axis().at(point.x())))
            lines.append(band.spoken);
    }
    return lines.join(u'\n');
}

void TimelineView::paintEvent(QPaintEvent *)
{
    TimelinePainter(*this, m_timeline, places()).paint(m_selection, m_current);
}

bool TimelineView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString text = textAt(help->pos());
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), models::plainTip(text), this);
    return true;
}

int TimelineView::partCount() const
{
    return int(m_timeline.bands.size() + m_timeline.marks.size());
}

QString TimelineView::partText(int part) const
{
    const int bands = int(m_timeline.bands.size());
    return part < bands ? m_timeline.bands[part].spoken : m_timeline.marks[part - bands].spoken;
}

QRect TimelineView::partRect(int part) const
{
    const qsizetype bands = m_timeline.bands.size();
    return part < bands ? places().band(part) : places().mark(part - bands);
}

int TimelineView::currentPart() const
{
    return m_current < 0 ? -1 : int(m_timeline.bands.size()) + m_current;
}

} // namespace muster::views
