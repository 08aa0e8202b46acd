#include "bench/edge/edgefigures.h"
#include "bench/edge/httpload.h"
#include "bench/edge/socketcrowd.h"

#include <QElapsedTimer>
#include <QThread>

namespace muster::bench {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto limit = 60s;
constexpr int challenges = 200;
constexpr int pushes = 20;
constexpr int wave = 500; ///< of idle sockets: how fast they come is not what they are for

double millisSince(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

Error notReached(const QString &what, const SocketCrowd &crowd)
{
    return {ErrorCode::TimedOut,
        u"%1: of %2 sockets %3 were upgraded, %4 greeted, %5 closed %6"_s.arg(what)
            .arg(crowd.size())
            .arg(crowd.upgraded())
            .arg(crowd.greeted())
            .arg(crowd.closed())
            .arg(QString::fromUtf8(crowd.lastWords()))};
}

bool allGreeted(SocketCrowd &crowd)
{
    return crowd.run([&crowd] { return crowd.greeted() == crowd.size(); }, limit);
}

/// Something that is pushed to administrators: a leader preference is set and cleared.
bool changeThePicture(const EdgeServer &server, bool on)
{
    const QByteArray body = on ? "{\"to\":\"" + server.nodeId() + "\"}" : QByteArray();
    const QByteArray request = QByteArray(on ? "POST" : "DELETE")
        + " /api/v4/muster/leader HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer " + server.adminTokens()[0]
        + "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\n\r\n" + body;
    return askOnce(server.port(), request) == 200;
}

struct Push {
    double microsEach = 0; ///< server CPU of one delivery
    double bytesEach = 0;
};

/// Pushes to all of `receivers`, while nobody else has anything to do.
Result<Push> pushTo(EdgeServer &server, SocketCrowd &receivers, SocketCrowd *idle)
{
    std::vector<double> micros;
    const qint64 bytesBefore = receivers.bytes();
    const qint64 framesBefore = receivers.frames();
    for (int push = 0; push < pushes; ++push) {
        const double cpu = server.cpuNanos();
        const qint64 before = receivers.frames();
        if (!changeThePicture(server, push % 2 == 0))
            return fail(ErrorCode::Internal, u"the preferred leader could not be set"_s);
        if (!receivers.run([&] { return receivers.frames() - before >= receivers.size(); }, limit))
            return tl::make_unexpected(notReached(u"push"_s, receivers));
        receivers.runFor(100ms); // the rest of the burst
        micros.push_back((server.cpuNanos() - cpu) / 1e3 / double(receivers.frames() - before));
        if (idle)
            idle->runFor(0ms);
    }
    const double frames = double(receivers.frames() - framesBefore);
    return Push{median(micros), double(receivers.bytes() - bytesBefore) / frames};
}

/// What `count` more sockets with a session cost, each.
Result<double> kilobytesEach(EdgeServer &server, SocketCrowd &crowd, int count)
{
    const double before = server.residentMegabytes();
    for (int left = count; left > 0; left -= wave)
        if (!crowd.connect(std::min(left, wave), server.userTokens()) || !allGreeted(crowd))
            return tl::make_unexpected(notReached(u"idle sockets"_s, crowd));
    crowd.runFor(500ms);
    return (server.residentMegabytes() - before) * 1024 / count;
}

} // namespace

Figures authenticationFigures(EdgeServer &server, const EdgeOptions &options)
{
    std::vector<double> whole;
    std::vector<double> challenged;
    std::vector<double> micros;
    for (int run = 0; run < options.runs; ++run) {
        server.stop();
        if (const auto started = server.start(); !started)
            return tl::make_unexpected(started.error());
        QThread::msleep(500);
        const double cpu = server.cpuNanos();
        QElapsedTimer timer;
        timer.start();
        SocketCrowd crowd(server.port());
        if (!crowd.connect(options.sockets)
            || !crowd.run([&] { return crowd.upgraded() == options.sockets; }, limit))
            return tl::make_unexpected(notReached(u"upgrade"_s, crowd));
        const double upgraded = millisSince(timer);
        if (!crowd.challenge(server.userTokens()) || !allGreeted(crowd))
            return tl::make_unexpected(notReached(u"authentication"_s, crowd));
        whole.push_back(millisSince(timer));
        challenged.push_back(whole.back() - upgraded);
        micros.push_back((server.cpuNanos() - cpu) / 1e3 / options.sockets);
    }
    const QString what = u"%1 WebSockets, as many sessions, none cached: "_s.arg(options.sockets);
    return std::vector<Figure>{{u"sockets-authenticate"_s, what + u"connect and authenticate at once"_s,
                                   u"ms"_s, median(whole), percentile(whole, 100), 400, 200, u"1180"_s},
        {u"sockets-challenge"_s, what + u"of it the authentication"_s, u"ms"_s, median(challenged),
            percentile(challenged, 100), {}, {}, QString()},
        {u"sockets-cpu"_s, what + u"server CPU each, connecting included"_s, u"us"_s, median(micros),
            percentile(micros, 100), {}, {}, QString()}};
}

Figures challengeFigures(EdgeServer &server, const EdgeOptions &)
{
    std::vector<double> millis;
    for (int i = 0; i < challenges; ++i) {
        SocketCrowd one(server.port());
        if (!one.connect(1) || !one.run([&] { return one.upgraded() == 1; }, limit))
            return tl::make_unexpected(notReached(u"upgrade"_s, one));
        QElapsedTimer timer;
        timer.start();
        if (!one.challenge({server.userTokens()[0]}) || !one.run([&] { return one.frames() > 0; }, limit))
            return tl::make_unexpected(notReached(u"challenge"_s, one));
        millis.push_back(millisSince(timer));
    }
    return std::vector<Figure>{{u"challenge"_s, u"reply to a token challenge, p50 of %1"_s.arg(challenges),
        u"ms"_s, median(millis), percentile(millis, 99), 2, 0.5, u"44"_s}};
}

Figures pushFigures(EdgeServer &server, const EdgeOptions &options)
{
    server.stop();
    if (const auto started = server.start(); !started)
        return tl::make_unexpected(started.error());
    SocketCrowd receivers(server.port());
    if (!receivers.connect(options.sockets, server.adminTokens()) || !allGreeted(receivers))
        return tl::make_unexpected(notReached(u"receivers"_s, receivers));
    receivers.runFor(1s);
    const auto alone = pushTo(server, receivers, nullptr);
    if (!alone)
        return tl::make_unexpected(alone.error());

    SocketCrowd idle(server.port());
    const auto few = kilobytesEach(server, idle, options.sockets);
    const auto many = few ? kilobytesEach(server, idle, options.idleSockets - options.sockets) : few;
    if (!many)
        return tl::make_unexpected(many.error());
    const auto crowded = pushTo(server, receivers, &idle);
    if (!crowded)
        return tl::make_unexpected(crowded.error());
    const QString what = u"push of the cluster's overview (%1 kB) to %2 administrators: "_s
                             .arg(alone->bytesEach / 1000, 0, 'f', 1)
                             .arg(options.sockets);
    const QString memory = u"memory an idle WebSocket with a session, of %1"_s;
    return std::vector<Figure>{
        {u"socket-memory-few"_s, memory.arg(options.sockets), u"kB"_s, *few, {}, 32, 16, u"76 to 116"_s},
        {u"socket-memory-many"_s, memory.arg(options.idleSockets), u"kB"_s,
            (*few * options.sockets + *many * (options.idleSockets - options.sockets)) / options.idleSockets,
            {}, 32, 16, u"76 to 116"_s},
        {u"push-cpu"_s, what + u"server CPU each"_s, u"us"_s, alone->microsEach, {}, {}, {}, QString()},
        {u"push-crowded"_s, what + u"the same with %1 idle sockets more"_s.arg(options.idleSockets), u"x"_s,
            crowded->microsEach / alone->microsEach, {}, 1.3, 1.1, QString()}};
}

} // namespace muster::bench
