#include "protocol/admin/logs.h"

#include "log/log.h"
#include "log/logline.h"
#include "protocol/admin/nodeanswer.h"
#include "protocol/vocabulary/duration.h"

#include <QJsonArray>

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype nodesMax = 2'000;
constexpr qsizetype textMax = 1'024;

Error wrong(const QString &what)
{
    return {ErrorCode::InvalidArgument, what};
}

QJsonObject cursorsToJson(const QMap<QString, QString> &cursors)
{
    QJsonObject json;
    for (auto it = cursors.begin(); it != cursors.end(); ++it)
        json[it.key()] = it.value();
    return json;
}

Result<QStringList> textsOf(const QJsonObject &json, const QString &key)
{
    QStringList texts;
    const QJsonValue value = json[key];
    if (value.isUndefined() || value.isNull())
        return texts;
    const QJsonArray array = value.toArray();
    if (!value.isArray() || array.size() > nodesMax)
        return tl::unexpected(wrong(u"\"%1\" is a list of at most %2 texts."_s.arg(key).arg(nodesMax)));
    for (const QJsonValue &entry : array) {
        if (!entry.isString() || entry.toString().size() > textMax)
            return tl::unexpected(wrong(u"\"%1\" is a list of texts."_s.arg(key)));
        if (!entry.toString().isEmpty())
            texts.append(entry.toString());
    }
    return texts;
}

Result<std::optional<WallTime>> timeOf(const QJsonObject &json, const QString &key)
{
    const QJsonValue value = json[key];
    if (value.isUndefined() || value.isNull() || (value.isString() && value.toString().isEmpty()))
        return std::optional<WallTime>();
    if (value.isDouble())
        return std::optional(fromEpochMillis(value.toInteger()));
    if (const auto time = log::timeFromText(value.toString()))
        return time;
    return tl::unexpected(wrong(
        u"\"%1\" is no time: give 2026-11-25 13:00:00.000 +01:00, ISO 8601, or milliseconds."_s.arg(key)));
}

Result<int> numberOf(const QJsonObject &json, const QString &key, int otherwise, int least, int most)
{
    const QJsonValue value = json[key];
    if (value.isUndefined() || value.isNull())
        return otherwise;
    const qint64 number = value.toInteger(-1);
    if (number < least || number > most)
        return tl::unexpected(wrong(u"\"%1\" is a number from %2 to %3."_s.arg(key).arg(least).arg(most)));
    return int(number);
}

QMap<QString, QString> cursorsOf(const QJsonValue &value)
{
    QMap<QString, QString> cursors;
    const QJsonObject json = value.toObject();
    for (auto it = json.begin(); it != json.end() && cursors.size() < nodesMax; ++it)
        cursors.insert(it.key().left(textMax), it->toString().left(textMax));
    return cursors;
}

Result<LogPart> partFromJson(const QJsonObject &json)
{
    const QJsonArray lines = json[u"lines"].toArray();
    if (lines.size() > logLinesMax)
        return fail(ErrorCode::TooLarge, u"a node tells %1 log lines at once"_s.arg(lines.size()));
    LogPart part;
    part.lines.reserve(lines.size());
    for (const QJsonValue &line : lines)
        part.lines.append(line.toString());
    part.older = json[u"older"].toString().left(textMax);
    part.newer = json[u"newer"].toString().left(textMax);
    part.more = json[u"more"].toBool();
    part.gap = json[u"gap"].toBool();
    part.clockOffset = optionalMillis(json[u"clock_offset_ms"]);
    part.clockError = millisFromJson(json[u"clock_error_ms"]);
    return part;
}

Result<LogLevels> levelsOfEntry(const QJsonObject &entry)
{
    return logLevelsFromJson(entry[u"levels"].toObject());
}

} // namespace

QJsonObject toJson(const LogQuery &query)
{
    const auto time = [](const std::optional<WallTime> &at) {
        return at ? QJsonValue(epochMillis(*at)) : QJsonValue();
    };
    return {{u"nodes"_s, QJsonArray::fromStringList(query.nodes)},
        {u"levels"_s, QJsonArray::fromStringList(query.levels)}, {u"from"_s, time(query.from)},
        {u"to"_s, time(query.to)}, {u"text"_s, query.text}, {u"pattern"_s, query.isPattern},
        {u"lines"_s, query.lines}, {u"bytes"_s, query.bytes}, {u"timeout_ms"_s, millisToJson(query.timeout)},
        {u"before"_s, cursorsToJson(query.before)}, {u"after"_s, cursorsToJson(query.after)}};
}

Result<LogQuery> logQueryFromJson(const QJsonObject &json)
{
    const auto nodes = textsOf(json, u"nodes"_s);
    const auto levels = textsOf(json, u"levels"_s);
    const auto from = timeOf(json, u"from"_s);
    const auto to = timeOf(json, u"to"_s);
    const auto lines = numberOf(json, u"lines"_s, 1'000, 1, logLinesMax);
    const auto bytes = numberOf(json, u"bytes"_s, 0, 0, std::numeric_limits<int>::max());
    const auto timeout = numberOf(json, u"timeout_ms"_s, 3'000, 100, 10'000);
    const auto problem = [](const auto &...results) {
        std::optional<Error> first;
        ((!first && !results ? void(first = results.error()) : void()), ...);
        return first;
    }(nodes, levels, from, to, lines, bytes, timeout);
    if (problem)
        return tl::unexpected(*problem);
    for (const QString &level : *levels)
        if (!log::levelFromName(level))
            return tl::unexpected(wrong(u"\"levels\" are of debug, info, warn, error."_s));
    LogQuery query{*nodes, *levels, *from, *to, json[u"text"].toString(), json[u"pattern"].toBool(), *lines,
        *bytes, Millis(*timeout), cursorsOf(json[u"before"]), cursorsOf(json[u"after"])};
    if (query.text.size() > textMax)
        return tl::unexpected(wrong(u"\"text\" may have %1 characters."_s.arg(textMax)));
    return query;
}

QJsonObject toJson(const QList<NodeLogs> &nodes)
{
    return nodeAnswersToJson(nodes, u"api.logs.node.app_error"_s, [](const LogPart &part) {
        return QJsonObject{{u"lines"_s, QJsonArray::fromStringList(part.lines)}, {u"older"_s, part.older},
            {u"newer"_s, part.newer}, {u"more"_s, part.more}, {u"gap"_s, part.gap},
            {u"clock_offset_ms"_s, millisToJson(part.clockOffset)},
            {u"clock_error_ms"_s, millisToJson(part.clockError)}};
    });
}

Result<QList<NodeLogs>> nodeLogsFromJson(const QJsonObject &json)
{
    return nodeAnswersFromJson<NodeLogs>(json, partFromJson);
}

QJsonObject toJson(const LogLevels &levels)
{
    QJsonObject json{{u"file"_s, levels.file}, {u"console"_s, levels.console}};
    if (levels.until) {
        json[u"until"] = levels.until->toUTC().toString(Qt::ISODateWithMs);
        json[u"after"] = QJsonObject{{u"file"_s, levels.fileAfter}, {u"console"_s, levels.consoleAfter}};
    }
    return json;
}

Result<LogLevels> logLevelsFromJson(const QJsonObject &json)
{
    LogLevels levels{json[u"file"].toString().left(textMax), json[u"console"].toString().left(textMax), {},
        json[u"after"][u"file"].toString().left(textMax),
        json[u"after"][u"console"].toString().left(textMax)};
    if (levels.file.isEmpty() && levels.console.isEmpty())
        return fail(ErrorCode::Corrupt, u"the answer is no pair of log levels"_s);
    if (const QDateTime until = QDateTime::fromString(json[u"until"].toString(), Qt::ISODateWithMs);
        until.isValid())
        levels.until = until;
    return levels;
}

QJsonObject toJson(const LogLevelChange &change)
{
    QJsonObject json;
    if (!change.file.isEmpty())
        json[u"file"] = change.file;
    if (!change.console.isEmpty())
        json[u"console"] = change.console;
    if (change.minutes > 0)
        json[u"minutes"] = change.minutes;
    return json;
}

Result<LogLevelChange> logLevelChangeFromJson(const QJsonObject &json)
{
    const auto minutes = numberOf(json, u"minutes"_s, 0, 1, LogLevelChange::minutesMax);
    if (!minutes)
        return tl::unexpected(minutes.error());
    LogLevelChange change{json[u"file"].toString(), json[u"console"].toString(), *minutes};
    for (const auto &[key, level] :
        {std::pair(u"file"_s, change.file), std::pair(u"console"_s, change.console)})
        if (json.contains(key) && !log::levelFromName(level))
            return tl::unexpected(wrong(u"\"%1\" is one of debug, info, warn, error."_s.arg(key)));
    return change;
}

QJsonObject toJson(const QList<NodeLogLevels> &nodes)
{
    return nodeAnswersToJson(nodes, u"api.logs.level.app_error"_s, [](const LogLevels &levels) {
        return QJsonObject{{u"levels"_s, toJson(levels)}};
    });
}

Result<QList<NodeLogLevels>> nodeLogLevelsFromJson(const QJsonObject &json)
{
    return nodeAnswersFromJson<NodeLogLevels>(json, levelsOfEntry);
}

} // namespace muster::protocol
