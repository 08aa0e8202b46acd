#pragma once
#include "base/callgate.h"
#include "base/time.h"

#include <QByteArray>
#include <QObject>

#include <functional>
#include <memory>

namespace muster::api {

/// A look at something that may hang, whose answer is shared by all who ask: however many do, one look at a
/// time is under way, and what it says holds for `freshFor`. Who asks waits until the look has taken
/// `deadline`, and is then answered "UNHEALTHY", as are all who ask while it goes on hanging.
/// Thread: made and destroyed on one with an event loop; ask() any.
class SharedProbe final : public QObject {
    Q_OBJECT
public:
    using Answer = std::function<void(const QByteArray &status)>;
    /// Begins a look, and calls `answer` once, from any thread and at any time, or never.
    using Look = std::function<void(Answer answer)>;

    explicit SharedProbe(Millis freshFor, Millis deadline, QObject *parent = nullptr);
    /// Who waits is not answered any more; answers that are being given are waited for.
    ~SharedProbe() override;

    /// `look` is used only if none is under way and the last answer is too old. `answer` is called from any
    /// thread, also before ask() returns.
    void ask(const Look &look, Answer answer);

private:
    struct State;
    std::shared_ptr<State> m_state; ///< a look that hangs outlives this object
};

} // namespace muster::api
