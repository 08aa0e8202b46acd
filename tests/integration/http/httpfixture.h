#pragma once
#include "net/http/httpserver.h"

#include <QCoreApplication>
#include <QFuture>
#include <QTest>
#include <QThread>

#include <mutex>
#include <thread>
#include <vector>

namespace muster::test {

using namespace Qt::Literals::StringLiterals;

/// Answers by path: /echo the body, /async from another thread, /never not at all, /forget drops the reply,
/// /big N bytes, anything else "hello".
class TestHandler final : public http::RequestHandler {
public:
    void handle(const http::Request &request, http::Reply reply) override
    {
        const std::lock_guard lock(m_mutex);
        m_last = request;
        ++m_count;
        if (request.path == "/echo"_L1) {
            reply({200, {{"Content-Type", "text/plain"}}, request.body});
        } else if (request.path == "/async"_L1) {
            m_threads.push_back(std::jthread([reply] { reply({200, {}, "later"}); }));
        } else if (request.path == "/never"_L1) {
            m_kept.push_back(reply);
        } else if (request.path == "/forget"_L1) {
            return;
        } else if (request.path == "/twice"_L1) {
            reply({200, {}, "first"});
            reply({200, {}, "second"});
        } else if (request.path.startsWith("/big/"_L1)) {
            reply({200, {}, QByteArray(request.path.mid(5).toLongLong(), 'b')});
        } else {
            reply({200, {}, "hello"});
        }
    }
    http::Request last() const
    {
        const std::lock_guard lock(m_mutex);
        return m_last;
    }
    int count() const
    {
        const std::lock_guard lock(m_mutex);
        return m_count;
    }
    /// The replies of /never, to be sent after all.
    std::vector<http::Reply> takeKept()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_kept, {});
    }

private:
    mutable std::mutex m_mutex;
    http::Request m_last;
    int m_count = 0;
    std::vector<http::Reply> m_kept;
    std::vector<std::jthread> m_threads;
};

/// A server on loopback whose listener runs in its own thread, so that tests may block.
class ServerThread {
public:
    explicit ServerThread(net::HttpServerOptions options, http::RequestHandler *handler,
        hub::SocketAcceptor *acceptor = nullptr)
    {
        options.address = QHostAddress(QHostAddress::LocalHost);
        options.ioThreads = options.ioThreads > 0 ? options.ioThreads : 2;
        m_context.moveToThread(&m_thread);
        m_thread.start();
        run([&] {
            m_server = std::make_unique<net::HttpServer>(std::move(options), handler, acceptor);
            m_listening = m_server->listen();
            m_port = m_server->port();
        });
    }
    ~ServerThread()
    {
        run([this] { m_server.reset(); });
        m_thread.quit();
        m_thread.wait();
    }
    bool isListening() const { return m_listening.has_value(); }
    quint16 port() const { return m_port; }
    net::HttpServerStats stats() const { return m_server->stats(); }
    QFuture<void> stop(Millis grace)
    {
        QFuture<void> future;
        run([&] { future = m_server->stop(grace); });
        return future;
    }
    template <typename Function>
    void run(Function function)
    {
        QMetaObject::invokeMethod(&m_context, std::move(function), Qt::BlockingQueuedConnection);
    }

private:
    QThread m_thread;
    QObject m_context;
    std::unique_ptr<net::HttpServer> m_server;
    Result<void> m_listening;
    quint16 m_port = 0;
};

} // namespace muster::test
