#include "protocol/overview/overviewencoder.h"

#include <QJsonDocument>

#include <utility>

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray OverviewEncoder::nodesText(const QList<NodeOverview> &nodes)
{
    QHash<NodeId, WrittenNode> before = std::exchange(m_nodes, {});
    m_nodes.reserve(nodes.size());
    QByteArray text;
    text.reserve(m_nodesSize);
    for (const NodeOverview &node : nodes) {
        WrittenNode written = before.take(node.id);
        written.node.age = node.age;
        written.node.seenBy = node.seenBy; // of all nodes, when one of them goes or comes
        written.node.peers = node.peers;
        if (written.text.isEmpty() || written.node != node) {
            QJsonObject json = toJson(node);
            for (const QString &counted : {u"age_ms"_s, u"seen_by"_s, u"peers"_s})
                json.remove(counted);
            written = {node, compact(json)};
        }
        text += text.isEmpty() ? "{\"age_ms\":" : ",{\"age_ms\":";
        text += QByteArray::number(qint64(node.age.count())) + ",\"seen_by\":"
            + QByteArray::number(node.seenBy) + ",\"peers\":" + QByteArray::number(node.peers) + ',';
        text += QByteArrayView(written.text).sliced(1);
        m_nodes[node.id] = std::move(written);
    }
    m_nodesSize = text.size() + text.size() / 16;
    return text;
}

QByteArray OverviewEncoder::differencesText(const QList<ConfigDifference> &differences)
{
    QHash<QString, WrittenDifference> before = std::exchange(m_differences, {});
    QByteArray text;
    for (const ConfigDifference &difference : differences) {
        WrittenDifference written = before.take(difference.key);
        if (written.text.isEmpty() || written.difference != difference)
            written = {difference, compact(toJson(difference))};
        if (!text.isEmpty())
            text += ',';
        text += written.text;
        m_differences[difference.key] = std::move(written);
    }
    return text;
}

QByteArray OverviewEncoder::encode(const Overview &overview)
{
    Overview rest = overview;
    rest.nodes.clear();
    rest.differences.clear();
    QJsonObject json = toJson(rest);
    json.remove(u"nodes"_s);
    json.remove(u"differences"_s);
    QByteArray text = compact(json);
    text.chop(1); // the closing brace
    const QByteArray differences = differencesText(overview.differences);
    const QByteArray nodes = nodesText(overview.nodes);
    text.reserve(text.size() + differences.size() + nodes.size() + 64);
    text.append(",\"differences\":[").append(differences).append("],\"nodes\":[").append(nodes).append("]}");
    return text;
}

} // namespace muster::protocol
