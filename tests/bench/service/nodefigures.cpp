#include "bench/edge/httpload.h"
#include "bench/edge/socketcrowd.h"
#include "bench/service/room.h"
#include "bench/service/servicefigures.h"
#include "support/process/realcluster.h"

#include <QFile>
#include <QUrl>

#include <chrono>
#include <future>

namespace muster::bench {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Clock = std::chrono::steady_clock;

constexpr int posts = 200;
constexpr auto postEvery = 50ms;

} // namespace

Figures nodeFigures()
{
    test::RealCluster cluster(3);
    if (!cluster.start())
        return fail(ErrorCode::Unavailable, cluster.problem());
    QFile file(cluster.file(u"admin-password"_s));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal, file.errorString());
    const auto portOf = [&cluster](int node) {
        return quint16(QUrl(cluster.url(node)).port());
    };
    const QByteArray token = logIn(portOf(1), u"admin"_s, QString::fromUtf8(file.readAll()).trimmed());
    const auto room = Room::make(portOf(1), u"between"_s, token, {token});
    if (!room)
        return failed(room);
    SocketCrowd receiver(portOf(2));
    if (!receiver.connect(1, {token}) || !receiver.run([&] { return receiver.greeted() == 1; }, 10s))
        return fail(ErrorCode::TimedOut, u"the receiver did not connect"_s);
    receiver.runFor(1s);
    std::vector<double> millis, own;
    for (int i = 0; i < posts; ++i) {
        const qint64 due = receiver.frames() + 1;
        const Clock::time_point sentAt = Clock::now();
        const auto since = [&sentAt] {
            return std::chrono::duration<double, std::milli>(Clock::now() - sentAt).count();
        };
        auto answer = std::async(std::launch::async, [&] {
            const int status = askOnce(portOf(1), room->postBy(0));
            return std::pair(status, since());
        });
        const bool arrived = receiver.run([&] { return receiver.frames() >= due; }, 10s);
        millis.push_back(since());
        const auto [status, took] = answer.get();
        if (status != 201 || !arrived)
            return fail(ErrorCode::TimedOut, u"a post did not reach the other node"_s);
        own.push_back(took);
        receiver.runFor(postEvery);
    }
    return std::vector<Figure>{
        {u"node-post"_s, u"post at one node, answered, median"_s, u"ms"_s, median(own), {}, {}, {}, {}},
        {u"node-event-p50"_s, u"its event on a socket of another node, median"_s, u"ms"_s, median(millis), {},
            {}, {}, {}},
        {u"node-event-p99"_s, u"its event on a socket of another node, 99th percentile"_s, u"ms"_s,
            percentile(millis, 99), {}, 10, 3, {}}};
}

} // namespace muster::bench
