#pragma once
#include "cluster/status/status.h"

/// Evidence as the tests of status need it: healthy nodes, to be spoiled one thing at a time.
namespace muster::test {

inline QString hashOf(const cluster::ConfigEvidence &config)
{
    QByteArray all;
    for (const auto &[key, value] : config) {
        if (!cluster::isPerNodeKey(key, value))
            all += key.toUtf8() + value.digest;
    }
    return QString::number(qHash(all), 16).rightJustified(16, u'0');
}

inline cluster::KeyEvidence key(const QString &text, const QString &keyClass = QStringLiteral("hot"))
{
    cluster::KeyEvidence value;
    value.text = text;
    value.digest = text.toUtf8();
    value.source = QStringLiteral("file");
    value.keyClass = keyClass;
    return value;
}

/// Called after the configuration of a node was changed: the hash follows, disk as running.
inline void settle(cluster::NodeEvidence &node)
{
    node.configHash = hashOf(*node.config);
    node.diskHash = node.configHash;
}

inline cluster::NodeEvidence healthyNode(int number)
{
    cluster::NodeEvidence node;
    node.id = NodeId(QStringLiteral("id-%1").arg(number));
    node.name = QStringLiteral("node-%1").arg(number);
    node.lifecycle = QStringLiteral("active");
    node.version = QStringLiteral("0.2.0");
    node.schema = 3;
    node.databaseReachable = true;
    node.config = cluster::ConfigEvidence{
        {QStringLiteral("ServiceSettings.ListenAddress"),
            key(QStringLiteral("\":%1\"").arg(8000 + number), QStringLiteral("per-node"))},
        {QStringLiteral("ServiceSettings.SiteURL"), key(QStringLiteral("\"http://a\""))},
        {QStringLiteral("TeamSettings.SiteName"), key(QStringLiteral("\"Muster\""))},
    };
    settle(node);
    return node;
}

inline cluster::Evidence healthy(int nodes)
{
    cluster::Evidence evidence;
    for (int i = 1; i <= nodes; ++i)
        evidence.nodes.push_back(healthyNode(i));
    evidence.self = evidence.nodes.front().id;
    evidence.lease.leader = evidence.self;
    evidence.lease.term = 1;
    evidence.databaseSchema = 3;
    return evidence;
}

/// Another value of a key on node `number`, in its file and running.
inline void change(cluster::Evidence &evidence, int number, const QString &name, const QString &text)
{
    cluster::NodeEvidence &node = evidence.nodes[std::size_t(number - 1)];
    (*node.config)[name].text = text;
    (*node.config)[name].digest = text.toUtf8();
    settle(node);
}

} // namespace muster::test
