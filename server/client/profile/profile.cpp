#include "client/profile/profile.h"

#include "base/durablefile.h"
#include "base/printable.h"
#include "base/secretfile.h"
#include "client/transport/transport.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace muster::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 profileBytesMax = 64 * 1024;
constexpr qint64 secretBytesMax = 4 * 1024;
constexpr qsizetype urlsMax = 100;
constexpr qsizetype addressMax = 300; ///< characters of an address that was learned

QJsonArray textsOf(const QList<QUrl> &urls)
{
    QJsonArray texts;
    for (const QUrl &url : urls)
        texts.append(url.toString());
    return texts;
}

QByteArray toJson(const Profile &profile)
{
    QJsonObject json = profile.unknown;
    json[u"name"] = profile.name;
    json[u"urls"] = textsOf(profile.urls);
    const auto put = [&json](QStringView key, const QString &value) {
        if (!value.isEmpty())
            json[key] = value;
    };
    put(u"username", profile.username);
    put(u"token_file", profile.tokenFile);
    put(u"password_file", profile.passwordFile);
    put(u"ca_file", profile.caFile);
    put(u"fingerprint", QString::fromLatin1(profile.fingerprint.toHex()));
    if (profile.production)
        json[u"production"] = true;
    if (profile.plainHttp)
        json[u"plain_http"] = true;
    if (profile.ceiling != Ceiling::Admin)
        json[u"role"] = ceilingName(profile.ceiling);
    if (!profile.learned.isEmpty()) {
        json[u"learned_urls"] = textsOf(profile.learned);
        json[u"learned_for"] = textsOf(profile.urls);
    }
    return QJsonDocument(json).toJson();
}

/// Reads keys one by one; the first wrong one is reported to the operator.
class Reader {
public:
    Reader(QJsonObject json, QString path) : m_json(std::move(json)), m_path(std::move(path)) { }

    QString text(const QString &key)
    {
        const QJsonValue value = m_json.take(key);
        if (value.isUndefined() || value.isString())
            return value.toString();
        wrong(key, value, u"a string"_s);
        return {};
    }
    bool flag(const QString &key)
    {
        const QJsonValue value = m_json.take(key);
        if (!value.isUndefined() && !value.isBool())
            wrong(key, value, u"true or false"_s);
        return value.toBool();
    }
    QList<QUrl> urls(const QString &key)
    {
        const QJsonValue value = m_json.take(key);
        const QJsonArray array = value.toArray();
        if (array.isEmpty() || array.size() > urlsMax)
            wrong(key, value, u"a list of 1 to %1 URLs such as \"http://127.0.0.1:8065\""_s.arg(urlsMax));
        QList<QUrl> result;
        for (const QJsonValue &entry : array) {
            const Result<QUrl> url = nodeUrl(entry.toString());
            if (url)
                result.append(*url);
            else
                wrong(key, entry, url.error().detail);
        }
        return result;
    }
    /// Not written by the operator: what is wrong with it is no problem of the profile.
    QList<QUrl> learned(const QList<QUrl> &urls)
    {
        const QJsonArray found = m_json.take(u"learned_urls"_s).toArray();
        const QJsonArray learnedFor = m_json.take(u"learned_for"_s).toArray();
        QList<QUrl> result;
        if (urls.isEmpty() || learnedFor != textsOf(urls))
            return result;
        for (const QJsonValue &entry : found) {
            const QString text = entry.toString();
            const Result<QUrl> url = nodeUrl(text.left(addressMax + 1));
            // The session goes there: never over less protection than the operator chose.
            if (result.size() < learnedMax && text.size() <= addressMax && url
                && url->scheme() == urls.first().scheme() && !urls.contains(*url) && !result.contains(*url))
                result.append(*url);
        }
        return result;
    }
    QByteArray fingerprint(const QString &key)
    {
        const QString written = text(key);
        if (written.isEmpty())
            return {};
        const Result<QByteArray> bytes = fingerprintFromText(written);
        if (!bytes)
            wrong(key, written, bytes.error().detail);
        return bytes.value_or(QByteArray());
    }
    Ceiling ceiling(const QString &key)
    {
        const QString written = text(key);
        const auto ceiling = written.isEmpty() ? Ceiling::Admin : ceilingFromName(written);
        if (!ceiling)
            wrong(key, written, u"\"read-only\", \"operator\" or \"admin\""_s);
        return ceiling.value_or(Ceiling::ReadOnly);
    }
    const QJsonObject &rest() const { return m_json; }
    const std::optional<QString> &problem() const { return m_problem; }

private:
    void wrong(const QString &key, const QJsonValue &value, const QString &allowed)
    {
        if (m_problem)
            return;
        const QByteArray shown = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        m_problem = u"%1: \"%2\" is %3; allowed: %4"_s.arg(m_path, key,
            value.isUndefined() ? u"missing"_s
                                : QString::fromUtf8(shown.mid(1, qMin(shown.size() - 2, qsizetype(200)))),
            allowed);
    }

    QJsonObject m_json;
    QString m_path;
    std::optional<QString> m_problem;
};

/// `file` is named by `key` of the profile.
Result<QString> readSecret(const Profile &profile, const QString &file, const QString &key)
{
    const QString path = profile.resolve(file);
    const QString named = u"\"%1\" names \"%2\", which "_s.arg(key, path);
    // A link may lead out of the folder.
    const QString folder = QFileInfo(profile.resolve(u"."_s)).canonicalFilePath() + u'/';
    const QString found = QFileInfo(path).canonicalFilePath();
    if (found.isEmpty())
        return fail(ErrorCode::NotFound, named + u"does not exist"_s);
    if (!found.startsWith(folder))
        return fail(ErrorCode::Forbidden, named + u"is not in the folder of the profile"_s);
    const Result<QByteArray> bytes = readSecretFile(path, secretBytesMax);
    if (!bytes)
        return fail(bytes.error().code, u"\"%1\": %2"_s.arg(key, bytes.error().detail));
    const QString secret = QString::fromUtf8(*bytes).trimmed();
    if (secret.isEmpty() || secret.contains(u'\n'))
        return fail(ErrorCode::Corrupt, named + u"must hold one line"_s);
    return secret;
}

} // namespace

QLatin1StringView ceilingName(Ceiling ceiling)
{
    switch (ceiling) {
    case Ceiling::ReadOnly:
        return "read-only"_L1;
    case Ceiling::Operator:
        return "operator"_L1;
    case Ceiling::Admin:
        return "admin"_L1;
    }
    Q_UNREACHABLE();
}

std::optional<Ceiling> ceilingFromName(QStringView name)
{
    for (const Ceiling ceiling : {Ceiling::ReadOnly, Ceiling::Operator, Ceiling::Admin}) {
        if (name == ceilingName(ceiling))
            return ceiling;
    }
    return std::nullopt;
}

QString Profile::resolve(const QString &file) const
{
    if (file.isEmpty())
        return {};
    const QDir folder = path.isEmpty() ? QDir::current() : QFileInfo(path).absoluteDir();
    return QDir::cleanPath(folder.absoluteFilePath(file));
}

Result<QUrl> nodeUrl(const QString &text)
{
    const QString trimmed = text.trimmed();
    QUrl url(trimmed.contains(u"://"_s) ? trimmed : u"http://"_s + trimmed, QUrl::StrictMode);
    if (!trimmed.contains(u"://"_s) && !isPrivate(url))
        url.setScheme(u"https"_s);
    const bool plain = url.path().isEmpty() || url.path() == u"/";
    if (trimmed.isEmpty() || !url.isValid() || url.host().isEmpty() || !plain || url.hasQuery()
        || url.hasFragment() || !url.userInfo().isEmpty()
        || (url.scheme() != u"http" && url.scheme() != u"https"))
        return fail(ErrorCode::InvalidArgument,
            u"the address of a node is http://host:port or https://host:port, without path, user or password"_s);
    QUrl result = url;
    result.setPath({});
    return result;
}

Result<Profile> parseProfile(const QByteArray &json, const QString &path)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return fail(ErrorCode::Corrupt,
            u"%1: not a JSON object (%2 at byte %3)"_s.arg(path, error.errorString()).arg(error.offset));
    Reader reader(document.object(), path);
    Profile profile;
    profile.path = path;
    profile.name = printable(reader.text(u"name"_s)); // a mark would turn around what stands after it
    profile.urls = reader.urls(u"urls"_s);
    profile.learned = reader.learned(profile.urls);
    profile.username = reader.text(u"username"_s);
    profile.tokenFile = reader.text(u"token_file"_s);
    profile.passwordFile = reader.text(u"password_file"_s);
    profile.caFile = reader.text(u"ca_file"_s);
    profile.fingerprint = reader.fingerprint(u"fingerprint"_s);
    profile.production = reader.flag(u"production"_s);
    profile.ceiling = reader.ceiling(u"role"_s);
    profile.plainHttp = reader.flag(u"plain_http"_s);
    profile.unknown = reader.rest();
    if (reader.problem())
        return fail(ErrorCode::Corrupt, *reader.problem());
    if (profile.name.isEmpty())
        profile.name = profile.urls.first().authority();
    return profile;
}

Result<Profile> readProfile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(
            ErrorCode::NotFound, u"the profile \"%1\" cannot be read: %2"_s.arg(path, file.errorString()));
    const QByteArray bytes = file.read(profileBytesMax + 1);
    if (bytes.size() > profileBytesMax)
        return fail(ErrorCode::TooLarge, u"%1: larger than 64 KiB, so it is no profile"_s.arg(path));
    return parseProfile(bytes, QFileInfo(path).absoluteFilePath());
}

Result<void> writeProfile(const Profile &profile, const QString &path)
{
    return replaceFile(path, toJson(profile), {.mode = ownerOnly});
}

Result<void> keepLearned(const Profile &profile)
{
    Result<Profile> now = readProfile(profile.path);
    if (!now)
        return failed(now);
    if (now->urls != profile.urls)
        return fail(ErrorCode::Conflict, u"%1 names other nodes by now"_s.arg(profile.path));
    now->learned = profile.learned;
    return replaceFile(profile.path, toJson(*now));
}

Result<Credentials> readCredentials(const Profile &profile)
{
    Credentials credentials;
    credentials.username = profile.username;
    if (!profile.tokenFile.isEmpty()) {
        const Result<QString> token = readSecret(profile, profile.tokenFile, u"token_file"_s);
        if (!token)
            return tl::unexpected(token.error());
        credentials.token = *token;
    }
    if (!profile.passwordFile.isEmpty()) {
        const Result<QString> password = readSecret(profile, profile.passwordFile, u"password_file"_s);
        if (!password)
            return tl::unexpected(password.error());
        credentials.password = *password;
    }
    return credentials;
}

} // namespace muster::client
