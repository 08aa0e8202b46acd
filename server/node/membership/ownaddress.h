#pragma once
#include "base/result.h"
#include "config/document.h"

#include <QHostAddress>
#include <QString>

namespace muster::node {

/// Where this node listens and what it tells others (spec C2), by the rules of Mattermost's ClusterSettings.
struct OwnAddress {
    QString hostname; ///< what people call the node: OverrideHostname, an address, or the host's name
    QHostAddress listenAddress; ///< of HTTP
    quint16 listenPort = 0;
    QHostAddress gossipBind;
    QHostAddress advertised; ///< what peers are told, for gossip and for HTTP; never null
    quint16 gossipPort = 0;

    /// host:port at which peers reach the HTTP listener; `port` is the bound one.
    QString httpEndpoint(quint16 port) const;
    /// Whether the HTTP listener is bound to what peers are told; if not, they cannot act on this node.
    bool httpIsReachable() const;
};

/// Errors name the key and what is allowed: an interface that does not exist, an address that is none.
[[nodiscard]] Result<OwnAddress> ownAddress(const config::Document &config);

} // namespace muster::node
