#pragma once
#include <QByteArray>
#include <QElapsedTimer>

#include <algorithm>
#include <array>
#include <utility>

#include <arpa/inet.h>
#include <cerrno>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace muster::test {

/// A TCP connection on loopback without an event loop or buffers of its own: thousands of them fit one test,
/// and a peer that reads nothing really reads nothing. All waits are bounded. Thread: any one.
class PlainSocket {
public:
    PlainSocket() = default;
    /// `source` is the address to come from, such as 127.0.0.2: a client address of its own.
    explicit PlainSocket(quint16 port, const char *source = "127.0.0.1")
        : m_fd(::socket(AF_INET, SOCK_STREAM, 0))
    {
        const int on = 1;
        ::setsockopt(m_fd, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
        ::setsockopt(m_fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        sockaddr_in from{};
        from.sin_family = AF_INET;
        ::inet_pton(AF_INET, source, &from.sin_addr);
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (m_fd >= 0
            && (::bind(m_fd, reinterpret_cast<const sockaddr *>(&from), sizeof from) != 0
                || ::connect(m_fd, reinterpret_cast<const sockaddr *>(&to), sizeof to) != 0))
            close();
    }
    PlainSocket(PlainSocket &&other) noexcept : m_fd(std::exchange(other.m_fd, -1)) { }
    PlainSocket &operator=(PlainSocket &&other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    ~PlainSocket() { close(); }

    bool isOpen() const { return m_fd >= 0; }
    void close()
    {
        if (m_fd >= 0)
            ::close(std::exchange(m_fd, -1));
    }
    /// Ends our side: the peer reads to the end, and may still answer.
    void end() { ::shutdown(m_fd, SHUT_WR); }
    /// How much the kernel took at once: less than all when the peer does not read.
    qsizetype sendSome(const QByteArray &bytes)
    {
        return qsizetype(::send(m_fd, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL | MSG_DONTWAIT));
    }
    /// False if the peer has gone or takes nothing for too long.
    bool send(const QByteArray &bytes, int timeoutMillis = 5'000)
    {
        QElapsedTimer timer;
        timer.start();
        for (qsizetype at = 0; at < bytes.size();) {
            const qsizetype sent = sendSome(bytes.mid(at, 256 * 1024));
            if (sent < 0 && errno != EAGAIN)
                return false;
            at += std::max<qsizetype>(sent, 0);
            if (sent < 0 && !waitFor(POLLOUT, timeoutMillis - int(timer.elapsed())))
                return false;
        }
        return true;
    }
    /// What has arrived; empty if nothing comes in time, or the peer has closed: then isClosed().
    QByteArray receive(int timeoutMillis = 5'000)
    {
        std::array<char, 16 * 1024> buffer;
        if (!waitFor(POLLIN, timeoutMillis))
            return {};
        const ssize_t size = ::recv(m_fd, buffer.data(), buffer.size(), MSG_DONTWAIT);
        m_isClosed = m_isClosed || size == 0 || (size < 0 && errno != EAGAIN);
        return size > 0 ? QByteArray(buffer.data(), qsizetype(size)) : QByteArray();
    }
    QByteArray receiveUntilClosed(int timeoutMillis = 10'000)
    {
        QElapsedTimer timer;
        timer.start();
        QByteArray all;
        while (!m_isClosed && timer.elapsed() < timeoutMillis)
            all += receive(timeoutMillis - int(timer.elapsed()));
        return all;
    }
    /// Reads until `wanted` is among what came, and gives all of it.
    QByteArray receiveUntil(const QByteArray &wanted, int timeoutMillis = 5'000)
    {
        QElapsedTimer timer;
        timer.start();
        QByteArray all;
        while (!m_isClosed && !all.contains(wanted) && timer.elapsed() < timeoutMillis)
            all += receive(timeoutMillis - int(timer.elapsed()));
        return all;
    }
    bool isClosed() const { return m_isClosed; }

private:
    bool waitFor(short event, int timeoutMillis)
    {
        pollfd descriptor{m_fd, event, 0};
        return ::poll(&descriptor, 1, std::max(0, timeoutMillis)) > 0;
    }

    int m_fd = -1;
    bool m_isClosed = false;
};

} // namespace muster::test
