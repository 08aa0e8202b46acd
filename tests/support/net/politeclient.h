#pragma once
#include "support/net/plainsocket.h"

#include <QString>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace muster::test {

/// Somebody who only wants to be served: asks for the ping about fifty times a second, in turn over a
/// connection that stays and over a new one, from an address of its own, and remembers how that went. Thread:
/// its own; stop() and what comes after belong to the test's.
class PoliteClient {
public:
    explicit PoliteClient(quint16 port)
        : m_port(port), m_thread([this](const std::stop_token &stop) { run(stop); })
    {
    }
    void stop()
    {
        m_thread.request_stop();
        m_thread.join();
        std::sort(m_millis.begin(), m_millis.end());
    }
    /// So far, also while it runs.
    int served() const { return m_served.load(); }
    int failed() const { return m_failed.load(); }
    /// The last answer that was not what it asked for.
    QByteArray lastFailure() const { return m_lastFailure; }
    QString figures() const
    {
        return QStringLiteral("%1 polite requests, p50 %2 ms, p99 %3 ms, worst %4 ms")
            .arg(m_millis.size())
            .arg(at(50), 0, 'f', 1)
            .arg(at(99), 0, 'f', 1)
            .arg(at(100), 0, 'f', 1);
    }

private:
    static constexpr std::chrono::milliseconds pause{20};

    double at(size_t percent) const
    {
        return m_millis.empty() ? 0
                                : m_millis[std::min(m_millis.size() - 1, m_millis.size() * percent / 100)];
    }
    void run(const std::stop_token &stop)
    {
        PlainSocket kept;
        std::mutex mutex;
        std::condition_variable_any wake;
        for (int i = 0; !stop.stop_requested(); ++i) {
            QElapsedTimer timer;
            timer.start();
            PlainSocket fresh;
            if (i % 2 == 1 || !kept.isOpen())
                fresh = PlainSocket(m_port, source);
            PlainSocket &socket = i % 2 == 1 || !kept.isOpen() ? fresh : kept;
            ask(socket);
            m_millis.push_back(double(timer.nsecsElapsed()) / 1e6);
            if (i % 2 == 0 && !kept.isOpen())
                kept = std::move(fresh);
            std::unique_lock lock(mutex);
            wake.wait_for(lock, stop, pause, [] { return false; });
        }
    }
    void ask(PlainSocket &socket)
    {
        QByteArray answer;
        if (socket.send("GET /api/v4/system/ping HTTP/1.1\r\nHost: polite\r\n\r\n"))
            answer = socket.receiveUntil("\"OK\"");
        if (answer.startsWith("HTTP/1.1 200")) {
            ++m_served;
            return;
        }
        ++m_failed;
        m_lastFailure = answer;
        socket.close();
    }

    static constexpr auto source = "127.0.0.7";
    const quint16 m_port;
    std::vector<double> m_millis;
    QByteArray m_lastFailure;
    std::atomic<int> m_served{0};
    std::atomic<int> m_failed{0};
    std::jthread m_thread; ///< last: it uses the others
};

} // namespace muster::test
