#include "node/daemon/membershippart.h"

#include "log/log.h"
#include "net/gossip/endpoints.h"

#include <QHostAddress>
#include <QPromise>

#include <memory>

namespace muster::node {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr auto component = "node"_L1;
} // namespace

Result<void> MembershipPart::start()
{
    store::DiscoveryRow row = m_deps.row();
    m_self = row.id;
    if (m_deps.gossip) {
        if (auto started = startGossip(); !started)
            return started;
        row.gossipPort = m_deps.gossip->address().port;
    }
    m_started = true;
    m_deps.discovery.start(row);
    return {};
}

Result<void> MembershipPart::startGossip()
{
    if (auto started = m_deps.gossip->start(m_deps.facts()); !started)
        return started;
    m_deps.keys->attach(*m_deps.gossip);
    connect(&m_deps.discovery, &Discovery::rowsRead, this, &MembershipPart::joinRegistered);
    connect(m_deps.seeds, &Seeds::resolved, m_deps.gossip, &net::GossipAdapter::join);
    m_deps.seeds->start();
    return {};
}

void MembershipPart::joinRegistered()
{
    std::vector<cluster::Endpoint> seeds;
    for (const store::DiscoveryRow &row : m_deps.discovery.rows()) {
        const QHostAddress address(row.hostname);
        if (row.id == m_self)
            continue;
        if (address.isNull())
            log::warn(component, u"a discovery row names no address and is left out"_s,
                {{u"node"_s, row.id.toString()}, {u"hostname"_s, row.hostname}});
        else
            seeds.push_back(net::toEndpoint(address, quint16(row.gossipPort)));
    }
    if (!seeds.empty())
        m_deps.gossip->join(seeds);
}

QFuture<void> MembershipPart::stop(Millis)
{
    if (!m_started)
        return over();
    const auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    connect(
        &m_deps.discovery, &Discovery::removed, this, [promise] { promise->finish(); },
        Qt::SingleShotConnection);
    if (m_deps.gossip) {
        connect(m_deps.gossip, &net::GossipAdapter::stopped, &m_deps.discovery, &Discovery::stop,
            Qt::SingleShotConnection);
        m_deps.gossip->stop();
    } else {
        m_deps.discovery.stop();
    }
    return promise->future();
}

} // namespace muster::node
