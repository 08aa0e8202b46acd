#include "interop/musters.h"

#include "support/process/realcluster.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

namespace muster::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int startMillis = 60'000;
constexpr int ctlMillis = 20'000;
constexpr int nftMillis = 10'000;
const QString password = u"interop-Aa1-password"_s;

bool writeFile(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(bytes) == bytes.size();
}

/// A musterd, whose start shows in its log and its API.
class Daemon final : public Program {
public:
    using Program::Program;
    bool run(const QString &config)
    {
        return Program::start(RealCluster::program(u"musterd"_s), {u"--config"_s, config});
    }
};

} // namespace

Musters::Musters(Options options) : m_options(std::move(options)) { }

QString Musters::folder(int node) const
{
    return m_dir.filePath(u"node-%1"_s.arg(node));
}

QString Musters::address(int node) const
{
    return u"127.0.1.%1:%2"_s.arg(node).arg(m_options.gossipPort);
}

QString Musters::url(int node) const
{
    return u"http://127.0.1.%1:8065"_s.arg(node);
}

bool Musters::writeConfig(int node)
{
    const QString host = u"127.0.1.%1"_s.arg(node);
    const QString data = folder(node) + u"/data"_s;
    const QJsonObject config{
        {u"ServiceSettings"_s, QJsonObject{{u"SiteURL"_s, url(1)}, {u"ListenAddress"_s, host + u":8065"_s}}},
        {u"SqlSettings"_s,
            QJsonObject{{u"DriverName"_s, u"sqlite3"_s}, {u"DataSource"_s, m_dir.filePath(u"muster.db"_s)}}},
        {u"ClusterSettings"_s,
            QJsonObject{{u"Enable"_s, true}, {u"ClusterName"_s, u"interop"_s},
                {u"OverrideHostname"_s, u"node-%1"_s.arg(node)}, {u"UseIpAddress"_s, false},
                {u"BindAddress"_s, host}, {u"AdvertiseAddress"_s, host},
                {u"GossipPort"_s, m_options.gossipPort}, {u"StreamingPort"_s, 8075}}},
        {u"LogSettings"_s,
            QJsonObject{{u"EnableConsole"_s, false}, {u"EnableFile"_s, true}, {u"FileLevel"_s, u"DEBUG"_s},
                {u"FileLocation"_s, folder(node)}}},
        {u"MetricsSettings"_s, QJsonObject{{u"ListenAddress"_s, host + u":8067"_s}}},
        {u"MusterSettings"_s,
            QJsonObject{{u"DataDirectory"_s, data}, {u"GossipDelegateVersions"_s, m_options.delegate},
                {u"UseGossipLabel"_s, m_options.label}, {u"IoThreads"_s, 1},
                {u"GossipSeeds"_s, QJsonArray::fromStringList(m_options.seeds)}}}};
    if (!QDir().mkpath(data)
        || !QFile::setPermissions(data, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)
        || !writeFile(folder(node) + u"/config.json"_s, QJsonDocument(config).toJson()))
        return false;
    if (m_options.key.isEmpty())
        return true;
    const QJsonObject ring{{u"keys"_s, QJsonArray{QString::fromLatin1(m_options.key.toBase64())}}};
    return writeFile(data + u"/gossip-keyring.json"_s, QJsonDocument(ring).toJson());
}

bool Musters::start()
{
    m_programs.resize(size_t(m_options.nodes));
    m_runs.resize(size_t(m_options.nodes));
    for (int node = 1; node <= m_options.nodes; ++node) {
        if (!writeConfig(node)) {
            m_problem = u"the configuration of node %1 cannot be written"_s.arg(node);
            return false;
        }
        if (!run(node))
            return false;
    }
    for (int node = 1; node <= m_options.nodes; ++node)
        if (!awaitService(node))
            return false;
    return makeAdmin();
}

bool Musters::restart(int node)
{
    return run(node) && awaitService(node);
}

bool Musters::run(int node)
{
    auto program = std::make_unique<Daemon>(u"node-%1"_s.arg(node), m_dir.path());
    const bool started = program->run(folder(node) + u"/config.json"_s);
    if (!started)
        m_problem = u"node %1 cannot be started"_s.arg(node);
    m_runs.at(size_t(node - 1)) = log(node).size();
    m_programs.at(size_t(node - 1)) = std::move(program);
    return started;
}

bool Musters::awaitService(int node)
{
    const auto served = [&] {
        return log(node).indexOf("\"serving\"", m_runs.at(size_t(node - 1))) >= 0
            || !program(node).isRunning();
    };
    if (waitFor(served, startMillis) >= 0 && program(node).isRunning())
        return true;
    m_problem = u"node %1 does not serve: %2"_s.arg(node).arg(QString::fromUtf8(program(node).errors()));
    return false;
}

bool Musters::makeAdmin()
{
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(url(1) + u"/api/v4/users"_s));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const QJsonObject admin{
        {u"email"_s, u"admin@interop.invalid"_s}, {u"username"_s, u"admin"_s}, {u"password"_s, password}};
    const std::unique_ptr<QNetworkReply> reply(network.post(request, QJsonDocument(admin).toJson()));
    if (waitFor([&] { return reply->isFinished(); }, startMillis) < 0
        || reply->error() != QNetworkReply::NoError) {
        m_problem = u"no administrator: %1"_s.arg(reply->errorString());
        return false;
    }
    QJsonArray urls;
    for (int node = 1; node <= m_options.nodes; ++node)
        urls.append(url(node));
    const QJsonObject profile{{u"name"_s, u"interop"_s}, {u"urls"_s, urls}, {u"username"_s, u"admin"_s},
        {u"password_file"_s, u"admin-password"_s}};
    return writeFile(m_dir.filePath(u"admin-password"_s), password.toUtf8() + '\n')
        && writeFile(m_dir.filePath(u"profile.json"_s), QJsonDocument(profile).toJson());
}

Program &Musters::program(int node)
{
    return *m_programs.at(size_t(node - 1));
}

QByteArray Musters::log(int node) const
{
    QFile file(folder(node) + u"/musterd.log"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString Musters::id(int node) const
{
    for (const QByteArray &line : log(node).split('\n')) {
        const QString id = QJsonDocument::fromJson(line).object()[u"node_id"].toString();
        if (!id.isEmpty())
            return id;
    }
    return {};
}

QStringList Musters::ids() const
{
    QStringList all;
    for (int node = 1; node <= m_options.nodes; ++node)
        all.append(id(node));
    return all;
}

QByteArray Musters::ctl(const QStringList &arguments, int node) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, m_dir.path());
    process.setProcessEnvironment(environment);
    process.start(RealCluster::program(u"musterctl"_s),
        QStringList{u"--profile"_s, m_dir.filePath(u"profile.json"_s), u"--url"_s, url(node)} + arguments);
    if (!process.waitForFinished(ctlMillis)) {
        process.kill();
        process.waitForFinished(1'000);
        return {};
    }
    return process.readAllStandardOutput();
}

QJsonObject Musters::status(int node) const
{
    return QJsonDocument::fromJson(ctl({u"status"_s, u"--json"_s}, node)).object();
}

QByteArray Musters::statusText(int node) const
{
    return ctl({u"status"_s}, node);
}

QJsonObject Musters::foreign(const QJsonObject &status, const QString &name)
{
    for (const QJsonValue &member : status[u"foreign"].toArray())
        if (member[u"name"].toString() == name)
            return member.toObject();
    return {};
}

QString Musters::foreignState(int node, const QString &name) const
{
    return foreign(status(node), name)[u"state"].toString();
}

QStringList Musters::aliveNodes(int node) const
{
    QStringList alive;
    for (const QJsonValue &row : status(node)[u"nodes"].toArray())
        if (row[u"liveness"].toString() == u"alive")
            alive.append(row[u"id"].toString());
    return alive;
}

qint64 Musters::foreignToldAt(int node, const QString &name, const QString &state) const
{
    qint64 at = 0;
    for (const QByteArray &line : log(node).split('\n')) {
        if (!line.contains("\"foreign-member\""))
            continue;
        const QJsonObject event = QJsonDocument::fromJson(line).object();
        if (event[u"name"].toString() == name && event[u"is"].toString() == state)
            at = event[u"timestamp"].toInteger();
    }
    return at;
}

bool setPacketRules(const QStringList &rules)
{
    const QString script =
        u"table inet interop\ndelete table inet interop\ntable inet interop {\nchain arriving {\n"
        u"type filter hook input priority 0; policy accept;\n"_s
        + rules.join(u'\n') + u"\n}\n}\n"_s;
    QProcess nft;
    nft.start(u"nft"_s, {u"-f"_s, u"-"_s});
    nft.write(script.toUtf8());
    nft.closeWriteChannel();
    if (nft.waitForFinished(nftMillis) && nft.exitCode() == 0)
        return true;
    qWarning("nft refuses: %s", nft.readAllStandardError().constData());
    return false;
}

QString noOwnNetwork()
{
    return qEnvironmentVariableIsSet("MUSTER_OWN_NETWORK")
        ? QString()
        : u"packets are dropped only in a network of our own: run it through tests/interop/in-own-network"_s;
}

} // namespace muster::test
