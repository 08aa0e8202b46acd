#pragma once
#include "base/random.h"
#include "cluster/membership/membershipoptions.h"

#include <map>
#include <optional>

namespace muster::cluster {

/// The addresses that are dialed until somebody answers there: seeds, and dead members. Without it a split
/// cluster never merges again (§19.3).
class Redialer {
public:
    explicit Redialer(const MembershipOptions &options) : m_options(options) { }

    /// Keeps the address until `until`; first dials it at `first`. For a known address the wait starts again.
    /// If full, the one that was added first is dropped.
    void add(const Endpoint &endpoint, TimePoint first, TimePoint until);
    /// Those to dial now, at most `count`; each gets a later time, doubled and spread, so that it is not due
    /// again while it is being dialed. Those beyond `count` wait a moment. Drops those whose time is up.
    std::vector<Endpoint> takeDue(TimePoint now, int count, Random &random);
    /// Need not be dialed at present: not before redialMost from now.
    void rest(const Endpoint &endpoint, TimePoint now);
    std::optional<TimePoint> nextDeadline() const;
    int size() const { return int(m_entries.size()); }

private:
    struct Entry {
        Endpoint endpoint;
        TimePoint due;
        TimePoint until;
        Millis wait{0};
        qint64 number = 0;
    };
    const MembershipOptions m_options;
    std::map<QByteArray, Entry> m_entries; ///< by addressKey()
    qint64 m_added = 0;
    mutable std::optional<TimePoint> m_next; ///< read after every input, so cached until something changes
    mutable bool m_nextKnown = false;
};

} // namespace muster::cluster
