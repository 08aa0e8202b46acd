// What somebody with our key may write on a stream: the input is sealed first. What is read inside a seal is
// what is read without one.
#include "cluster/packets/stream.h"

using namespace muster::cluster::packets;

static std::optional<StreamMessage> read(const Protection &ours, QByteArrayView bytes, qsizetype piece)
{
    StreamLimits limits;
    limits.userBytesMax = 64 * 1024;
    limits.inflatedBytesMax = 256 * 1024;
    StreamDecoder decoder(ours, Protection::Side::Acceptor, limits);
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        const auto message = decoder.feed(bytes.sliced(at, std::min(piece, bytes.size() - at)));
        if (!message)
            return {};
        if (*message)
            return *message;
    }
    return {};
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    static const Protection plain({}, {}, [] { return quint64(1); });
    ProtectionSettings settings;
    if (!settings.keys.add(QByteArray(24, 'k')))
        abort();
    Protection ours("muster-test", settings, [] { return quint64(1); });
    const QByteArray inside(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    const QByteArray sealed = ours.sealStream(inside, Protection::Side::Dialer);
    const auto message = read(ours, sealed, 1 + data[0] * 16);
    if (message != read(ours, sealed, sealed.size()))
        abort();
    // A label header inside is none.
    if (message != read(plain, inside, std::max<qsizetype>(1, inside.size())))
        abort();
    return 0;
}
