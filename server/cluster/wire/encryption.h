#pragma once
#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

/// memberlist's encryption (reference/memberlist-protocol.md §6.4): AES-GCM with the keys that all members
/// share. It hides and authenticates; it does not stop replays. Thread: any one at a time.
namespace muster::cluster::wire {

/// 12 bytes, never used twice with one key; random is good enough for memberlist's amounts.
inline constexpr int nonceBytes = 12;

/// The shared keys, the primary first: it alone encrypts, all are tried for decrypting, so that keys can be
/// changed while the cluster runs.
class KeyRing {
public:
    bool isEmpty() const { return m_keys.empty(); }
    /// Does nothing for a key that is there. InvalidArgument unless it has 16, 24 or 32 bytes.
    [[nodiscard]] Result<void> add(const QByteArray &key);
    /// Makes it the primary. NotFound if it was not added.
    [[nodiscard]] Result<void> use(const QByteArray &key);
    /// NotFound if it is not there, Conflict for the primary.
    [[nodiscard]] Result<void> remove(const QByteArray &key);
    const std::vector<QByteArray> &keys() const { return m_keys; }

private:
    std::vector<QByteArray> m_keys;
};

/// Version byte, nonce, ciphertext, tag. `version` is 1, or 0 for clusters that speak protocol version 1.
/// `context` is authenticated with it: the label, in streams after the frame's head. The ring has a key.
[[nodiscard]] QByteArray encrypt(
    const KeyRing &ring, int version, QByteArrayView nonce, QByteArrayView plain, QByteArrayView context);

/// Both versions are accepted. Errors: Corrupt for a bad form, Unauthorized if no key of the ring fits.
[[nodiscard]] Result<QByteArray> decrypt(const KeyRing &ring, QByteArrayView bytes, QByteArrayView context);

} // namespace muster::cluster::wire
