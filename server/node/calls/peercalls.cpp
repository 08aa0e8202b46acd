#include "node/calls/peercalls.h"

#include <QHostAddress>
#include <QUrl>

namespace muster::node {

using namespace Qt::Literals::StringLiterals;

PeerCalls::PeerCalls(PeerDirectory &directory, bool secure, client::Trust trust, QObject *parent)
    : QObject(parent), m_directory(directory), m_secure(secure), m_trust(std::move(trust))
{
}

std::shared_ptr<client::Transport> PeerCalls::clientFor(
    const protocol::NodeOverview &node, const QString &token, Millis deadline) const
{
    client::TransportOptions options;
    options.timeout = deadline;
    options.trust = m_trust;
    const QUrl url((m_secure ? u"https://"_s : u"http://"_s) + node.address);
    // The last one to drop it may be running inside one of its signals.
    const std::shared_ptr<client::Transport> client(
        new client::Transport(url, options), [](client::Transport *c) { c->deleteLater(); });
    client->setToken(token);
    return client;
}

bool PeerCalls::isPrivate(const protocol::NodeOverview &node) const
{
    return m_secure || node.id == self()
        || QHostAddress(QUrl(u"http://"_s + node.address).host()).isLoopback();
}

} // namespace muster::node
