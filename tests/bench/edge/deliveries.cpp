#include "bench/edge/edgefigures.h"
#include "bench/edge/publisher.h"
#include "bench/edge/socketcrowd.h"

#include <QElapsedTimer>

namespace muster::bench {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto limit = 60s;
constexpr int burst = 200; ///< events; an outbox holds 256
constexpr int bursts = 5;

QByteArrayList anyTokens(int count)
{
    QByteArrayList tokens;
    for (int i = 0; i < count; ++i)
        tokens << QByteArray("token") + QByteArray::number(i);
    return tokens;
}

} // namespace

Figures deliveryFigures(EdgeServer &, const EdgeOptions &options)
{
    Publisher publisher;
    if (const auto started = publisher.start(); !started)
        return tl::make_unexpected(started.error());
    SocketCrowd receivers(publisher.port());
    if (!receivers.connect(options.sockets, anyTokens(options.sockets))
        || !receivers.run([&] { return receivers.greeted() == receivers.size(); }, limit))
        return fail(ErrorCode::TimedOut, u"the receivers did not connect"_s);
    std::vector<double> micros, perSecond;
    for (int i = 0; i < bursts; ++i) {
        const qint64 before = receivers.frames();
        const double cpu = publisher.cpuNanos();
        const qint64 due = qint64(burst) * receivers.size();
        QElapsedTimer timer;
        timer.start();
        if (!publisher.publish(burst)
            || !receivers.run([&] { return receivers.frames() - before >= due; }, limit))
            return fail(ErrorCode::TimedOut,
                u"%1 of %2 deliveries; %3 sockets closed %4"_s.arg(receivers.frames() - before)
                    .arg(due)
                    .arg(receivers.closed())
                    .arg(QString::fromUtf8(receivers.lastWords())));
        perSecond.push_back(double(due) * 1e9 / double(timer.nsecsElapsed()));
        micros.push_back((publisher.cpuNanos() - cpu) / 1e3 / double(due));
    }
    const QString what =
        u"events of %1 bytes to %2 receivers, saturated: "_s.arg(Publisher::eventBytes).arg(options.sockets);
    Figure rate{u"delivery-rate"_s, what + u"deliveries"_s, u"/s"_s, median(perSecond),
        percentile(perSecond, 0), 120'000, {}, u"46000"_s};
    rate.moreIsBetter = true;
    return std::vector<Figure>{rate,
        {u"delivery-cpu"_s, what + u"server CPU each"_s, u"us"_s, median(micros), percentile(micros, 100), 9,
            4, u"29.5"_s}};
}

} // namespace muster::bench
