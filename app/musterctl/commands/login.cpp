#include "musterctl/commands/login.h"

#include "musterctl/session.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int passwordBytesMax = 4096;

Result<QString> passwordFor(const QCommandLineParser &parser, const Context &context, const QString &user)
{
    if (parser.isSet(u"password-file"_s)) {
        QFile file(parser.value(u"password-file"_s));
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::InvalidArgument,
                u"--password-file %1: %2"_s.arg(file.fileName(), file.errorString()));
        return QString::fromUtf8(file.readLine(passwordBytesMax)).trimmed();
    }
    if (parser.isSet(u"password-stdin"_s))
        return askLine({});
    if (!context.credentials.password.isEmpty() && user == context.profile.username)
        return context.credentials.password;
    return askSecret(u"Password for %1: "_s.arg(user));
}

} // namespace

QString LoginCommand::name() const
{
    return u"login"_s;
}

QString LoginCommand::summary() const
{
    return u"Open a session and keep its token for the other commands"_s;
}

QString LoginCommand::description() const
{
    return u"Checks user name and password at the cluster and stores the session's token, readable by you "
           u"only, in\n"
           u"~/.config/muster. The password itself is never stored. It is asked for on the terminal unless "
           u"the profile\n"
           u"names a password_file or one of the options below is given."_s;
}

void LoginCommand::describe(QCommandLineParser &parser) const
{
    parser.addOption(
        {{u"u"_s, u"user"_s}, u"User name. Default: the profile's, else asked for."_s, u"name"_s});
    parser.addOption({u"password-file"_s, u"Read the password from the first line of a file."_s, u"file"_s});
    parser.addOption({u"password-stdin"_s, u"Read the password from standard input."_s});
}

int LoginCommand::run(Context &context, const QCommandLineParser &parser, const QStringList &)
{
    QString user = parser.value(u"user"_s);
    if (user.isEmpty())
        user = context.profile.username;
    if (user.isEmpty())
        user = askLine(u"User name: "_s);
    if (user.isEmpty())
        return reportFailure(
            context, {ErrorCode::InvalidArgument, u"no user name; give one with --user NAME"_s});
    const Result<QString> password = passwordFor(parser, context, user);
    if (!password)
        return reportFailure(context, password.error());
    if (password->isEmpty())
        return reportFailure(context,
            {ErrorCode::InvalidArgument,
                u"no password; there is no terminal to ask on, so give --password-file or --password-stdin"_s});
    Session session(context);
    const Result<client::Login> login = session.logIn(user, *password);
    if (!login && login.error().code == ErrorCode::Unauthorized) {
        context.terminal.note(u"musterctl: refused: "_s + login.error().detail);
        return ExitRed;
    }
    if (!login)
        return reportFailure(context, login.error());
    const bool admin = login->user.roles.contains(u"system_admin"_s);
    if (context.json) {
        const QJsonObject json{
            {u"user"_s, login->user.username}, {u"admin"_s, admin}, {u"node"_s, session.node().toString()}};
        context.terminal.line(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
    } else {
        context.terminal.line(
            u"Logged in as %1 at %2."_s.arg(login->user.username, session.node().authority()));
    }
    if (!admin)
        context.terminal.note(
            u"This user is no system_admin: status and most other commands will be refused."_s);
    return ExitGreen;
}

} // namespace muster::ctl
