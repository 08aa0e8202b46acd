#include "node/daemon/announcedfacts.h"

#include "base/build.h"
#include "node/config/serversettings.h"
#include "node/daemon/clusterdatabase.h"
#include "node/daemon/httppart.h"

namespace muster::node {

void addFacts(
    Announcement &announcement, const Basis &basis, const ClusterDatabase &database, const HttpPart &http)
{
    announcement.addSource([&basis, &http](cluster::NodeMeta &facts) {
        facts.clusterName = basis.clusterName;
        facts.name = basis.address.hostname;
        facts.httpEndpoint = basis.address.httpEndpoint(http.port());
        facts.secure = speaksTls(basis.running());
        facts.version = build().version;
        facts.features = build().features;
        facts.startedAt = basis.startedAt;
    });
    announcement.addSource([&config = *basis.config](cluster::NodeMeta &facts) {
        const config::Report &report = config.report();
        facts.configHash = report.runningHash;
        facts.diskHash = report.diskHash;
        facts.fileUnusable = !report.diskProblem.isEmpty();
        facts.reportRevision = report.revision;
        facts.restartPending = !config.pendingKeys().isEmpty();
    });
    announcement.addSource(
        [&database](cluster::NodeMeta &facts) { facts.schema = quint32(database.schema()); });
    QObject::connect(basis.config.get(), &ConfigFile::changed, &announcement, &Announcement::refresh);
    if (GossipKeys *keys = basis.gossipKeys.get()) {
        announcement.addSource([keys](cluster::NodeMeta &facts) {
            facts.gossip = {int(keys->ring().keys().size()), keys->verifyIncoming(), keys->verifyOutgoing()};
        });
        QObject::connect(keys, &GossipKeys::changed, &announcement, &Announcement::refresh);
    }
}

} // namespace muster::node
