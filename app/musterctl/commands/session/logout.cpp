#include "musterctl/commands/session/logout.h"

#include "client/accounts/sessionapi.h"
#include "musterctl/cli/arguments.h"
#include "musterctl/session/session.h"

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;

namespace {

int run(Context &context, const Arguments &)
{
    const Result<QString> stored = context.tokens.read(context.profile);
    if (!stored)
        return reportFailure(context, stored.error());
    if (stored->isEmpty()) {
        context.terminal.line(u"No session is stored for this cluster."_s);
        return ExitGreen;
    }
    context.credentials = {*stored, {}, {}};
    Session session(context);
    const Result<void> ended =
        session.ask<void>([](client::Transport &api) { return client::SessionApi(api).logout(); });
    const Result<void> forgotten = context.tokens.remove(context.profile);
    if (!forgotten)
        return reportFailure(context, forgotten.error());
    // A session that the cluster no longer knows counts as ended, too.
    if (!ended && ended.error().code != ErrorCode::Unauthorized)
        return reportFailure(context, ended.error());
    context.terminal.line(u"Logged out."_s);
    return ExitGreen;
}

} // namespace

Command logoutCommand()
{
    return {.path = {u"logout"_s},
        .section = Section::Program,
        .summary = u"End the stored session"_s,
        .description = u"Revokes the session at the cluster and deletes its token here. If no node answers, "
                       u"the token is still deleted, and the session ends when it expires."_s,
        .exitCode = u"0 success, 2 no answer"_s,
        .run = run};
}

} // namespace muster::ctl
