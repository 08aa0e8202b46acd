#include "node/daemon/basis.h"

#include "host/reader.h"
#include "node/config/serversettings.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace muster::node {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 openFilesMin = 65'536; // spec C12

/// Rows in the database need a name, even those of a server without a cluster.
QString clusterNameOf(const config::Document &running)
{
    const QString name = running.text(u"ClusterSettings.ClusterName");
    return name.isEmpty() ? u"muster"_s : name;
}

} // namespace

Result<Basis> openBasis(std::unique_ptr<ConfigFile> config)
{
    const config::Document running = config->snapshot()->running;
    const QString home = QFileInfo(config->path()).absolutePath();
    const auto source = store::parseDataSource(
        running.text(u"SqlSettings.DriverName"), running.text(u"SqlSettings.DataSource"), home);
    if (!source)
        return failed(source);
    const auto address = ownAddress(running);
    if (!address)
        return failed(address);
    if (const auto trusted = client::sslConfiguration(peerTrust(running)); !trusted)
        return fail(trusted.error().code, u"MusterSettings.ClusterCAFile: "_s + trusted.error().detail);
    auto data = DataDirectory::open(QDir(home).filePath(running.text(u"MusterSettings.DataDirectory")));
    if (!data)
        return failed(data);
    std::unique_ptr<GossipKeys> gossipKeys;
    if (running.boolean(u"ClusterSettings.Enable")) {
        auto opened = GossipKeys::open(data->file("gossip-keyring.json"_L1), running, *address);
        if (!opened)
            return failed(opened);
        gossipKeys = *std::move(opened);
    }
    // Each connection is a file; the database, logs and peers need some more.
    host::raiseOpenFiles(std::max(openFilesMin, running.integer(u"MusterSettings.MaxConnections") + 1'024));
    return Basis{std::move(config), *std::move(data), *address, *source, std::move(gossipKeys),
        clusterNameOf(running)};
}

} // namespace muster::node
