#include "bench/membership/gossipprocesses.h"

#include "net/gossip/gossipadapter.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QSocketNotifier>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <unistd.h>

namespace muster::bench {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int startMillis = 30'000;
constexpr double nanosPerMilli = 1e6;

} // namespace

GossipProcesses::GossipProcesses(int nodes, bool probeSeldom) : m_nodes(nodes), m_probeSeldom(probeSeldom) { }

GossipProcesses::~GossipProcesses()
{
    for (const auto &process : m_processes) {
        process->closeWriteChannel(); // which ends it
        if (!process->waitForFinished(5000)) {
            process->kill();
            process->waitForFinished(5000);
        }
    }
}

bool GossipProcesses::awaitLine(QProcess &process, const QByteArray &beginning, QByteArray &rest)
{
    QDeadlineTimer deadline(startMillis);
    while (!deadline.hasExpired()) {
        while (process.canReadLine()) {
            const QByteArray line = process.readLine().trimmed();
            if (line.startsWith(beginning)) {
                rest = line.mid(beginning.size());
                return true;
            }
        }
        if (process.state() == QProcess::NotRunning)
            break;
        process.waitForReadyRead(int(deadline.remainingTime()));
    }
    m_problem = u"a gossip process did not say \"%1\" in time"_s.arg(QString::fromUtf8(beginning));
    return false;
}

bool GossipProcesses::start()
{
    QByteArray seed = "0";
    for (int i = 0; i < m_nodes; ++i) {
        auto process = std::make_unique<QProcess>();
        process->setStandardErrorFile(QProcess::nullDevice()); // their logs are not the figure
        process->start(QCoreApplication::applicationFilePath(),
            {u"--node"_s, QString::number(i + 1), QString::fromUtf8(seed), QString::number(m_nodes),
                m_probeSeldom ? u"seldom"_s : u"default"_s});
        m_processes.push_back(std::move(process));
        QByteArray port;
        if (!awaitLine(*m_processes.back(), "port ", port))
            return false;
        if (i == 0)
            seed = port;
    }
    QByteArray ignored;
    return std::all_of(m_processes.begin(), m_processes.end(),
        [&](const auto &process) { return awaitLine(*process, "all", ignored); });
}

double GossipProcesses::cpuMillisPerSecond(Millis span) const
{
    const auto sum = [this] {
        double nanos = 0;
        for (const auto &process : m_processes)
            nanos += cpuNanosOf(process->processId());
        return nanos;
    };
    const double before = sum();
    const TimePoint begun = steadyNow();
    QThread::msleep(quint64(span.count())); // the figure is what they use in it
    const double seconds = double((steadyNow() - begun).count()) / 1000.0;
    return (sum() - before) / nanosPerMilli / seconds / m_nodes;
}

int runGossipNode(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() != 6)
        return 64;
    const int number = arguments[2].toInt();
    const auto seed = quint16(arguments[3].toUInt());
    const size_t nodes = arguments[4].toUInt();
    net::GossipOptions options;
    options.self = "node-" + QByteArray::number(number);
    options.randomSeed = quint64(number);
    if (arguments[5] == "seldom"_L1)
        options.membership.shortestProbePause = options.membership.probeInterval;
    if (!options.protection.keys.add(QByteArray(32, 'k')))
        return 70;
    net::GossipAdapter adapter(options);
    cluster::NodeMeta meta;
    meta.name = u"node-%1"_s.arg(number);
    if (!adapter.start(meta))
        return 69;
    bool reported = false;
    QObject::connect(&adapter, &net::GossipAdapter::membersChanged, &app, [&] {
        const auto view = adapter.view();
        const auto alive = std::count_if(view->members.begin(), view->members.end(),
            [](const cluster::Member &member) { return member.state == cluster::MemberState::Alive; });
        if (size_t(alive) == nodes && !std::exchange(reported, true)) {
            std::puts("all");
            std::fflush(stdout);
        }
    });
    std::printf("port %d\n", adapter.address().port);
    std::fflush(stdout);
    if (seed != 0)
        adapter.join({{adapter.address().ip, seed}});
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &app, [&app] {
        char byte = 0;
        if (::read(STDIN_FILENO, &byte, 1) <= 0) // whoever started us is gone or wants us to go
            app.quit();
    });
    return app.exec();
}

} // namespace muster::bench
