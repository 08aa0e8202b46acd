#include "cluster/packets/protection.h"

#include "cluster/packets/bodies.h"
#include "cluster/packets/codec.h"
#include "cluster/packets/label.h"

#include <QtEndian>

namespace muster::cluster::packets {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray frameHead(qsizetype sealedBytes)
{
    QByteArray head(frameHeadBytes, char(MessageType::Encrypt));
    qToBigEndian(quint32(sealedBytes), head.data() + 1);
    return head;
}

/// Whether undecryptable bytes look like a plain packet; cheap, since anybody may send them.
bool looksPlain(QByteArrayView packet)
{
    const auto type = packet.isEmpty() ? MessageType::Err : MessageType(quint8(packet[0]));
    // Sealed packets begin with 0 or 1, as pings do: the body distinguishes them.
    if (type == MessageType::Ping || type == MessageType::IndirectPing)
        return decode(packet).has_value();
    return quint8(type) <= quint8(MessageType::HasCrc);
}

} // namespace

Protection::Protection(
    QByteArray label, ProtectionSettings settings, std::function<quint64()> drawNoncePrefix)
    : m_label(std::move(label)), m_settings(std::move(settings)), m_nonces(std::move(drawNoncePrefix))
{
    Q_ASSERT(m_label.size() <= labelBytesMax);
}

void Protection::change(ProtectionSettings settings)
{
    // At most keysMax former ones: with faster changes the oldest is lost.
    KeyRing former;
    for (const KeyRing *ring : {&m_settings.keys, &m_formerKeys}) {
        for (const QByteArray &key : ring->keys()) {
            if (!settings.keys.contains(key))
                std::ignore = former.add(key);
        }
    }
    m_formerKeys = std::move(former);
    m_formerPlain = acceptsPlain();
    m_settings = std::move(settings);
}

void Protection::forgetFormer()
{
    m_formerKeys = {};
    m_formerPlain = false;
}

bool Protection::acceptsPlain() const
{
    return m_settings.keys.isEmpty() || !m_settings.verifyIncoming || m_formerPlain;
}

int Protection::packetOverhead() const
{
    return int(labelHeader(m_label).size()) + encryptionOverhead;
}

QByteArray Protection::sealPacket(const QByteArray &packet)
{
    const QByteArray header = labelHeader(m_label);
    return header
        + (sealsOutgoing() ? encrypt(m_settings.keys, 1, m_nonces.next(), packet, m_label) : packet);
}

Result<QByteArray> Protection::openPacket(QByteArrayView datagram) const
{
    const auto inner = removeLabel(datagram, m_label);
    if (!inner)
        return tl::unexpected(inner.error());
    if (!canOpen())
        return inner->toByteArray();
    auto plain = open(*inner, m_label);
    if (plain || acceptsPlain())
        return plain ? plain : inner->toByteArray();
    if (looksPlain(*inner))
        return fail(ErrorCode::Forbidden, u"is not encrypted"_s);
    return plain;
}

std::optional<Error> Protection::suspicionAbout(QByteArrayView datagram) const
{
    const auto inner = removeLabel(datagram, m_label);
    const bool couldBeSealed = inner && inner->size() >= encryptionOverhead && quint8((*inner)[0]) <= 1;
    if (!couldBeSealed)
        return {};
    if (!canOpen())
        return Error{ErrorCode::Unavailable, u"seems to be encrypted, and this node has no key"_s};
    return Error{ErrorCode::Unauthorized, noKeyFits()};
}

QString Protection::noKeyFits() const
{
    const size_t keys = m_settings.keys.keys().size();
    return keys == 1 ? u"does not fit our key"_s : u"fits none of our %1 keys"_s.arg(keys);
}

QByteArray Protection::sealStream(const QByteArray &message, Side side)
{
    const QByteArray header = side == Side::Dialer ? labelHeader(m_label) : QByteArray();
    if (!sealsOutgoing())
        return header + message;
    const QByteArray head = frameHead(message.size() + encryptionOverhead);
    return header + head + encrypt(m_settings.keys, 1, m_nonces.next(), message, head + m_label);
}

Result<QByteArray> Protection::openFrame(QByteArrayView sealed) const
{
    if (!canOpen())
        return fail(ErrorCode::Unavailable, u"is encrypted, and this node has no key"_s);
    return open(sealed, frameHead(sealed.size()) + m_label);
}

Result<QByteArray> Protection::open(QByteArrayView sealed, const QByteArray &context) const
{
    auto plain = decrypt(m_settings.keys, sealed, context);
    if (!plain && plain.error().code == ErrorCode::Unauthorized && !m_formerKeys.isEmpty()) {
        if (auto byFormer = decrypt(m_formerKeys, sealed, context))
            return byFormer;
    }
    if (!plain)
        return fail(plain.error().code,
            plain.error().code == ErrorCode::Unauthorized ? noKeyFits() : plain.error().detail);
    return plain;
}

} // namespace muster::cluster::packets
