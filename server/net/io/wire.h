#pragma once
#include <QByteArrayView>
#include <QObject>

namespace muster::net {

/// The bytes of one accepted connection, encrypted or not. It buffers what the peer does not take yet, and
/// nothing that the peer sends. Signals come from the event loop, never from within a call. Thread: its I/O
/// thread.
class Wire : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Whether bytes can be read and written already; a TLS handshake comes first.
    virtual bool isReady() const = 0;
    /// Reads what is available, at most `size` bytes; 0 if there is nothing.
    virtual qint64 read(char *into, qint64 size) = 0;
    /// Whether read() would return something now.
    virtual bool hasInput() const = 0;
    /// Sends what the kernel takes immediately; the rest follows automatically.
    virtual void write(QByteArrayView bytes) = 0;
    /// Bytes that were written but not sent yet.
    virtual qint64 unsent() const = 0;
    /// Shuts down our side when everything is sent: the peer may keep sending. Encrypted connections can only
    /// close both sides.
    virtual void shutDownWriting() = 0;
    /// Closes when everything is sent.
    virtual void closeWhenSent() = 0;
    /// Closes at once; what is unsent is lost.
    virtual void abort() = 0;
    virtual bool isOpen() const = 0;

signals:
    void ready();
    /// There is input. Repeated as long as there is and somebody reads; after a signal without a read, not
    /// again until after the next read().
    void readable();
    /// Some unsent bytes were sent.
    void sent();
    /// Once: the connection is gone, whoever ended it. Not when this object is destroyed.
    void closed();
};

} // namespace muster::net
