#include "bench/console/network.h"

#include "bench/console/programs.h"
#include "client/feed/topicreader.h"
#include "client/profile/profile.h"
#include "protocol/http/routes.h"
#include "protocol/socket/websocketframe.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QNetworkRequest>
#include <QTimer>
#include <QWebSocket>

#include <cstdio>
#include <optional>

namespace muster::bench::console {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Traffic {
    double first = 0; ///< kB of the snapshot
    std::vector<double> sizes; ///< kB of each delta after it
    double perSecond = 0; ///< kB
};

/// As a console's socket gets it; no sizes: no overview came.
Traffic listen(const client::Profile &profile, const client::Credentials &credentials, int seconds)
{
    QUrl url = profile.urls.first();
    url.setScheme(u"ws"_s);
    url.setPath(protocol::routes::webSocket);
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + credentials.token.toUtf8());
    request.setRawHeader(protocol::deltasHeader.toByteArray(), protocol::deltasValue.toByteArray());
    request.setRawHeader(protocol::topicsHeader.toByteArray(), client::TopicReader::followed());
    Traffic traffic;
    double bytes = 0;
    QElapsedTimer sinceFirst;
    QEventLoop loop;
    QWebSocket socket;
    QObject::connect(&socket, &QWebSocket::textMessageReceived, &loop, [&](const QString &text) {
        const auto size = double(text.toUtf8().size());
        if (sinceFirst.isValid()) {
            bytes += size;
            traffic.sizes.push_back(size / 1e3);
        } else if (text.contains(u"\"overview\":"_s)) {
            traffic.first = size / 1e3;
            sinceFirst.start();
            QTimer::singleShot(std::chrono::seconds(seconds), &loop, &QEventLoop::quit);
        }
    });
    QTimer::singleShot(std::chrono::seconds(seconds) + 20s, &loop, &QEventLoop::quit);
    socket.open(request);
    loop.exec();
    if (sinceFirst.isValid())
        traffic.perSecond = bytes / double(sinceFirst.elapsed());
    return traffic;
}

/// Of a simulated cluster of its own.
std::optional<Traffic> trafficOf(int nodes, int churnPercent, int seconds)
{
    SimProcess sim(nodes, churnPercent);
    if (!sim.start()) {
        std::fprintf(stderr, "bench: muster-sim did not become ready\n");
        return std::nullopt;
    }
    const auto profile = client::readProfile(sim.profile());
    const auto credentials = profile ? client::readCredentials(*profile)
                                     : Result<client::Credentials>(tl::make_unexpected(profile.error()));
    if (!credentials) {
        std::fprintf(stderr, "bench: %s\n", qPrintable(credentials.error().detail));
        return std::nullopt;
    }
    Traffic traffic = listen(*profile, *credentials, seconds);
    if (!traffic.sizes.empty())
        return traffic;
    std::fprintf(stderr, "bench: no overview came\n");
    return std::nullopt;
}

} // namespace

std::vector<Figure> networkFigures(int nodes, int churnPercent, int seconds)
{
    const auto steady = trafficOf(nodes, 0, seconds);
    const auto changing = trafficOf(nodes, churnPercent, seconds);
    if (!steady || !changing)
        return {};
    return {{u"network-first"_s, u"the first overview, a snapshot"_s, u"kB"_s, changing->first, {}, {}},
        {u"network-steady"_s, u"node to console while nothing happens"_s, u"kB/s"_s, steady->perSecond, 100,
            20},
        {u"network-changing"_s, u"node to console while nodes change"_s, u"kB/s"_s, changing->perSecond, {},
            {}},
        {u"network-change"_s, u"a delta of these, median"_s, u"kB"_s, percentile(changing->sizes, 50), {},
            {}}};
}

} // namespace muster::bench::console
