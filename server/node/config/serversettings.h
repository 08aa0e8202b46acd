#pragma once
#include "client/transport/trust.h"
#include "cluster/clock/clockskew.h"
#include "log/log.h"
#include "net/gossip/gossipoptions.h"
#include "net/http/httpserver.h"
#include "net/socket/hubservice.h"
#include "node/config/configfile.h"
#include "node/membership/datadirectory.h"
#include "node/membership/ownaddress.h"

/// Maps configuration keys to the options of parts; the one place that knows both.
namespace muster::node {

/// Whether ServiceSettings.ConnectionSecurity asks for HTTPS.
bool speaksTls(const config::Document &config);
/// The authorities that sign the certificates of other nodes, for requests over HTTPS.
client::Trust peerTrust(const config::Document &config);
/// How the front speaks TLS: certificate, key, versions and cipher suites; empty: plain HTTP. Reads the
/// files. Errors name the one that cannot be used, and say why.
[[nodiscard]] Result<std::optional<QSslConfiguration>> frontTls(const config::Document &config);
/// How nodes stream to each other: certificate, key, and the cluster's authority as the only one; empty: no
/// cluster. Reads the files. Errors name what lacks or cannot be used, or say that the certificate is not
/// that of `name`, this node's; they are no reason not to start.
[[nodiscard]] Result<std::optional<QSslConfiguration>> streamingTls(
    const config::Document &config, const QString &name);
log::Options logOptions(const config::Document &config);
cluster::ClockLimits clockLimits(const config::Document &config);
net::GossipOptions gossipOptions(
    const config::Document &config, const DataDirectory &data, const OwnAddress &address);
/// Errors name the certificate or key file that cannot be used.
[[nodiscard]] Result<net::HttpServerOptions> httpOptions(
    const config::Document &config, const OwnAddress &address);
/// Of the listener for metrics; empty: it is not wanted. Errors name the key. Only to be called at start, see
/// boundAddress().
[[nodiscard]] Result<std::optional<net::HttpServerOptions>> metricsOptions(const config::Document &config);
net::HubServiceOptions hubOptions(const ConfigFile &config, const NodeId &node, const QString &hostname);

} // namespace muster::node
