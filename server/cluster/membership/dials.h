#pragma once
#include "cluster/membership/shared.h"

#include <map>

namespace muster::cluster::membership {

/// The streams that we opened and that have not ended.
/// Invariants: at most dialsMax are open; ids grow and are never 0; each ends once, at the latest some
/// seconds after its deadline, whatever the adapter reports.
class Dials {
public:
    enum class Purpose { Join, Exchange, Compare, Push, Ping, User, Intent };
    struct Dial {
        Purpose purpose = Purpose::Exchange;
        Endpoint to;
        MemberName name; ///< of Ping and User
        TimePoint deadline;
    };

    explicit Dials(Shared &shared) : m_shared(shared) { }

    /// 0 if too many are open.
    StreamId open(const std::variant<PushPull, Ping, UserData> &request, const Dial &dial);
    /// Ends the stream; empty if it ended before.
    std::optional<Dial> take(StreamId id);
    int count() const { return int(m_open.size()); }
    void sweep(TimePoint now); ///< ends those whose end was not reported

private:
    Shared &m_shared;
    std::map<StreamId, Dial> m_open;
    StreamId m_last = 0;
};

} // namespace muster::cluster::membership
