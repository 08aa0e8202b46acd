#include "simulator/logroutes.h"

#include "protocol/routes.h"

#include <QJsonArray>
#include <QMutexLocker>

namespace muster::simulator {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1StringView logsQuery("/api/v4/logs/query");
constexpr int linesMax = 10'000; ///< of a node in one answer
constexpr qsizetype namesMax = nodesMax;

QJsonObject toJson(const LogLine &line, const QString &node, const QDateTime &at)
{
    return {{u"timestamp"_s, at.toMSecsSinceEpoch()}, {u"level"_s, log::levelName(line.level)},
        {u"msg"_s, line.text}, {u"caller"_s, line.caller}, {u"component"_s, line.component},
        {u"node"_s, node}};
}

/// Milliseconds, an ISO time, or one as Mattermost's System Console writes it: "2026-01-31 12:00:00.000 Z".
std::optional<qint64> timeOf(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toInteger();
    QString text = value.toString().trimmed();
    if (text.isEmpty())
        return std::nullopt;
    if (text.size() > 10 && text[10] == u' ')
        text[10] = u'T';
    text.remove(u' ');
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    return time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
}

void refuse(const api::Call &call, const QString &why)
{
    call.fail({u"api.context.invalid_body_param.app_error"_s, why, 400});
}

} // namespace

void LogRoutes::addRoutes(api::Router &router)
{
    using api::Access;
    namespace routes = protocol::routes;
    router.add("GET", routes::logs, Access::SystemAdmin, [this](const api::Call &call) { logs(call); });
    router.add("POST", logsQuery, Access::SystemAdmin, [this](const api::Call &call) { query(call); });
    router.add("GET", routes::logLevel, Access::SystemAdmin, [this](const api::Call &call) { level(call); });
    router.add("POST", routes::logLevel, Access::SystemAdmin, [this](const api::Call &call) { level(call); });
}

void LogRoutes::logs(const api::Call &call) const
{
    const QUrlQuery &asked = call.request.query;
    const auto number = [&asked](const QString &name, int otherwise, int min) {
        bool ok = false;
        const int value = asked.queryItemValue(name).toInt(&ok);
        return ok ? std::clamp(value, min, linesMax) : otherwise;
    };
    const int page = number(u"page"_s, 0, 0);
    const int perPage = number(u"logs_per_page"_s, 100, 1);
    QMetaObject::invokeMethod(&m_cluster, [this, call, page, perPage] {
        LogBook::Query query;
        query.to = m_cluster.now();
        query.max = int(std::min<qint64>(qint64(page + 1) * perPage, linesMax));
        const auto overview = m_cluster.overview();
        const protocol::NodeOverview *self = overview->node(overview->observer);
        QJsonArray lines;
        for (const Cluster::NodeLines &node : m_cluster.logLines({self ? self->name : QString()}, query)) {
            const qsizetype count = qsizetype(node.lines.size()) - qint64(page) * perPage;
            for (qsizetype i = std::max<qsizetype>(0, count - perPage); i < count; ++i) {
                const LogLine &line = node.lines[std::size_t(i)];
                const QJsonDocument text(toJson(line, node.name, m_cluster.wall(line.at)));
                lines.append(u'\n' + QString::fromUtf8(text.toJson(QJsonDocument::Compact)));
            }
        }
        call.reply(protocol::jsonResponse(lines));
    });
}

void LogRoutes::query(const api::Call &call) const
{
    const auto body = call.object();
    if (!body)
        return;
    LogBook::Query query;
    query.max = linesMax;
    const QJsonArray levels = (*body)[u"log_levels"].toArray();
    if (!levels.isEmpty())
        query.levels.clear();
    for (const QJsonValue &entry : levels) {
        const auto level = log::levelFromName(entry.toString());
        if (!level)
            return refuse(call, u"\"log_levels\" is a list out of debug, info, warn, error."_s);
        query.levels.insert(*level);
    }
    QStringList names;
    for (const QJsonValue &entry : (*body)[u"server_names"].toArray())
        names.append(entry.toString());
    if (names.size() > namesMax)
        return refuse(call, u"\"server_names\" has at most %1 names."_s.arg(namesMax));
    std::array<std::optional<qint64>, 2> range;
    for (std::size_t i = 0; i < range.size(); ++i) {
        const QString name = i == 0 ? u"date_from"_s : u"date_to"_s;
        range[i] = timeOf((*body)[name]);
        if (!range[i] && !(*body)[name].isNull() && !(*body)[name].isUndefined()
            && (*body)[name] != QString())
            return refuse(call, u"\"%1\" is a time, such as 2026-01-31T12:00:00.000Z."_s.arg(name));
    }
    QMetaObject::invokeMethod(&m_cluster, [this, call, query, names, range]() mutable {
        const qint64 epoch = m_cluster.wall(Millis(0)).toMSecsSinceEpoch();
        query.to = m_cluster.now();
        if (range[0])
            query.from = Millis(*range[0] - epoch);
        if (range[1])
            query.to = std::min(query.to, Millis(*range[1] - epoch));
        QJsonObject answer;
        for (const Cluster::NodeLines &node : m_cluster.logLines(names, query)) {
            QJsonArray lines;
            for (const LogLine &line : node.lines)
                lines.append(toJson(line, node.name, m_cluster.wall(line.at)));
            answer[node.name] = lines;
        }
        call.reply(protocol::jsonResponse(answer));
    });
}

void LogRoutes::level(const api::Call &call)
{
    const auto body = call.request.method == "POST" ? call.object() : QJsonObject();
    if (!body)
        return;
    log::Levels levels;
    {
        const QMutexLocker lock(&m_mutex);
        levels = m_levels;
        for (const auto &[key, level] :
            {std::pair(u"file"_s, &levels.file), std::pair(u"console"_s, &levels.console)}) {
            if (!body->contains(key))
                continue;
            const auto wanted = log::levelFromName((*body)[key].toString());
            if (!wanted)
                return refuse(call, u"\"%1\" is one of debug, info, warn, error."_s.arg(key));
            *level = *wanted;
        }
        m_levels = levels;
    }
    call.reply(protocol::jsonResponse(QJsonObject{
        {u"file"_s, log::levelName(levels.file)}, {u"console"_s, log::levelName(levels.console)}}));
}

} // namespace muster::simulator
