#include "shell/clusters/clustersession.h"
#include "shell/feed/databaseloader.h"
#include "shell/pages/pageentry.h"
#include "views/databases/databasespage.h"

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

namespace {

views::Page *makeDatabasesPage(const PageContext &context, QWidget *parent)
{
    auto *page = new views::DatabasesPage(parent);
    auto *loader = new DatabaseLoader(context.session->feed(), page);
    QObject::connect(context.session, &ClusterSession::changed, loader, &DatabaseLoader::forget);
    return page;
}

} // namespace

PageEntry databasesPage()
{
    return {.id = u"databases"_s,
        .title = PageText::tr("&Databases"),
        .command = u"db candidates"_s,
        .help = u"Databases"_s,
        .models = OverviewModels::Nothing,
        .make = makeDatabasesPage};
}

} // namespace muster::shell
