#include "shell/window/changemenu.h"

#include "protocol/overview/nodenames.h"
#include "shell/clusters/clustersession.h"
#include "shell/dialogs/clusteractions.h"

#include <QMenu>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;
using Scope = ActionList::Scope;

ChangeMenu::ChangeMenu(QMenu *menu, ActionList *actions, ClusterSession *session, ClusterActions *changes)
    : QObject(menu), m_menu(menu), m_actions(actions), m_session(session), m_changes(changes)
{
    addReloadNode();
    QAction *reloadAll =
        add(u"reload-all"_s, tr("Reload the configuration of &all nodes…"), u"reload-config --all"_s);
    reloadAll->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    connect(reloadAll, &QAction::triggered, changes, [changes] { changes->reload({}); });
    menu->addSeparator();
    QAction *transfer = add(u"transfer"_s, tr("&Transfer leadership…"), u"leader transfer --to next"_s);
    connect(transfer, &QAction::triggered, changes, [changes] { changes->transfer(); });
    QAction *clear =
        add(u"clear-preference"_s, tr("C&lear leader preference…"), u"leader transfer --clear"_s);
    connect(clear, &QAction::triggered, changes, &ClusterActions::clearPreference);
    QAction *level =
        add(u"debug-level"_s, tr("&Debug for 15 min…"), u"log-level debug --target file --for 15 --all"_s);
    connect(level, &QAction::triggered, changes, &ClusterActions::setLevel);
    menu->addSeparator();
    QAction *copy = actions->add(menu, u"copy-command"_s, tr("&Copy equivalent command"));
    copy->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    connect(copy, &QAction::triggered, this, &ChangeMenu::copyRequested);
}

QAction *ChangeMenu::add(const QString &id, const QString &text, const QString &words)
{
    return m_actions->addChange(m_menu, id, text, client::Ceiling::Operator,
        [session = m_session, words] { return QStringList{session->commandLine(words)}; });
}

void ChangeMenu::addReloadNode()
{
    const auto commands = [this] {
        const auto &node = m_changes->selectedNode();
        const auto &overview = m_session->overview();
        const QString word = node && overview ? protocol::nodeArgument(*overview, *node) : u"NODE"_s;
        return QStringList{m_session->commandLine(u"reload-config --node "_s + word)};
    };
    QAction *reload = m_actions->addChange(m_menu, u"reload-node"_s,
        tr("&Reload the selected node's configuration…"), client::Ceiling::Operator, commands);
    reload->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
    connect(reload, &QAction::triggered, this, [this] {
        if (const auto node = m_changes->selectedNode())
            m_changes->reload({*node});
    });
}

void ChangeMenu::refresh()
{
    for (const ActionList::Entry &entry : m_actions->entries()) {
        if (entry.scope == Scope::Changes)
            ActionList::block(entry.action, m_changes->whyBlocked(entry.needs));
    }
    const auto block = [this](const QString &id, bool when, const QString &why) {
        QAction *action = m_actions->action(id);
        if (when && action->isEnabled())
            ActionList::block(action, why);
    };
    block(u"reload-node"_s, !m_changes->selectedNode(), tr("Select a node on the page Nodes first."));
    block(u"clear-preference"_s, m_session->overview() && !m_session->overview()->preferred,
        tr("There is no leader preference: the lowest id leads anyway."));
}

} // namespace muster::shell
