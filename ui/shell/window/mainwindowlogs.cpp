// The part of the window that is the page Logs.
#include "shell/dialogs/leveldialog.h"
#include "shell/feed/logfeed.h"
#include "shell/window/mainwindow.h"
#include "views/logs/logspage.h"
#include "views/nodes/nodespage.h"

#include <QStatusBar>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

void MainWindow::connectLogs()
{
    m_logFeed = new LogFeed(m_logs, this);
    connect(m_logFeed, &LogFeed::readingChanged, this, [this](const LogReading &reading) {
        views::LogsPage::Reading shown;
        shown.any = !reading.nodes.isEmpty();
        shown.hasOlder = reading.hasOlder;
        shown.isReadingOlder = reading.isReadingOlder;
        shown.problem = reading.problem;
        for (const LogReading::Node &node : reading.nodes) {
            if (!node.problem.isEmpty())
                shown.missing += tr("%1: %2", "node, why it does not answer").arg(node.name, node.problem);
            if (node.gap)
                shown.gaps += node.name;
        }
        m_logsPage->setReading(shown);
    });
    connect(m_logsPage, &views::LogsPage::olderRequested, m_logFeed, &LogFeed::readOlder);
    connect(m_logsPage, &views::LogsPage::backRequested, m_logFeed, &LogFeed::readBack);
    connect(m_logsPage, &views::LogsPage::debugRequested, this, &MainWindow::askLevel);
    connect(m_logsPage, &views::LogsPage::told, this,
        [this](const QString &what) { statusBar()->showMessage(what, 6000); });
    connect(m_nodesPage, &views::NodesPage::logsRequested, this, [this](const NodeId &node) {
        showPage(LogsTab);
        m_logsPage->showNode(node);
        m_logsPage->setFocus();
    });
}

void MainWindow::refreshLogs(bool live)
{
    m_logsPage->setBlocked(whyBlocked(client::Ceiling::Operator));
    // Read from the first look at the page on; on other pages nobody needs them.
    m_logFeed->setAccess(live && m_page == LogsTab ? m_feed->logAccess() : std::nullopt);
}

void MainWindow::askLevel()
{
    if (!m_picture)
        return;
    auto *dialog = new LevelDialog(
        {.overview = *m_picture,
            .node = m_logsPage->shownNode(),
            .profileFile = m_profile ? m_profile->path : QString(),
            .production = m_profile && m_profile->production},
        [this](Millis timeout) { return m_feed->makeApiToChange(timeout, client::Ceiling::Operator); }, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace muster::shell
