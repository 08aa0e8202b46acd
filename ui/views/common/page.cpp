#include "views/common/page.h"

#include <QHideEvent>
#include <QShowEvent>

namespace muster::views {

void Page::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        emit seenChanged(true);
}

void Page::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        emit seenChanged(false);
}

void LazyPage::setOverview(const protocol::Overview &overview)
{
    m_newest = overview;
    m_waiting = true;
    if (isVisible())
        fillWaiting();
}

void LazyPage::setStale(bool stale)
{
    if (std::exchange(m_stale, stale) == stale || !m_newest)
        return;
    m_waiting = true;
    if (isVisible())
        fillWaiting();
}

void LazyPage::showEvent(QShowEvent *event)
{
    fillWaiting();
    Page::showEvent(event);
}

void LazyPage::fillWaiting()
{
    if (std::exchange(m_waiting, false))
        fill(*m_newest);
}

} // namespace muster::views
