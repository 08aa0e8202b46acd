// muster_test: USES Muster::Protocol
#include "protocol/admin/databaseadvice.h"
#include "protocol/admin/databases.h"

#include <QJsonArray>
#include <QTest>

using namespace muster;
using namespace muster::protocol;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

DatabaseServer replica()
{
    DatabaseServer server;
    server.name = u"replica-1"_s;
    server.address = u"db-2:5432/muster"_s;
    server.endpoint = u"db-2:5432"_s;
    server.kind = u"postgres"_s;
    server.role = DatabaseRole::Replica;
    server.state = DatabaseState::Paused;
    server.problem = u"none"_s;
    server.age = 900ms;
    server.version = u"15.3"_s;
    server.system = u"7391042683420571648"_s;
    server.timeline = 3;
    server.standby = server.paused = server.receiving = server.readOnly = server.streamsHidden = true;
    server.streamsFrom = u"10.0.0.1:5432"_s;
    server.received = 6'000'000'000;
    server.replayed = 5'999'000'000;
    server.replayedAge = 12s;
    server.connections = 7;
    server.connectionsMax = 200;
    server.streams = {{u"musterd"_s, u"10.0.0.2"_s, u"streaming"_s, 17}, {u"x"_s, {}, {}, {}}};
    server.bytes = 4'096;
    server.walBytes = 0;
    server.receivedLagBytes = 0;
    server.replayedLagBytes = 1'000'000;
    server.receivedLag = 0ms;
    server.replayedLag = 12s;
    server.obstacle = Obstacle::ReplayPaused;
    server.lagHistory = {0ms, std::nullopt, 12s};
    return server;
}

Databases two()
{
    DatabaseServer primary;
    primary.name = u"primary"_s;
    primary.role = DatabaseRole::Primary;
    return {NodeId(u"n1"_s), QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC), 2s, {primary, replica()}};
}

QJsonObject withServer(const QJsonObject &server)
{
    return {{u"servers"_s, QJsonArray{server}}};
}

} // namespace

// Goal: servers, write targets and advice on the wire; what a server or a node makes up is bounded.
class TestDatabases final : public QObject {
    Q_OBJECT
private slots:
    void whatIsWrittenIsRead()
    {
        const auto read = databasesFromJson(toJson(two()));
        QVERIFY(read);
        QCOMPARE(*read, two());
    }

    void whatIsMissingIsNotKnown()
    {
        const auto read = databasesFromJson(withServer({}));
        QVERIFY(read && read->servers.size() == 1);
        QCOMPARE(read->servers.first(), DatabaseServer());
        QVERIFY(!databasesFromJson({}));
    }

    void whoeverCanReadScriptsCanReadWhetherItIsACandidate()
    {
        const QJsonArray servers = toJson(two())[u"servers"].toArray();
        QVERIFY(servers[0][u"candidate"].isNull());
        QCOMPARE(servers[1][u"candidate"], QJsonValue(false));
        QCOMPARE(servers[1][u"obstacle"], QJsonValue(u"replay-paused"_s));
    }

    void tooMuchIsRefused_data()
    {
        QTest::addColumn<QJsonObject>("json");
        const auto many = [](int count) {
            QJsonArray array;
            for (int i = 0; i < count; ++i)
                array.append(QJsonObject());
            return array;
        };
        QTest::newRow("servers") << QJsonObject{{u"servers"_s, many(65)}};
        QTest::newRow("streams") << withServer({{u"streams"_s, many(257)}});
        QTest::newRow("history") << withServer({{u"lag_history_ms"_s, many(601)}});
    }
    void tooMuchIsRefused()
    {
        QFETCH(QJsonObject, json);
        const auto read = databasesFromJson(json);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::TooLarge);
    }

    void textsAndNumbersAreBounded()
    {
        const auto read = databasesFromJson(withServer({{u"address"_s, QString(5'000, u'a') + u"\x1b[31m"_s},
            {u"problem"_s, u"a\x1b[31m\nb"_s}, {u"timeline"_s, 1e300}, {u"age_ms"_s, -5},
            {u"connections"_s, u"many"_s}, {u"state"_s, u"moonstruck"_s}}));
        QVERIFY(read);
        const DatabaseServer &server = read->servers.first();
        QCOMPARE(server.address.size(), 1'024);
        QCOMPARE(server.problem, u"a[31mb"_s);
        QVERIFY(server.timeline >= 0);
        QCOMPARE(server.age, 0ms);
        QVERIFY(!server.connections);
        QCOMPARE(server.state.text(), u"moonstruck"_s); // a newer build's word is kept
    }

    void targetsAreReadAndTwoDatabasesAreSeen()
    {
        const WriteTarget one{u"db:1/m"_s, u"10.0.0.1:1"_s, u"m"_s, u"7"_s, 3, u"u/7:3:1"_s};
        WriteTarget other = one;
        other.timeline = 4;
        other.identity = u"u/7:4:1"_s;
        const QList<NodeWriteTarget> nodes{{NodeId(u"a"_s), u"a"_s, one}, {NodeId(u"b"_s), u"b"_s, one},
            {NodeId(u"c"_s), u"c"_s, fail(ErrorCode::Unavailable, u"away"_s)}};
        const auto read = writeTargetsFromJson(toJson(nodes));
        QVERIFY(read && read->size() == 3);
        QCOMPARE(*(*read)[0].target, one);
        QVERIFY((*read)[2].target.error().detail.contains(u"away"_s));
        QCOMPARE(writtenIdentities(*read), QStringList{one.identity});
        QCOMPARE(writtenIdentities({nodes[0], {NodeId(u"d"_s), u"d"_s, other}}).size(), 2);
    }

    void adviceIsRead()
    {
        const QList<ServerAdvice> servers{
            {u"primary"_s, u"db:1/m"_s, {},
                {{u"work_mem"_s, u"4MB"_s, u"16MB"_s, AdviceState::Improve, true}}},
            {u"replica-1"_s, u"db:2/m"_s, u"away"_s, {}}};
        const auto read = adviceFromJson(toJson(servers));
        QVERIFY(read);
        QCOMPARE(*read, servers);
        QVERIFY(!adviceFromJson({}));
    }
};

QTEST_GUILESS_MAIN(TestDatabases)
#include "tst_databases.moc"
