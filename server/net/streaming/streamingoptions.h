#pragma once
#include "base/id.h"
#include "streaming/options.h"

#include <QHostAddress>
#include <QSslConfiguration>
#include <QString>

namespace muster::net {

/// Another node as membership knows it.
struct StreamingPeer {
    QString name; ///< that its certificate must have
    QHostAddress address;
    quint16 port = 0;
    friend bool operator==(const StreamingPeer &, const StreamingPeer &) = default;
};

/// What a StreamingAdapter needs to know; fixed for its lifetime.
struct StreamingOptions {
    NodeId self;
    QHostAddress bindAddress = QHostAddress(QHostAddress::LocalHost);
    quint16 port = 0; ///< 0: any that is free
    /// Our certificate and key, and as its only authorities those of the cluster.
    QSslConfiguration tls;
    streaming::Options core;

    int acceptedMax = 1'024; ///< connections at one time, those of strangers included
    int acceptedPerAddressMax = 256; ///< a hundred nodes of one host, each twice for a moment
    Millis handshakeWithin{5'000}; ///< from dialing or accepting until it is known who that is
};

/// What comes in. Called in the streaming thread, and to return soon.
class StreamReceiver {
public:
    virtual ~StreamReceiver() = default;
    /// In the order in which `from` published.
    virtual void event(const NodeId &from, const QByteArray &payload) = 0;
    /// Events of `from` were lost, or may have been: so many of its present process; 0: an earlier one may
    /// have said more.
    virtual void flush(const NodeId &from, quint64 lost) = 0;
    /// It is no peer any more: nothing of it comes before a flush.
    virtual void forgotten(const NodeId &node) = 0;
    /// While steadyNow() is not later, all that any listed peer published some seconds ago is known here.
    /// TimePoint::max(): there are no peers.
    virtual void trusted(TimePoint until) = 0;
};

} // namespace muster::net
