#pragma once
#include "node/daemon/composition.h"
#include "node/daemon/startup.h"

#include <QObject>
#include <QTimer>

namespace muster::node {

/// One musterd from start to end: waits for its database, starts its parts in order, and stops them in
/// reverse within one deadline. It does not know what the parts are; see compose(). Thread: main.
class Daemon final : public QObject {
    Q_OBJECT
public:
    /// The deadline for all parts together; what they leave is closed in the rest of Termination::endWithin.
    static constexpr Millis stopWithin{7'000};

    explicit Daemon(std::unique_ptr<Composition> composition, Millis deadline = stopWithin);
    ~Daemon() override;

    void start();
    /// stopped() follows within the deadline, whatever hangs but the event loop; see Termination.
    void stop();

signals:
    /// Start-up failed for good; `why` is one line for the operator.
    void failed(const QString &why);
    void stopped();

private:
    void take(const Startup::Step &step);
    void carryOut(Startup::Action action);
    void showState();
    [[nodiscard]] Result<void> startParts();
    void stopNext();
    void end(bool inTime);

    const std::unique_ptr<Composition> m_composition;
    const Millis m_deadline;
    Startup m_startup;
    QTimer m_retry;
    Startup::Action m_retried = Startup::Action::None;
    QString m_saidProblem; ///< in the log; it is not repeated
    TimePoint m_stopUntil;
    size_t m_toStop = 0; ///< parts that have not been stopped yet
    bool m_ended = false;
};

} // namespace muster::node
