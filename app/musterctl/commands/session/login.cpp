#include "musterctl/commands/session/login.h"

#include "musterctl/cli/arguments.h"
#include "musterctl/session/session.h"

#include <QFile>
#include <QJsonObject>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int passwordBytesMax = 4096;

Result<QString> passwordFor(const Arguments &arguments, const Context &context, const QString &user)
{
    if (arguments.has(u"password-file"_s)) {
        QFile file(arguments.value(u"password-file"_s));
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::InvalidArgument,
                u"--password-file %1: %2"_s.arg(file.fileName(), file.errorString()));
        return QString::fromUtf8(file.readLine(passwordBytesMax)).trimmed();
    }
    if (arguments.has(u"password-stdin"_s))
        return Terminal::ask({});
    if (!context.credentials.password.isEmpty() && user == context.profile.username)
        return context.credentials.password;
    return Terminal::askSecret(u"Password for %1: "_s.arg(user));
}

int run(Context &context, const Arguments &arguments)
{
    QString user = arguments.value(u"user"_s);
    if (user.isEmpty())
        user = context.profile.username;
    if (user.isEmpty())
        user = Terminal::ask(u"User name: "_s);
    if (user.isEmpty())
        return reportFailure(
            context, {ErrorCode::InvalidArgument, u"no user name; give one with --user NAME"_s});
    const Result<QString> password = passwordFor(arguments, context, user);
    if (!password)
        return reportFailure(context, password.error());
    if (password->isEmpty())
        return reportFailure(context,
            {ErrorCode::InvalidArgument,
                u"no password; there is no terminal to ask on, so use --password-file or --password-stdin"_s});
    Session session(context);
    const Result<client::Login> login = session.logIn(user, *password);
    if (!login && login.error().code == ErrorCode::Unauthorized) {
        context.terminal.note(u"musterctl: refused: "_s + login.error().detail);
        return ExitRed;
    }
    if (!login)
        return reportFailure(context, login.error());
    const bool admin = login->user.roleNames().contains(u"system_admin"_s);
    if (context.json) {
        const QJsonObject json{
            {u"user"_s, login->user.username}, {u"admin"_s, admin}, {u"node"_s, session.node().toString()}};
        context.terminal.json(json);
    } else {
        context.terminal.line(
            u"Logged in as %1 at %2."_s.arg(login->user.username, session.node().authority()));
    }
    if (!admin)
        context.terminal.note(
            u"This user is not a system_admin: status and most other commands will be refused."_s);
    return ExitGreen;
}

} // namespace

Command loginCommand()
{
    return {.path = {u"login"_s},
        .section = Section::Program,
        .summary = u"Log in, and keep the session for the other commands"_s,
        .description =
            u"Checks user name and password at the cluster and stores the token of the session in "
            u"~/.config/muster, readable by you only. The password is never stored. It is asked for on the "
            u"terminal unless the profile names a password_file or one of the options below is given."_s,
        .exitCode = u"0 success, 1 refused, 2 no answer"_s,
        .options = {{.name = u"user"_s,
                        .help = u"User name. Without it: the profile's, else it is asked for."_s,
                        .value = u"NAME"_s,
                        .letter = u'u'},
            {.name = u"password-file"_s,
                .help = u"Read the password from the first line of a file."_s,
                .value = u"FILE"_s},
            {.name = u"password-stdin"_s, .help = u"Read the password from standard input."_s}},
        .run = run};
}

} // namespace muster::ctl
