// muster_test: USES Muster::Models Qt6::Gui
#include "models/config/mismatchmodel.h"
#include "models/events/eventmodel.h"
#include "models/examples/examples.h"
#include "models/leader/termmodel.h"
#include "models/nodes/nodefilter.h"
#include "models/words/sentences.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace muster;
using namespace muster::models;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList column(const QAbstractItemModel &model, int at, int role = Qt::DisplayRole)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts += model.index(row, at).data(role).toString();
    return texts;
}

/// Every overview after every other one: what the models go through in a bad night.
QList<protocol::Overview> night()
{
    QList<protocol::Overview> overviews;
    for (const auto &first : examples::all()) {
        for (const auto &second : examples::all()) {
            overviews += first.overview.value_or(protocol::Overview{});
            overviews += second.overview.value_or(protocol::Overview{});
        }
    }
    return overviews;
}

} // namespace

class TestModels : public QObject {
    Q_OBJECT

private slots:
    void everyModelObeysTheRulesThroughAnyPictures()
    {
        NodeModel nodes;
        EventModel events;
        TermModel terms;
        MismatchModel mismatches;
        const QAbstractItemModelTester a(&nodes), b(&events), c(&terms), d(&mismatches);
        NodeFilter filter;
        filter.setNodes(&nodes);
        const QAbstractItemModelTester e(&filter);
        for (const auto &overview : night()) {
            nodes.setOverview(overview);
            events.setOverview(overview);
            terms.setOverview(overview);
            mismatches.setOverview(overview);
            QCOMPARE(nodes.rowCount(), int(overview.nodes.size()));
            QCOMPARE(events.rowCount(), int(overview.events.size()));
            QCOMPARE(mismatches.rowCount(), int(overview.differences.size()));
        }
    }

    void aSelectionSurvivesOtherNodesComingAndGoing()
    {
        NodeModel model;
        model.setOverview(examples::healthy(9));
        const QPersistentModelIndex fifth = model.index(4, NodeModel::NameColumn);
        QCOMPARE(fifth.data().toString(), u"node-5"_s);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        auto overview = examples::healthy(9);
        overview.nodes.removeAt(7);
        overview.nodes.removeAt(1);
        overview.nodes.removeAt(0);
        model.setOverview(overview);
        QCOMPARE(model.rowCount(), 6);
        QCOMPARE(fifth.data().toString(), u"node-5"_s);
        QCOMPARE(fifth.row(), 2);
        model.setOverview(examples::healthy(12));
        QCOMPARE(fifth.row(), 4);
        QCOMPARE(fifth.data().toString(), u"node-5"_s);
        QCOMPARE(resets.count(), 0);
    }

    void anEqualPictureIsSilent()
    {
        NodeModel model;
        model.setOverview(examples::large());
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setOverview(examples::large());
        QCOMPARE(changes.count(), 0);
    }

    void aChangeIsOneSignalOverItsRange()
    {
        NodeModel model;
        model.setOverview(examples::large());
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        auto overview = examples::large();
        overview.nodes[3].age = Millis(9'000);
        overview.nodes[9].age = Millis(9'000);
        model.setOverview(overview);
        QCOMPARE(changes.count(), 1);
    }

    void twoNodesWithOneIdAreOneRow()
    {
        NodeModel model;
        auto overview = examples::healthy(3);
        overview.nodes[1].id = overview.nodes[0].id;
        model.setOverview(overview);
        QCOMPARE(model.rowCount(), 2);
    }

    void theWorstNodeComesFirst()
    {
        NodeModel model;
        NodeFilter filter;
        filter.setNodes(&model);
        model.setOverview(examples::large());
        const QStringList names = column(filter, NodeModel::NameColumn);
        QCOMPARE(names.mid(0, 4), (QStringList{u"node-7"_s, u"node-12"_s, u"node-22"_s, u"node-19"_s}));
        QCOMPARE(column(filter, NodeModel::StatusColumn).mid(0, 4),
            (QStringList{u"■ Down"_s, u"◆ Version differs"_s, u"▲ Suspect"_s, u"◐ Draining"_s}));
    }

    void onlyDeviatingHidesWhatIsPlainlyOk()
    {
        NodeModel model;
        NodeFilter filter;
        filter.setNodes(&model);
        model.setOverview(examples::large());
        filter.setOnlyDeviating(true);
        QCOMPARE(filter.rowCount(), 4);
        model.setOverview(examples::healthy(30));
        QCOMPARE(filter.rowCount(), 0);
    }

    void theFilterFindsNamesVersionsAndAddresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("rows");
        QTest::newRow("a name") << u"NODE-17"_s << 1;
        QTest::newRow("a version") << u"0.0.9"_s << 1;
        QTest::newRow("an address") << u"10.0.0.22"_s << 1;
        QTest::newRow("a status word") << u"suspect"_s << 1;
        QTest::newRow("nothing like it") << u"frankfurt"_s << 0;
        QTest::newRow("blanks do not filter") << u"  "_s << 30;
    }
    void theFilterFindsNamesVersionsAndAddresses()
    {
        QFETCH(QString, text);
        QFETCH(int, rows);
        NodeModel model;
        NodeFilter filter;
        filter.setNodes(&model);
        model.setOverview(examples::large());
        filter.setText(text);
        QCOMPARE(filter.rowCount(), rows);
    }

    void screenReadersGetWordsInsteadOfGlyphs()
    {
        NodeModel model;
        model.setOverview(examples::leaderDown());
        const QModelIndex first = model.index(0, NodeModel::StatusColumn);
        QCOMPARE(first.data(Qt::AccessibleTextRole).toString(), u"node-1, status Down"_s);
        model.setStale(true);
        QCOMPARE(first.data(Qt::AccessibleTextRole).toString(), u"node-1, last known status Down"_s);
    }

    // What was green when it was heard may be on fire by now; and who is down agrees with nobody.
    void whatIsLastKnownSaysSo()
    {
        NodeModel model;
        model.setOverview(examples::leaderDown());
        const auto text = [&](int row, int column) {
            return model.index(row, column).data().toString();
        };
        QCOMPARE(text(0, NodeModel::ConfigColumn), u"agrees (last known)"_s);
        QCOMPARE(text(1, NodeModel::ConfigColumn), u"agrees"_s);
        QCOMPARE(text(1, NodeModel::StatusColumn), u"● OK"_s);
        model.setStale(true);
        QCOMPARE(text(1, NodeModel::ConfigColumn), u"agrees (last known)"_s);
        QCOMPARE(text(1, NodeModel::StatusColumn), u"◌ Last known: OK"_s);
        QCOMPARE(Mark(model.index(1, 0).data(NodeModel::MarkRole).toInt()), Mark::Unknown);
        QCOMPARE(text(0, NodeModel::StatusColumn), u"■ Last known: Down"_s);
        QVERIFY(!text(1, NodeModel::AgeColumn).contains(u"ago"_s));
    }

    void valuesStandInTheOrderInWhichPeopleCount()
    {
        auto overview = models::examples::healthy(12);
        protocol::ConfigDifference difference;
        difference.key = u"A.B"_s;
        for (const auto &node : overview.nodes)
            difference.values.append(protocol::ConfigValue{node.id, u"1"_s, u"1"_s, u"file"_s, false, {}});
        std::reverse(difference.values.begin(), difference.values.end());
        overview.differences = {difference};
        MismatchModel model;
        model.setOverview(overview);
        const QModelIndex key = model.index(0, 0);
        QCOMPARE(model.rowCount(key), 12);
        for (int row = 0; row < 12; ++row)
            QVERIFY2(model.index(row, MismatchModel::KeyColumn, key)
                         .data()
                         .toString()
                         .endsWith(u"node-%1"_s.arg(row + 1)),
                QByteArray::number(row));
    }
    void differencesNameTheNodeTheValueAndTheCause()
    {
        MismatchModel model;
        model.setOverview(examples::configMismatch());
        const QModelIndex key = model.index(0, 0);
        QCOMPARE(key.data(MismatchModel::KeyRole).toString(), u"ServiceSettings.SessionLengthWebInHours"_s);
        QVERIFY(key.data().toString().contains(u"majority: 720"_s));
        QCOMPARE(model.rowCount(key), 3);
        const auto at = [&](int column) {
            return model.index(0, column, key).data().toString();
        };
        QCOMPARE(at(MismatchModel::KeyColumn), u"◆ node-3"_s);
        QCOMPARE(at(MismatchModel::RunningColumn), u"24"_s);
        QCOMPARE(at(MismatchModel::CauseColumn), u"changed on this node only"_s);
    }

    void anOpenedDifferenceStaysThroughNewPictures()
    {
        MismatchModel model;
        model.setOverview(examples::configMismatch());
        const QPersistentModelIndex node = model.index(2, 0, model.index(1, 0));
        QVERIFY(node.isValid());
        auto overview = examples::configMismatch();
        overview.differences.removeFirst();
        model.setOverview(overview);
        QVERIFY(node.isValid());
        QCOMPARE(node.parent().row(), 0);
    }

    void whatMayDifferPerNodeComesLastWhateverItsName()
    {
        MismatchModel model;
        const QAbstractItemModelTester tester(&model);
        auto overview = examples::configMismatch();
        protocol::ConfigDifference allowed;
        allowed.key = u"ClusterSettings.OverrideHostname"_s;
        for (const auto &node : overview.nodes)
            allowed.values += protocol::ConfigValue{.node = node.id,
                .running = node.name,
                .disk = node.name,
                .source = u"file"_s,
                .cause = u"per-node-key"_s};
        overview.differences.prepend(allowed);
        model.setOverview(overview);
        QVERIFY(isAllowed(allowed));
        QCOMPARE(model.index(2, 0).data(MismatchModel::KeyRole).toString(), allowed.key);
        // The same key as a real difference moves up.
        overview.differences[0].values[0].deviates = true;
        model.setOverview(overview);
        QCOMPARE(model.index(0, 0).data(MismatchModel::KeyRole).toString(), allowed.key);
    }

    void theFixIsWhatCanMendTheCause_data()
    {
        QTest::addColumn<QString>("cause");
        QTest::addColumn<Fix>("fix");
        QTest::addColumn<int>("reloads");
        QTest::newRow("edited on disk: a reload does it") << u"edited-not-reloaded"_s << Fix::Reload << 1;
        QTest::newRow("restart pending: no button pretends to") << u"restart-pending"_s << Fix::Restart << 0;
        QTest::newRow("environment: somebody must edit") << u"environment-override"_s << Fix::Edit << 0;
        QTest::newRow("changed here: somebody must decide") << u"changed-here"_s << Fix::Edit << 0;
        QTest::newRow("a cause from the future: somebody must decide") << u"solar-flare"_s << Fix::Edit << 0;
    }
    void theFixIsWhatCanMendTheCause()
    {
        QFETCH(QString, cause);
        QFETCH(Fix, fix);
        QFETCH(int, reloads);
        auto overview = examples::configMismatch();
        overview.differences[0].values[2].cause = cause;
        const FixAdvice advice = fixFor(overview.differences[0], overview);
        QCOMPARE(advice.fix, fix);
        QCOMPARE(int(advice.reload.size()), reloads);
        QVERIFY(advice.sentence.contains(u"node-3"_s));
    }

    void aTieNamesEveryNodeThatDiffers()
    {
        auto overview = examples::twoNodeTie();
        const QString advice = fixFor(overview.differences[0], overview).sentence;
        QVERIFY2(advice.contains(u"between node-1 and node-2."_s), qPrintable(advice));
    }

    // Two nodes that never agreed: nothing to compare them with, so no value is marked by the servers.
    void aTieWithoutAPastIsNoAllowedDifference()
    {
        auto overview = examples::twoNodeTie();
        auto &difference = overview.differences[0];
        difference.referenceFrom = u"none"_s;
        for (auto &value : difference.values) {
            value.deviates = false;
            value.cause = {};
        }
        const FixAdvice advice = fixFor(difference, overview);
        QCOMPARE(advice.fix, Fix::Edit);
        QVERIFY2(advice.sentence.contains(u"between node-1 and node-2."_s), qPrintable(advice.sentence));
        MismatchModel model;
        model.setOverview(overview);
        const QModelIndex key = model.index(0, 0);
        QCOMPARE(key.data(MismatchModel::MarkRole).toInt(), int(Mark::Differs));
        QCOMPARE(model.index(1, 0, key).data(MismatchModel::MarkRole).toInt(), int(Mark::Differs));
        for (auto &value : difference.values)
            value.cause = u"per-node-key"_s;
        QVERIFY(isAllowed(difference));
    }

    void anAllowedDifferenceNeedsNothing()
    {
        auto overview = examples::configMismatch();
        overview.differences[0].values[2].deviates = false;
        overview.differences[0].values[2].cause = u"per-node-key"_s;
        QCOMPARE(fixFor(overview.differences[0], overview).fix, Fix::None);
    }

    void theReportHoldsEveryKeyAndNoSecret()
    {
        auto overview = examples::notReloaded();
        const QString report = mismatchReport(overview);
        for (const auto &difference : overview.differences)
            QVERIFY2(report.contains(difference.key), qPrintable(report));
        QVERIFY(report.contains(u"node-2"_s));
        QVERIFY(report.contains(u"********"_s));
        QVERIFY(report.contains(u"UTC"_s));
    }

    void ofAFileThatCannotBeUsedNoValueIsShown()
    {
        auto overview = examples::configMismatch();
        auto &value = overview.differences[0].values[2];
        value.diskUnreadable = true;
        value.disk.clear();
        auto why = overview.nodes[2].reasons.first();
        why.code = protocol::ReasonCode::ConfigUnreadable;
        why.node = overview.nodes[2].id;
        why.evidence = {{u"problem"_s, u"/c.json: line 8, column 10: no comma"_s}};
        overview.nodes[2].reasons.prepend(why);
        overview.reasons.prepend(why);
        MismatchModel model;
        model.setOverview(overview);
        const QModelIndex key = model.index(0, 0);
        QStringList disk;
        for (int row = 0; row < model.rowCount(key); ++row)
            disk += model.index(row, MismatchModel::DiskColumn, key).data().toString();
        QCOMPARE(disk.count(u"unreadable"_s), 1);
        const QString report = mismatchReport(overview);
        QVERIFY2(report.contains(u"on disk unreadable"_s) && report.contains(u"line 8, column 10"_s),
            qPrintable(report));
        NodeModel nodes;
        nodes.setOverview(overview);
        QVERIFY(column(nodes, NodeModel::ConfigColumn).contains(u"unreadable"_s));
    }

    void termsAreNewestFirstWithTheirReason()
    {
        TermModel model;
        model.setOverview(examples::leaderDown());
        QCOMPARE(column(model, TermModel::TermColumn), (QStringList{u"2"_s, u"1"_s}));
        QCOMPARE(column(model, TermModel::LeaderColumn), (QStringList{u"node-2"_s, u"node-1"_s}));
        QCOMPARE(model.index(0, TermModel::LastedColumn).data().toString(), u"until now"_s);
        QCOMPARE(model.index(0, TermModel::ReasonColumn).data().toString(),
            u"the previous leader's lease expired"_s);
    }

    void sentencesAreJoinedAsTheirLanguageDoes()
    {
        QCOMPARE(joinedSentences(u"It is down."_s, u"Since 14:02."_s), u"It is down. Since 14:02."_s);
        QCOMPARE(joinedSentences(u"2 keys"_s, u"Since 14:02."_s), u"2 keys. Since 14:02."_s);
        QCOMPARE(joinedSentences(QString(), u"Since 14:02."_s), u"Since 14:02."_s);
        QCOMPARE(
            joinedSentences(u"停止しています。"_s, u"14:02 から。"_s), u"停止しています。14:02 から。"_s);
        QCOMPARE(withoutFullStop(u"停止しています。"_s), u"停止しています"_s);
        QCOMPARE(withoutFullStop(u"It is down."_s), u"It is down"_s);
        QCOMPARE(withoutFullStop(QString()), QString());
    }
    void durationsReadAsPeopleSayThem_data()
    {
        QTest::addColumn<Millis>("duration");
        QTest::addColumn<QString>("text");
        QTest::newRow("a clock that went back is now") << Millis(-5'000) << u"0.0 s"_s;
        QTest::newRow("tenths while it is young") << Millis(449) << u"0.4 s"_s;
        QTest::newRow("whole seconds") << Millis(47'999) << u"47 s"_s;
        QTest::newRow("minutes") << Millis(61'000) << u"1 min"_s;
        QTest::newRow("hours and minutes") << Millis(2 * 3'600'000 + 5 * 60'000) << u"2 h 5 min"_s;
        QTest::newRow("days") << Millis(4 * 86'400'000) << u"4 day(s)"_s;
    }
    void durationsReadAsPeopleSayThem()
    {
        QFETCH(Millis, duration);
        QTEST(durationText(duration), "text");
    }

    void aReasonOfTheFutureIsShownInTheServersWords()
    {
        auto overview = examples::healthy();
        protocol::Reason reason;
        reason.code = u"moon-phase"_s;
        reason.detail = u"node-2 is in a strange light"_s;
        reason.node = overview.nodes[1].id;
        QCOMPARE(reasonSentence(reason, overview), reason.detail);
        QCOMPARE(codeWord(reason.code), reason.code.text());
        QVERIFY(reasonAdvice(reason).isEmpty());
    }
};

QTEST_MAIN(TestModels)
#include "tst_models.moc"
