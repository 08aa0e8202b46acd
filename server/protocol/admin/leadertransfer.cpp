#include "protocol/admin/leadertransfer.h"

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonValue toJson(const std::optional<NodeId> &node)
{
    return node ? QJsonValue(node->toString()) : QJsonValue();
}

std::optional<NodeId> nodeFromJson(const QJsonValue &value)
{
    const QString id = value.toString();
    return id.isEmpty() ? std::nullopt : std::optional(NodeId(id));
}

} // namespace

QJsonObject toJson(const LeaderTransfer &transfer)
{
    return {{u"to"_s, toJson(transfer.to)}, {u"leader"_s, toJson(transfer.leader)},
        {u"term"_s, qint64(transfer.term)}};
}

Result<LeaderTransfer> leaderTransferFromJson(const QJsonObject &json)
{
    if (!json.contains(u"to") || !json.contains(u"term"))
        return fail(ErrorCode::Corrupt, u"no transfer of leadership"_s);
    return LeaderTransfer{nodeFromJson(json[u"to"]), nodeFromJson(json[u"leader"]),
        quint64(std::max<qint64>(0, json[u"term"].toInteger()))};
}

} // namespace muster::protocol
