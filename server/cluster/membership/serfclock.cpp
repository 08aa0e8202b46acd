#include "cluster/membership/serfclock.h"

#include "cluster/membership/membershipoptions.h"
#include "cluster/packets/msgpack.h"

namespace muster::cluster {

namespace {

enum SerfType : quint8 { LeaveIntent = 0, JoinIntent = 1, State = 2, LastType = 9 };

constexpr quint8 tagsMark = 0xff; ///< before the tags in the meta; without it the meta is one old "role"
constexpr int delegateMin = 2;
constexpr quint32 fieldsMax = 64;
/// Serf keeps as many events as its EventBuffer says, 512 by default, and one status time for each member.
constexpr quint32 entriesMax = 65'536;
/// Nothing above it is believed: Serf's own clock wraps at 2^64, and would then go back.
constexpr quint64 timeMax = quint64(1) << 62;

QByteArray intent(SerfType type, quint64 time, const MemberName &node)
{
    packets::MsgpackWriter writer;
    writer.map(type == LeaveIntent ? 3 : 2);
    writer.raw("LTime");
    writer.number(time);
    writer.raw("Node");
    writer.raw(node);
    if (type == LeaveIntent) {
        writer.raw("Prune");
        writer.boolean(false);
    }
    return char(type) + writer.take();
}

/// One value of any size that a limited reader would not skip in one go: a list, entry by entry.
void skipList(packets::MsgpackReader &reader)
{
    for (quint32 left = reader.array(entriesMax); left > 0 && reader.fine(); --left)
        reader.skip();
}

} // namespace

bool isSerf(const QByteArray &meta, const Versions &versions)
{
    return !meta.isEmpty() && quint8(meta.front()) == tagsMark && versions[3] >= delegateMin;
}

bool isSerfMessage(QByteArrayView body)
{
    return !body.isEmpty() && quint8(body.front()) <= LastType;
}

QByteArray serfLeaveIntent(quint64 time, const MemberName &node)
{
    return intent(LeaveIntent, time, node);
}

QByteArray serfJoinIntent(quint64 time, const MemberName &node)
{
    return intent(JoinIntent, time, node);
}

void SerfClock::witness(quint64 time)
{
    if (time <= timeMax)
        m_time = std::max(m_time, time);
}

SerfClock::Claim SerfClock::hearMessage(QByteArrayView body)
{
    if (body.isEmpty() || (quint8(body.front()) != LeaveIntent && quint8(body.front()) != JoinIntent))
        return Claim::Nothing;
    packets::MsgpackReader reader(body.sliced(1));
    quint64 time = 0;
    QByteArray node;
    for (quint32 left = reader.map(fieldsMax); left > 0 && reader.fine(); --left) {
        const QByteArray key = reader.bytes(64);
        if (key == "LTime")
            time = reader.unsignedNumber();
        else if (key == "Node")
            node = reader.bytes(nameBytesMax);
        else
            reader.skip();
    }
    if (!reader.fine())
        return Claim::Nothing;
    witness(time);
    return quint8(body.front()) == LeaveIntent && node == m_self ? Claim::Gone : Claim::Nothing;
}

SerfClock::Claim SerfClock::hearState(QByteArrayView state)
{
    if (state.isEmpty() || quint8(state.front()) != State)
        return Claim::Nothing;
    packets::MsgpackReader reader(state.sliced(1));
    quint64 time = 0;
    bool gone = false;
    for (quint32 left = reader.map(fieldsMax); left > 0 && reader.fine(); --left) {
        const QByteArray key = reader.bytes(64);
        if (key == "LTime") {
            time = std::max(time, reader.unsignedNumber());
        } else if (key == "StatusLTimes") {
            for (quint32 names = reader.map(entriesMax); names > 0 && reader.fine(); --names) {
                const bool ours = reader.bytes(nameBytesMax) == m_self;
                const quint64 status = reader.unsignedNumber();
                if (ours && status <= timeMax)
                    time = std::max(time, status);
            }
        } else if (key == "LeftMembers") {
            for (quint32 names = reader.array(entriesMax); names > 0 && reader.fine(); --names)
                gone = reader.bytes(nameBytesMax) == m_self || gone;
        } else if (key == "Events") {
            skipList(reader);
        } else {
            reader.skip();
        }
    }
    if (!reader.fine())
        return Claim::Nothing;
    witness(time);
    return gone ? Claim::Gone : Claim::Nothing;
}

} // namespace muster::cluster
