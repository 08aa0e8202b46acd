// What any host may send us as a datagram: to a node without keys, and to one with keys and a label.
#include "cluster/packets/codec.h"
#include "cluster/packets/protection.h"

using namespace muster::cluster;

static packets::Protection protection(const QByteArray &label, const QByteArray &key)
{
    packets::ProtectionSettings settings;
    if (!key.isEmpty() && !settings.keys.add(key))
        abort();
    return packets::Protection(label, settings, [] { return quint64(1); });
}

static void read(const packets::Protection &ours, QByteArrayView bytes)
{
    const auto inner = ours.openPacket(bytes);
    const auto messages = inner ? packets::decodePacket(*inner) : tl::unexpected(inner.error());
    if (!messages) {
        // The reason is shown to people: never empty, never longer than a line.
        if (messages.error().detail.isEmpty() || messages.error().detail.size() > 200)
            abort();
        if (const auto suspicion = ours.suspicionAbout(bytes); suspicion && suspicion->detail.isEmpty())
            abort();
        return;
    }
    for (const Message &message : *messages) {
        // What was accepted once survives being sent on.
        const auto again = packets::decode(packets::encode(message));
        if (!again || *again != message)
            abort();
    }
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const packets::Protection plain = protection({}, {});
    // The key of the captured packets, so that those among the seeds open.
    static const packets::Protection sealed =
        protection({}, QByteArray::fromHex("000102030405060708090a0b0c0d0e0f"));
    static const packets::Protection labeled = protection("muster-test", QByteArray(32, 'k'));
    const QByteArrayView bytes(data, qsizetype(size));
    read(plain, bytes);
    read(sealed, bytes);
    read(labeled, bytes);
    return 0;
}
