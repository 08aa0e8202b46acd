// Figures of messages on the real program beside Mattermost's, as a table and as JSON. Exit code 1 if one
// that must hold does not.
#include "bench/service/servicefigures.h"
#include "support/process/postgresserver.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QThread>

#include <algorithm>
#include <cstdio>

#include <sys/resource.h>

using namespace muster;
using bench::EdgeServer;
using bench::Figures;
using namespace Qt::Literals::StringLiterals;

namespace {

void raiseOpenFiles()
{
    rlimit files{};
    ::getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Figures of messages beside Mattermost's. Client, server and database "
                                     u"share the machine: CPU an operation "
                                     u"is the figure least touched by that."_s);
    parser.addHelpOption();
    parser.addOptions({{u"json"_s, u"Writes them as JSON too."_s, u"file"_s},
        {u"db"_s, u"sqlite or postgresql."_s, u"database"_s, u"sqlite"_s},
        {u"runs"_s, u"Runs of each load; the median counts."_s, u"n"_s, u"3"_s},
        {u"seconds"_s, u"Length of a run."_s, u"n"_s, u"3"_s},
        {u"receivers"_s, u"Receivers at most."_s, u"n"_s, u"1000"_s},
        {u"idle"_s, u"Sockets that hear nothing."_s, u"n"_s, u"10000"_s},
        {u"only"_s, u"One group: posts, receivers, idle, nodes."_s, u"group"_s}});
    parser.process(app);
    bench::ServiceOptions options;
    options.runs = std::clamp(parser.value(u"runs"_s).toInt(), 1, 50);
    options.span = std::chrono::seconds(std::clamp(parser.value(u"seconds"_s).toInt(), 1, 60));
    options.receiversMax = std::clamp(parser.value(u"receivers"_s).toInt(), 10, 10'000);
    options.idle = std::clamp(parser.value(u"idle"_s).toInt(), 100, 50'000);
    raiseOpenFiles();

    test::PostgresServer postgres;
    EdgeServer server;
    if (parser.value(u"db"_s) == u"postgresql") {
        if (!postgres.start()) {
            std::fprintf(stderr, "bench: %s\n", qPrintable(postgres.problem()));
            return 1;
        }
        qputenv("MUSTER_TEST_DATABASE", "postgresql"); // of the cluster
        server.useDatabase(u"postgres"_s, postgres.source(postgres.createDatabase()));
    }
    Result<void> ready = server.prepare(options.receiversMax);
    if (ready)
        ready = server.start().map([](double) {});
    if (!ready) {
        std::fprintf(stderr, "bench: %s\n", qPrintable(ready.error().detail));
        return 1;
    }
    using Group = std::function<Figures()>;
    const std::vector<std::pair<QString, Group>> groups{{u"posts"_s,
                                                            [&] {
                                                                return bench::postFigures(server, options);
                                                            }},
        {u"receivers"_s,
            [&] {
                return bench::receiverFigures(server, options);
            }},
        {u"idle"_s,
            [&] {
                return bench::idleFigures(server, options);
            }},
        {u"nodes"_s, bench::nodeFigures}};
    bench::FigureTable table(u"mattermost"_s);
    bool measured = true;
    for (const auto &[name, group] : groups) {
        if (const QString only = parser.value(u"only"_s); !only.isEmpty() && only != name)
            continue;
        const Figures figures = group();
        if (figures)
            table.add(*figures);
        else
            std::fprintf(stderr, "bench: %s: %s\n", qPrintable(name), qPrintable(figures.error().detail));
        measured = measured && figures;
    }
    table.add({u"memory-loads"_s, u"memory after all loads"_s, u"MB"_s, server.residentMegabytes(), {}, 120,
        60, u"394"_s});
    if (!table.write(parser.value(u"json"_s)))
        return 74;
    return table.close() == 0 && measured ? 0 : 1;
}
