#include "net/io/tlswire.h"

#include <algorithm>
#include <utility>

#include <unistd.h>

namespace muster::net {

namespace {

constexpr qint64 readBufferBytes = 64 * 1024; ///< the kernel holds back what a peer sends beyond

} // namespace

std::unique_ptr<TlsWire> TlsWire::take(int descriptor, const QSslConfiguration &configuration)
{
    std::unique_ptr<TlsWire> wire(new TlsWire);
    wire->m_socket.setSslConfiguration(configuration);
    if (!wire->m_socket.setSocketDescriptor(descriptor)) {
        ::close(descriptor);
        return nullptr;
    }
    wire->m_socket.setReadBufferSize(readBufferBytes);
    wire->m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    wire->m_socket.startServerEncryption();
    return wire;
}

TlsWire::TlsWire()
{
    // Queued, since Qt emits some of them from within a call.
    connect(&m_socket, &QSslSocket::encrypted, this, &Wire::ready, Qt::QueuedConnection);
    connect(&m_socket, &QSslSocket::bytesWritten, this, &Wire::sent, Qt::QueuedConnection);
    connect(&m_socket, &QSslSocket::disconnected, this, &Wire::closed, Qt::QueuedConnection);
    connect(&m_socket, &QSslSocket::readyRead, this, &TlsWire::whenReadable, Qt::QueuedConnection);
}

void TlsWire::whenReadable()
{
    m_isQueued = false;
    if (m_socket.bytesAvailable() > 0)
        emit readable();
}

qint64 TlsWire::read(char *into, qint64 size)
{
    const qint64 got = std::max<qint64>(m_socket.read(into, size), 0);
    // Qt reports only new bytes, not those that were left.
    if (m_socket.bytesAvailable() > 0 && !std::exchange(m_isQueued, true))
        QMetaObject::invokeMethod(this, &TlsWire::whenReadable, Qt::QueuedConnection);
    return got;
}

void TlsWire::write(QByteArrayView bytes)
{
    m_socket.write(bytes.data(), bytes.size());
    m_socket.flush();
}

} // namespace muster::net
