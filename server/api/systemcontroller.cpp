#include "api/systemcontroller.h"

#include "base/log.h"
#include "protocol/routes.h"

#include <QJsonArray>
#include <QJsonObject>

#include <atomic>

namespace muster::api {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int logLinesMax = 10'000;

int intParameter(const Call &call, const QString &name, int otherwise, int min, int max)
{
    bool ok = false;
    const int value = call.request.query.queryItemValue(name).toInt(&ok);
    return ok ? std::clamp(value, min, max) : otherwise;
}

QJsonObject pingBody(QLatin1StringView status)
{
    // Mobile clients read the version keys; Muster sets no minimum.
    return {{u"status"_s, status}, {u"AndroidLatestVersion"_s, QString()},
        {u"AndroidMinVersion"_s, QString()}, {u"IosLatestVersion"_s, QString()},
        {u"IosMinVersion"_s, QString()}, {u"DesktopLatestVersion"_s, QString()},
        {u"DesktopMinVersion"_s, QString()}};
}

} // namespace

SystemController::SystemController(store::SqlPool &pool, AuditLog &audit)
    : m_pool(pool), m_audit(audit), m_notReady(std::make_shared<const QString>(u"This node is starting."_s))
{
}

void SystemController::addRoutes(Router &router)
{
    namespace routes = protocol::routes;
    router.add("GET", routes::ping, Access::Public, [this](const Call &call) { ping(call); });
    router.add("GET", routes::logs, Access::SystemAdmin, [this](const Call &call) { logs(call); });
    router.add("GET", routes::logLevel, Access::SystemAdmin, [this](const Call &call) { getLogLevel(call); });
    router.add(
        "POST", routes::logLevel, Access::SystemAdmin, [this](const Call &call) { setLogLevel(call); });
}

void SystemController::setNotReady(const QString &why)
{
    std::atomic_store(&m_notReady, std::make_shared<const QString>(why));
}

void SystemController::ping(const Call &call) const
{
    if (const auto notReady = std::atomic_load(&m_notReady); !notReady->isEmpty())
        return call.fail({u"api.system.ping.not_ready.app_error"_s, *notReady, 503});
    const QString wanted = call.request.query.queryItemValue(u"get_server_status"_s);
    if (!wanted.isEmpty() && wanted != u"false")
        return pingWithDatabase(call);
    static const QByteArray body = QJsonDocument(pingBody("OK"_L1)).toJson(QJsonDocument::Compact);
    call.reply({200, {{"Content-Type", "application/json"}}, body});
}

void SystemController::pingWithDatabase(const Call &call) const
{
    m_pool.ping(2s).then([call](const Result<void> &answered) {
        const auto status = answered ? "OK"_L1 : "UNHEALTHY"_L1;
        QJsonObject body = pingBody(status);
        body[u"database_status"_s] = status;
        const bool alwaysOk = call.request.query.queryItemValue(u"use_rest_semantics"_s) == u"true";
        http::Response response = protocol::jsonResponse(body, answered || alwaysOk ? 200 : 500);
        response.addHeader("status", QByteArray(status.data(), status.size()));
        response.addHeader("database_status", QByteArray(status.data(), status.size()));
        call.reply(std::move(response));
    });
}

void SystemController::logs(const Call &call) const
{
    const int page = intParameter(call, u"page"_s, 0, 0, logLinesMax);
    const int perPage = intParameter(call, u"logs_per_page"_s, 100, 1, logLinesMax);
    const qint64 until = qint64(page) * perPage;
    QJsonArray lines;
    const QList<QByteArray> recent = log::recentLines(int(std::min<qint64>(until + perPage, logLinesMax)));
    for (qsizetype i = 0; i + until < recent.size() && i < perPage; ++i)
        lines.append(u'\n'
            + QString::fromUtf8(recent[i]).trimmed()); // each begins with a line break, as in Mattermost
    call.reply(protocol::jsonResponse(lines));
}

void SystemController::getLogLevel(const Call &call) const
{
    const log::Levels levels = log::levels();
    call.reply(protocol::jsonResponse(QJsonObject{
        {u"file"_s, log::levelName(levels.file)}, {u"console"_s, log::levelName(levels.console)}}));
}

void SystemController::setLogLevel(const Call &call) const
{
    const auto body = call.object();
    if (!body)
        return;
    log::Levels levels = log::levels();
    for (const auto &[key, level] :
        {std::pair(u"file"_s, &levels.file), std::pair(u"console"_s, &levels.console)}) {
        if (!body->contains(key))
            continue;
        const auto wanted = log::levelFromName((*body)[key].toString());
        if (!wanted)
            return call.fail({u"api.context.invalid_body_param.app_error"_s,
                u"\"%1\" is one of debug, info, warn, error."_s.arg(key), 400});
        *level = *wanted;
    }
    log::setLevels(levels.file, levels.console);
    m_audit.add(call, u"ok"_s,
        u"file %1, console %2"_s.arg(log::levelName(levels.file), log::levelName(levels.console)));
    getLogLevel(call);
}

} // namespace muster::api
