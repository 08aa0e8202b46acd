#include "shell/pages/pageentry.h"

namespace muster::shell {

PageEntry overviewPage();
PageEntry nodesPage();
PageEntry configPage();
PageEntry leaderPage();
PageEntry reachabilityPage();
PageEntry topologyPage();
PageEntry eventsPage();
PageEntry logsPage();
PageEntry auditPage();
PageEntry databasesPage();

QList<PageEntry> allPages()
{
    return {
        overviewPage(),
        nodesPage(),
        configPage(),
        leaderPage(),
        reachabilityPage(),
        topologyPage(),
        eventsPage(),
        logsPage(),
        auditPage(),
        databasesPage(),
    };
}

} // namespace muster::shell
