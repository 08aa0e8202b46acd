#include "cluster/membership/dials.h"

namespace muster::cluster::membership {

namespace {
constexpr Millis lostAfter{5'000}; ///< past the deadline
}

StreamId Dials::open(const std::variant<PushPull, Ping, UserData> &request, const Dial &dial)
{
    if (int(m_open.size()) >= m_shared.options.dialsMax)
        return 0;
    const StreamId id = ++m_last;
    m_open.emplace(id, dial);
    m_shared.output.dials.push_back({id, dial.to, request, dial.deadline});
    return id;
}

std::optional<Dials::Dial> Dials::take(StreamId id)
{
    const auto it = m_open.find(id);
    if (it == m_open.end())
        return {};
    const Dial dial = it->second;
    m_open.erase(it);
    return dial;
}

void Dials::sweep(TimePoint now)
{
    for (auto it = m_open.begin(); it != m_open.end();) {
        const auto &[id, dial] = *it;
        if (now < dial.deadline + lostAfter) {
            ++it;
            continue;
        }
        if (dial.purpose == Purpose::User)
            m_shared.output.userSent.push_back({id, dial.name, StreamFailure::TimedOut});
        it = m_open.erase(it);
    }
}

} // namespace muster::cluster::membership
