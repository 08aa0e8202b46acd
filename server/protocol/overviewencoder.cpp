#include "protocol/overviewencoder.h"

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
    for (const NodeOverview &node : nodes) {
        WrittenNode written = before.take(node.id);
        written.node.ageMillis = node.ageMillis;
        if (written.text.isEmpty() || written.node != node) {
            QJsonObject json = toJson(node);
            json.remove(u"age_ms"_s);
            written = {node, compact(json)};
        }
        text += text.isEmpty() ? "{\"age_ms\":" : ",{\"age_ms\":";
        text += QByteArray::number(node.ageMillis) + ',';
        text += QByteArrayView(written.text).sliced(1);
        m_nodes.insert(node.id, std::move(written));
    }
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
        m_differences.insert(difference.key, std::move(written));
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
    text += ",\"differences\":[" + differencesText(overview.differences) + ']';
    text += ",\"nodes\":[" + nodesText(overview.nodes) + "]}";
    return text;
}

} // namespace muster::protocol
