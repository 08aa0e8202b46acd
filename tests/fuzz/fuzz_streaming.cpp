// What whoever has a certificate of the cluster may write on a streaming connection; the first byte says how
// long the pieces are, and whether this node called.
#include "streaming/nodestreams.h"

#include <cstdlib>

using namespace muster;
using namespace muster::streaming;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    Options options;
    options.eventBytesMax = 64 * 1024;
    options.ringBytesMax = 64 * 1024;
    const NodeId peer(QStringLiteral("node-1"));
    const bool dials = data[0] & 0x80;
    NodeStreams node(NodeId(dials ? QStringLiteral("node-0") : QStringLiteral("node-2")), 5, options);
    TimePoint now;
    node.setPeers({{peer, QStringLiteral("a")}}, now);
    for (int i = 0; i < 10; ++i)
        node.publish(QByteArray(10'000, 'x'));
    node.opened(1, dials ? std::optional(peer) : std::nullopt, {QStringLiteral("a")}, now);
    const QByteArrayView bytes(data + 1, qsizetype(size - 1));
    const qsizetype piece = 1 + (data[0] & 0x7f);
    quint64 delivered = 0;
    bool flushed = false;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        now += Millis(1);
        node.received(1, bytes.sliced(at, std::min(piece, bytes.size() - at)), now);
        for (const auto &output : node.takeOutputs()) {
            flushed = flushed || std::holds_alternative<NodeStreams::Flush>(output);
            if (const auto *event = std::get_if<NodeStreams::Deliver>(&output)) {
                if (!flushed || event->number <= delivered)
                    std::abort();
                delivered = event->number;
            }
        }
        if (node.bytesHeld() > 64 * 1024 + frameBytesMax + 2 * (options.unsentBytesMax + 70'000))
            std::abort();
    }
    // What is understood is encoded again without loss.
    FrameReader reader(frameBytesMax);
    reader.feed(bytes);
    for (auto frame = reader.next(); frame && *frame; frame = reader.next()) {
        FrameReader again(frameBytesMax);
        again.feed(encode(**frame));
        const auto repeated = again.next();
        if (!repeated || !*repeated || !(**repeated == **frame))
            std::abort();
    }
    return 0;
}
