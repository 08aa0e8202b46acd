#include "shell/dialogs/clusteractions.h"
#include "shell/pages/pageentry.h"
#include "views/leader/leaderpage.h"

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

namespace {

views::Page *makeLeaderPage(const PageContext &context, QWidget *parent)
{
    auto *page = new views::LeaderPage(parent);
    QObject::connect(page, &views::LeaderPage::transferRequested, context.actions,
        [actions = context.actions] { actions->transfer(); });
    QObject::connect(
        page, &views::LeaderPage::clearRequested, context.actions, &ClusterActions::clearPreference);
    return page;
}

} // namespace

PageEntry leaderPage()
{
    return {.id = u"leader"_s,
        .title = PageText::tr("&Leader"),
        .command = u"leader"_s,
        .help = u"The pages"_s,
        .models = OverviewModels::Nothing,
        .make = makeLeaderPage};
}

} // namespace muster::shell
