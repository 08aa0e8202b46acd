// muster_test: USES Muster::Cluster PATHS
#include "cluster/membership/awareness.h"
#include "cluster/membership/broadcastqueue.h"
#include "cluster/membership/suspicion.h"
#include "support/likememberlist.h"
#include "unit/cluster/packets/vectors.h"

#include <QTest>

using namespace muster;
using namespace muster::cluster;
using namespace Qt::Literals::StringLiterals;

/// The figures that memberlist itself computed, with what ours does beyond it turned off. Two of its formulas
/// are not ours on purpose: the retransmit limit has a floor (MembershipOptions::retransmitFloor), and the
/// pause between table exchanges is jittered.
class TestReference : public QObject {
    Q_OBJECT
private slots:
    void suspicionsLastAsLong()
    {
        const QJsonArray rows = vectors::load()[u"formulas"][u"suspicion_timeout"].toArray();
        QCOMPARE(rows.size(), 51);
        for (const QJsonValue &row : rows) {
            MembershipOptions options = test::likeMemberlist();
            options.suspicionMult = row[u"suspicion_mult"].toInt();
            options.probeInterval = Millis(row[u"probe_interval_ms"].toInteger());
            QCOMPARE(
                Suspicion::plan(row[u"n"].toInt(), options).shortest, Millis(row[u"timeout_ms"].toInteger()));
        }
    }

    void confirmationsShortenThem()
    {
        const QJsonArray rows = vectors::load()[u"formulas"][u"remaining_suspicion"].toArray();
        QCOMPARE(rows.size(), 30);
        for (const QJsonValue &row : rows) {
            const Suspicion::Plan plan{
                row[u"k"].toInt(), Millis(row[u"min_ms"].toInteger()), Millis(row[u"max_ms"].toInteger())};
            const Millis remaining =
                Suspicion::timeout(plan, row[u"n_confirm"].toInt()) - Millis(row[u"elapsed_ms"].toInteger());
            QCOMPARE(remaining, Millis(row[u"remaining_ms"].toInteger()));
        }
    }

    void healthScores()
    {
        const QJsonArray rows = vectors::load()[u"formulas"][u"awareness_max8"].toArray();
        QCOMPARE(rows.size(), 7);
        Awareness awareness(8);
        for (const QJsonValue &row : rows) {
            awareness.apply(row[u"delta"].toInt());
            QCOMPARE(awareness.score(), row[u"score_after"].toInt());
            QCOMPARE(
                awareness.scale(Millis(1000)), Millis(row[u"scaled_probe_interval_ms_for_1000"].toInteger()));
        }
    }

    void newsIsChosenInTheSameOrder()
    {
        // A user message of n bytes costs n + 1 on the wire, as many as the texts of the vectors have.
        const QJsonObject recorded = vectors::load()[u"broadcast_queue"].toObject();
        const QJsonArray steps = recorded[u"steps"].toArray();
        QCOMPARE(steps.size(), 10);
        BroadcastQueue queue;
        std::map<QByteArray, QByteArray> texts;
        for (const QJsonValue &step : steps) {
            if (step[u"op"] == u"queue"_s) {
                const QByteArray text = step[u"msg"].toString().toLatin1();
                texts[text.mid(1)] = text;
                UserData news;
                news.body = text.mid(1);
                queue.push(step[u"name"].toString().toLatin1(), news);
            } else {
                QStringList got;
                for (const Message &news : queue.take({}, step[u"limit"].toInt(), 255,
                         recorded[u"limit"].toInt(), recorded[u"n_nodes"].toInt() - 1))
                    got.append(QString::fromLatin1(texts.at(std::get<UserData>(news).body)));
                QStringList expected;
                for (const QJsonValue &text : step[u"got"].toArray())
                    expected.append(text.toString());
                QCOMPARE(got, expected);
            }
            QCOMPARE(queue.size(), step[u"queued_after"].toInt());
        }
    }
};

QTEST_GUILESS_MAIN(TestReference)
#include "tst_reference.moc"
