#include "net/http/httpserver.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include <arpa/inet.h>
#include <csignal>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

/// A load generator for the HTTP front: the server runs in a child process, so that its CPU time is its own.

using namespace muster;
using Clock = std::chrono::steady_clock;

namespace {

class Ping final : public http::RequestHandler {
public:
    void handle(const http::Request &, http::Reply reply) override
    {
        reply({200, {{"Content-Type", "application/json"}}, R"({"status":"OK"})"});
    }
};

int serve(int portPipe, int ioThreads)
{
    int argc = 1;
    std::array<char, 6> name{"bench"};
    std::array<char *, 2> argv{name.data(), nullptr};
    QCoreApplication app(argc, argv.data());
    Ping handler;
    net::HttpServerOptions options;
    options.address = QHostAddress(QHostAddress::LocalHost);
    options.ioThreads = ioThreads;
    net::HttpServer server(options, &handler);
    if (!server.listen())
        return 1;
    const quint16 port = server.port();
    if (::write(portPipe, &port, sizeof port) != sizeof port)
        return 1;
    return QCoreApplication::exec();
}

int connectTo(quint16 port)
{
    const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (fd < 0 || ::connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
        std::perror("connect");
        std::exit(1);
    }
    const int one = 1;
    ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    return fd;
}

constexpr char request[] =
    "GET /api/v4/system/ping HTTP/1.1\r\nHost: localhost\r\nUser-Agent: bench\r\nAccept: */*\r\n\r\n";

struct Connection {
    int fd = -1;
    Clock::time_point sentAt;
};

void ask(Connection &connection)
{
    connection.sentAt = Clock::now();
    if (::send(connection.fd, request, sizeof request - 1, MSG_NOSIGNAL) != ssize_t(sizeof request - 1))
        std::exit(1);
}

/// One request at a time on each connection; returns how long each took, in microseconds.
std::vector<float> load(quint16 port, int connections, std::chrono::seconds duration)
{
    const int epoll = epoll_create1(0);
    std::vector<Connection> all(size_t(std::max(1, connections)));
    for (size_t i = 0; i < all.size(); ++i) {
        all[i].fd = connectTo(port);
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.u64 = i;
        epoll_ctl(epoll, EPOLL_CTL_ADD, all[i].fd, &event);
        ask(all[i]);
    }
    std::vector<float> took;
    took.reserve(1'000'000);
    std::array<epoll_event, 256> events;
    std::array<char, 4096> answer;
    const auto end = Clock::now() + duration;
    while (Clock::now() < end) {
        const int ready = epoll_wait(epoll, events.data(), int(events.size()), 1'000);
        for (int i = 0; i < ready; ++i) {
            Connection &connection = all[events[size_t(i)].data.u64];
            if (::recv(connection.fd, answer.data(), answer.size(), 0) <= 0) // an answer is one segment here
                std::exit(1);
            took.push_back(
                std::chrono::duration<float, std::micro>(Clock::now() - connection.sentAt).count());
            ask(connection);
        }
    }
    for (const Connection &connection : all)
        ::close(connection.fd);
    return took;
}

} // namespace

int main(int argc, char **argv)
{
    const int connections = argc > 1 ? std::atoi(argv[1]) : 32;
    const std::chrono::seconds duration(argc > 2 ? std::atoi(argv[2]) : 5);
    const int ioThreads = argc > 3 ? std::atoi(argv[3]) : 0;
    std::array<int, 2> pipe{};
    if (::pipe(pipe.data()) != 0)
        return 1;
    const pid_t child = ::fork();
    if (child == 0)
        return serve(pipe[1], ioThreads);
    quint16 port = 0;
    if (child < 0 || ::read(pipe[0], &port, sizeof port) != sizeof port)
        return 1;
    std::vector<float> took = load(port, connections, duration);
    ::kill(child, SIGTERM);
    rusage usage{};
    ::wait4(child, nullptr, 0, &usage);
    const double cpuMicros = 1e6 * double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        + double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
    std::sort(took.begin(), took.end());
    const auto count = double(took.size());
    std::printf("connections %d: %.0f requests/s, server CPU %.1f us/request, p50 %.0f us, p99 %.0f us, "
                "server memory %.1f MiB\n",
        connections, count / double(duration.count()), cpuMicros / count, double(took[took.size() / 2]),
        double(took[took.size() * 99 / 100]), double(usage.ru_maxrss) / 1024);
    return 0;
}
