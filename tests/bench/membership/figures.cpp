#include "bench/membership/figures.h"

#include "cluster/packets/codec.h"
#include "cluster/packets/stream.h"
#include "support/likememberlist.h"

#include <algorithm>

namespace muster::bench {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace cluster;
using sim::SimCluster;

namespace {

constexpr int headerBytes = 28; ///< IPv4 and UDP
constexpr int encryptionBytes = 29;
constexpr double never = 1e9; ///< what did not happen within its limit

double secondsOf(Millis span)
{
    return double(span.count()) / 1000.0;
}

/// Virtual seconds until it holds.
double timeUntil(SimCluster &cluster, const std::function<bool()> &holds, Millis limit, Millis pause = 10ms)
{
    const TimePoint begun = cluster.now();
    return cluster.runUntil(holds, limit, pause) ? secondsOf(cluster.now() - begun) : never;
}

/// What one node sends in a second.
struct Traffic {
    double packets = 0;
    double bytes = 0;
    double streamBytes = 0;
};

Traffic trafficOf(SimCluster &cluster, Millis span)
{
    qint64 packets = 0;
    qint64 bytes = 0;
    qint64 streamBytes = 0;
    cluster.watchPackets([&](const MemberName &, const Packet &packet) {
        const auto checksum = packet.checksum ? packets::Checksum::Crc : packets::Checksum::None;
        ++packets;
        bytes += packets::encodePacket(packet.parts, checksum).size() + headerBytes;
    });
    cluster.watchStreams([&](const MemberName &, const SimCluster::Streamed &what) {
        if (const auto *table = std::get_if<PushPull>(&what))
            streamBytes += packets::encodePushPull(*table).size();
    });
    cluster.run(span);
    cluster.watchPackets({});
    cluster.watchStreams({});
    const double share = secondsOf(span) * double(cluster.names().size());
    return {double(packets) / share, double(bytes) / share, double(streamBytes) / share};
}

Traffic idle(const MembershipOptions &options)
{
    SimCluster cluster(10, 1, options);
    cluster.run(3min); // the news of the start has spread, and its digests are compared
    return trafficOf(cluster, 5min);
}

Figure trafficFigure(const QString &id, const QString &what, const QString &unit, double value)
{
    Figure figure;
    figure.id = id;
    figure.what = what;
    figure.unit = unit;
    figure.value = value;
    return figure;
}

} // namespace

std::vector<Figure> joinFigures(int seeds)
{
    std::vector<double> times;
    for (quint64 seed = 1; seed <= quint64(seeds); ++seed) {
        SimCluster cluster(8, seed, MembershipOptions::lan(), 1);
        times.push_back(timeUntil(
            cluster, [&] { return cluster.agreed(); }, 120s));
    }
    return {
        {u"join-8-worst"_s, u"8 nodes join at once by one seed, worst of %1 until all see all"_s.arg(seeds),
            u"s"_s, percentile(times, 100), {}, 2, 1, u"56, 7 of 60 over 5"_s},
        {u"join-8-p99"_s, u"the same, 99th percentile"_s, u"s"_s, percentile(times, 99), {}, 2, 1, u""_s}};
}

std::vector<Figure> cutFigures(int seeds)
{
    int falseDeaths = 0;
    for (quint64 seed = 1; seed <= quint64(seeds); ++seed) {
        Random plan(seed);
        SimCluster cluster(10, seed);
        cluster.run(10s + Millis(qint64(plan.below(2000))));
        const MemberName name = cluster.names()[size_t(plan.below(10))];
        if (plan.chance(50))
            cluster.mute(name);
        else
            cluster.deafen(name);
        cluster.run(3s);
        cluster.heal();
        cluster.run(40s);
        falseDeaths += cluster.seen(MemberState::Dead) > 0 ? 1 : 0;
    }
    return {{u"one-way-cut"_s, u"10 nodes, one-way cuts of 3 s: runs with a false death, of %1"_s.arg(seeds),
        u"runs"_s, double(falseDeaths), {}, 0, 0, u"11 of 16"_s}};
}

std::vector<Figure> deathFigures(int nodes, int seeds)
{
    std::vector<double> kills;
    std::vector<double> silences;
    for (quint64 seed = 1; seed <= quint64(seeds); ++seed) {
        for (const bool silent : {false, true}) {
            Random plan(seed);
            SimCluster cluster(nodes, seed, MembershipOptions::lan(), 3);
            cluster.run(15s + Millis(qint64(plan.below(2000))));
            const MemberName name = cluster.names()[size_t(plan.below(quint64(nodes)))];
            if (silent)
                cluster.vanish(name);
            else
                cluster.kill(name);
            const double time = timeUntil(
                cluster, [&] { return cluster.allSee(name, MemberState::Dead); }, 60s);
            (silent ? silences : kills).push_back(time);
        }
    }
    struct Wanted {
        double must;
        double aims;
        QString memberlist;
    };
    const Wanted silence = nodes <= 3 ? Wanted{5, 4, u"5.7"_s}
        : nodes <= 10                 ? Wanted{6, 4.5, u"6.2"_s}
                                      : Wanted{9, 7, u"10.2"_s};
    Figure kill{u"kill-%1"_s.arg(nodes),
        u"process killed, %1 nodes, until all others see it down"_s.arg(nodes), u"s"_s, percentile(kills, 50),
        percentile(kills, 100), 3, 1.5, nodes <= 10 ? u"5.7 to 6.2"_s : QString()};
    Figure silent{u"silence-%1"_s.arg(nodes),
        u"host silent, %1 nodes, until all others see it down"_s.arg(nodes), u"s"_s, percentile(silences, 50),
        percentile(silences, 100), silence.must, silence.aims, silence.memberlist};
    return {kill, silent};
}

std::vector<Figure> partingFigures(int seeds)
{
    std::vector<double> times;
    for (quint64 seed = 1; seed <= quint64(seeds); ++seed) {
        SimCluster cluster(6, seed);
        cluster.run(10s);
        cluster.partition({"a", "b", "c"});
        cluster.run(1h);
        cluster.heal();
        times.push_back(timeUntil(
            cluster, [&] { return cluster.agreed(); }, 10min));
    }
    return {{u"parting"_s,
        u"halves parted for an hour agree again after the network healed, worst of %1"_s.arg(seeds), u"s"_s,
        percentile(times, 100), {}, 30, 10, u"never"_s}};
}

std::vector<Figure> idleFigures()
{
    const Traffic theirs = idle(test::likeMemberlist());
    MembershipOptions slow = MembershipOptions::lan();
    slow.shortestProbePause = slow.probeInterval;
    const Traffic same = idle(slow);
    const Traffic ours = idle(MembershipOptions::lan());
    const auto text = [](double value) {
        return QString::number(value, 'f', 1);
    };
    // Intervals that vary at random do not meet their mean exactly.
    constexpr double noise = 1.01;
    Figure packets = trafficFigure(
        u"idle-packets"_s, u"idle packets a node sends, at memberlist's probe rate"_s, u"/s"_s, same.packets);
    packets.must = theirs.packets * noise;
    packets.peer = u"%1 (measured: 2)"_s.arg(text(theirs.packets));
    Figure bytes = trafficFigure(u"idle-bytes"_s,
        u"idle bytes of them, with IP and UDP headers, not encrypted"_s, u"B/s"_s, same.bytes);
    bytes.must = theirs.bytes * noise;
    bytes.peer = u"%1 (measured: 147)"_s.arg(text(theirs.bytes));
    Figure streams = trafficFigure(
        u"idle-stream-bytes"_s, u"idle bytes of tables over streams"_s, u"B/s"_s, same.streamBytes);
    streams.must = theirs.streamBytes;
    streams.peer = text(theirs.streamBytes);
    Figure sealed = trafficFigure(u"idle-bytes-encrypted"_s, u"idle bytes of datagrams, encrypted"_s,
        u"B/s"_s, same.bytes + same.packets * encryptionBytes);
    sealed.must = (theirs.bytes + theirs.packets * encryptionBytes) * noise;
    sealed.peer = text(theirs.bytes + theirs.packets * encryptionBytes);
    return {packets, bytes, sealed, streams,
        trafficFigure(u"idle-packets-default"_s,
            u"idle packets at our default rate, which finds deaths sooner"_s, u"/s"_s, ours.packets),
        trafficFigure(u"idle-bytes-default"_s, u"idle bytes at our default rate, encrypted"_s, u"B/s"_s,
            ours.bytes + ours.packets * encryptionBytes)};
}

std::vector<Figure> largeFigures(int nodes, Millis span)
{
    struct Run {
        double joined = never;
        int deaths = 0;
        Traffic traffic;
    };
    const auto run = [nodes, span](const MembershipOptions &options) {
        SimCluster cluster(nodes, 1, options, 5);
        cluster.setLoss(5);
        Run result;
        result.joined = timeUntil(
            cluster, [&] { return cluster.agreed(); }, 120s, 500ms);
        cluster.run(span); // the news of the start has spread
        result.traffic = trafficOf(cluster, span);
        result.deaths = cluster.seen(MemberState::Dead);
        return result;
    };
    const Run theirs = run(test::likeMemberlist());
    const Run ours = run(MembershipOptions::lan());
    const auto text = [](double value) {
        return value < never ? QString::number(value, 'f', 1) : u"never"_s;
    };
    const QString of = u"%1 nodes, 5 % loss: "_s.arg(nodes);
    Figure bytes = trafficFigure(u"large-bytes"_s,
        of + u"bytes a node sends at our default rate, datagrams and tables"_s, u"B/s"_s,
        ours.traffic.bytes + ours.traffic.streamBytes);
    bytes.must = theirs.traffic.bytes + theirs.traffic.streamBytes;
    bytes.peer = text(*bytes.must);
    return {{u"large-agree"_s, of + u"until all see all"_s, u"s"_s, ours.joined, {}, 120, 30,
                text(theirs.joined)},
        {u"large-false-deaths"_s, of + u"false deaths in %1 s"_s.arg(2 * secondsOf(span)), u"deaths"_s,
            double(ours.deaths), {}, 0, 0, QString::number(theirs.deaths)},
        bytes};
}

} // namespace muster::bench
