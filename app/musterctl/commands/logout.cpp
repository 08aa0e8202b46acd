#include "musterctl/commands/logout.h"

#include "musterctl/session.h"

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;

QString LogoutCommand::name() const
{
    return u"logout"_s;
}

QString LogoutCommand::summary() const
{
    return u"End the stored session"_s;
}

QString LogoutCommand::description() const
{
    return u"Revokes the session at the cluster and forgets its token here. If no node answers, the token is "
           u"forgotten\n"
           u"all the same and the session ends by its age; the exit code is then 2."_s;
}

int LogoutCommand::run(Context &context, const QCommandLineParser &, const QStringList &)
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
    const Result<void> ended = session.ask<void>([](client::ApiClient &api) { return api.logout(); });
    const Result<void> forgotten = context.tokens.remove(context.profile);
    if (!forgotten)
        return reportFailure(context, forgotten.error());
    // A session that the cluster no longer knows is ended, too.
    if (!ended && ended.error().code != ErrorCode::Unauthorized)
        return reportFailure(context, ended.error());
    context.terminal.line(u"Logged out."_s);
    return ExitGreen;
}

} // namespace muster::ctl
