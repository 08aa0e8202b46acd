#include "shell/pages/pageentry.h"
#include "views/topology/topologypage.h"

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

PageEntry topologyPage()
{
    return {.id = u"topology"_s,
        .title = PageText::tr("&Topology"),
        .command = u"status"_s,
        .help = u"Topology"_s,
        .models = OverviewModels::Nothing,
        .make = [](const PageContext &, QWidget *parent) -> views::Page * {
            return new views::TopologyPage(parent);
        }};
}

} // namespace muster::shell
