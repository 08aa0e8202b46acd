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
    QHostAddress gossipAdvertise; ///< null: the bind address decides
    quint16 gossipPort = 0;

    /// host:port at which peers reach the HTTP listener; `port` is the bound one.
    QString httpEndpoint(quint16 port) const;
    QString httpHost; ///< its host part
};

/// Errors name the key and what is allowed: an interface that does not exist, an address that is none.
[[nodiscard]] Result<OwnAddress> ownAddress(const config::Document &config);

} // namespace muster::node
