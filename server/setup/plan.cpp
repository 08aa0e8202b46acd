#include "setup/plan.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <map>

namespace muster::setup {

using namespace Qt::Literals::StringLiterals;

namespace {

tl::unexpected<Error> wrong(const QString &why)
{
    return fail(ErrorCode::InvalidArgument, why);
}

} // namespace

Result<void> checkNodes(const QList<NewNode> &nodes)
{
    if (nodes.isEmpty())
        return wrong(u"a cluster has at least one node"_s);
    if (nodes.size() > newNodesMax)
        return wrong(u"at most %1 nodes at once; add the others later"_s.arg(newNodesMax));
    std::map<QString, QString> ownerOf;
    for (const NewNode &node : nodes) {
        if (node.isLoopback() != nodes.first().isLoopback())
            return wrong(
                u"%1 and %2: one is at a loopback address and the other is not, so they cannot reach each other"_s
                    .arg(nodes.first().name, node.name));
        if (!ownerOf.emplace(u"the name "_s + node.name.toLower(), node.name).second)
            return wrong(u"there are two nodes with the name %1"_s.arg(node.name));
        for (const quint16 port : {node.httpPort, node.gossipPort, node.streamingPort}) {
            const QString place = u"%1 port %2"_s.arg(node.addresses.first()).arg(port);
            const auto [taken, fresh] = ownerOf.emplace(place, node.name);
            if (!fresh)
                return wrong(
                    u"%1 and %2 both want %3; give other ports, for instance %2=%4:8165:8174:8175"_s.arg(
                        taken->second, node.name, place, node.host));
        }
    }
    return {};
}

namespace {

/// The driver that Mattermost would use for such a source.
QString driverOf(const QString &source)
{
    if (source.startsWith("postgres://"_L1) || source.startsWith("postgresql://"_L1))
        return u"postgres"_s;
    if (source.contains("@tcp("_L1) || source.contains("@unix("_L1))
        return u"mysql"_s;
    return u"sqlite3"_s;
}

Result<QString> databaseOf(const NewCluster &cluster)
{
    if (!cluster.database.isEmpty()) {
        const bool file = driverOf(cluster.database) == u"sqlite3";
        if (file && !cluster.database.startsWith(u'/') && !cluster.database.startsWith("file:/"_L1))
            return wrong(u"database %1: a file needs its absolute path, since the nodes share it"_s.arg(
                cluster.database));
        return cluster.database;
    }
    if (needsSharedDatabase(cluster.nodes))
        return wrong(u"nodes on several hosts need a database that all of them reach"_s);
    return cluster.directory + u"/muster.db"_s;
}

/// What differs from node to node.
void setOwnKeys(QJsonObject &config, const NewNode &node)
{
    const auto set = [&config](const QString &section, const QJsonObject &values) {
        QJsonObject merged = config[section].toObject();
        for (auto it = values.begin(); it != values.end(); ++it)
            merged[it.key()] = it.value();
        config[section] = merged;
    };
    // A loopback node is not heard elsewhere; others serve clients at every address of their host.
    set(u"ServiceSettings"_s,
        {{u"ListenAddress"_s, node.isLoopback() ? node.httpEndpoint() : u":%1"_s.arg(node.httpPort)}});
    set(u"ClusterSettings"_s,
        {{u"OverrideHostname"_s, node.name}, {u"BindAddress"_s, node.addresses.first()},
            {u"AdvertiseAddress"_s, node.addresses.first()}, {u"GossipPort"_s, node.gossipPort},
            {u"StreamingPort"_s, node.streamingPort}});
    set(u"MusterSettings"_s, {{u"NodeCertFile"_s, u"node.pem"_s}, {u"NodeKeyFile"_s, u"node.key"_s}});
}

QJsonObject firstConfig(const NewCluster &cluster, const QString &database)
{
    const NewNode &first = cluster.nodes.first();
    QJsonObject service{{u"SiteURL"_s, cluster.siteUrl.isEmpty() ? first.url() : cluster.siteUrl}};
    if (!first.isLoopback()) {
        service[u"ConnectionSecurity"] = u"TLS"_s;
        service[u"TLSCertFile"] = u"node.pem"_s;
        service[u"TLSKeyFile"] = u"node.key"_s;
    }
    return {{u"ServiceSettings"_s, service},
        {u"SqlSettings"_s, QJsonObject{{u"DriverName"_s, driverOf(database)}, {u"DataSource"_s, database}}},
        {u"ClusterSettings"_s,
            QJsonObject{{u"Enable"_s, true}, {u"ClusterName"_s, cluster.name}, {u"UseIpAddress"_s, false}}},
        {u"MusterSettings"_s,
            QJsonObject{{u"DataDirectory"_s, u"data"_s}, {u"ClusterCAFile"_s, u"cluster-ca.pem"_s}}}};
}

QByteArray jsonOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

/// The files of one node, relative to its own directory.
Result<QList<PlannedFile>> filesOf(const NewNode &node, QJsonObject config, const keys::Identity &ca,
    const keys::GossipKeyRing &ring, int days, const QDateTime &now)
{
    const auto identity = keys::issueNodeCertificate(ca,
        {node.name, node.isHostName() ? QStringList{node.host} : QStringList(), node.addresses}, days, now);
    if (!identity)
        return failed(identity);
    setOwnKeys(config, node);
    return QList<PlannedFile>{
        {u"config.json"_s, jsonOf(config), true, u"its configuration"_s},
        {u"node.pem"_s, identity->certificate, false, u"its certificate"_s},
        {u"node.key"_s, identity->privateKey, true, u"the certificate's key"_s},
        {u"cluster-ca.pem"_s, ca.certificate, false, u"the authority that it trusts"_s},
        {u"data/gossip-keyring.json"_s, keys::toJson(ring), true, u"the cluster's gossip keys"_s},
    };
}

QByteArray profileOf(const QString &name, const QList<NewNode> &nodes)
{
    QJsonArray urls;
    for (const NewNode &node : nodes)
        urls.append(node.url());
    return jsonOf({{u"name"_s, name}, {u"urls"_s, urls}, {u"ca_file"_s, u"ca/cluster-ca.pem"_s},
        {u"username"_s, u"admin"_s}});
}

} // namespace

bool needsSharedDatabase(const QList<NewNode> &nodes)
{
    return std::any_of(nodes.begin(), nodes.end(),
        [&](const NewNode &node) { return node.addresses.first() != nodes.first().addresses.first(); });
}

Result<Plan> planCluster(const NewCluster &cluster, const QDateTime &now)
{
    if (const auto checked = checkNodes(cluster.nodes); !checked)
        return failed(checked);
    const auto database = databaseOf(cluster);
    if (!database)
        return failed(database);
    const auto ca = keys::makeClusterCa(cluster.name, now);
    const auto key = keys::newGossipKey();
    if (!ca)
        return failed(ca);
    if (!key)
        return failed(key);
    keys::GossipKeyRing ring;
    if (const auto installed = ring.install(*key, now); !installed)
        return failed(installed);

    Plan plan;
    plan.gossipKey = keys::fingerprintOf(*key);
    plan.database = *database;
    plan.files = {{u"ca/cluster-ca.pem"_s, ca->certificate, false, u"the cluster's certificate authority"_s},
        {u"ca/cluster-ca.key"_s, ca->privateKey, true, u"its key; keep it where no server is"_s},
        {u"profile.json"_s, profileOf(cluster.name, cluster.nodes), true,
            u"for musterctl and muster-console"_s}};
    for (const NewNode &node : cluster.nodes) {
        auto files = filesOf(node, firstConfig(cluster, *database), *ca, ring, cluster.certificateDays, now);
        if (!files)
            return failed(files);
        for (PlannedFile &file : *files) {
            file.path.prepend(u"nodes/%1/"_s.arg(node.name));
            plan.files.append(std::move(file));
        }
    }
    return plan;
}

Result<Plan> planNode(const ExistingCluster &cluster, const NewNode &node, const keys::GossipKeyRing &ring,
    int certificateDays, const QDateTime &now)
{
    const QList<NewNode> all = cluster.nodes + QList{node};
    if (const auto checked = checkNodes(all); !checked)
        return failed(checked);
    auto files = filesOf(node, cluster.config, cluster.ca, ring, certificateDays, now);
    if (!files)
        return failed(files);
    Plan plan{*files, keys::fingerprintOf(ring.rawKeys().first()),
        cluster.config[u"SqlSettings"][u"DataSource"].toString()};
    return plan;
}

} // namespace muster::setup
