#include "shell/clusters/clustersession.h"
#include "shell/dialogs/clusteractions.h"
#include "shell/feed/logfeed.h"
#include "shell/pages/navigator.h"
#include "shell/pages/pageentry.h"
#include "views/logs/logspage.h"

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;
using views::LogsPage;

namespace {

LogsPage::Reading shownReading(const LogReading &reading)
{
    LogsPage::Reading shown{.any = !reading.nodes.isEmpty(),
        .missing = {},
        .gaps = {},
        .hasOlder = reading.hasOlder,
        .isReadingOlder = reading.isReadingOlder,
        .problem = reading.problem};
    for (const LogReading::Node &node : reading.nodes) {
        if (!node.problem.isEmpty())
            shown.missing +=
                PageText::tr("%1: %2", "node, why it does not answer").arg(node.name, node.problem);
        if (node.gap)
            shown.gaps += node.name;
    }
    return shown;
}

/// Reads logs while the page is visible: other pages do not need them.
void feedPage(LogFeed *feed, LogsPage *page, const ClusterSession *session)
{
    const auto refresh = [=] {
        const bool reads = session->isLive() && !page->isHidden();
        feed->setAccess(reads ? session->feed()->logAccess() : std::nullopt);
    };
    QObject::connect(page, &LogsPage::seenChanged, feed, refresh);
    QObject::connect(session, &ClusterSession::stateChanged, feed, refresh);
    QObject::connect(session, &ClusterSession::overviewChanged, feed, refresh);
    QObject::connect(session, &ClusterSession::changed, feed, &LogFeed::forget);
    QObject::connect(feed, &LogFeed::readingChanged, page,
        [page](const LogReading &reading) { page->setReading(shownReading(reading)); });
    QObject::connect(page, &LogsPage::olderRequested, feed, &LogFeed::readOlder);
    QObject::connect(page, &LogsPage::backRequested, feed, &LogFeed::readBack);
}

views::Page *makeLogsPage(const PageContext &context, QWidget *parent)
{
    auto *model = new models::LogModel(parent);
    auto *page = new LogsPage(model, parent);
    feedPage(new LogFeed(model, page), page, context.session);
    QObject::connect(page, &LogsPage::debugRequested, context.actions, &ClusterActions::setLevel);
    QObject::connect(page, &LogsPage::nodeChosen, context.actions, &ClusterActions::watchLogOf);
    QObject::connect(context.navigator, &Navigator::logsWanted, page, [context, page](const NodeId &node) {
        emit context.navigator->pageWanted(u"logs"_s);
        page->showNode(node);
        page->setFocus();
    });
    return page;
}

} // namespace

PageEntry logsPage()
{
    return {.id = u"logs"_s,
        .title = PageText::tr("Lo&gs"),
        .command = u"logs"_s,
        .help = u"Logs"_s,
        .models = OverviewModels::Nothing,
        .make = makeLogsPage};
}

} // namespace muster::shell
