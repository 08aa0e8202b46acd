#pragma once
#include "support/process/realcluster.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

/// What the tests of gossip keys ask a real cluster.
namespace muster::test {

using namespace Qt::Literals::StringLiterals;

inline constexpr int rotateMillis = 60'000;

inline QJsonArray listed(const RealCluster &cluster, int node = 1)
{
    const auto output = cluster.ctl({u"gossip-key"_s, u"list"_s, u"--json"_s}, node);
    return QJsonDocument::fromJson(output.out).object()[u"nodes"].toArray();
}
inline QStringList keysOf(const QJsonValue &node)
{
    QStringList keys;
    for (const QJsonValue &key : node[u"keys"].toArray())
        keys.append(key[u"fingerprint"].toString());
    return keys;
}
/// The one key that all nodes have, or empty.
inline QString onlyKey(const RealCluster &cluster)
{
    const QJsonArray nodes = listed(cluster);
    QSet<QString> keys;
    for (const QJsonValue &node : nodes) {
        if (keysOf(node).size() != 1)
            return {};
        keys.insert(keysOf(node).first());
    }
    return nodes.size() == cluster.size() && keys.size() == 1 ? *keys.begin() : QString();
}
/// What the nodes' gossip and status said of members so far.
inline int memberEvents(const RealCluster &cluster)
{
    int count = 0;
    for (int node = 1; node <= cluster.size(); ++node) {
        const QByteArray log = cluster.log(node);
        for (const char *event : {"member-state", "node-down", "node-suspect", "node-left", "node-up"})
            count += int(log.count(QByteArray("\"event\":\"") + event + '"'));
    }
    return count;
}
inline bool green(const RealCluster &cluster)
{
    for (int node = 1; node <= cluster.size(); ++node) {
        const QJsonObject status = cluster.status(node);
        if (status[u"verdict"].toString() != u"green" || status[u"nodes"].toArray().size() != cluster.size())
            return false;
    }
    return true;
}
inline QStringList rotateArguments(const RealCluster &cluster)
{
    return {u"--profile"_s, cluster.profile(), u"gossip-key"_s, u"rotate"_s};
}
inline RealCluster::Output rotate(const RealCluster &cluster)
{
    QProcess process;
    process.start(RealCluster::program(u"musterctl"_s), rotateArguments(cluster));
    if (waitFor([&] { return process.state() == QProcess::NotRunning; }, rotateMillis) < 0) {
        process.kill();
        process.waitForFinished(1'000);
        return {};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace muster::test
