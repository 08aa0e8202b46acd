#include "cluster/membership/joins.h"

#include <algorithm>
#include <utility>

namespace muster::cluster::membership {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr Millis strangerKept{60'000};
}

void Joins::join(const std::vector<Endpoint> &seeds, TimePoint now)
{
    for (const Endpoint &seed : seeds) {
        if (sameAddress(seed, m_shared.me().address))
            continue;
        if (m_shared.options.improvements.redials)
            m_redialer.add(seed, now, now + m_shared.options.keepDead);
        else
            m_tables.exchange(seed, true, now);
    }
    redial(now);
}

void Joins::awaitReturn(const Endpoint &address, TimePoint now)
{
    m_redialer.add(address, now + m_shared.options.redialFirst, now + m_shared.options.keepDead);
}

void Joins::meetStranger(const Endpoint &source, const Endpoint &from, TimePoint now)
{
    // Only its source address: we do not dial whatever address a stranger names.
    if (addressKey(source).chopped(2) == addressKey(from).chopped(2))
        m_redialer.add(source, now, now + strangerKept);
}

void Joins::exchanged(const Dials::Dial &dial, const PushPull &table, TimePoint now)
{
    m_redialer.rest(dial.to, now);
    lookForListing(dial.to, table, dial.purpose == Dials::Purpose::Join, now);
}

void Joins::lookForListing(const Endpoint &peer, const PushPull &table, bool joining, TimePoint now)
{
    if (!m_shared.options.improvements.checksJoin || m_shared.isLeaving())
        return;
    const auto lists = [this](const PushPullMember &listed) {
        return listed.name == m_shared.self && isUp(listed.state)
            && sameAddress(listed.address, m_shared.me().address);
    };
    const auto check = m_checks.find(addressKey(peer));
    if (std::any_of(table.members.begin(), table.members.end(), lists)) {
        if (check != m_checks.end())
            m_checks.erase(check);
    } else if (check == m_checks.end()) {
        // memberlist answers before it looks at what it received, so its first answer proves nothing.
        if (joining && int(m_checks.size()) < m_shared.options.seedsMax)
            m_checks[addressKey(peer)] = {
                peer, now + m_shared.jittered(m_shared.options.joinCheck), false, false};
    } else if (check->second.asked && !std::exchange(check->second.reported, true)) {
        m_shared.notes.warn(
            u"%1 answered our join but does not list this node; it may refuse our versions, name or address, "
            u"see its log; retrying"_s.arg(addressText(peer)));
    }
}

void Joins::listedBy(const Endpoint &peer)
{
    if (!m_checks.empty())
        m_checks.erase(addressKey(peer));
}

void Joins::redial(TimePoint now)
{
    if (!m_shared.isRunning())
        return;
    const int room =
        m_shared.options.dialsMax / 2 - m_dials.count(); // half is left for probes and user bytes
    for (const Endpoint &endpoint : m_redialer.takeDue(now, room, m_shared.random)) {
        if (m_shared.somebodyLivesAt(endpoint))
            m_redialer.rest(endpoint, now);
        else
            m_tables.exchange(endpoint, m_shared.peersUp() == 0, now);
    }
}

void Joins::checkListings(TimePoint now)
{
    for (auto it = m_checks.begin(); it != m_checks.end();) {
        Check &check = it->second;
        const bool gone = !m_shared.members.at(check.to).empty() && !m_shared.somebodyLivesAt(check.to);
        if (gone) { // the redialer takes it from there
            it = m_checks.erase(it);
            continue;
        }
        if (now >= check.due) {
            const MembershipOptions &options = m_shared.options;
            check.due = now + m_shared.jittered(check.asked ? options.redialMost : options.joinCheck);
            check.asked = true;
            m_tables.exchange(check.to, false, now);
        }
        ++it;
    }
}

std::optional<TimePoint> Joins::nextDeadline() const
{
    std::optional<TimePoint> next = m_redialer.nextDeadline();
    for (const auto &[key, check] : m_checks)
        considerDeadline(next, check.due);
    return next;
}

} // namespace muster::cluster::membership
