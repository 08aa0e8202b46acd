#include "shell/pages/pageentry.h"
#include "views/config/configpage.h"

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

PageEntry configPage()
{
    return {.id = u"config"_s,
        .title = PageText::tr("&Config"),
        .command = u"diff-config"_s,
        .help = u"The pages"_s,
        .models = OverviewModels::Nothing,
        .make = [](const PageContext &, QWidget *parent) -> views::Page * {
            return new views::ConfigPage(parent);
        }};
}

} // namespace muster::shell
