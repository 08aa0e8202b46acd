#include "shell/pages/pageentry.h"
#include "views/reachability/reachabilitypage.h"

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

PageEntry reachabilityPage()
{
    return {.id = u"reachability"_s,
        .title = PageText::tr("&Reachability"),
        .command = u"reachability"_s,
        .help = u"Who sees whom"_s,
        .models = OverviewModels::Nothing,
        .make = [](const PageContext &, QWidget *parent) -> views::Page * {
            return new views::ReachabilityPage(parent);
        }};
}

} // namespace muster::shell
