#include "base/build.h"
#include "models/sentences.h"
#include "shell/mainwindow.h"
#include "shell/rail.h"
#include "views/emptystate.h"
#include "views/eventspage.h"
#include "views/nodespage.h"
#include "views/overviewpage.h"

#include <QActionGroup>
#include <QMenuBar>
#include <QMessageBox>
#include <QStackedWidget>
#include <QStatusBar>

// The part of the window that is menus, settings and the page that stands in for a missing picture.
namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int layoutVersion = 1; // raise it when saved states no longer fit the widgets
constexpr QSize usualSize(1100, 760);
} // namespace

void MainWindow::buildMenus()
{
    buildClusterMenu();
    buildViewMenu();
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    connect(help->addAction(tr("&About Muster")), &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::buildClusterMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Cluster"));
    QAction *add = menu->addAction(tr("&Add…"));
    add->setShortcut(QKeySequence::New);
    connect(add, &QAction::triggered, this, [this] { editProfile({}); });
    m_editAction = menu->addAction(tr("&Edit…"));
    connect(m_editAction, &QAction::triggered, this, [this] {
        if (m_profile)
            editProfile(*m_profile);
    });
    m_removeAction = menu->addAction(tr("&Remove from the list…"));
    connect(m_removeAction, &QAction::triggered, this, &MainWindow::removeProfile);
    menu->addSeparator();
    QAction *retry = menu->addAction(tr("&Connect again now"));
    retry->setShortcut(Qt::Key_F5);
    connect(retry, &QAction::triggered, this, [this] {
        if (m_feed->isOpen())
            m_feed->retry();
        else if (m_profile)
            openProfile(*m_profile);
    });
    QAction *login = menu->addAction(tr("&Log in…"));
    connect(login, &QAction::triggered, this, [this] { askLogin({}); });
    menu->addSeparator();
    QAction *quit = menu->addAction(tr("&Quit"));
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    connect(quit, &QAction::triggered, this, &QWidget::close);
}

void MainWindow::buildViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    const QStringList titles{
        tr("&Overview"), tr("&Nodes"), tr("&Config"), tr("&Leader"), tr("&Reachability"), tr("&Events")};
    for (int page = 0; page < PageCount; ++page) {
        QAction *action = menu->addAction(titles[page]);
        action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + page)));
        connect(action, &QAction::triggered, this, [this, page] {
            showPage(Page(page));
            m_stack->currentWidget()->setFocus(Qt::ShortcutFocusReason);
        });
    }
    menu->addSeparator();
    QAction *find = menu->addAction(tr("&Filter"));
    find->setShortcut(QKeySequence::Find);
    connect(find, &QAction::triggered, this, &MainWindow::focusFilter);
    QAction *clear = menu->addAction(tr("Clear the &filter"));
    clear->setShortcut(Qt::Key_Escape);
    connect(clear, &QAction::triggered, this, &MainWindow::clearFilter);
    menu->addSeparator();
    QMenu *appearance = menu->addMenu(tr("&Appearance"));
    auto *group = new QActionGroup(this);
    const QStringList names{tr("As the &system"), tr("&Light"), tr("&Dark")};
    for (int at = 0; at < names.size(); ++at) {
        QAction *action = appearance->addAction(names[at]);
        action->setCheckable(true);
        group->addAction(action);
        m_appearances += action;
        connect(action, &QAction::triggered, this, [this, at] { setAppearance(views::Appearance(at)); });
    }
}

void MainWindow::setAppearance(views::Appearance appearance)
{
    m_settings->setValue(u"appearance"_s, int(appearance));
    m_appearances[int(appearance)]->setChecked(true);
    views::applyAppearance(appearance);
}

void MainWindow::showPage(Page page)
{
    m_page = page;
    m_rail->setPage(page);
    refresh();
}

void MainWindow::focusFilter()
{
    if (m_page == EventsTab) {
        m_eventsPage->focusFilter();
        return;
    }
    showPage(NodesTab);
    m_nodesPage->focusFilter();
}

void MainWindow::clearFilter()
{
    const bool cleared = m_page == EventsTab ? m_eventsPage->clearFilter()
        : m_page == NodesTab                 ? m_nodesPage->clearFilter()
                                             : false;
    if (cleared)
        m_stack->currentWidget()->setFocus(Qt::ShortcutFocusReason);
    else
        statusBar()->clearMessage();
}

void MainWindow::refreshPlaceholder()
{
    using State = models::Connection::State;
    const QString name = m_profile ? m_profile->name : QString();
    switch (m_connection.state) {
    case State::Idle:
        m_placeholder->show(models::Mark::Unknown, tr("No cluster is open"),
            m_profiles.isEmpty()
                ? tr("Add the cluster that you look after: the address of one of its nodes is enough.")
                : tr("Choose one on the left, or add another one."),
            tr("Add a cluster…"));
        return;
    case State::Connecting:
        m_placeholder->show(models::Mark::Changing,
            tr("Connecting to %1").arg(name.isEmpty() ? tr("the cluster") : name),
            m_connection.reason.isEmpty()
                ? tr("The first picture comes as soon as one node answers.")
                : tr("%1\nAll known nodes are tried in turn, again and again.").arg(m_connection.reason));
        return;
    case State::Live:
    case State::Stale:
        m_placeholder->show(models::Mark::Unknown, tr("No picture yet"),
            tr("%1\nAll known nodes are tried in turn, again and again.").arg(m_connection.reason),
            tr("Try again now"));
        return;
    case State::AuthFailed:
        m_placeholder->show(models::Mark::Down, tr("Not logged in"), m_connection.reason, tr("Log in…"));
        return;
    case State::TrustFailed:
        break;
    }
    const auto &problem = m_trust;
    const QString print = problem ? client::fingerprintText(problem->fingerprint) : QString();
    if (problem && problem->changed) {
        // No button on purpose: a certificate that changed is either an attack or somebody knows why.
        m_placeholder->show(models::Mark::Down,
            tr("STOP: the certificate of %1 has changed").arg(problem->host),
            tr("It is not the one that was pinned, so nothing was sent. The one shown now is:\n\n%1\n\n"
               "Ask whoever runs that node. If the change is meant, edit the cluster and enter the new "
               "fingerprint.")
                .arg(print));
    } else {
        m_placeholder->show(models::Mark::Attention,
            problem ? tr("%1 shows a certificate that nobody vouches for").arg(problem->host)
                    : tr("The certificate is not trusted"),
            tr("%1\n\nIts fingerprint is:\n\n%2\n\nCompare it with what the node's administrator reads "
               "out. Only if all groups agree, pin it.")
                .arg(m_connection.reason, print),
            problem ? tr("They agree: pin it") : QString());
    }
}

void MainWindow::actOnPlaceholder()
{
    using State = models::Connection::State;
    switch (m_connection.state) {
    case State::Idle:
        editProfile({});
        return;
    case State::AuthFailed:
        askLogin({});
        return;
    case State::Connecting:
    case State::Live:
    case State::Stale:
        m_feed->retry();
        return;
    case State::TrustFailed:
        break;
    }
    const auto problem = m_trust;
    if (!problem || problem->changed || !m_profile)
        return;
    m_profile->fingerprint = problem->fingerprint;
    if (const auto saved = m_list.save(*m_profile); !saved)
        statusBar()->showMessage(saved.error().detail, 10'000);
    m_feed->setTrust(m_profile->trust());
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
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Muster"),
        tr("Muster %1\n\nKeeps a team-messaging cluster up, and shows it.\nFree software under "
           "the GNU General Public License, version 3 or later.")
            .arg(build().version),
        QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace muster::shell
