#include "base/build.h"
#include "shell/mainwindow.h"
#include "shell/reloaddialog.h"
#include "shell/transferdialog.h"

#include <QActionGroup>
#include <QMenuBar>
#include <QMessageBox>
#include <QStackedWidget>

// The part of the window that is menus and what they ask the cluster for.
namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

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
    for (int page = 0; page < PageCount; ++page) {
        QAction *action = menu->addAction(m_pages[page].title);
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

void MainWindow::askReload(const QList<NodeId> &nodes)
{
    if (!m_picture)
        return;
    auto *dialog = new ReloadDialog(
        {.overview = *m_picture,
            .nodes = nodes,
            .profileFile = m_profile ? m_profile->path : QString(),
            .production = m_profile && m_profile->production},
        [this](Millis timeout) { return m_feed->makeApi(timeout); }, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::askTransfer(bool clear)
{
    if (!m_picture || m_transfer)
        return;
    m_transfer = new TransferDialog(
        {.overview = *m_picture,
            .clear = clear,
            .profileFile = m_profile ? m_profile->path : QString(),
            .production = m_profile && m_profile->production},
        [this](Millis timeout) { return m_feed->makeApi(timeout); }, this);
    m_transfer->setAttribute(Qt::WA_DeleteOnClose);
    m_transfer->open();
}

} // namespace muster::shell
