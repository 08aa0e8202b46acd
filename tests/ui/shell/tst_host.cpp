// muster_test: USES Muster::Shell WIDGETS
#include "models/examples/examples.h"
#include "models/nodes/limitmodel.h"
#include "models/nodes/nodemodel.h"
#include "models/words/hostsentences.h"
#include "models/words/sentences.h"
#include "shell/window/mainwindow.h"
#include "views/nodes/nodedetail.h"
#include "views/nodes/nodespage.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace muster;
using namespace muster::models;
using namespace Qt::Literals::StringLiterals;
using shell::MainWindow;

namespace {

protocol::ClockOverview clockOf(std::optional<Millis> offset)
{
    protocol::ClockOverview clock;
    clock.offset = offset;
    clock.error = Millis(2);
    return clock;
}

} // namespace

// Clocks and limits of hosts, from the overview to the clipboard.
class TestHost : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> window(const protocol::Overview &overview)
    {
        auto made = std::make_unique<MainWindow>(
            std::make_unique<QSettings>(m_folder.filePath(u"console.ini"_s), QSettings::IniFormat),
            shell::ProfileList(m_folder.filePath(u"profiles"_s)));
        made->showOverview(overview, examples::live());
        made->setAttribute(Qt::WA_DontShowOnScreen);
        made->show();
        made->showPage(u"nodes"_s);
        made->findChild<views::NodesPage *>()->showAs(views::NodeView::Table);
        return made;
    }

private slots:
    void skews_data()
    {
        QTest::addColumn<std::optional<Millis>>("offset");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, std::optional<Millis> offset, const QString &text,
                             const QString &sentence) {
            QTest::newRow(name) << offset << text << sentence;
        };
        row("not measured", std::nullopt, u"unknown"_s, u"not measured"_s);
        row("right", Millis(0), u"0 ms"_s, u"the cluster's time (± 2 ms)"_s);
        row("within the error", Millis(2), u"+2 ms"_s, u"the cluster's time (± 2 ms)"_s);
        row("a little fast", Millis(350), u"+350 ms"_s, u"350 ms ahead of the cluster's time (± 2 ms)"_s);
        row("slow", Millis(-7'000), u"\u22127.0 s"_s, u"7.0 s behind the cluster's time (± 2 ms)"_s);
        row("minutes fast", Millis(300'000), u"+5 min"_s, u"5 min ahead of the cluster's time (± 2 ms)"_s);
    }
    void skews()
    {
        QFETCH(std::optional<Millis>, offset);
        QTEST(skewText(clockOf(offset)), "text");
        QTEST(skewSentence(clockOf(offset)), "sentence");
    }

    void daemons()
    {
        protocol::ClockOverview clock;
        QCOMPARE(timeDaemonText(clock), u"unknown"_s);
        clock.daemon = u"chronyd"_s;
        QCOMPARE(timeDaemonText(clock), u"chronyd, unknown whether it synchronizes the clock"_s);
        clock.synchronized = true;
        QCOMPARE(timeDaemonText(clock), u"synchronized by chronyd"_s);
        clock.synchronized = false;
        QCOMPARE(timeDaemonText(clock), u"not synchronized: chronyd reaches no time server"_s);
        clock.daemon = u"none"_s;
        QCOMPARE(timeDaemonText(clock), u"not synchronized: no time daemon runs"_s);
        clock.daemon.clear();
        QCOMPARE(timeDaemonText(clock), u"not synchronized: the host of this container must do it"_s);
    }

    void reasonsAndEventsAreSentences()
    {
        const protocol::Overview skewed = examples::clockSkew();
        const protocol::Reason &skew = skewed.reasons[0];
        QCOMPARE(reasonSentence(skew, skewed), u"The clock of node-3 is 7.0 s fast."_s);
        QCOMPARE(reasonEvidence(skew), u"Measured to ± 2 ms; 2 of 3 clock(s) agree within 500 ms."_s);
        QVERIFY(!reasonAdvice(skew).isEmpty());
        QCOMPARE(reasonSentence(skewed.reasons[1], skewed), u"The clock of node-3 is not synchronized."_s);
        protocol::Reason tie = skew;
        tie.evidence[u"no_majority"] = true;
        tie.evidence[u"spread_ms"] = 900;
        QCOMPARE(reasonSentence(tie, skewed),
            u"The clock of node-3 differs from its peers by up to 900 ms; no majority."_s);

        const protocol::Overview low = examples::lowLimits();
        QCOMPARE(reasonSentence(low.reasons[0], low),
            u"node-1 runs with limits that are not as recommended: Open files and tcp_fin_timeout."_s);
        QVERIFY(isHostTrouble(low.nodes[0]));
        QVERIFY(!isHostTrouble(low.nodes[2]));
        QVERIFY(!isHostTrouble(examples::configMismatch().nodes[2]));

        protocol::EventRecord event;
        event.node = skewed.nodes[2].id;
        event.kind = u"clock-jumped"_s;
        event.evidence = {{u"stepped_ms"_s, -7'000}, {u"suspended_ms"_s, 0}};
        QCOMPARE(eventSentence(event, skewed), u"The clock of node-3 was set back by 7.0 s"_s);
        event.evidence = {{u"stepped_ms"_s, 0}, {u"suspended_ms"_s, 3'600'000}};
        QCOMPARE(eventSentence(event, skewed), u"The host of node-3 had been suspended for 1 h 0 min"_s);
        event.kind = u"clock-skew"_s;
        event.evidence = skew.evidence;
        QCOMPARE(eventSentence(event, skewed), u"The clock of node-3 is 7.0 s fast"_s);
        event.nature = protocol::EventNature::Recovery;
        QCOMPARE(eventSentence(event, skewed), u"The clock of node-3 is right again"_s);
    }

    void everyLimitThatServersKnowIsExplained()
    {
        const protocol::Overview healthy = examples::healthy();
        QCOMPARE(healthy.nodes[0].limits.size(), 7);
        for (const auto &limit : healthy.nodes[0].limits) {
            QVERIFY2(!limitWhy(limit.id).isEmpty(), qPrintable(limit.id));
            QVERIFY2(!limitEffect(limit.id).isEmpty(), qPrintable(limit.id));
        }
        QCOMPARE(limitName(u"of_a_later_version"_s), u"of_a_later_version"_s);
        QVERIFY(limitWhy(u"of_a_later_version"_s).isEmpty());
    }

    void theNodesHaveAClockColumnThatSorts()
    {
        NodeModel model;
        QAbstractItemModelTester tester(&model);
        protocol::Overview overview = examples::clockSkew();
        overview.nodes[0].clock = clockOf(Millis(-20));
        overview.nodes[1].clock = {};
        model.setOverview(overview);
        const auto at = [&](int row) {
            return model.index(row, NodeModel::ClockColumn);
        };
        QCOMPARE(at(0).data().toString(), u"\u221220 ms"_s);
        QCOMPARE(at(1).data().toString(), u"unknown"_s);
        QCOMPARE(at(2).data().toString(), u"+7.0 s"_s);
        QVERIFY(at(2).data(Qt::FontRole).value<QFont>().bold());
        QVERIFY(at(0).data(Qt::FontRole).isNull());
        QVERIFY(at(2).data(NodeModel::SortRole).toLongLong() > at(0).data(NodeModel::SortRole).toLongLong());
        QVERIFY(at(0).data(NodeModel::SortRole).toLongLong() > at(1).data(NodeModel::SortRole).toLongLong());
        QVERIFY(at(2).data(Qt::ToolTipRole).toString().contains(u"no time daemon runs"_s));
    }

    void limitsAreMergedByKeyAndKeepTheSelection()
    {
        LimitModel model;
        QAbstractItemModelTester tester(&model);
        protocol::Overview overview = examples::lowLimits();
        model.setLimits(overview.nodes[0].limits);
        QCOMPARE(model.rowCount(), 7);
        const QPersistentModelIndex fin(model.index(3, 0));
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        overview.nodes[0].limits[3].actual = u"45"_s;
        model.setLimits(overview.nodes[0].limits);
        QVERIFY(fin.isValid());
        QCOMPARE(reset.size(), 0);
        QCOMPARE(fin.sibling(3, LimitModel::ActualColumn).data().toString(), u"45 s"_s);
        QCOMPARE(fin.sibling(3, LimitModel::RecommendedColumn).data().toString(), u"at most 30 s"_s);
        QCOMPARE(fin.data().toString(), u"▲ Too high"_s);
        QCOMPARE(model.index(0, 0).data().toString(), u"▲ Too low"_s);
        QCOMPARE(model.index(5, 0).data(Qt::AccessibleTextRole).toString(), u"Unknown"_s);
        QVERIFY(model.anyDeviates());
        QCOMPARE(model.allFixes().count(u'\n'), 3); // two comments, two commands
        model.setLimits({});
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.anyDeviates());
    }

    void theCommandThatMendsALimitIsCopied()
    {
        const protocol::Overview overview = examples::lowLimits();
        const auto shown = window(overview);
        shown->findChild<views::NodesPage *>()->select(overview.nodes[0].id);
        auto *host = shown->findChild<QToolButton *>(u"nodeDetailHost"_s);
        host->click();
        auto *table = shown->findChild<QTableView *>(u"limitTable"_s);
        QVERIFY(table->isVisible());
        auto *copy = shown->findChild<QPushButton *>(u"limitCopy"_s);
        QVERIFY(copy->isVisible());
        copy->click(); // the first that deviates is chosen
        QCOMPARE(QGuiApplication::clipboard()->text(), overview.nodes[0].limits[0].fix);
        QVERIFY(shown->statusBar()->currentMessage().contains(u"clipboard"_s));
        table->setCurrentIndex(table->model()->index(3, 0));
        QVERIFY(shown->findChild<QLabel *>(u"limitFix"_s)->text().contains(overview.nodes[0].limits[3].fix));
        copy->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), overview.nodes[0].limits[3].fix);
        shown->findChild<QPushButton *>(u"limitCopyAll"_s)->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(overview.nodes[0].limits[0].fix));
        table->setCurrentIndex(table->model()->index(1, 0)); // one that is fine has nothing to copy
        QVERIFY(!copy->isVisible());
        // An overview that only differs in its age leaves the choice alone.
        shown->showOverview(overview, examples::live());
        QCOMPARE(table->currentIndex().row(), 1);
        // Another node is another host.
        shown->findChild<views::NodesPage *>()->select(overview.nodes[2].id);
        QVERIFY(!shown->findChild<QPushButton *>(u"limitCopyAll"_s)->isVisible());
    }

    void theListOfAFitHostIsReadFromItsStart()
    {
        const protocol::Overview overview = examples::healthy();
        const auto shown = window(overview);
        shown->findChild<views::NodesPage *>()->select(overview.nodes[1].id);
        shown->findChild<QToolButton *>(u"nodeDetailHost"_s)->click();
        QCOMPARE(shown->findChild<QTableView *>(u"limitTable"_s)->currentIndex().row(), 0);
        const auto *bar = shown->findChild<QTableView *>(u"limitTable"_s)->verticalScrollBar();
        QCOMPARE(bar->value(), 0);
    }

    void theClockOfTheSelectedNode()
    {
        const protocol::Overview overview = examples::clockSkew();
        const auto shown = window(overview);
        shown->findChild<views::NodesPage *>()->select(overview.nodes[2].id);
        QCOMPARE(shown->findChild<QLabel *>(u"fact_clock"_s)->text(), u"+7.0 s"_s);
        shown->findChild<QToolButton *>(u"nodeDetailHost"_s)->click();
        QCOMPARE(shown->findChild<QLabel *>(u"hostClock"_s)->text(),
            u"◆ Clock: 7.0 s ahead of the cluster's time (± 2 ms)."_s);
        QCOMPARE(shown->findChild<QLabel *>(u"hostDaemon"_s)->text(),
            u"▲ Time daemon: not synchronized: no time daemon runs."_s);
        shown->findChild<QPushButton *>(u"timeCopy"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), overview.nodes[2].clock.fix);
        shown->findChild<views::NodesPage *>()->select(overview.nodes[0].id);
        QVERIFY(!shown->findChild<QPushButton *>(u"timeCopy"_s)->isVisible());
    }

    void aNodeThatHasToldNothingSaysSo()
    {
        protocol::Overview overview = examples::healthy();
        overview.nodes[0].limits.clear();
        overview.nodes[0].clock = {};
        const auto shown = window(overview);
        shown->findChild<views::NodesPage *>()->select(overview.nodes[0].id);
        shown->findChild<views::NodesPage *>()->detail()->showPage(views::DetailPage::Host);
        QVERIFY(!shown->findChild<QTableView *>(u"limitTable"_s)->isVisible());
        QVERIFY(shown->findChild<QLabel *>(u"hostClock"_s)->text().startsWith(u"◌"_s));
    }
};

QTEST_MAIN(TestHost)
#include "tst_host.moc"
