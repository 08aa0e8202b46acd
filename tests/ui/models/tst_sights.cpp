// muster_test: USES Muster::Models Qt6::Gui
#include "models/common/plaintip.h"
#include "models/examples/examples.h"
#include "models/reachability/sightmodel.h"
#include "models/words/sentences.h"
#include "models/words/sightsentences.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace muster;
using namespace muster::models;
using namespace Qt::Literals::StringLiterals;

/// Who sees whom: the matrix and what is said of it.
class TestSights : public QObject {
    Q_OBJECT

    static QString cell(const SightModel &model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }
    static QStringList said(const protocol::Overview &overview)
    {
        QStringList lines;
        for (const SightLine &line : sightSummary(overview))
            lines.append(glyphOf(line.mark) + u' ' + line.text);
        return lines;
    }

private slots:
    void anOldOverviewIsNotShownAsThePresent()
    {
        SightModel model;
        for (const bool stale : {true, false}) {
            model.setOverview(examples::healthy(3), stale);
            const QModelIndex seen = model.index(0, 1);
            QCOMPARE(seen.data(SightModel::MarkRole).toInt(), int(stale ? Mark::Unknown : Mark::Ok));
            QCOMPARE(seen.data(Qt::AccessibleTextRole).toString().startsWith(u"Last known: "_s), stale);
            QCOMPARE(seen.data(Qt::ToolTipRole).toString().contains(u"Last known: "_s), stale);
        }
    }

    void theModelObeysTheRulesThroughAnyPictures()
    {
        SightModel model;
        const QAbstractItemModelTester tester(&model);
        for (const auto &first : examples::all()) {
            for (const auto &overview : {first.overview, std::optional(examples::large()),
                     std::optional(examples::healthy(9)), first.overview}) {
                model.setOverview(overview.value_or(protocol::Overview{}));
                QCOMPARE(model.rowCount(), int(overview ? overview->nodes.size() : 0));
                QCOMPARE(model.columnCount(), model.rowCount());
            }
        }
    }

    void theCurrentCellSurvivesOtherNodesComingAndGoing()
    {
        SightModel model;
        model.setOverview(examples::healthy(9));
        const QPersistentModelIndex chosen = model.index(4, 6);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        auto overview = examples::healthy(9);
        overview.nodes.removeAt(5);
        overview.nodes.removeAt(0);
        model.setOverview(overview);
        QCOMPARE(chosen.row(), 3);
        QCOMPARE(chosen.column(), 4);
        QCOMPARE(chosen.data(SightModel::NodeRole).toString(), overview.nodes[4].id.toString());
        overview.nodes.move(0, 6); // renamed: it sorts elsewhere
        model.setOverview(overview);
        QCOMPARE(chosen.data(SightModel::NodeRole).toString(), overview.nodes[3].id.toString());
        QVERIFY(resets.isEmpty());
    }

    /// With a thousand nodes only some report: the others have neither just started nor an older version.
    void whoIsNotAskedToReportIsNotCalledLate()
    {
        protocol::Overview overview = examples::healthy(60);
        overview.reachability.rows.resize(48);
        overview.reachability.reporters = 48;
        QCOMPARE(said(overview),
            QStringList(
                u"◌ 12 node(s) do not report whom they reach: in a cluster of this size only 48 do."_s));
        overview.reachability.reporters = 0;
        QVERIFY2(said(overview).first().contains(u"just started"_s), qPrintable(said(overview).first()));
    }

    void aOneWayCutLooksLikeOne()
    {
        SightModel model;
        model.setOverview(examples::oneWayCut());
        QCOMPARE(cell(model, 0, 0), u"·"_s);
        QCOMPARE(cell(model, 0, 1), u"◆ no answer"_s);
        QCOMPARE(cell(model, 1, 0), u"■ nothing"_s);
        QVERIFY2(cell(model, 0, 2).startsWith(u"▲"), "reached at another address");
        QVERIFY(cell(model, 2, 1).startsWith(u"●"));
        QVERIFY(said(examples::oneWayCut())
                    .contains(u"■ node-2 cannot hear node-1, but node-1 hears node-2: one-way cut."_s));
        const QString detail = model.index(0, 2).data(Qt::ToolTipRole).toString();
        QVERIFY2(
            detail.contains(u"10.0.0.13:8074") && detail.contains(u"192.168.7.1:40112"), qPrintable(detail));
        QCOMPARE(plainTip(model.index(0, 2).data(Qt::AccessibleTextRole).toString()), detail);
    }

    void aCrashIsACutOfNobody()
    {
        SightModel model;
        model.setOverview(examples::leaderDown());
        QCOMPARE(cell(model, 0, 1), u"◌ not reported"_s);
        QCOMPARE(cell(model, 1, 0), u"■ down"_s);
        QCOMPARE(cell(model, 2, 0), u"■ down"_s);
        const QStringList lines = said(examples::leaderDown());
        QCOMPARE(lines.size(), 1);
        QVERIFY2(lines.first().contains(u"it is down, it is not partitioned"), qPrintable(lines.first()));
    }

    void whoIsCutOffSaysSoAndTheOthersAreNotCalledDead()
    {
        const QStringList lines = said(examples::cutOff());
        QCOMPARE(lines.size(), 1);
        QVERIFY(lines.first().startsWith(u"■ node-3 cannot reach node-1 and node-2"));
        QVERIFY(lines.first().contains(u"out of rotation"));
        auto larger = examples::cutOff();
        larger.reachability.standing = u"larger-side"_s;
        QVERIFY(said(larger).first().startsWith(u"▲"));
        QVERIFY(said(larger).first().contains(u"keeps serving"));
    }

    void aWideMatrixHasNumbersAndGlyphs()
    {
        SightModel model;
        model.setOverview(examples::wide());
        QVERIFY(model.isCompact());
        QCOMPARE(model.headerData(43, Qt::Horizontal).toString(), u"44"_s);
        QCOMPARE(model.headerData(43, Qt::Vertical).toString(), u"44  node-44"_s);
        QCOMPARE(cell(model, 16, 43), u"◆"_s);
        QCOMPARE(cell(model, 1, 2), u"●"_s); // what is not reported in full is fine
        QCOMPARE(said(examples::wide()).size(), 2);
        auto small = examples::healthy(8);
        model.setOverview(small);
        QVERIFY(!model.isCompact());
        QCOMPARE(model.headerData(2, Qt::Horizontal).toString(), u"node-3"_s);
    }

    void nodesThatTellNothingAreSaidSo()
    {
        auto overview = examples::healthy();
        overview.reachability.rows.removeAt(1);
        QVERIFY(said(overview).first().startsWith(u"◌ node-2:"));
        SightModel model;
        model.setOverview(overview);
        QCOMPARE(cell(model, 1, 0), u"◌ not reported"_s);
        QCOMPARE(said(examples::healthy()), QStringList{u"● Every node reaches every other directly."_s});
    }

    void reasonsAreSentencesOfTheConsole()
    {
        const auto overview = examples::oneWayCut();
        for (const protocol::Reason &reason : overview.reasons) {
            const QString name = nodeName(overview, *reason.node);
            QVERIFY2(!sightReasonSentence(reason, name, overview).isEmpty(), qPrintable(reason.code.text()));
            QVERIFY(reasonEvidence(reason).isEmpty());
            QVERIFY(!reasonAdvice(reason).isEmpty());
            QVERIFY(codeWord(reason.code) != reason.code.text());
        }
        protocol::Reason reported = overview.reasons.first();
        reported.evidence = {}; // of a version that reports it differently
        const QString name = nodeName(overview, *reported.node);
        QVERIFY(sightReasonSentence(reported, name, overview).isEmpty());
        QCOMPARE(
            reasonSentence(reported, overview), u"%1 is unreachable from some of its peers."_s.arg(name));
    }
};

QTEST_GUILESS_MAIN(TestSights)
#include "tst_sights.moc"
