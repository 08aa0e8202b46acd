#pragma once
#include "base/time.h"
#include "cluster/membership/membershipoptions.h"
#include "cluster/packets/messages.h"
#include "cluster/packets/protection.h"

#include <QByteArray>
#include <QHostAddress>
#include <QString>

namespace muster::net {

/// What a GossipAdapter needs to know; fixed for its lifetime, except the protection.
struct GossipOptions {
    cluster::MemberName self; ///< our name in the cluster: the node id
    QHostAddress bindAddress = QHostAddress(QHostAddress::LocalHost);
    quint16 port = 0; ///< for packets and streams; 0: any that is free for both
    /// The address announced to peers. Null: the bind address, or if that is a wildcard the first address of
    /// an interface that is up, loopback last.
    QHostAddress advertiseAddress;
    quint16 advertisePort = 0; ///< 0: the bound port
    /// memberlist's label on all packets and streams, so that only nodes of one cluster hear each other; at
    /// most 255 bytes. Empty: none, as memberlist before 0.3.0 requires.
    QByteArray label;
    /// The shared keys that packets and streams are sealed with, and the two flags of a migration. These are
    /// the initial values; GossipAdapter::setKeys() and setVerification() change them.
    cluster::packets::ProtectionSettings protection;
    /// What was accepted before a change of keys or flags still is for this long: it was sealed before the
    /// change and is in transit.
    Millis protectionGrace{5'000};
    /// Holds the file `gossip-incarnation`. Empty: nothing is stored, for tests.
    QString dataDirectory;
    cluster::MembershipOptions membership;
    quint64 randomSeed = 0; ///< differs between nodes, so that they do not act in lockstep

    int streamsMax = 128; ///< accepted at one time; further ones are closed immediately
    int streamsPerPeerMax = 32; ///< of them from one address
    Millis streamDeadline{10'000}; ///< for a whole accepted exchange
    qint64 streamBytesMax = 64LL * 1024 * 1024; ///< held by all accepted streams together
};

} // namespace muster::net
