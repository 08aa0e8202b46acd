#pragma once
#include <QByteArray>
#include <QList>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace muster::bench {

/// Many WebSocket clients on one epoll, as cheap as can be: frames are counted, not read. Thread: one.
class SocketCrowd {
public:
    explicit SocketCrowd(quint16 port);
    ~SocketCrowd();
    SocketCrowd(const SocketCrowd &) = delete;
    SocketCrowd &operator=(const SocketCrowd &) = delete;

    /// Connects `count` more and asks for the upgrade, with a session of `tokens` in turn if there are any.
    /// False if a socket cannot be created.
    bool connect(int count, const QList<QByteArray> &tokens = {});
    /// Sends an authentication_challenge on all, with `tokens` in turn.
    bool challenge(const QList<QByteArray> &tokens);
    /// Called for each text frame, while the sockets are served.
    void onFrame(std::function<void()> called) { m_onFrame = std::move(called); }
    /// Serves the sockets until the condition holds; false if time ran out or a socket was closed.
    bool run(const std::function<bool()> &holds, std::chrono::milliseconds limit);
    /// Serves the sockets for so long.
    void runFor(std::chrono::milliseconds span);

    int size() const { return int(m_sockets.size()); }
    int upgraded() const { return m_upgraded; }
    int greeted() const { return m_greeted; } ///< have received `hello`
    int closed() const { return m_closed; }
    /// What the first of them received; empty if nothing.
    const QByteArray &lastWords() const { return m_lastWords; }
    qint64 frames() const { return m_frames; } ///< text frames so far, of all
    qint64 bytes() const { return m_bytes; } ///< of them

private:
    struct Socket {
        int fd = -1;
        bool isUpgraded = false;
        QByteArray received;
    };
    void read(Socket &socket);
    void take(Socket &socket, int opcode, QByteArrayView payload);
    void close(Socket &socket, QByteArrayView lastWords);
    bool wait(std::chrono::milliseconds limit);

    const quint16 m_port;
    const int m_epoll;
    std::vector<std::unique_ptr<Socket>> m_sockets;
    int m_upgraded = 0;
    int m_greeted = 0;
    int m_closed = 0;
    QByteArray m_lastWords;
    qint64 m_frames = 0;
    qint64 m_bytes = 0;
    std::function<void()> m_onFrame;
};

} // namespace muster::bench
