#include "api/admin/logcontroller.h"

#include "base/then.h"
#include "log/log.h"
#include "log/logline.h"
#include "protocol/http/routes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace muster::api {

using namespace Qt::Literals::StringLiterals;
namespace routes = protocol::routes;

namespace {

constexpr qsizetype clientMessageMax = 399; ///< bytes, as in Mattermost
constexpr qint64 downloadBytesMax = 32LL * 1024 * 1024;
/// Which nodes did not answer, for clients that know only Mattermost's forms.
constexpr QByteArrayView notAnswered = "X-Muster-Not-Answered";

struct Paging {
    int page = 0;
    int perPage = 100;
    /// How many of the newest lines of a node reach to the end of this page.
    int lines() const { return int(std::min<qint64>((page + 1LL) * perPage, protocol::logLinesMax)); }
    /// Pages count from the newest, lines in them from the oldest.
    QStringList of(const QStringList &lines) const
    {
        const qint64 newer = qint64(page) * perPage;
        const qsizetype count = std::max<qint64>(0, lines.size() - newer);
        return lines.mid(std::max<qsizetype>(0, count - perPage), std::min<qsizetype>(count, perPage));
    }
};

Paging pagingOf(const Call &call)
{
    return {call.number(u"page"_s, 0, 0, protocol::logLinesMax),
        call.number(u"logs_per_page"_s, 100, 1, protocol::logLinesMax)};
}

QByteArray headerSafe(const QStringList &names)
{
    QString text = names.join(u", "_s);
    static const QRegularExpression odd(u"[^\\x20-\\x7e]"_s);
    return text.replace(odd, u"?"_s).toLatin1();
}

http::Response withMissing(http::Response response, const QList<protocol::NodeLogs> &nodes)
{
    QStringList missing;
    for (const protocol::NodeLogs &node : nodes)
        if (!node.part)
            missing.append(node.name);
    if (!missing.isEmpty())
        response.addHeader(notAnswered.toByteArray(), headerSafe(missing));
    return response;
}

/// Mattermost's five lines above each node's, each with a line break before it as all lines there have.
void addBanner(QJsonArray &lines, const QString &name)
{
    const QString dashes = u'\n' + QString(107, u'-');
    for (const QString &line : {dashes, dashes, QString(u'\n' + name), dashes, dashes})
        lines.append(line);
}

/// One line as Mattermost's clients read log objects: times as text, `caller` beside our `component`.
QJsonValue logObject(const QString &line)
{
    QJsonObject json = QJsonDocument::fromJson(line.toUtf8()).object();
    if (json.isEmpty())
        json[u"msg"] = line;
    if (json[u"timestamp"].isDouble())
        json[u"timestamp"] = log::timeToText(fromEpochMillis(json[u"timestamp"].toInteger()));
    // Copied: a reference into the object is invalidated when a key is inserted.
    const QJsonValue component = json.value(u"component");
    if (!json.contains(u"caller") && !component.isUndefined())
        json[u"caller"] = component;
    return json;
}

/// A unique name for each node.
QString keyOf(const protocol::NodeLogs &node, const QJsonObject &taken)
{
    return taken.contains(node.name) ? u"%1 (%2)"_s.arg(node.name, node.node.toString()) : node.name;
}

} // namespace

LogController::LogController(LogService &logs, ConfigService &config, const AuditLog &audit)
    : m_logs(logs), m_config(config), m_audit(audit)
{
}

void LogController::addRoutes(Router &router)
{
    using Effect = Router::Effect;
    const auto add = [&router](const char *method, QLatin1StringView path, Access access, Handler handler,
                         Effect effect = Effect::OfMethod) {
        router.add(method, path, access, std::move(handler), effect);
    };
    add("GET", routes::logs, Access::SystemAdmin, [this](const Call &call) { plain(call); });
    add("POST", routes::logs, Access::Optional, [this](const Call &call) { fromClient(call); });
    add(
        "POST", routes::logsQuery, Access::SystemAdmin, [this](const Call &call) { query(call); },
        Effect::None);
    add("GET", routes::logsDownload, Access::SystemAdmin, [this](const Call &call) { download(call); });
    add(
        "POST", routes::musterLogs, Access::SystemAdmin, [this](const Call &call) { ours(call); },
        Effect::None);
    add("GET", routes::logLevel, Access::SystemAdmin, [this](const Call &call) { levels(call, {}); });
    add("POST", routes::logLevel, Access::SystemAdmin, [this](const Call &call) { changeLevels(call); });
}

void LogController::plain(const Call &call) const
{
    const Paging paging = pagingOf(call);
    protocol::LogQuery query;
    query.lines = paging.lines();
    const bool clustered = m_config.snapshot()->running.boolean(u"ClusterSettings.Enable");
    then(m_logs.logs(query, call.token),
        [call, paging, clustered](const Result<QList<protocol::NodeLogs>> &nodes) {
            if (!nodes)
                return call.fail(nodes.error(), "admin.file_read_error"_L1);
            QJsonArray lines;
            for (const protocol::NodeLogs &node : *nodes) {
                if (clustered)
                    addBanner(lines, node.name);
                if (!node.part)
                    lines.append(u"\n%1 did not answer: %2"_s.arg(node.name, node.part.error().detail));
                else
                    for (const QString &line : paging.of(node.part->lines))
                        lines.append(u'\n' + line);
            }
            call.reply(withMissing(protocol::jsonResponse(lines), *nodes));
        });
}

void LogController::fromClient(const Call &call) const
{
    const bool anyone = m_config.snapshot()->running.boolean(u"ServiceSettings.EnableDeveloper");
    if (!call.session && !anyone)
        return call.fail({u"api.context.permissions.app_error"_s,
            u"Log lines of clients are accepted only from users who are logged in."_s, 403});
    QJsonObject answer;
    const QJsonObject body = QJsonDocument::fromJson(call.request.body).object();
    for (auto it = body.begin(); it != body.end(); ++it)
        answer[it.key()] = it->toString(); // Mattermost answers with a map of strings
    const QString message = u"Client Logs API Endpoint Message: "_s
        + QString::fromUtf8(answer[u"message"].toString().toUtf8().left(clientMessageMax));
    // Lines from clients must not fill the log of a server that runs at its usual level.
    const bool severe = answer[u"level"].toString() == u"ERROR" && (anyone || call.isAdmin());
    log::write(severe ? log::Level::Error : log::Level::Debug, "client"_L1, message,
        {{u"type"_s, u"client_message"_s},
            {u"user_agent"_s, QString::fromUtf8(call.request.header("User-Agent").left(clientMessageMax))}});
    answer[u"message"] = message;
    call.reply(protocol::jsonResponse(answer));
}

void LogController::query(const Call &call) const
{
    const auto body = call.object();
    if (!body)
        return;
    QJsonObject ours{{u"nodes"_s, body->value(u"server_names")}, {u"from"_s, body->value(u"date_from")},
        {u"to"_s, body->value(u"date_to")}};
    for (const QString &key : {u"text"_s, u"pattern"_s, u"before"_s, u"after"_s})
        ours[key] = body->value(u"muster_"_s + key);
    auto query = protocol::logQueryFromJson(ours);
    if (!query)
        return call.fail({u"api.system.logs.invalidFilter"_s, query.error().detail, 400});
    for (const QJsonValue &level : body->value(u"log_levels").toArray()) {
        const auto known = log::nearestLevel(level.toString());
        if (!known) // ignoring it would widen the request
            return call.fail({u"api.system.logs.invalidFilter"_s,
                u"\"log_levels\" is a list of debug, info, warn, error."_s, 400});
        query->levels.append(QString(log::levelName(*known)));
    }
    const Paging paging = pagingOf(call);
    query->lines = paging.lines();
    then(m_logs.logs(*query, call.token), [call, paging](const Result<QList<protocol::NodeLogs>> &nodes) {
        if (!nodes)
            return call.fail(nodes.error(), "system.logs"_L1);
        QJsonObject answer;
        for (const protocol::NodeLogs &node : *nodes) {
            QJsonArray lines;
            if (node.part)
                for (const QString &line : paging.of(node.part->lines))
                    lines.append(logObject(line));
            answer[keyOf(node, answer)] = lines;
        }
        call.reply(withMissing(protocol::jsonResponse(answer), *nodes));
    });
}

void LogController::download(const Call &call) const
{
    protocol::LogQuery query;
    query.lines = std::numeric_limits<int>::max();
    query.bytes = downloadBytesMax;
    then(m_logs.logsHere(query), [call](const Result<protocol::LogPart> &part) {
        if (!part)
            return call.fail(part.error(), "system.logs.download"_L1);
        http::Response response{200, {{"Content-Type", "text/plain; charset=utf-8"}}, {}};
        response.addHeader("Content-Disposition", "attachment; filename=\"musterd.log\"");
        response.body = part->lines.join(u'\n').toUtf8() + '\n';
        call.reply(std::move(response));
    });
}

bool LogController::isForHere(const Call &call, bool &here) const
{
    const QString asked = call.request.query.queryItemValue(routes::hereOnly);
    here = !asked.isEmpty();
    if (!here || asked == m_logs.self().toString())
        return true;
    call.fail(
        {u"api.cluster.another_node.app_error"_s, u"This is node %1."_s.arg(m_logs.self().toString()), 409});
    return false;
}

void LogController::ours(const Call &call) const
{
    bool here = false;
    const auto body = call.object();
    if (!body || !isForHere(call, here))
        return;
    const auto query = protocol::logQueryFromJson(*body);
    if (!query)
        return call.fail({u"api.context.invalid_body_param.app_error"_s, query.error().detail, 400});
    const auto answer = [call](const Result<QList<protocol::NodeLogs>> &nodes) {
        if (!nodes)
            return call.fail(nodes.error(), "logs"_L1);
        call.reply(protocol::jsonResponse(protocol::toJson(*nodes)));
    };
    if (!here)
        return void(then(m_logs.logs(*query, call.token), answer));
    then(m_logs.logsHere(*query), [this, answer](const Result<protocol::LogPart> &part) {
        if (!part)
            return answer(failed(part));
        answer(QList<protocol::NodeLogs>{{m_logs.self(), {}, *part}});
    });
}

void LogController::changeLevels(const Call &call) const
{
    const auto body = call.object();
    if (!body)
        return;
    const auto change = protocol::logLevelChangeFromJson(*body);
    if (!change)
        return call.fail({u"api.context.invalid_body_param.app_error"_s, change.error().detail, 400});
    levels(call, *change);
}

void LogController::levels(const Call &call, const protocol::LogLevelChange &change) const
{
    bool here = false;
    if (!isForHere(call, here))
        return;
    const bool changes = !change.file.isEmpty() || !change.console.isEmpty();
    const QString asked = changes
        ? QString::fromUtf8(QJsonDocument(protocol::toJson(change)).toJson(QJsonDocument::Compact))
        : QString();
    const QString node = call.request.query.queryItemValue(u"node"_s);
    if (here || node.isEmpty()) {
        const auto levels = m_logs.levelsHere(change);
        if (!levels)
            return call.fail(levels.error(), "logs.level"_L1);
        if (changes)
            m_audit.add(call, u"ok"_s, asked);
        return call.reply(protocol::jsonResponse(protocol::toJson(*levels)));
    }
    const QStringList nodes = node == u"all" ? QStringList() : QStringList{node};
    then(m_logs.levels(nodes, change, call.token),
        [this, call, changes, asked](const Result<QList<protocol::NodeLogLevels>> &all) {
            if (!all)
                return call.fail(all.error(), "logs.level"_L1);
            QStringList failed;
            for (const protocol::NodeLogLevels &each : *all)
                if (!each.levels)
                    failed.append(each.name);
            if (changes)
                m_audit.add(
                    call, failed.isEmpty() ? u"ok"_s : u"failed on %1"_s.arg(failed.join(u", "_s)), asked);
            call.reply(protocol::jsonResponse(protocol::toJson(*all)));
        });
}

} // namespace muster::api
