// muster_test: USES muster_interop Muster::Cluster TIMEOUT 1200 FUNCTION_TIMEOUT 1100 SERIAL NEEDS network
// DEPENDS musterd musterctl
#include "interop/musters.h"
#include "support/process/realcluster.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTest>

#include <csignal>

using namespace muster::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString serfDelegate = u"2,5,5"_s;
constexpr int joinMillis = 15'000;
/// Of Serf, LAN profile, three members: a probe of 1 s and a suspicion of 4 s, and as long again for a loaded
/// machine.
constexpr int deathMillis = 15'000;

SerfAgent::Options agentAt(int number, const QStringList &join, const QByteArray &key = {})
{
    return {u"127.0.2.%1:7946"_s.arg(number), join, key};
}

} // namespace

// Goal: real agents of Serf and real musterds are members of one gossip, and the musterds know which are
// nodes.
class TestSerf : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        if (const QString why = SerfAgent::missing() + noOwnNetwork(); !why.isEmpty())
            QSKIP(qPrintable(why));
    }

    void agentsAreMembersThatTakePartInNothing_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("plain") << QByteArray();
        QTest::newRow("with a key of 32 bytes") << QByteArray("interoperation-key-of-32-bytes-!");
    }
    void agentsAreMembersThatTakePartInNothing()
    {
        QFETCH(QByteArray, key);
        Musters ours({.nodes = 2, .delegate = serfDelegate, .key = key, .seeds = {u"127.0.2.1:7946"_s}});
        SerfAgent first(u"serf-1"_s, ours.directory(), agentAt(1, {}, key));
        QVERIFY2(first.start(), first.errors().constData());
        QVERIFY2(ours.start(), qPrintable(ours.problem())); // ours joins theirs: a seed
        SerfAgent second(
            u"serf-2"_s, ours.directory(), agentAt(2, {ours.address(2)}, key)); // theirs joins ours
        QVERIFY2(second.start(), second.errors().constData());

        // Seen on both sides.
        const QStringList all = QStringList{u"serf-1"_s, u"serf-2"_s} + ours.ids();
        for (const SerfAgent *agent : {&first, &second})
            QVERIFY2(waitFor(
                         [&] {
                             const QStringList alive = agent->alive();
                             return std::all_of(all.begin(), all.end(),
                                 [&](const QString &name) { return alive.contains(name); });
                         },
                         joinMillis)
                    >= 0,
                qPrintable(agent->alive().join(u' ')));
        for (int node = 1; node <= 2; ++node)
            for (const QString &agent : {u"serf-1"_s, u"serf-2"_s})
                QVERIFY(waitFor([&] { return ours.foreignState(node, agent) == u"alive"; }, joinMillis) >= 0);

        // No part in verdict, leadership and counts.
        QJsonObject status;
        QVERIFY(waitFor(
                    [&] {
                        status = ours.status(1);
                        return status[u"verdict"].toString() == u"green";
                    },
                    joinMillis)
            >= 0);
        QCOMPARE(Musters::foreign(status, u"serf-2"_s)[u"kind"].toString(), u"serf"_s);
        QCOMPARE(status[u"nodes"].toArray().size(), 2);
        QVERIFY(ours.ids().contains(status[u"leader"].toString()));
        for (const QJsonValue &node : status[u"nodes"].toArray()) {
            QCOMPARE(node[u"seen_by"].toInt(), 1);
            QCOMPARE(node[u"peers"].toInt(), 1);
        }
        const QByteArray text = ours.statusText(1);
        QVERIFY2(text.contains("foreign member serf-2 (serf) at 127.0.2.2:7946: alive"), text.constData());

        agentThatIsKilledIsDown(ours, first, second);
        agentThatLeavesHasLeft(ours, second);
    }

    // Their kill and ours, with the times; a Serf without a quorum of witnesses needs its whole suspicion.
    void agentsSeeOursLeaveAndDie()
    {
        Musters ours({.nodes = 3, .delegate = serfDelegate, .seeds = {u"127.0.2.1:7946"_s}});
        SerfAgent agent(u"serf-1"_s, ours.directory(), agentAt(1, {}));
        QVERIFY2(agent.start(), agent.errors().constData());
        QVERIFY2(ours.start(), qPrintable(ours.problem()));
        for (int node = 1; node <= 3; ++node)
            QVERIFY(waitFor([&] { return agent.statusOf(ours.id(node)) == u"alive"; }, joinMillis) >= 0);

        // A clean stop is "left" to an agent, never "failed".
        QVERIFY(ours.program(3).terminate());
        QVERIFY(waitFor([&] { return agent.statusOf(ours.id(3)) == u"left"; }, joinMillis) >= 0);
        QVERIFY2(!agent.log().contains("EventMemberFailed"), agent.log().constData());

        // It returns, and leaves once more: Serf ignores an intent that is not later than the last.
        QVERIFY2(ours.restart(3), qPrintable(ours.problem()));
        QVERIFY(waitFor([&] { return agent.statusOf(ours.id(3)) == u"alive"; }, joinMillis) >= 0);
        QVERIFY(ours.program(3).terminate());
        QVERIFY(waitFor([&] { return agent.statusOf(ours.id(3)) == u"left"; }, joinMillis) >= 0);
        QVERIFY2(!agent.log().contains("EventMemberFailed"), agent.log().constData());

        const qint64 killedAt = ours.program(2).kill();
        QVERIFY(waitFor([&] { return agent.statusOf(ours.id(2)) == u"failed"; }, deathMillis) >= 0);
        qInfo("serf saw a killed musterd as failed after %lld ms",
            QDateTime::currentMSecsSinceEpoch() - killedAt);
        QVERIFY2(waitFor([&] { return ours.log(1).contains("\"node-down\""); }, deathMillis) >= 0,
            "and so did the other musterd");
        QCOMPARE(agent.statusOf(ours.id(1)), u"alive"_s);
        QVERIFY2(ours.restart(2), qPrintable(ours.problem()));
        QVERIFY(waitFor([&] { return agent.statusOf(ours.id(2)) == u"alive"; }, joinMillis) >= 0);
    }

    void aPauseOfThreeSecondsIsNoDeath()
    {
        Musters ours({.nodes = 1, .delegate = serfDelegate});
        QVERIFY2(ours.start(), qPrintable(ours.problem()));
        SerfAgent first(u"serf-1"_s, ours.directory(), agentAt(1, {ours.address(1)}));
        SerfAgent second(u"serf-2"_s, ours.directory(), agentAt(2, {ours.address(1)}));
        QVERIFY2(first.start() && second.start(), first.errors().constData());
        QVERIFY(waitFor([&] { return first.alive().size() == 3 && second.alive().size() == 3; }, joinMillis)
            >= 0);

        // A suspicion has to show within the longest suspicion time of three members: 4 s and a probe.
        stopFor(ours.program(1), 3'000);
        QVERIFY(waitFor([&] { return first.log().contains("EventMemberFailed"); }, 6'000) < 0);
        QVERIFY2(!second.log().contains("EventMemberFailed"), second.log().constData());
        // What an agent thinks of others when it wakes up itself is its own matter: it doubts them, not
        // itself.
        stopFor(second, 3'000);
        QVERIFY(waitFor([&] { return first.log().contains("EventMemberFailed"); }, 6'000) < 0);
        QCOMPARE(ours.foreignToldAt(1, u"serf-2"_s, u"down"_s), 0);
        QVERIFY2(!ours.log(1).contains("\"is\":\"down\""), ours.log(1).constData());
        QVERIFY(waitFor([&] { return first.alive().size() == 3 && second.alive().size() == 3; }, joinMillis)
            >= 0);
        QCOMPARE(ours.foreignState(1, u"serf-2"_s), u"alive"_s);
    }

    void withoutAVersionInCommonNobodyJoinsAndTheLogSaysWhy()
    {
        Musters ours({.nodes = 1, .seeds = {u"127.0.2.1:7946"_s}}); // delegate versions 0,0,0
        SerfAgent agent(u"serf-1"_s, ours.directory(), agentAt(1, {}));
        QVERIFY2(agent.start(), agent.errors().constData());
        QVERIFY2(ours.start(), qPrintable(ours.problem()));
        const auto reported = [&] {
            return ours.log(1).contains(
                "serf-1 speaks protocol 2, delegate 5, which not all members understand");
        };
        QVERIFY2(waitFor(reported, joinMillis) >= 0, ours.log(1).constData());
        QCOMPARE(agent.alive(), QStringList{u"serf-1"_s});
        QVERIFY(ours.status(1)[u"foreign"].toArray().isEmpty());
    }

private:
    static void stopFor(Program &program, int millis)
    {
        program.signal(SIGSTOP);
        waitFor([] { return false; }, millis); // the pause itself is what is tested
        program.signal(SIGCONT);
    }

    static void agentThatIsKilledIsDown(Musters &ours, SerfAgent &victim, const SerfAgent &witness)
    {
        const qint64 killedAt = victim.kill();
        for (int node = 1; node <= ours.size(); ++node) {
            QVERIFY(
                waitFor([&] { return ours.foreignToldAt(node, victim.name(), u"down"_s) > 0; }, deathMillis)
                >= 0);
            qInfo("node %d saw a killed agent as down after %lld ms", node,
                ours.foreignToldAt(node, victim.name(), u"down"_s) - killedAt);
        }
        QVERIFY(waitFor([&] { return witness.statusOf(victim.name()) == u"failed"; }, deathMillis) >= 0);
        const QJsonObject status = ours.status(1);
        QCOMPARE(Musters::foreign(status, victim.name())[u"state"].toString(), u"down"_s);
        QVERIFY2(status[u"verdict"].toString() == u"green", "a foreign death is not the cluster's trouble");
    }

    static void agentThatLeavesHasLeft(Musters &ours, SerfAgent &agent)
    {
        QVERIFY(agent.leave());
        for (int node = 1; node <= ours.size(); ++node)
            QVERIFY(waitFor([&] { return ours.foreignToldAt(node, agent.name(), u"left"_s) > 0; }, joinMillis)
                >= 0);
        QCOMPARE(ours.foreignState(1, agent.name()), u"left"_s);
        QCOMPARE(ours.status(1)[u"verdict"].toString(), u"green"_s);
    }
};

QTEST_GUILESS_MAIN(TestSerf)
#include "tst_serf.moc"
