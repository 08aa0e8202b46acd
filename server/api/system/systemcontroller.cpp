#include "api/system/systemcontroller.h"

#include "api/http/healthcheck.h"
#include "base/aside.h"
#include "base/then.h"
#include "protocol/http/routes.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryFile>

namespace muster::api {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What one check found holds for all checks of this time.
constexpr Millis freshFor = 2s;
constexpr Millis databaseTimeout = 2s;
constexpr Millis fileStoreTimeout = 2s;

QByteArray statusWord(bool ok)
{
    return ok ? "OK" : "UNHEALTHY";
}

struct FileStoreSettings {
    bool isDirectory = false;
    QString directory;
};

FileStoreSettings fileStoreOf(const config::Document &running)
{
    const QString directory = running.text(u"FileSettings.Directory");
    const QString home = QFileInfo(running.fileName()).absolutePath();
    return {running.text(u"FileSettings.DriverName") == u"local", QDir(home).filePath(directory)};
}

/// Writes and deletes a file, like a user's file.
QByteArray fileStoreStatus(const FileStoreSettings &settings)
{
    if (!QDir().mkpath(settings.directory))
        return statusWord(false);
    QTemporaryFile probe(QDir(settings.directory).filePath(u".muster-probe-XXXXXX"_s));
    return statusWord(probe.open() && probe.write("probe") == 5 && probe.flush());
}

QJsonArray toJson(const QList<Router::Listed> &routes)
{
    QJsonArray list;
    for (const Router::Listed &route : routes)
        list.append(QJsonObject{{u"method"_s, QString::fromLatin1(route.method)}, {u"path"_s, route.path},
            {u"access"_s, accessName(route.access)}, {u"changes"_s, route.changes}});
    return list;
}

QJsonObject pingBody(QLatin1StringView status)
{
    // Mobile clients read the version keys; Muster requires no minimum.
    return {{u"status"_s, status}, {u"AndroidLatestVersion"_s, QString()},
        {u"AndroidMinVersion"_s, QString()}, {u"IosLatestVersion"_s, QString()},
        {u"IosMinVersion"_s, QString()}, {u"DesktopLatestVersion"_s, QString()},
        {u"DesktopMinVersion"_s, QString()}};
}

void answerWith(const Call &call, const QByteArray &database, const QByteArray &files)
{
    const bool healthy = database == "OK" && files != "UNHEALTHY";
    QJsonObject body = pingBody(healthy ? "OK"_L1 : "UNHEALTHY"_L1);
    body[u"database_status"_s] = QString::fromLatin1(database);
    body[u"filestore_status"_s] = QString::fromLatin1(files);
    const bool alwaysOk = call.request.query.queryItemValue(u"use_rest_semantics"_s) == u"true";
    http::Response response = protocol::jsonResponse(body, healthy || alwaysOk ? 200 : 500);
    response.addHeader("status", statusWord(healthy));
    response.addHeader("database_status", database);
    response.addHeader("filestore_status", files);
    call.reply(std::move(response));
}

} // namespace

SystemController::SystemController(const Readiness &readiness, service::Runner &runner, ConfigService &config)
    : m_readiness(readiness)
    , m_runner(runner)
    , m_config(config)
    , m_fileStore(freshFor, fileStoreTimeout)
    , m_database(freshFor, databaseTimeout)
{
}

void SystemController::addRoutes(Router &router)
{
    namespace routes = protocol::routes;
    router.add("GET", routes::ping, Access::Public, [this](const Call &call) { ping(call); });
    router.add("GET", routes::routeList, Access::SystemAdmin,
        [&router](const Call &call) { call.reply(protocol::jsonResponse(toJson(router.routes()))); });
}

void SystemController::ping(const Call &call)
{
    if (const QString notReady = m_readiness.notReady(); !notReady.isEmpty()) {
        http::Response response = protocol::errorResponse(
            {u"api.system.ping.not_ready.app_error"_s, notReady, 503}, call.request.requestId);
        response.addHeader("X-Muster-Process", m_readiness.process);
        return call.reply(std::move(response));
    }
    if (const QString withdrawn = m_readiness.withdrawn(); !withdrawn.isEmpty())
        return call.fail({u"api.system.ping.withdrawn.app_error"_s, withdrawn, 503});
    if (asksForStores(call.request))
        return pingWithStores(call);
    static const http::Response answer = protocol::jsonResponse(pingBody("OK"_L1));
    call.reply(answer);
}

void SystemController::pingWithStores(const Call &call)
{
    const auto lookAtDatabase = [this](const SharedProbe::Answer &answer) {
        then(m_runner.ping(databaseTimeout),
            [answer](const Result<void> &database) { answer(statusWord(database.has_value())); });
    };
    // A directory may be a hanging network share: it is looked at where nobody else waits.
    const auto lookAtFiles = [files = fileStoreOf(m_config.snapshot()->running)](
                                 const SharedProbe::Answer &answer) {
        if (!aside::start([files, answer] { answer(fileStoreStatus(files)); }))
            answer(statusWord(false));
    };
    m_database.ask(lookAtDatabase, [this, call, lookAtFiles](const QByteArray &database) {
        if (!fileStoreOf(m_config.snapshot()->running).isDirectory) // this version cannot check others
            return answerWith(call, database, "UNKNOWN");
        m_fileStore.ask(
            lookAtFiles, [call, database](const QByteArray &files) { answerWith(call, database, files); });
    });
}

} // namespace muster::api
