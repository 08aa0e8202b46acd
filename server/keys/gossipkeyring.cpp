#include "keys/gossipkeyring.h"

#include "base/durablefile.h"
#include "base/secretfile.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <openssl/rand.h>

#include <algorithm>

namespace muster::keys {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int newKeyBytes = 32;
constexpr qsizetype fingerprintBytes = 8;
constexpr qint64 fileBytesMax = 64 * 1024;
constexpr qsizetype keyTextMax = 64;

bool hasKeySize(const QByteArray &key)
{
    return key.size() == 16 || key.size() == 24 || key.size() == 32;
}

tl::unexpected<Error> damaged(const QString &where, const QString &what)
{
    return fail(ErrorCode::Corrupt,
        u"%1 is not a gossip key ring: %2. Copy the file from a running node, or delete it and see 'musterctl help init' for a new one."_s
            .arg(where, what));
}

} // namespace

Result<QByteArray> newGossipKey()
{
    QByteArray key(newKeyBytes, '\0');
    if (RAND_priv_bytes(reinterpret_cast<unsigned char *>(key.data()), newKeyBytes) != 1)
        return fail(ErrorCode::Internal, u"the system provides no random bytes for a key"_s);
    return key;
}

QString fingerprintOf(const QByteArray &key)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(key, QCryptographicHash::Sha256).left(fingerprintBytes).toHex());
}

Result<QByteArray> gossipKeyFromText(const QString &text)
{
    const auto decoded = text.size() > keyTextMax
        ? QByteArray::FromBase64Result{{}, QByteArray::Base64DecodingStatus::IllegalInputLength}
        : QByteArray::fromBase64Encoding(
            text.toUtf8(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (decoded.decodingStatus != QByteArray::Base64DecodingStatus::Ok)
        return fail(ErrorCode::InvalidArgument, u"a gossip key is the Base64 of 16, 24 or 32 bytes"_s);
    if (!hasKeySize(decoded.decoded))
        return fail(ErrorCode::InvalidArgument,
            u"a gossip key has 16, 24 or 32 bytes, not %1"_s.arg(decoded.decoded.size()));
    return decoded.decoded;
}

QList<QByteArray> GossipKeyRing::rawKeys() const
{
    QList<QByteArray> raw;
    for (const GossipKey &key : m_keys)
        raw.append(key.key);
    return raw;
}

qsizetype GossipKeyRing::find(const QString &fingerprint) const
{
    const auto it = std::find_if(m_keys.begin(), m_keys.end(),
        [&](const GossipKey &key) { return fingerprintOf(key.key) == fingerprint; });
    return it == m_keys.end() ? -1 : it - m_keys.begin();
}

Result<void> GossipKeyRing::install(const QByteArray &key, const std::optional<QDateTime> &at)
{
    if (!hasKeySize(key))
        return fail(
            ErrorCode::InvalidArgument, u"a gossip key has 16, 24 or 32 bytes, not %1"_s.arg(key.size()));
    if (find(fingerprintOf(key)) >= 0)
        return {};
    if (m_keys.size() >= gossipKeysMax)
        return fail(ErrorCode::TooLarge,
            u"the ring holds %1 keys already; remove one that is no longer used"_s.arg(gossipKeysMax));
    m_keys.append({key, at});
    return {};
}

Result<void> GossipKeyRing::use(const QString &fingerprint)
{
    const qsizetype at = find(fingerprint);
    if (at < 0)
        return fail(ErrorCode::NotFound,
            u"the key %1 is not installed here; install it everywhere before it is used"_s.arg(fingerprint));
    m_keys.move(at, 0);
    return {};
}

Result<void> GossipKeyRing::remove(const QString &fingerprint)
{
    const qsizetype at = find(fingerprint);
    if (at < 0)
        return {};
    if (at == 0)
        return fail(ErrorCode::Conflict,
            m_keys.size() == 1
                ? u"the key %1 is the only one here; the last key cannot be removed"_s.arg(fingerprint)
                : u"the key %1 is in use here; use another one first"_s.arg(fingerprint));
    m_keys.removeAt(at);
    return {};
}

QByteArray toJson(const GossipKeyRing &ring)
{
    QJsonArray keys;
    QJsonObject installed;
    for (const GossipKey &key : ring.keys()) {
        keys.append(QString::fromLatin1(key.key.toBase64()));
        if (key.installedAt)
            installed[fingerprintOf(key.key)] = key.installedAt->toUTC().toString(Qt::ISODateWithMs);
    }
    return QJsonDocument(QJsonObject{{u"keys"_s, keys}, {u"installed"_s, installed}}).toJson();
}

Result<GossipKeyRing> gossipKeyRingFromJson(const QByteArray &json, const QString &where)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return damaged(where, u"it is not a JSON object"_s);
    const QJsonArray keys = document[u"keys"].toArray();
    if (keys.isEmpty())
        return damaged(where, u"it has no \"keys\""_s);
    if (keys.size() > gossipKeysMax)
        return damaged(where, u"it has %1 keys; allowed are %2"_s.arg(keys.size()).arg(gossipKeysMax));
    const QJsonObject installed = document[u"installed"].toObject();
    GossipKeyRing ring;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const auto key = gossipKeyFromText(keys[i].toString());
        if (!key)
            return damaged(where, u"key %1: %2"_s.arg(i + 1).arg(key.error().detail));
        const QDateTime at =
            QDateTime::fromString(installed[fingerprintOf(*key)].toString(), Qt::ISODateWithMs);
        const auto added = ring.install(*key, at.isValid() ? std::optional(at) : std::nullopt);
        if (!added)
            return damaged(where, added.error().detail);
    }
    return ring;
}

Result<GossipKeyRing> readGossipKeyRing(const QString &path)
{
    return readSecretFile(path, fileBytesMax).and_then([&path](const QByteArray &json) {
        return gossipKeyRingFromJson(json, path);
    });
}

Result<void> writeGossipKeyRing(const QString &path, const GossipKeyRing &ring)
{
    return replaceFile(path, toJson(ring), {.mode = ownerOnly});
}

} // namespace muster::keys
