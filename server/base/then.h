#pragma once
#include "base/rankedmutex.h"

#include <QFuture>
#include <QPromise>

#include <atomic>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace muster::detail {

/// Marks a function for the specialization below.
template <typename Function>
struct Once {
    Function function;
    template <typename T>
    requires std::is_invocable_v<Function &, const T &>
    auto operator()(const T &value) { return function(value); }
};

} // namespace muster::detail

namespace QtPrivate {

/// How Qt attaches what then() passes to it; ours runs once even if Qt calls it twice.
template <typename Function, typename Next, typename T>
class Continuation<muster::detail::Once<Function>, Next, T> {
    struct State {
        State(Function f, const QFutureInterface<Next> &next) : function(std::move(f)), promise(next) { }
        std::atomic<bool> begun{false};
        std::optional<Function> function;
        QPromise<Next> promise;
    };

public:
    static void create(muster::detail::Once<Function> &&once, QFuture<T> *future,
        QFutureInterface<Next> &next, QtFuture::Launch)
    {
        const auto state = std::make_shared<State>(std::move(once.function), next);
        future->d.setContinuation(
            [state](const QFutureInterfaceBase &finished) {
                if (state->begun.exchange(true))
                    return;
                muster::assertNoLockHeld("a continuation");
                const QFuture<T> parent = QFutureInterface<T>(finished).future();
                state->promise.start();
                if (parent.isCanceled())
                    state->promise.future().cancel();
                else if constexpr (std::is_void_v<Next>)
                    (*state->function)(parent.result());
                else
                    state->promise.addResult((*state->function)(parent.result()));
                state->promise.finish();
                state->function.reset(); // captures are destroyed with their work
            },
            next.d);
    }
};

} // namespace QtPrivate

namespace muster {

/// A finished future.
template <typename T>
QFuture<T> ready(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

/// QFuture::then() that can be used while another thread finishes the future: calls `function(result)` in the
/// thread that finishes it, or at once in this one if it is finished. A future that was canceled cancels
/// what comes of it.
///
/// Qt 6.4's own then() is not safe there. QFutureInterfaceBase::setContinuation() runs the continuation if
/// the future is finished and still stores it; a thread that has just set the state to finished, but
/// not yet come to runContinuation(), then runs it a second time, without a promise, and the process ends
/// with a segmentation fault. tests/tidy refuses the member then().
template <typename T, typename Function>
auto then(QFuture<T> future, Function function)
{
    static_assert(!std::is_void_v<T>, "give it a result");
    return future.then(detail::Once<Function>{std::move(function)});
}

} // namespace muster
