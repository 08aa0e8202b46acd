#include "node/calls/peercalls.h"

#include <QHostAddress>

namespace muster::node {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr Millis peerTimeout = 5s;
}

PeerCalls::PeerCalls(NodeId self, ClusterView &view, bool secure, client::Trust trust, QObject *parent)
    : QObject(parent), m_self(std::move(self)), m_view(view), m_secure(secure), m_trust(std::move(trust))
{
}

std::shared_ptr<client::ApiClient> PeerCalls::clientFor(
    const protocol::NodeOverview &node, const QString &token) const
{
    client::ApiOptions options;
    options.timeout = peerTimeout;
    options.trust = m_trust;
    const QUrl url((m_secure ? u"https://"_s : u"http://"_s) + node.address);
    // Whoever drops it last may be called by it.
    const std::shared_ptr<client::ApiClient> client(
        new client::ApiClient(url, options), [](client::ApiClient *c) { c->deleteLater(); });
    client->setToken(token);
    return client;
}

bool PeerCalls::isPrivate(const protocol::NodeOverview &node) const
{
    return m_secure || node.id == m_self
        || QHostAddress(QUrl(u"http://"_s + node.address).host()).isLoopback();
}

Error PeerCalls::unknownToDatabase(const protocol::NodeOverview &node)
{
    return {ErrorCode::Unavailable,
        u"%1 has no row in the database with the address %2 that gossip tells, so nothing was sent to it. It writes one every minute."_s
            .arg(node.name, node.address)};
}

} // namespace muster::node
