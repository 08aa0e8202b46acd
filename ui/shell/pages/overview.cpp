#include "shell/pages/pageentry.h"
#include "views/overview/overviewpage.h"

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

PageEntry overviewPage()
{
    return {.id = u"overview"_s,
        .title = PageText::tr("&Overview"),
        .command = u"status"_s,
        .help = u"In five seconds: the strip"_s,
        .models = OverviewModels::Everything,
        .make = [](const PageContext &context, QWidget *parent) -> views::Page * {
            return new views::OverviewPage(context.models->nodes(), context.models->events(), parent);
        }};
}

} // namespace muster::shell
