// muster_test: USES Muster::FakeCluster
#include "base/random.h"
#include "fakecluster/script.h"
#include "fakecluster/world.h"

#include <QTest>

using namespace muster;
using namespace muster::fakecluster;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

Result<Script> parse(const QByteArray &text)
{
    return parseScript(text, u"faults.txt"_s, 20);
}

} // namespace

class TestScript : public QObject {
    Q_OBJECT
private slots:
    void readsEveryAction()
    {
        const auto script = parse("# a comment, and an empty line\n"
                                  "\n"
                                  "kill node-17\n"
                                  "at 8s start node-17\n"
                                  "at 1m stop node-2,node-4..node-6\n"
                                  "at 2h pause leader\n"
                                  "at 500ms resume all\n"
                                  "drain node-1 # and one behind a line\n"
                                  "maintenance node-1\n"
                                  "activate node-1\n"
                                  "edit-config node-3 TeamSettings.SiteName=\"A \\\"new\\\" name\" "
                                  "TeamSettings.MaxUsersPerTeam=60\n"
                                  "reload all\n"
                                  "version node-4 0.2.0\n"
                                  "schema node-4 7\n"
                                  "skew node-5 -1.5s\n"
                                  "clock node-5 free\n"
                                  "limits node-5 low\n"
                                  "cut node-1 node-2\n"
                                  "cut-one-way node-1 node-3..node-4\n"
                                  "heal node-1 node-2\n"
                                  "heal\n"
                                  "leader node-2\n"
                                  "leader none\n"
                                  "database down\n"
                                  "replica 2 lagging\n"
                                  "churn 12.5\n"
                                  "log node-3 error \"disk \\\\ full\"\n");
        QVERIFY2(script, script ? "" : qPrintable(script.error().detail));
        QCOMPARE(script->steps.size(), std::size_t(25));
        // By time: those without one are at the start.
        QCOMPARE(script->steps.front().line, 3);
        QCOMPARE(script->steps.back().at, Millis(2h));
        QVERIFY(script->steps.back().nodes.leader);
        const auto of = [&](Verb verb) {
            return *std::find_if(script->steps.begin(), script->steps.end(),
                [verb](const Step &step) { return step.verb == verb; });
        };
        QCOMPARE(of(Verb::Stop).nodes, (Targets{{{2, 2}, {4, 6}}, false}));
        QCOMPARE(of(Verb::Resume).at, 500ms);
        QCOMPARE(of(Verb::EditConfig).settings.size(), 2);
        QCOMPARE(of(Verb::EditConfig).settings[0].second, QJsonValue(u"A \"new\" name"_s));
        QCOMPARE(of(Verb::EditConfig).settings[1].second, QJsonValue(60));
        QCOMPARE(of(Verb::Skew).span, -1'500ms);
        QCOMPARE(of(Verb::Churn).percent, 12.5);
        QCOMPARE(of(Verb::Log).text, u"disk \\ full"_s);
        QCOMPARE(of(Verb::Leader).on, true);
        QCOMPARE(of(Verb::Database).on, false);
        QCOMPARE(of(Verb::Replica).number, 2);
        QCOMPARE(of(Verb::Replica).text, u"lagging"_s);
        QCOMPARE(of(Verb::CutOneWay).peers, (Targets{{{3, 4}}, false}));
    }

    void saysWhatIsWrongAndWhatIsAllowed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("says");
        QTest::newRow("unknown action") << QByteArray("\nexplode node-1")
                                        << u"faults.txt:2: \"explode\" is no action; there are kill, start"_s;
        QTest::newRow("no such node") << QByteArray("kill node-21") << u"node-1 to node-20"_s;
        QTest::newRow("no node at all") << QByteArray("kill web-1") << u"there is no node \"web-1\""_s;
        QTest::newRow("range backwards") << QByteArray("kill node-5..node-2") << u"ends before it begins"_s;
        QTest::newRow("time without unit")
            << QByteArray("at 5 kill node-1") << u"\"5\" is no time such as 500ms"_s;
        QTest::newRow("time before the start") << QByteArray("at -5s kill node-1") << u"is no time"_s;
        QTest::newRow("time beyond a week") << QByteArray("at 999h kill node-1") << u"is no time"_s;
        QTest::newRow("time that is no number") << QByteArray("at nans kill node-1") << u"is no time"_s;
        QTest::newRow("action missing") << QByteArray("at 5s") << u"\"\" is no action"_s;
        QTest::newRow("argument missing") << QByteArray("kill") << u"kill is written: kill NODES"_s;
        QTest::newRow("argument too many") << QByteArray("kill node-1 node-2") << u"kill is written"_s;
        QTest::newRow("open quote") << QByteArray("log node-1 info \"x") << u"a quote is not closed"_s;
        QTest::newRow("unknown level") << QByteArray("log node-1 loud x") << u"debug, info, warn, error"_s;
        QTest::newRow("unknown key") << QByteArray("edit-config node-1 A.B=1") << u"SECTION.KEY=VALUE"_s;
        QTest::newRow("wrong type") << QByteArray("edit-config node-1 TeamSettings.MaxUsersPerTeam=many")
                                    << u"no JSON value"_s;
        QTest::newRow("value out of range")
            << QByteArray("edit-config node-1 ServiceSettings.ReadTimeout=\"x\"") << u"faults.txt"_s;
        QTest::newRow("two leaders") << QByteArray("leader node-1,node-2") << u"only one node can lead"_s;
        QTest::newRow("database sideways") << QByteArray("database left") << u"neither up nor down"_s;
        QTest::newRow("replica without a number")
            << QByteArray("replica one ok") << u"no number of a replica from 1 to 8"_s;
        QTest::newRow("replica sideways")
            << QByteArray("replica 1 left") << u"none of ok, down, paused, detached, lagging, promoted"_s;
        QTest::newRow("churn beyond all") << QByteArray("churn 101") << u"percentage from 0 to 100"_s;
        QTest::newRow("schema zero") << QByteArray("schema node-1 0") << u"no schema number"_s;
        QTest::newRow("half a heal") << QByteArray("heal node-1") << u"heal [NODES NODES]"_s;
        QTest::newRow("skew without a time") << QByteArray("skew node-1 fast") << u"7s or -300ms"_s;
    }
    void saysWhatIsWrongAndWhatIsAllowed()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, says);
        const auto script = parse(text);
        QVERIFY(!script);
        QCOMPARE(script.error().code, ErrorCode::InvalidArgument);
        QVERIFY2(script.error().detail.contains(says), qPrintable(script.error().detail));
        QVERIFY2(script.error().detail.startsWith(u"faults.txt:"_s), qPrintable(script.error().detail));
    }

    void limitsAreKept_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("bytes") << QByteArray(scriptBytesMax + 1, '\n');
        QTest::newRow("lines") << QByteArray(scriptLinesMax + 1, '\n');
        QTest::newRow("one line") << QByteArray(scriptLineMax + 1, '#');
    }
    void limitsAreKept()
    {
        QFETCH(QByteArray, text);
        const auto script = parse(text);
        QVERIFY(!script);
        QCOMPARE(script.error().code, ErrorCode::TooLarge);
    }

    /// Whatever is changed in a script, it ends in an error or in a script that a cluster can live through.
    void survivesNoise()
    {
        const QByteArray good =
            "kill node-1\nat 5s edit-config node-3 TeamSettings.SiteName=\"x\" # \xff\xfe\n"
            "at 1s cut node-2..node-9 all\nskew leader -1.5s\nleader node-2\nstart all\n"
            "at 2s churn 50\nversion node-4 0.2.0\ndatabase down\nheal\nstop leader,node-3\n";
        Random random(1);
        int lived = 0;
        for (int round = 0; round < 3'000; ++round) {
            QByteArray text = good;
            for (quint64 changes = random.below(4); changes > 0; --changes) {
                const qsizetype at = qsizetype(random.below(quint64(text.size())));
                if (random.chance(50))
                    text[at] = char(random.below(256));
                else
                    text.remove(at, qsizetype(random.below(12)));
            }
            const auto script = parse(text);
            if (!script) {
                QVERIFY(script.error().detail.startsWith(u"faults.txt"_s));
                continue;
            }
            if (++lived > 40)
                continue;
            WorldOptions options;
            options.nodes = 20;
            options.seed = quint64(round);
            options.epoch = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
            World world(options, *script);
            for (Millis now{0}; now < 10s; now += 500ms) {
                world.advance(now);
                if (world.observer())
                    QCOMPARE(world.evidence().nodes.size(), std::size_t(20));
            }
        }
        QVERIFY(lived > 40); // else the noise was too loud to prove anything
    }
};

QTEST_GUILESS_MAIN(TestScript)
#include "tst_script.moc"
