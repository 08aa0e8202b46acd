#pragma once
#include "cluster/packets/protection.h"
#include "config/document.h"
#include "keys/gossipkeyring.h"
#include "node/membership/ownaddress.h"

#include <QObject>

namespace muster::net {
class GossipAdapter;
}

namespace muster::node {

/// The gossip keys of this node: the file in the data directory and what the running gossip uses, changed
/// together. The file comes first, so that a crash never loses a key that others use. Thread: main.
class GossipKeys final : public QObject {
    Q_OBJECT
public:
    /// Reads the ring, or decides that the node may run without one: on loopback, or if the configuration
    /// allows it. Otherwise, and for a ring that cannot be used, one sentence that says what to do.
    [[nodiscard]] static Result<std::unique_ptr<GossipKeys>> open(
        const QString &path, const config::Document &running, const OwnAddress &address);

    /// The settings that gossip starts with.
    cluster::packets::ProtectionSettings protection() const;
    /// From now on changes reach this adapter, which is borrowed and has been started.
    void attach(net::GossipAdapter &adapter);
    /// Applies the two flags of the migration, if they changed.
    void setVerification(const config::Document &running);

    const keys::GossipKeyRing &ring() const { return m_ring; }
    bool verifyIncoming() const { return m_verifyIncoming; }
    bool verifyOutgoing() const { return m_verifyOutgoing; }

    /// Like keys::GossipKeyRing, and stored. Conflict for the first key of a ring while a flag requires
    /// encryption: the others could no longer be heard. Unavailable: the file cannot be written, and nothing
    /// changed.
    [[nodiscard]] Result<void> install(const QByteArray &key);
    [[nodiscard]] Result<void> use(const QString &fingerprint);
    [[nodiscard]] Result<void> remove(const QString &fingerprint);

signals:
    /// The ring or a flag has changed.
    void changed();

private:
    GossipKeys(QString path, keys::GossipKeyRing ring, const config::Document &running);
    [[nodiscard]] Result<void> take(keys::GossipKeyRing ring);

    const QString m_path;
    keys::GossipKeyRing m_ring;
    bool m_verifyIncoming = true;
    bool m_verifyOutgoing = true;
    net::GossipAdapter *m_adapter = nullptr;
};

} // namespace muster::node
