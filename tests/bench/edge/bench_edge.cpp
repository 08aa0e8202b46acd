// Figures of the HTTP and WebSocket front of the real program beside Mattermost's, as a table and as JSON.
// Exit code 1 if one that must hold does not.
#include "bench/edge/bareloop.h"
#include "bench/edge/edgefigures.h"
#include "bench/edge/httpload.h"
#include "bench/edge/publisher.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <sys/resource.h>

using namespace muster;
using bench::EdgeServer;
using bench::Figures;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Sockets of the clients; the hard limit is as far as one gets. How many it may be.
int raiseOpenFiles()
{
    rlimit files{};
    ::getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);
    ::getrlimit(RLIMIT_NOFILE, &files);
    return int(std::min<rlim_t>(files.rlim_cur, 1'000'000));
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 2 && std::strcmp(argv[1], bench::publisherArgument) == 0) {
        raiseOpenFiles();
        return bench::runPublisher(argc, argv);
    }
    if (argc == 3 && std::strcmp(argv[1], bench::bareLoopArgument) == 0)
        return bench::runBareLoop(std::atoi(argv[2]));
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Figures of the HTTP and WebSocket front beside Mattermost's. Client "
                                     u"and server share the machine: CPU "
                                     u"a request is the figure least touched by that."_s);
    parser.addHelpOption();
    parser.addOptions({{u"json"_s, u"Writes them as JSON too."_s, u"file"_s},
        {u"starts"_s, u"Starts of the server."_s, u"n"_s, u"20"_s},
        {u"runs"_s, u"Runs of each load; the median counts."_s, u"n"_s, u"3"_s},
        {u"seconds"_s, u"Length of a run."_s, u"n"_s, u"3"_s},
        {u"idle"_s, u"Idle WebSockets, 2000 to 15000."_s, u"n"_s, u"10000"_s},
        {u"only"_s,
            u"One group: start, ping, me, statements, login, authentication, challenge, deliveries, push."_s,
            u"group"_s}});
    parser.process(app);
    bench::EdgeOptions options;
    options.starts = std::clamp(parser.value(u"starts"_s).toInt(), 1, 200);
    options.runs = std::clamp(parser.value(u"runs"_s).toInt(), 1, 50);
    options.span = std::chrono::seconds(std::clamp(parser.value(u"seconds"_s).toInt(), 1, 60));
    options.idleSockets = std::clamp(parser.value(u"idle"_s).toInt(), 2'000, 15'000);
    if (const int files = raiseOpenFiles(); files < options.idleSockets + options.sockets + 200) {
        std::fprintf(stderr, "bench: only %d files may be open (ulimit -n); choose fewer --idle\n", files);
        return 64;
    }

    EdgeServer server;
    Result<void> ready = server.prepare(options.sockets);
    if (ready)
        ready = server.start().map([](double) {});
    if (!ready) {
        std::fprintf(stderr, "bench: %s\n", qPrintable(ready.error().detail));
        return 1;
    }
    using Group = Figures (*)(EdgeServer &, const bench::EdgeOptions &);
    const std::vector<std::pair<QString, Group>> groups{{u"start"_s, bench::startFigures},
        {u"ping"_s, bench::pingFigures}, {u"me"_s, bench::meFigures}, {u"login"_s, bench::logInFigures},
        {u"statements"_s, bench::statementFigures}, {u"authentication"_s, bench::authenticationFigures},
        {u"challenge"_s, bench::challengeFigures}, {u"deliveries"_s, bench::deliveryFigures},
        {u"push"_s, bench::pushFigures}};
    bench::FigureTable table(u"mattermost"_s);
    bool measured = true;
    for (const auto &[name, group] : groups) {
        if (const QString only = parser.value(u"only"_s); !only.isEmpty() && only != name)
            continue;
        const Figures figures = group(server, options);
        if (figures)
            table.add(*figures);
        else
            std::fprintf(stderr, "bench: %s: %s\n", qPrintable(name), qPrintable(figures.error().detail));
        measured = measured && figures;
    }
    if (!parser.isSet(u"only"_s)) {
        const std::vector<QByteArray> ping{"GET /api/v4/system/ping HTTP/1.1\r\nHost: bench\r\n\r\n"};
        bench::loadHttp(
            server.port(), 32, options.span, ping); // the last load of all, upon what the others left
        QThread::msleep(1'000);
        table.add({u"memory-loads"_s, u"memory after all sockets and a load"_s, u"MB"_s,
            server.residentMegabytes(), {}, 120, 60, u"394"_s});
    }
    if (!table.write(parser.value(u"json"_s)))
        return 74;
    return table.close() == 0 && measured ? 0 : 1;
}
