#pragma once
#include "cluster/membership/suspicion.h"

#include <map>
#include <vector>

namespace muster::cluster::membership {

/// The suspicions that run, by whom they are about.
/// Invariant: whoever has one is listed, is not ourselves and is suspect. (Beliefs begins and ends them with
/// the state.)
class Suspicions {
public:
    Suspicion *find(const MemberName &about);
    Suspicion &begin(const MemberName &about, const Suspicion &suspicion);
    void end(const MemberName &about) { m_running.erase(about); }
    void clear() { m_running.clear(); }
    /// What ran out was our own time.
    void restartAll(TimePoint now);

    // Evidence; nothing if no suspicion of `about` runs.
    void noteAnswer(const MemberName &about, TimePoint now);
    void agree(const MemberName &about);

    std::vector<MemberName> expired(TimePoint now) const;
    std::optional<TimePoint> nextDeadline() const;

private:
    std::map<MemberName, Suspicion> m_running;
};

} // namespace muster::cluster::membership
