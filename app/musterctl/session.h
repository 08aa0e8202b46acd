#pragma once
#include "client/apiclient.h"
#include "musterctl/context.h"

#include <QEventLoop>
#include <QFutureWatcher>

#include <functional>
#include <memory>

namespace muster::ctl {

/// Waits for an answer with the event loop running: a command has nothing else to do meanwhile.
template <typename T>
Result<T> await(const QFuture<Result<T>> &future)
{
    QEventLoop loop;
    QFutureWatcher<Result<T>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return future.result();
}

/// One command's conversation with the cluster: asks the nodes in order until one answers, says on standard
/// error whom it had to pass over, and logs in when it has to and can. Stays with the node that answered.
class Session {
public:
    explicit Session(Context &context);

    /// The first answer. Unavailable: nobody answered; `detail` then lists everybody that was tried and why
    /// not.
    template <typename T>
    Result<T> ask(const std::function<QFuture<Result<T>>(client::ApiClient &)> &call)
    {
        Result<T> answer = fail(ErrorCode::Unavailable);
        const Result<void> reached = tryNodes([&](client::ApiClient &api) -> Result<void> {
            answer = await(call(api));
            return answer ? Result<void>() : tl::unexpected(answer.error());
        });
        return reached ? answer : tl::unexpected(reached.error());
    }
    Result<protocol::Overview> overview();
    /// From now on asks only the node of this name or id, at the address that the cluster tells.
    Result<void> stayWithNode(const QString &nameOrId);
    /// Opens a session with these credentials and stores its token.
    Result<client::Login> logIn(const QString &username, const QString &password);
    /// The node that answered last.
    QUrl node() const { return m_api ? m_api->node() : QUrl(); }

private:
    using Attempt = std::function<Result<void>(client::ApiClient &)>;
    Result<void> tryNodes(const Attempt &attempt);
    Result<void> tryWithSession(const Attempt &attempt);
    Result<client::Login> logInHere(const QString &username, const QString &password);
    void use(const QUrl &node);

    Context &m_context;
    QList<QUrl> m_nodes; ///< the one that answered last comes first
    std::unique_ptr<client::ApiClient> m_api;
};

/// Prints why nothing could be told and what to do, and returns the exit code for it.
int reportFailure(const Context &context, const Error &error);

} // namespace muster::ctl
