#pragma once
#include "base/result.h"
#include "base/time.h"
#include "store/schema/migrator.h"

namespace muster::node {

/// The progress of this process from start to end, and what has to be done next: waiting for the database →
/// migrating it → joining the cluster → serving → stopping; or failed, from where it can only stop. It does
/// nothing itself: the caller carries out each step and reports the result. Inputs that arrive while the
/// process is stopping require no action. Pure. Thread: one.
class Startup {
public:
    enum class State {
        Waiting, ///< the database has not answered yet
        Migrating, ///< it has, and this node or another one changes its schema
        Joining, ///< its schema is ours; shared facts are read, then the parts start
        Serving,
        Stopping,
        Failed, ///< for good; an operator has to fix something
    };
    enum class Action {
        None,
        Migrate, ///< open the database and migrate it to our schema; then migrated()
        Agree, ///< on what the nodes of a cluster share through it; then agreed()
        StartParts, ///< then started()
        GiveUp, ///< problem says why, in one line for the operator
    };
    struct Step {
        Action action = Action::None;
        Millis after{0}; ///< from now
        QString problem; ///< why it is retried or given up; empty: nothing went wrong
    };

    Step begin() const { return next(Action::Migrate); }
    void progressed(const store::MigrationProgress &progress);
    Step migrated(const Result<void> &result);
    /// Conflict: another process has the place of this one; it waits until that has ended.
    Step agreed(const Result<void> &result);
    Step started(const Result<void> &result);
    void stop() { m_state = State::Stopping; }

    State state() const { return m_state; }
    bool isOver() const { return m_state == State::Stopping || m_state == State::Failed; }
    /// Why callers are not served: one sentence for people; empty if they are.
    QString notReady() const;

private:
    static Step next(Action action) { return {action, Millis(0), {}}; }
    Step giveUp(const Error &error);

    State m_state = State::Waiting;
    QString m_refusal; ///< who has this node's place
    QString m_migration; ///< the sentence of Migrating
};

} // namespace muster::node
