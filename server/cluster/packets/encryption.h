#pragma once
#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <vector>

/// memberlist's encryption (reference/memberlist-protocol.md §6.4): AES-GCM with the keys that all members
/// share. It hides and authenticates; it does not stop replays. Thread: any one at a time.
namespace muster::cluster::packets {

/// Never used twice with one key.
inline constexpr int nonceBytes = 12;
/// Each key of a ring is tried on every packet that matches none.
inline constexpr size_t keysMax = 16;

/// Nonces for one sealing process: a random 64-bit prefix and a counter, so that two processes collide only
/// if their prefixes do. Fully random ones, as in memberlist, would be at risk after 2^32 packets of the
/// whole cluster (NIST SP 800-38D, §8.3), which a busy one sends in weeks. Thread: any one at a time.
class NonceSequence {
public:
    /// `drawPrefix` gives secure random bits; asked once for each 2^32 nonces.
    explicit NonceSequence(std::function<quint64()> drawPrefix) : m_drawPrefix(std::move(drawPrefix)) { }
    [[nodiscard]] QByteArray next();

private:
    const std::function<quint64()> m_drawPrefix;
    quint64 m_prefix = 0;
    quint32 m_count = 0; ///< 0: a new prefix is due
};

/// Names a key in logs and views without revealing it: the first 8 bytes of its SHA-256 in hexadecimal, as
/// the API and the command line do.
[[nodiscard]] QByteArray keyFingerprint(const QByteArray &key);

/// The shared keys, the primary first: it alone encrypts, all are tried for decrypting, so that keys can be
/// changed while the cluster runs: another ring takes its place.
class KeyRing {
public:
    bool isEmpty() const { return m_keys.empty(); }
    bool contains(const QByteArray &key) const;
    /// Does nothing for a key that is already there. InvalidArgument unless it has 16, 24 or 32 bytes,
    /// TooLarge if there are keysMax.
    [[nodiscard]] Result<void> add(const QByteArray &key);
    const std::vector<QByteArray> &keys() const { return m_keys; }
    friend bool operator==(const KeyRing &, const KeyRing &) = default;

private:
    std::vector<QByteArray> m_keys;
};

/// Version byte, nonce, ciphertext, tag. `version` is 1, or 0 for clusters that speak protocol version 1.
/// `context` is authenticated with it: the label, in streams after the frame's head. The ring has a key.
[[nodiscard]] QByteArray encrypt(
    const KeyRing &ring, int version, QByteArrayView nonce, QByteArrayView plain, QByteArrayView context);

/// Both versions are accepted. Errors: Corrupt for a bad form, Unauthorized if no key of the ring matches.
[[nodiscard]] Result<QByteArray> decrypt(const KeyRing &ring, QByteArrayView bytes, QByteArrayView context);

} // namespace muster::cluster::packets
