// muster_test: USES Muster::Models Qt6::Gui
#include "models/examples/examples.h"
#include "models/overview/outage.h"
#include "models/overview/strip.h"

#include <QTest>

using namespace muster;
using namespace muster::models;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(muster::models::Mark)

namespace {

Example exampleNamed(const QString &name)
{
    for (const auto &example : examples::all()) {
        if (example.name == name)
            return example;
    }
    qFatal("no such example");
}

} // namespace

class TestStrip : public QObject {
    Q_OBJECT

private slots:
    void everyCellSaysWhatIsSo_data()
    {
        QTest::addColumn<QString>("example");
        QTest::addColumn<Mark>("mark");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("mismatch");
        QTest::addColumn<QString>("leader");
        QTest::addColumn<QString>("connection");
        const QString live = u"Live, 0.4 s ago"_s;
        QTest::newRow("three green nodes")
            << u"healthy"_s << Mark::Ok << u"HEALTHY"_s << u"3 of 3 node(s) green."_s << u"No mismatch"_s
            << u"node-1"_s << live;
        QTest::newRow("the leader was killed")
            << u"leader-down"_s << Mark::Down << u"TROUBLE"_s << u"node-1 is down."_s << u"No mismatch"_s
            << u"node-2"_s << live;
        QTest::newRow("one node is suspect: a warning, not red")
            << u"suspect"_s << Mark::Attention << u"ATTENTION"_s
            << u"node-3 does not answer; it is being checked."_s << u"No mismatch"_s << u"node-1"_s << live;
        QTest::newRow("a file was edited: a warning that names the node")
            << u"not-reloaded"_s << Mark::Attention << u"ATTENTION"_s
            << u"node-2 has a changed configuration file that it has not reloaded: 2 key(s)."_s
            << u"Not reloaded"_s << u"node-1"_s << live;
        QTest::newRow("one node runs another configuration: it is named")
            << u"config-mismatch"_s << Mark::Differs << u"MISMATCH"_s
            << u"node-3 runs a configuration that differs in 2 key(s)."_s << u"Mismatch"_s << u"node-1"_s
            << live;
        QTest::newRow("two nodes that differ: no majority")
            << u"tie"_s << Mark::Differs << u"MISMATCH"_s
            << u"Configuration differs between node-1 and node-2, no majority."_s << u"Mismatch"_s
            << u"node-1"_s << live;
        QTest::newRow("another version: that node, both versions")
            << u"version-mismatch"_s << Mark::Differs << u"MISMATCH"_s
            << u"node-2 runs version 0.0.9; most nodes run 0.1.0."_s << u"Mismatch"_s << u"node-1"_s << live;
        QTest::newRow("contact lost: the old verdict is not shown as the present one")
            << u"stale"_s << Mark::Unknown << u"UNKNOWN"_s << u"Last known: HEALTHY. 3 of 3 node(s) green."_s
            << u"Unknown"_s << u"Unknown"_s << u"STALE 47 s"_s;
        QTest::newRow("no node answers: louder than one that is down")
            << u"no-answer"_s << Mark::Down << u"NO ANSWER"_s
            << u"No node answers for 31 s. Last known: HEALTHY. 3 of 3 node(s) green."_s << u"Unknown"_s
            << u"Unknown"_s << u"STALE 31 s"_s;
        QTest::newRow("many troubles: the worst first, the others counted")
            << u"large"_s << Mark::Down << u"TROUBLE"_s << u"node-7 is down. And 3 more kind(s) of trouble."_s
            << u"Mismatch"_s << u"node-1"_s << live;
        QTest::newRow("nothing heard yet") << u"connecting"_s << Mark::Unknown << u"UNKNOWN"_s
                                           << u"Nothing has been heard from the cluster yet."_s
                                           << u"Unknown"_s << u"Unknown"_s << u"Connecting"_s;
        QTest::newRow("nobody has logged in yet") << u"not-logged-in"_s << Mark::Unknown << u"UNKNOWN"_s
                                                  << u"Nothing has been heard from the cluster yet."_s
                                                  << u"Unknown"_s << u"Unknown"_s << u"Not logged in"_s;
        QTest::newRow("the log-in was refused") << u"login-refused"_s << Mark::Unknown << u"UNKNOWN"_s
                                                << u"Nothing has been heard from the cluster yet."_s
                                                << u"Unknown"_s << u"Unknown"_s << u"Log-in refused"_s;
        QTest::newRow("no cluster") << u"no-cluster"_s << Mark::Unknown << u"UNKNOWN"_s
                                    << u"No cluster is open."_s << u"Unknown"_s << u"Unknown"_s
                                    << u"Not connected"_s;
    }
    void everyCellSaysWhatIsSo()
    {
        QFETCH(QString, example);
        QFETCH(Mark, mark);
        const Example shown = exampleNamed(example);
        const Strip strip = stripFor(shown.overview, shown.connection);
        QCOMPARE(strip.verdict.mark, mark);
        QTEST(strip.verdict.word, "verdict");
        QTEST(strip.verdict.sentence, "sentence");
        QTEST(strip.mismatch.word, "mismatch");
        QTEST(strip.leader.word, "leader");
        QTEST(strip.connection.word, "connection");
    }

    void anOldOverviewIsNotToldAsThePresent()
    {
        const Strip strip = stripFor(examples::healthy(), examples::stale());
        for (const auto &[cell, sentence] : {std::pair(strip.mismatch, u"Last known: No mismatch."_s),
                 std::pair(strip.leader, u"Last known: node-1."_s)}) {
            QCOMPARE(cell.mark, Mark::Unknown);
            QCOMPARE(cell.sentence, sentence);
        }
    }

    void aLostConnectionSaysWhomAndWhatIsTried()
    {
        const Strip strip = stripFor(examples::healthy(), examples::stale());
        QCOMPARE(strip.connection.sentence, u"lost contact with node-1, trying 10.0.0.12:8065"_s);
    }

    // Goal: each address with what its port said, and what that asks for.
    void anOutageSaysWhatEachPortSaidAndWhatToDo()
    {
        const Outage outage = outageOf(examples::outage());
        QCOMPARE(outage.title, u"No node answers for 31 s"_s);
        const QStringList lines = outage.text.split(u'\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines[0].contains(u"refused, so no process runs there: node-1 (10.0.0.11:8065). Start"_s),
            qPrintable(lines[0]));
        QVERIFY2(lines[1].contains(u"hangs: node-2 (10.0.0.12:8065). Kill it first"_s), qPrintable(lines[1]));
        QVERIFY2(lines[2].contains(u"No answer at all: node-3 (10.0.0.13:8065)."_s), qPrintable(lines[2]));
        QVERIFY(outageOf(examples::stale()).title.isEmpty());
        Connection live = examples::outage();
        live.state = Connection::State::Live; // what was noted before says nothing of now
        QVERIFY(!isOutage(live));
        QCOMPARE(stripFor(examples::healthy(), examples::outage()).connection.mark, Mark::Down);
    }

    void anOutageOfAThousandIsNotAThousandLines()
    {
        Connection connection = examples::outage();
        connection.nobody.clear();
        for (int node = 0; node < 1000; ++node)
            connection.nobody.append(DeadAddress{u"node-%1"_s.arg(node), PortAnswer::Refused});
        connection.nobody.append(DeadAddress{u"node-x"_s, PortAnswer::Spoke, u"It speaks of the weather."_s});
        connection.state = Connection::State::Connecting;
        const Outage outage = outageOf(connection);
        QCOMPARE(outage.title, u"No node answers"_s);
        QCOMPARE(outage.text.count(u'\n'), 1);
        QVERIFY(outage.text.contains(u"node-5, 994 more."_s));
        QVERIFY(outage.text.endsWith(u"node-x. It speaks of the weather."_s));
        QCOMPARE(stripFor({}, connection).verdict.word, u"NO ANSWER"_s);
    }

    void nobodyLeadsIsSaidPlainly()
    {
        auto overview = examples::healthy();
        overview.leader.reset();
        const Strip strip = stripFor(overview, examples::live());
        QCOMPARE(strip.leader.word, u"No leader"_s);
        QCOMPARE(strip.leader.mark, Mark::Down);
    }

    void everyMarkHasItsOwnGlyphWordAndRank()
    {
        const QList<Mark> marks{
            Mark::Ok, Mark::Attention, Mark::Differs, Mark::Down, Mark::Unknown, Mark::Changing, Mark::Away};
        QSet<QString> glyphs;
        QSet<QString> words;
        QSet<int> ranks;
        for (const Mark mark : marks) {
            glyphs += glyphOf(mark);
            words += wordOf(mark);
            ranks += rankOf(mark);
        }
        QCOMPARE(glyphs.size(), marks.size());
        QCOMPARE(words.size(), marks.size());
        QCOMPARE(ranks.size(), marks.size());
    }
};

QTEST_MAIN(TestStrip)
#include "tst_strip.moc"
