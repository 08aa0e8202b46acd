// A simulated cluster behind the real API. Options in, one Simulator, exit code out.
#include "base/build.h"
#include "fakecluster/simulator.h"
#include "log/log.h"
#include "node/daemon/process.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QTimer>

#include <cstdio>

using namespace muster;
using namespace Qt::Literals::StringLiterals;

namespace {

enum Exit { Ok = 0, Failed = 1, Usage = 64 };

int refuse(const QString &why, int code)
{
    std::fprintf(stderr, "muster-sim: %s\n", qPrintable(why));
    return code;
}

/// The number that an option gives; empty after printing an error if it is not within the limits.
template <typename Number, typename Convert>
std::optional<Number> number(
    const QCommandLineParser &parser, const QString &option, Number min, Number max, Convert convert)
{
    bool ok = false;
    const Number value = Number(convert(parser.value(option), &ok));
    if (ok && value >= min && value <= max)
        return value;
    refuse(u"--%1 takes a number from %2 to %3, not \"%4\""_s.arg(option).arg(min).arg(max).arg(
               parser.value(option)),
        Usage);
    return std::nullopt;
}

Result<fakecluster::Script> readScript(const QString &path, int nodes)
{
    if (path.isEmpty())
        return fakecluster::Script();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unavailable, u"cannot read %1: %2"_s.arg(path, file.errorString()));
    return fakecluster::parseScript(file.read(fakecluster::scriptBytesMax + 1), path, nodes);
}

int run(QCoreApplication &app, fakecluster::SimulatorOptions options, qint64 seconds)
{
    node::Termination termination;
    log::Options quiet;
    quiet.consoleLevel = log::Level::Error;
    log::open(quiet);
    fakecluster::Simulator simulator(std::move(options));
    int code = Ok;
    QObject::connect(&simulator, &fakecluster::Simulator::ready, &app, [&] {
        std::printf("listening on 127.0.0.1:%d\nsim ready\n", simulator.port());
        std::fflush(stdout);
        if (seconds > 0)
            QTimer::singleShot(std::chrono::seconds(seconds), &simulator, &fakecluster::Simulator::stop);
    });
    QObject::connect(&simulator, &fakecluster::Simulator::failed, &app, [&](const QString &why) {
        code = refuse(why, Failed);
        simulator.stop();
    });
    QObject::connect(
        &simulator, &fakecluster::Simulator::stopped, &app, [&] { app.exit(code); }, Qt::QueuedConnection);
    termination.onSignal(&app, [&simulator] { simulator.stop(); });
    if (const auto started = simulator.start(); !started)
        return refuse(started.error().detail, Failed);
    return app.exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"muster-sim"_s);
    QCoreApplication::setApplicationVersion(build().version);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"A simulated cluster behind the real API, on loopback, until SIGTERM."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({{u"nodes"_s, u"How many nodes: 1 to 10000."_s, u"N"_s, u"3"_s},
        {u"script"_s, u"What happens to them, and when."_s, u"FILE"_s},
        {u"port"_s, u"The port of the API; 0: any free port."_s, u"P"_s, u"0"_s},
        {u"profile-out"_s,
            u"Write a profile for the console and musterctl here, with FILE.password and FILE.token beside it."_s,
            u"FILE"_s},
        {u"for"_s, u"Quit after so many seconds; 0: never."_s, u"SECONDS"_s, u"0"_s},
        {u"seed"_s, u"The same seed and script give the same cluster."_s, u"S"_s, u"1"_s},
        {u"churn"_s, u"Something happens to this share of the nodes each second."_s, u"PERCENT"_s, u"0"_s}});
    parser.process(app);
    if (!parser.isSet(u"profile-out"_s) || !parser.positionalArguments().isEmpty())
        return refuse(u"give the profile to write: muster-sim --profile-out FILE [--nodes N] …"_s, Usage);
    const auto whole = [](const QString &text, bool *ok) {
        return text.toLongLong(ok);
    };
    const auto nodes = number<int>(parser, u"nodes"_s, 1, fakecluster::nodesMax, whole);
    const auto port = number<int>(parser, u"port"_s, 0, 65'535, whole);
    const auto seconds = number<qint64>(parser, u"for"_s, 0, 1'000'000, whole);
    const auto seed = number<qint64>(parser, u"seed"_s, 0, std::numeric_limits<qint64>::max(), whole);
    const auto churn = number<double>(
        parser, u"churn"_s, 0, 100, [](const QString &text, bool *ok) { return text.toDouble(ok); });
    if (!nodes || !port || !seconds || !seed || !churn)
        return Usage;
    auto script = readScript(parser.value(u"script"_s), *nodes);
    if (!script)
        return refuse(script.error().detail, Usage);
    node::ignoreBrokenPipes();
    fakecluster::SimulatorOptions options;
    options.nodes = *nodes;
    options.seed = quint64(*seed);
    options.churnPercent = *churn;
    options.script = std::move(*script);
    options.port = quint16(*port);
    options.profileFile = parser.value(u"profile-out"_s);
    return run(app, std::move(options), *seconds);
}
