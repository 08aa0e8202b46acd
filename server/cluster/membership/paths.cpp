#include "cluster/membership/paths.h"

#include <algorithm>

namespace muster::cluster::membership {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int silentProbes = 3; ///< in a row, until packets count as lost
constexpr int largeLosses = 2; ///< in a row, until the size is blamed
constexpr qsizetype ipv6Key = 18; ///< bytes of an addressKey() that is not IPv4
} // namespace

int Paths::packetLimit(const Endpoint &to, const MemberName &peer, TimePoint now) const
{
    const MembershipOptions &options = m_shared.options;
    const int small = std::min(options.packetBytes, options.packetBytesSmall);
    if (!options.improvements.fitsPaths)
        return options.packetBytes;
    if (addressKey(to).size() == ipv6Key) // tunnels silently drop larger ones
        return small;
    const auto path = m_paths.find(peer);
    return path != m_paths.end() && path->second.smallUntil > now ? small : options.packetBytes;
}

void Paths::noteSize(const MemberName &name, bool large, bool lost, TimePoint now)
{
    if (!m_shared.options.improvements.fitsPaths || !large)
        return;
    if (!lost) {
        if (const auto path = m_paths.find(name); path != m_paths.end())
            path->second.largeLost = 0;
        return;
    }
    Path &path = m_paths[name];
    if (++path.largeLost < largeLosses || path.smallUntil > now)
        return;
    path.smallUntil = now + m_shared.options.smallPacketsFor;
    m_shared.notes.info(
        u"packets over %1 bytes seem to get lost on the way to %2; sending smaller ones until larger ones get through"_s
            .arg(m_shared.options.packetBytesSmall)
            .arg(toText(name)));
}

void Paths::noteLargeReply(const MemberName &asker, quint32 number)
{
    if (!m_shared.members.find(asker))
        return;
    Path &path = m_paths[asker];
    path.answered = number;
    path.answeredLarge = true;
}

bool Paths::answeredBefore(const MemberName &asker, quint32 number, TimePoint now)
{
    const auto path = m_paths.find(asker);
    if (path == m_paths.end() || !path->second.answeredLarge)
        return false;
    path->second.answeredLarge = false;
    if (path->second.answered != number)
        return false;
    noteSize(asker, true, true, now);
    return m_shared.options.improvements.fitsPaths;
}

bool Paths::packetsLost(const Member &member)
{
    const Contact &contact = member.contact;
    return isUp(member.state) && contact.unanswered >= silentProbes && contact.streamWorks && contact.streamAt
        && *contact.streamAt >= contact.unansweredSince;
}

void Paths::notePackets(const Member &member)
{
    if (!m_shared.options.improvements.usesStreams)
        return;
    const auto known = m_paths.find(member.name);
    const bool reported = known != m_paths.end() && known->second.streamsOnly;
    if (!reported && packetsLost(member)) {
        m_paths[member.name].streamsOnly = true;
        m_shared.notes.warn(
            u"UDP packets do not get through to or from %1 but TCP streams do; sending its news by stream"_s
                .arg(toText(member.name)));
    } else if (reported && member.contact.unanswered == 0) {
        known->second.streamsOnly = false;
        m_shared.notes.info(u"packets get through to %1 again"_s.arg(toText(member.name)));
    }
}

std::vector<Endpoint> Paths::takeDueForStream(TimePoint now)
{
    std::vector<Endpoint> due;
    for (auto &[name, path] : m_paths) {
        const Member *member = m_shared.members.find(name);
        if (!path.streamsOnly || !member || !isUp(member->state) || path.nextStream > now
            || path.newsUpTo == m_shared.queue.pushes())
            continue;
        path.newsUpTo = m_shared.queue.pushes();
        path.nextStream = now + m_shared.jittered(m_shared.options.streamNewsPause);
        due.push_back(member->address);
    }
    return due;
}

void Paths::sweep()
{
    std::erase_if(m_paths, [this](const auto &entry) { return !m_shared.members.find(entry.first); });
}

} // namespace muster::cluster::membership
