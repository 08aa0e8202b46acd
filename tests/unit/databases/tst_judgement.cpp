// muster_test: USES Muster::Databases
#include "databases/judgement.h"

#include <QTest>

#include <functional>

using namespace muster;
using namespace muster::protocol;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

using Servers = QList<DatabaseServer>;
using Change = std::function<void(Servers &)>;

DatabaseServer server(const QString &name, DatabaseRole role, int port)
{
    DatabaseServer made;
    made.name = name;
    made.role = role;
    made.kind = u"postgres"_s;
    made.endpoint = u"db:%1"_s.arg(port);
    made.system = u"7000"_s;
    made.timeline = 3;
    if (role == DatabaseRole::Primary)
        return made;
    made.standby = made.receiving = true;
    made.streamsFrom = u"db:1"_s;
    made.receivedLagBytes = made.replayedLagBytes = 0;
    made.receivedLag = made.replayedLag = 0ms;
    return made;
}

Servers healthy()
{
    return {server(u"primary"_s, DatabaseRole::Primary, 1), server(u"replica-1"_s, DatabaseRole::Replica, 2),
        server(u"replica-2"_s, DatabaseRole::Replica, 3)};
}

} // namespace

Q_DECLARE_METATYPE(Change)

// Goal: the state of each server, and yes or the gravest reason why not for each replica, by what is
// observed.
class TestJudgement final : public QObject {
    Q_OBJECT
private slots:
    void eachReplicaIsACandidateOrSaysWhyNot_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<DatabaseState>("state");
        QTest::addColumn<QString>("obstacle");
        const auto row = [](const char *name, DatabaseState state, const QString &obstacle, Change change) {
            QTest::newRow(name) << change << state << obstacle;
        };
        using State = DatabaseState;
        row("a replica that follows is one", State::Ok, {}, [](Servers &) {});
        row("one that does not answer is none", State::Unreachable, u"unreachable"_s,
            [](Servers &s) { s[1].state = State::Unreachable; });
        row("one that was promoted is none", State::NoReplica, u"no-standby"_s, [](Servers &s) {
            s[1].standby = false;
            s[1].timeline = 4;
        });
        row("one with other data is none", State::OtherSystem, u"other-system"_s,
            [](Servers &s) { s[1].system = u"7001"_s; });
        row("one on another timeline is none", State::Ok, u"other-timeline"_s,
            [](Servers &s) { s[1].timeline = 2; });
        row("one whose timeline is not known may be one", State::Ok, {},
            [](Servers &s) { s[1].timeline = 0; });
        row("one that is paused is none", State::Paused, u"replay-paused"_s,
            [](Servers &s) { s[1].paused = true; });
        row("one that receives nothing is none", State::Detached, u"detached"_s,
            [](Servers &s) { s[1].receiving = false; });
        row("while the primary is away that is nobody's fault", State::Ok, {}, [](Servers &s) {
            s[0].state = State::Unreachable;
            for (DatabaseServer *replica : {&s[1], &s[2]}) {
                replica->receiving = false;
                replica->receivedLagBytes = replica->replayedLagBytes = std::nullopt;
                replica->receivedLag = replica->replayedLag = std::nullopt;
            }
        });
        row("one behind another replica is none", State::Ok, u"streams-from-another"_s,
            [](Servers &s) { s[1].streamsFrom = u"db:3"_s; });
        row("by a name that nobody here has it may be the primary", State::Ok, {},
            [](Servers &s) { s[1].streamsFrom = u"10.0.0.1:5432"_s; });
        row("one that lags by its bytes is none", State::Lagging, u"lags"_s,
            [](Servers &s) { s[1].replayedLagBytes = 64 * 1024 * 1024 + 1; });
        row("at the limit it is one", State::Ok, {},
            [](Servers &s) { s[1].replayedLagBytes = 64 * 1024 * 1024; });
        row("one that lags by its time is none", State::Lagging, u"lags"_s,
            [](Servers &s) { s[1].replayedLag = 31s; });
        row("one that has not received enough is none", State::Ok, u"lags"_s,
            [](Servers &s) { s[1].receivedLagBytes = 1'000'000'000; });
        row("one that was not compared is none", State::Ok, u"position-unknown"_s,
            [](Servers &s) { s[1].replayedLagBytes = std::nullopt; });
        row("the gravest reason is told", State::OtherSystem, u"other-system"_s, [](Servers &s) {
            s[1].system = u"7001"_s;
            s[1].paused = true;
            s[1].replayedLag = 1h;
        });
        row("without a primary to compare with it is one", State::Ok, {}, [](Servers &s) {
            s.removeFirst();
            s.prepend(s.takeLast());
        });
    }
    void eachReplicaIsACandidateOrSaysWhyNot()
    {
        QFETCH(Change, change);
        Servers servers = healthy();
        change(servers);
        databases::judge(servers);
        QTEST(*servers[1].state.known(), "state");
        QTEST(servers[1].obstacle.text(), "obstacle");
        QFETCH(QString, obstacle);
        QCOMPARE(servers[1].isCandidate(), obstacle.isEmpty());
    }

    void thePrimaryTakesWritesOrSaysThatItDoesNot_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<DatabaseState>("state");
        const auto row = [](const char *name, DatabaseState state, Change change) {
            QTest::newRow(name) << change << state;
        };
        row("it does", DatabaseState::Ok, [](Servers &) {});
        row("it was told not to", DatabaseState::ReadOnly, [](Servers &s) { s[0].readOnly = true; });
        row("it is a standby", DatabaseState::ReadOnly, [](Servers &s) { s[0].standby = true; });
        row("what was found otherwise stays", DatabaseState::Unwritable,
            [](Servers &s) { s[0].state = DatabaseState::Unwritable; });
    }
    void thePrimaryTakesWritesOrSaysThatItDoesNot()
    {
        QFETCH(Change, change);
        Servers servers = healthy();
        change(servers);
        databases::judge(servers);
        QTEST(*servers[0].state.known(), "state");
        QVERIFY(!servers[0].isCandidate());
        QVERIFY(servers[0].obstacle.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestJudgement)
#include "tst_judgement.moc"
