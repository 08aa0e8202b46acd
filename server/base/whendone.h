#pragma once
#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace muster {

/// Calls `done(result)` in the thread of `context` when the future has its result; calls nothing if `context`
/// is gone by then or the future was canceled. QFuture::then(context, …) of Qt 6.4 asserts if the context has
/// died.
template <typename T, typename Done>
void whenDone(const QFuture<T> &future, QObject *context, Done done)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        if (!watcher->isCanceled())
            done(watcher->result());
    });
    watcher->setFuture(future);
}

/// The same for a future without a result.
template <typename Done>
void whenDone(const QFuture<void> &future, QObject *context, Done done)
{
    auto *watcher = new QFutureWatcher<void>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        if (!watcher->isCanceled())
            done();
    });
    watcher->setFuture(future);
}

} // namespace muster
