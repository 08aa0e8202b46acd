#include "store/sql/postgresqlsource.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>
#include <QUrlQuery>

namespace muster::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint16 defaultPort = 5432;
constexpr qsizetype parametersMax = 40;
using Words = QList<std::pair<QString, QString>>;

tl::unexpected<Error> wrong(const QString &why)
{
    return fail(ErrorCode::InvalidArgument,
        u"SqlSettings.DataSource %1. For postgres it is postgres://user:password@host:5432/database?sslmode=disable, or host=… port=… dbname=… user=… password=…."_s
            .arg(why));
}

/// Those of libpq that a file may set; the rest of its own is ours, or belongs to no server.
const QSet<QString> &connectionParameters()
{
    static const QSet<QString> names{u"sslmode"_s, u"sslcert"_s, u"sslkey"_s, u"sslrootcert"_s, u"sslcrl"_s,
        u"sslsni"_s, u"ssl_min_protocol_version"_s, u"channel_binding"_s, u"gssencmode"_s, u"krbsrvname"_s,
        u"connect_timeout"_s, u"application_name"_s, u"fallback_application_name"_s, u"keepalives"_s,
        u"keepalives_idle"_s, u"keepalives_interval"_s, u"keepalives_count"_s, u"tcp_user_timeout"_s,
        u"options"_s};
    return names;
}

/// `name=value name='quoted value'`: a backslash takes the next character as it is.
Result<Words> readWords(const QString &text)
{
    Words words;
    qsizetype at = 0;
    const auto skipBlanks = [&] {
        while (at < text.size() && text.at(at).isSpace())
            ++at;
    };
    for (skipBlanks(); at < text.size(); skipBlanks()) {
        const qsizetype equals = text.indexOf(u'=', at);
        if (equals < 0)
            return wrong(u"has a word without a value"_s);
        const QString name = text.mid(at, equals - at).trimmed();
        at = equals + 1;
        skipBlanks();
        const bool quoted = at < text.size() && text.at(at) == u'\'';
        at += quoted ? 1 : 0;
        QString value;
        for (; at < text.size(); ++at) {
            if (text.at(at) == u'\\' && at + 1 < text.size())
                ++at;
            else if (quoted ? text.at(at) == u'\'' : text.at(at).isSpace())
                break;
            value += text.at(at);
        }
        if (quoted && at++ >= text.size())
            return wrong(u"has a quote that is not closed"_s);
        if (words.size() >= parametersMax)
            return wrong(u"has more than %1 words"_s.arg(parametersMax));
        words.append({name, value});
    }
    return words;
}

Result<Words> readUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid())
        return wrong(
            u"is not a valid address; in a name or password, other characters than letters and digits are written as %XX"_s);
    Words words;
    const auto add = [&words](const QString &name, const QString &value) {
        if (!value.isEmpty())
            words.append({name, value});
    };
    add(u"host"_s, url.host(QUrl::FullyDecoded));
    add(u"port"_s, url.port() >= 0 ? QString::number(url.port()) : QString());
    add(u"dbname"_s, url.path(QUrl::FullyDecoded).mid(1));
    add(u"user"_s, url.userName(QUrl::FullyDecoded));
    add(u"password"_s, url.password(QUrl::FullyDecoded));
    if (url.hasFragment())
        return wrong(u"has a #, which is written as %23"_s);
    const auto items = QUrlQuery(url.query()).queryItems(QUrl::FullyDecoded);
    if (items.size() > parametersMax)
        return wrong(u"has more than %1 parameters"_s.arg(parametersMax));
    for (const auto &[name, value] : items)
        words.append({name, value});
    return words;
}

Result<bool> yesOrNo(const QString &name, const QString &value)
{
    if (value == "yes"_L1 || value == "1"_L1 || value == "true"_L1)
        return true;
    if (value.isEmpty() || value == "no"_L1 || value == "0"_L1 || value == "false"_L1)
        return false;
    return wrong(u"has a %1 that is neither yes nor no"_s.arg(name));
}

/// One setting of the session as libpq's `options` want it: blanks and backslashes are escaped.
QString sessionSetting(const QString &name, QString value)
{
    return u"-c %1=%2"_s.arg(name, value.replace(u'\\', u"\\\\"_s).replace(u' ', u"\\ "_s));
}

Result<void> setParameter(DataSource &source, const QString &name, const QString &value)
{
    static const QRegularExpression settingName(u"^[a-z_][a-z0-9_]{0,62}(\\.[a-z_][a-z0-9_]{0,62})?$"_s);
    if (name == "binary_parameters"_L1) {
        return yesOrNo(name, value).map([&source](bool yes) { source.prepares = !yes; });
    }
    if (name == "client_encoding"_L1) // UTF-8 whatever it says
        return {};
    if (connectionParameters().contains(name) && name != "options"_L1) {
        source.parameters.insert(name, value);
        return {};
    }
    if (name != "options"_L1 && !settingName.match(name).hasMatch())
        return wrong(u"has a parameter with an invalid name"_s);
    QString &options = source.parameters[u"options"_s];
    options += (options.isEmpty() ? QString() : u" "_s)
        + (name == "options"_L1 ? value : sessionSetting(name, value));
    return {};
}

Result<DataSource> makeSource(const Words &words)
{
    DataSource source;
    source.kind = DataSource::Kind::PostgreSql;
    source.port = defaultPort;
    source.parameters.insert(u"sslmode"_s, u"require"_s);
    const QMap<QString, QString *> texts{{u"host"_s, &source.host}, {u"dbname"_s, &source.database},
        {u"user"_s, &source.user}, {u"password"_s, &source.password}};
    for (const auto &[name, value] : words) {
        if (value.contains(QChar(u'\0'))) // libpq would see what is before it
            return wrong(u"holds a NUL character"_s);
        // Qt's plugin takes it for the end of a parameter.
        if (value.contains(u';'))
            return wrong(u"has a semicolon in %1, which cannot be passed on"_s.arg(
                texts.contains(name) || connectionParameters().contains(name) ? name : u"a parameter"_s));
        if (QString *text = texts.value(name)) {
            *text = value;
        } else if (name == "port"_L1) {
            bool ok = false;
            const uint port = value.toUInt(&ok);
            if (!ok || port < 1 || port > 65'535)
                return wrong(u"has a port that is not between 1 and 65535"_s);
            source.port = quint16(port);
        } else if (auto set = setParameter(source, name, value); !set) {
            return failed(set);
        }
    }
    if (source.host.isEmpty())
        return wrong(u"names no host"_s);
    if (source.host.contains(u','))
        return wrong(u"names several hosts; name the primary, or a proxy before all of them"_s);
    if (source.database.isEmpty())
        source.database = source.user; // as libpq does
    if (source.database.isEmpty())
        return wrong(u"names no database"_s);
    return source;
}

} // namespace

Result<DataSource> parsePostgreSqlSource(const QString &text)
{
    const bool isUrl = text.startsWith("postgres://"_L1) || text.startsWith("postgresql://"_L1);
    return (isUrl ? readUrl(text) : readWords(text)).and_then(makeSource);
}

} // namespace muster::store
