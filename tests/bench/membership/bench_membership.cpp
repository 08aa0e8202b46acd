// Membership's figures beside memberlist's, as a table and as JSON. Exit code 1 if one that must hold does
// not.
#include "bench/membership/figures.h"
#include "bench/membership/gossipprocesses.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <cstring>

using namespace muster;
using muster::bench::Figure;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString text(std::optional<double> value)
{
    return value ? QString::number(*value, 'g', 4) : u"-"_s;
}

void print(const Figure &figure)
{
    std::printf("%-78s %9s %-6s worst %-7s must %-7s aims %-6s memberlist %-22s %s\n",
        qPrintable(figure.what), qPrintable(text(figure.value)), qPrintable(figure.unit),
        qPrintable(text(figure.worst)), qPrintable(text(figure.must)), qPrintable(text(figure.aims)),
        qPrintable(figure.memberlist.isEmpty() ? u"-"_s : figure.memberlist), figure.holds() ? "" : "MISSED");
    std::fflush(stdout);
}

QJsonObject toJson(const Figure &figure)
{
    const auto number = [](std::optional<double> value) {
        return value ? QJsonValue(*value) : QJsonValue();
    };
    return {{u"id"_s, figure.id}, {u"what"_s, figure.what}, {u"unit"_s, figure.unit},
        {u"value"_s, figure.value}, {u"worst"_s, number(figure.worst)}, {u"must"_s, number(figure.must)},
        {u"aims"_s, number(figure.aims)}, {u"memberlist"_s, figure.memberlist}, {u"holds"_s, figure.holds()}};
}

/// Of real processes. Empty if they did not start; the reason is printed.
std::optional<Figure> cpuFigure(bool seldom, Millis span)
{
    bench::GossipProcesses processes(5, seldom);
    if (!processes.start()) {
        std::fprintf(stderr, "bench: %s\n", qPrintable(processes.problem()));
        return {};
    }
    QThread::msleep(10'000); // the news of the start is told
    Figure figure;
    figure.id = seldom ? u"idle-cpu"_s : u"idle-cpu-default"_s;
    figure.what = u"CPU of a gossip process at rest, of 5, encrypted, %1"_s.arg(
        seldom ? u"at memberlist's probe rate"_s : u"at our default rate"_s);
    figure.unit = u"ms/s"_s;
    figure.value = processes.cpuMillisPerSecond(span);
    figure.aims = 0.1;
    figure.memberlist = u"0.4 to 2.8"_s;
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

    std::vector<Figure> all;
    const auto add = [&all](const std::vector<Figure> &figures) {
        for (const Figure &figure : figures) {
            print(figure);
            all.push_back(figure);
        }
    };
    add(bench::joinFigures(seeds));
    add(bench::cutFigures(seeds));
    add(bench::deathFigures(3, seeds));
    add(bench::deathFigures(10, seeds));
    add(bench::deathFigures(100, std::max(1, seeds / 10)));
    add(bench::partingFigures(std::max(1, seeds / 20)));
    add(bench::idleFigures());
    bool measured = true;
    if (const int seconds = parser.value(u"cpu-seconds"_s).toInt(); seconds > 0) {
        for (const bool seldom : {true, false}) {
            const auto figure = cpuFigure(seldom, Millis(seconds * 1000LL));
            measured = measured && figure;
            if (figure)
                add({*figure});
        }
    }
    if (const int nodes = parser.value(u"large"_s).toInt(); nodes > 0)
        add(bench::largeFigures(nodes, 60s));

    if (const QString file = parser.value(u"json"_s); !file.isEmpty()) {
        QJsonArray figures;
        for (const Figure &figure : all)
            figures.append(toJson(figure));
        const QJsonObject document{{u"figures"_s, figures},
            {u"measured_on"_s,
                QJsonObject{{u"system"_s, QSysInfo::prettyProductName()},
                    {u"kernel"_s, QSysInfo::kernelVersion()},
                    {u"processors"_s, QThread::idealThreadCount()}}}};
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly) || out.write(QJsonDocument(document).toJson()) < 0) {
            std::fprintf(stderr, "bench: %s cannot be written\n", qPrintable(file));
            return 74;
        }
    }
    const auto missed =
        std::count_if(all.begin(), all.end(), [](const Figure &figure) { return !figure.holds(); });
    std::printf("%d figures, %d missed\n", int(all.size()), int(missed));
    return missed == 0 && measured ? 0 : 1;
}
