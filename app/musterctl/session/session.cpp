#include "musterctl/session/session.h"

#include "client/admin/clusterapi.h"
#include "musterctl/session/failover.h"
#include "protocol/overview/nodenames.h"

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;

namespace {

QString trustHint(const client::TrustProblem &problem)
{
    QString hint = problem.reason;
    if (!problem.fingerprint.isEmpty())
        hint += u"\n    its fingerprint: "_s + client::fingerprintText(problem.fingerprint);
    return hint;
}

} // namespace

Session::Session(Context &context) : m_context(context), m_nodes(context.profile.urls) { }

void Session::use(const QUrl &node)
{
    if (m_api && m_api->node() == node)
        return;
    client::TransportOptions options;
    options.timeout = m_context.timeout;
    options.trust = m_context.profile.trust();
    m_api = std::make_unique<client::Transport>(node, options);
    m_api->setToken(m_context.credentials.token);
}

Result<void> Session::stayWithNode(const QString &nameOrId)
{
    const Result<protocol::Overview> known = overview();
    if (!known)
        return failed(known);
    const Result<NodeId> id = protocol::findNode(*known, nameOrId);
    if (!id)
        return failed(id);
    const Result<QUrl> url = client::nodeUrl(node().scheme() + u"://"_s + known->node(*id)->address);
    if (!url)
        return fail(ErrorCode::Unavailable, u"the cluster knows no usable address of %1"_s.arg(nameOrId));
    m_nodes = {*url};
    return {};
}

Result<void> Session::tryNodes(const Attempt &attempt)
{
    QStringList failures;
    const QList<QUrl> nodes = m_nodes;
    for (const QUrl &node : nodes) {
        use(node);
        const Result<void> answer = tryWithSession(attempt);
        if (answer) {
            m_nodes.removeOne(node);
            m_nodes.prepend(node);
            for (const QString &failure : failures)
                m_context.terminal.note(u"musterctl: skipped "_s + failure);
            return {};
        }
        const bool untrusted = m_api->trustProblem().has_value();
        if (!untrusted && !anotherNodeMayAnswer(answer.error()))
            return answer;
        failures.append(node.toString() + u": "_s
            + (untrusted ? trustHint(*m_api->trustProblem()) : answer.error().detail));
    }
    return fail(ErrorCode::Unavailable, failures.join(u"\n  "_s));
}

Result<void> Session::tryWithSession(const Attempt &attempt)
{
    const client::Credentials &credentials = m_context.credentials;
    bool fresh = false;
    if (m_api->token().isEmpty() && credentials.canLogin()) {
        const Result<client::Login> login = logInHere(credentials.username, credentials.password);
        if (!login)
            return failed(login);
        fresh = true;
    }
    const Result<void> answer = attempt(*m_api);
    const bool expired = !answer && answer.error().code == ErrorCode::Unauthorized && !m_api->trustProblem();
    if (!expired || fresh || !credentials.canLogin())
        return answer;
    const Result<client::Login> login = logInHere(credentials.username, credentials.password);
    return login ? attempt(*m_api) : failed(login);
}

Result<client::Login> Session::logInHere(const QString &username, const QString &password)
{
    const Result<client::Login> login = await(client::SessionApi(*m_api).login(username, password));
    if (!login)
        return login;
    m_context.credentials.token = login->token;
    // Without the stored token the next command logs in again: slower, but no worse.
    const Result<void> stored = m_context.tokens.write(m_context.profile, login->token);
    if (!stored)
        m_context.terminal.note(u"musterctl: "_s + stored.error().detail);
    return login;
}

Result<client::Login> Session::logIn(const QString &username, const QString &password)
{
    Result<client::Login> login = fail(ErrorCode::Unavailable);
    m_context.credentials = {}; // a stored session must not replace the password that is being checked
    m_api.reset();
    const Result<void> reached = tryNodes([&](client::Transport &) -> Result<void> {
        login = logInHere(username, password);
        return login ? Result<void>() : failed(login);
    });
    return reached ? login : failed(reached);
}

Result<protocol::Overview> Session::overview()
{
    return ask<protocol::Overview>([](client::Transport &api) { return client::ClusterApi(api).overview(); });
}

int reportFailure(const Context &context, const Error &error)
{
    const Terminal &terminal = context.terminal;
    switch (error.code) {
    case ErrorCode::InvalidArgument:
        terminal.note(u"musterctl: "_s + error.detail);
        return ExitUsage;
    case ErrorCode::Unavailable:
        terminal.note(u"musterctl: no node answered\n  "_s + error.detail);
        terminal.note(
            u"Check that musterd runs there (systemctl status musterd, or the terminal of the demo), and the addresses."_s);
        return ExitUnknown;
    case ErrorCode::Unauthorized:
        terminal.note(u"musterctl: not logged in: "_s + error.detail);
        terminal.note(u"Next: %1 login"_s.arg(context.commandPrefix));
        return ExitUnknown;
    case ErrorCode::Forbidden:
        terminal.note(u"musterctl: not allowed: "_s + error.detail);
        terminal.note(u"This needs a user with the role system_admin. Next: %1 login --user NAME"_s.arg(
            context.commandPrefix));
        return ExitUnknown;
    default:
        terminal.note(u"musterctl: "_s + error.detail);
        return ExitUnknown;
    }
}

} // namespace muster::ctl
