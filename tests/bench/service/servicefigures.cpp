#include "bench/service/servicefigures.h"

#include "bench/edge/httpload.h"
#include "bench/edge/socketcrowd.h"
#include "bench/service/room.h"

#include <chrono>
#include <future>

namespace muster::bench {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Clock = std::chrono::steady_clock;

constexpr auto limit = 60s;
constexpr int posters = 8; ///< of the saturated deliveries
constexpr int latePosts = 25;
constexpr auto postEvery = 200ms;

struct Wanted {
    int users;
    std::optional<double> rate, rateAims;
    QString ratePeer;
    std::optional<double> p50, p50Aims, p99, p99Aims;
    QString p50Peer, p99Peer;
    std::optional<double> millisOfCpu;
    QString cpuPeer;
};

std::vector<QByteArray> postsOf(const Room &room, int users)
{
    std::vector<QByteArray> requests;
    for (int i = 0; i < users; ++i)
        requests.push_back(room.postBy(i));
    return requests;
}

struct Measured {
    std::vector<double> rates, cpuMillis, half, late;
};

Result<Measured> measure(EdgeServer &server, const Room &room, int users, const ServiceOptions &options)
{
    Measured measured;
    for (int run = 0; run < options.runs; ++run) {
        const double before = server.cpuNanos();
        const HttpLoad load = loadHttp(server.port(), users, options.span, postsOf(room, users));
        if (load.wrong > 0 || load.requests == 0)
            return fail(ErrorCode::Internal, u"%1 wrong answers"_s.arg(load.wrong));
        measured.rates.push_back(load.perSecond);
        measured.cpuMillis.push_back((server.cpuNanos() - before) / 1e6 / double(load.requests));
        measured.half.push_back(load.p50Millis);
        measured.late.push_back(load.p99Millis);
    }
    return measured;
}

std::vector<Figure> postsBy(const Wanted &wanted, const Measured &measured)
{
    const QString id = u"posts-%1-"_s.arg(wanted.users);
    const QString of = u"posts of %1 users: "_s.arg(wanted.users);
    return {{id + u"rate"_s, of + u"posts"_s, u"/s"_s, median(measured.rates), percentile(measured.rates, 1),
                wanted.rate, wanted.rateAims, wanted.ratePeer, true},
        {id + u"p50"_s, of + u"median"_s, u"ms"_s, median(measured.half), percentile(measured.half, 100),
            wanted.p50, wanted.p50Aims, wanted.p50Peer},
        {id + u"p99"_s, of + u"99th percentile"_s, u"ms"_s, median(measured.late),
            percentile(measured.late, 100), wanted.p99, wanted.p99Aims, wanted.p99Peer},
        {id + u"cpu"_s, of + u"server CPU a post"_s, u"ms"_s, median(measured.cpuMillis),
            percentile(measured.cpuMillis, 100), wanted.millisOfCpu, {}, wanted.cpuPeer}};
}

/// Each receiver's wait for a post of five in a second.
Result<std::vector<double>> latencies(EdgeServer &server, const Room &room, SocketCrowd &receivers)
{
    std::vector<double> millis;
    Clock::time_point sentAt;
    receivers.onFrame(
        [&] { millis.push_back(std::chrono::duration<double, std::milli>(Clock::now() - sentAt).count()); });
    for (int i = 0; i < latePosts; ++i) {
        const qint64 due = receivers.frames() + receivers.size();
        sentAt = Clock::now();
        auto answer = std::async(std::launch::async, [&] { return askOnce(server.port(), room.postBy(0)); });
        const bool all = receivers.run([&] { return receivers.frames() >= due; }, limit);
        if (answer.get() != 201 || !all)
            return fail(ErrorCode::TimedOut, u"a post did not reach everybody"_s);
        receivers.runFor(std::max(
            0ms, postEvery - std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - sentAt)));
    }
    receivers.onFrame({});
    return millis;
}

struct Delivered {
    std::vector<double> rates;
    std::vector<double> micros; ///< CPU of the server each, without the posts' own
};

/// As many posts as possible to all receivers.
Result<Delivered> saturate(EdgeServer &server, const Room &room, SocketCrowd &receivers, double postMillis,
    const ServiceOptions &options)
{
    Delivered delivered;
    for (int run = 0; run < options.runs; ++run) {
        const qint64 before = receivers.frames();
        const double cpu = server.cpuNanos();
        const Clock::time_point begun = Clock::now();
        auto load = std::async(std::launch::async,
            [&] { return loadHttp(server.port(), posters, options.span, postsOf(room, posters)); });
        receivers.run([&] { return load.wait_for(0s) == std::future_status::ready; }, limit);
        const HttpLoad sent = load.get();
        const qint64 due = before + sent.requests * receivers.size();
        if (sent.wrong > 0 || !receivers.run([&] { return receivers.frames() >= due; }, limit))
            return fail(ErrorCode::TimedOut,
                u"%1 of %2 deliveries; %3 sockets closed %4"_s.arg(receivers.frames() - before)
                    .arg(due - before)
                    .arg(receivers.closed())
                    .arg(QString::fromUtf8(receivers.lastWords())));
        const double deliveries = double(receivers.frames() - before);
        delivered.rates.push_back(deliveries / std::chrono::duration<double>(Clock::now() - begun).count());
        delivered.micros.push_back(
            ((server.cpuNanos() - cpu) / 1e3 - postMillis * 1e3 * double(sent.requests)) / deliveries);
    }
    return delivered;
}

bool greet(SocketCrowd &sockets, int count, const QList<QByteArray> &tokens)
{
    return sockets.connect(count, tokens)
        && sockets.run([&] { return sockets.greeted() == sockets.size(); }, limit);
}

Figures receiversOf(EdgeServer &server, int count, double postMillis, const ServiceOptions &options)
{
    const auto room = Room::make(server, u"receivers-%1"_s.arg(count), std::max(count, posters));
    if (!room)
        return failed(room);
    SocketCrowd receivers(server.port());
    if (!greet(receivers, count, room->tokens().first(count)))
        return fail(ErrorCode::TimedOut, u"the receivers did not connect"_s);
    receivers.runFor(500ms); // what else a new socket is sent
    const auto late = latencies(server, *room, receivers);
    if (!late)
        return failed(late);
    const auto delivered = saturate(server, *room, receivers, postMillis, options);
    if (!delivered)
        return failed(delivered);
    const bool isNamed = count == 1'000; // by the specification
    const auto wanted = [isNamed](double value) {
        return isNamed ? std::optional(value) : std::nullopt;
    };
    const auto peer = [isNamed](const QString &value) {
        return isNamed ? value : QString();
    };
    const QString id = u"receivers-%1-"_s.arg(count);
    const QString of = u"posts to %1 receivers: "_s.arg(count);
    return std::vector<Figure>{
        {id + u"rate"_s, of + u"deliveries, saturated"_s, u"/s"_s, median(delivered->rates),
            percentile(delivered->rates, 1), wanted(400'000), wanted(800'000), peer(u"46000"_s), true},
        {id + u"cpu"_s, of + u"server CPU each, without the posts' own"_s, u"us"_s, median(delivered->micros),
            percentile(delivered->micros, 100), wanted(3), wanted(1.3), peer(u"29.5"_s)},
        {id + u"p50"_s, of + u"latency at five a second, median"_s, u"ms"_s, median(*late), {}, wanted(10),
            wanted(4), peer(u"26"_s)},
        {id + u"p99"_s, of + u"latency at five a second, 99th percentile"_s, u"ms"_s, percentile(*late, 99),
            {}, wanted(20), wanted(8), peer(u"59"_s)}};
}

} // namespace

Figures postFigures(EdgeServer &server, const ServiceOptions &options)
{
    const std::vector<Wanted> all{{1, {}, {}, {}, 1.5, 0.8, {}, {}, u"6.3"_s, {}, {}, {}},
        {8, 1'500, 4'000, u"311"_s, {}, {}, {}, {}, {}, {}, 0.4, u"2.9"_s},
        {64, 3'000, 6'000, u"279"_s, {}, {}, 100, 40, {}, u"620"_s, {}, {}}};
    const auto room = Room::make(server, u"posts"_s, all.back().users);
    if (!room)
        return failed(room);
    std::vector<Figure> figures;
    for (const Wanted &wanted : all) {
        const auto measured = measure(server, *room, wanted.users, options);
        if (!measured)
            return failed(measured);
        const auto of = postsBy(wanted, *measured);
        figures.insert(figures.end(), of.begin(), of.end());
    }
    return figures;
}

Figures receiverFigures(EdgeServer &server, const ServiceOptions &options)
{
    const auto nobody = Room::make(server, u"nobody"_s, posters);
    if (!nobody)
        return failed(nobody);
    const auto alone = measure(server, *nobody, posters, options);
    if (!alone)
        return failed(alone);
    std::vector<Figure> figures;
    for (const int count : {10, 100, 1'000}) {
        if (count > options.receiversMax)
            break;
        const auto of = receiversOf(server, count, median(alone->cpuMillis), options);
        if (!of)
            return failed(of);
        figures.insert(figures.end(), of->begin(), of->end());
    }
    return figures;
}

Figures idleFigures(EdgeServer &server, const ServiceOptions &options)
{
    constexpr int channels = 20;
    constexpr int receiving = 100;
    constexpr int users = 200; ///< of the idle sockets
    const auto room = Room::make(server, u"awake"_s, receiving);
    if (!room)
        return failed(room);
    SocketCrowd receivers(server.port());
    if (!greet(receivers, receiving, room->tokens()))
        return fail(ErrorCode::TimedOut, u"the receivers did not connect"_s);
    receivers.runFor(500ms);
    const auto few = saturate(server, *room, receivers, 0, options);
    if (!few)
        return failed(few);

    QList<QByteArray> quiet;
    for (int i = 0; i < channels; ++i) {
        const auto made = Room::make(server, u"quiet-%1"_s.arg(i), std::min(users, options.receiversMax));
        if (!made)
            return failed(made);
        quiet = made->tokens();
    }
    SocketCrowd idle(server.port());
    const double before = server.residentMegabytes();
    if (!greet(idle, options.idle, quiet))
        return fail(ErrorCode::TimedOut, u"the idle sockets did not connect"_s);
    idle.runFor(1s);
    const double kilobytes = (server.residentMegabytes() - before) * 1024 / options.idle;
    const auto many = saturate(server, *room, receivers, 0, options);
    if (!many)
        return failed(many);
    return std::vector<Figure>{
        {u"idle-memory"_s, u"memory of an idle socket, its user in %1 channels"_s.arg(channels), u"kB"_s,
            kilobytes, {}, 8, 4, u"76-116"_s},
        {u"idle-delivery"_s, u"CPU of a delivery beside %1 idle sockets, against none"_s.arg(options.idle),
            u"x"_s, median(many->micros) / median(few->micros), {}, 1.3, 1.1, {}}};
}

} // namespace muster::bench
