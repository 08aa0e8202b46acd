// What somebody with our key may send: the input is sealed first, so that the fuzzer reaches the inside, and
// what is read goes on to a membership with a few members. The first byte chooses version, label and sender.
#include "cluster/membership/membership.h"
#include "cluster/packets/codec.h"
#include "cluster/packets/label.h"
#include "cluster/packets/protection.h"

using namespace muster;
using namespace muster::cluster;

static Endpoint endpointOf(int host)
{
    return {QByteArray::fromHex("0a0000") + char(host), 8074};
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    static const QByteArray label("muster-test");
    static const packets::Protection ours = [] {
        packets::ProtectionSettings settings;
        if (!settings.keys.add(QByteArray(16, 'o')) || !settings.keys.add(QByteArray(32, 'k')))
            abort();
        return packets::Protection(label, settings, [] { return quint64(1); });
    }();
    packets::KeyRing theirs;
    if (!theirs.add(QByteArray(32, 'k')))
        abort();
    const QByteArray inside(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    const QByteArray sealed = packets::labelHeader(label)
        + packets::encrypt(theirs, data[0] & 1, QByteArray(packets::nonceBytes, 'n'), inside, label);
    const auto opened = ours.openPacket(sealed);
    if (!opened || *opened != inside)
        abort();
    const auto messages = packets::decodePacket(*opened);
    if (!messages)
        return 0;

    Membership core("me", endpointOf(1), "MU1me", 5, MembershipOptions::lan(), Random(1));
    TimePoint now{Millis(50'000)};
    core.start(now);
    for (int host = 2; host < 5; ++host)
        core.receivePacket(endpointOf(host),
            {Alive{3, QByteArray(1, char('a' + host)), endpointOf(host), "MU1x", defaultVersions}}, now);
    core.receivePacket(endpointOf(data[0] >> 4), *messages, now);
    for (int step = 0; step < 20; ++step) {
        if (const auto next = core.nextDeadline())
            now = std::max(now, *next);
        core.tick(now);
        for (const Packet &packet : core.takeOutput().packets) {
            if (packets::encodePacket(packet.parts).size() > packets::packetBytesMax)
                abort();
        }
    }
    // Nobody can declare us dead, nor push us near the end of the incarnations.
    if (core.members().at("me").state != MemberState::Alive || core.incarnation() > (quint32(1) << 31))
        abort();
    return 0;
}
