// muster_test: USES muster_realcluster Muster::Client Qt6::WebSockets TIMEOUT 600 SERIAL DEPENDS
// musterd musterctl
#include "client/transport/transport.h"
#include "e2e/keycluster.h"
#include "support/net/freeports.h"

#include <QDir>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

#include <csignal>

using namespace muster;
using namespace muster::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Two nodes as `musterctl init` makes them, on loopback but with HTTPS.
class HttpsPair {
public:
    QString problem;

    bool start(bool ownAuthority)
    {
        QStringList arguments{u"init"_s, u"--dir"_s, file({}), u"--cluster-name"_s, u"pair"_s};
        for (const QString &node : {u"a"_s, u"b"_s}) {
            QString text = node + u"=127.0.0.1"_s;
            for (int port = 0; port < 3; ++port)
                text += u":%1"_s.arg(freePort());
            arguments += {u"--node"_s, text};
        }
        if (const auto made = run(arguments); made.exitCode != 0)
            return failed(QString::fromUtf8(made.err));
        return makeHttps(ownAuthority) && startNodes();
    }
    RealCluster::Output ctl(const QStringList &arguments) const
    {
        return run(QStringList{u"--profile"_s, file(u"profile.json"_s)} + arguments);
    }
    ~HttpsPair()
    {
        for (QProcess &process : m_processes)
            process.terminate();
        for (QProcess &process : m_processes) {
            if (!process.waitForFinished(20'000))
                process.kill();
            process.waitForFinished(1'000);
        }
    }

private:
    bool failed(const QString &why)
    {
        problem = why;
        return false;
    }
    QString file(const QString &name) const { return m_dir.filePath(u"pair/"_s + name); }
    static RealCluster::Output run(const QStringList &arguments)
    {
        QProcess process;
        process.start(RealCluster::program(u"musterctl"_s), arguments);
        if (waitFor([&] { return process.state() == QProcess::NotRunning; }, rotateMillis) < 0) {
            process.kill();
            process.waitForFinished(1'000);
            return {};
        }
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    static QJsonObject read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                              : QJsonObject();
    }
    static bool write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly | QIODevice::Truncate)
            && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(bytes) == bytes.size();
    }
    bool makeHttps(bool ownAuthority)
    {
        for (const QString &node : {u"a"_s, u"b"_s}) {
            const QString path = file(u"nodes/%1/config.json"_s.arg(node));
            QJsonObject config = read(path);
            QJsonObject service = config[u"ServiceSettings"].toObject();
            service[u"ConnectionSecurity"] = u"TLS"_s;
            service[u"TLSCertFile"] = u"node.pem"_s;
            service[u"TLSKeyFile"] = u"node.key"_s;
            config[u"ServiceSettings"] = service;
            if (!ownAuthority) { // the system's authorities, which know nothing of this cluster
                QJsonObject own = config[u"MusterSettings"].toObject();
                own.remove(u"ClusterCAFile"_s);
                config[u"MusterSettings"] = own;
            }
            if (!write(path, QJsonDocument(config).toJson()))
                return failed(path);
        }
        QJsonObject profile = read(file(u"profile.json"_s));
        QJsonArray urls;
        for (const QJsonValue &url : profile[u"urls"].toArray())
            urls.append(url.toString().replace(u"http://"_s, u"https://"_s));
        profile[u"urls"] = urls;
        profile[u"password_file"] = u"password"_s;
        return (write(file(u"profile.json"_s), QJsonDocument(profile).toJson())
                   && write(file(u"password"_s), "a-long-Passw0rd-1\n"))
            || failed(u"profile"_s);
    }
    bool startNodes()
    {
        const QString first = read(file(u"profile.json"_s))[u"urls"][0].toString();
        for (int i = 0; i < 2; ++i)
            m_processes[i].start(RealCluster::program(u"musterd"_s),
                {u"--config"_s, file(u"nodes/%1/config.json"_s.arg(i == 0 ? u"a"_s : u"b"_s))});
        // The first account is the administrator's.
        client::TransportOptions options;
        options.trust.caFile = file(u"ca/cluster-ca.pem"_s);
        QNetworkAccessManager network;
        const auto configuration = client::sslConfiguration(options.trust);
        if (!configuration)
            return failed(configuration.error().detail);
        const auto made = [&] {
            QNetworkRequest request(QUrl(first + u"/api/v4/users"_s));
            request.setSslConfiguration(*configuration);
            request.setTransferTimeout(10'000);
            request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
            const std::unique_ptr<QNetworkReply> reply(network.post(request,
                "{\"email\":\"a@example.org\",\"username\":\"admin\",\"password\":\"a-long-Passw0rd-"
                "1\"}"));
            return waitFor([&] { return reply->isFinished(); }, 12'000) >= 0
                && reply->error() == QNetworkReply::NoError;
        };
        if (waitFor(made, 30'000) < 0)
            return failed(u"the first account could not be made"_s);
        const auto whole = [&] {
            const QJsonObject status = QJsonDocument::fromJson(ctl({u"status"_s, u"--json"_s}).out).object();
            return status[u"verdict"].toString() == u"green" && status[u"nodes"].toArray().size() == 2;
        };
        return waitFor(whole, 60'000) >= 0 || failed(u"the pair was not green"_s);
    }

    QTemporaryDir m_dir;
    QProcess m_processes[2];
};

/// A fourth musterd beside the cluster, on its database, that knows where its nodes are.
class Stranger {
public:
    bool start(const RealCluster &cluster, bool sameName)
    {
        QFile theirs(cluster.configFile(1));
        if (!theirs.open(QIODevice::ReadOnly))
            return false;
        QJsonObject config = QJsonDocument::fromJson(theirs.readAll()).object();
        const auto set = [&config](const QString &section, const QString &key, const QJsonValue &value) {
            QJsonObject values = config[section].toObject();
            values[key] = value;
            config[section] = values;
        };
        const int gossipPort = config[u"ClusterSettings"][u"GossipPort"].toInt();
        set(u"ServiceSettings"_s, u"ListenAddress"_s, u"127.0.0.1:0"_s);
        set(u"ClusterSettings"_s, u"OverrideHostname"_s, u"stranger"_s);
        set(u"ClusterSettings"_s, u"GossipPort"_s, 0);
        set(u"MusterSettings"_s, u"DataDirectory"_s, m_dir.filePath(u"data"_s));
        set(u"LogSettings"_s, u"FileLocation"_s, m_dir.path());
        QByteArray ring;
        if (sameName) {
            const QString key = QString::fromLatin1(QByteArray(32, 'x').toBase64());
            ring = QJsonDocument(QJsonObject{{u"keys"_s, QJsonArray{key}}}).toJson();
        } else {
            // With a database of its own: in the cluster's it would not even start to gossip (tst_identity).
            set(u"ClusterSettings"_s, u"ClusterName"_s, u"another"_s);
            set(u"SqlSettings"_s, u"DataSource"_s, m_dir.filePath(u"own.db"_s));
            set(u"MusterSettings"_s, u"GossipSeeds"_s, QJsonArray{u"127.0.0.1:%1"_s.arg(gossipPort)});
            QFile file(cluster.file(u"nodes/1/data/gossip-keyring.json"_s));
            if (!file.open(QIODevice::ReadOnly))
                return false;
            ring = file.readAll();
        }
        if (!QDir(m_dir.path()).mkpath(u"data"_s) || !write(u"data/gossip-keyring.json"_s, ring)
            || !write(u"config.json"_s, QJsonDocument(config).toJson()))
            return false;
        m_process.start(
            RealCluster::program(u"musterd"_s), {u"--config"_s, m_dir.filePath(u"config.json"_s)});
        return m_process.waitForStarted();
    }
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    ~Stranger()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(20'000))
            m_process.kill();
        m_process.waitForFinished(1'000);
    }

private:
    bool write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_dir.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
            && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    QTemporaryDir m_dir;
    QProcess m_process;
};

} // namespace

// Goal: a node with another key, another cluster's name or a foreign certificate is refused and named,
// and nothing else happens.
class TestKeyTrust : public QObject {
    Q_OBJECT
private slots:
    void whoMissedItIsRefusedUntilItHasTheRing()
    {
        RealCluster cluster(3);
        QVERIFY2(cluster.start(), qPrintable(cluster.problem()));
        cluster.kill(3);
        QVERIFY(waitFor(
                    [&] {
                        return RealCluster::row(cluster.status(1), u"node-3"_s)[u"liveness"].toString()
                            == u"down";
                    },
                    60'000)
            >= 0);
        QVERIFY(rotate(cluster).exitCode == 1); // it is down, and would be cut off
        QProcess process;
        process.start(RealCluster::program(u"musterctl"_s),
            rotateArguments(cluster) + QStringList{u"--without"_s, u"node-3"_s});
        QVERIFY(waitFor([&] { return process.state() == QProcess::NotRunning; }, rotateMillis) >= 0);
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(cluster.startNode(3));
        QVERIFY2(waitFor(
                     [&] {
                         return cluster.log(1).contains("\"reason\":\"wrong-key\"")
                             || cluster.log(2).contains("\"reason\":\"wrong-key\"");
                     },
                     60'000)
                >= 0,
            "the log of a node that runs names the stranger");
        QVERIFY(RealCluster::row(cluster.status(1), u"node-3"_s)[u"liveness"].toString() != u"alive");
        // The fix: the ring of a running node.
        cluster.signal(3, SIGTERM);
        const QString stale = cluster.file(u"nodes/3/data/gossip-keyring.json"_s);
        const qint64 pid = cluster.pid(3);
        QVERIFY(
            waitFor([&] { return ::kill(pid_t(pid), 0) != 0 || !QFile::exists(u"/proc/%1/exe"_s.arg(pid)); },
                20'000)
            >= 0);
        QVERIFY(QFile::remove(stale));
        QVERIFY(QFile::copy(cluster.file(u"nodes/1/data/gossip-keyring.json"_s), stale));
        QVERIFY(cluster.startNode(3));
        QVERIFY(waitFor([&] { return green(cluster); }, 60'000) >= 0);
    }

    // Goal: what `musterctl init` makes carries an administrator's action from node to node over HTTPS, and
    // only to nodes with a certificate of the cluster's own authority.
    void overHttpsOnlyTheClustersAuthorityIsTrusted_data()
    {
        QTest::addColumn<bool>("ownAuthority");
        QTest::newRow("its own") << true;
        QTest::newRow("another one") << false;
    }
    void overHttpsOnlyTheClustersAuthorityIsTrusted()
    {
        QFETCH(bool, ownAuthority);
        HttpsPair pair;
        QVERIFY2(pair.start(ownAuthority), qPrintable(pair.problem));
        const auto listed = pair.ctl({u"gossip-key"_s, u"list"_s, u"--json"_s});
        const QJsonArray nodes = QJsonDocument::fromJson(listed.out).object()[u"nodes"].toArray();
        QCOMPARE(nodes.size(), 2);
        int answered = 0;
        for (const QJsonValue &node : nodes)
            answered += node[u"status"].toString() == u"OK";
        QVERIFY2(answered == (ownAuthority ? 2 : 1), listed.out + listed.err);
        const auto rotated = pair.ctl({u"gossip-key"_s, u"rotate"_s});
        QVERIFY2(rotated.exitCode == (ownAuthority ? 0 : 1), rotated.out + rotated.err);
        if (!ownAuthority)
            QVERIFY2(rotated.out.contains("certificate"), rotated.out);
    }

    void aRunningClusterIsMovedToEncryption()
    {
        RealCluster cluster(3);
        QVERIFY2(cluster.start(), qPrintable(cluster.problem()));
        for (int node = 1; node <= 3; ++node)
            cluster.kill(node);
        for (int node = 1; node <= 3; ++node) {
            QVERIFY(QFile::remove(cluster.file(u"nodes/%1/data/gossip-keyring.json"_s.arg(node))));
            QVERIFY(cluster.startNode(node));
        }
        QVERIFY(waitFor([&] { return green(cluster); }, 60'000) >= 0);
        QString codes; // what comes with a start passes
        QVERIFY2(waitFor(
                     [&] {
                         const QJsonObject row = RealCluster::row(cluster.status(1), u"node-2"_s);
                         codes = RealCluster::reasonCodes(row).join(u' ');
                         return codes == u"gossip-plaintext";
                     },
                     20'000)
                >= 0,
            qPrintable(codes));
        const int before = memberEvents(cluster);
        const auto tooEarly = cluster.ctl({u"gossip-key"_s, u"install"_s});
        QVERIFY2(tooEarly.exitCode == 1 && tooEarly.out.contains("GossipVerifyIncoming"), tooEarly.out);

        const auto setFlags = [&](bool incoming, bool outgoing) {
            for (int node = 1; node <= 3; ++node) {
                cluster.edit(node, u"MusterSettings.GossipVerifyIncoming"_s, incoming);
                cluster.edit(node, u"MusterSettings.GossipVerifyOutgoing"_s, outgoing);
            }
            return cluster.ctl({u"reload-config"_s, u"--all"_s}).exitCode == 0;
        };
        QVERIFY(setFlags(false, false));
        const auto installed = cluster.ctl({u"gossip-key"_s, u"install"_s});
        QVERIFY2(installed.exitCode == 0, installed.out + installed.err);
        QVERIFY(setFlags(false, true));
        QVERIFY(setFlags(true, true));
        const auto encrypted = [&] {
            int nodes = 0;
            for (int node = 1; node <= 3; ++node) {
                const QJsonObject row = RealCluster::row(cluster.status(1), cluster.name(node));
                nodes += row[u"gossip"][u"encrypted"].toBool() && RealCluster::reasonCodes(row).isEmpty();
            }
            return nodes == 3;
        };
        QVERIFY(waitFor([&] { return green(cluster) && encrypted(); }, 30'000) >= 0);
        QCOMPARE(memberEvents(cluster), before);
    }

    void strangersAreRefusedAndNamed_data()
    {
        QTest::addColumn<bool>("sameName");
        QTest::newRow("another key") << true;
        QTest::newRow("another cluster's name") << false;
    }
    void strangersAreRefusedAndNamed()
    {
        QFETCH(bool, sameName);
        RealCluster cluster(3);
        QVERIFY2(cluster.start(), qPrintable(cluster.problem()));
        const int before = memberEvents(cluster);
        Stranger stranger;
        QVERIFY(stranger.start(cluster, sameName));
        const QByteArray says =
            sameName ? QByteArray("\"reason\":\"wrong-key\"") : QByteArray("\"reason\":\"other-label\"");
        QVERIFY2(waitFor(
                     [&] {
                         for (int node = 1; node <= 3; ++node)
                             if (cluster.log(node).contains(says))
                                 return true;
                         return false;
                     },
                     60'000)
                >= 0,
            "some node names the stranger");
        for (int look = 0; look < 5; ++look)
            QVERIFY2(green(cluster), "the cluster is untouched");
        QCOMPARE(memberEvents(cluster), before);
        QVERIFY2(stranger.isRunning(), "it was there all the time");
    }
};

QTEST_GUILESS_MAIN(TestKeyTrust)
#include "tst_keytrust.moc"
