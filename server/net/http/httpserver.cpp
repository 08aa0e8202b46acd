#include "net/http/httpserver.h"

#include "log/log.h"
#include "net/http/frontcontext.h"
#include "net/http/ioworker.h"
#include "net/http/responsewriter.h"
#include "net/io/connectionquota.h"
#include "net/io/epolleventdispatcher.h"
#include "protocol/http/apierror.h"

#include <QDateTime>
#include <QPromise>
#include <QSslKey>
#include <QTcpServer>
#include <QThread>
#include <QTimer>

#include <array>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace muster::net {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int backlog = 4096; ///< the kernel reduces it to net.core.somaxconn
constexpr Millis acceptPause{100}; ///< when descriptors have run out
constexpr Millis threadEndTimeout{5'000};

/// Passes descriptors on instead of making sockets of them.
class DescriptorListener final : public QTcpServer {
public:
    std::function<void(qintptr)> accepted;

protected:
    void incomingConnection(qintptr descriptor) override { accepted(descriptor); }
};

QHostAddress peerOf(qintptr descriptor)
{
    sockaddr_storage storage{};
    socklen_t size = sizeof storage;
    if (::getpeername(int(descriptor), reinterpret_cast<sockaddr *>(&storage), &size) != 0)
        return {};
    const QHostAddress address(reinterpret_cast<const sockaddr *>(&storage));
    // ::ffff:192.0.2.1 and 192.0.2.1 are the same peer.
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    return isV4 ? QHostAddress(v4) : address;
}

/// A descriptor in transit to an I/O thread; closed if it never arrives.
struct Accepted {
    qintptr descriptor;
    ConnectionQuota::Place place;

    Accepted(qintptr fd, ConnectionQuota::Place ticket) : descriptor(fd), place(std::move(ticket)) { }
    Accepted(const Accepted &) = delete;
    Accepted &operator=(const Accepted &) = delete;
    ~Accepted()
    {
        if (descriptor >= 0)
            ::close(int(descriptor));
    }
};

} // namespace

struct HttpServer::Private {
    explicit Private(std::shared_ptr<FrontContext> front)
        : context(std::move(front))
        , quota(std::make_shared<ConnectionQuota>(
              context->options.limits.connectionsMax, context->options.limits.connectionsPerAddressMax))
    {
    }
    struct IoThread {
        std::unique_ptr<QThread> thread;
        std::shared_ptr<Mailbox> mailbox;
        IoWorker *worker; ///< deleted by its thread when that ends
    };

    const std::shared_ptr<FrontContext> context;
    const std::shared_ptr<ConnectionQuota> quota;
    DescriptorListener listener;
    std::vector<IoThread> threads;
    size_t nextThread = 0;
    bool stopping = false;
    int threadsBusy = 0; ///< while stopping: those with connections
    QPromise<void> stopped;
    QTimer stopTimer;

    void startThreads();
    void accept(qintptr descriptor);
    void refuse(qintptr descriptor);
    void finishStop();
    void endThreads();
};

HttpServer::HttpServer(
    HttpServerOptions options, http::RequestHandler *handler, hub::SocketAcceptor *acceptor, QObject *parent)
    : QObject(parent), d(new Private(std::make_shared<FrontContext>(std::move(options), handler, acceptor)))
{
    Q_ASSERT(handler);
    d->listener.accepted = [this](qintptr descriptor) {
        d->accept(descriptor);
    };
    connect(&d->listener, &QTcpServer::acceptError, this, [this](QAbstractSocket::SocketError) {
        // Qt stops accepting here for good. Usually descriptors have run out, and some are freed soon.
        log::warn("http"_L1, u"cannot accept connections; trying again"_s,
            {{u"error"_s, d->listener.errorString()}, {u"connections"_s, d->quota->connections()}});
        QTimer::singleShot(acceptPause, this, [this] { d->listener.resumeAccepting(); });
    });
}

HttpServer::~HttpServer()
{
    d->listener.close();
    d->endThreads();
}

Result<void> HttpServer::listen()
{
    const HttpServerOptions &options = d->context->options;
    if (options.tls && (options.tls->localCertificate().isNull() || options.tls->privateKey().isNull()))
        return fail(ErrorCode::InvalidArgument, u"TLS needs a certificate and its private key"_s);
    d->listener.setListenBacklogSize(backlog);
    d->listener.setMaxPendingConnections(backlog);
    if (!d->listener.listen(options.address, options.port))
        return fail(ErrorCode::Unavailable,
            u"cannot listen at %1 port %2: %3"_s.arg(
                options.address.toString(), QString::number(options.port), d->listener.errorString()));
    d->startThreads();
    return {};
}

void HttpServer::Private::startThreads()
{
    const int wanted = context->options.ioThreads;
    const int count = wanted > 0 ? wanted : QThread::idealThreadCount();
    for (int i = 0; i < count; ++i) {
        auto *const worker = new IoWorker(context);
        auto thread = std::make_unique<QThread>();
        thread->setObjectName(u"http-io-%1"_s.arg(i));
        thread->setEventDispatcher(new EpollEventDispatcher);
        std::shared_ptr<Mailbox> mailbox = worker->mailbox();
        worker->moveToThread(thread.get());
        QObject::connect(thread.get(), &QThread::finished, worker, &QObject::deleteLater);
        thread->start();
        threads.push_back({std::move(thread), std::move(mailbox), worker});
    }
}

void HttpServer::Private::accept(qintptr descriptor)
{
    std::optional<ConnectionQuota::Place> place = quota->admit(peerOf(descriptor));
    if (!place) {
        refuse(descriptor);
        return;
    }
    const IoThread &target = threads[nextThread++ % threads.size()];
    const auto accepted = std::make_shared<Accepted>(descriptor, std::move(*place));
    target.mailbox->post([worker = target.worker, accepted] {
        worker->adopt(std::exchange(accepted->descriptor, -1), std::move(accepted->place));
    });
}

void HttpServer::Private::refuse(qintptr descriptor)
{
    context->refusedConnections.fetch_add(1);
    if (!context->options.tls) {
        // No connection object beyond the limit: one write that must fit the socket's buffer.
        QByteArray answer;
        appendResponse(answer,
            protocol::errorResponse({u"api.http.too_many_connections.app_error"_s,
                                        u"Too many connections are open. Try again later."_s, 429},
                {}),
            {{}, true, false, false}, HttpDate().at(wallNow()));
        ::send(int(descriptor), answer.constData(), size_t(answer.size()), MSG_DONTWAIT | MSG_NOSIGNAL);
        ::shutdown(int(descriptor), SHUT_WR);
        // A close with unread bytes is a reset, which may overtake the answer.
        std::array<char, 4096> unread;
        [[maybe_unused]] const auto size =
            ::recv(int(descriptor), unread.data(), unread.size(), MSG_DONTWAIT);
    }
    ::close(int(descriptor));
}

void HttpServer::setTls(QSslConfiguration tls)
{
    Q_ASSERT(d->context->options.tls);
    d->context->setTls(std::move(tls));
}

quint16 HttpServer::port() const
{
    return d->listener.serverPort();
}

QFuture<void> HttpServer::stop(Millis grace)
{
    if (std::exchange(d->stopping, true))
        return d->stopped.future();
    d->stopped.start();
    d->listener.close();
    d->threadsBusy = int(d->threads.size());
    const TimePoint deadline = steadyNow() + grace;
    for (const Private::IoThread &io : d->threads) {
        io.mailbox->post([this, worker = io.worker, deadline] {
            // `this` is alive: its destructor waits for the threads.
            worker->beginStop(deadline, [this] {
                QMetaObject::invokeMethod(this, [this] {
                    if (--d->threadsBusy == 0)
                        d->finishStop();
                });
            });
        });
    }
    // A handler that blocks its thread must not delay the stop.
    d->stopTimer.setSingleShot(true);
    connect(&d->stopTimer, &QTimer::timeout, this, [this] { d->finishStop(); });
    d->stopTimer.start(grace + Millis(1'000));
    if (d->threads.empty())
        d->finishStop();
    return d->stopped.future();
}

void HttpServer::Private::finishStop()
{
    stopTimer.stop();
    if (!stopped.future().isFinished())
        stopped.finish();
}

void HttpServer::Private::endThreads()
{
    for (const IoThread &io : threads)
        io.thread->quit();
    for (IoThread &io : threads) {
        if (io.thread->wait(QDeadlineTimer(threadEndTimeout)))
            continue;
        // Destroying a running QThread ends the process; a leak at the end of the process does not matter.
        log::error("http"_L1, u"an I/O thread did not end; a handler blocks it"_s);
        [[maybe_unused]] QThread *const leaked = io.thread.release();
    }
    threads.clear();
    if (stopping)
        finishStop();
}

HttpServerStats HttpServer::stats() const
{
    return {d->context->requestsBegun.load(), d->context->refusedConnections.load(), d->quota->connections(),
        d->context->webSockets.load(), d->context->memory.held()};
}

} // namespace muster::net
