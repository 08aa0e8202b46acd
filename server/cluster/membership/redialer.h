#pragma once
#include "base/random.h"
#include "cluster/membership/membershipoptions.h"

#include <map>
#include <optional>

namespace muster::cluster {

/// The addresses that are dialled until somebody lives there: seeds, and members that died. Without it a
/// parted cluster never finds together again (§19.3).
class Redialer {
public:
    explicit Redialer(const MembershipOptions &options) : m_options(options) { }

    /// Known until `until`, dialled first at `first`. Again for a known address: its waiting starts anew.
    /// When full the one that was added first goes.
    void add(const Endpoint &endpoint, TimePoint first, TimePoint until);
    /// Those to dial now, at most `count`; each gets a later time, doubled and spread, so that it is not due
    /// again while it is dialled. Those over `count` wait a moment. Forgets those whose time is up.
    std::vector<Endpoint> takeDue(TimePoint now, int count, Random &random);
    /// Nobody has to be dialled there at present: not before redialMost from now.
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
    mutable std::optional<TimePoint> m_next; ///< asked for after every input, so kept until something changes
    mutable bool m_nextKnown = false;
};

} // namespace muster::cluster
