#include "cluster/membership/redialer.h"

#include "cluster/membership/membertable.h"

#include <algorithm>

namespace muster::cluster {

namespace {
constexpr Millis crowdedWait{200};
}

void Redialer::add(const Endpoint &endpoint, TimePoint first, TimePoint until)
{
    m_nextKnown = false;
    const QByteArray key = addressKey(endpoint);
    if (!m_entries.contains(key) && int(m_entries.size()) >= m_options.seedsMax) {
        m_entries.erase(std::min_element(m_entries.begin(), m_entries.end(),
            [](const auto &a, const auto &b) { return a.second.number < b.second.number; }));
    }
    Entry &entry = m_entries[key];
    entry = {endpoint, first, std::max(until, entry.until), m_options.redialFirst, ++m_added};
}

std::vector<Endpoint> Redialer::takeDue(TimePoint now, int count, Random &random)
{
    const auto next = nextDeadline();
    if (!next || *next > now)
        return {};
    m_nextKnown = false;
    std::erase_if(m_entries, [now](const auto &entry) { return entry.second.until <= now; });
    std::vector<Entry *> due;
    for (auto &[key, entry] : m_entries) {
        if (entry.due <= now)
            due.push_back(&entry);
    }
    std::stable_sort(due.begin(), due.end(), [](const Entry *a, const Entry *b) { return a->due < b->due; });
    const size_t most = size_t(std::max(0, count));
    for (size_t i = most; i < due.size(); ++i)
        due[i]->due = now + crowdedWait;
    due.resize(std::min(due.size(), most));
    std::vector<Endpoint> endpoints;
    for (Entry *entry : due) {
        endpoints.push_back(entry->endpoint);
        // 75 to 125 %: nodes that lost each other at the same moment must not dial at the same moment.
        entry->due = now + entry->wait * qint64(75 + random.below(51)) / 100;
        entry->wait = std::min(entry->wait * 2, m_options.redialMost);
    }
    return endpoints;
}

void Redialer::rest(const Endpoint &endpoint, TimePoint now)
{
    const auto it = m_entries.find(addressKey(endpoint));
    if (it == m_entries.end())
        return;
    m_nextKnown = false;
    it->second.due = now + m_options.redialMost;
    it->second.wait = m_options.redialFirst;
}

std::optional<TimePoint> Redialer::nextDeadline() const
{
    if (m_nextKnown)
        return m_next;
    m_next.reset();
    for (const auto &[key, entry] : m_entries) {
        if (!m_next || entry.due < *m_next)
            m_next = entry.due;
    }
    m_nextKnown = true;
    return m_next;
}

} // namespace muster::cluster
