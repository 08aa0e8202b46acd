// muster_test: USES Muster::Protocol
#include "protocol/overview/overview.h"
#include "protocol/overview/overviewencoder.h"
#include "protocol/overview/sharing.h"
#include "protocol/vocabulary/hostfix.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace muster;
using namespace muster::protocol;
using namespace Qt::Literals::StringLiterals;

namespace {

/// An overview in which every field differs from its default, so that a field that is lost on the way shows.
Overview fullOverview()
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);
    const NodeId one(u"node-one"_s);
    const Reason reason{
        u"config-mismatch"_s, Severity::Warn, u"why"_s, {u"A.B"_s}, {{u"value"_s, 1}}, at, one};
    Overview o;
    o.clusterName = u"c"_s;
    o.observer = one;
    o.revision = 42;
    o.verdict = Verdict::Red;
    o.reasons = {reason};
    o.leader = one;
    o.term = 7;
    const NodeFacts facts{u"n"_s, u"h:1"_s, u"active"_s, u"0.1.0"_s, 3, u"aa"_s, u"bb"_s, at, {u"f"_s},
        GossipProtection{2, false, true}};
    o.nodes = {{facts, one, u"h:2"_s, true, Verdict::Red, Liveness::Suspect, true, {reason}, 1, 2,
        Millis(345), {Millis(-7'000), Millis(12), true, u"chronyd"_s, u"It is well."_s, {}},
        {{u"open-files"_s, u"1024"_s, u"65536"_s, u"deviates"_s, limitFix(u"open-files")}}}};
    o.databases = {{u"d"_s, u"file"_s, u"primary"_s, u"ok"_s, {one}, 5, Millis(6)}};
    o.foreign = {{u"agent"_s, u"h:4"_s, Liveness::Alive, u"serf"_s, Millis(77)}};
    o.foreignCount = 3;
    o.differences = {{u"A.B"_s, true, u"1"_s, u"majority"_s, u"hot"_s,
        {{one, u"2"_s, u"3"_s, u"environment"_s, true, u"environment-override"_s}}}};
    o.configMajority = false;
    o.terms = {{7, one, at, at.addSecs(1), u"lease expired"_s, u"transfer"_s}};
    o.preferred = LeaderPreference{one, u"pending"_s, u"soon"_s};
    o.reachability = {{{one, Millis(7), true, false,
                          {{one, Liveness::Suspect, u"one-way"_s, u"blocked"_s, 1.5, Millis(20), Millis(30),
                              u"a:1"_s, u"b:2"_s}}}},
        {{u"one-way"_s, one, one}}, {{one}}, u"lesser-side"_s, {one}};
    o.events = {{9, at, u"node-down"_s, Severity::Red, EventNature::Recovery, one, u"gone"_s, {{u"x"_s, 1}}}};
    o.at = at;
    return o;
}

} // namespace

class TestOverview : public QObject {
    Q_OBJECT
private slots:
    void nothingIsLostOnTheWay()
    {
        const QJsonObject json = toJson(fullOverview());
        const auto read = overviewFromJson(json);
        QVERIFY(read);
        QCOMPARE(toJson(*read), json);
        for (const QString &key : json.keys())
            QVERIFY2(!json[key].isNull(), qPrintable(key));
    }

    void theEncoderWritesWhatToJsonMakes()
    {
        OverviewEncoder encoder;
        const auto written = [&](const Overview &overview) {
            return QJsonDocument::fromJson(encoder.encode(overview)).object();
        };
        Overview overview;
        QCOMPARE(written(overview), toJson(overview));
        overview = fullOverview();
        QCOMPARE(written(overview), toJson(overview));
        QCOMPARE(written(overview), toJson(overview)); // all of it from before
        overview.nodes.first().age = Millis(999);
        overview.nodes.first().seenBy = 17;
        overview.nodes.first().peers = 18;
        QCOMPARE(written(overview), toJson(overview));
        overview.nodes.first().limits.first().state = u"ok"_s;
        overview.differences.first().values.first().running = u"9"_s;
        QCOMPARE(written(overview), toJson(overview));
        overview.nodes += overview.nodes.first(); // a node twice, a key twice
        overview.differences += overview.differences.first();
        QCOMPARE(written(overview), toJson(overview));
        overview.nodes.clear();
        overview.differences.clear();
        QCOMPARE(written(overview), toJson(overview));
    }

    void sharingWithTheOverviewBeforeChangesNothing()
    {
        const Overview before = *overviewFromJson(toJson(fullOverview()));
        Overview overview = *overviewFromJson(toJson(fullOverview()));
        overview.nodes.first().age = Millis(999);
        overview.nodes.first().version = u"0.2.0"_s;
        overview.nodes += NodeOverview{};
        overview.events += EventRecord{};
        const QJsonObject expected = toJson(overview);
        shareUnchanged(overview, before);
        QCOMPARE(toJson(overview), expected);
        QVERIFY(overview.nodes.first().limits.isSharedWith(before.nodes.first().limits));
        QVERIFY(overview.differences.isSharedWith(before.differences));
        shareUnchanged(overview, {});
        QCOMPARE(toJson(overview), expected);
    }

    void theMatrixOfAnOlderNodeIsEmptyAndAHostileOneRefused()
    {
        QJsonObject json = toJson(fullOverview());
        json.remove(u"reachability"_s);
        const auto read = overviewFromJson(json);
        QVERIFY(read);
        QVERIFY(read->reachability.rows.isEmpty());
        QJsonArray cells;
        for (int i = 0; i < 1'000; ++i)
            cells.append(QJsonObject());
        QJsonArray rows;
        for (int i = 0; i < 101; ++i)
            rows.append(QJsonObject{{u"cells"_s, cells}});
        json[u"reachability"_s] = QJsonObject{{u"rows"_s, rows}};
        const auto refused = overviewFromJson(json);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::TooLarge);
    }

    void theKeysOfTheCommandContract()
    {
        const QJsonObject json = toJson(fullOverview());
        for (const auto key : {"verdict"_L1, "reasons"_L1, "leader"_L1, "term"_L1, "nodes"_L1, "databases"_L1,
                 "proxies"_L1, "at"_L1})
            QVERIFY2(json.contains(key), key.data());
        const QJsonObject node = json[u"nodes"].toArray().first().toObject();
        for (const auto key : {"id"_L1, "name"_L1, "address"_L1, "status"_L1, "liveness"_L1, "lifecycle"_L1,
                 "leader"_L1, "version"_L1, "schema"_L1, "config_hash"_L1, "disk_hash"_L1, "reasons"_L1,
                 "seen_by"_L1, "age_ms"_L1})
            QVERIFY2(node.contains(key), key.data());
    }

    void whatIsNotKnownOfAHostIsNull()
    {
        const QJsonObject clock = toJson(ClockOverview{});
        for (const auto key : {"offset_ms"_L1, "error_ms"_L1, "synchronized"_L1, "daemon"_L1})
            QVERIFY2(clock[key].isNull(), key.data());
        QVERIFY(clockFromJson(clock) == ClockOverview{});
        QVERIFY(clockFromJson({}) == ClockOverview{});
        QVERIFY(toJson(LimitOverview{u"somaxconn"_s, {}, u"4096"_s, u"unknown"_s, {}})[u"actual"].isNull());
        QCOMPARE(clockFromJson({{u"detail"_s, QString(100'000, u'x')}}).detail.size(), 1'024);
        QCOMPARE(clockFromJson({{u"detail"_s, u"a\x1b[2J\x7f\u0085\tb\u00a0"_s}}).detail, u"a[2Jb\u00a0"_s);
    }

    /// What is copied into a shell is never a server's text.
    void commandsAreThoseOfThisVersion()
    {
        const QJsonObject lie{
            {u"daemon"_s, u"ntpd"_s}, {u"synchronized"_s, false}, {u"fix"_s, u"sudo reboot"_s}};
        QCOMPARE(clockFromJson(lie).fix, QString(timeFix(u"ntpd", false)));
        const QJsonArray limits{
            QJsonObject{{u"id"_s, u"somaxconn"_s}, {u"state"_s, u"deviates"_s}, {u"fix"_s, u"sudo reboot"_s}},
            QJsonObject{{u"id"_s, u"somaxconn"_s}, {u"state"_s, u"ok"_s}, {u"fix"_s, u"sudo reboot"_s}},
            QJsonObject{
                {u"id"_s, u"unheard-of"_s}, {u"state"_s, u"deviates"_s}, {u"fix"_s, u"sudo reboot"_s}}};
        const QList<LimitOverview> read = limitsFromJson(limits);
        QCOMPARE(read[0].fix, QString(limitFix(u"somaxconn")));
        QCOMPARE(read[1].fix, QString());
        QCOMPARE(read[2].fix, QString());
    }

    void unknownKeysAndNamesAreTolerated()
    {
        QJsonObject json = toJson(fullOverview());
        json[u"of_a_later_version"_s] = true;
        json[u"verdict"_s] = u"purple"_s;
        const auto read = overviewFromJson(json);
        QVERIFY(read);
        QCOMPARE(read->verdict, Verdict::Unknown);
    }

    void hostile_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("nothing at all") << QJsonObject() << ErrorCode::Corrupt;
        QTest::newRow("nodes are no list")
            << QJsonObject{{u"verdict"_s, u"green"_s}, {u"nodes"_s, 3}} << ErrorCode::Corrupt;
        QJsonArray many;
        for (int i = 0; i < 12'001; ++i)
            many.append(QJsonObject());
        QTest::newRow("too many nodes")
            << QJsonObject{{u"verdict"_s, u"green"_s}, {u"nodes"_s, many}} << ErrorCode::TooLarge;
        QTest::newRow("a text without end") << QJsonObject{{u"verdict"_s, u"green"_s},
            {u"nodes"_s, QJsonArray()}, {u"cluster_name"_s, QString(70'000, u'x')}}
                                            << ErrorCode::TooLarge;
    }
    void hostile()
    {
        QFETCH(QJsonObject, json);
        const auto read = overviewFromJson(json);
        QVERIFY(!read);
        QTEST(read.error().code, "code");
    }
};

QTEST_GUILESS_MAIN(TestOverview)
#include "tst_overview.moc"
