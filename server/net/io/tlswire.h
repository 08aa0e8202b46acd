#pragma once
#include "net/io/wire.h"

#include <QSslConfiguration>
#include <QSslSocket>

#include <memory>

namespace muster::net {

/// A TCP connection under TLS; Qt does both.
class TlsWire final : public Wire {
    Q_OBJECT
public:
    /// Takes the connected descriptor and starts the handshake. Null, with the descriptor closed, if it is
    /// not one.
    static std::unique_ptr<TlsWire> take(int descriptor, const QSslConfiguration &configuration);

    bool isReady() const override { return m_socket.isEncrypted(); }
    qint64 read(char *into, qint64 size) override;
    bool hasInput() const override { return m_socket.bytesAvailable() > 0; }
    void write(QByteArrayView bytes) override;
    qint64 unsent() const override { return m_socket.bytesToWrite(); }
    void shutDownWriting() override { }
    void closeWhenSent() override { m_socket.disconnectFromHost(); }
    void abort() override { m_socket.abort(); }
    bool isOpen() const override { return m_socket.state() == QAbstractSocket::ConnectedState; }

private:
    TlsWire();
    void whenReadable();

    QSslSocket m_socket;
    bool m_isQueued = false; ///< whenReadable() is queued for what is there
};

} // namespace muster::net
