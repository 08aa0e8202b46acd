#include "bench/edge/edgefigures.h"

#include "bench/edge/bareloop.h"
#include "bench/edge/httpload.h"

#include <QFile>
#include <QThread>

#include <cstring>

namespace muster::bench {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int connections = 32;
constexpr int logIns = 10;

QByteArray get(const QByteArray &path, const QByteArray &token = {})
{
    QByteArray request = "GET " + path + " HTTP/1.1\r\nHost: bench\r\n";
    if (!token.isEmpty())
        request += "Authorization: Bearer " + token + "\r\n";
    return request + "\r\n";
}

std::vector<QByteArray> meRequests(const EdgeServer &server)
{
    std::vector<QByteArray> requests;
    for (int i = 0; i < connections; ++i)
        requests.push_back(get("/api/v4/users/me", server.userTokens()[i]));
    return requests;
}

struct Wanted {
    double perSecond, perSecondAims;
    QString perSecondPeer;
    double micros;
    QString microsPeer;
    std::optional<double> p99;
    QString p99Peer;
};

/// What the runs of a load measured.
struct Runs {
    std::vector<double> rates;
    std::vector<double> micros; ///< CPU time a request
    std::vector<double> late; ///< 99th percentiles, milliseconds
};

/// One more run, of an EdgeServer or a BareLoop.
template <typename Server>
Result<void> addRun(
    Runs &runs, const Server &server, const EdgeOptions &options, const std::vector<QByteArray> &requests)
{
    const double before = server.cpuNanos();
    const HttpLoad load = loadHttp(server.port(), connections, options.span, requests);
    if (load.wrong > 0 || load.requests == 0)
        return fail(ErrorCode::Internal, u"%1 wrong answers"_s.arg(load.wrong));
    runs.rates.push_back(load.perSecond);
    runs.micros.push_back((server.cpuNanos() - before) / 1e3 / double(load.requests));
    runs.late.push_back(load.p99Millis);
    return {};
}

/// Rate, CPU and 99th percentile of a request under load.
std::vector<Figure> figuresOf(const Runs &runs, const QString &id, const QString &name, const Wanted &wanted)
{
    const auto &[rates, micros, late] = runs;
    const QString of = u"%1, %2 connections: "_s.arg(name).arg(connections);
    return {{id + u"-rate"_s, of + u"requests"_s, u"/s"_s, median(rates), percentile(rates, 1),
                wanted.perSecond, wanted.perSecondAims, wanted.perSecondPeer, true},
        {id + u"-cpu"_s, of + u"server CPU a request"_s, u"us"_s, median(micros), percentile(micros, 100),
            wanted.micros, {}, wanted.microsPeer},
        {id + u"-p99"_s, of + u"99th percentile"_s, u"ms"_s, median(late), percentile(late, 100), wanted.p99,
            {}, wanted.p99Peer}};
}

Result<void> restart(EdgeServer &server, const QString &preload = {})
{
    server.stop();
    return server.start(preload).map([](double) {});
}

Result<double> statements(const EdgeServer &server)
{
    QFile file(server.file(u"statements"_s));
    quint64 count = 0;
    if (!file.open(QIODevice::ReadOnly)
        || file.read(reinterpret_cast<char *>(&count), sizeof count) != sizeof count)
        return fail(ErrorCode::Internal, u"SQL statements were not counted"_s);
    return double(count);
}

} // namespace

Figures startFigures(EdgeServer &server, const EdgeOptions &options)
{
    std::vector<double> times;
    std::vector<double> memory;
    for (int i = 0; i < options.starts; ++i) {
        server.stop();
        const auto time = server.start();
        if (!time)
            return tl::make_unexpected(time.error());
        times.push_back(*time);
        QThread::msleep(300); // what follows the first answer belongs to the start
        memory.push_back(server.residentMegabytes());
    }
    return std::vector<Figure>{
        {u"start"_s, u"start to first ping 200, migrated database, median of %1"_s.arg(options.starts),
            u"ms"_s, median(times), percentile(times, 100), 150, 60, u"344"_s},
        {u"memory-start"_s, u"memory after start"_s, u"MB"_s, median(memory), percentile(memory, 100), 40, 20,
            u"83"_s}};
}

Figures pingFigures(EdgeServer &server, const EdgeOptions &options)
{
    const QByteArray request = get("/api/v4/system/ping");
    const qsizetype answerBytes = answerOnce(server.port(), request).size();
    BareLoop bare;
    if (const auto started = bare.start(answerBytes); !started)
        return tl::make_unexpected(started.error());
    Runs ours;
    Runs floor;
    for (int run = 0; run < options.runs; ++run) {
        auto added = addRun(ours, server, options, {request});
        if (added)
            added = addRun(floor, bare, options, {request});
        if (!added)
            return tl::make_unexpected(added.error());
    }
    std::vector<Figure> figures = figuresOf(
        ours, u"ping"_s, u"GET system/ping"_s, {60'000, 100'000, u"31000"_s, 15, u"44"_s, 2, u"9.3"_s});
    const QString loop = u"a bare epoll loop with a fixed answer of %1 bytes: "_s.arg(answerBytes);
    figures.push_back({u"ping-floor-rate"_s, u"beside it "_s + loop + u"requests"_s, u"/s"_s,
        median(floor.rates), percentile(floor.rates, 1), {}, {}, {}, true});
    figures.push_back({u"ping-floor-cpu"_s, u"of it "_s + loop + u"CPU"_s, u"us"_s, median(floor.micros),
        percentile(floor.micros, 100), {}, {}, {}});
    return figures;
}

Figures meFigures(EdgeServer &server, const EdgeOptions &options)
{
    Runs runs;
    for (int run = 0; run < options.runs; ++run)
        if (const auto added = addRun(runs, server, options, meRequests(server)); !added)
            return tl::make_unexpected(added.error());
    return figuresOf(
        runs, u"me"_s, u"GET users/me"_s, {30'000, 60'000, u"5400"_s, 25, u"160"_s, std::nullopt, u"27"_s});
}

Figures statementFigures(EdgeServer &server, const EdgeOptions &options)
{
    const QString counter = QStringLiteral(MUSTER_BINARY_DIR "/tests/libbench_statements.so");
    if (const auto started = restart(server, counter); !started)
        return tl::make_unexpected(started.error());
    loadHttp(server.port(), connections, 200ms, meRequests(server)); // each session is read once
    const auto rest = statements(server);
    QThread::msleep(ulong(options.span.count()));
    const auto before = statements(server);
    const HttpLoad load = loadHttp(server.port(), connections, options.span, meRequests(server));
    const auto after = statements(server);
    if (!rest || *rest <= 0 || !before || !after || load.requests == 0)
        return fail(ErrorCode::Internal, u"SQL statements were not counted"_s);
    // What the server asks on its own in the same time is not caused by the requests.
    const double own = std::max(0.0, (*after - *before) - (*before - *rest));
    if (const auto started = restart(server); !started)
        return tl::make_unexpected(started.error());
    return std::vector<Figure>{
        {u"me-statements"_s, u"GET users/me: SQL statements a request, of %1 requests"_s.arg(load.requests),
            u""_s, own / double(load.requests), {}, 0.001, 0, u"2 transactions"_s}};
}

Figures logInFigures(EdgeServer &server, const EdgeOptions &)
{
    const QByteArray body = "{\"login_id\":\"user0\",\"password\":\""
        + QByteArray(EdgeServer::password.data(), EdgeServer::password.size()) + "\"}";
    const QByteArray request =
        "POST /api/v4/users/login HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\n"
        "Content-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    std::vector<double> millis;
    for (int i = 0; i < logIns; ++i) {
        const double before = server.cpuNanos();
        if (const int status = askOnce(server.port(), request); status != 200)
            return fail(ErrorCode::Internal, u"a log-in was answered %1"_s.arg(status));
        millis.push_back((server.cpuNanos() - before) / 1e6);
    }
    return std::vector<Figure>{{u"login-cpu"_s, u"log-in: server CPU (Argon2id, 64 MiB, 2 passes)"_s, u"ms"_s,
        median(millis), percentile(millis, 100), {}, {}, u"60 (bcrypt 10)"_s}};
}

} // namespace muster::bench
