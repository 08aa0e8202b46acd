#include "shell/window/nodemenu.h"

#include "models/words/sentences.h"
#include "protocol/overview/nodenames.h"
#include "shell/actions/actionlist.h"
#include "shell/clusters/clustersession.h"
#include "shell/dialogs/clusteractions.h"
#include "shell/pages/navigator.h"

#include <QMenu>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

NodeMenu::NodeMenu(ClusterSession *session, ClusterActions *actions, Navigator *navigator, QWidget *window)
    : QObject(window), m_session(session), m_actions(actions), m_navigator(navigator), m_window(window)
{
    connect(navigator, &Navigator::nodeMenuWanted, this, &NodeMenu::popUp);
}

QList<PaletteItem> NodeMenu::items(const NodeId &id) const
{
    const auto &overview = m_session->overview();
    const protocol::NodeOverview *node = overview ? overview->node(id) : nullptr;
    if (!node)
        return {};
    const QString name = models::nodeName(*overview, id);
    const QString section = tr("Nodes");
    const QString word = protocol::nodeArgument(*overview, id);
    const auto line = [&](const QString &words) {
        return QStringList{m_session->commandLine(words)};
    };
    const bool runs =
        node->liveness == protocol::Liveness::Alive || node->liveness == protocol::Liveness::Suspect;
    const QString blocked = m_actions->whyBlocked();
    const QString unable = !blocked.isEmpty() ? blocked
        : runs                                ? QString()
                                              : tr("%1 is not running.").arg(name);
    const bool leads = overview->leader == id;
    const auto show = [this, id](Navigator::Part part) {
        return [this, id, part] {
            emit m_navigator->nodeWanted(id, part);
        };
    };
    return {
        {tr("Show %1").arg(name), section, {}, {}, line(u"status"_s), show(Navigator::Part::Node)},
        {tr("Show the host of %1").arg(name), section, {}, {}, line(u"host check --node "_s + word),
            show(Navigator::Part::Host)},
        {tr("Reload the configuration of %1…").arg(name), section, {}, unable,
            line(u"reload-config --node "_s + word),
            [this, id] {
                m_actions->reload({id});
            }},
        {tr("Transfer leadership to %1…").arg(name), section, {},
            unable.isEmpty() && leads ? tr("%1 leads already.").arg(name) : unable,
            line(u"leader transfer --to "_s + word),
            [this, id] {
                m_actions->transfer(id);
            }},
    };
}

QList<PaletteItem> NodeMenu::itemsOfAll() const
{
    QList<PaletteItem> all;
    if (m_session->overview()) {
        for (const auto &node : m_session->overview()->nodes)
            all += items(node.id);
    }
    return all;
}

void NodeMenu::popUp(const NodeId &node, const QPoint &globalAt)
{
    auto *menu = new QMenu(m_window);
    menu->setObjectName(u"nodeMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const QList<PaletteItem> offered = items(node);
    for (const PaletteItem &item : offered) {
        QAction *action = menu->addAction(item.text);
        ActionList::block(action, item.why);
        connect(action, &QAction::triggered, this, item.run);
    }
    menu->addSeparator();
    QMenu *copies = menu->addMenu(tr("&Copy equivalent command"));
    for (const PaletteItem &item : offered) {
        connect(copies->addAction(ActionList::plainText(menu->actions()[copies->actions().size()])),
            &QAction::triggered, this, [this, lines = item.commands] { emit copyRequested(lines); });
    }
    menu->popup(globalAt);
}

} // namespace muster::shell
