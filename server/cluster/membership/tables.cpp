#include "cluster/membership/tables.h"

#include <QtEndian>

namespace muster::cluster::membership {

namespace {
constexpr char mark = 'M';
constexpr char digestOnly = '1'; ///< send your table if its digest differs
constexpr char wholeTable = '2'; ///< with the digest of the sender's table
constexpr qsizetype ackBytes = 1 + sizeof(quint64);
constexpr qsizetype stateBytes = 2 + sizeof(quint64);
constexpr size_t futileMax = 64;
constexpr int settles = 5; ///< gossip rounds until news should have arrived without an exchange

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

void Tables::start(TimePoint now)
{
    const Millis interval = m_shared.options.pushPullInterval;
    // In memberlist too this phase is random.
    m_nextExchange = now + interval + Millis(qint64(m_shared.random.below(quint64(interval.count()))));
}

void Tables::exchange(const Endpoint &to, bool joining, TimePoint now)
{
    const auto purpose = joining ? Dials::Purpose::Join : Dials::Purpose::Exchange;
    m_dials.open(m_shared.table(joining), {purpose, to, {}, now + m_shared.options.streamTimeout});
}

void Tables::exchangeIfDue(TimePoint now)
{
    constexpr int calmUntil = 32; // members; above it, exchanges are rarer (§13)
    if (now < m_nextExchange)
        return;
    qint64 slower = 1;
    for (int n = m_shared.clusterSize(now); n > calmUntil; n = (n + 1) / 2)
        ++slower;
    m_nextExchange = now + m_shared.jittered(m_shared.options.pushPullInterval * slower);
    const auto wanted = [this](const Member &member) {
        return member.name != m_shared.self && member.state == MemberState::Alive;
    };
    for (const MemberName &name : m_shared.members.pick(1, wanted, m_shared.random)) {
        const Member &peer = *m_shared.members.find(name);
        if (compares(peer))
            compareWith(peer.address, now);
        else
            exchange(peer.address, false, now);
    }
}

std::optional<TimePoint> Tables::nextDeadline() const
{
    return m_shared.isLeaving() ? std::nullopt : std::optional(m_nextExchange);
}

void Tables::noteDigest(TimePoint now)
{
    if (m_digest == m_shared.members.digest())
        return;
    m_digest = m_shared.members.digest();
    m_digestSince = now;
}

bool Tables::compares(const Member &member) const
{
    return m_shared.options.improvements.comparesDigests && member.name != m_shared.self
        && member.meta.startsWith(musterMetaMagic);
}

QByteArray Tables::ackPayload(const Member *asker, TimePoint now) const
{
    // A table that no longer changes was compared often enough while it was young: then acks are as small as
    // memberlist's.
    if (!asker || !compares(*asker) || now - m_digestSince > m_shared.options.pushPullInterval)
        return {};
    return QByteArray(1, mark) + number(m_shared.members.digest());
}

void Tables::compareAck(
    const Endpoint &from, const MemberName &name, const QByteArray &payload, TimePoint now)
{
    const Member *member = m_shared.members.find(name);
    if (!member || !compares(*member) || !sameAddress(from, member->address) || payload.size() != ackBytes
        || payload[0] != mark || m_shared.isLeaving())
        return;
    const auto theirs = qFromBigEndian<quint64>(payload.constData() + 1);
    const quint64 ours = m_shared.members.digest();
    // News in transit makes tables differ for a moment; an exchange is for what was lost.
    const Millis settled = settles * m_shared.options.gossipInterval;
    if (theirs == ours || now - m_digestSince < settled || now < m_nextCompare
        || m_futile.contains({ours, theirs}))
        return;
    m_nextCompare = now + m_shared.jittered(settled);
    compareWith(member->address, now);
}

PushPull Tables::shortTable(char kind) const
{
    const Member &me = m_shared.me();
    PushPull table;
    table.members.push_back({me.name, me.address, me.meta, me.incarnation, me.state, me.versions});
    table.userState = state(kind, m_shared.members.digest());
    return table;
}

PushPull Tables::fullTable() const
{
    PushPull table = m_shared.table(false);
    table.userState = state(wholeTable, m_shared.members.digest());
    return table;
}

void Tables::compareWith(const Endpoint &to, TimePoint now)
{
    m_dials.open(
        shortTable(digestOnly), {Dials::Purpose::Compare, to, {}, now + m_shared.options.streamTimeout});
}

PushPull Tables::answerTo(const PushPull &received) const
{
    const char kind = m_shared.options.improvements.comparesDigests ? kindOf(received) : '\0';
    if (kind == '\0')
        return m_shared.table(received.join);
    // A peer that sent its whole table has nothing left to request; the digest says whether we are equal now.
    if (kind == wholeTable || digestIn(received) == m_shared.members.digest())
        return shortTable(digestOnly);
    return fullTable();
}

void Tables::pushBack(const Dials::Dial &dial, const PushPull &answer, TimePoint now)
{
    if (kindOf(answer) == '\0')
        return;
    const quint64 ours = m_shared.members.digest();
    const quint64 theirs = digestIn(answer);
    if (theirs == ours)
        return;
    if (dial.purpose == Dials::Purpose::Compare && kindOf(answer) == wholeTable) {
        m_dials.open(fullTable(), {Dials::Purpose::Push, dial.to, {}, now + m_shared.options.streamTimeout});
    } else if (dial.purpose == Dials::Purpose::Push) {
        // Both have sent everything: what still differs is in doubt and settled by other means. Not again
        // with these.
        if (m_futile.size() >= futileMax)
            m_futile.clear();
        m_futile.insert({ours, theirs});
    }
}

} // namespace muster::cluster::membership
