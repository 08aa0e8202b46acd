// What any host may write on a stream, in one piece and in two.
#include "cluster/wire/stream.h"

using namespace muster::cluster::wire;

static const Protection plaintext({}, {}, [] { return quint64(1); });

static std::optional<StreamMessage> read(const QList<QByteArrayView> &pieces)
{
    StreamLimits limits;
    limits.userBytesMax = 64 * 1024;
    limits.inflatedBytesMax = 256 * 1024;
    StreamDecoder decoder(plaintext, Protection::Side::Acceptor, limits);
    for (const QByteArrayView piece : pieces) {
        const auto message = decoder.feed(piece);
        if (!message)
            return {};
        if (*message)
            return *message;
    }
    return {};
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    const auto whole = read({bytes});
    const qsizetype cut = size > 0 ? data[size - 1] % qsizetype(size) : 0;
    const auto pieces = read({bytes.first(cut), bytes.sliced(cut)});
    if (whole != pieces)
        abort();
    return 0;
}
