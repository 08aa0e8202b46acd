#include "bench/edge/publisher.h"

#include "base/id.h"
#include "bench/support/figure.h"
#include "net/http/httpserver.h"
#include "net/socket/hubservice.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <array>
#include <cstdio>

#include <unistd.h>

namespace muster::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int startMillis = 10'000;
constexpr int stopMillis = 5'000;

class AnybodysSessions final : public hub::SessionSource {
public:
    void find(const QByteArray &token, Found found) override
    {
        found(
            hub::SessionInfo{UserId(QString::fromLatin1(token)), SessionId(newId()), {u"system_user"_s}, {}});
    }
};

class NoRequests final : public http::RequestHandler {
public:
    void handle(const http::Request &, http::Reply reply) override { reply({404, {}, {}}); }
};

void publishTo(net::HubService &hub, int events)
{
    const QString message(Publisher::eventBytes, u'm');
    for (int i = 0; i < events; ++i)
        hub.publish({u"posted"_s, {{u"post"_s, message}}, {}, 0}, hub::Audience::everyone());
}

} // namespace

int runPublisher(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    AnybodysSessions sessions;
    NoRequests handler;
    net::HubServiceOptions hubOptions;
    hubOptions.hub.node = NodeId(newId());
    hubOptions.path = u"/api/v4/websocket"_s;
    net::HubService hub(hubOptions, &sessions);
    net::HttpServerOptions options;
    options.address = QHostAddress(QHostAddress::LocalHost);
    net::HttpServer server(options, &handler, &hub);
    if (!server.listen())
        return 1;
    std::printf("%d\n", int(server.port()));
    std::fflush(stdout);
    QSocketNotifier notifier(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&notifier, &QSocketNotifier::activated, &app, [&] {
        std::array<char, 256> line{};
        const ssize_t size = ::read(STDIN_FILENO, line.data(), line.size());
        if (size <= 0)
            return QCoreApplication::quit(); // whoever started it has gone
        publishTo(hub, QByteArray(line.data(), size).trimmed().toInt());
    });
    return QCoreApplication::exec();
}

Publisher::~Publisher()
{
    if (!m_process)
        return;
    m_process->closeWriteChannel();
    if (!m_process->waitForFinished(stopMillis)) {
        m_process->kill();
        m_process->waitForFinished(stopMillis);
    }
}

Result<void> Publisher::start()
{
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process->start(QCoreApplication::applicationFilePath(), {QLatin1StringView(publisherArgument)});
    if (!m_process->waitForReadyRead(startMillis))
        return fail(
            ErrorCode::Unavailable, u"the publisher did not get ready: "_s + m_process->errorString());
    m_port = m_process->readLine().trimmed().toUShort();
    return {};
}

bool Publisher::publish(int events)
{
    m_process->write(QByteArray::number(events) + '\n');
    return m_process->waitForBytesWritten(stopMillis);
}

double Publisher::cpuNanos() const
{
    return cpuNanosOf(m_process->processId());
}

} // namespace muster::bench
