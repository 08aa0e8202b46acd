#pragma once
#include "protocol/overview/overview.h"
#include "protocol/vocabulary/duration.h"

#include <QJsonArray>

/// Reading and writing the parts of an overview: what overviewFromJson(), toJson() and the deltas share. Of
/// this room only.
namespace muster::protocol {

QJsonValue timeToJson(const QDateTime &time); ///< null if it is not valid
QJsonValue timeToJson(const std::optional<QDateTime> &time);
QDateTime timeFromJson(const QJsonValue &value);
std::optional<QDateTime> optionalTime(const QJsonValue &value);
QJsonValue nodeToJson(const std::optional<NodeId> &node);
std::optional<NodeId> optionalNode(const QJsonValue &value);
/// A word that this build must know, for it decides how a thing is marked: `otherwise` for one of a later
/// build.
template <Named Enum>
Enum wordOr(Enum otherwise, const QJsonValue &value)
{
    return fromName<Enum>(value.toString()).value_or(otherwise);
}

/// How much an overview may hold.
namespace most {
inline constexpr qsizetype nodes = overviewNodesMax;
inline constexpr qsizetype differences = 5'000;
inline constexpr qsizetype reasons = 4 * nodes;
inline constexpr qsizetype records = 1'000;
inline constexpr qsizetype text = 64 * 1024; ///< characters
} // namespace most

template <typename T>
QJsonArray arrayOf(const QList<T> &items)
{
    QJsonArray array;
    for (const T &item : items)
        array.append(toJson(item));
    return array;
}

/// Remembers a limit that was exceeded, so that readers need not check after each step.
class OverviewReader {
public:
    QString text(const QJsonValue &value);
    QJsonArray array(const QJsonValue &value, qsizetype max);
    QStringList texts(const QJsonValue &value);
    Reason reason(const QJsonObject &json);
    NodeOverview node(const QJsonObject &json);
    DatabaseOverview database(const QJsonObject &json);
    ForeignMember foreign(const QJsonObject &json);
    ConfigValue value(const QJsonObject &json);
    ConfigDifference difference(const QJsonObject &json);
    TermRecord term(const QJsonObject &json);
    std::optional<LeaderPreference> preference(const QJsonValue &value);
    EventRecord event(const QJsonObject &json);
    template <typename T>
    QList<T> list(const QJsonValue &value, qsizetype max, T (OverviewReader::*read)(const QJsonObject &))
    {
        QList<T> result;
        const QJsonArray entries = array(value, max);
        for (const QJsonValue &entry : entries)
            result.append((this->*read)(entry.toObject()));
        return result;
    }
    /// What there was too much of.
    const std::optional<QString> &tooLarge() const { return m_tooLarge; }

private:
    std::optional<QString> m_tooLarge;
};

} // namespace muster::protocol
