#include "shell/pages/overviewmodels.h"

namespace muster::shell {

OverviewModels::OverviewModels(QObject *parent)
    : QObject(parent), m_nodes(new models::NodeModel(this)), m_events(new models::EventModel(this))
{
}

void OverviewModels::setOverview(const protocol::Overview &overview, Parts parts)
{
    if (parts.testFlag(Nodes))
        m_nodes->setOverview(overview);
    else
        m_nodes->note(overview);
    if (parts.testFlag(Events))
        m_events->setOverview(overview);
}

} // namespace muster::shell
