#pragma once
#include "base/random.h"
#include "cluster/reachability/isolation.h"

namespace muster::cluster {

/// Finds out through the database whether missing nodes live (Witness), and with that how this node stands
/// (spec C10). While the database does not answer, what was decided stays; who was out of rotation returns a
/// while after it could, so that a network that comes and goes moves no clients. Thread: any one.
class IsolationJudge {
public:
    struct Sides {
        std::set<NodeId> mine; ///< seen mutually, with ourselves
        std::set<NodeId> lost; ///< should be here and are not
        std::optional<NodeId> holder; ///< of the lease
    };
    struct Output {
        std::optional<WitnessRow> beat; ///< to be written; answer with answered()
        std::vector<NodeId> forget; ///< rows to be deleted; answer with forgotten()
        bool changed = false; ///< isolation()
    };

    /// `random` must differ from life to life: a process that starts again must not repeat the beats of its
    /// last life.
    IsolationJudge(NodeId self, Random random);

    /// To be called whenever it may have changed, and at least every second.
    void update(Sides sides, TimePoint now);
    /// To a beat; empty: the database did not answer.
    void answered(const std::optional<WitnessRows> &rows, TimePoint now);
    void forgotten(bool done);
    void tick(TimePoint now);
    /// Ends the beats, and takes back the own row if there is one.
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
    bool m_answered = false; ///< the last beat was
    bool m_stopped = false;
    Output m_output;
};

} // namespace muster::cluster
