#include "cluster/membership/validation.h"

#include "cluster/membership/membershipoptions.h"

namespace muster::cluster {

using namespace Qt::Literals::StringLiterals;

namespace {

bool goodName(const MemberName &name)
{
    return !name.isEmpty() && name.size() <= nameBytesMax;
}

QString incarnationProblem(quint32 announced, const Member *known)
{
    if (known ? plausibleIncarnation(known->incarnation, announced) : announced <= firstIncarnationMax)
        return {};
    return u"incarnation %1 is too far above %2"_s.arg(announced).arg(known ? known->incarnation : 0);
}

/// §8: every version in use is within the range that all live members understand.
struct VersionRange {
    int protocolLow = 0;
    int protocolHigh = 255;
    int delegateLow = 0;
    int delegateHigh = 255;
    void narrow(const Versions &v)
    {
        protocolLow = std::max<int>(protocolLow, v[0]);
        protocolHigh = std::min<int>(protocolHigh, v[1]);
        delegateLow = std::max<int>(delegateLow, v[3]);
        delegateHigh = std::min<int>(delegateHigh, v[4]);
    }
    bool contains(const Versions &v) const
    {
        return v[2] >= protocolLow && v[2] <= protocolHigh && v[5] >= delegateLow && v[5] <= delegateHigh;
    }
};

} // namespace

bool plausibleIncarnation(quint32 known, quint32 announced)
{
    return announced <= known || announced - known <= incarnationStepMax;
}

QString problemOf(const Alive &alive, const Member *known)
{
    if (!goodName(alive.node))
        return u"a name has 1 to %1 bytes, not %2"_s.arg(nameBytesMax).arg(alive.node.size());
    if (alive.address.ip.size() != 4 && alive.address.ip.size() != 16)
        return u"an address has 4 or 16 bytes, not %1"_s.arg(alive.address.ip.size());
    if (alive.address.ip.count('\0') == alive.address.ip.size())
        return u"the unspecified address is not reachable"_s;
    if (alive.meta.size() > metaBytesMax)
        return u"meta has at most %1 bytes, not %2"_s.arg(metaBytesMax).arg(alive.meta.size());
    if (alive.versions[0] == 0 || alive.versions[1] == 0 || alive.versions[0] > alive.versions[1])
        return u"protocol versions %1 to %2 are not a range"_s.arg(alive.versions[0]).arg(alive.versions[1]);
    if (alive.incarnation == 0)
        return u"incarnations begin at 1"_s;
    return incarnationProblem(alive.incarnation, known);
}

QString problemOf(const Suspect &suspect, const Member *known)
{
    if (!goodName(suspect.node) || !goodName(suspect.from))
        return u"an accusation names the accused and the accuser"_s;
    return known ? incarnationProblem(suspect.incarnation, known) : QString();
}

QString problemOf(const Dead &dead, const Member *known)
{
    if (!goodName(dead.node) || dead.from.size() > nameBytesMax)
        return u"a death report names the member"_s;
    return known ? incarnationProblem(dead.incarnation, known) : QString();
}

QString problemOf(const PushPull &table, const MemberTable &known, int membersMax)
{
    if (table.members.size() > size_t(membersMax))
        return u"a table has at most %1 members, not %2"_s.arg(membersMax).arg(table.members.size());
    VersionRange range;
    for (const PushPullMember &member : table.members) {
        if (member.state == MemberState::Alive)
            range.narrow(member.versions);
    }
    for (const auto &[name, member] : known.all()) {
        if (member.state == MemberState::Alive)
            range.narrow(member.versions);
    }
    const auto text = [](const MemberName &name, const Versions &v) {
        return u"%1 speaks protocol %2, delegate %3, which not all members understand"_s
            .arg(QString::fromUtf8(name))
            .arg(v[2])
            .arg(v[5]);
    };
    // Unlike in memberlist the dead are ignored here: they stay listed for a day and must not lock out newer
    // versions.
    for (const PushPullMember &member : table.members) {
        if (isUp(member.state) && !range.contains(member.versions))
            return text(member.name, member.versions);
    }
    for (const auto &[name, member] : known.all()) {
        if (isUp(member.state) && !range.contains(member.versions))
            return text(name, member.versions);
    }
    return {};
}

} // namespace muster::cluster
