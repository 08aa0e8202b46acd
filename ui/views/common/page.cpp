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
    m_waiting = overview;
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
    if (m_waiting)
        fill(*std::exchange(m_waiting, std::nullopt));
}

} // namespace muster::views
