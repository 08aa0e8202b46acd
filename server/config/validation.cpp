#include "config/validation.h"

#include "config/derived.h"
#include "config/keytable.h"
#include "config/secrets.h"

#include <QJsonArray>
#include <QUrl>

#include <algorithm>

namespace muster::config {

using namespace Qt::Literals::StringLiterals;

namespace {

QString whereText(const QString &where)
{
    return where.isEmpty() ? QString() : where + u": "_s;
}

Problem makeProblem(Problem::Severity severity, const QString &where, QStringView id, const QJsonValue &value,
    const QString &allowed)
{
    const QString shown = displayText(id, value);
    return {.severity = severity,
        .where = where,
        .key = id.toString(),
        .value = shown,
        .allowed = allowed,
        .message = u"%1%2 is %3; allowed is %4."_s.arg(whereText(where), id.toString(), shown, allowed)};
}

QString rangeText(const KeyInfo &info, const QString &what)
{
    const bool least = info.min != std::numeric_limits<qint64>::min();
    const bool most = info.max != std::numeric_limits<qint64>::max();
    if (least && most)
        return u"%1 from %2 to %3"_s.arg(what).arg(info.min).arg(info.max);
    return least ? u"%1 of %2 or more"_s.arg(what).arg(info.min) : what;
}

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
        return info.rule == TextRule::Endpoints ? u"a list of at most %1 texts \"host:port\""_s.arg(info.max)
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
    case TextRule::DelegateVersions:
        return u"\"min,max,current\" with numbers from 0 to 255 and current between the others"_s;
    case TextRule::Endpoints:
    case TextRule::Any:
    case TextRule::AnyCase:
        break;
    }
    return info.max == std::numeric_limits<qint64>::max()
        ? u"a text"_s
        : u"a text of at most %1 characters"_s.arg(info.max);
}

bool hostFits(const QString &text)
{
    if (isIpAddress(text))
        return true;
    return !text.isEmpty() && text.size() <= 253 && std::ranges::all_of(text, [](QChar c) {
        return (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'.' || c == u'-' || c == u'_';
    });
}

bool textFits(const KeyInfo &info, const QString &text)
{
    if (text.contains(QChar(0)))
        return false;
    if (info.max != std::numeric_limits<qint64>::max() && text.size() > info.max)
        return false;
    switch (info.rule) {
    case TextRule::Any:
    case TextRule::AnyCase:
        return true;
    case TextRule::NotEmpty:
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
        return text.isEmpty() || isIpAddress(text);
    case TextRule::Endpoints:
        return parseEndpoint(text).has_value();
    case TextRule::DelegateVersions:
        return parseDelegateVersions(text).has_value();
    }
    Q_UNREACHABLE();
}

bool listFits(const KeyInfo &info, const QJsonArray &items)
{
    if (info.rule == TextRule::Endpoints && items.size() > info.max)
        return false;
    return std::ranges::all_of(items, [&info](const QJsonValue &item) {
        return item.isString() && (info.rule != TextRule::Endpoints || textFits(info, item.toString()));
    });
}

bool fits(const KeyInfo &info, const QJsonValue &value)
{
    switch (info.type) {
    case KeyType::Bool:
        return value.isBool();
    case KeyType::Int: {
        // Two different fallbacks distinguish a whole number from anything else.
        const qint64 number = value.toInteger(0);
        return value.isDouble() && number == value.toInteger(1) && number >= info.min && number <= info.max;
    }
    case KeyType::Number:
        return value.isDouble() && value.toDouble() >= double(info.min)
            && value.toDouble() <= double(info.max);
    case KeyType::String:
        return value.isString() && textFits(info, value.toString());
    case KeyType::Enum: {
        const auto sensitivity = info.rule == TextRule::AnyCase ? Qt::CaseInsensitive : Qt::CaseSensitive;
        return value.isString() && !value.toString().contains(u'|')
            && QString(info.allowed).split(u'|').contains(value.toString(), sensitivity);
    }
    case KeyType::StringList:
        return value.isArray() && listFits(info, value.toArray());
    case KeyType::Object:
        return value.isObject();
    case KeyType::List:
        return value.isArray();
    }
    Q_UNREACHABLE();
}

bool containsMask(const QJsonValue &value)
{
    if (value.isArray())
        return std::ranges::any_of(
            value.toArray(), [](const QJsonValue &item) { return containsMask(item); });
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        return std::any_of(object.begin(), object.end(), [](const auto &item) { return containsMask(item); });
    }
    return value.isString() && value.toString() == maskText;
}

/// An unknown key is kept and has no effect; one that is a known key in different case was surely meant to
/// have one.
QList<Problem> judgeUnknown(const QString &id, const QJsonValue &value, const QString &where)
{
    if (isSection(id))
        return {makeProblem(Problem::Severity::Error, where, id, value, u"an object with keys"_s)};
    for (const KeyInfo &info : keyTable()) {
        if (id.compare(info.id, Qt::CaseInsensitive) != 0)
            continue;
        Problem problem = makeProblem(Problem::Severity::Warning, where, id, value, QString(info.id));
        problem.message = u"%1%2 is not a known key and has no effect; the key is called %3."_s.arg(
            whereText(where), id, QString(info.id));
        return {problem};
    }
    return {};
}

/// Rules that concern more than one key.
class CrossCheck {
public:
    CrossCheck(const Document &document, QList<Problem> &problems)
        : m_document(document), m_problems(problems)
    {
    }

    void run()
    {
        checkTls();
        checkCluster();
        checkStorage();
        checkEdge();
        checkUnsupported();
    }

private:
    void add(Problem::Severity severity, const QString &id, const QString &allowed, const QString &sentence)
    {
        Problem problem = makeProblem(severity, m_document.fileName(), id, m_document.value(id), allowed);
        problem.message = whereText(m_document.fileName()) + sentence;
        m_problems.append(problem);
    }
    void checkTls()
    {
        if (m_document.text(u"ServiceSettings.ConnectionSecurity") != u"TLS")
            return;
        for (const QString &id : {u"ServiceSettings.TLSCertFile"_s, u"ServiceSettings.TLSKeyFile"_s}) {
            if (m_document.text(id).isEmpty())
                add(Problem::Severity::Error, id, u"the name of a PEM file"_s,
                    u"%1 is empty, but ServiceSettings.ConnectionSecurity is \"TLS\"; name a PEM file, or "
                    u"set "
                    "ConnectionSecurity to \"\" when a proxy serves HTTPS."_s.arg(id));
        }
    }
    void checkCluster()
    {
        if (!m_document.boolean(u"ClusterSettings.UseExperimentalGossip"))
            add(Problem::Severity::Error, u"ClusterSettings.UseExperimentalGossip"_s, u"true"_s,
                u"ClusterSettings.UseGossip is false, but there is no other protocol between nodes than "
                u"gossip; remove "
                "the key or set it to true."_s);
        if (!m_document.boolean(u"ClusterSettings.Enable"))
            return;
        if (m_document.text(u"ClusterSettings.ClusterName").trimmed().isEmpty())
            add(Problem::Severity::Error, u"ClusterSettings.ClusterName"_s, u"a name of 1 to 64 characters"_s,
                u"ClusterSettings.ClusterName is empty, but ClusterSettings.Enable is true; give all nodes "
                u"of the "
                "cluster the same name."_s);
        checkPorts();
        checkGossipEncryption();
    }
    void checkGossipEncryption()
    {
        const QString demand = u"ClusterSettings.EnableExperimentalGossipEncryption"_s;
        const bool demanded = m_document.boolean(demand);
        if (demanded && m_document.boolean(u"MusterSettings.AllowUnencryptedGossip"))
            add(Problem::Severity::Error, u"MusterSettings.AllowUnencryptedGossip"_s, u"false"_s,
                u"MusterSettings.AllowUnencryptedGossip is true, but ClusterSettings.EnableGossipEncryption "
                u"requires encryption; set one of them to false."_s);
        // In Mattermost the flag switches encryption on, with a key from the database.
        else if (demanded)
            add(Problem::Severity::Warning, demand, u"true or false"_s,
                u"ClusterSettings.EnableGossipEncryption is true: here it means that a node without a gossip "
                u"key ring does not start; the keys themselves are in the data directory, not in the "
                u"database, and gossip is encrypted wherever they are."_s);
        for (const QString &id :
            {u"MusterSettings.GossipVerifyIncoming"_s, u"MusterSettings.GossipVerifyOutgoing"_s})
            if (!m_document.boolean(id))
                add(Problem::Severity::Warning, id, u"true"_s,
                    u"%1 is false, which is for the move of a running cluster to encryption only; set it to "
                    u"true when all nodes have the key."_s.arg(id));
    }
    void checkPorts()
    {
        const qint64 gossip = m_document.integer(u"ClusterSettings.GossipPort");
        const qint64 streaming = m_document.integer(u"ClusterSettings.StreamingPort");
        const auto http = parseListenAddress(m_document.text(u"ServiceSettings.ListenAddress"));
        if (gossip != 0 && gossip == streaming)
            add(Problem::Severity::Error, u"ClusterSettings.StreamingPort"_s,
                u"another port than GossipPort"_s,
                u"ClusterSettings.StreamingPort and GossipPort are both %1; each needs a port of its own."_s
                    .arg(gossip));
        for (const QString &id : {u"ClusterSettings.GossipPort"_s, u"ClusterSettings.StreamingPort"_s}) {
            if (http && http->port != 0 && m_document.integer(id) == http->port)
                add(Problem::Severity::Error, id,
                    u"another port than that of ServiceSettings.ListenAddress"_s,
                    u"%1 and ServiceSettings.ListenAddress are both port %2; each needs a port of its own."_s
                        .arg(id)
                        .arg(http->port));
        }
    }
    void checkStorage()
    {
        const QString driver = m_document.text(u"SqlSettings.DriverName");
        const QString source = m_document.text(u"SqlSettings.DataSource");
        if (driver.startsWith("sqlite"_L1) && m_document.boolean(u"ClusterSettings.Enable")
            && !source.startsWith(u'/') && !source.startsWith("file:"_L1))
            add(Problem::Severity::Warning, u"SqlSettings.DataSource"_s, u"an absolute file name"_s,
                u"SqlSettings.DataSource is a relative file name; the nodes of a cluster share one database, "
                u"so give "
                "all of them the same absolute name."_s);
        if (m_document.integer(u"SqlSettings.MaxIdleConns") > m_document.integer(u"SqlSettings.MaxOpenConns"))
            add(Problem::Severity::Warning, u"SqlSettings.MaxIdleConns"_s,
                u"at most SqlSettings.MaxOpenConns"_s,
                u"SqlSettings.MaxIdleConns is above SqlSettings.MaxOpenConns; the smaller one counts."_s);
        if (m_document.text(u"FileSettings.DriverName") == u"amazons3"
            && m_document.text(u"FileSettings.AmazonS3Bucket").isEmpty())
            add(Problem::Severity::Error, u"FileSettings.AmazonS3Bucket"_s, u"the name of a bucket"_s,
                u"FileSettings.AmazonS3Bucket is empty, but FileSettings.DriverName is \"amazons3\"."_s);
    }
    void checkEdge()
    {
        const QString pong = u"MusterSettings.WebSocketPongTimeoutSeconds"_s;
        const qint64 ping = m_document.integer(u"MusterSettings.WebSocketPingSeconds");
        if (m_document.integer(pong) <= ping)
            add(Problem::Severity::Error, pong, u"more than MusterSettings.WebSocketPingSeconds"_s,
                u"%1 is not above MusterSettings.WebSocketPingSeconds (%2): every quiet client would be "
                u"given "
                u"up."_s.arg(pong)
                    .arg(ping));
        const QString url = u"ServiceSettings.MaximumURLLength"_s;
        const qint64 head = m_document.integer(u"MusterSettings.MaxHeaderBytes");
        if (m_document.integer(url) >= head)
            add(Problem::Severity::Warning, url, u"less than MusterSettings.MaxHeaderBytes"_s,
                u"%1 is not below MusterSettings.MaxHeaderBytes (%2), which counts the URL too."_s.arg(url)
                    .arg(head));
    }
    void checkUnsupported()
    {
        for (const QString &id : {u"ServiceSettings.UseLetsEncrypt"_s, u"ServiceSettings.Forward80To443"_s}) {
            if (m_document.boolean(id))
                add(Problem::Severity::Warning, id, u"false"_s,
                    u"%1 is true, which this version leaves to the proxy; nothing is done."_s.arg(id));
        }
    }

    const Document &m_document;
    QList<Problem> &m_problems;
};

} // namespace

QList<Problem> validateValue(QStringView id, const QJsonValue &value, const QString &where)
{
    const KeyInfo *info = findKey(id);
    if (containsMask(value)) {
        Problem problem = makeProblem(Problem::Severity::Error, where, id, value, u"the value itself"_s);
        problem.message =
            u"%1%2 contains the asterisks that replace a secret, not the secret; enter the value."_s.arg(
                whereText(where), id.toString());
        return {problem};
    }
    if (!info || fits(*info, value))
        return {};
    // Keys that Muster only keeps may have changed their type in a newer Mattermost: worth a warning, but no
    // reason to refuse.
    const auto severity = info->used ? Problem::Severity::Error : Problem::Severity::Warning;
    return {makeProblem(
        severity, where, info->id == id ? QString(info->id) : id.toString(), value, allowedText(*info))};
}

QList<Problem> validate(const Document &document)
{
    QList<Problem> problems;
    for (const auto &[id, leaf] : document.leaves()) {
        // The name as spelled in the file, so that people find it there.
        const QString spelled = joinId(leaf.path);
        problems += validateValue(spelled, leaf.value, document.fileName());
        if (!findKey(spelled))
            problems += judgeUnknown(spelled, leaf.value, document.fileName());
    }
    CrossCheck(document, problems).run();
    std::ranges::stable_sort(problems, {}, &Problem::key);
    return problems;
}

bool hasErrors(const QList<Problem> &problems)
{
    return std::ranges::any_of(
        problems, [](const Problem &problem) { return problem.severity == Problem::Severity::Error; });
}

} // namespace muster::config
