#include "base/build.h"
#include "shell/dialogs/reloaddialog.h"
#include "shell/dialogs/transferdialog.h"
#include "shell/layouts/layoutmenu.h"
#include "shell/window/mainwindow.h"
#include "views/nodes/nodespage.h"

#include <QActionGroup>
#include <QApplication>
#include <QContextMenuEvent>
#include <QMenuBar>
#include <QMessageBox>
#include <QShortcut>
#include <QStackedWidget>
#include <QStatusBar>

// The part of the window that is menus and what they ask the cluster for.
namespace muster::shell {

using namespace Qt::Literals::StringLiterals;
using Scope = ActionList::Scope;

void MainWindow::buildMenus()
{
    buildClusterMenu();
    buildViewMenu();
    buildChangeMenu();
    buildHelpMenu();
    // Qt knows the menu key only, which many keyboards do not have; on Windows it knows this one too.
    auto *menuKey = new QShortcut(Qt::SHIFT | Qt::Key_F10, this);
    connect(menuKey, &QShortcut::activated, this, &MainWindow::askForMenu);
}

/// As the menu key does.
void MainWindow::askForMenu()
{
    QWidget *widget = QApplication::focusWidget();
    if (!widget)
        return;
    const QPoint at = widget->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, at, widget->mapToGlobal(at));
    QCoreApplication::sendEvent(widget, &event);
}

/// The command line that does the same for the cluster that is open then.
ActionList::Commands MainWindow::says(const QString &words) const
{
    return [this, words] {
        return QStringList{commandLine(m_profile ? m_profile->path : QString(), words)};
    };
}

void MainWindow::buildClusterMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Cluster"));
    QAction *add = m_actions.add(menu, u"add-cluster"_s, tr("&Add a cluster…"));
    add->setShortcut(QKeySequence::New);
    connect(add, &QAction::triggered, this, [this] { editProfile({}); });
    connect(
        m_actions.add(menu, u"edit-cluster"_s, tr("&Edit the cluster…")), &QAction::triggered, this, [this] {
            if (m_profile)
                editProfile(*m_profile);
        });
    connect(m_actions.add(menu, u"remove-cluster"_s, tr("&Remove the cluster from the list…")),
        &QAction::triggered, this, &MainWindow::removeProfile);
    menu->addSeparator();
    QAction *retry = m_actions.add(menu, u"reconnect"_s, tr("&Connect again now"));
    retry->setShortcut(Qt::Key_F5);
    connect(retry, &QAction::triggered, this, [this] {
        if (m_feed->isOpen())
            m_feed->retry();
        else if (m_profile)
            openProfile(*m_profile);
    });
    connect(m_actions.add(menu, u"log-in"_s, tr("&Log in…"), Scope::Looks, says(u"login"_s)),
        &QAction::triggered, this, [this] { askLogin({}); });
    connect(m_actions.add(menu, u"log-out"_s, tr("Log &out"), Scope::Looks, says(u"logout"_s)),
        &QAction::triggered, this, &MainWindow::logOut);
    menu->addSeparator();
    QAction *settings = m_actions.add(menu, u"settings"_s, tr("&Settings…"));
    settings->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma));
    connect(settings, &QAction::triggered, this, &MainWindow::askSettings);
    QAction *quit = m_actions.add(menu, u"quit"_s, tr("&Quit"));
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    connect(quit, &QAction::triggered, this, &QWidget::close);
}

void MainWindow::buildViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    for (int page = 0; page < PageCount; ++page) {
        QAction *action = m_actions.add(menu, u"page-"_s + m_pages[page].name, m_pages[page].title,
            Scope::Looks, says(m_pages[page].command));
        constexpr int keys = 9; // Ctrl+1 to Ctrl+9; further pages are in the palette
        if (page < keys)
            action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + page)));
        connect(action, &QAction::triggered, this, [this, page] { goToPage(Page(page)); });
    }
    menu->addSeparator();
    QAction *palette = m_actions.add(menu, u"palette"_s, tr("Command &palette…"));
    palette->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_K));
    connect(palette, &QAction::triggered, this, &MainWindow::showPalette);
    QAction *find = m_actions.add(menu, u"filter"_s, tr("&Filter"));
    find->setShortcut(QKeySequence::Find);
    connect(find, &QAction::triggered, this, &MainWindow::focusFilter);
    QAction *clear = m_actions.add(menu, u"clear-filter"_s, tr("Clear the &filter"));
    clear->setShortcut(Qt::Key_Escape);
    connect(clear, &QAction::triggered, this, &MainWindow::clearFilter);
    QAction *notices = m_actions.add(menu, u"notices"_s, tr("No&tices"));
    notices->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    connect(notices, &QAction::triggered, this, &MainWindow::showNotices);
    menu->addSeparator();
    addLayouts(menu->addMenu(tr("La&youts")));
    addAppearances(menu->addMenu(tr("&Appearance")));
}

void MainWindow::addLayouts(QMenu *menu)
{
    const QString geometry = LayoutMenu::geometryKey();
    m_layouts = new LayoutMenu(menu, &m_actions, m_settings.get(),
        {.widget = this,
            .look =
                [this, geometry] {
                    views::Look whole = look();
                    whole.insert(geometry, QString::fromLatin1(saveGeometry().toHex()));
                    return whole;
                },
            .setLook =
                [this, geometry](const views::Look &chosen) {
                    views::Look whole = look(); // stays, where the layout says nothing
                    whole.insert(chosen);
                    const QByteArray place = QByteArray::fromHex(whole.value(geometry).toLatin1());
                    if (place != saveGeometry()) // to set it anew may flicker
                        restoreGeometry(place);
                    setLook(whole);
                    m_stack->currentWidget()->setFocus(Qt::ShortcutFocusReason); // as to go to a page does
                },
            .pageTitle =
                [this](const views::Look &chosen) {
                    const auto entry = std::find_if(m_pages.cbegin(), m_pages.cend(),
                        [&](const PageEntry &page) { return page.name == chosen.value(u"page"_s); });
                    return ActionList::withoutMnemonic(
                        entry == m_pages.cend() ? m_pages[m_page].title : entry->title);
                }});
    connect(m_layouts, &LayoutMenu::told, this,
        [this](const QString &what) { statusBar()->showMessage(what, 10'000); });
}

void MainWindow::addAppearances(QMenu *menu)
{
    auto *group = new QActionGroup(this);
    const QStringList ids{u"appearance-system"_s, u"appearance-light"_s, u"appearance-dark"_s};
    const QStringList names{tr("As the &system"), tr("&Light"), tr("&Dark")};
    for (int at = 0; at < names.size(); ++at) {
        QAction *action = m_actions.add(menu, ids[at], names[at]);
        action->setCheckable(true);
        group->addAction(action);
        m_appearances += action;
        connect(action, &QAction::triggered, this, [this, at] { setAppearance(views::Appearance(at)); });
    }
}

void MainWindow::buildChangeMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("Cha&nge"));
    const auto add = [&](const QString &id, const QString &text, ActionList::Commands commands) {
        return m_actions.addChange(menu, id, text, client::Ceiling::Operator, std::move(commands));
    };
    QAction *reload = add(u"reload-node"_s, tr("&Reload the selected node's configuration…"), [this] {
        const auto node = m_nodesPage->selected();
        const QString words = !m_picture || !node
            ? u"reload-config --node NODE"_s
            : u"reload-config --node "_s + nodeArgument(*m_picture, *node);
        return says(words)();
    });
    reload->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
    connect(reload, &QAction::triggered, this, [this] {
        if (const auto node = m_nodesPage->selected())
            askReload({*node});
    });
    QAction *reloadAll =
        add(u"reload-all"_s, tr("Reload the configuration of &all nodes…"), says(u"reload-config --all"_s));
    reloadAll->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    connect(reloadAll, &QAction::triggered, this, [this] { askReload({}); });
    menu->addSeparator();
    connect(add(u"transfer"_s, tr("&Hand leadership over…"), says(u"leader transfer --to next"_s)),
        &QAction::triggered, this, [this] { askTransfer(false); });
    connect(
        add(u"clear-preference"_s, tr("&Let the lowest id lead again…"), says(u"leader transfer --clear"_s)),
        &QAction::triggered, this, [this] { askTransfer(true); });
    connect(add(u"debug-level"_s, tr("&Debug for 15 min…"),
                says(u"log-level debug --target file --for 15 --all"_s)),
        &QAction::triggered, this, &MainWindow::askLevel);
    menu->addSeparator();
    QAction *copy = m_actions.add(menu, u"copy-command"_s, tr("&Copy this page as command line"));
    copy->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    connect(copy, &QAction::triggered, this, [this] { copyCommands(says(m_pages[m_page].command)()); });
}

void MainWindow::buildHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    QAction *help = m_actions.add(menu, u"help"_s, tr("&Help on this page"));
    help->setShortcut(QKeySequence::HelpContents);
    connect(help, &QAction::triggered, this, &MainWindow::showHelp);
    QAction *keys = m_actions.add(menu, u"keys"_s, tr("&Keyboard shortcuts"));
    keys->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F1));
    connect(keys, &QAction::triggered, this, &MainWindow::showKeys);
    connect(m_actions.add(menu, u"about"_s, tr("&About Muster")), &QAction::triggered, this,
        &MainWindow::showAbout);
}

QString MainWindow::whyBlocked(client::Ceiling needs) const
{
    if (m_connection.state != models::Connection::State::Live)
        return tr("There is no live connection to the cluster.");
    return ceilingProblem(ceiling(), needs);
}

void MainWindow::refreshActions()
{
    for (const ActionList::Entry &entry : m_actions.entries()) {
        if (entry.scope == Scope::Changes)
            ActionList::block(entry.action, whyBlocked(entry.needs));
    }
    const auto block = [this](const QString &id, bool when, const QString &why) {
        QAction *action = m_actions.action(id);
        if (when && action->isEnabled())
            ActionList::block(action, why);
    };
    block(u"reload-node"_s, !m_nodesPage->selected(), tr("Select a node on the page Nodes first."));
    block(u"clear-preference"_s, m_picture && !m_picture->preferred,
        tr("Nobody was asked to lead: the lowest id leads as it is."));
    const QString none = tr("No cluster is open.");
    for (const QString &id : {u"edit-cluster"_s, u"remove-cluster"_s, u"reconnect"_s, u"log-in"_s})
        ActionList::block(m_actions.action(id), m_profile ? QString() : none);
    ActionList::block(m_actions.action(u"log-out"_s),
        m_connection.state == models::Connection::State::Live
            ? QString()
            : tr("There is no live connection to the cluster."));
}

void MainWindow::askReload(const QList<NodeId> &nodes)
{
    if (const QString why = whyBlocked(client::Ceiling::Operator); !m_picture || !why.isEmpty()) {
        statusBar()->showMessage(why, 10'000);
        return;
    }
    auto *dialog = new ReloadDialog(
        {.overview = *m_picture,
            .nodes = nodes,
            .profileFile = m_profile ? m_profile->path : QString(),
            .production = m_profile && m_profile->production},
        [this](Millis timeout) { return m_feed->makeApiToChange(timeout, client::Ceiling::Operator); }, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::askTransfer(bool clear, const std::optional<NodeId> &to)
{
    if (m_transfer)
        return;
    if (const QString why = whyBlocked(client::Ceiling::Operator); !m_picture || !why.isEmpty()) {
        statusBar()->showMessage(why, 10'000);
        return;
    }
    m_transfer = new TransferDialog(
        {.overview = *m_picture,
            .clear = clear,
            .profileFile = m_profile ? m_profile->path : QString(),
            .production = m_profile && m_profile->production,
            .to = to},
        [this](Millis timeout) { return m_feed->makeApiToChange(timeout, client::Ceiling::Operator); }, this);
    m_transfer->setAttribute(Qt::WA_DeleteOnClose);
    m_transfer->open();
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
