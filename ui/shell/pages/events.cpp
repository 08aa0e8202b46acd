#include "shell/clusters/clustersession.h"
#include "shell/feed/timelineaudits.h"
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
            auto *page = new views::EventsPage(context.models->events(), parent);
            auto *loader = new TimelineAudits(context.session->feed(), page);
            QObject::connect(context.session, &ClusterSession::changed, loader, &TimelineAudits::forget);
            return page;
        }};
}

} // namespace muster::shell
