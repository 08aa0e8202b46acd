#include "bench/edge/httpload.h"

#include "bench/support/figure.h"

#include <array>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace muster::bench {

namespace {

using Clock = std::chrono::steady_clock;

struct Connection {
    int fd = -1;
    const QByteArray *request = nullptr;
    QByteArray received;
    Clock::time_point sentAt;

    bool send()
    {
        sentAt = Clock::now();
        return ::send(fd, request->constData(), size_t(request->size()), MSG_NOSIGNAL) == request->size();
    }
};

/// Of headers that our server writes: one spelling.
qsizetype contentLength(QByteArrayView head)
{
    constexpr QByteArrayView name("\r\nContent-Length: ");
    const qsizetype at = head.indexOf(name);
    if (at < 0)
        return 0;
    const qsizetype end = head.indexOf("\r\n", at + name.size());
    return head.sliced(at + name.size(), (end < 0 ? head.size() : end) - at - name.size()).toLongLong();
}

} // namespace

int connectTo(quint16 port)
{
    const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
    if (fd < 0)
        return -1;
    const int on = 1;
    ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
        ::close(fd);
        return -1;
    }
    return fd;
}

qsizetype answerLength(QByteArrayView bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return 0;
    const qsizetype length = end + 4 + contentLength(bytes.first(end));
    return bytes.size() >= length ? length : 0;
}

QByteArray answerOnce(quint16 port, const QByteArray &request)
{
    const int fd = connectTo(port);
    if (fd < 0)
        return {};
    QByteArray answer;
    if (::send(fd, request.constData(), size_t(request.size()), MSG_NOSIGNAL) == request.size()) {
        std::array<char, 16'384> buffer{};
        pollfd waiting{fd, POLLIN, 0};
        while (answerLength(answer) == 0 && ::poll(&waiting, 1, 10'000) > 0) {
            const ssize_t size = ::recv(fd, buffer.data(), buffer.size(), 0);
            if (size <= 0)
                break;
            answer.append(buffer.data(), size);
        }
    }
    ::close(fd);
    return answer;
}

int askOnce(quint16 port, const QByteArray &request)
{
    return answerOnce(port, request).mid(9, 3).toInt();
}

HttpLoad loadHttp(
    quint16 port, int connections, std::chrono::milliseconds span, const std::vector<QByteArray> &requests)
{
    HttpLoad result;
    const int epoll = ::epoll_create1(0);
    std::vector<Connection> all(size_t(std::max(1, connections)));
    for (size_t i = 0; i < all.size(); ++i) {
        all[i].fd = connectTo(port);
        all[i].request = &requests[i % requests.size()];
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.ptr = &all[i];
        if (all[i].fd < 0 || ::epoll_ctl(epoll, EPOLL_CTL_ADD, all[i].fd, &event) != 0 || !all[i].send())
            ++result.wrong;
    }
    std::vector<double> took;
    took.reserve(1'000'000);
    std::array<epoll_event, 64> events{};
    std::array<char, 16'384> buffer{};
    const Clock::time_point begun = Clock::now();
    const Clock::time_point end = begun + span;
    Clock::time_point now = begun;
    while (now < end) {
        const int ready = ::epoll_wait(epoll, events.data(), int(events.size()), 1'000);
        now = Clock::now();
        for (int i = 0; i < ready; ++i) {
            auto &connection = *static_cast<Connection *>(events[size_t(i)].data.ptr);
            const ssize_t size = ::recv(connection.fd, buffer.data(), buffer.size(), MSG_DONTWAIT);
            if (size <= 0) {
                ++result.wrong;
                ::epoll_ctl(epoll, EPOLL_CTL_DEL, connection.fd, nullptr);
                continue;
            }
            connection.received.append(buffer.data(), size);
            if (answerLength(connection.received) == 0)
                continue;
            if (!connection.received.startsWith("HTTP/1.1 20"))
                ++result.wrong;
            connection.received.resize(0);
            took.push_back(std::chrono::duration<double, std::milli>(now - connection.sentAt).count());
            if (!connection.send())
                ++result.wrong;
        }
    }
    for (const Connection &connection : all)
        if (connection.fd >= 0)
            ::close(connection.fd);
    ::close(epoll);
    result.requests = qint64(took.size());
    if (took.empty())
        return result;
    result.perSecond = double(took.size()) / std::chrono::duration<double>(now - begun).count();
    result.p50Millis = percentile(took, 50);
    result.p99Millis = percentile(took, 99);
    return result;
}

} // namespace muster::bench
