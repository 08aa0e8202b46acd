#pragma once
#include "node/samples/dayfile.h"
#include "node/samples/samplesum.h"

#include <optional>
#include <set>
#include <vector>

namespace muster::node {

/// The minutes that a node measured, two weeks of them: about a megabyte of memory. It owns no file and no
/// clock. Thread: any one.
///
/// The node's clock may leap: minutes that it passes once more are averaged with what they held, and nothing
/// is forgotten as too old, or as not come yet, before the clock has gone on evenly for an hour. What lies
/// ahead of the clock is in no answer.
class SampleHistory {
public:
    static constexpr Millis evenFor = std::chrono::hours(1);
    static constexpr Millis leapMin = std::chrono::seconds(30); ///< less is a correction, or a busy host

    /// True: a minute is over, and its day has changed.
    bool add(const protocol::NodeSample &look, TimePoint now);
    /// What was begun counts as a minute: the process ends.
    void endMinute();
    /// The minutes of a day's file, before anything is added.
    void restore(const std::vector<Minute> &minutes);
    /// Removes days older than two weeks, and what has not come yet; the days that changed by it count as
    /// changed.
    void forget(WallTime wall, TimePoint now);

    /// The samples from then on, each of one `step`, which is a multiple of a minute; oldest first.
    QList<protocol::NodeSample> since(WallTime from, WallTime wall, std::chrono::minutes step) const;
    /// With the finest step that keeps an answer below samplesMax.
    static std::chrono::minutes stepFor(std::chrono::seconds span);

    /// Days since 1970 whose minutes changed since they were taken; with nothing left of one its file may go.
    std::set<qint32> takeChanged() { return std::exchange(m_changed, {}); }
    void markChanged(qint32 day) { m_changed.insert(day); }
    std::span<const Minute> minutesOf(qint32 day) const;
    std::size_t size() const { return m_minutes.size(); }

private:
    void put(const Minute &minute);

    std::vector<Minute> m_minutes; ///< by number, each once
    std::set<qint32> m_changed;
    SampleSum m_begun; ///< the minute that is not over …
    qint32 m_begunNumber = 0; ///< … if that is not empty
    struct Look {
        WallTime wall;
        TimePoint now;
    };
    std::optional<Look> m_last;
    std::optional<TimePoint> m_evenSince; ///< empty: nothing was added yet
};

} // namespace muster::node
