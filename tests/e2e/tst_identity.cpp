// muster_test: USES muster_realcluster Qt6::Network TIMEOUT 300 SERIAL DEPENDS musterd musterctl
// PATHS
#include "support/net/freeports.h"
#include "support/process/realcluster.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <array>
#include <memory>
#include <set>

using namespace muster::test;
using namespace Qt::Literals::StringLiterals;

// Goal: a second process with a node's place does not serve, and the cluster is red and says why; it is all
// over when that process ends.
class TestIdentity : public QObject {
    Q_OBJECT

    /// A node of its own directory and ports that is otherwise as node `from`.
    static QString another(const RealCluster &cluster, int from, const QJsonObject &changes)
    {
        const QString folder = cluster.file(u"nodes/other"_s);
        QDir().mkpath(folder);
        QFile original(cluster.configFile(from));
        if (!original.open(QIODevice::ReadOnly))
            return {};
        QJsonObject root = QJsonDocument::fromJson(original.readAll()).object();
        const auto set = [&root](const QString &section, const QString &key, const QJsonValue &value) {
            QJsonObject values = root[section].toObject();
            values[key] = value;
            root[section] = values;
        };
        const QString data = root[u"MusterSettings"][u"DataDirectory"].toString();
        const QDir source(QDir(cluster.file(u"nodes/%1"_s.arg(from))).filePath(data));
        QDir().mkpath(folder + u"/data"_s);
        for (const QString &name : source.entryList(QDir::Files))
            QFile::copy(source.filePath(name), folder + u"/data/"_s + name);
        set(u"MusterSettings"_s, u"DataDirectory"_s, folder + u"/data"_s);
        set(u"LogSettings"_s, u"FileLocation"_s, folder);
        set(u"ServiceSettings"_s, u"ListenAddress"_s, u"127.0.0.1:%1"_s.arg(freePort()));
        set(u"ClusterSettings"_s, u"GossipPort"_s, freePort());
        set(u"ClusterSettings"_s, u"StreamingPort"_s, freePort());
        for (auto it = changes.begin(); it != changes.end(); ++it)
            set(it.key().section(u'.', 0, 0), it.key().section(u'.', 1), it.value());
        QFile config(folder + u"/config.json"_s);
        if (!config.open(QIODevice::WriteOnly))
            return {};
        config.write(QJsonDocument(root).toJson());
        return config.fileName();
    }
    static QSqlDatabase databaseOf(const RealCluster &cluster)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"lock"_s);
        database.setDatabaseName(cluster.file(u"db/muster.db"_s));
        database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
        return database;
    }
    static QString listenAddress(const QString &configFile)
    {
        QFile file(configFile);
        return file.open(QIODevice::ReadOnly)
            ? QJsonDocument::fromJson(file.readAll())[u"ServiceSettings"][u"ListenAddress"].toString()
            : QString();
    }
    static int pingStatus(const QString &address)
    {
        QNetworkAccessManager network;
        QNetworkReply *const reply =
            network.get(QNetworkRequest(QUrl(u"http://%1/api/v4/system/ping"_s.arg(address))));
        waitFor([reply] { return reply->isFinished(); }, 5'000);
        return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }
    static QStringList codes(const QJsonObject &status)
    {
        QStringList codes;
        for (const QJsonValue &reason : status[u"reasons"].toArray())
            codes.append(reason[u"code"].toString());
        return codes;
    }

private slots:
    void whoHasAnothersPlaceDoesNotServe_data()
    {
        QTest::addColumn<bool>("isCopy");
        QTest::addColumn<QString>("code");
        QTest::newRow("a copied data directory") << true << u"duplicate-id"_s;
        QTest::newRow("another cluster's name") << false << u"shared-database"_s;
    }
    void whoHasAnothersPlaceDoesNotServe()
    {
        QFETCH(bool, isCopy);
        QFETCH(QString, code);
        RealCluster cluster(2);
        QVERIFY2(cluster.start(), qPrintable(cluster.problem()));
        QVERIFY(waitFor([&] { return cluster.status(1)[u"verdict"].toString() == u"green"; }, 20'000) >= 0);
        const QString config = another(
            cluster, 2, isCopy ? QJsonObject() : QJsonObject{{u"ClusterSettings.ClusterName"_s, u"else"_s}});
        QVERIFY(!config.isEmpty());
        if (!isCopy)
            QVERIFY(QFile::remove(cluster.file(u"nodes/other/data/node-id"_s)));
        QProcess other;
        other.setStandardErrorFile(cluster.file(u"nodes/other/stderr.txt"_s));
        other.start(RealCluster::program(u"musterd"_s), {u"--config"_s, config});
        QVERIFY(other.waitForStarted());
        QVERIFY2(waitFor([&] { return codes(cluster.status(1)).contains(code); }, 20'000) >= 0,
            cluster.log(1).right(2'000).constData());
        QCOMPARE(cluster.status(1)[u"verdict"].toString(), u"red"_s);
        QVERIFY(waitFor([&] { return codes(cluster.status(2)).contains(code); }, 20'000) >= 0);
        QCOMPARE(pingStatus(listenAddress(config)), 503);
        QCOMPARE(pingStatus(cluster.url(2).section(u"//"_s, 1)), 200);

        other.terminate();
        QVERIFY(other.waitForFinished(20'000));
        QVERIFY(waitFor([&] { return cluster.status(1)[u"verdict"].toString() == u"green"; }, 60'000) >= 0);
        QCOMPARE(cluster.status(1)[u"nodes"].toArray().size(), 2);
    }

    // Goal: an original and its copy that begin at one time, as after a host was restored beside itself, are
    // not both let in: each would find the other one not serving yet.
    void ofTwoThatBeginAtOnceOneServes()
    {
        RealCluster cluster(2);
        QVERIFY2(cluster.start(), qPrintable(cluster.problem()));
        const QString copied = another(cluster, 2, {});
        QVERIFY(!copied.isEmpty());
        const QString original = cluster.configFile(2);
        cluster.kill(2);
        QSqlDatabase database = databaseOf(cluster);
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(u"BEGIN IMMEDIATE"_s)); // neither gets further before both are there
        std::array<QProcess, 2> both;
        for (size_t i = 0; i < both.size(); ++i) {
            both[i].setStandardErrorFile(cluster.file(u"nodes/other/stderr-%1.txt"_s.arg(i)));
            both[i].start(RealCluster::program(u"musterd"_s), {u"--config"_s, i == 0 ? original : copied});
        }
        const auto statuses = [&] {
            return std::multiset{pingStatus(listenAddress(original)), pingStatus(listenAddress(copied))};
        };
        QVERIFY(waitFor([&] { return statuses() == std::multiset{503, 503}; }, 20'000) >= 0);
        QVERIFY(QSqlQuery(database).exec(u"ROLLBACK"_s));
        database.close();
        const auto isNamed = [&] {
            return codes(cluster.status(1)).contains(u"duplicate-id"_s);
        };
        QVERIFY(waitFor(isNamed, 30'000) >= 0);
        QCOMPARE(statuses(), (std::multiset{200, 503}));
        for (QProcess &process : both)
            process.terminate();
        for (QProcess &process : both)
            QVERIFY(process.waitForFinished(20'000));
    }

    void aLockedDatabaseIsNotGreen()
    {
        RealCluster cluster(1);
        QVERIFY2(cluster.start(), qPrintable(cluster.problem()));
        QSqlDatabase database = databaseOf(cluster);
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(u"BEGIN IMMEDIATE"_s));
        QVERIFY(
            waitFor([&] { return codes(cluster.status(1)).contains(u"database-locked"_s); }, 20'000) >= 0);
        QCOMPARE(cluster.status(1)[u"verdict"].toString(), u"red"_s);
        // Clients wait for the deadline, and are told that this is the server's trouble (spec D10).
        QFile password(cluster.file(u"admin-password"_s));
        QVERIFY(password.open(QIODevice::ReadOnly));
        const QJsonObject asked{
            {u"login_id"_s, u"admin"_s}, {u"password"_s, QString::fromUtf8(password.readAll()).trimmed()}};
        QNetworkRequest logIn(QUrl(cluster.url(1) + u"/api/v4/users/login"_s));
        logIn.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        QNetworkAccessManager network;
        const std::unique_ptr<QNetworkReply> reply(network.post(logIn, QJsonDocument(asked).toJson()));
        QVERIFY(waitFor([&] { return reply->isFinished(); }, 20'000) >= 0);
        QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 503);
        QVERIFY(QSqlQuery(database).exec(u"ROLLBACK"_s));
        database.close();
        QVERIFY(
            waitFor([&] { return !codes(cluster.status(1)).contains(u"database-locked"_s); }, 20'000) >= 0);
    }
};

QTEST_GUILESS_MAIN(TestIdentity)
#include "tst_identity.moc"
