#pragma once
#include "base/random.h"
#include "cluster/reachability/isolation.h"

namespace muster::cluster {

/// Finds out through the database whether missing nodes are alive (Witness), and with that the standing of
/// this node (spec C10). While the database does not answer, the last decision stands; a node that was out of
/// rotation returns some time after it could, so that an unstable network moves no clients. Thread: any one.
class IsolationJudge {
public:
    struct Sides {
        std::set<NodeId> mine; ///< mutually reachable, this node included
        std::set<NodeId> lost; ///< expected, but not seen
        std::optional<NodeId> holder; ///< of the lease
    };
    struct Output {
        std::optional<WitnessRow> beat; ///< to be written; answer with answered()
        std::vector<NodeId> forget; ///< rows to be deleted; answer with forgotten()
        bool changed = false; ///< isolation()
    };

    /// `random` must differ from process to process: a restarted process must not repeat the beats of its
    /// predecessor.
    IsolationJudge(NodeId self, Random random);

    /// Call it whenever something may have changed, and at least every second.
    void update(Sides sides, TimePoint now);
    /// The answer to a beat; empty: the database did not answer.
    void answered(const std::optional<WitnessRows> &rows, TimePoint now);
    void forgotten(bool done);
    void tick(TimePoint now);
    /// Ends the beats, and deletes our own row if there is one.
    void stop();

    const Isolation &isolation() const { return m_isolation; }
    TimePoint nextDeadline() const { return m_nextBeatAt.value_or(TimePoint::max()); }
    [[nodiscard]] Output takeOutput() { return std::exchange(m_output, {}); }

private:
    void beat();
    void judge(TimePoint now);
    void forget();

    const NodeId m_self;
    Random m_random;
    Witness m_witness;
    Sides m_sides;
    WitnessRows m_rows; ///< as last read
    Isolation m_isolation;
    std::optional<TimePoint> m_mayReturnAt;
    std::optional<TimePoint> m_nextBeatAt;
    bool m_rowWritten = false;
    bool m_asking = false;
    bool m_answered = false; ///< the last beat was answered
    bool m_stopped = false;
    Output m_output;
};

} // namespace muster::cluster
