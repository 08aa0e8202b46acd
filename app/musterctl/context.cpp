#include "musterctl/context.h"

#include <QDir>
#include <QRegularExpression>

#include <cmath>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int timeoutSecondsMax = 600;

QString quotedForShell(const QString &word)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9_./:@%+=,-]+$"_s);
    if (plain.match(word).hasMatch())
        return word;
    return u'\'' + QString(word).replace(u"'"_s, u"'\\''"_s) + u'\'';
}

Result<client::Profile> profileOf(const QCommandLineParser &parser, Context &context)
{
    QString file = parser.value(u"profile"_s);
    if (file.isEmpty() && !parser.isSet(u"url"_s))
        file = qEnvironmentVariable("MUSTER_PROFILE");
    client::Profile profile;
    if (!file.isEmpty()) {
        const Result<client::Profile> read = client::readProfile(file);
        if (!read)
            return read;
        profile = *read;
        if (parser.isSet(u"profile"_s))
            context.commandPrefix += u" --profile "_s + quotedForShell(file);
    }
    context.clusterNamed = !file.isEmpty() || parser.isSet(u"url"_s);
    QList<QUrl> urls;
    for (const QString &text : parser.values(u"url"_s)) {
        const Result<QUrl> url = client::nodeUrl(text);
        if (!url)
            return fail(ErrorCode::InvalidArgument, u"--url %1: %2"_s.arg(text, url.error().detail));
        urls.append(*url);
        context.commandPrefix += u" --url "_s + quotedForShell(url->toString());
    }
    if (!urls.isEmpty())
        profile.urls = urls;
    if (profile.urls.isEmpty())
        profile.urls = {QUrl(u"http://127.0.0.1:8065"_s)};
    if (parser.isSet(u"ca-file"_s))
        profile.caFile = QDir::current().absoluteFilePath(parser.value(u"ca-file"_s));
    if (parser.isSet(u"fingerprint"_s)) {
        const Result<QByteArray> pin = client::fingerprintFromText(parser.value(u"fingerprint"_s));
        if (!pin)
            return fail(ErrorCode::InvalidArgument, u"--fingerprint: "_s + pin.error().detail);
        profile.fingerprint = *pin;
    }
    return profile;
}

Result<client::Credentials> credentialsOf(const QCommandLineParser &parser, const Context &context)
{
    Result<client::Credentials> credentials = client::readCredentials(context.profile);
    if (!credentials)
        return credentials;
    QString token = parser.value(u"token"_s);
    if (token.isEmpty())
        token = qEnvironmentVariable("MUSTER_TOKEN");
    if (token.isEmpty()) {
        const Result<QString> stored = context.tokens.read(context.profile);
        if (!stored)
            return tl::unexpected(stored.error());
        token = *stored;
    }
    if (!token.isEmpty())
        credentials->token = token;
    return credentials;
}

} // namespace

QList<QCommandLineOption> globalOptions()
{
    return {
        {u"profile"_s,
            u"The cluster to ask, as a profile. Default: the environment variable MUSTER_PROFILE."_s,
            u"file"_s},
        {u"url"_s,
            u"A node to ask, http://host:port; may be repeated, asked in order. Default: http://127.0.0.1:8065."_s,
            u"url"_s},
        {u"token"_s, u"Session or access token. Default: MUSTER_TOKEN, else what 'musterctl login' stored."_s,
            u"token"_s},
        {u"ca-file"_s, u"Certificate authorities (PEM) that the nodes' certificates must come from."_s,
            u"file"_s},
        {u"fingerprint"_s, u"SHA-256 of the one certificate to trust."_s, u"hex"_s},
        {u"json"_s, u"Print JSON for programs instead of text for people."_s},
        {u"timeout"_s, u"Seconds to wait for each node, 0.1 to 600. Default: 5."_s, u"seconds"_s, u"5"_s},
        {u"no-color"_s, u"No colours, also on a terminal."_s},
        {{u"h"_s, u"help"_s}, u"Show this help."_s},
    };
}

Result<Context> makeContext(const QCommandLineParser &parser)
{
    Context context;
    context.terminal = Terminal(!parser.isSet(u"no-color"_s));
    context.json = parser.isSet(u"json"_s);
    context.commandPrefix = u"musterctl"_s;
    bool isNumber = false;
    const float seconds = parser.value(u"timeout"_s).toFloat(&isNumber);
    if (!isNumber || !(seconds >= 0.1f && seconds <= float(timeoutSecondsMax)))
        return fail(ErrorCode::InvalidArgument,
            u"--timeout %1: allowed are 0.1 to %2 seconds"_s.arg(parser.value(u"timeout"_s))
                .arg(timeoutSecondsMax));
    context.timeout = Millis(std::llround(seconds * 1000));
    const Result<client::Profile> profile = profileOf(parser, context);
    if (!profile)
        return tl::unexpected(profile.error());
    context.profile = *profile;
    const Result<client::Credentials> credentials = credentialsOf(parser, context);
    if (!credentials)
        return tl::unexpected(credentials.error());
    context.credentials = *credentials;
    return context;
}

} // namespace muster::ctl
