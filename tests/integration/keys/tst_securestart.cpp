// muster_test: USES muster_ports Qt6::Network DEPENDS musterd musterctl PATHS
#include "support/net/freeports.h"

#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace Qt::Literals::StringLiterals;

// Goal: a clustered node never gossips unencrypted beyond loopback unless configured to, and a key ring
// that cannot be used is no reason to run without one.
class TestSecureStart : public QObject {
    Q_OBJECT

    static constexpr int endMillis = 20'000;

    struct Node {
        QTemporaryDir dir;
        QJsonObject cluster{{u"Enable"_s, true}, {u"ClusterName"_s, u"secure"_s}, {u"GossipPort"_s, 0},
            {u"BindAddress"_s, u"127.0.0.1"_s}, {u"AdvertiseAddress"_s, u"127.0.0.1"_s}};
        QJsonObject muster;
        QProcess process;
        QByteArray log;

        QString ring() const { return dir.filePath(u"data/gossip-keyring.json"_s); }
        void writeRing(
            const QByteArray &bytes, QFile::Permissions rights = QFile::ReadOwner | QFile::WriteOwner)
        {
            QVERIFY(QDir(dir.path()).mkpath(u"data"_s));
            QFile file(ring());
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
            QVERIFY(file.setPermissions(rights));
        }
        void start()
        {
            muster[u"DataDirectory"] = u"data"_s;
            const QJsonObject config{{u"ClusterSettings"_s, cluster}, {u"MusterSettings"_s, muster},
                {u"ServiceSettings"_s, QJsonObject{{u"ListenAddress"_s, u"127.0.0.1:0"_s}}},
                {u"SqlSettings"_s,
                    QJsonObject{
                        {u"DriverName"_s, u"sqlite3"_s}, {u"DataSource"_s, dir.filePath(u"muster.db"_s)}}},
                {u"LogSettings"_s, QJsonObject{{u"EnableFile"_s, false}, {u"EnableConsole"_s, true}}}};
            QFile file(dir.filePath(u"config.json"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QJsonDocument(config).toJson());
            file.close();
            process.setProcessChannelMode(QProcess::MergedChannels);
            process.start(QStringLiteral(MUSTER_BINARY_DIR "/bin/musterd"), {u"--config"_s, file.fileName()});
        }
        /// True when it serves, false if it exited.
        bool serves()
        {
            return QTest::qWaitFor(
                       [this] {
                           log += process.readAll();
                           return log.contains("\"msg\":\"serving\"")
                               || process.state() == QProcess::NotRunning;
                       },
                       endMillis)
                && process.state() == QProcess::Running && log.contains("\"msg\":\"serving\"");
        }
        bool refuses(const QString &sentence)
        {
            if (!process.waitForFinished(endMillis))
                return false;
            log += process.readAll();
            const QString text = QString::fromUtf8(log);
            // The reason is one line for people.
            return process.exitCode() == 1 && text.contains(sentence) && text.contains(u"musterd: "_s)
                && !text.contains(u"\"serving\""_s);
        }
        ~Node()
        {
            process.terminate();
            if (!process.waitForFinished(endMillis))
                process.kill();
            process.waitForFinished(1'000);
        }
    };

    static QByteArray goodRing()
    {
        const QString key = QString::fromLatin1(QByteArray(32, 'k').toBase64());
        return QJsonDocument(QJsonObject{{u"keys"_s, QJsonArray{key}}}).toJson();
    }
    static QString any() { return u"0.0.0.0"_s; }

private slots:
    void onLoopbackItStartsWithAWarning()
    {
        Node node;
        node.start();
        QVERIFY2(node.serves(), node.log);
        QVERIFY2(node.log.contains("gossip is not encrypted"), node.log);
    }

    void withARingItStartsEverywhere()
    {
        Node node;
        node.cluster[u"BindAddress"] = any();
        node.writeRing(goodRing());
        node.start();
        QVERIFY2(node.serves(), node.log);
        QVERIFY2(!node.log.contains("not encrypted"), node.log);
    }

    void beyondLoopbackItRefuses_data()
    {
        QTest::addColumn<QString>("bind");
        QTest::addColumn<QString>("advertise");
        QTest::newRow("bound to all addresses") << any() << u"127.0.0.1"_s;
        QTest::newRow("announced to peers as another address") << u"127.0.0.1"_s << u"192.0.2.7"_s;
        QTest::newRow("both by default") << QString() << QString();
    }
    void beyondLoopbackItRefuses()
    {
        QFETCH(QString, bind);
        QFETCH(QString, advertise);
        Node node;
        node.cluster[u"BindAddress"] = bind;
        node.cluster[u"AdvertiseAddress"] = advertise;
        node.start();
        QVERIFY2(node.refuses(u"Gossip would not be encrypted"_s), node.log);
        QVERIFY(node.log.contains("musterctl init"));
        QVERIFY(node.log.contains("MusterSettings.AllowUnencryptedGossip"));
        QVERIFY(node.log.contains(node.ring().toUtf8()));
    }

    void theFlagAllowsItAndWarns()
    {
        Node node;
        node.cluster[u"BindAddress"] = any();
        node.muster[u"AllowUnencryptedGossip"] = true;
        node.start();
        QVERIFY2(node.serves(), node.log);
        QVERIFY2(node.log.contains("everybody on the network can pretend"), node.log);
    }

    void mattermostsFlagDemandsARingAlsoOnLoopback()
    {
        Node node;
        node.cluster[u"EnableGossipEncryption"] = true;
        node.start();
        QVERIFY2(node.refuses(u"ClusterSettings.EnableGossipEncryption is true"_s), node.log);
    }

    void aRingThatCannotBeUsedIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("rights");
        QTest::addColumn<QString>("says");
        const int mine = QFile::ReadOwner | QFile::WriteOwner;
        QTest::newRow("damaged") << goodRing().left(20) << mine << u"is not a gossip key ring"_s;
        QTest::newRow("empty") << QByteArray() << mine << u"is not a gossip key ring"_s;
        QTest::newRow("open to the group") << goodRing() << (mine | QFile::ReadGroup) << u"chmod 600"_s;
    }
    void aRingThatCannotBeUsedIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, rights);
        QFETCH(QString, says);
        Node node;
        // Nothing excuses it: loopback and the flag are for a ring that is not there.
        node.muster[u"AllowUnencryptedGossip"] = true;
        node.writeRing(bytes, QFile::Permissions(rights));
        node.start();
        QVERIFY2(node.refuses(says), node.log);
        QVERIFY(node.log.contains(node.ring().toUtf8()));
        QVERIFY2(!node.log.contains(QByteArray(32, 'k').toBase64()), "a key is never revealed");
    }

    void whatInitMakesStarts()
    {
        QTemporaryDir dir;
        QString node = u"a=127.0.0.1"_s;
        for (int port = 0; port < 3; ++port)
            node += u":%1"_s.arg(test::freePort());
        QProcess init;
        init.start(QStringLiteral(MUSTER_BINARY_DIR "/bin/musterctl"),
            {u"init"_s, u"--dir"_s, dir.filePath(u"c"_s), u"--cluster-name"_s, u"x"_s, u"--node"_s, node});
        QVERIFY(init.waitForFinished(endMillis));
        QCOMPARE(init.exitCode(), 0);
        Node made;
        made.process.setProcessChannelMode(QProcess::MergedChannels);
        made.process.start(QStringLiteral(MUSTER_BINARY_DIR "/bin/musterd"),
            {u"--config"_s, dir.filePath(u"c/nodes/a/config.json"_s)});
        QVERIFY2(made.serves(), made.log);
        QVERIFY2(!made.log.contains("not encrypted"), made.log);
        QVERIFY2(made.log.contains("streaming is listening"), made.log);
    }
};

QTEST_GUILESS_MAIN(TestSecureStart)
#include "tst_securestart.moc"
