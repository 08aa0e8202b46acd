// muster_test: USES Muster::Cluster
#include "cluster/reachability/reachability.h"

#include "unit/cluster/status/statusfixture.h"

#include <QJsonArray>
#include <QTest>

using namespace muster;
using namespace muster::cluster;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

NodeId node(int number)
{
    return NodeId(u"id-%1"_s.arg(number));
}

Sight sight(Way udp, Way tcp = Way::Open)
{
    Sight made;
    made.udp = udp;
    made.tcp = tcp;
    made.roundTrip = 300us;
    return made;
}

SightMatrix allOpen(int nodes)
{
    SightMatrix matrix;
    for (int i = 1; i <= nodes; ++i)
        for (int j = 1; j <= nodes; ++j)
            if (i != j)
                matrix[node(i)].sees[node(j)] = sight(Way::Open);
    return matrix;
}

Sight &at(SightMatrix &matrix, int observer, int observed)
{
    return matrix[node(observer)].sees[node(observed)];
}

std::set<NodeId> first(int nodes)
{
    std::set<NodeId> all;
    for (int i = 1; i <= nodes; ++i)
        all.insert(node(i));
    return all;
}

Way wayOf(const QString &name)
{
    for (const Way way : {Way::Open, Way::OneWay, Way::Blocked})
        if (name == wayName(way))
            return way;
    return Way::Unknown;
}

QString said(const std::vector<Finding> &findings)
{
    QStringList lines;
    for (const Finding &finding : findings)
        lines.append(
            u"%1 %2 %3"_s.arg(protocol::name(finding.code), finding.from.toString(), finding.to.toString())
                .trimmed());
    return lines.join(u", "_s);
}

} // namespace

Q_DECLARE_METATYPE(muster::cluster::Way)

class TestReachability : public QObject {
    Q_OBJECT

    static Member member(int unanswered, std::optional<TimePoint> packetAt)
    {
        Member made;
        made.address = {QByteArray::fromHex("0a000002"), 8074};
        made.state = MemberState::Alive;
        made.contact.unanswered = unanswered;
        made.contact.unansweredSince = TimePoint(90s);
        made.contact.packetAt = packetAt;
        made.contact.answeredAt = TimePoint(80s);
        return made;
    }

private slots:
    void aSightIsMadeOfProbes_data()
    {
        QTest::addColumn<int>("unanswered");
        QTest::addColumn<int>("heardAt");
        QTest::addColumn<int>("aliveSince");
        QTest::addColumn<QString>("expected");
        QTest::newRow("it answers") << 0 << 99 << 1 << u"open"_s;
        QTest::newRow("three lost probes are loss") << 3 << 85 << 1 << u"open"_s;
        QTest::newRow("four are a cut") << 4 << 85 << 1 << u"blocked"_s;
        QTest::newRow("four, and it is heard") << 4 << 95 << 1 << u"one-way"_s;
        QTest::newRow("it came back a moment ago") << 9 << 85 << 97 << u"unknown"_s;
        QTest::newRow("never heard at all") << 4 << -1 << 1 << u"blocked"_s;
    }
    void aSightIsMadeOfProbes()
    {
        QFETCH(int, unanswered);
        QFETCH(int, heardAt);
        QFETCH(int, aliveSince);
        QFETCH(QString, expected);
        Member seen = member(
            unanswered, heardAt < 0 ? std::nullopt : std::optional(TimePoint(std::chrono::seconds(heardAt))));
        seen.stateSince = TimePoint(std::chrono::seconds(aliveSince));
        const Sight made = sightOf(seen, TimePoint(0s), TimePoint(100s));
        QCOMPARE(QString(wayName(made.udp)), expected);
        QCOMPARE(made.answered, std::optional(Millis(20s)));
        QCOMPARE(made.tcp, Way::Unknown);
        seen.contact.streamAt = TimePoint(99s);
        QCOMPARE(sightOf(seen, TimePoint(0s), TimePoint(100s)).tcp,
            isImpaired(made.udp) ? Way::Blocked : Way::Unknown); // it has not answered since
        seen.contact.streamWorks = true;
        QCOMPARE(sightOf(seen, TimePoint(0s), TimePoint(100s)).tcp, Way::Open);
    }
    // Goal: after a crash and a return nobody is told of a firewall that is none. What failed before the
    // process was there, or while it ended, says nothing of its port.
    void aFailedStreamCountsIfItsNodeWasThere_data()
    {
        QTest::addColumn<int>("failedAt");
        QTest::addColumn<int>("answeredAt");
        QTest::addColumn<int>("startedAt");
        QTest::addColumn<int>("aliveSince");
        QTest::addColumn<Way>("tcp");
        QTest::newRow("a firewall") << 90 << 99 << 1 << 1 << Way::Blocked;
        QTest::newRow("it has crashed just now") << 99 << 98 << 1 << 1 << Way::Unknown;
        QTest::newRow("its last answer was on its way") << 99 << 99 << 1 << 1 << Way::Unknown;
        QTest::newRow("it crashed, and was back before it was missed") << 90 << 99 << 92 << 1 << Way::Unknown;
        QTest::newRow("it was down, and is back") << 90 << 99 << 1 << 92 << Way::Unknown;
        QTest::newRow("it was starting") << 90 << 99 << 88 << 1 << Way::Unknown;
    }
    void aFailedStreamCountsIfItsNodeWasThere()
    {
        QFETCH(int, failedAt);
        QFETCH(int, answeredAt);
        QFETCH(int, startedAt);
        QFETCH(int, aliveSince);
        const auto moment = [](int at) {
            return TimePoint(std::chrono::seconds(at));
        };
        Member seen = member(0, moment(answeredAt));
        seen.contact.answeredAt = moment(answeredAt);
        seen.contact.streamAt = moment(failedAt);
        seen.stateSince = moment(aliveSince);
        QTEST(sightOf(seen, moment(startedAt), moment(100)).tcp, "tcp");
    }
    void anotherAddressIsTold()
    {
        Member seen = member(0, TimePoint(99s));
        seen.contact.packetsFrom = seen.address;
        QCOMPARE(sightOf(seen, TimePoint(0s), TimePoint(100s)).reachedAt, QString());
        seen.contact.packetsFrom->ip = QByteArray::fromHex("00000000000000000000ffff0a000002");
        QCOMPARE(sightOf(seen, TimePoint(0s), TimePoint(100s)).reachedAt, QString()); // the same, mapped
        seen.contact.packetsFrom = Endpoint{QByteArray::fromHex("c0a80001"), 4000};
        QCOMPARE(sightOf(seen, TimePoint(0s), TimePoint(100s)).reachedAt, u"192.168.0.1:4000"_s);
    }

    void whatThePatternMeans_data()
    {
        QTest::addColumn<QStringList>("cells"); // observer observed udp tcp
        QTest::addColumn<QString>("expected");
        QTest::newRow("all is well") << QStringList{} << QString();
        QTest::newRow("1 is not heard by 2: one-way")
            << QStringList{u"1 2 one-way blocked"_s, u"2 1 blocked blocked"_s} << u"one-way id-1 id-2"_s;
        QTest::newRow("2 is not heard by 1: the other one-way")
            << QStringList{u"2 1 one-way blocked"_s, u"1 2 blocked blocked"_s} << u"one-way id-2 id-1"_s;
        QTest::newRow("cut both ways")
            << QStringList{u"1 2 blocked blocked"_s, u"2 1 blocked blocked"_s} << u"no-way id-1 id-2"_s;
        QTest::newRow("a firewall takes UDP only")
            << QStringList{u"1 2 blocked open"_s, u"2 1 blocked open"_s} << u"no-udp id-1 id-2"_s;
        QTest::newRow("a firewall takes TCP in one direction")
            << QStringList{u"2 1 open blocked"_s} << u"no-tcp id-2 id-1"_s;
        QTest::newRow("both hear, nobody gets answers")
            << QStringList{u"1 2 one-way open"_s, u"2 1 one-way open"_s} << u"lossy id-1 id-2"_s;
        QTest::newRow("an answer proves both directions")
            << QStringList{u"1 2 blocked open"_s, u"2 1 open open"_s} << QString();
        QTest::newRow("a node that doubts itself is busy, not cut off") << QStringList{
            u"1 2 blocked unknown"_s, u"1 3 blocked unknown"_s, u"2 1 blocked unknown"_s,
            u"3 1 blocked unknown"_s, u"busy 1"_s} << u"busy id-1"_s;
        QTest::newRow("a crash is no cut: what is said of the dead is no evidence")
            << QStringList{u"1 4 blocked blocked"_s, u"2 4 blocked blocked"_s, u"3 4 blocked blocked"_s}
            << QString();
    }
    void whatThePatternMeans()
    {
        QFETCH(QStringList, cells);
        QFETCH(QString, expected);
        SightMatrix matrix = allOpen(3);
        for (const QString &cell : cells) {
            const QStringList words = cell.split(u' ');
            if (words.size() == 2)
                matrix[node(words.at(1).toInt())].health = busyHealth;
            else
                at(matrix, words.at(0).toInt(), words.at(1).toInt()) =
                    sight(wayOf(words.at(2)), wayOf(words.at(3)));
        }
        QCOMPARE(said(findingsOf(matrix, first(3))), expected);
    }
    // Goal: a row from before a crash is no firewall: its streams failed with the process.
    void whoTakesItForDownHasNoDatagramsFromItEither()
    {
        SightMatrix matrix = allOpen(3);
        at(matrix, 2, 3) = sight(Way::Open, Way::Blocked);
        for (const Liveness taken : {Liveness::Down, Liveness::Suspect, Liveness::Left}) {
            at(matrix, 2, 3).liveness = taken;
            QCOMPARE(said(findingsOf(matrix, first(3))), QString());
        }
        at(matrix, 2, 3).liveness = Liveness::Alive;
        QCOMPARE(said(findingsOf(matrix, first(3))), u"no-tcp id-2 id-3"_s);
    }
    void aRowThatIsMissingIsNoProofOfHealth()
    {
        SightMatrix matrix = allOpen(3);
        at(matrix, 1, 2) = sight(Way::OneWay);
        matrix.erase(node(2)); // of an older version
        QCOMPARE(said(findingsOf(matrix, first(3))), u"one-way id-1 id-2"_s);
        at(matrix, 1, 2) = sight(Way::Blocked, Way::Blocked);
        QCOMPARE(said(findingsOf(matrix, first(3))), u"no-way id-1 id-2"_s);
    }
    void aRowOfAGreatClusterTellsOnlyWhatDeviates()
    {
        SightMatrix matrix;
        matrix[node(1)].complete = false;
        matrix[node(1)].sees[node(2)] = sight(Way::Blocked);
        matrix[node(2)].complete = false;
        QCOMPARE(said(findingsOf(matrix, first(2))), QString()); // 2 is answered by 1
        QCOMPARE(groupsOf(matrix, first(2)).size(), size_t(1));
    }

    void theCulpritIsNamed()
    {
        SightMatrix matrix = allOpen(4);
        for (const int other : {1, 2, 4}) {
            at(matrix, 3, other) = sight(Way::Blocked, Way::Blocked);
            at(matrix, other, 3) = sight(Way::Blocked, Way::Blocked);
        }
        const auto findings = findingsOf(matrix, first(4));
        QCOMPARE(findings.size(), size_t(3));
        for (const Finding &finding : findings)
            QCOMPARE(namedBy(finding, findings), std::set{node(3)});
        const std::vector<Finding> one{{FindingCode::NoWay, node(1), node(2)}};
        QCOMPARE(namedBy(one.front(), one), (std::set{node(1), node(2)}));
    }

    void groups()
    {
        SightMatrix matrix = allOpen(5);
        for (const int left : {1, 2}) {
            for (const int right : {3, 4, 5}) {
                at(matrix, left, right).liveness = Liveness::Down;
                at(matrix, right, left).liveness = Liveness::Down;
            }
        }
        const auto groups = groupsOf(matrix, first(5));
        QCOMPARE(groups.size(), size_t(2));
        QCOMPARE(groups.at(0), (std::set{node(3), node(4), node(5)}));
        QCOMPARE(groups.at(1), (std::set{node(1), node(2)}));
        // Sight must be mutual: one that sees all and is seen by nobody is alone.
        SightMatrix mute = allOpen(3);
        at(mute, 1, 3).liveness = Liveness::Down;
        at(mute, 2, 3).liveness = Liveness::Down;
        QCOMPARE(groupsOf(mute, first(3)).at(0), (std::set{node(1), node(2)}));
        // What is suspect is not gone.
        at(mute, 1, 3).liveness = Liveness::Suspect;
        at(mute, 2, 3).liveness = Liveness::Suspect;
        QCOMPARE(groupsOf(mute, first(3)).size(), size_t(1));
        QCOMPARE(groupsOf({}, first(2)).size(), size_t(2));
    }

    void reasonsNameWhoCannotReachWhom()
    {
        Evidence evidence = test::healthy(3);
        evidence.sights = allOpen(3);
        QCOMPARE(assess(evidence).verdict, Verdict::Green);
        at(evidence.sights, 1, 2) = sight(Way::OneWay);
        at(evidence.sights, 2, 1) = sight(Way::Blocked);
        ClusterStatus status = assess(evidence);
        QCOMPARE(status.verdict, Verdict::Red);
        QCOMPARE(status.findings.size(), size_t(1));
        for (const int named : {1, 2}) {
            const QList<Reason> reasons = status.node(node(named))->reasons;
            QCOMPARE(reasons.size(), 1);
            QCOMPARE(reasons.first().code, u"unreachable-from"_s);
            QCOMPARE(
                reasons.first().detail, u"node-2 cannot hear node-1, but node-1 hears node-2: one-way cut"_s);
            const QJsonObject found = reasons.first().evidence[u"findings"_s][0].toObject();
            QCOMPARE(found[u"from"_s].toString(), u"id-1"_s);
            QCOMPARE(found[u"to"_s].toString(), u"id-2"_s);
        }
        QVERIFY(status.node(node(3))->reasons.isEmpty());

        at(evidence.sights, 3, 1).reachedAt = u"10.9.9.9:1"_s;
        status = assess(evidence);
        QCOMPARE(status.node(node(1))->reasons.last().code, u"address-differs"_s);
        QCOMPARE(status.node(node(1))->reasons.last().severity, Severity::Warn);

        evidence.sights[node(1)].health = busyHealth;
        status = assess(evidence);
        QVERIFY(status.node(node(2))->reasons.isEmpty());
        QCOMPARE(status.node(node(1))->reasons.first().code, u"busy"_s);
        QCOMPARE(status.verdict, Verdict::Green); // with a warning
    }
    void aCutOffNodeSaysSoAndADownOneThatWritesIsNamed()
    {
        Evidence evidence = test::healthy(3);
        evidence.nodes[1].liveness = Liveness::Down;
        evidence.nodes[2].liveness = Liveness::Down;
        QVERIFY(!assess(evidence).node(node(2))->reasons.first().detail.contains(u"database"));
        evidence.isolation = {Standing::LesserSide, {node(2), node(3)}};
        const ClusterStatus status = assess(evidence);
        const Reason cut = status.node(node(1))->reasons.first();
        QCOMPARE(cut.code, u"cut-off"_s);
        QCOMPARE(cut.severity, Severity::Red);
        QCOMPARE(cut.detail,
            u"node-1 cannot reach node-2, node-3, which the database shows as alive; it is on the smaller "
            u"side "
            "and out of rotation"_s);
        QVERIFY(cut.evidence[u"withdrawn"_s].toBool());
        QVERIFY(status.node(node(2))->reasons.first().detail.contains(u"it still writes to the database"));
    }
};

QTEST_GUILESS_MAIN(TestReachability)
#include "tst_reachability.moc"
