#include "cluster/packets/encryption.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <openssl/evp.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace muster::cluster::packets {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype tagBytes = 16;
constexpr qsizetype blockBytes = 16;
constexpr qsizetype headBytes = 1 + nonceBytes;

using Context = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

const EVP_CIPHER *cipherFor(qsizetype keyBytes)
{
    return keyBytes == 16 ? EVP_aes_128_gcm() : keyBytes == 24 ? EVP_aes_192_gcm() : EVP_aes_256_gcm();
}

const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

/// Empty if the tag does not match this key.
std::optional<QByteArray> open(
    const QByteArray &key, QByteArrayView nonce, QByteArrayView sealed, QByteArrayView context)
{
    const QByteArrayView cipher = sealed.chopped(tagBytes);
    QByteArray tag = sealed.last(tagBytes).toByteArray();
    QByteArray plain(cipher.size(), '\0');
    int size = 0;
    const Context c(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    const bool fits =
        EVP_DecryptInit_ex(c.get(), cipherFor(key.size()), nullptr, raw(QByteArrayView(key)), raw(nonce))
        && (context.isEmpty()
            || EVP_DecryptUpdate(c.get(), nullptr, &size, raw(context), int(context.size())))
        && (cipher.isEmpty()
            || EVP_DecryptUpdate(c.get(), raw(plain), &size, raw(cipher), int(cipher.size())))
        && EVP_CIPHER_CTX_ctrl(c.get(), EVP_CTRL_GCM_SET_TAG, int(tagBytes), tag.data())
        && EVP_DecryptFinal_ex(c.get(), nullptr, &size) > 0;
    return fits ? std::optional(plain) : std::nullopt;
}

} // namespace

QByteArray NonceSequence::next()
{
    if (m_count == 0)
        m_prefix = m_drawPrefix();
    QByteArray nonce(nonceBytes, '\0');
    qToBigEndian(m_prefix, nonce.data());
    qToBigEndian(m_count++, nonce.data() + sizeof m_prefix);
    return nonce;
}

QByteArray keyFingerprint(const QByteArray &key)
{
    return QCryptographicHash::hash(key, QCryptographicHash::Sha256).left(8).toHex();
}

bool KeyRing::contains(const QByteArray &key) const
{
    return std::find(m_keys.begin(), m_keys.end(), key) != m_keys.end();
}

Result<void> KeyRing::add(const QByteArray &key)
{
    if (key.size() != 16 && key.size() != 24 && key.size() != 32)
        return fail(
            ErrorCode::InvalidArgument, u"a gossip key has 16, 24 or 32 bytes, not %1"_s.arg(key.size()));
    if (contains(key))
        return {};
    if (m_keys.size() >= keysMax)
        return fail(ErrorCode::TooLarge, u"a key ring holds at most %1 keys"_s.arg(keysMax));
    m_keys.push_back(key);
    return {};
}

QByteArray encrypt(
    const KeyRing &ring, int version, QByteArrayView nonce, QByteArrayView plain, QByteArrayView context)
{
    Q_ASSERT(!ring.isEmpty() && nonce.size() == nonceBytes && (version == 0 || version == 1));
    const QByteArray &key = ring.keys().front();
    QByteArray padded = plain.toByteArray();
    if (version == 0) {
        const qsizetype padding = blockBytes - plain.size() % blockBytes;
        padded.append(padding, char(padding));
    }
    QByteArray cipher(padded.size(), '\0');
    QByteArray tag(tagBytes, '\0');
    int size = 0;
    const Context c(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    const bool done =
        EVP_EncryptInit_ex(c.get(), cipherFor(key.size()), nullptr, raw(QByteArrayView(key)), raw(nonce))
        && (context.isEmpty()
            || EVP_EncryptUpdate(c.get(), nullptr, &size, raw(context), int(context.size())))
        && (padded.isEmpty()
            || EVP_EncryptUpdate(
                c.get(), raw(cipher), &size, raw(QByteArrayView(padded)), int(padded.size())))
        && EVP_EncryptFinal_ex(c.get(), nullptr, &size)
        && EVP_CIPHER_CTX_ctrl(c.get(), EVP_CTRL_GCM_GET_TAG, int(tagBytes), tag.data());
    // Fails only without memory; sending the plaintext instead must not happen.
    if (!done)
        qFatal("AES-GCM is not available");
    return QByteArray(1, char(version)).append(nonce.data(), nonce.size()).append(cipher).append(tag);
}

Result<QByteArray> decrypt(const KeyRing &ring, QByteArrayView bytes, QByteArrayView context)
{
    if (bytes.isEmpty() || quint8(bytes[0]) > 1)
        return fail(ErrorCode::Corrupt, u"unknown encryption version"_s);
    const int version = bytes[0];
    const QByteArrayView sealed = bytes.sliced(std::min(headBytes, bytes.size()));
    if (sealed.size() < tagBytes + (version == 0 ? blockBytes : 0))
        return fail(ErrorCode::Corrupt, u"%1 bytes are too few to be encrypted"_s.arg(bytes.size()));
    for (const QByteArray &key : ring.keys()) {
        auto plain = open(key, bytes.sliced(1, nonceBytes), sealed, context);
        if (!plain)
            continue;
        if (version == 0) {
            const qsizetype padding = quint8(plain->back());
            if (padding < 1 || padding > blockBytes || padding > plain->size())
                return fail(ErrorCode::Corrupt, u"bad padding"_s);
            plain->chop(padding);
        }
        return *std::move(plain);
    }
    return fail(ErrorCode::Unauthorized, u"no key of the ring fits"_s);
}

} // namespace muster::cluster::packets
