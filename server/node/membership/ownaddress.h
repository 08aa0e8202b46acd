#pragma once
#include "base/result.h"
#include "config/document.h"

#include <QHostAddress>
#include <QString>

namespace muster::node {

/// Where this node listens and what it announces (spec C2), by the rules of Mattermost's ClusterSettings.
struct OwnAddress {
    QString hostname; ///< the node's name: OverrideHostname, an address, or the host's name
    QHostAddress listenAddress; ///< of HTTP
    quint16 listenPort = 0;
    QHostAddress gossipBind;
    QHostAddress advertised; ///< announced to peers, for gossip and for HTTP; never null
    quint16 gossipPort = 0;

    /// host:port at which peers reach the HTTP listener; `port` is the bound one.
    QString httpEndpoint(quint16 port) const;
    /// Whether the HTTP listener is bound to the announced address; if not, peers cannot act on this node.
    bool httpIsReachable() const;
};

/// Where a listener is bound.
struct BoundAddress {
    QHostAddress address;
    quint16 port = 0;
};
/// Reads "host:port" or ":port" of a key; the host is an address or a name of this host, whose resolution is
/// waited for: only to be called at start. Errors name the key and what is allowed.
[[nodiscard]] Result<BoundAddress> boundAddress(const config::Document &config, QStringView key);

/// Errors name the key and what is allowed: an interface that does not exist, an invalid address.
[[nodiscard]] Result<OwnAddress> ownAddress(const config::Document &config);

} // namespace muster::node
