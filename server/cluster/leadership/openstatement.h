#pragma once
#include "cluster/leadership/leaseoptions.h"
#include "cluster/leadership/leasestatement.h"

#include <algorithm>
#include <utility>

namespace muster::cluster {

/// The one statement that may be on its way to the database, and when the next one is due. Thread: any one.
///
/// Always true: at most one statement is unanswered; ids only grow; an answer is taken at most once, and that
/// to a statement which was given up never.
class OpenStatement {
public:
    struct Sent {
        quint64 id = 0;
        lease::Statement statement;
        TimePoint at;
        /// Its outcome is of consequence even if nobody hears of it.
        bool writes() const { return !std::holds_alternative<lease::Read>(statement); }
    };

    explicit OpenStatement(Millis max) : m_max(max) { }

    /// Call only while none is open.
    [[nodiscard]] lease::Command send(lease::Statement statement, TimePoint now)
    {
        Q_ASSERT(!m_open);
        m_open = Sent{++m_lastId, std::move(statement), now};
        return {m_open->id, m_open->statement};
    }
    /// The statement of that id; empty: it was answered before, or given up.
    [[nodiscard]] std::optional<Sent> take(quint64 id)
    {
        return m_open && m_open->id == id ? std::exchange(m_open, {}) : std::nullopt;
    }
    /// The statement that has been open for too long and is given up.
    [[nodiscard]] std::optional<Sent> takeOverdue(TimePoint now)
    {
        return m_open && now - m_open->at >= m_max ? std::exchange(m_open, {}) : std::nullopt;
    }

    bool isOpen() const { return m_open.has_value(); }
    void setNextAt(TimePoint at) { m_nextAt = at; }
    /// The next one is due by then at the latest.
    void bringForward(TimePoint at) { m_nextAt = std::min(m_nextAt, at); }
    bool isDue(TimePoint now) const { return now >= m_nextAt; }
    /// When the open one is given up, or the next is due.
    TimePoint nextDeadline() const { return m_open ? m_open->at + m_max : m_nextAt; }

private:
    const Millis m_max;
    std::optional<Sent> m_open;
    quint64 m_lastId = 0;
    TimePoint m_nextAt;
};

} // namespace muster::cluster
