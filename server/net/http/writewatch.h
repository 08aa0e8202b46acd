#pragma once
#include "base/time.h"
#include "net/io/limits.h"

namespace muster::net {

/// Judges whether a peer reads the answers it requested: one that takes nothing is given up soon, one that
/// takes a byte now and then when its answers are due. It owns no clock. Thread: any one.
class WriteWatch {
public:
    explicit WriteWatch(const HttpLimits &limits) : m_limits(limits) { }
    /// More was written; `waiting` bytes are not yet taken.
    void wrote(qint64 waiting, TimePoint now);
    /// The peer took some.
    void taken(qint64 waiting, TimePoint now);
    bool isOver(TimePoint now) const { return now >= m_idleDeadline || now >= m_deadline; }

private:
    const HttpLimits &m_limits; ///< borrowed from the server's options
    TimePoint m_deadline = TimePoint::max();
    TimePoint m_idleDeadline = TimePoint::max();
};

} // namespace muster::net
