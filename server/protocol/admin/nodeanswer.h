#pragma once
#include "base/id.h"
#include "base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>

/// Lists of what several nodes answered: {"nodes":[{"id","name","status":"OK"|"error","error":{ApiError}?,
/// …}…]}. An entry is any struct of a NodeId, a name and a Result<T>; what T writes is added to the common
/// fields.
namespace muster::protocol {

struct NodeAnswerHead {
    NodeId node;
    QString name;
    std::optional<Error> error; ///< why there is no answer; Unavailable, its detail what that node said
};

/// `errorId` is the id of the error object, such as "api.cluster.gossip_keys.app_error".
void writeHead(QJsonObject &json, const NodeAnswerHead &head, const QString &errorId);
/// Never fails: texts are truncated to 1,024 characters, an error without a text says so.
NodeAnswerHead headFromJson(const QJsonObject &json);
/// The entries of a list; Corrupt if there is none, TooLarge over 2,000.
[[nodiscard]] Result<QJsonArray> nodeEntries(const QJsonObject &json);

template <typename Entry, typename Write>
QJsonObject nodeAnswersToJson(const QList<Entry> &entries, const QString &errorId, Write write)
{
    QJsonArray array;
    for (const auto &[node, name, result] : entries) {
        QJsonObject json = result ? write(*result) : QJsonObject();
        writeHead(json, {node, name, result ? std::nullopt : std::optional(result.error())}, errorId);
        array.append(json);
    }
    return {{QStringLiteral("nodes"), array}};
}

/// Reads what nodeAnswersToJson() writes; `read` makes a Result<T> of an entry and is not called for errors.
template <typename Entry, typename Read>
[[nodiscard]] Result<QList<Entry>> nodeAnswersFromJson(const QJsonObject &json, Read read)
{
    const Result<QJsonArray> array = nodeEntries(json);
    if (!array)
        return tl::unexpected(array.error());
    QList<Entry> entries;
    for (const QJsonValue &value : *array) {
        const QJsonObject entry = value.toObject();
        NodeAnswerHead head = headFromJson(entry);
        if (head.error) {
            entries.append({head.node, head.name, tl::unexpected(*head.error)});
            continue;
        }
        auto result = read(entry);
        if (!result)
            return tl::unexpected(result.error());
        entries.append({head.node, head.name, *std::move(result)});
    }
    return entries;
}

} // namespace muster::protocol
