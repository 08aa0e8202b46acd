// muster_test: DEPENDS musterctl PATHS
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

// Goal: what `musterctl init` makes is complete, private and consistent; what it cannot make it leaves no
// trace of, and it never overwrites.
class TestInit : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;

    struct Outcome {
        int exitCode = -1;
        QString out;
        QString err;
        QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
    };
    static Outcome run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForFinished(20'000)) {
            process.kill();
            process.waitForFinished(1'000);
            return {};
        }
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
    }
    static Outcome init(const QStringList &arguments)
    {
        return run(QStringLiteral(MUSTER_BINARY_DIR "/bin/musterctl"), QStringList{u"init"_s} + arguments);
    }
    QString path(const QString &name) const { return m_dir.filePath(name); }
    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
    }
    static QJsonObject object(const QString &path)
    {
        return QJsonDocument::fromJson(contents(path)).object();
    }
    /// Name and content of all files below it.
    static QMap<QString, QByteArray> tree(const QString &directory)
    {
        QMap<QString, QByteArray> files;
        QDirIterator it(directory, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            it.next();
            files[QDir(directory).relativeFilePath(it.filePath())] = contents(it.filePath());
        }
        return files;
    }
    Outcome twoHosts(const QString &name) const
    {
        return init({u"--dir"_s, path(name), u"--cluster-name"_s, u"chat"_s, u"--database"_s,
            u"postgres://muster@db.example/muster"_s, u"--node"_s, u"a=10.9.0.1"_s, u"--node"_s,
            u"b=10.9.0.2:9065:9074:9075"_s});
    }

private slots:
    void aClusterOnTwoHosts()
    {
        const Outcome made = twoHosts(u"two"_s);
        QVERIFY2(made.exitCode == 0, qPrintable(made.err));
        QVERIFY2(
            made.out.contains(u"copy %1/nodes/a to 10.9.0.1"_s.arg(path(u"two"_s))), qPrintable(made.out));

        const QJsonObject a = object(path(u"two/nodes/a/config.json"_s));
        const QJsonObject b = object(path(u"two/nodes/b/config.json"_s));
        QCOMPARE(a[u"ClusterSettings"][u"AdvertiseAddress"].toString(), u"10.9.0.1"_s);
        QCOMPARE(b[u"ClusterSettings"][u"GossipPort"].toInt(), 9074);
        QCOMPARE(b[u"ClusterSettings"][u"StreamingPort"].toInt(), 9075);
        QCOMPARE(b[u"ServiceSettings"][u"ListenAddress"].toString(), u":9065"_s);
        for (const QJsonObject &config : {a, b}) {
            QCOMPARE(config[u"ServiceSettings"][u"ConnectionSecurity"].toString(), u"TLS"_s);
            QCOMPARE(config[u"ClusterSettings"][u"Enable"].toBool(), true);
            QCOMPARE(config[u"SqlSettings"][u"DriverName"].toString(), u"postgres"_s);
        }
        QCOMPARE(a[u"MusterSettings"], b[u"MusterSettings"]);

        const QJsonObject profile = object(path(u"two/profile.json"_s));
        QCOMPARE(
            profile[u"urls"].toArray(), (QJsonArray{u"https://10.9.0.1:8065"_s, u"https://10.9.0.2:9065"_s}));
        QCOMPARE(profile[u"ca_file"].toString(), u"ca/cluster-ca.pem"_s);
    }

    void certificatesVerifyAndKeysAreOneRing()
    {
        QCOMPARE(twoHosts(u"verified"_s).exitCode, 0);
        for (const auto &[node, address] :
            {std::pair(u"a"_s, u"10.9.0.1"_s), std::pair(u"b"_s, u"10.9.0.2"_s)}) {
            const QString folder = path(u"verified/nodes/%1"_s.arg(node));
            const Outcome verified = run(u"openssl"_s,
                {u"verify"_s, u"-x509_strict"_s, u"-purpose"_s, u"sslserver"_s, u"-verify_ip"_s, address,
                    u"-CAfile"_s, folder + u"/cluster-ca.pem"_s, folder + u"/node.pem"_s});
            QVERIFY2(verified.exitCode == 0, qPrintable(verified.err));
            QCOMPARE(
                contents(folder + u"/cluster-ca.pem"_s), contents(path(u"verified/ca/cluster-ca.pem"_s)));
        }
        const QByteArray ring = contents(path(u"verified/nodes/a/data/gossip-keyring.json"_s));
        QCOMPARE(contents(path(u"verified/nodes/b/data/gossip-keyring.json"_s)), ring);
        const QJsonArray keys = QJsonDocument::fromJson(ring)[u"keys"].toArray();
        QCOMPARE(keys.size(), 1);
        QCOMPARE(QByteArray::fromBase64(keys[0].toString().toLatin1()).size(), 32);
    }

    void secretsAreTheOwnersOnly()
    {
        QCOMPARE(twoHosts(u"private"_s).exitCode, 0);
        int secrets = 0;
        QDirIterator it(
            path(u"private"_s), QDir::AllEntries | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            it.next();
            const bool open = bool(it.fileInfo().permissions()
                & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther));
            const bool publicFile = it.fileName().endsWith(u".pem"_s);
            QVERIFY2(open == publicFile, qPrintable(it.filePath()));
            secrets += it.fileName().endsWith(u".key"_s) || it.fileName() == u"gossip-keyring.json";
        }
        QCOMPARE(secrets, 5);
    }

    void oneHostNeedsNoDatabaseServerAndLoopbackNoTls()
    {
        const Outcome made = init({u"--dir"_s, path(u"loop"_s), u"--cluster-name"_s, u"try"_s, u"--node"_s,
            u"one=127.0.0.1:9010:9011:9012"_s, u"--node"_s, u"two=127.0.0.1:9020:9021:9022"_s, u"--json"_s});
        QVERIFY2(made.exitCode == 0, qPrintable(made.err));
        QCOMPARE(made.json()[u"made"].toBool(), true);
        QCOMPARE(made.json()[u"nodes"].toArray().size(), 2);
        const QJsonObject config = object(path(u"loop/nodes/two/config.json"_s));
        QCOMPARE(config[u"SqlSettings"][u"DataSource"].toString(), path(u"loop/muster.db"_s));
        QCOMPARE(config[u"ServiceSettings"][u"ListenAddress"].toString(), u"127.0.0.1:9020"_s);
        QVERIFY(config[u"ServiceSettings"][u"ConnectionSecurity"].isUndefined());
    }

    void aPlanMakesNothing()
    {
        const Outcome plan = init({u"--dir"_s, path(u"planned"_s), u"--cluster-name"_s, u"try"_s, u"--node"_s,
            u"one=10.9.0.1"_s, u"--plan"_s});
        QCOMPARE(plan.exitCode, 0);
        QVERIFY2(plan.out.contains(u"nodes/one/data/gossip-keyring.json"_s), qPrintable(plan.out));
        QVERIFY(!QFile::exists(path(u"planned"_s)));
    }

    void nothingIsOverwritten()
    {
        QCOMPARE(twoHosts(u"kept"_s).exitCode, 0);
        const auto before = tree(path(u"kept"_s));
        const Outcome again = twoHosts(u"kept"_s);
        QCOMPARE(again.exitCode, 1);
        QVERIFY2(again.err.contains(u"not empty"_s), qPrintable(again.err));
        QCOMPARE(tree(path(u"kept"_s)), before);
        const Outcome twice = init({u"--dir"_s, path(u"kept"_s), u"--add"_s, u"a=10.9.0.3"_s});
        QVERIFY(twice.exitCode != 0);
        QCOMPARE(tree(path(u"kept"_s)), before);
    }

    void whatCannotBeWrittenLeavesNothing()
    {
        const QString file = path(u"a-file"_s);
        QFile plain(file);
        QVERIFY(plain.open(QIODevice::WriteOnly));
        plain.close();
        const QStringList before =
            QDir(m_dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        QCOMPARE(
            init({u"--dir"_s, file, u"--cluster-name"_s, u"x"_s, u"--node"_s, u"a=10.9.0.1"_s}).exitCode, 1);
        QCOMPARE(
            init({u"--dir"_s, file + u"/below"_s, u"--cluster-name"_s, u"x"_s, u"--node"_s, u"a=10.9.0.1"_s})
                .exitCode,
            1);
        QCOMPARE(
            QDir(m_dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), before);
    }

    void aNodeIsAddedLater()
    {
        QCOMPARE(twoHosts(u"grown"_s).exitCode, 0);
        const auto before = tree(path(u"grown"_s));
        const Outcome added = init({u"--dir"_s, path(u"grown"_s), u"--add"_s, u"c=10.9.0.3"_s});
        QVERIFY2(added.exitCode == 0, qPrintable(added.err));
        auto after = tree(path(u"grown"_s));
        for (auto it = before.begin(); it != before.end(); ++it)
            if (it.key() != u"profile.json")
                QCOMPARE(after[it.key()], it.value());
        QCOMPARE(after[u"nodes/c/data/gossip-keyring.json"_s], before[u"nodes/a/data/gossip-keyring.json"_s]);
        const QJsonObject a = object(path(u"grown/nodes/a/config.json"_s));
        const QJsonObject c = object(path(u"grown/nodes/c/config.json"_s));
        QCOMPARE(c[u"SqlSettings"], a[u"SqlSettings"]);
        QCOMPARE(c[u"ServiceSettings"][u"SiteURL"], a[u"ServiceSettings"][u"SiteURL"]);
        QCOMPARE(c[u"ClusterSettings"][u"OverrideHostname"].toString(), u"c"_s);
        QCOMPARE(c[u"ClusterSettings"][u"GossipPort"].toInt(), 8074);
        QCOMPARE(object(path(u"grown/profile.json"_s))[u"urls"].toArray().size(), 3);
        QCOMPARE(run(u"openssl"_s,
                     {u"verify"_s, u"-CAfile"_s, path(u"grown/ca/cluster-ca.pem"_s),
                         path(u"grown/nodes/c/node.pem"_s)})
                     .exitCode,
            0);
    }

    void afterARotationARunningNodesRingIsGiven()
    {
        QCOMPARE(twoHosts(u"rotated"_s).exitCode, 0);
        QCOMPARE(twoHosts(u"elsewhere"_s).exitCode, 0);
        const QString live = path(u"elsewhere/nodes/a/data/gossip-keyring.json"_s);
        QCOMPARE(
            init({u"--dir"_s, path(u"rotated"_s), u"--add"_s, u"c=10.9.0.3"_s, u"--gossip-keyring"_s, live})
                .exitCode,
            0);
        QCOMPARE(object(path(u"rotated/nodes/c/data/gossip-keyring.json"_s))[u"keys"], object(live)[u"keys"]);
        const Outcome unclear = init({u"--dir"_s, path(u"rotated"_s), u"--add"_s, u"d=10.9.0.4"_s});
        QCOMPARE(unclear.exitCode, 1);
        QVERIFY2(unclear.err.contains(u"different gossip keys"_s), qPrintable(unclear.err));
        QVERIFY(!QFile::exists(path(u"rotated/nodes/d"_s)));
    }

    void wrongUsageIsSixtyFourAndSaysWhat_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        const QStringList base{u"--cluster-name"_s, u"x"_s};
        const auto node = [&](const QString &text) {
            return base + QStringList{u"--node"_s, text};
        };
        QTest::newRow("no node") << base << u"--node"_s;
        QTest::newRow("no cluster name") << QStringList{u"--node"_s, u"a=10.9.0.1"_s} << u"--cluster-name"_s;
        QTest::newRow("no address") << node(u"a="_s) << u"no address"_s;
        QTest::newRow("no name") << node(u"10.9.0.1"_s) << u"NAME=ADDRESS"_s;
        QTest::newRow("a name that is a path") << node(u"../a=10.9.0.1"_s) << u"letters"_s;
        QTest::newRow("port 0") << node(u"a=10.9.0.1:0"_s) << u"\"0\" is not a port"_s;
        QTest::newRow("a port beyond the last") << node(u"a=10.9.0.1:70000"_s) << u"70000"_s;
        QTest::newRow("four ports") << node(u"a=10.9.0.1:1:2:3:4"_s) << u"NAME=ADDRESS"_s;
        QTest::newRow("IPv6 without brackets") << node(u"a=fd00::1:2:3"_s) << u"brackets"_s;
        QTest::newRow("a wildcard") << node(u"a=0.0.0.0"_s) << u"not the address of one host"_s;
        QTest::newRow("the same port twice") << node(u"a=10.9.0.1:8074"_s) << u"port 8074"_s;
        QTest::newRow("two of one name")
            << node(u"a=10.9.0.1"_s) + QStringList{u"--node"_s, u"A=10.9.0.2"_s} << u"two nodes"_s;
        QTest::newRow("two at one address")
            << node(u"a=10.9.0.1"_s) + QStringList{u"--node"_s, u"b=10.9.0.1"_s} << u"both want"_s;
        QTest::newRow("loopback and not")
            << node(u"a=10.9.0.1"_s) + QStringList{u"--node"_s, u"b=127.0.0.1"_s} << u"loopback"_s;
        QTest::newRow("two hosts without a database")
            << node(u"a=10.9.0.1"_s) + QStringList{u"--node"_s, u"b=10.9.0.2"_s} << u"--database"_s;
        QTest::newRow("a relative file")
            << node(u"a=10.9.0.1"_s) + QStringList{u"--database"_s, u"muster.db"_s} << u"absolute"_s;
        QTest::newRow("no days") << node(u"a=10.9.0.1"_s) + QStringList{u"--days"_s, u"0"_s} << u"1 to"_s;
        QTest::newRow("a new cluster's option with --add")
            << QStringList{u"--add"_s, u"a=10.9.0.1"_s, u"--database"_s, u"x"_s} << u"--database"_s;
        QTest::newRow("two at once") << QStringList{u"--add"_s, u"a=10.9.0.1"_s, u"--add"_s, u"b=10.9.0.1"_s}
                                     << u"one node at a time"_s;
    }
    void wrongUsageIsSixtyFourAndSaysWhat()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        const Outcome outcome = init(QStringList{u"--dir"_s, path(u"wrong"_s)} + arguments);
        QCOMPARE(outcome.exitCode, 64);
        QVERIFY2(outcome.err.contains(says), qPrintable(outcome.err));
        QVERIFY(!QFile::exists(path(u"wrong"_s)));
    }

    void ipv6AndHostNames()
    {
        const Outcome made = init({u"--dir"_s, path(u"six"_s), u"--cluster-name"_s, u"x"_s, u"--node"_s,
            u"a=[fd00::7]:9065:9074:9075"_s, u"--json"_s});
        QVERIFY2(made.exitCode == 0, qPrintable(made.err));
        QCOMPARE(object(path(u"six/profile.json"_s))[u"urls"][0].toString(), u"https://[fd00::7]:9065"_s);
        const Outcome named =
            init({u"--dir"_s, path(u"named"_s), u"--cluster-name"_s, u"x"_s, u"--node"_s, u"a=localhost"_s});
        QVERIFY2(named.exitCode == 0, qPrintable(named.err));
        QCOMPARE(run(u"openssl"_s,
                     {u"verify"_s, u"-verify_hostname"_s, u"localhost"_s, u"-CAfile"_s,
                         path(u"named/ca/cluster-ca.pem"_s), path(u"named/nodes/a/node.pem"_s)})
                     .exitCode,
            0);
        const Outcome unknown = init({u"--dir"_s, path(u"unknown"_s), u"--cluster-name"_s, u"x"_s,
            u"--node"_s, u"a=no-such-host.invalid"_s, u"--timeout"_s, u"3"_s});
        QCOMPARE(unknown.exitCode, 64);
        QVERIFY2(unknown.err.contains(u"give the IP address"_s), qPrintable(unknown.err));
    }
};

QTEST_GUILESS_MAIN(TestInit)
#include "tst_init.moc"
