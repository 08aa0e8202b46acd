#include "models/words/sentences.h"
#include "shell/clusters/secretstore.h"
#include "shell/feed/noticelist.h"
#include "shell/layouts/layoutmenu.h"
#include "shell/window/mainwindow.h"
#include "views/events/eventspage.h"
#include "views/leader/leaderpage.h"
#include "views/logs/logspage.h"
#include "views/nodes/nodespage.h"

#include <QAction>
#include <QCryptographicHash>
#include <QStackedWidget>
#include <QStatusBar>

// The part of the window that is how it looks, and how it is found again.
namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int layoutVersion = 2; // raise it when saved states no longer fit the widgets
constexpr QSize usualSize(1100, 760);
} // namespace

void MainWindow::setAppearance(views::Appearance appearance)
{
    m_preferences.appearance = appearance;
    m_settings->setValue(u"appearance"_s, int(appearance));
    m_appearances[int(appearance)]->setChecked(true);
    views::applyAppearance(appearance);
}

void MainWindow::askSettings()
{
    auto *dialog = new SettingsDialog(m_preferences, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::chosen, this, &MainWindow::applyPreferences);
    connect(dialog, &SettingsDialog::resetRequested, this, &MainWindow::resetPages);
    dialog->open();
}

void MainWindow::applyPreferences(const Preferences &preferences)
{
    const bool repaint = preferences.utc != m_preferences.utc;
    m_preferences = preferences;
    m_settings->setValue(u"language"_s, preferences.language); // main() reads it
    m_settings->setValue(u"utc"_s, preferences.utc);
    m_settings->setValue(u"notify"_s, preferences.notify);
    setAppearance(preferences.appearance);
    models::showTimesInUtc(preferences.utc);
    m_notices->setKnocking(preferences.notify);
    if (repaint && m_picture)
        showPicture(m_picture, m_connection);
    else
        refresh();
}

void MainWindow::restoreLook()
{
    resize(usualSize);
    setMinimumSize(900, 620);
    Preferences kept;
    kept.appearance = views::Appearance(std::clamp(m_settings->value(u"appearance"_s, 0).toInt(), 0, 2));
    kept.language = m_settings->value(u"language"_s).toString();
    kept.utc = m_settings->value(u"utc"_s, false).toBool();
    kept.notify = m_settings->value(u"notify"_s, true).toBool();
    m_preferences = kept;
    m_appearances[int(kept.appearance)]->setChecked(true);
    views::applyAppearance(kept.appearance);
    models::showTimesInUtc(kept.utc);
    m_notices->setKnocking(kept.notify);
    m_settings->remove(u"made"_s); // of earlier versions
    m_made = look();
    if (m_settings->value(u"layout/version"_s).toInt() != layoutVersion)
        return;
    restoreGeometry(m_settings->value(u"layout/geometry"_s).toByteArray());
    restoreState(m_settings->value(u"layout/state"_s).toByteArray(), layoutVersion);
    restorePages();
}

void MainWindow::saveLook()
{
    m_settings->setValue(u"layout/version"_s, layoutVersion);
    m_settings->setValue(u"layout/geometry"_s, saveGeometry());
    m_settings->setValue(u"layout/state"_s, saveState(layoutVersion));
    savePages();
}

/// Where columns, sort orders and filters of the cluster that is open are kept.
QString MainWindow::pagesGroup() const
{
    if (!m_profile)
        return u"pages/none"_s;
    const QByteArray digest =
        QCryptographicHash::hash(secretKey(*m_profile).toUtf8(), QCryptographicHash::Sha256);
    return u"pages/"_s + QString::fromLatin1(digest.left(12).toHex());
}

void MainWindow::savePages()
{
    m_settings->setValue(pagesGroup() + u"/version"_s, layoutVersion);
    writeLook(*m_settings, pagesGroup(), look());
}

void MainWindow::restorePages()
{
    views::Look whole = m_made;
    whole.remove(u"page"_s); // a cluster that is new here is looked at on the page that is open
    const QString own = pagesGroup();
    setLook(whole); // what the cluster's own look lacks, or is damaged in it, is not left by another cluster
    if (m_settings->value(own + u"/version"_s).toInt() == layoutVersion) {
        whole.insert(readLook(*m_settings, own));
        setLook(whole);
    }
    if (m_layouts)
        m_layouts->forget();
}

views::Look MainWindow::look() const
{
    views::Look look;
    look.insert(u"page"_s, m_pages[m_page].name);
    m_nodesPage->save(look);
    m_leaderPage->save(look);
    m_eventsPage->save(look);
    m_logsPage->save(look);
    return look;
}

void MainWindow::setLook(const views::Look &look)
{
    m_nodesPage->restore(look);
    m_leaderPage->restore(look);
    m_eventsPage->restore(look);
    m_logsPage->restore(look);
    Page page = m_page;
    for (int at = 0; at < PageCount; ++at) {
        if (m_pages[at].name == look.value(u"page"_s))
            page = Page(at);
    }
    showPage(page);
}

void MainWindow::resetPages()
{
    m_settings->remove(u"pages"_s);
    restorePages();
    statusBar()->showMessage(tr("Columns, sorting and filters are as they were made."), 4000);
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
