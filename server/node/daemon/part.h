#pragma once
#include "base/result.h"
#include "base/time.h"

#include <QFuture>

#include <functional>

namespace muster::node {

/// Something in the daemon that starts and stops. Parts start in order, all in one turn of the event loop
/// once the database is ready, and stop in reverse order, each when the previous one is done. Thread: main.
class Part {
public:
    virtual ~Part() = default;
    /// An error ends the process; its detail is one line for the operator.
    [[nodiscard]] virtual Result<void> start() { return {}; }
    /// Finishes when this part has ended its work in the cluster and the database; the daemon waits at most
    /// `grace`. May be called without start() if the start-up did not get that far.
    virtual QFuture<void> stop(Millis grace);
    /// Ends threads that call into other parts, and waits for their current work. All parts are closed, in
    /// the order of stopping, before anything is destroyed, so that running work is answered while everything
    /// its answer needs is alive. Called without a finished stop() if that took too long. Work that does not
    /// end is no reason to give up here: the process then ends in the middle of it (Termination).
    virtual void close() { }
};

/// A finished future.
inline QFuture<void> over()
{
    return QtFuture::makeReadyFuture();
}

inline QFuture<void> Part::stop(Millis)
{
    return over();
}

/// A part whose steps are one-liners, and which has nothing to stop unless it was started.
class SimplePart final : public Part {
public:
    struct Steps {
        std::function<void()> start = {};
        std::function<QFuture<void>()> stop = {};
        std::function<void()> close = {};
    };
    explicit SimplePart(Steps steps) : m_steps(std::move(steps)) { }

    [[nodiscard]] Result<void> start() override
    {
        m_started = true;
        if (m_steps.start)
            m_steps.start();
        return {};
    }
    QFuture<void> stop(Millis) override { return m_started && m_steps.stop ? m_steps.stop() : over(); }
    void close() override
    {
        if (m_steps.close)
            m_steps.close();
    }

private:
    const Steps m_steps;
    bool m_started = false;
};

} // namespace muster::node
