#include "config/valuerule.h"

#include "base/nodename.h"
#include "base/textfault.h"
#include "config/addressrule.h"
#include "config/derived.h"
#include "config/hash.h"

#include <QJsonArray>
#include <QSet>
#include <QUrl>

#include <algorithm>

namespace muster::config {

using namespace Qt::Literals::StringLiterals;

namespace {

QString rangeText(const KeyInfo &info, const QString &what)
{
    const bool least = info.min != std::numeric_limits<qint64>::min();
    const bool most = info.max != std::numeric_limits<qint64>::max();
    if (least && most)
        return u"%1 from %2 to %3"_s.arg(what).arg(info.min).arg(info.max);
    return least ? u"%1 of %2 or more"_s.arg(what).arg(info.min) : what;
}

bool hostFits(const QString &text)
{
    if (isIpAddress(text))
        return true;
    return text.size() <= 253 && isHostText(text) && !text.contains(u':');
}

/// RFC 9110 §5.6.2.
bool isHeaderName(const QString &text)
{
    return !text.isEmpty() && text.size() <= 256 && std::ranges::all_of(text, [](QChar c) {
        return (c.unicode() < 128 && c.isLetterOrNumber()) || u"!#$%&'*+-.^_`|~"_s.contains(c);
    });
}

bool textFits(const KeyInfo &info, const QString &text)
{
    if (text.contains(QChar(0)))
        return false;
    if (info.max != std::numeric_limits<qint64>::max() && info.type == KeyType::String
        && text.size() > info.max)
        return false;
    switch (info.rule) {
    case TextRule::Any:
    case TextRule::AnyCase:
    case TextRule::EmptyIsDefault:
        return true;
    case TextRule::NotEmpty:
    case TextRule::DataSource:
        return !text.trimmed().isEmpty();
    case TextRule::HttpUrl: {
        const QUrl url(text, QUrl::StrictMode);
        return text.isEmpty()
            || (url.isValid() && !url.host().isEmpty()
                && (url.scheme() == u"http" || url.scheme() == u"https"));
    }
    case TextRule::ListenAddress:
        return parseListenAddress(text).has_value();
    case TextRule::HostOrAddress:
        return text.isEmpty() || hostFits(text);
    case TextRule::IpAddress:
    case TextRule::PeerAddress:
        return text.isEmpty() || isIpAddress(text);
    case TextRule::Endpoints:
        return parseEndpoint(text).has_value();
    case TextRule::CipherSuites:
        return cipherSuite(text).has_value();
    case TextRule::Origins:
        return std::ranges::all_of(text.split(u' ', Qt::SkipEmptyParts), isOriginPattern);
    case TextRule::DelegateVersions:
        return parseDelegateVersions(text).has_value();
    case TextRule::HeaderName:
        return info.type == KeyType::StringList ? isHeaderName(text) : text.isEmpty() || isHeaderName(text);
    }
    Q_UNREACHABLE();
}

/// Why a text that has the form its key wants is nevertheless of no use.
QString addressFault(const KeyInfo &info, const QString &text)
{
    switch (info.rule) {
    case TextRule::IpAddress:
        return whyNotListening(text);
    case TextRule::PeerAddress:
        return whyNotReachable(text);
    case TextRule::ListenAddress:
        return parseListenAddress(text)
            .map([](const ListenAddress &at) { return whyNotListening(at.host); })
            .value_or(QString());
    case TextRule::Endpoints:
        return parseEndpoint(text)
            .map([](const ListenAddress &at) { return whyNotReachable(at.host); })
            .value_or(QString());
    default:
        return {};
    }
}

/// A text that a program reads cannot have what a deployment left in it; one that is for people, or for
/// another program, may.
bool isForPeople(const KeyInfo &info)
{
    return info.rule == TextRule::Any || info.rule == TextRule::NotEmpty
        || info.rule == TextRule::EmptyIsDefault;
}

std::optional<Misfit> textMisfit(const KeyInfo &info, const QString &text)
{
    const auto fault = textFault(text);
    const QString clause = fault ? clauseOf(*fault) : QString();
    if (!textFits(info, text))
        return Misfit{.why = clause};
    if (const QString why = addressFault(info, text); !why.isEmpty())
        return Misfit{.why = why};
    if (fault && info.use != KeyUse::Kept)
        return Misfit{.usable = isForPeople(info), .why = clause};
    return std::nullopt;
}

std::optional<Misfit> listMisfit(const KeyInfo &info, const QJsonArray &items)
{
    if (info.rule == TextRule::Endpoints && items.size() > info.max)
        return Misfit{};
    std::optional<Misfit> worst;
    QSet<QString> seen;
    for (const QJsonValue &item : items) {
        if (!item.isString())
            return Misfit{};
        if (const auto wrong = textMisfit(info, item.toString()); wrong && (!worst || worst->usable))
            worst = wrong;
        if (!worst && info.use != KeyUse::Kept && seen.contains(item.toString()))
            worst = Misfit{.usable = true, .why = u"which has an entry twice; it counts once"_s};
        seen.insert(item.toString());
    }
    return worst;
}

std::optional<Misfit> choiceMisfit(const KeyInfo &info, const QJsonValue &value)
{
    const auto sensitivity = info.rule == TextRule::AnyCase ? Qt::CaseInsensitive : Qt::CaseSensitive;
    const QStringList words = QString(info.allowed).split(u'|');
    // A chart renders the word "1.2" without its quotes.
    if (value.isDouble() && words.contains(QString::fromLatin1(canonicalJson(value))))
        return Misfit{.usable = true, .why = u"which is a number and counts as the text"_s};
    const QString text = value.toString();
    if (value.isString() && !text.contains(u'|') && words.contains(text, sensitivity))
        return std::nullopt;
    const auto fault = textFault(text);
    return Misfit{.why = fault ? clauseOf(*fault) : QString()};
}

std::optional<Misfit> unless(bool fits)
{
    return fits ? std::nullopt : std::optional(Misfit{});
}

} // namespace

QString allowedText(const KeyInfo &info)
{
    switch (info.type) {
    case KeyType::Bool:
        return u"true or false"_s;
    case KeyType::Int:
        return rangeText(info, u"a whole number"_s);
    case KeyType::Number:
        return rangeText(info, u"a number"_s);
    case KeyType::Enum: {
        QStringList values;
        for (const QString &value : QString(info.allowed).split(u'|'))
            values.append(u'"' + value + u'"');
        return u"one of "_s + values.join(u", "_s);
    }
    case KeyType::StringList:
        if (info.rule == TextRule::Endpoints)
            return u"a list of at most %1 texts \"host:port\""_s.arg(info.max);
        if (info.rule == TextRule::CipherSuites)
            return u"a list of names such as \"TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256\""_s;
        return info.rule == TextRule::HeaderName
            ? u"a list of names of headers, such as [\"X-Forwarded-For\"]"_s
            : u"a list of strings"_s;
    case KeyType::Object:
        return u"an object"_s;
    case KeyType::List:
        return u"a list"_s;
    case KeyType::String:
        break;
    }
    switch (info.rule) {
    case TextRule::NotEmpty:
        return u"a text that is not empty"_s;
    case TextRule::HttpUrl:
        return u"an address that begins with http:// or https://, or nothing"_s;
    case TextRule::ListenAddress:
        return u"\"host:port\" or \":port\" with a port from 0 to 65535"_s;
    case TextRule::HostOrAddress:
        return u"a host name or an IP address without a port, or nothing"_s;
    case TextRule::IpAddress:
        return u"an IP address, or nothing"_s;
    case TextRule::PeerAddress:
        return u"an IP address at which the other nodes reach this one, or nothing"_s;
    case TextRule::DataSource:
        return u"the path of a file, or file:path?mode=rwc"_s;
    case TextRule::HeaderName:
        return u"the name of a header, or nothing"_s;
    case TextRule::Origins:
        return u"origins as browsers send them, such as https://chat.example.com or "
               u"https://*.example.com:8443, separated by spaces, or *"_s;
    case TextRule::DelegateVersions:
        return u"\"min,max,current\" with numbers from 0 to 255 and current between the others"_s;
    case TextRule::Endpoints:
    case TextRule::CipherSuites:
    case TextRule::EmptyIsDefault:
    case TextRule::Any:
    case TextRule::AnyCase:
        break;
    }
    return info.max == std::numeric_limits<qint64>::max()
        ? u"a text"_s
        : u"a text of at most %1 characters"_s.arg(info.max);
}

std::optional<Misfit> misfit(const KeyInfo &info, const QJsonValue &value)
{
    switch (info.type) {
    case KeyType::Bool:
        return unless(value.isBool());
    case KeyType::Int: {
        // Two different fallbacks distinguish a whole number from anything else.
        const qint64 number = value.toInteger(0);
        return unless(
            value.isDouble() && number == value.toInteger(1) && number >= info.min && number <= info.max);
    }
    case KeyType::Number:
        return unless(
            value.isDouble() && value.toDouble() >= double(info.min) && value.toDouble() <= double(info.max));
    case KeyType::String:
        return value.isString() ? textMisfit(info, value.toString()) : Misfit{};
    case KeyType::Enum:
        return choiceMisfit(info, value);
    case KeyType::StringList:
        if (value.isString() && value.toString().isEmpty())
            return info.use != KeyUse::Kept
                ? std::optional(Misfit{.usable = true, .why = u"which counts as an empty list"_s})
                : std::nullopt;
        return value.isArray() ? listMisfit(info, value.toArray()) : Misfit{};
    case KeyType::Object:
        return unless(value.isObject());
    case KeyType::List:
        return unless(value.isArray());
    }
    Q_UNREACHABLE();
}

} // namespace muster::config
