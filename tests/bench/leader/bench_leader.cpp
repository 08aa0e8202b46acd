// How long a cluster of three real processes has no leader after the leader was killed with -9, as a table
// and as JSON. Exit code 1 if a figure that must hold does not.
#include "base/time.h"
#include "bench/support/figure.h"
#include "support/process/realcluster.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
using test::RealCluster;

namespace {

constexpr int patience = 60'000; // ms for a cluster to be whole again on a busy machine

/// When the node wrote that it leads in a term above that one, by the monotonic clock of this host; 0: it did
/// not.
qint64 ledSince(const RealCluster &cluster, int node, qint64 term)
{
    for (const QByteArray &line : cluster.log(node).split('\n')) {
        if (!line.contains("leadership-gained"))
            continue;
        const QJsonObject entry = QJsonDocument::fromJson(line).object();
        if (entry[u"term"].toInteger() > term)
            return entry[u"steady_ms"].toVariant().toLongLong();
    }
    return 0;
}

/// The milliseconds without a leader; -1 if nobody followed.
double killTheLeader(RealCluster &cluster)
{
    int leader = 0;
    const bool agreed = test::waitFor(
                            [&] {
                                leader = cluster.leader(1);
                                bool same = leader != 0;
                                for (int node = 2; node <= cluster.size(); ++node)
                                    same = same && cluster.leader(node) == leader;
                                return same;
                            },
                            patience)
        >= 0;
    if (!agreed)
        return -1;
    const qint64 term = cluster.status(leader)[u"term"].toInteger();
    const qint64 killedAt = steadyNow().time_since_epoch().count();
    cluster.kill(leader);
    qint64 since = 0;
    test::waitFor(
        [&] {
            for (int node = 1; node <= cluster.size() && since == 0; ++node)
                if (node != leader)
                    since = ledSince(cluster, node, term);
            return since != 0;
        },
        patience);
    const bool whole = cluster.startNode(leader)
        && test::waitFor([&] { return cluster.status(1)[u"verdict"].toString() == u"green"; }, patience) >= 0;
    return since != 0 && whole ? double(since - killedAt) : -1;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"From the death of a leader to the next one."_s);
    parser.addHelpOption();
    parser.addOptions({{u"json"_s, u"Writes them as JSON too."_s, u"file"_s},
        {u"rounds"_s, u"How often the leader is killed."_s, u"n"_s, u"30"_s}});
    parser.process(app);
    bool isNumber = false;
    const int rounds = parser.value(u"rounds"_s).toInt(&isNumber);
    if (!isNumber || rounds < 1) {
        std::fputs("bench_leader: --rounds takes a number from 1 on\n", stderr);
        return 64;
    }
    RealCluster cluster(3);
    if (!cluster.start()) {
        std::fprintf(stderr, "bench_leader: %s\n", qPrintable(cluster.problem()));
        return 2;
    }
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        const double took = killTheLeader(cluster);
        if (took < 0) {
            std::fprintf(stderr, "bench_leader: round %d: no leader, or no green cluster, within %d s\n%s",
                round + 1, patience / 1000, cluster.ctl({u"status"_s}, 1).out.constData());
            for (int node = 1; node <= cluster.size(); ++node)
                std::fprintf(stderr, "node-%d:\n%s\n", node, cluster.log(node).right(2000).constData());
            return 2;
        }
        times.push_back(took);
    }
    bench::FigureTable table(u"mattermost"_s);
    bench::Figure usual;
    usual.id = u"leader_followed_ms"_s;
    usual.what = u"leader killed to the next one, median of %1"_s.arg(rounds);
    usual.unit = u"ms"_s;
    usual.value = bench::median(times);
    usual.aims = 2000;
    bench::Figure worst;
    worst.id = u"leader_followed_worst_ms"_s;
    worst.what = u"the longest of them"_s;
    worst.unit = u"ms"_s;
    worst.value = *std::max_element(times.begin(), times.end());
    worst.must = 4500;
    table.add({usual, worst});
    const bool written = table.write(parser.value(u"json"_s));
    return table.close() == 0 && written ? 0 : 1;
}
