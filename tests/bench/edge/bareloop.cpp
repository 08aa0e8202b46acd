#include "bench/edge/bareloop.h"

#include "bench/support/figure.h"

#include <QCoreApplication>
#include <QThread>

#include <array>
#include <cstdio>
#include <thread>
#include <vector>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace muster::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int startMillis = 10'000;
constexpr int stopMillis = 5'000;

/// An answer that a client takes for one of musterd's of that length.
QByteArray fixedAnswer(qsizetype bytes)
{
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nX-Padding: ";
    const QByteArray end = "\r\n\r\n";
    return head + QByteArray(std::max<qsizetype>(1, bytes - head.size() - end.size()), 'x') + end;
}

/// One thread's connections, for as long as the process lives.
void serve(int epoll, const QByteArray &answer)
{
    std::array<epoll_event, 256> events{};
    std::array<char, 65'536> buffer{};
    for (;;) {
        const int ready = ::epoll_wait(epoll, events.data(), int(events.size()), -1);
        for (int i = 0; i < ready; ++i) {
            const int connection = events[size_t(i)].data.fd;
            if (::recv(connection, buffer.data(), buffer.size(), 0) <= 0)
                ::close(connection); // epoll forgets it
            else if (::send(connection, answer.constData(), size_t(answer.size()), MSG_NOSIGNAL) < 0)
                ::close(connection);
        }
    }
}

/// A socket that listens on a free port of loopback, or -1.
int listener(quint16 &port)
{
    const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (fd < 0 || ::bind(fd, reinterpret_cast<const sockaddr *>(&address), size) != 0
        || ::listen(fd, SOMAXCONN) != 0
        || ::getsockname(fd, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        return -1;
    port = ntohs(address.sin_port);
    return fd;
}

/// Hands connections to the threads in turn, as musterd does.
void acceptAll(int listening, const std::vector<int> &epolls)
{
    for (size_t next = 0;; ++next) {
        const int connection = ::accept4(listening, nullptr, nullptr, SOCK_NONBLOCK);
        if (connection < 0)
            continue;
        const int on = 1;
        ::setsockopt(connection, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.fd = connection;
        if (::epoll_ctl(epolls[next % epolls.size()], EPOLL_CTL_ADD, connection, &event) != 0)
            ::close(connection);
    }
}

} // namespace

int runBareLoop(int answerBytes)
{
    const QByteArray answer = fixedAnswer(answerBytes);
    quint16 port = 0;
    const int listening = listener(port);
    if (listening < 0)
        return 1;
    std::vector<int> epolls;
    for (int i = 0; i < QThread::idealThreadCount(); ++i) {
        epolls.push_back(::epoll_create1(0));
        std::thread(serve, epolls.back(), answer).detach();
    }
    std::thread(acceptAll, listening, epolls).detach();
    std::printf("%d\n", int(port));
    std::fflush(stdout);
    std::array<char, 16> line{};
    while (::read(STDIN_FILENO, line.data(), line.size()) > 0) { }
    std::_Exit(0); // whoever started it has gone; the threads go with the process
}

BareLoop::~BareLoop()
{
    if (!m_process)
        return;
    m_process->closeWriteChannel();
    if (!m_process->waitForFinished(stopMillis)) {
        m_process->kill();
        m_process->waitForFinished(stopMillis);
    }
}

Result<void> BareLoop::start(qsizetype answerBytes)
{
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process->start(QCoreApplication::applicationFilePath(),
        {QLatin1StringView(bareLoopArgument), QString::number(answerBytes)});
    if (!m_process->waitForReadyRead(startMillis))
        return fail(
            ErrorCode::Unavailable, u"the bare loop did not get ready: "_s + m_process->errorString());
    m_port = m_process->readLine().trimmed().toUShort();
    return {};
}

double BareLoop::cpuNanos() const
{
    return cpuNanosOf(m_process->processId());
}

} // namespace muster::bench
