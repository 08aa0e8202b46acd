#include "bench/edge/socketcrowd.h"

#include "bench/edge/httpload.h"

#include <array>

#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace muster::bench {

namespace {

using Clock = std::chrono::steady_clock;

constexpr qsizetype helloBytesMax = 1'000;
constexpr int textFrame = 1;
constexpr int closeFrame = 8;
constexpr int pingFrame = 9;
constexpr int pongFrame = 10;

bool sendAll(int fd, const QByteArray &bytes)
{
    return ::send(fd, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL) == bytes.size();
}

/// A client's frame with a mask of zeros (RFC 6455 §5.3 asks for one, not for a good one); up to 64 KiB.
QByteArray frame(int opcode, QByteArrayView payload)
{
    QByteArray result;
    result.append(char(0x80 | opcode));
    if (payload.size() < 126) {
        result.append(char(0x80 | int(payload.size())));
    } else {
        result.append(char(0x80 | 126));
        result.append(char(payload.size() >> 8)).append(char(payload.size() & 0xff));
    }
    return result.append(4, '\0').append(payload);
}

} // namespace

SocketCrowd::SocketCrowd(quint16 port) : m_port(port), m_epoll(::epoll_create1(0)) { }

SocketCrowd::~SocketCrowd()
{
    for (const auto &socket : m_sockets)
        if (socket->fd >= 0)
            ::close(socket->fd);
    ::close(m_epoll);
}

bool SocketCrowd::connect(int count, const QList<QByteArray> &tokens)
{
    for (int i = 0; i < count; ++i) {
        auto socket = std::make_unique<Socket>();
        socket->fd = connectTo(m_port);
        QByteArray request = "GET /api/v4/websocket HTTP/1.1\r\nHost: bench\r\nUpgrade: websocket\r\n"
                             "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                             "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
        if (!tokens.isEmpty())
            request += "Authorization: Bearer " + tokens[i % tokens.size()] + "\r\n";
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.ptr = socket.get();
        if (socket->fd < 0 || ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, socket->fd, &event) != 0
            || !sendAll(socket->fd, request + "\r\n"))
            return false;
        m_sockets.push_back(std::move(socket));
        if (i % 64 == 63)
            wait(std::chrono::milliseconds(0)); // answers are read as they come, so that no buffer fills
    }
    return true;
}

bool SocketCrowd::challenge(const QList<QByteArray> &tokens)
{
    for (size_t i = 0; i < m_sockets.size(); ++i)
        if (!sendAll(m_sockets[i]->fd,
                frame(textFrame,
                    "{\"seq\":1,\"action\":\"authentication_challenge\",\"data\":{\"token\":\""
                        + tokens[qsizetype(i) % tokens.size()] + "\"}}")))
            return false;
    return true;
}

bool SocketCrowd::wait(std::chrono::milliseconds limit)
{
    std::array<epoll_event, 256> events{};
    const int ready = ::epoll_wait(m_epoll, events.data(), int(events.size()), int(limit.count()));
    for (int i = 0; i < ready; ++i)
        read(*static_cast<Socket *>(events[size_t(i)].data.ptr));
    return ready > 0;
}

bool SocketCrowd::run(const std::function<bool()> &holds, std::chrono::milliseconds limit)
{
    const Clock::time_point end = Clock::now() + limit;
    while (!holds()) {
        if (Clock::now() >= end || m_closed > 0)
            return false;
        wait(std::chrono::milliseconds(100));
    }
    return true;
}

void SocketCrowd::runFor(std::chrono::milliseconds span)
{
    const Clock::time_point end = Clock::now() + span;
    while (Clock::now() < end)
        wait(std::chrono::milliseconds(20));
}

void SocketCrowd::close(Socket &socket, QByteArrayView lastWords)
{
    if (m_lastWords.isEmpty())
        m_lastWords = lastWords.first(std::min<qsizetype>(lastWords.size(), 200)).toByteArray();
    ++m_closed;
    ::close(socket.fd);
    socket.fd = -1;
}

void SocketCrowd::read(Socket &socket)
{
    std::array<char, 65'536> buffer;
    const ssize_t size = ::recv(socket.fd, buffer.data(), buffer.size(), MSG_DONTWAIT);
    if (size <= 0)
        return close(socket, socket.received);
    socket.received.append(buffer.data(), size);
    if (!socket.isUpgraded) {
        const qsizetype end = socket.received.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        if (!socket.received.startsWith("HTTP/1.1 101"))
            return close(socket, socket.received);
        socket.isUpgraded = true;
        ++m_upgraded;
        socket.received.remove(0, end + 4);
    }
    qsizetype at = 0;
    const QByteArray &bytes = socket.received;
    while (bytes.size() - at >= 2 && socket.fd >= 0) {
        const auto byteAt = [&](qsizetype i) {
            return quint64(static_cast<unsigned char>(bytes[at + i]));
        };
        quint64 length = byteAt(1) & 0x7f;
        const int extra = length == 126 ? 2 : length == 127 ? 8 : 0;
        if (bytes.size() - at < 2 + extra)
            break;
        if (extra > 0)
            length = 0;
        for (int i = 0; i < extra; ++i)
            length = length << 8 | byteAt(2 + i);
        const qsizetype whole = 2 + extra + qsizetype(length);
        if (bytes.size() - at < whole)
            break;
        take(socket, int(byteAt(0) & 0x0f), QByteArrayView(bytes).sliced(at + 2 + extra, qsizetype(length)));
        at += whole;
    }
    if (at == bytes.size())
        socket.received = QByteArray(); // thousands of clients keep no buffers
    else
        socket.received.remove(0, at);
}

void SocketCrowd::take(Socket &socket, int opcode, QByteArrayView payload)
{
    if (opcode == closeFrame)
        return close(socket, payload.size() > 2 ? payload.sliced(2) : payload);
    if (opcode == pingFrame)
        sendAll(socket.fd, frame(pongFrame, payload));
    if (opcode != textFrame)
        return;
    ++m_frames;
    m_bytes += payload.size();
    if (m_onFrame)
        m_onFrame();
    if (payload.size() < helloBytesMax && payload.indexOf("\"event\":\"hello\"") >= 0)
        ++m_greeted;
}

} // namespace muster::bench
