// muster_test: USES Muster::Cluster
#include "cluster/status/statushistory.h"
#include "unit/cluster/status/statusfixture.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;
using namespace muster;
using namespace muster::cluster;
using namespace muster::test;

namespace {

QDateTime second(int s)
{
    return QDateTime::fromSecsSinceEpoch(1'700'000'000 + s, QTimeZone::utc());
}

/// "kind@node-2" of the events, with "+" for recoveries and "=" for plain information.
QString kinds(const QList<EventRecord> &events)
{
    QStringList all;
    for (const EventRecord &event : events) {
        const QString nature = event.nature == EventNature::Recovery ? u"+"_s
            : event.nature == EventNature::Information               ? u"="_s
                                                                     : QString();
        all.append(nature + event.kind.text() + (event.node ? u"@"_s + event.node->toString() : QString()));
    }
    return all.join(u' ');
}

} // namespace

class StatusHistoryTest final : public QObject {
    Q_OBJECT

    StatusHistory m_history;
    Evidence m_evidence;

    QString after(int s, ClusterStatus *out = nullptr)
    {
        ClusterStatus status = assess(m_evidence);
        const QString text = kinds(m_history.update(status, second(s)));
        if (out)
            *out = status;
        return text;
    }

private slots:
    void init()
    {
        m_history = StatusHistory();
        m_evidence = healthy(3);
    }

    void aHealthyStartIsNoNews() { QCOMPARE(after(0), QString()); }

    void aTroubledStartTellsTheTrouble()
    {
        m_evidence.nodes[1].version = u"0.1.0"_s;
        m_evidence.nodes[2].liveness = Liveness::Down;
        // Two left that differ: no majority.
        QCOMPARE(after(0), u"node-down@id-3 version-mismatch@id-1 version-mismatch@id-2"_s);
    }

    void downAndUp()
    {
        after(0);
        m_evidence.nodes[1].liveness = Liveness::Down;
        QCOMPARE(after(1), u"node-down@id-2 verdict-changed"_s);
        QCOMPARE(after(2), QString());
        m_evidence.nodes[1].liveness = Liveness::Alive;
        QCOMPARE(after(3), u"+node-up@id-2 +verdict-changed"_s);
    }

    void joinedLeftForgotten()
    {
        after(0);
        m_evidence.nodes.push_back(healthyNode(4));
        QCOMPARE(after(1), u"=node-joined@id-4"_s);
        m_evidence.nodes[3].liveness = Liveness::Left;
        QCOMPARE(after(2), u"=node-left@id-4"_s);
        m_evidence.nodes[3].liveness = Liveness::Alive;
        QCOMPARE(after(3), u"=node-joined@id-4"_s);
        m_evidence.nodes.pop_back();
        QCOMPARE(after(4), u"=node-forgotten@id-4"_s);
    }

    // Goal: a cut between two nodes is one event, though it is a reason of both; and so is its end.
    void aFindingIsToldOnce()
    {
        after(0);
        SightRow row;
        row.sees[m_evidence.nodes[2].id].udp = Way::Open;
        row.sees[m_evidence.nodes[2].id].tcp = Way::Blocked;
        m_evidence.sights[m_evidence.nodes[1].id] = row;
        ClusterStatus status;
        QCOMPARE(after(1, &status), u"unreachable-from@id-2 verdict-changed"_s);
        QCOMPARE(status.reasons.size(), 2);
        m_evidence.sights.clear();
        QCOMPARE(after(2), u"+unreachable-from@id-2 +verdict-changed"_s);
    }

    void reasonsBeginAndEnd()
    {
        after(0);
        change(m_evidence, 2, u"ServiceSettings.SiteURL"_s, u"\"b\""_s);
        QCOMPARE(after(1), u"config-mismatch@id-2 verdict-changed"_s);
        change(m_evidence, 2, u"ServiceSettings.SiteURL"_s, u"\"http://a\""_s);
        QCOMPARE(after(2), u"+config-mismatch@id-2 +verdict-changed"_s);
    }

    void whatADownNodeWasBlamedForIsNotMended()
    {
        after(0);
        m_evidence.nodes[1].version = u"0.1.0"_s;
        after(1);
        m_evidence.nodes[1].liveness = Liveness::Down;
        QCOMPARE(after(2), u"node-down@id-2"_s);
    }

    void sinceIsKeptWhileAReasonHolds()
    {
        m_evidence.nodes[1].liveness = Liveness::Suspect;
        ClusterStatus status;
        after(5, &status);
        after(9, &status);
        QCOMPARE(status.reasons.first().since, second(5));
        QCOMPARE(status.node(NodeId(u"id-2"_s))->reasons.first().since, second(5));
        m_evidence.nodes[1].liveness = Liveness::Alive;
        after(10);
        m_evidence.nodes[1].liveness = Liveness::Suspect;
        after(12, &status);
        QCOMPARE(status.reasons.first().since, second(12));
    }

    void leaderChangesAreToldOnce()
    {
        after(0);
        m_evidence.lease.leader.reset();
        QCOMPARE(after(1), QString());
        m_evidence.lease.leader = NodeId(u"id-2"_s);
        m_evidence.lease.term = 2;
        QCOMPARE(after(2), u"=leader-changed@id-2"_s);
        QCOMPARE(m_history.events().back().detail, u"node-2 leads in term 2, after node-1"_s);
        QCOMPARE(after(3), QString());
    }

    void theNewestTwoHundredAreKept()
    {
        after(0);
        for (int i = 1; i <= 300; ++i) {
            m_evidence.nodes[1].liveness = i % 2 ? Liveness::Suspect : Liveness::Alive;
            after(i);
        }
        QCOMPARE(m_history.events().size(), StatusHistory::eventsMax);
        QCOMPARE(m_history.events().back().sequence, quint64(300));
        QCOMPARE(m_history.events().front().sequence, quint64(101));
    }
};

QTEST_GUILESS_MAIN(StatusHistoryTest)
#include "tst_statushistory.moc"
