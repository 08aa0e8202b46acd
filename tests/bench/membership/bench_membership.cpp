// Membership's figures beside memberlist's, as a table and as JSON. Exit code 1 if one that must hold does
// not.
#include "bench/membership/figures.h"
#include "bench/membership/gossipprocesses.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <cstring>

using namespace muster;
using muster::bench::Figure;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Of real processes. Empty if they did not start; the reason is printed.
std::optional<Figure> cpuFigure(bool seldom, Millis span)
{
    bench::GossipProcesses processes(5, seldom);
    if (!processes.start()) {
        std::fprintf(stderr, "bench: %s\n", qPrintable(processes.problem()));
        return {};
    }
    QThread::msleep(10'000); // the news of the start has spread
    Figure figure;
    figure.id = seldom ? u"idle-cpu"_s : u"idle-cpu-default"_s;
    figure.what = u"CPU of a gossip process at rest, of 5, encrypted, %1"_s.arg(
        seldom ? u"at memberlist's probe rate"_s : u"at our default rate"_s);
    figure.unit = u"ms/s"_s;
    figure.value = processes.cpuMillisPerSecond(span);
    figure.aims = 0.1;
    figure.peer = u"0.4 to 2.8"_s;
    if (seldom)
        figure.must = 2.8;
    return figure;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 1 && std::strcmp(argv[1], "--node") == 0)
        return bench::runGossipNode(argc, argv);
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Membership's figures beside memberlist's."_s);
    parser.addHelpOption();
    parser.addOptions({{u"json"_s, u"Writes them as JSON too."_s, u"file"_s},
        {u"seeds"_s, u"Runs of each small figure."_s, u"n"_s, u"100"_s},
        {u"cpu-seconds"_s, u"How long real processes are watched; 0: not at all."_s, u"n"_s, u"60"_s},
        {u"large"_s, u"Nodes of the large simulation; 0: none."_s, u"n"_s, u"1000"_s}});
    parser.process(app);
    const int seeds = std::max(1, parser.value(u"seeds"_s).toInt());

    bench::FigureTable table(u"memberlist"_s);
    table.add(bench::joinFigures(seeds));
    table.add(bench::cutFigures(seeds));
    table.add(bench::deathFigures(3, seeds));
    table.add(bench::deathFigures(10, seeds));
    table.add(bench::deathFigures(100, std::max(1, seeds / 10)));
    table.add(bench::partingFigures(std::max(1, seeds / 20)));
    table.add(bench::idleFigures());
    bool measured = true;
    if (const int seconds = parser.value(u"cpu-seconds"_s).toInt(); seconds > 0) {
        for (const bool seldom : {true, false}) {
            const auto figure = cpuFigure(seldom, Millis(seconds * 1000LL));
            measured = measured && figure;
            if (figure)
                table.add(*figure);
        }
    }
    if (const int nodes = parser.value(u"large"_s).toInt(); nodes > 0)
        table.add(bench::largeFigures(nodes, 60s));

    if (!table.write(parser.value(u"json"_s)))
        return 74;
    return table.close() == 0 && measured ? 0 : 1;
}
