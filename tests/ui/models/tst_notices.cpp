// muster_test: USES Muster::Models Qt6::Gui
#include "models/examples/examples.h"
#include "models/overview/notices.h"

#include <QTest>

using namespace muster;
using namespace muster::models;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime wall(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);

TimePoint at(Millis since)
{
    return TimePoint(since);
}

QStringList textsOf(const QList<Notice> &notices)
{
    QStringList texts;
    for (const Notice &notice : notices)
        texts += notice.text;
    return texts;
}

} // namespace

/// What is news, and what of it is shown as a desktop notification (spec X12).
class TestNotices : public QObject {
    Q_OBJECT

private slots:
    void theFirstPictureIsNoNews()
    {
        NoticePolicy policy;
        QVERIFY(policy.observe(examples::leaderDown(), examples::live(), at(0s), wall).isEmpty());
        QVERIFY(policy.observe(examples::leaderDown(), examples::live(), at(1s), wall).isEmpty());
    }

    void aDeadNodeAndItsReturnAreNews()
    {
        NoticePolicy policy;
        policy.observe(examples::healthy(), examples::live(), at(0s), wall);
        const auto gone = policy.observe(examples::leaderDown(), examples::live(), at(1s), wall);
        QCOMPARE(textsOf(gone), (QStringList{u"TROUBLE: node-1 is down."_s, u"node-1 is down."_s}));
        QVERIFY(gone[0].knocks && gone[1].knocks);
        const auto back = policy.observe(examples::healthy(), examples::live(), at(2s), wall);
        QCOMPARE(textsOf(back), (QStringList{u"HEALTHY: 3 of 3 node(s) green."_s, u"node-1 is back."_s}));
        QVERIFY(back[0].knocks); // good news is another subject than bad news
    }

    void whatFlapsIsRecordedEachTimeAndKnocksOnceAMinute()
    {
        NoticePolicy policy;
        policy.observe(examples::healthy(), examples::live(), at(0s), wall);
        int records = 0;
        int knocks = 0;
        for (int second = 1; second <= 40; ++second) {
            const auto news = policy.observe(second % 2 ? examples::leaderDown() : examples::healthy(),
                examples::live(), at(Millis(1'000 * second)), wall);
            records += int(news.size());
            for (const Notice &notice : news)
                knocks += notice.knocks ? 1 : 0;
        }
        QCOMPARE(records, 80);
        QCOMPARE(knocks, 4); // verdict and node, bad and good
        const auto later = policy.observe(examples::leaderDown(), examples::live(), at(130s), wall);
        QVERIFY(later.first().knocks);
    }

    void manyAtOnceKnockFiveTimes()
    {
        NoticePolicy policy;
        auto overview = examples::healthy(30);
        policy.observe(overview, examples::live(), at(0s), wall);
        for (auto &node : overview.nodes)
            node.liveness = protocol::Liveness::Down;
        const auto news = policy.observe(overview, examples::live(), at(1s), wall);
        QCOMPARE(news.size(), 30);
        QCOMPARE(std::count_if(news.cbegin(), news.cend(), [](const Notice &n) { return n.knocks; }), 5);
    }

    void anOldPictureIsNoNewsButLostContactIs()
    {
        NoticePolicy policy;
        policy.observe(examples::healthy(), examples::live(), at(0s), wall);
        const auto lost = policy.observe(examples::leaderDown(), examples::stale(), at(5s), wall);
        QCOMPARE(textsOf(lost), QStringList{u"The console has lost contact with the cluster."_s});
        QCOMPARE(lost.first().at, wall);
        const auto found = policy.observe(examples::healthy(), examples::live(), at(9s), wall);
        QCOMPARE(textsOf(found), QStringList{u"Reconnected to the cluster."_s});
    }

    void anOutageIsNewsOnce()
    {
        NoticePolicy policy;
        policy.observe(examples::healthy(), examples::live(), at(0s), wall);
        const auto lost = policy.observe(examples::healthy(), examples::outage(), at(5s), wall);
        QCOMPARE(lost.last().text, u"No node of the cluster answers."_s);
        QCOMPARE(lost.last().mark, Mark::Down);
        QVERIFY(lost.last().knocks);
        QVERIFY(policy.observe(examples::healthy(), examples::outage(), at(6s), wall).isEmpty());
        policy.observe(examples::healthy(), examples::live(), at(7s), wall);
        QCOMPARE(textsOf(policy.observe(examples::healthy(), examples::outage(), at(8s), wall)).last(),
            u"No node of the cluster answers."_s);
    }

    void anotherClusterStartsAnew()
    {
        NoticePolicy policy;
        policy.observe(examples::healthy(), examples::live(), at(0s), wall);
        policy.reset();
        QVERIFY(policy.observe(examples::leaderDown(), examples::live(), at(1s), wall).isEmpty());
    }

    void aNewNodeIsNotSaidToBeBack()
    {
        NoticePolicy policy;
        policy.observe(examples::healthy(3), examples::live(), at(0s), wall);
        QCOMPARE(
            textsOf(policy.observe(examples::healthy(4), examples::live(), at(1s), wall)), QStringList());
    }
};

QTEST_MAIN(TestNotices)
#include "tst_notices.moc"
