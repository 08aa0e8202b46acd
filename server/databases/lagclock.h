#pragma once
#include "base/time.h"

#include <deque>
#include <optional>

namespace muster::databases {

/// How long a replica is behind, found without a right on either server and without comparing their clocks:
/// when the primary was last seen at or before the position that the replica has. Where nothing is written,
/// nobody falls behind. Thread: any one. Memory: an hour of looks.
class LagClock {
public:
    static constexpr Millis kept = std::chrono::hours(1);

    /// The primary was at this position. One that is lower than before is another history: what was noted is
    /// forgotten.
    void note(qint64 position, TimePoint now);
    /// The primary does not answer: what it wrote since is not known.
    void lose() { m_current.reset(); }
    /// Where it is now; empty: it did not answer.
    std::optional<qint64> position() const { return m_current; }
    /// In bytes; empty while the primary does not answer.
    std::optional<qint64> bytesBehind(qint64 position) const;
    /// Empty as above, or if the primary has not been seen that far back.
    std::optional<Millis> behind(qint64 position, TimePoint now) const;

private:
    struct Look {
        qint64 position = 0;
        TimePoint last; ///< when it was still there
    };
    std::deque<Look> m_looks; ///< positions rise
    std::optional<qint64> m_current;
};

} // namespace muster::databases
