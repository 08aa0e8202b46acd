#pragma once
#include "base/time.h"
#include "store/sql/sqljob.h"

#include <QString>

#include <memory>
#include <set>
#include <vector>

namespace muster::store {

class Connection;

/// Transactions whose connection was lost while they committed: their server may still be at it, and who is
/// told before it has ended could look too early. Thread: the worker's.
class LostCommits {
public:
    static constexpr Millis lookAgainAfter{250};
    static constexpr Millis commitMax{60'000}; ///< taken for over after this

    bool isEmpty() const { return m_lost.empty(); }
    /// When settle() is due next.
    TimePoint lookAt() const { return m_lookAt; }
    /// `session`: the lost Connection::session().
    void add(const QString &session, const std::vector<std::shared_ptr<SqlJob>> &jobs);
    /// Tells those whose transactions are over by now, as `connection` sees it.
    void settle(Connection &connection);
    /// Tells all: it will not be known any better.
    void giveUp();

private:
    struct Lost {
        QString session;
        TimePoint until;
        std::set<UnknownCommits *> tell;
    };
    std::vector<Lost> m_lost;
    TimePoint m_lookAt;
};

} // namespace muster::store
