#pragma once
#include "base/result.h"
#include "base/time.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace muster::setup {

/// A node of a cluster that is being set up, as the operator specifies it:
/// NAME=ADDRESS[:HTTPPORT[:GOSSIPPORT[:STREAMINGPORT]]].
struct NewNode {
    QString name;
    QString host; ///< as typed: an IP address or a host name
    QStringList addresses; ///< IP addresses; the first one is announced to peers
    quint16 httpPort = 8065;
    quint16 gossipPort = 8074;
    quint16 streamingPort = 8075;

    bool isLoopback() const;
    bool isHostName() const;
    /// host:port of HTTP, an IPv6 address in brackets.
    QString httpEndpoint() const;
    QString url() const; ///< with https unless it is on loopback
};

/// Looks a host name up for at most `timeout`, with the event loop running. InvalidArgument: what is wrong
/// with the text. Thread: one with an event dispatcher.
[[nodiscard]] Result<NewNode> parseNewNode(const QString &text, Millis timeout);

} // namespace muster::setup
