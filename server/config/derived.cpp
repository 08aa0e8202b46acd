#include "config/derived.h"

#include "config/keytable.h"

#include <QUrl>

#include <algorithm>
#include <array>

#include <arpa/inet.h>

namespace muster::config {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Suite {
    QLatin1StringView name; ///< of IANA and Go, as Mattermost has it
    QLatin1StringView openssl;
};
// Those of Mattermost that OpenSSL still speaks; no RC4, no 3DES.
constexpr Suite suites[] = {
    {"TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256"_L1, "ECDHE-ECDSA-AES128-GCM-SHA256"_L1},
    {"TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384"_L1, "ECDHE-ECDSA-AES256-GCM-SHA384"_L1},
    {"TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305"_L1, "ECDHE-ECDSA-CHACHA20-POLY1305"_L1},
    {"TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256"_L1, "ECDHE-ECDSA-CHACHA20-POLY1305"_L1},
    {"TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA"_L1, "ECDHE-ECDSA-AES128-SHA"_L1},
    {"TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256"_L1, "ECDHE-ECDSA-AES128-SHA256"_L1},
    {"TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA"_L1, "ECDHE-ECDSA-AES256-SHA"_L1},
    {"TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"_L1, "ECDHE-RSA-AES128-GCM-SHA256"_L1},
    {"TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"_L1, "ECDHE-RSA-AES256-GCM-SHA384"_L1},
    {"TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305"_L1, "ECDHE-RSA-CHACHA20-POLY1305"_L1},
    {"TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256"_L1, "ECDHE-RSA-CHACHA20-POLY1305"_L1},
    {"TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA"_L1, "ECDHE-RSA-AES128-SHA"_L1},
    {"TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256"_L1, "ECDHE-RSA-AES128-SHA256"_L1},
    {"TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA"_L1, "ECDHE-RSA-AES256-SHA"_L1},
    {"TLS_RSA_WITH_AES_128_GCM_SHA256"_L1, "AES128-GCM-SHA256"_L1},
    {"TLS_RSA_WITH_AES_256_GCM_SHA384"_L1, "AES256-GCM-SHA384"_L1},
    {"TLS_RSA_WITH_AES_128_CBC_SHA"_L1, "AES128-SHA"_L1},
    {"TLS_RSA_WITH_AES_128_CBC_SHA256"_L1, "AES128-SHA256"_L1},
    {"TLS_RSA_WITH_AES_256_CBC_SHA"_L1, "AES256-SHA"_L1},
};

// Where a node listens, what it keeps and where: as write_restrictable in Mattermost.
constexpr QLatin1StringView hostSections[] = {"SqlSettings."_L1, "FileSettings."_L1, "LogSettings."_L1,
    "ClusterSettings."_L1, "MusterSettings."_L1, "MetricsSettings."_L1, "RateLimitSettings."_L1,
    "JobSettings."_L1, "CacheSettings."_L1, "ExperimentalSettings."_L1, "ExperimentalAuditSettings."_L1};

} // namespace

Result<ListenAddress> parseListenAddress(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool number = false;
    const QString portText = text.mid(colon + 1);
    const ushort port = colon < 0 ? ushort(0) : portText.toUShort(&number);
    // toUShort() takes white space and a sign, too.
    number = number && std::ranges::all_of(portText, [](QChar c) { return c >= u'0' && c <= u'9'; });
    QString host = text.left(std::max<qsizetype>(0, colon));
    const bool bracketed = host.startsWith(u'[') && host.endsWith(u']');
    if (bracketed)
        host = host.mid(1, host.size() - 2);
    // Without brackets it is unclear where an IPv6 address ends and the port begins.
    const bool hostFits =
        bracketed ? host.contains(u':') && isIpAddress(host) : std::ranges::all_of(host, [](QChar c) {
            return c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'_';
        });
    if (!number || !hostFits)
        return fail(ErrorCode::InvalidArgument,
            u"\"%1\" is not a listen address; write \"host:port\" or \":port\""_s.arg(text.left(200)));
    return ListenAddress{.host = host, .port = port};
}

Result<ListenAddress> parseEndpoint(const QString &text)
{
    auto address = parseListenAddress(text);
    if (!address || address->host.isEmpty() || address->port == 0 || text.size() > 300)
        return fail(
            ErrorCode::InvalidArgument, u"\"%1\" names no member; write \"host:port\""_s.arg(text.left(200)));
    return address;
}

Result<DelegateVersions> parseDelegateVersions(const QString &text)
{
    const auto wrong = [&text] {
        return fail(ErrorCode::InvalidArgument,
            u"\"%1\" is not \"min,max,current\" with numbers from 0 to 255 and current between the others"_s
                .arg(text.left(200)));
    };
    const QStringList parts = text.left(100).split(u',');
    std::array<quint8, 3> numbers{};
    if (parts.size() != int(numbers.size()))
        return wrong();
    for (size_t i = 0; i < numbers.size(); ++i) {
        bool isNumber = false;
        const ushort number = parts[qsizetype(i)].trimmed().toUShort(&isNumber);
        if (!isNumber || number > 255)
            return wrong();
        numbers[i] = quint8(number);
    }
    const DelegateVersions versions{numbers[0], numbers[1], numbers[2]};
    if (versions.current < versions.min || versions.current > versions.max)
        return wrong();
    return versions;
}

bool isIpAddress(const QString &text)
{
    // Only parses: Qt's class for addresses is in a module that pure rooms do not link.
    in6_addr parsed;
    const QByteArray v6 = text.section(u'%', 0, 0).toUtf8();
    return text.size() <= 64 && !text.contains(QChar(0))
        && (inet_pton(AF_INET, text.toUtf8().constData(), &parsed) == 1
            || inet_pton(AF_INET6, v6.constData(), &parsed) == 1);
}

std::chrono::hours webSessionLength(const Document &effective)
{
    const bool daysOnly = !effective.contains(u"ServiceSettings.SessionLengthWebInHours")
        && effective.contains(u"ServiceSettings.SessionLengthWebInDays");
    return daysOnly ? std::chrono::hours(24 * effective.integer(u"ServiceSettings.SessionLengthWebInDays"))
                    : std::chrono::hours(effective.integer(u"ServiceSettings.SessionLengthWebInHours"));
}

std::chrono::minutes sessionIdleTimeout(const Document &effective)
{
    return std::chrono::minutes(effective.integer(u"ServiceSettings.SessionIdleTimeoutInMinutes"));
}

bool domainAllowed(const QString &domains, const QString &email)
{
    if (domains.isEmpty())
        return true;
    QString spaced = domains;
    spaced.replace(u',', u' ').replace(u'@', u' ');
    const QStringList all = spaced.simplified().split(u' ', Qt::SkipEmptyParts);
    return std::ranges::any_of(
        all, [&email](const QString &domain) { return email.endsWith(u'@' + domain, Qt::CaseInsensitive); });
}

namespace {

/// As people copy it from where a browser shows it; browsers send origins without.
QString withoutSlash(const QString &origin)
{
    return origin.endsWith(u'/') ? origin.chopped(1) : origin;
}

} // namespace

bool originAllowed(const Document &effective, const QString &origin)
{
    const QStringList allowed =
        effective.text(u"ServiceSettings.AllowCorsFrom").split(u' ', Qt::SkipEmptyParts);
    return std::ranges::any_of(allowed, [&origin](const QString &listed) {
        const QString pattern = withoutSlash(listed);
        const qsizetype star = pattern.indexOf(u'*');
        if (star < 0)
            return origin.compare(pattern, Qt::CaseInsensitive) == 0;
        const QStringView begin = QStringView(pattern).first(star);
        const QStringView end = QStringView(pattern).sliced(star + 1);
        return origin.size() >= begin.size() + end.size() && origin.startsWith(begin, Qt::CaseInsensitive)
            && origin.endsWith(end, Qt::CaseInsensitive);
    });
}

bool everyOriginAllowed(const Document &effective)
{
    return effective.text(u"ServiceSettings.AllowCorsFrom").split(u' ').contains(u"*"_s);
}

bool credentialsAllowed(const Document &effective)
{
    return effective.boolean(u"ServiceSettings.CorsAllowCredentials") && !everyOriginAllowed(effective);
}

bool isOriginPattern(const QString &text)
{
    if (text == u"*")
        return true;
    if (text.count(u'*') > 1 || text.contains(u','))
        return false;
    // What is left must be scheme://host:port and nothing more: browsers send no path.
    const QUrl url(withoutSlash(text).replace(u"*."_s, u"any."_s).replace(u'*', u'1'), QUrl::StrictMode);
    return url.isValid() && !url.scheme().isEmpty() && !url.host().isEmpty() && url.path().isEmpty()
        && !url.hasQuery() && !url.hasFragment() && url.userInfo().isEmpty();
}

Result<QString> cipherSuite(const QString &name)
{
    for (const Suite &suite : suites)
        if (name == suite.name)
            return QString(suite.openssl);
    return fail(ErrorCode::NotFound, u"\"%1\" is no cipher suite that can be spoken"_s.arg(name.left(200)));
}

QStringList restrictedKeys(const Document &effective, const QStringList &changed)
{
    QStringList restricted;
    if (!effective.boolean(u"ExperimentalSettings.RestrictSystemAdmin"))
        return restricted;
    for (const QString &key : changed)
        if (effectOf(key) != KeyClass::Hot || classOf(key) == KeyClass::PerNode || isSecret(key)
            || key.contains(".TLS"_L1)
            || std::ranges::any_of(
                hostSections, [&key](QLatin1StringView section) { return key.startsWith(section); }))
            restricted.append(key);
    return restricted;
}

Result<void> mayWrite(const Document &effective)
{
    if (effective.boolean(u"ClusterSettings.Enable") && effective.boolean(u"ClusterSettings.ReadOnlyConfig"))
        return fail(ErrorCode::Forbidden,
            u"the configuration of a cluster is changed in the file of each node while "
            u"ClusterSettings.ReadOnlyConfig is "
            "true; set it to false to change it here"_s);
    return {};
}

} // namespace muster::config
