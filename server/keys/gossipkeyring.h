#pragma once
#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

/// The keys that the nodes of a cluster share for gossip, and the file that stores them. Thread: any; values.
namespace muster::keys {

/// The most keys in a ring: a rotation needs two, and each is tried on every packet that matches none.
inline constexpr int gossipKeysMax = 16;

/// 32 bytes (AES-256) from the system's generator. Internal: it provides none.
[[nodiscard]] Result<QByteArray> newGossipKey();
/// Names a key without revealing it: the first 8 bytes of its SHA-256, as 16 hexadecimal digits.
QString fingerprintOf(const QByteArray &key);
/// Reads the Base64 of 16, 24 or 32 bytes, as memberlist, Serf and Consul write keys. The error does not
/// quote the text, since most of a key may be right.
[[nodiscard]] Result<QByteArray> gossipKeyFromText(const QString &text);

struct GossipKey {
    QByteArray key;
    std::optional<QDateTime> installedAt; ///< on this node, by its clock; empty: the file does not say
    bool operator==(const GossipKey &) const = default;
};

/// A node's keys, the primary first: it encrypts, all decrypt. The rules keep a ring usable: an operation
/// that was already carried out changes nothing and succeeds, so that a rotation can be resumed.
class GossipKeyRing {
public:
    bool isEmpty() const { return m_keys.isEmpty(); }
    const QList<GossipKey> &keys() const { return m_keys; }
    QList<QByteArray> rawKeys() const;
    /// Adds it as the last one, or as the primary of an empty ring. InvalidArgument unless it has 16, 24 or
    /// 32 bytes; TooLarge over gossipKeysMax.
    [[nodiscard]] Result<void> install(const QByteArray &key, const std::optional<QDateTime> &at);
    /// Makes it the primary. NotFound if it is not installed.
    [[nodiscard]] Result<void> use(const QString &fingerprint);
    /// Conflict for the primary, which is also the last one.
    [[nodiscard]] Result<void> remove(const QString &fingerprint);
    bool operator==(const GossipKeyRing &) const = default;

private:
    qsizetype find(const QString &fingerprint) const;
    QList<GossipKey> m_keys;
};

/// `{"keys":["<Base64>", …], "installed":{"<fingerprint>":"<ISO time>"}}`; "installed" may be missing.
QByteArray toJson(const GossipKeyRing &ring);
/// `where` is named in errors: Corrupt for anything that is not a ring of 1 to 16 keys of a valid size.
[[nodiscard]] Result<GossipKeyRing> gossipKeyRingFromJson(const QByteArray &json, const QString &where);

/// As readSecretFile(), and Corrupt; every sentence says how to fix it.
[[nodiscard]] Result<GossipKeyRing> readGossipKeyRing(const QString &path);
/// Atomic, on disk when it returns, readable only by the owner.
[[nodiscard]] Result<void> writeGossipKeyRing(const QString &path, const GossipKeyRing &ring);

} // namespace muster::keys
