#include "cluster/membership/suspicions.h"

namespace muster::cluster::membership {

Suspicion *Suspicions::find(const MemberName &about)
{
    const auto it = m_running.find(about);
    return it == m_running.end() ? nullptr : &it->second;
}

Suspicion &Suspicions::begin(const MemberName &about, const Suspicion &suspicion)
{
    return m_running.emplace(about, suspicion).first->second;
}

void Suspicions::restartAll(TimePoint now)
{
    for (auto &[about, suspicion] : m_running)
        suspicion.restart(now);
}

void Suspicions::noteAnswer(const MemberName &about, TimePoint now)
{
    if (Suspicion *suspicion = find(about))
        suspicion->noteAnswer(now);
}

void Suspicions::agree(const MemberName &about)
{
    if (Suspicion *suspicion = find(about))
        suspicion->agree();
}

std::vector<MemberName> Suspicions::expired(TimePoint now) const
{
    std::vector<MemberName> names;
    for (const auto &[about, suspicion] : m_running) {
        if (now >= suspicion.expiresAt())
            names.push_back(about);
    }
    return names;
}

std::optional<TimePoint> Suspicions::nextDeadline() const
{
    std::optional<TimePoint> next;
    for (const auto &[about, suspicion] : m_running) {
        if (!next || suspicion.expiresAt() < *next)
            next = suspicion.expiresAt();
    }
    return next;
}

} // namespace muster::cluster::membership
