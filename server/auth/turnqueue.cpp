#include "auth/turnqueue.h"

#include <algorithm>
#include <utility>

namespace muster::auth {

void TurnQueue::Lane::push(const QByteArray &name, Job job)
{
    std::deque<Job> &own = jobs[name];
    if (own.empty())
        turns.push_back(name);
    own.push_back(std::move(job));
    ++size;
}

TurnQueue::Job TurnQueue::Lane::takeNext()
{
    const QByteArray name = std::exchange(turns.front(), {});
    turns.pop_front();
    const auto own = jobs.find(name);
    Job job = std::move(own->second.front());
    own->second.pop_front();
    if (own->second.empty())
        jobs.erase(own);
    else
        turns.push_back(name);
    --size;
    return job;
}

TurnQueue::Job TurnQueue::Lane::takeNewestOf(const QByteArray &name)
{
    const auto own = jobs.find(name);
    Job job = std::move(own->second.back());
    own->second.pop_back();
    if (own->second.empty()) {
        jobs.erase(own);
        turns.erase(std::find(turns.begin(), turns.end(), name));
    }
    --size;
    return job;
}

std::pair<QByteArray, size_t> TurnQueue::Lane::greediest() const
{
    const auto fewer = [](const auto &a, const auto &b) {
        return a.second.size() < b.second.size();
    };
    const auto most = std::max_element(jobs.begin(), jobs.end(), fewer);
    return most == jobs.end() ? std::pair<QByteArray, size_t>() : std::pair(most->first, most->second.size());
}

std::optional<TurnQueue::Job> TurnQueue::push(const Asker &asker, Job job, int sizeMax)
{
    Lane &lane = asker.isTrusted ? m_trusted : m_others;
    if (size() < sizeMax) {
        lane.push(asker.name, std::move(job));
        return std::nullopt;
    }
    Lane &giving = asker.isTrusted && m_others.size > 0 ? m_others : lane;
    const auto [most, waiting] = giving.greediest();
    const auto own = lane.jobs.find(asker.name);
    const size_t wouldHave = 1 + (own == lane.jobs.end() ? 0 : own->second.size());
    if (&giving == &lane && waiting <= wouldHave)
        return job;
    Job out = giving.takeNewestOf(most);
    lane.push(asker.name, std::move(job));
    return out;
}

std::optional<TurnQueue::Job> TurnQueue::takeNext()
{
    if (size() == 0)
        return std::nullopt;
    const bool takeOther = m_trusted.size == 0 || (m_isOthersTurn && m_others.size > 0);
    m_isOthersTurn = !takeOther;
    return (takeOther ? m_others : m_trusted).takeNext();
}

} // namespace muster::auth
