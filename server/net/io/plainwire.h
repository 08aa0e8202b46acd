#pragma once
#include "net/io/wire.h"

#include <QByteArray>
#include <QSocketNotifier>

#include <memory>

namespace muster::net {

/// A TCP connection by its descriptor. A QTcpSocket costs 48 KiB of buffers once it was busy, a system call
/// for the available size before each read, and two copies of every byte; measured with the ping it was a
/// fifth of the server's time.
class PlainWire final : public Wire {
    Q_OBJECT
public:
    /// Takes the connected descriptor. Null, with the descriptor closed, if it is not one.
    static std::unique_ptr<PlainWire> take(int descriptor);
    ~PlainWire() override;

    bool isReady() const override { return isOpen(); }
    qint64 read(char *into, qint64 size) override;
    bool hasInput() const override;
    void write(QByteArrayView bytes) override;
    qint64 unsent() const override { return m_unsent.size() - m_sentOfUnsent; }
    void shutDownWriting() override;
    void closeWhenSent() override;
    void abort() override;
    bool isOpen() const override { return m_descriptor >= 0; }

private:
    explicit PlainWire(int descriptor);
    void whenReadable();
    void whenWritable();
    /// How many bytes the kernel took; closes on an error.
    qint64 sendNow(QByteArrayView bytes);
    void peerEnded();
    void close();

    int m_descriptor;
    QSocketNotifier m_readNotifier;
    std::unique_ptr<QSocketNotifier> m_writeNotifier; ///< created when it is first needed
    QByteArray m_unsent;
    qsizetype m_sentOfUnsent = 0; ///< from its front
    bool m_mayHaveInput = true; ///< the last read got all there was, and no event came since: false
    bool m_wasRead = false; ///< within readable()
    bool m_closing = false; ///< close when everything is sent
    bool m_shuttingDown = false; ///< the same, our side only
};

} // namespace muster::net
