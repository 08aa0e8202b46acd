#include "models/words/hostsentences.h"
#include "shell/clusters/clustersession.h"
#include "shell/dialogs/clusteractions.h"
#include "shell/feed/historyloader.h"
#include "shell/pages/navigator.h"
#include "shell/pages/pageentry.h"
#include "views/nodes/nodedetail.h"
#include "views/nodes/nodespage.h"

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isHostShown(const ClusterSession *session, const NodeId &node, Navigator::Part part)
{
    if (part != Navigator::Part::Trouble)
        return part == Navigator::Part::Host;
    const protocol::NodeOverview *shown = session->overview() ? session->overview()->node(node) : nullptr;
    return shown && models::isHostTrouble(*shown);
}

views::Page *makeNodesPage(const PageContext &context, QWidget *parent)
{
    using views::NodesPage;
    auto *page = new NodesPage(context.models->nodes(), parent);
    QObject::connect(page, &NodesPage::menuRequested, context.navigator, &Navigator::nodeMenuWanted);
    QObject::connect(page, &NodesPage::logsRequested, context.navigator, &Navigator::logsWanted);
    QObject::connect(page, &NodesPage::selectionChanged, context.actions, &ClusterActions::selectNode);
    QObject::connect(context.navigator, &Navigator::nodeWanted, page,
        [context, page](const NodeId &node, Navigator::Part part) {
            emit context.navigator->pageWanted(u"nodes"_s);
            page->detail()->showPage(
                isHostShown(context.session, node, part) ? views::DetailPage::Host : views::DetailPage::Node);
            page->select(node);
            page->setFocus();
        });
    new HistoryLoader(context.session->feed(), page->detail()->history(), page);
    return page;
}

} // namespace

PageEntry nodesPage()
{
    return {.id = u"nodes"_s,
        .title = PageText::tr("&Nodes"),
        .command = u"status"_s,
        .help = u"Three views of the nodes"_s,
        .models = OverviewModels::Nodes,
        .make = makeNodesPage};
}

} // namespace muster::shell
