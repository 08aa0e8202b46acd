#pragma once
#include "cluster/membership/suspicion.h"

#include <map>
#include <vector>

namespace muster::cluster::membership {

/// The running suspicions, by the member they are about.
/// Invariant: a member with one is listed, is not this node and is suspect. (Beliefs starts and ends them
/// together with the state.)
class Suspicions {
public:
    Suspicion *find(const MemberName &about);
    Suspicion &begin(const MemberName &about, const Suspicion &suspicion);
    void end(const MemberName &about) { m_running.erase(about); }
    void clear() { m_running.clear(); }
    /// Our own process was paused.
    void restartAll(TimePoint now);

    // Evidence; does nothing if no suspicion of `about` runs.
    void noteAnswer(const MemberName &about, TimePoint now);
    void agree(const MemberName &about);

    std::vector<MemberName> expired(TimePoint now) const;
    std::optional<TimePoint> nextDeadline() const;

private:
    std::map<MemberName, Suspicion> m_running;
};

} // namespace muster::cluster::membership
