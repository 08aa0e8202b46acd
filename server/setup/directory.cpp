#include "setup/directory.h"

#include "base/durablefile.h"
#include "base/secretfile.h"
#include "client/profile/profile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QJsonDocument>

#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace muster::setup {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 fileBytesMax = 4 * 1024 * 1024;
constexpr unsigned ownersFolder = 0700;

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound,
            u"%1 cannot be read: %2. Is this a directory created by 'musterctl init'?"_s.arg(
                path, file.errorString()));
    QByteArray bytes = file.read(fileBytesMax + 1);
    if (bytes.size() > fileBytesMax)
        return fail(ErrorCode::TooLarge, u"%1 is larger than %2 bytes"_s.arg(path).arg(fileBytesMax));
    return bytes;
}

Result<QJsonObject> readJson(const QString &path)
{
    return readFile(path).and_then([&path](const QByteArray &bytes) -> Result<QJsonObject> {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
        if (document.isObject())
            return document.object();
        return fail(ErrorCode::Corrupt, u"%1 is not a JSON object: %2"_s.arg(path, error.errorString()));
    });
}

/// Where a node is according to its configuration.
NewNode nodeOf(const QString &name, const QJsonObject &config)
{
    NewNode node;
    const QJsonObject cluster = config[u"ClusterSettings"].toObject();
    node.name = name;
    node.host = cluster[u"AdvertiseAddress"].toString();
    node.addresses = {node.host};
    node.httpPort = config[u"ServiceSettings"][u"ListenAddress"].toString().section(u':', -1).toUShort();
    node.gossipPort = quint16(cluster[u"GossipPort"].toInt(node.gossipPort));
    node.streamingPort = quint16(cluster[u"StreamingPort"].toInt(node.streamingPort));
    return node;
}

Result<void> writeAll(const QString &directory, const QList<PlannedFile> &files)
{
    for (const PlannedFile &file : files) {
        const QString path = directory + u'/' + file.path;
        const auto written = createDirectories(QFileInfo(path).absolutePath(), ownersFolder).and_then([&] {
            return replaceFile(path, file.bytes, {.mode = file.secret ? ownerOnly : readableByAll});
        });
        if (!written)
            return written;
    }
    return {};
}

} // namespace

Result<ExistingCluster> readCluster(const QString &directory)
{
    ExistingCluster cluster;
    cluster.directory = directory;
    const auto certificate = readFile(directory + u"/ca/cluster-ca.pem"_s);
    if (!certificate)
        return failed(certificate);
    const auto key = readSecretFile(directory + u"/ca/cluster-ca.key"_s, fileBytesMax);
    if (!key)
        return failed(key);
    cluster.ca = {*certificate, *key};
    const QStringList names = QDir(directory + u"/nodes"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        const auto config = readJson(u"%1/nodes/%2/config.json"_s.arg(directory, name));
        if (!config)
            return failed(config);
        cluster.config = *config;
        cluster.nodes.append(nodeOf(name, *config));
    }
    if (cluster.nodes.isEmpty())
        return fail(ErrorCode::NotFound, u"%1/nodes contains no node"_s.arg(directory));
    cluster.profileName = directory + u"/profile.json"_s;
    return cluster;
}

Result<keys::GossipKeyRing> commonRing(const ExistingCluster &cluster)
{
    std::optional<keys::GossipKeyRing> common;
    for (const NewNode &node : cluster.nodes) {
        const QString path = u"%1/nodes/%2/data/gossip-keyring.json"_s.arg(cluster.directory, node.name);
        auto ring = keys::readGossipKeyRing(path);
        if (!ring && ring.error().code == ErrorCode::NotFound)
            continue; // moved to its host
        if (!ring)
            return ring;
        if (common && common->rawKeys() != ring->rawKeys())
            return fail(ErrorCode::Conflict,
                u"the nodes in %1 have different gossip keys; the ring of a running node is needed"_s.arg(
                    cluster.directory));
        if (!common)
            common = *std::move(ring);
    }
    if (common)
        return *common;
    return fail(ErrorCode::NotFound,
        u"no node in %1 has a gossip key ring; that of a running node is needed"_s.arg(cluster.directory));
}

QString nodeDirectory(const QString &directory, const NewNode &node)
{
    return u"%1/nodes/%2"_s.arg(directory, node.name);
}

Result<void> addNode(const ExistingCluster &cluster, const NewNode &node, const Plan &plan)
{
    // The profile is read first: an unusable one must be noticed before the node is created.
    auto profile = client::readProfile(cluster.profileName);
    if (!profile)
        return failed(profile);
    profile->urls.append(QUrl(node.url()));
    return makeDirectory(nodeDirectory(cluster.directory, node), plan.files).and_then([&] {
        return client::writeProfile(*profile, cluster.profileName);
    });
}

Result<void> makeDirectory(const QString &directory, const QList<PlannedFile> &files)
{
    const QFileInfo info(directory);
    if (info.exists()
        && (!info.isDir()
            || !QDir(directory).isEmpty(
                QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)))
        return fail(ErrorCode::Conflict,
            u"%1 already exists and is not empty; nothing is overwritten, so choose another name"_s.arg(
                directory));
    const QString parent = info.absolutePath();
    if (auto created = createDirectories(parent); !created)
        return created;
    QByteArray fresh = QFile::encodeName(u"%1/.%2.XXXXXX"_s.arg(parent, info.fileName()));
    if (!::mkdtemp(fresh.data())) // with mode 0700
        return fail(ErrorCode::Unavailable,
            u"nothing can be created in %1: %2"_s.arg(parent, QString::fromLocal8Bit(std::strerror(errno))));
    const QString name = QFile::decodeName(fresh);
    Result<void> made = writeAll(name, files);
    // rename(2) may replace an empty directory; on anything else it fails.
    if (made && ::rename(fresh.constData(), QFile::encodeName(directory).constData()) != 0)
        made = fail(ErrorCode::Unavailable,
            u"%1 cannot be created: %2"_s.arg(directory, QString::fromLocal8Bit(std::strerror(errno))));
    if (!made)
        QDir(name).removeRecursively();
    return made.and_then([&parent] { return syncDirectory(parent); });
}

} // namespace muster::setup
