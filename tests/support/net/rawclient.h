#pragma once
#include <QByteArray>
#include <QElapsedTimer>
#include <QTcpSocket>

namespace muster::test {

/// A TCP client that says exactly what the test says, and reads what comes back, blocking the test's thread
/// only in bounded waits.
class RawClient {
public:
    explicit RawClient(quint16 port, const QHostAddress &address = QHostAddress(QHostAddress::LocalHost))
    {
        m_socket.connectToHost(address, port);
        m_socket.waitForConnected(5'000);
    }
    QTcpSocket &socket() { return m_socket; }
    bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    void send(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(5'000)) { }
    }
    /// Reads until `count` answers with Content-Length are complete, the peer closes, or the time is over.
    QByteArray receive(int count = 1, int timeoutMillis = 5'000)
    {
        QElapsedTimer timer;
        timer.start();
        while (complete() < count && timer.elapsed() < timeoutMillis) {
            if (m_socket.bytesAvailable() == 0
                && !m_socket.waitForReadyRead(qMax(1, timeoutMillis - int(timer.elapsed())))
                && m_socket.state() != QAbstractSocket::ConnectedState)
                break;
            m_received += m_socket.readAll();
        }
        return std::exchange(m_received, {});
    }
    QByteArray receiveUntilClosed(int timeoutMillis = 5'000) { return receive(1'000'000, timeoutMillis); }
    QByteArray ask(const QByteArray &bytes)
    {
        send(bytes);
        return receive();
    }

private:
    int complete() const
    {
        int answers = 0;
        for (qsizetype at = 0;;) {
            const qsizetype end = m_received.indexOf("\r\n\r\n", at);
            if (end < 0)
                return answers;
            const QByteArray head = m_received.mid(at, end - at);
            const qsizetype field = head.indexOf("Content-Length: ");
            const qsizetype length = field < 0
                ? 0
                : head.mid(field + 16, head.indexOf('\r', field + 16) - field - 16).trimmed().toLongLong();
            if (m_received.size() < end + 4 + length)
                return answers;
            at = end + 4 + length;
            if (!head.startsWith("HTTP/1.1 100"))
                ++answers;
        }
    }

    QTcpSocket m_socket;
    QByteArray m_received;
};

/// The status of the first answer that is not 100; 0 if there is none.
inline int statusOf(const QByteArray &answer)
{
    for (qsizetype at = answer.indexOf("HTTP/1.1 "); at >= 0; at = answer.indexOf("HTTP/1.1 ", at + 1)) {
        const int status = answer.mid(at + 9, 3).toInt();
        if (status != 100)
            return status;
    }
    return 0;
}

} // namespace muster::test
