// What any host may write on a stream, in one piece and in two; the first byte says where it is cut and
// whether the node has keys.
#include "cluster/packets/stream.h"

using namespace muster::cluster::packets;

static Protection protection(const QByteArray &key)
{
    ProtectionSettings settings;
    if (!key.isEmpty() && !settings.keys.add(key))
        abort();
    return Protection({}, settings, [] { return quint64(1); });
}

static std::optional<StreamMessage> read(
    const Protection &ours, Protection::Side side, const QList<QByteArrayView> &pieces)
{
    StreamLimits limits;
    limits.userBytesMax = 64 * 1024;
    limits.frameBytesMax = 256 * 1024;
    limits.inflatedBytesMax = 256 * 1024;
    StreamDecoder decoder(ours, side, limits);
    for (const QByteArrayView piece : pieces) {
        const auto message = decoder.feed(piece);
        if (!message)
            return {};
        if (*message)
            return *message;
        if (decoder.bytesHeld() > 1024 * 1024)
            abort();
    }
    return {};
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const Protection plain = protection({});
    static const Protection sealed = protection(QByteArray::fromHex("000102030405060708090a0b0c0d0e0f"));
    if (size == 0)
        return 0;
    const QByteArrayView bytes(data + 1, qsizetype(size - 1));
    const Protection &ours = data[0] & 1 ? sealed : plain;
    const auto side = data[0] & 2 ? Protection::Side::Dialer : Protection::Side::Acceptor;
    const qsizetype cut = bytes.isEmpty() ? 0 : (data[0] >> 2) * bytes.size() / 64;
    if (read(ours, side, {bytes}) != read(ours, side, {bytes.first(cut), bytes.sliced(cut)}))
        abort();
    return 0;
}
