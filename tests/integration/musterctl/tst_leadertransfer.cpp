// muster_test: USES Muster::Protocol muster_fakenode DEPENDS musterctl PATHS
#include "integration/musterctl/ctlcluster.h"
#include "protocol/http/apierror.h"
#include "protocol/http/routes.h"

using namespace muster;
using namespace Qt::Literals::StringLiterals;
using test::Outcome;

namespace {

const QString path(protocol::routes::leader);

/// Two nodes of which the first leads term 7; both answer a transfer as a server does.
struct Cluster : test::CtlCluster {
    NodeId id(int node) const { return overview.nodes[node].id; }
    void accept(const QString &method, const std::optional<NodeId> &to)
    {
        const QJsonObject answer{{u"to"_s, to ? QJsonValue(to->toString()) : QJsonValue()},
            {u"leader"_s, id(0).toString()}, {u"term"_s, 7}};
        one.setReply(method + u' ' + path, protocol::jsonResponse(answer));
    }
    void refuse(int status, const QString &why)
    {
        one.setReply(u"POST "_s + path,
            protocol::errorResponse({u"api.cluster.leader.app_error"_s, why, status}, u"r"_s));
    }
    void prefer(const QString &state, const QString &detail)
    {
        overview.preferred = protocol::LeaderPreference{id(1), state, detail};
        publish();
    }
    void lead(int node, quint64 term)
    {
        overview.leader = id(node);
        overview.term = term;
        publish();
    }
};

} // namespace

/// `musterctl leader transfer`: from the preference to the new leader, or to the reason why not.
class TestLeaderTransfer : public QObject {
    Q_OBJECT

private slots:
    void waitsUntilTheNewLeaderIsEffective()
    {
        Cluster c;
        c.accept(u"POST"_s, c.id(1));
        c.prefer(u"pending"_s, u"The leader makes room."_s);
        const auto process = c.start({u"leader"_s, u"transfer"_s, u"--to"_s, u"node-2"_s, u"--yes"_s});
        QTRY_VERIFY(
            c.one.requests().count(u"GET /api/v4/muster/overview"_s) >= 3); // it looks again and again
        QCOMPARE(process->state(), QProcess::Running);
        c.prefer(u"effective"_s, u"node-2 leads."_s);
        c.lead(1, 8);
        const Outcome outcome = Cluster::finish(*process);
        QCOMPARE(outcome.exitCode, 0);
        QVERIFY2(outcome.out.startsWith(u"● node-2 leads, term 8"_s), qPrintable(outcome.out));
        QVERIFY(outcome.out.contains(u"musterctl leader transfer --clear"_s));
        QVERIFY2(outcome.err.contains(u"The leader makes room."_s), qPrintable(outcome.err));
        QVERIFY(c.one.bodies().contains(
            QJsonDocument(QJsonObject{{u"to"_s, c.id(1).toString()}}).toJson(QJsonDocument::Compact)));
    }

    // Goal: what the overview says before it shows the request is of an earlier wish: neither "somebody else
    // asked" nor "done".
    void anEarlierWishThatIsStillShownSaysNothing()
    {
        Cluster c;
        c.accept(u"POST"_s, c.id(1));
        c.overview.preferred = protocol::LeaderPreference{c.id(0), u"effective"_s, u"node-1 leads."_s};
        c.publish();
        const auto process = c.start({u"leader"_s, u"transfer"_s, u"--to"_s, u"node-2"_s, u"--yes"_s});
        QTRY_VERIFY(c.one.requests().contains(u"POST "_s + path));
        const auto looks = [&c] {
            return c.one.requests().count(u"GET /api/v4/muster/overview"_s);
        };
        const auto before = looks();
        QTRY_VERIFY(looks() >= before + 2);
        QCOMPARE(process->state(), QProcess::Running);
        c.prefer(u"effective"_s, u"node-2 leads."_s);
        c.lead(1, 8);
        const Outcome outcome = Cluster::finish(*process);
        QCOMPARE(outcome.exitCode, 0);
        QVERIFY2(outcome.out.contains(u"node-2 is preferred until it fails"_s), qPrintable(outcome.out));
    }

    void aWishThatReplacesOursIsNamed()
    {
        Cluster c;
        c.accept(u"POST"_s, c.id(1));
        const auto process = c.start({u"leader"_s, u"transfer"_s, u"--to"_s, u"node-2"_s, u"--yes"_s});
        QTRY_VERIFY(c.one.requests().contains(u"POST "_s + path));
        c.prefer(u"pending"_s, u"The leader makes room."_s);
        const auto before = c.one.requests().size();
        QTRY_VERIFY(c.one.requests().size() >= before + 2);
        c.overview.preferred = protocol::LeaderPreference{c.id(0), u"effective"_s, u"node-1 leads."_s};
        c.publish();
        const Outcome outcome = Cluster::finish(*process);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.out.contains(u"node-1 was asked for in the meantime"_s), qPrintable(outcome.out));
    }

    void clearingWaitsUntilTheWishIsGone()
    {
        Cluster c;
        c.accept(u"DELETE"_s, std::nullopt);
        c.prefer(u"effective"_s, u"node-2 leads."_s);
        const auto process = c.start({u"leader"_s, u"transfer"_s, u"--clear"_s, u"--yes"_s});
        QTRY_VERIFY(c.one.requests().contains(u"DELETE "_s + path));
        const auto before = c.one.requests().size();
        QTRY_VERIFY(c.one.requests().size() >= before + 2);
        QCOMPARE(process->state(), QProcess::Running);
        c.overview.preferred.reset();
        c.publish();
        const Outcome outcome = Cluster::finish(*process);
        QCOMPARE(outcome.exitCode, 0);
        QVERIFY2(outcome.out.contains(u"nobody is preferred"_s), qPrintable(outcome.out));
    }

    void aWishThatStaysIsNotCleared()
    {
        Cluster c;
        c.accept(u"DELETE"_s, std::nullopt);
        c.prefer(u"effective"_s, u"node-2 leads."_s);
        const Outcome outcome = c.run({u"leader"_s, u"transfer"_s, u"--clear"_s, u"--wait"_s, u"1"_s});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.out.contains(u"node-2 is still preferred after 1 s"_s), qPrintable(outcome.out));
    }

    // Goal: what nobody waited for is not told as if it had happened.
    void withoutWaitingNothingIsSaidToHaveHappened()
    {
        Cluster c;
        c.accept(u"POST"_s, c.id(1));
        c.accept(u"DELETE"_s, std::nullopt);
        for (const QStringList &what : {QStringList{u"--clear"_s}, {u"--to"_s, u"node-2"_s}}) {
            const QStringList command =
                QStringList{u"leader"_s, u"transfer"_s} + what + QStringList{u"--wait"_s, u"0"_s};
            c.prefer(u"effective"_s, u"node-2 leads."_s); // of an earlier wish
            const Outcome outcome = c.run(command);
            QCOMPARE(outcome.exitCode, 0);
            QVERIFY2(outcome.out.startsWith(u"… asked for; not waited"_s), qPrintable(outcome.out));
            QVERIFY2(outcome.out.contains(u"node-1 leads, term 7 as far as is known now"_s),
                qPrintable(outcome.out));
            QVERIFY2(!outcome.out.contains(u"●"_s) && !outcome.out.contains(u"nobody is preferred"_s),
                qPrintable(outcome.out));
            const Outcome json = c.run(command + QStringList{u"--json"_s});
            const QJsonObject told = QJsonDocument::fromJson(json.out.toUtf8()).object();
            QCOMPARE(told[u"done"], QJsonValue(false));
        }
    }

    void withoutATargetTheNextIsAsked()
    {
        Cluster c;
        c.accept(u"POST"_s, c.id(1));
        c.lead(1, 8);
        QCOMPARE(c.run({u"leader"_s, u"transfer"_s}).exitCode, 0);
        QVERIFY(c.one.bodies().contains(QByteArray("{\"to\":\"next\"}")));
    }

    void whyNot_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("detail");
        QTest::newRow("it fell down meanwhile") << u"unavailable"_s << u"node-2 is down."_s;
        QTest::newRow("it did not take the lease") << u"declined"_s << u"node-2 did not take the lease"_s;
        QTest::newRow("it takes too long") << u"pending"_s << u"The leader makes room."_s;
    }
    void whyNot()
    {
        QFETCH(QString, state);
        QFETCH(QString, detail);
        Cluster c;
        c.accept(u"POST"_s, c.id(1));
        c.prefer(state, detail);
        const Outcome outcome =
            c.run({u"leader"_s, u"transfer"_s, u"--to"_s, u"node-2"_s, u"--wait"_s, u"1"_s});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.out.contains(u"not transferred"_s) && outcome.out.contains(detail),
            qPrintable(outcome.out));
        QVERIFY2(outcome.out.contains(u"node-1 leads, term 7"_s), qPrintable(outcome.out));
        const Outcome json =
            c.run({u"leader"_s, u"transfer"_s, u"--to"_s, u"node-2"_s, u"--wait"_s, u"1"_s, u"--json"_s});
        QCOMPARE(json.exitCode, 1);
        const QJsonObject object = QJsonDocument::fromJson(json.out.toUtf8()).object();
        QCOMPARE(object[u"done"].toBool(true), false);
        QCOMPARE(object[u"preferred"].toObject()[u"state"].toString(), state);
    }

    void theClustersNoIsOne()
    {
        Cluster c;
        c.refuse(409, u"node-2 cannot reach the database."_s);
        const Outcome outcome = c.run({u"leader"_s, u"transfer"_s, u"--to"_s, u"node-2"_s});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.err.contains(u"node-2 cannot reach the database."_s), qPrintable(outcome.err));
    }

    void clearingTakesTheWishBack()
    {
        Cluster c;
        c.accept(u"DELETE"_s, std::nullopt);
        const Outcome outcome = c.run({u"leader"_s, u"transfer"_s, u"--clear"_s});
        QCOMPARE(outcome.exitCode, 0);
        QVERIFY2(outcome.out.contains(u"nobody is preferred"_s), qPrintable(outcome.out));
        QVERIFY(c.one.requests().contains(u"DELETE "_s + path));
    }

    void thePreferenceIsShown()
    {
        Cluster c;
        c.prefer(u"declined"_s, u"node-2 did not take the lease."_s);
        c.overview.terms.first().endReason = u"transfer"_s;
        c.publish();
        const Outcome outcome = c.run({u"leader"_s});
        QVERIFY2(outcome.out.contains(u"preferred: node-2 (declined)"_s), qPrintable(outcome.out));
        QVERIFY2(outcome.out.contains(u"first leader of this cluster; ended: transferred by an operator"_s),
            qPrintable(outcome.out));
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("another word") << QStringList{u"leader"_s, u"change"_s};
        QTest::newRow("to somebody and to nobody")
            << QStringList{u"leader"_s, u"transfer"_s, u"--to"_s, u"node-2"_s, u"--clear"_s};
        QTest::newRow("options without the word") << QStringList{u"leader"_s, u"--to"_s, u"node-2"_s};
        QTest::newRow("a node that does not exist")
            << QStringList{u"leader"_s, u"transfer"_s, u"--to"_s, u"node-9"_s};
        QTest::newRow("a wait that is no number")
            << QStringList{u"leader"_s, u"transfer"_s, u"--wait"_s, u"long"_s};
    }
    void wrongUsage()
    {
        QFETCH(QStringList, arguments);
        Cluster c;
        QCOMPARE(c.run(arguments).exitCode, 64);
        QVERIFY(!c.one.requests().contains(u"POST "_s + path));
    }
};

QTEST_GUILESS_MAIN(TestLeaderTransfer)
#include "tst_leadertransfer.moc"
