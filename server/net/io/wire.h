#pragma once
#include <QByteArrayView>
#include <QObject>

namespace muster::net {

/// The bytes of one accepted connection, whether encrypted or not. It buffers what the peer does not take
/// yet, and nothing of what it sends. Signals come from the event loop, never from within a call. Thread: its
/// I/O thread.
class Wire : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Whether bytes may be read and written already; a TLS handshake comes first.
    virtual bool isReady() const = 0;
    /// Reads what is there, at most `size` bytes; 0 if nothing is.
    virtual qint64 read(char *into, qint64 size) = 0;
    /// Whether read() would give something now.
    virtual bool hasInput() const = 0;
    /// Sends what the kernel takes at once; the rest follows by itself.
    virtual void write(QByteArrayView bytes) = 0;
    /// Bytes that were written and are not sent.
    virtual qint64 unsent() const = 0;
    /// Ends our side when everything is sent: the peer may go on sending. Encrypted connections only end
    /// whole.
    virtual void shutDownWriting() = 0;
    /// Closes when everything is sent.
    virtual void closeWhenSent() = 0;
    /// Closes at once; what is unsent is lost.
    virtual void abort() = 0;
    virtual bool isOpen() const = 0;

signals:
    void ready();
    /// There is input. Told again as long as that is so and somebody reads; who does not read now is told no
    /// more until after the next read().
    void readable();
    /// Some of what was unsent is sent.
    void sent();
    /// Once: the connection is gone, whoever ended it. Not when this object is destroyed.
    void closed();
};

} // namespace muster::net
