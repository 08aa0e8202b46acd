#pragma once
#include "client/accounts/sessionapi.h"
#include "client/transport/transport.h"
#include "musterctl/session/context.h"
#include "musterctl/session/exitcode.h"
#include "protocol/overview/overview.h"

#include <QEventLoop>
#include <QFutureWatcher>

#include <functional>
#include <memory>

namespace muster::ctl {

/// Waits for an answer with the event loop running: a command has nothing else to do in the meantime.
template <typename T>
[[nodiscard]] Result<T> await(const QFuture<Result<T>> &future)
{
    QEventLoop loop;
    QFutureWatcher<Result<T>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return future.result();
}

/// A server that finds a request wrong refuses it: InvalidArgument stays for wrong command lines.
template <typename T>
[[nodiscard]] Result<T> refusedRather(Result<T> answer)
{
    if (!answer && answer.error().code == ErrorCode::InvalidArgument)
        return fail(ErrorCode::Conflict, answer.error().detail);
    return answer;
}

/// One command's conversation with the cluster: asks the nodes in order until one answers, reports the
/// skipped ones on standard error, and logs in when it has to and can. Stays with the node that answered.
/// Thread: main.
class Session {
public:
    explicit Session(Context &context);

    /// The first answer. Unavailable: no node answered; `detail` then lists those that were tried, and why
    /// they failed.
    template <typename T>
    [[nodiscard]] Result<T> ask(const std::function<QFuture<Result<T>>(client::Transport &)> &call)
    {
        Result<T> answer = fail(ErrorCode::Unavailable);
        const Result<void> reached = tryNodes([&](client::Transport &api) -> Result<void> {
            answer = refusedRather(await(call(api)));
            return answer ? Result<void>() : failed(answer);
        });
        return reached ? answer : failed(reached);
    }
    [[nodiscard]] Result<protocol::Overview> overview();
    /// From now on asks only the node with this name or id, at the address that the cluster knows.
    [[nodiscard]] Result<void> stayWithNode(const QString &nameOrId);
    /// Opens a session with these credentials and stores its token.
    [[nodiscard]] Result<client::Login> logIn(const QString &username, const QString &password);
    /// The node that answered last.
    QUrl node() const { return m_api ? m_api->node() : QUrl(); }

private:
    using Attempt = std::function<Result<void>(client::Transport &)>;
    [[nodiscard]] Result<void> tryNodes(const Attempt &attempt);
    [[nodiscard]] Result<void> tryWithSession(const Attempt &attempt);
    [[nodiscard]] Result<client::Login> logInHere(const QString &username, const QString &password);
    void use(const QUrl &node);
    void learn(const protocol::Overview &overview);

    Context &m_context;
    QList<QUrl> m_nodes; ///< the one that answered last comes first
    std::unique_ptr<client::Transport> m_api;
};

/// Prints why there is no answer and what to do, and returns the exit code for it.
int reportFailure(const Context &context, const Error &error);

} // namespace muster::ctl
