#include "config/validation.h"

#include "base/printable.h"
#include "base/sourcenotation.h"
#include "config/addressrule.h"
#include "config/derived.h"
#include "config/keytable.h"
#include "config/lacks.h"
#include "config/meantkey.h"
#include "config/secrets.h"
#include "config/valuerule.h"

#include <QJsonArray>

#include <algorithm>

namespace muster::config {

using namespace Qt::Literals::StringLiterals;

namespace {

QString whereText(const QString &where)
{
    return where.isEmpty() ? QString() : where + u": "_s;
}

Problem makeProblem(Problem::Severity severity, const QString &where, QStringView id, const QJsonValue &value,
    const QString &allowed, const QString &why = {})
{
    const QString shown = displayText(id, value);
    return {.severity = severity,
        .where = where,
        .key = id.toString(),
        .value = shown,
        .allowed = allowed,
        .message = u"%1%2 is %3%4; allowed is %5."_s.arg(
            whereText(where), id.toString(), shown, why.isEmpty() ? QString() : u", "_s + why, allowed)};
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

/// An unknown key is kept and has no effect; one that is nearly a known key was surely meant to have one.
QList<Problem> judgeUnknown(
    const Document &document, const QString &id, const QJsonValue &value, const QString &where)
{
    // What stands in the place of a section may be any of its keys, secrets among them.
    if (isSection(id))
        return {makeProblem(Problem::Severity::Error, where, id,
            value.isBool() || value.isDouble() ? value : QJsonValue(QString(maskText)),
            u"an object with keys"_s)};
    const QString meant = meantKey(id, [&document](const QString &key) { return document.contains(key); });
    if (meant.isEmpty())
        return {};
    Problem problem = makeProblem(Problem::Severity::Warning, where, id, value, meant);
    problem.message =
        u"%1%2 is an unknown key and has no effect; did you mean %3?"_s.arg(whereText(where), id, meant);
    return {problem};
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
        checkSpellings();
        checkSources();
        checkTls();
        checkAccess();
        checkCluster();
        checkStorage();
        checkEdge();
    }

private:
    void add(Problem::Severity severity, const QString &id, const QString &allowed, const QString &sentence)
    {
        const QString where = m_document.whereOf(id);
        Problem problem =
            makeProblem(severity, where, m_document.spelling(id), m_document.value(id), allowed);
        problem.message = whereText(where) + sentence;
        m_problems.append(problem);
    }
    void checkSpellings()
    {
        for (const KeyInfo &info : keyTable()) {
            if (info.alias.isEmpty())
                continue;
            const QString id(info.id);
            const QString alias(info.alias);
            const auto under = [this](const QString &name) {
                return m_document.root()
                    .value(name.section(u'.', 0, -2))
                    .toObject()
                    .value(name.section(u'.', -1));
            };
            if (under(id).isUndefined() || under(id).isNull() || under(alias).isUndefined()
                || under(alias).isNull())
                continue;
            const bool same = under(id) == under(alias);
            add(same ? Problem::Severity::Warning : Problem::Severity::Error, id,
                u"one of the two spellings"_s,
                u"%1 and %2 are both given%3, and are two spellings of one key; keep one of them."_s.arg(
                    id, alias, same ? QString() : u" with different values"_s));
        }
    }
    /// Each source is of the driver's kind; what is wrong within one is said where it is opened.
    void checkSources()
    {
        const QString driverKey = u"SqlSettings.DriverName"_s;
        const QString driver = m_document.text(driverKey);
        if (driver == "mysql"_L1) {
            const QString allowed =
                u"\"postgres\", or \"sqlite\" with the path of a file as SqlSettings.DataSource"_s;
            return add(Problem::Severity::Error, driverKey, allowed,
                u"SqlSettings.DriverName is \"%1\", which this version cannot use; allowed is %2."_s.arg(
                    driver, allowed));
        }
        const bool isServer = driver == "postgres"_L1;
        const QString wanted = isServer ? u"a PostgreSQL address"_s : u"the path of a file"_s;
        const auto judge = [&](const QString &id, const QString &source) {
            const QLatin1StringView found = serverNotation(source);
            if (found == (isServer ? "a PostgreSQL address"_L1 : ""_L1))
                return false;
            add(Problem::Severity::Error, id, wanted,
                u"%1 is %2, but SqlSettings.DriverName is \"%3\"%4, for which it is %5."_s.arg(id,
                    found.isEmpty() ? u"no address of a server"_s : QString(found), driver,
                    m_document.contains(driverKey) ? QString() : u" (the default)"_s, wanted));
            return true;
        };
        judge(u"SqlSettings.DataSource"_s, m_document.text(u"SqlSettings.DataSource"));
        const QString replicas = u"SqlSettings.DataSourceReplicas"_s;
        if (!isServer && !m_document.list(replicas).isEmpty())
            add(Problem::Severity::Warning, replicas, u"nothing"_s,
                u"%1 is given, but this version knows no replicas of a file."_s.arg(replicas));
        for (const QString &id :
            {u"SqlSettings.DataSourceReplicas"_s, u"SqlSettings.DataSourceSearchReplicas"_s})
            for (const QString &source : m_document.list(id))
                if (judge(id, source))
                    break;
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
    void checkAccess()
    {
        const QString byName = u"EmailSettings.EnableSignInWithUsername"_s;
        if (!m_document.boolean(byName) && !m_document.boolean(u"EmailSettings.EnableSignInWithEmail"))
            add(Problem::Severity::Error, byName, u"true, or EnableSignInWithEmail true"_s,
                u"%1 and EnableSignInWithEmail are both false, and this version has no other way to log in; "
                u"set one of them to true."_s.arg(byName));
    }
    void checkCluster()
    {
        if (!m_document.boolean(u"ClusterSettings.Enable"))
            return;
        const QString gossip = u"ClusterSettings.UseExperimentalGossip"_s;
        if (!m_document.boolean(gossip))
            add(Problem::Severity::Error, gossip, u"true"_s,
                u"%1 is false, but there is no other protocol between nodes than gossip; remove the key or set it to true."_s
                    .arg(m_document.spelling(gossip)));
        if (m_document.text(u"ClusterSettings.ClusterName").trimmed().isEmpty())
            add(Problem::Severity::Error, u"ClusterSettings.ClusterName"_s, u"a name of 1 to 64 characters"_s,
                u"ClusterSettings.ClusterName is empty, but ClusterSettings.Enable is true; give all nodes "
                u"of the "
                "cluster the same name."_s);
        if (!isPrintable(QStringView(m_document.text(u"ClusterSettings.ClusterName"))))
            add(Problem::Severity::Error, u"ClusterSettings.ClusterName"_s,
                u"a name of printable characters"_s,
                u"ClusterSettings.ClusterName has control or format characters; the other nodes would refuse "
                u"this one."_s);
        checkPorts();
        checkAddresses();
        checkGossipEncryption();
    }
    /// Pairs of addresses that each are well, and with which no peer would reach this node.
    void checkAddresses()
    {
        const QString nameKey = u"ClusterSettings.OverrideHostname"_s;
        const QString peerKey = u"ClusterSettings.AdvertiseAddress"_s;
        const QString name = m_document.text(nameKey);
        const QString bind = m_document.text(u"ClusterSettings.BindAddress");
        const QString peer = m_document.text(peerKey);
        const auto wrong = [this](const QString &key, const QString &text, const QString &why,
                               Problem::Severity severity = Problem::Severity::Error) {
            add(severity, key, u"an address at which the other nodes reach this one"_s,
                u"%1 is \"%2\", %3."_s.arg(key, text, why));
        };
        // Here it is a name for people; where it stands for the address too, others may look it up.
        if (name.contains(u'_') && peer.isEmpty())
            wrong(nameKey, name,
                u"and a host name has no underscore, so that some programs do not reach it: use a hyphen"_s,
                Problem::Severity::Warning);
        else if (const QString why = whyNotReachable(name); !why.isEmpty())
            wrong(nameKey, name, why);
        if (peer.isEmpty() || !ipFamilyOf(peer) || !whyNotReachable(peer).isEmpty())
            return;
        const bool listensOnBoth =
            bind.isEmpty() || (isWildcardAddress(bind) && ipFamilyOf(bind) == IpFamily::V6);
        if (!listensOnBoth && ipFamilyOf(bind) && ipFamilyOf(bind) != ipFamilyOf(peer))
            return wrong(peerKey, peer,
                u"but ClusterSettings.BindAddress is \"%1\", so that gossip does not listen in its family (IPv4 or IPv6)"_s
                    .arg(bind));
        // Unless something on this host forwards, which its administrator knows.
        if (!isLoopbackAddress(peer) && isLoopbackAddress(bind))
            return wrong(peerKey, peer,
                u"but ClusterSettings.BindAddress is \"%1\": nobody listens beyond loopback, unless it is forwarded"_s
                    .arg(bind),
                Problem::Severity::Warning);
        if (!isLoopbackAddress(peer))
            return;
        if (ipFamilyOf(bind) && !isWildcardAddress(bind) && !isLoopbackAddress(bind))
            return wrong(peerKey, peer,
                u"but ClusterSettings.BindAddress is \"%1\": nobody listens on loopback"_s.arg(bind));
        for (const QString &seed : m_document.list(u"MusterSettings.GossipSeeds"))
            if (const auto at = parseEndpoint(seed);
                at && ipFamilyOf(at->host) && !isLoopbackAddress(at->host))
                return wrong(peerKey, peer,
                    u"but MusterSettings.GossipSeeds names %1, whose host has a loopback of its own"_s.arg(
                        seed));
    }
    void checkGossipEncryption()
    {
        const QString demand = u"ClusterSettings.EnableExperimentalGossipEncryption"_s;
        const bool demanded = m_document.boolean(demand);
        if (demanded && m_document.boolean(u"MusterSettings.AllowUnencryptedGossip"))
            add(Problem::Severity::Error, u"MusterSettings.AllowUnencryptedGossip"_s, u"false"_s,
                u"MusterSettings.AllowUnencryptedGossip is true, but %1 requires encryption; set one of them to false."_s
                    .arg(m_document.spelling(demand)));
        // In Mattermost the flag switches encryption on, with a key from the database.
        else if (demanded)
            add(Problem::Severity::Warning, demand, u"true or false"_s,
                u"%1 is true: here it means that a node without a gossip key ring does not start; the keys "
                u"themselves are in the data directory, not in the database, and gossip is encrypted "
                u"wherever "
                u"they are."_s.arg(m_document.spelling(demand)));
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
        if (m_document.text(u"FileSettings.DriverName") == u"amazons3") {
            if (m_document.text(u"FileSettings.AmazonS3Bucket").isEmpty())
                add(Problem::Severity::Error, u"FileSettings.AmazonS3Bucket"_s, u"the name of a bucket"_s,
                    u"FileSettings.AmazonS3Bucket is empty, but FileSettings.DriverName is \"amazons3\"."_s);
            add(Problem::Severity::Warning, u"FileSettings.DriverName"_s, u"local"_s,
                u"FileSettings.DriverName is \"amazons3\", but this version keeps no files in S3-compatible "
                u"storage."_s);
        }
    }
    void checkEdge()
    {
        const QString header = u"ServiceSettings.TrustedProxyIPHeader"_s;
        if (m_document.text(u"ServiceSettings.SiteURL").startsWith(u"https://")
            && m_document.text(u"ServiceSettings.ConnectionSecurity").isEmpty()
            && m_document.list(header).isEmpty())
            add(Problem::Severity::Warning, header, u"[\"X-Forwarded-For\"]"_s,
                u"%1 is empty, but by SiteURL a proxy serves HTTPS: all clients have the proxy's address then, and whoever guesses passwords locks everybody out. Name the header that the proxy sets."_s
                    .arg(header));
        const QString origins = u"ServiceSettings.AllowCorsFrom"_s;
        for (const QString &origin : m_document.text(origins).split(u' ', Qt::SkipEmptyParts))
            if (origin.endsWith(u'/'))
                add(Problem::Severity::Warning, origins, origin.chopped(1),
                    u"%1 has %2, but browsers send origins without a slash at the end; it is read without."_s
                        .arg(origins, origin));
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
    const auto wrong = info ? misfit(*info, value) : std::nullopt;
    if (!wrong)
        return {};
    // Keys that Muster only keeps, or does nothing with in this version, may have changed their type in a
    // newer Mattermost: worth a warning, but no reason to refuse.
    const auto severity = info->use == KeyUse::Kept || info->use == KeyUse::NotYet || wrong->usable
        ? Problem::Severity::Warning
        : Problem::Severity::Error;
    return {makeProblem(severity, where, info->id == id ? QString(info->id) : id.toString(), value,
        allowedText(*info), wrong->why)};
}

QList<Problem> validate(const Document &document)
{
    QList<Problem> problems = document.remarks();
    for (const auto &[id, leaf] : document.leaves()) {
        // The name as spelled in the file, so that people find it there.
        const QString spelled = joinId(leaf.path);
        const QList<Problem> wrong = validateValue(spelled, leaf.value, document.whereOf(id));
        problems += wrong;
        if (const KeyInfo *info = findKey(spelled); !info)
            problems += judgeUnknown(document, spelled, leaf.value, document.whereOf(id));
        else if (wrong.isEmpty())
            problems += judgeLack(spelled, *info, leaf.value, document.whereOf(id));
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
