#include "node/membership/foreignmembers.h"

#include "cluster/membership/serfclock.h"
#include "cluster/node/nodelist.h"
#include "log/log.h"
#include "net/gossip/endpoints.h"

namespace muster::node {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto component = "cluster"_L1;
constexpr qsizetype shownMax = 256;

QString kindOf(const cluster::Member &member)
{
    if (member.meta.startsWith(cluster::musterMetaMagic))
        return u"muster"_s;
    return cluster::isSerf(member.meta, member.versions) ? u"serf"_s : u"memberlist"_s;
}

void logChange(const protocol::ForeignMember &member, const QString &was, const QString &why)
{
    log::info(component,
        u"The foreign member %1 is %2."_s.arg(member.name, QString(protocol::name(member.state))),
        {{u"event"_s, u"foreign-member"_s}, {u"name"_s, member.name}, {u"address"_s, member.address},
            {u"kind"_s, member.kind}, {u"was"_s, was}, {u"is"_s, QString(protocol::name(member.state))},
            {u"reason"_s, why}});
}

} // namespace

void ForeignMembers::update(const net::GossipView &view, const QString &clusterName)
{
    std::map<cluster::MemberName, protocol::ForeignMember> before = std::exchange(m_members, {});
    for (const cluster::Member &member : view.members) {
        const auto meta = cluster::decodeNodeMeta(member.meta);
        if (!cluster::isForeign(member, meta ? std::optional(*meta) : std::nullopt, clusterName))
            continue;
        const protocol::ForeignMember now{QString::fromUtf8(member.name), net::toText(member.address),
            cluster::livenessOf(member.state), kindOf(member),
            std::max(Millis(0), view.takenAt - member.lastHeard)};
        const auto known = before.find(member.name);
        if (known == before.end())
            logChange(now, {},
                meta || meta.error().code != ErrorCode::Corrupt ? member.reason : meta.error().detail);
        else if (known->second.state != now.state)
            logChange(now, protocol::name(known->second.state), member.reason);
        m_members.emplace(member.name, now);
    }
}

void ForeignMembers::describe(protocol::Overview &overview) const
{
    overview.foreignCount = int(m_members.size());
    for (const auto &[name, member] : m_members) {
        if (overview.foreign.size() == shownMax)
            return;
        overview.foreign.append(member);
    }
}

} // namespace muster::node
