// Tables between Muster nodes only where they differ: reference/memberlist-protocol.md §19.4, §19.5. Eight
// bytes that depend on every listed member ride in acks while a table is young, and open each regular
// exchange. Members of other software never see them: Serf logs an error for an ack payload or user state
// that it does not know.
#include "cluster/membership/membershipcore.h"

#include <QtEndian>

namespace muster::cluster {

namespace {
constexpr char mark = 'M';
constexpr char ourDigest = '1'; ///< a digest alone: send your table if yours differs
constexpr char wholeTable = '2'; ///< with the digest of the sender's table
constexpr qsizetype ackBytes = 1 + sizeof(quint64);
constexpr qsizetype stateBytes = 2 + sizeof(quint64);
constexpr size_t futileMax = 64;
constexpr int settles = 5; ///< gossip rounds until news should have come by itself

QByteArray number(quint64 digest)
{
    QByteArray bytes(sizeof digest, '\0');
    qToBigEndian(digest, bytes.data());
    return bytes;
}

QByteArray state(char kind, quint64 digest)
{
    return QByteArray(1, mark) + kind + number(digest);
}

char kindOf(const PushPull &table)
{
    const QByteArray &bytes = table.userState;
    return bytes.size() == stateBytes && bytes[0] == mark ? bytes[1] : '\0';
}

quint64 digestIn(const PushPull &table)
{
    return qFromBigEndian<quint64>(table.userState.constData() + 2);
}
} // namespace

bool Membership::Core::compares(const Member &member) const
{
    return options.improvements.comparesDigests && member.name != self
        && member.meta.startsWith(musterMetaMagic);
}

QByteArray Membership::Core::ackPayload(const Member *asker, TimePoint now) const
{
    // A table at rest was compared often enough while it was young: then acks cost what memberlist's cost.
    if (!asker || !compares(*asker) || now - digestSince > options.pushPullInterval)
        return {};
    return QByteArray(1, mark) + number(members.digest());
}

void Membership::Core::compareAck(
    const Endpoint &from, const MemberName &name, const QByteArray &payload, TimePoint now)
{
    const Member *member = members.find(name);
    if (!member || !compares(*member) || !sameAddress(from, member->address) || payload.size() != ackBytes
        || payload[0] != mark || leaving)
        return;
    const auto theirs = qFromBigEndian<quint64>(payload.constData() + 1);
    // News that is under way makes tables differ for a moment; an exchange is for what got lost.
    const Millis settled = settles * options.gossipInterval;
    if (theirs == members.digest() || now - digestSince < settled || now < nextCompare
        || futile.contains({members.digest(), theirs}))
        return;
    nextCompare = now + jittered(settled);
    compareWith(member->address, now);
}

PushPull Membership::Core::shortTable(char kind) const
{
    const Member &me = *members.find(self);
    PushPull table;
    table.members.push_back({self, me.address, me.meta, me.incarnation, me.state, me.versions});
    table.userState = state(kind, members.digest());
    return table;
}

void Membership::Core::compareWith(const Endpoint &to, TimePoint now)
{
    dial(shortTable(ourDigest), {DialFor::Compare, to, {}, now + options.streamTimeout});
}

PushPull Membership::Core::answerTo(const PushPull &received) const
{
    const char kind = options.improvements.comparesDigests ? kindOf(received) : '\0';
    if (kind == '\0')
        return table(received.join);
    // Who sent its whole table lacks nothing that it could ask for; we tell where that left us.
    if (kind == wholeTable || digestIn(received) == members.digest())
        return shortTable(ourDigest);
    PushPull answer = table(false);
    answer.userState = state(wholeTable, members.digest());
    return answer;
}

void Membership::Core::pushBack(const Endpoint &to, const PushPull &answer, DialFor purpose, TimePoint now)
{
    if (kindOf(answer) == '\0')
        return;
    const quint64 theirs = digestIn(answer);
    if (theirs == members.digest())
        return;
    if (purpose == DialFor::Compare && kindOf(answer) == wholeTable) {
        PushPull ours = table(false);
        ours.userState = state(wholeTable, members.digest());
        dial(ours, {DialFor::Push, to, {}, now + options.streamTimeout});
    } else if (purpose == DialFor::Push) {
        // Both have said all: what is left is under doubt and settled by other means. Not again with these.
        if (futile.size() >= futileMax)
            futile.clear();
        futile.insert({members.digest(), theirs});
    }
}

} // namespace muster::cluster
