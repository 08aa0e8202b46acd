#include "shell/mainwindow.h"
#include "views/eventspage.h"
#include "views/logspage.h"
#include "views/nodespage.h"

#include <QAction>
#include <QStackedWidget>
#include <QStatusBar>

// The part of the window that is how it looks, and how it is found again.
namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int layoutVersion = 1; // raise it when saved states no longer fit the widgets
constexpr QSize usualSize(1100, 760);
} // namespace

void MainWindow::setAppearance(views::Appearance appearance)
{
    m_settings->setValue(u"appearance"_s, int(appearance));
    m_appearances[int(appearance)]->setChecked(true);
    views::applyAppearance(appearance);
}

void MainWindow::restoreLook()
{
    resize(usualSize);
    setMinimumSize(900, 620);
    const int appearance = std::clamp(m_settings->value(u"appearance"_s, 0).toInt(), 0, 2);
    m_appearances[appearance]->setChecked(true);
    views::applyAppearance(views::Appearance(appearance));
    setWindowTitle(u"Muster"_s);
    if (m_settings->value(u"layout/version"_s).toInt() != layoutVersion)
        return;
    restoreGeometry(m_settings->value(u"layout/geometry"_s).toByteArray());
    restoreState(m_settings->value(u"layout/state"_s).toByteArray(), layoutVersion);
    m_nodesPage->restore(*m_settings);
    m_eventsPage->restore(*m_settings);
    m_logsPage->restore(*m_settings);
    showPage(Page(std::clamp(m_settings->value(u"layout/page"_s).toInt(), 0, PageCount - 1)));
}

void MainWindow::saveLook()
{
    m_settings->setValue(u"layout/version"_s, layoutVersion);
    m_settings->setValue(u"layout/geometry"_s, saveGeometry());
    m_settings->setValue(u"layout/state"_s, saveState(layoutVersion));
    m_settings->setValue(u"layout/page"_s, int(m_page));
    m_nodesPage->save(*m_settings);
    m_eventsPage->save(*m_settings);
    m_logsPage->save(*m_settings);
}

void MainWindow::focusFilter()
{
    if (m_page == EventsTab) {
        m_eventsPage->focusFilter();
        return;
    }
    if (m_page == LogsTab) {
        m_logsPage->focusFilter();
        return;
    }
    showPage(NodesTab);
    m_nodesPage->focusFilter();
}

void MainWindow::clearFilter()
{
    const bool cleared = m_page == EventsTab ? m_eventsPage->clearFilter()
        : m_page == LogsTab                  ? m_logsPage->clearFilter()
        : m_page == NodesTab                 ? m_nodesPage->clearFilter()
                                             : false;
    if (cleared)
        m_stack->currentWidget()->setFocus(Qt::ShortcutFocusReason);
    else
        statusBar()->clearMessage();
}

} // namespace muster::shell
