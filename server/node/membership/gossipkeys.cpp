#include "node/membership/gossipkeys.h"

#include "log/log.h"
#include "net/gossip/gossipadapter.h"

namespace muster::node {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto component = "keys"_L1;

cluster::packets::KeyRing wireRing(const keys::GossipKeyRing &ring)
{
    cluster::packets::KeyRing result;
    for (const QByteArray &key : ring.rawKeys())
        // Both rings have the same rules, so this cannot fail.
        if (const auto added = result.add(key); !added)
            qFatal("a key of the ring is refused by the wire: %s", qPrintable(added.error().detail));
    return result;
}

/// Whether a node without keys may start.
Result<void> mayRunPlain(const QString &path, const config::Document &running, const OwnAddress &address)
{
    const QString fix =
        u"Make the keys of a new cluster with 'musterctl init', or copy the file from a node that runs."_s;
    if (running.boolean(u"ClusterSettings.EnableExperimentalGossipEncryption"))
        return fail(ErrorCode::InvalidArgument,
            u"ClusterSettings.EnableGossipEncryption is true, but there is no gossip key ring %1. %2"_s.arg(
                path, fix));
    if (running.boolean(u"MusterSettings.AllowUnencryptedGossip")) {
        log::warn(component,
            u"gossip is not encrypted, as MusterSettings.AllowUnencryptedGossip allows: everybody on the "
            u"network can pretend to be a node"_s,
            {{u"missing"_s, path}});
        return {};
    }
    if (address.gossipBind.isLoopback() && address.advertised.isLoopback()) {
        log::warn(
            component, u"gossip is not encrypted; on loopback that is allowed"_s, {{u"missing"_s, path}});
        return {};
    }
    return fail(ErrorCode::InvalidArgument,
        u"Gossip would not be encrypted, for there is no gossip key ring %1. %2 Or set MusterSettings.AllowUnencryptedGossip to true to run without."_s
            .arg(path, fix));
}

} // namespace

Result<std::unique_ptr<GossipKeys>> GossipKeys::open(
    const QString &path, const config::Document &running, const OwnAddress &address)
{
    auto ring = keys::readGossipKeyRing(path);
    if (!ring && ring.error().code == ErrorCode::NotFound) {
        if (const auto allowed = mayRunPlain(path, running, address); !allowed)
            return tl::unexpected(allowed.error());
        ring = keys::GossipKeyRing();
    }
    if (!ring)
        return fail(ring.error().code, u"Gossip cannot be encrypted: "_s + ring.error().detail);
    return std::unique_ptr<GossipKeys>(new GossipKeys(path, *std::move(ring), running));
}

GossipKeys::GossipKeys(QString path, keys::GossipKeyRing ring, const config::Document &running)
    : m_path(std::move(path))
    , m_ring(std::move(ring))
    , m_verifyIncoming(running.boolean(u"MusterSettings.GossipVerifyIncoming"))
    , m_verifyOutgoing(running.boolean(u"MusterSettings.GossipVerifyOutgoing"))
{
}

cluster::packets::ProtectionSettings GossipKeys::protection() const
{
    return {wireRing(m_ring), m_verifyIncoming, m_verifyOutgoing};
}

void GossipKeys::attach(net::GossipAdapter &adapter)
{
    m_adapter = &adapter;
    // Apply what changed while the database was awaited.
    m_adapter->setVerification(m_verifyIncoming, m_verifyOutgoing);
    m_adapter->setKeys(wireRing(m_ring));
}

void GossipKeys::setVerification(const config::Document &running)
{
    const bool incoming = running.boolean(u"MusterSettings.GossipVerifyIncoming");
    const bool outgoing = running.boolean(u"MusterSettings.GossipVerifyOutgoing");
    if (incoming == m_verifyIncoming && outgoing == m_verifyOutgoing)
        return;
    m_verifyIncoming = incoming;
    m_verifyOutgoing = outgoing;
    if (m_adapter)
        m_adapter->setVerification(incoming, outgoing);
    log::info(component, u"gossip verification settings changed"_s,
        {{u"verify_incoming"_s, incoming}, {u"verify_outgoing"_s, outgoing}});
    emit changed();
}

Result<void> GossipKeys::install(const QByteArray &key)
{
    if (m_ring.isEmpty() && (m_verifyIncoming || m_verifyOutgoing))
        return fail(ErrorCode::Conflict,
            u"this node runs without encryption, and its first key would cut it off at once: set MusterSettings.GossipVerifyIncoming and GossipVerifyOutgoing to false on all nodes first"_s);
    keys::GossipKeyRing ring = m_ring;
    return ring.install(key, QDateTime::currentDateTimeUtc()).and_then([&] { return take(std::move(ring)); });
}

Result<void> GossipKeys::use(const QString &fingerprint)
{
    keys::GossipKeyRing ring = m_ring;
    return ring.use(fingerprint).and_then([&] { return take(std::move(ring)); });
}

Result<void> GossipKeys::remove(const QString &fingerprint)
{
    keys::GossipKeyRing ring = m_ring;
    return ring.remove(fingerprint).and_then([&] { return take(std::move(ring)); });
}

Result<void> GossipKeys::take(keys::GossipKeyRing ring)
{
    if (ring == m_ring)
        return {};
    if (const auto written = keys::writeGossipKeyRing(m_path, ring); !written)
        return written;
    m_ring = std::move(ring);
    if (m_adapter)
        m_adapter->setKeys(wireRing(m_ring));
    log::info(component, u"gossip keys changed"_s,
        {{u"keys"_s, m_ring.keys().size()}, {u"primary"_s, keys::fingerprintOf(m_ring.rawKeys().first())}});
    emit changed();
    return {};
}

} // namespace muster::node
