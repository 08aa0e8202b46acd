#include "musterctl/session/context.h"

#include "base/shellword.h"

#include <QDir>

#include <cmath>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<client::Profile> profileOf(const Arguments &arguments, Context &context)
{
    // Addresses on the command line name a cluster; the environment's may belong to another one.
    const bool named = arguments.has(u"profile"_s) || !arguments.has(u"url"_s);
    const QString file = named ? arguments.value(u"profile"_s) : QString();
    client::Profile profile;
    if (!file.isEmpty()) {
        const Result<client::Profile> read = client::readProfile(file);
        if (!read && read.error().code == ErrorCode::NotFound)
            return fail(ErrorCode::InvalidArgument, read.error().detail);
        if (!read)
            return read;
        profile = *read;
        if (arguments.has(u"profile"_s))
            context.commandPrefix += u" --profile "_s + shellWord(file);
    }
    context.clusterNamed = !file.isEmpty() || arguments.has(u"url"_s);
    QList<QUrl> urls;
    for (const QString &text : arguments.values(u"url"_s)) {
        const Result<QUrl> url = client::nodeUrl(text);
        if (!url)
            return fail(ErrorCode::InvalidArgument, u"--url %1: %2"_s.arg(text, url.error().detail));
        urls.append(*url);
        context.commandPrefix += u" --url "_s + shellWord(url->toString());
    }
    context.profileWhole = !file.isEmpty() && urls.isEmpty();
    if (!urls.isEmpty()) {
        profile.urls = urls;
        profile.learned.clear();
    }
    if (profile.urls.isEmpty())
        profile.urls = {QUrl(u"http://127.0.0.1:8065"_s)};
    if (arguments.has(u"ca-file"_s))
        profile.caFile = QDir::current().absoluteFilePath(arguments.value(u"ca-file"_s));
    if (arguments.has(u"fingerprint"_s)) {
        const Result<QByteArray> pin = client::fingerprintFromText(arguments.value(u"fingerprint"_s));
        if (!pin)
            return fail(ErrorCode::InvalidArgument, u"--fingerprint: "_s + pin.error().detail);
        profile.fingerprint = *pin;
    }
    if (arguments.has(u"plain-http"_s)) {
        profile.plainHttp = true;
        context.commandPrefix += u" --plain-http"_s;
    }
    return profile;
}

Result<client::Credentials> credentialsOf(const Arguments &arguments, const Context &context)
{
    Result<client::Credentials> credentials = client::readCredentials(context.profile);
    if (!credentials)
        return credentials;
    QString token = arguments.value(u"token"_s);
    if (token.isEmpty()) {
        const Result<QString> stored = context.tokens.read(context.profile);
        if (!stored)
            return failed(stored);
        token = *stored;
    }
    if (!token.isEmpty())
        credentials->token = token;
    return credentials;
}

} // namespace

QList<Option> globalOptions()
{
    return {
        {.name = u"profile"_s,
            .help = u"Profile of the cluster."_s,
            .value = u"FILE"_s,
            .environment = u"MUSTER_PROFILE"_s},
        {.name = u"url"_s,
            .help =
                u"Address of a node, https://host:port; the first one that answers is used. Without http:// "
                u"or https:// it is HTTPS, on this host HTTP. Without profile and URL: "
                u"http://127.0.0.1:8065."_s,
            .value = u"URL"_s,
            .repeats = true},
        {.name = u"token"_s,
            .help = u"Session or access token. Without it: the one that 'musterctl login' stored."_s,
            .value = u"TOKEN"_s,
            .environment = u"MUSTER_TOKEN"_s},
        {.name = u"ca-file"_s,
            .help = u"Certificate authorities (PEM) to trust instead of the system's."_s,
            .value = u"FILE"_s},
        {.name = u"fingerprint"_s, .help = u"SHA-256 of the only certificate to trust."_s, .value = u"HEX"_s},
        {.name = u"plain-http"_s,
            .help = u"Send passwords over plain HTTP to other hosts, too, where anybody on the way can read "
                    u"them. Likewise \"plain_http\" in the profile."_s},
        {.name = u"json"_s, .help = u"Print JSON for programs instead of text for people."_s},
        {.name = u"timeout"_s,
            .help = u"How long to wait for each node."_s,
            .value = u"SECONDS"_s,
            .byDefault = u"5"_s,
            .range = NumberRange{0.1, 600, false}},
        {.name = u"no-color"_s, .help = u"No colors, not even on a terminal."_s},
        {.name = u"help"_s, .help = u"Show help for the command."_s, .letter = u'h'},
        {.name = u"version"_s, .help = u"Show the version."_s, .letter = u'v'},
    };
}

Result<Context> makeContext(const Arguments &arguments)
{
    Context context;
    context.terminal = Terminal(!arguments.has(u"no-color"_s));
    context.json = arguments.has(u"json"_s);
    context.commandPrefix = u"musterctl"_s;
    context.timeout = Millis(std::llround(arguments.number(u"timeout"_s) * 1000));
    context.timeoutGiven = arguments.has(u"timeout"_s);
    const Result<client::Profile> profile = profileOf(arguments, context);
    if (!profile)
        return failed(profile);
    context.profile = *profile;
    const Result<client::Credentials> credentials = credentialsOf(arguments, context);
    if (!credentials)
        return failed(credentials);
    context.credentials = *credentials;
    return context;
}

} // namespace muster::ctl
