#include "musterctl/session/session.h"

#include "base/printable.h"
#include "client/admin/clusterapi.h"
#include "client/feed/knownnodes.h"
#include "musterctl/session/failover.h"
#include "protocol/overview/nodenames.h"

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Before the lines of what each node said, where at least one did answer: the process is not the matter.
const QString nobodyCould = u"no node could do it"_s;

QString trustHint(const client::TrustProblem &problem)
{
    QString hint = problem.reason;
    if (!problem.fingerprint.isEmpty())
        hint += u"; its fingerprint: "_s + client::fingerprintText(problem.fingerprint);
    return hint;
}

} // namespace

Session::Session(Context &context)
    : m_context(context), m_nodes(context.profile.urls + context.profile.learned)
{
}

void Session::use(const QUrl &node)
{
    if (m_api && m_api->node() == node)
        return;
    client::TransportOptions options;
    options.timeout = m_context.timeout;
    options.trust = m_context.profile.trust();
    options.plainHttp = m_context.profile.plainHttp;
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
    const protocol::NodeOverview &there = *known->node(*id);
    const Result<QUrl> url = client::nodeUrl(node().scheme() + u"://"_s + there.address);
    // The session is sent along: gossip alone may not say where to.
    if (url && !there.vouched && !m_context.profile.urls.contains(*url))
        return fail(ErrorCode::Unavailable,
            u"the cluster's database does not vouch for %1, the address of %2, so nothing was sent there; name it with --url"_s
                .arg(there.address, nameOrId));
    if (!url)
        return fail(ErrorCode::Unavailable, u"the cluster knows no usable address of %1"_s.arg(nameOrId));
    m_nodes = {*url};
    return {};
}

Result<void> Session::tryNodes(const Attempt &attempt)
{
    QStringList failures;
    bool spoke = false;
    const QList<QUrl> nodes = m_nodes;
    const QList<QUrl> &learned = m_context.profile.learned;
    const bool fromProfile = !nodes.isEmpty() && !learned.contains(nodes.first());
    for (const QUrl &node : nodes) {
        if (fromProfile && node == learned.value(0))
            m_context.terminal.note(
                u"musterctl: no node that the profile names answers; %1 more known from the cluster"_s.arg(
                    learned.size()));
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
        spoke = spoke || m_api->portAnswer() == client::PortAnswer::Spoke;
        // The list that is made of them has a line for each.
        failures.append(printable(node.toString() + u": "_s
            + (untrusted ? trustHint(*m_api->trustProblem()) : answer.error().detail)));
    }
    if (spoke)
        failures.prepend(nobodyCould);
    return fail(ErrorCode::Unavailable, failures.join(u'\n'));
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
    if (const Result<void> may = m_api->mayCarryPassword(); !may)
        return failed(may);
    if (!client::isPrivate(m_api->node()))
        m_context.terminal.note(u"musterctl: the password goes to %1 in the clear, as was asked for"_s.arg(
            m_api->node().authority()));
    const Result<client::Login> login =
        refusedRather(await(client::SessionApi(*m_api).login(username, password)));
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
    Result<protocol::Overview> overview =
        ask<protocol::Overview>([](client::Transport &api) { return client::ClusterApi(api).overview(); });
    if (overview)
        learn(*overview);
    return overview;
}

/// For the next command, whose node may be down. A profile that cannot be written is as good as before.
void Session::learn(const protocol::Overview &overview)
{
    client::Profile &profile = m_context.profile;
    const QList<QUrl> learned = client::learnedFrom(overview, profile);
    if (!m_context.profileWhole || learned == profile.learned)
        return;
    profile.learned = learned;
    (void)client::keepLearned(profile);
}

int reportFailure(const Context &context, const Error &error)
{
    const Terminal &terminal = context.terminal;
    bool isAnswered = false;
    switch (error.code) {
    case ErrorCode::InvalidArgument:
        terminal.note(u"musterctl: "_s + error.detail);
        return ExitUsage;
    case ErrorCode::Conflict:
        terminal.note(u"musterctl: refused: "_s + error.detail);
        return ExitRed;
    case ErrorCode::Unavailable:
        isAnswered = error.detail.startsWith(nobodyCould);
        if (!isAnswered)
            terminal.note(u"musterctl: no node answered"_s);
        for (const QString &each : error.detail.split(u'\n'))
            terminal.note((each == nobodyCould ? u"musterctl: "_s : u"  "_s) + each);
        if (!isAnswered)
            terminal.note(
                u"Check that musterd runs there (systemctl status musterd, or the terminal of the demo), and the addresses. One that hangs has to be killed before it can be started again."_s);
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
