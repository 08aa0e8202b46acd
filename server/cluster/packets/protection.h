#pragma once
#include "base/result.h"
#include "cluster/packets/encryption.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <optional>

/// The outermost layers of packets and streams (reference/memberlist-protocol.md §6.4, §6.5): the label that
/// keeps clusters apart, and the encryption with the keys that all members share.
namespace muster::cluster::packets {

/// What encryption adds to a packet: version, nonce and tag.
inline constexpr int encryptionOverhead = 29;
/// Before the sealed bytes of a stream: the type byte and a length.
inline constexpr qsizetype frameHeadBytes = 5;
/// memberlist refuses longer frames without reading them.
inline constexpr qsizetype frameBytesMax = 20 * 1024 * 1024;

/// Both flags are on except while a running cluster is moved to encryption: install the key everywhere with
/// both off, then turn outgoing on everywhere, then incoming.
struct ProtectionSettings {
    KeyRing keys; ///< empty: everything is plaintext
    bool verifyIncoming = true; ///< only what a key opens is accepted
    bool verifyOutgoing = true; ///< what we send is sealed
    friend bool operator==(const ProtectionSettings &, const ProtectionSettings &) = default;
};

/// Seals what goes out and opens what comes in. Its Errors: Conflict (the label of another cluster),
/// Unauthorized (no key matches), Forbidden (plaintext where keys are required), Unavailable (sealed, but
/// there is no key), each with the end of a sentence about the sender ("fits none of our 2 keys"), and
/// Corrupt or TooLarge. Thread: any one at a time.
class Protection {
public:
    /// A label of at most labelBytesMax. `drawNoncePrefix` gives secure random bits; it is asked once for
    /// each 2^32 sealed messages.
    Protection(QByteArray label, ProtectionSettings settings, std::function<quint64()> drawNoncePrefix);

    const QByteArray &label() const { return m_label; }
    const ProtectionSettings &settings() const { return m_settings; }

    /// What was accepted before still is until forgetFormer(): what peers sealed just before a change of keys
    /// or flags is still in transit, and none of it may be lost.
    void change(ProtectionSettings settings);
    void forgetFormer();
    bool hasFormer() const { return m_formerPlain || !m_formerKeys.isEmpty(); }

    bool sealsOutgoing() const { return m_settings.verifyOutgoing && !m_settings.keys.isEmpty(); }
    bool acceptsPlain() const;
    bool canOpen() const { return !m_settings.keys.isEmpty() || !m_formerKeys.isEmpty(); }

    /// The most bytes that a packet grows by, whatever the settings become.
    int packetOverhead() const;
    [[nodiscard]] QByteArray sealPacket(const QByteArray &packet);
    /// The inner packet.
    [[nodiscard]] Result<QByteArray> openPacket(QByteArrayView datagram) const;
    /// Why a packet that openPacket() returned may still have made no sense; empty: unknown.
    [[nodiscard]] std::optional<Error> suspicionAbout(QByteArrayView datagram) const;

    enum class Side { Dialer, Acceptor };
    /// One whole message of a stream. Only the dialer's carries a label header.
    [[nodiscard]] QByteArray sealStream(const QByteArray &message, Side side);
    /// `sealed` is what follows the header of a frame.
    [[nodiscard]] Result<QByteArray> openFrame(QByteArrayView sealed) const;

private:
    [[nodiscard]] Result<QByteArray> open(QByteArrayView sealed, const QByteArray &context) const;
    QString noKeyFits() const;

    const QByteArray m_label;
    ProtectionSettings m_settings;
    KeyRing m_formerKeys;
    bool m_formerPlain = false;
    NonceSequence m_nonces;
};

} // namespace muster::cluster::packets
