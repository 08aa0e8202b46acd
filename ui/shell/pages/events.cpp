#include "shell/pages/pageentry.h"
#include "views/events/eventspage.h"

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

PageEntry eventsPage()
{
    return {.id = u"events"_s,
        .title = PageText::tr("&Events"),
        .command = u"events"_s,
        .help = u"The time line"_s,
        .models = OverviewModels::Events,
        .make = [](const PageContext &context, QWidget *parent) -> views::Page * {
            return new views::EventsPage(context.models->events(), parent);
        }};
}

} // namespace muster::shell
