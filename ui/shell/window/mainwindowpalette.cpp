#include "models/words/sentences.h"
#include "shell/actions/helpwindow.h"
#include "shell/actions/keysdialog.h"
#include "shell/actions/palette.h"
#include "shell/feed/noticelist.h"
#include "shell/layouts/layoutmenu.h"
#include "shell/window/mainwindow.h"
#include "views/nodes/nodedetail.h"
#include "views/nodes/nodespage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QStackedWidget>
#include <QStatusBar>

// The part of the window that finds things: command palette, context menus, help, notices.
namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

void MainWindow::goToPage(Page page)
{
    showPage(page);
    m_stack->currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::showNode(const NodeId &node, bool host)
{
    showPage(NodesTab);
    m_nodesPage->detail()->showPage(host ? views::DetailPage::Host : views::DetailPage::Node);
    m_nodesPage->select(node);
    m_nodesPage->setFocus();
}

QList<PaletteItem> MainWindow::nodeItems(const NodeId &id)
{
    const protocol::NodeOverview *node = m_picture ? m_picture->node(id) : nullptr;
    if (!node)
        return {};
    const QString name = models::nodeName(*m_picture, id);
    const QString section = tr("Nodes");
    const QString word = nodeArgument(*m_picture, id);
    const QString down = tr("%1 does not run.").arg(name);
    const bool runs =
        node->liveness == protocol::Liveness::Alive || node->liveness == protocol::Liveness::Suspect;
    const QString blocked = whyBlocked(client::Ceiling::Operator);
    const QString leads = tr("%1 leads already.").arg(name);
    return {
        {tr("Show %1").arg(name), section, {}, {}, says(u"status"_s)(),
            [this, id] {
                showNode(id, false);
            }},
        {tr("Show the host of %1").arg(name), section, {}, {}, says(u"host check --node "_s + word)(),
            [this, id] {
                showNode(id, true);
            }},
        {tr("Reload the configuration of %1…").arg(name), section, {},
            blocked.isEmpty() && !runs ? down : blocked, says(u"reload-config --node "_s + word)(),
            [this, id] {
                askReload({id});
            }},
        {tr("Hand leadership over to %1…").arg(name), section, {},
            !blocked.isEmpty()            ? blocked
                : !runs                   ? down
                : m_picture->leader == id ? leads
                                          : QString(),
            says(u"leader transfer --to "_s + word)(),
            [this, id] {
                askTransfer(false, id);
            }},
    };
}

QList<PaletteItem> MainWindow::paletteItems()
{
    QList<PaletteItem> items;
    refreshActions(); // the selection may be newer than the picture
    m_layouts->refresh();
    for (const ActionList::Entry &entry : m_actions.entries()) {
        if (entry.id == "palette"_L1)
            continue;
        items += PaletteItem{ActionList::plainText(entry.action), entry.section,
            entry.action->shortcut().toString(QKeySequence::NativeText),
            ActionList::blockedBecause(entry.action), entry.commands ? entry.commands() : QStringList(),
            [action = QPointer(entry.action)] {
                if (action)
                    action->trigger();
            }};
    }
    for (const client::Profile &profile : std::as_const(m_profiles)) {
        const bool open = m_profile && m_profile->path == profile.path;
        items += PaletteItem{tr("Open %1").arg(profile.name), tr("Clusters"), {},
            open ? tr("It is open.") : QString(), {commandLine(profile.path, u"status"_s)}, [this, profile] {
                openProfile(profile);
            }};
    }
    if (m_picture) {
        for (const auto &node : std::as_const(m_picture->nodes))
            items += nodeItems(node.id);
    }
    return items;
}

void MainWindow::showPalette()
{
    auto *palette = new Palette(paletteItems(), this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    connect(palette, &Palette::copied, this, [this](const QString &lines) { copyCommands({lines}); });
    palette->open();
}

void MainWindow::showNodeMenu(const NodeId &node, const QPoint &globalAt)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"nodeMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const QList<PaletteItem> items = nodeItems(node);
    for (const PaletteItem &item : items) {
        QAction *action = menu->addAction(item.text);
        ActionList::block(action, item.why);
        connect(action, &QAction::triggered, this, item.run);
    }
    menu->addSeparator();
    QMenu *copies = menu->addMenu(tr("&Copy as command line"));
    for (const PaletteItem &item : items) {
        connect(copies->addAction(ActionList::plainText(menu->actions()[copies->actions().size()])),
            &QAction::triggered, this, [this, lines = item.commands] { copyCommands(lines); });
    }
    menu->popup(globalAt);
}

void MainWindow::copyCommands(const QStringList &lines)
{
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    statusBar()->showMessage(tr("In the clipboard: %1").arg(lines.join(u"; "_s)), 4000);
}

void MainWindow::showNotices()
{
    auto *dialog = new NoticesDialog(m_notices, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_notices->markRead();
    dialog->open();
}

void MainWindow::showHelp()
{
    if (!m_help) {
        m_help = new HelpWindow(this);
        m_help->setAttribute(Qt::WA_DeleteOnClose);
    }
    const auto [file, heading] = helpFor(m_pages[m_page].name);
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
    m_help->open(file, heading);
}

void MainWindow::showKeys()
{
    auto *dialog = new KeysDialog(m_actions, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace muster::shell
