// The clustered server. Options in, one Daemon, exit code out.
#include "base/build.h"
#include "log/log.h"
#include "node/config/configfile.h"
#include "node/config/serversettings.h"
#include "node/daemon/daemon.h"
#include "node/daemon/process.h"
#include "store/schema/migrator.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

#include <cstdio>

using namespace muster;
using namespace Qt::Literals::StringLiterals;

namespace {

enum Exit { Ok = 0, Failed = 1, BadConfiguration = 2, Usage = 64 };

int refuse(const Error &error, int code)
{
    std::fprintf(stderr, "musterd: %s\n", qPrintable(error.detail));
    return code;
}

Result<store::DataSource> databaseOf(const node::ConfigFile &config)
{
    const config::Document running = config.snapshot()->running;
    return store::parseDataSource(running.text(u"SqlSettings.DriverName"),
        running.text(u"SqlSettings.DataSource"), QFileInfo(config.path()).absolutePath());
}

/// Whether what is named for it can be used.
Result<void> streamingOf(const node::ConfigFile &config)
{
    const config::Document running = config.snapshot()->running;
    return node::ownAddress(running)
        .and_then([&](const node::OwnAddress &own) { return node::streamingTls(running, own.hostname); })
        .map([](const std::optional<QSslConfiguration> &) {});
}

int migrateOnly(const node::ConfigFile &config)
{
    const auto source = databaseOf(config);
    if (!source)
        return refuse(source.error(), BadConfiguration);
    const auto migrated = node::migrateNow(*source);
    if (!migrated)
        return refuse(migrated.error(), Failed);
    std::printf("schema %d\n", migrated->version);
    return Ok;
}

int serve(QCoreApplication &app, std::unique_ptr<node::ConfigFile> config, const QString &pidFile)
{
    node::blockReloadSignal();
    node::Termination termination;
    log::open(node::logOptions(config->snapshot()->running));
    config->logWarnings();
    node::ConfigFile *const file = config.get(); // lives as long as the composition
    auto composition = node::compose(std::move(config));
    if (!composition)
        return refuse(composition.error(), Failed);
    node::Daemon daemon(*std::move(composition));
    const node::PidFile pid(pidFile);
    if (const auto written = pid.write(); !written)
        return refuse(written.error(), Failed);
    termination.onSignal(&app, [&daemon] { daemon.stop(); });
    node::onReloadSignal(&app, [file] { file->reload(); });
    int code = Ok;
    QObject::connect(
        &daemon, &node::Daemon::stopped, &app, [&] { app.exit(code); }, Qt::QueuedConnection);
    QObject::connect(&daemon, &node::Daemon::failed, &app, [&](const QString &why) {
        log::error("node"_L1, why);
        code = refuse({ErrorCode::Unavailable, why}, Failed);
        node::Termination::begin(code);
    });
    daemon.start();
    return app.exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"musterd"_s);
    QCoreApplication::setApplicationVersion(build().version);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"The clustered server of Muster. Runs in the foreground until SIGTERM."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption configOption(
        {u"c"_s, u"config"_s}, u"The configuration, in Mattermost's format."_s, u"FILE"_s);
    const QCommandLineOption pidOption(
        u"pid-file"_s, u"Write the process id to this file while running."_s, u"FILE"_s);
    const QCommandLineOption checkOption(
        u"check-config"_s, u"Check the configuration and exit: 0 if it can be used, 2 otherwise."_s);
    const QCommandLineOption migrateOption(
        u"migrate-only"_s, u"Migrate the database to this version's schema and exit."_s);
    parser.addOptions({configOption, pidOption, checkOption, migrateOption});
    parser.process(app);
    if (!parser.isSet(configOption) || !parser.positionalArguments().isEmpty()) {
        std::fprintf(stderr, "musterd: give the configuration: musterd --config FILE\n");
        return Usage;
    }
    node::ignoreBrokenPipes();
    const config::EnvironmentOverrides::Variables environment = node::environmentVariables();
    if (!parser.isSet(checkOption) && !parser.isSet(migrateOption))
        if (const auto restored = node::ConfigFile::restore(parser.value(configOption), environment);
            !restored)
            return refuse(restored.error(), BadConfiguration);
    auto config = node::ConfigFile::open(parser.value(configOption), environment);
    if (!config)
        return refuse(config.error(), BadConfiguration);
    if (parser.isSet(checkOption)) {
        (*config)->logWarnings();
        if (const auto source = databaseOf(**config); !source)
            return refuse(source.error(), BadConfiguration);
        if (const auto tls = node::frontTls((*config)->snapshot()->running); !tls)
            return refuse(tls.error(), BadConfiguration);
        if (const auto streaming = streamingOf(**config); !streaming)
            std::fprintf(stderr, "musterd: this node would not stream with the others: %s\n",
                qPrintable(streaming.error().detail));
        std::printf("%s can be used\n", qPrintable((*config)->path()));
        return Ok;
    }
    if (parser.isSet(migrateOption))
        return migrateOnly(**config);
    const int code = serve(app, std::move(*config), parser.value(pidOption));
    node::endWithoutHanging(code);
    return code;
}
