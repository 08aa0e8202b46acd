#pragma once
#include <QDateTime>
#include <QHash>

#include <chrono>

namespace muster {

using Millis = std::chrono::milliseconds;

/// The clock of the cluster's cores: monotonic, without an epoch, so that wall time does not convert to it.
/// Pure rooms get `now` as a parameter; adapters read it with steadyNow(); the simulator has its own.
struct ClusterClock {
    using duration = Millis;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<ClusterClock>;
    static constexpr bool is_steady = true;
};
using TimePoint = ClusterClock::time_point;

/// The time of this process's monotonic clock (CLOCK_MONOTONIC: runs while the process is stopped).
/// Thread: any.
inline TimePoint steadyNow()
{
    return TimePoint(std::chrono::duration_cast<Millis>(std::chrono::steady_clock::now().time_since_epoch()));
}

/// The wall clock: the time for people and other programs, in whole milliseconds since the Unix epoch.
/// It jumps and differs between hosts, so it never decides who leads or who is down, and no TimePoint
/// converts to it.
struct WallClock {
    using duration = Millis;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<WallClock>;
    static constexpr bool is_steady = false;
};
/// A moment of wall time; the difference of two is Millis. WallTime() is the epoch, which stands for "never"
/// or "not known" where a field says so.
using WallTime = WallClock::time_point;

/// The wall time of this host. Thread: any.
inline WallTime wallNow()
{
    return WallTime(std::chrono::duration_cast<Millis>(std::chrono::system_clock::now().time_since_epoch()));
}

/// From and to the form of the API, the database and the wire: milliseconds since the Unix epoch, as
/// Mattermost stores times. Only code that reads or writes those needs them.
constexpr WallTime fromEpochMillis(qint64 millis)
{
    return WallTime(Millis(millis));
}
constexpr qint64 epochMillis(WallTime time)
{
    return time.time_since_epoch().count();
}

/// From and to Qt's form; the result is in UTC. An invalid date is the epoch.
inline WallTime fromDateTime(const QDateTime &date)
{
    return date.isValid() ? fromEpochMillis(date.toMSecsSinceEpoch()) : WallTime();
}
inline QDateTime toDateTime(WallTime time)
{
    return QDateTime::fromMSecsSinceEpoch(epochMillis(time), Qt::UTC);
}

inline size_t qHash(WallTime time, size_t seed = 0)
{
    return ::qHash(epochMillis(time), seed);
}

/// wallNow() as an integer, for callers that have not moved to WallTime.
inline qint64 wallMillis()
{
    return epochMillis(wallNow());
}

} // namespace muster
