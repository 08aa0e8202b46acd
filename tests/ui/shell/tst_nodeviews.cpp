// muster_test: USES Muster::Shell WIDGETS
#include "models/common/gridlayout.h"
#include "models/examples/examples.h"
#include "models/nodes/nodefilter.h"
#include "models/words/foreignsentence.h"
#include "models/words/sentences.h"
#include "shell/window/mainwindow.h"
#include "views/nodes/heatgrid.h"
#include "views/nodes/nodespage.h"
#include "views/nodes/nodetable.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace muster;
using namespace muster::models;
using namespace muster::views;
using namespace Qt::Literals::StringLiterals;
using shell::MainWindow;

/// Cards, table and grid over one model.
class TestNodeViews : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> window(
        const protocol::Overview &overview, const QString &settings = u"console"_s)
    {
        auto made = std::make_unique<MainWindow>(
            std::make_unique<QSettings>(m_folder.filePath(settings + u".ini"_s), QSettings::IniFormat),
            shell::ProfileList(m_folder.filePath(u"profiles"_s)));
        made->setAttribute(Qt::WA_DontShowOnScreen);
        made->resize(1024, 700);
        made->show();
        made->showOverview(overview, examples::live());
        made->showPage(u"nodes"_s);
        QCoreApplication::processEvents();
        return made;
    }
    static HeatGrid *gridOf(const MainWindow &window) { return window.findChild<HeatGrid *>(u"nodeGrid"_s); }
    static QString shownView(const MainWindow &window)
    {
        for (const QString &name : {u"nodeTable"_s, u"nodeCards"_s, u"nodeGrid"_s}) {
            if (window.findChild<QWidget *>(name)->isVisible())
                return name;
        }
        return {};
    }

private slots:
    void cellsAreAsLargeAsTheRoomAllows_data()
    {
        QTest::addColumn<QList<int>>("groups");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("cell");
        QTest::addColumn<int>("columns");
        QTest::addColumn<int>("height");
        QTest::newRow("none") << QList<int>{} << QSize(800, 300) << 44 << 18 << 0;
        QTest::newRow("one") << QList<int>{1} << QSize(800, 300) << 44 << 18 << 20 + 44 + 6;
        QTest::newRow("a thousand fit")
            << QList<int>{1'000} << QSize(800, 600) << 21 << 38 << 20 + 27 * 21 + 6;
        QTest::newRow("too many for the space: the smallest cell, and it scrolls")
            << QList<int>{1'000} << QSize(800, 300) << 20 << 40 << 20 + 25 * 20 + 6;
        QTest::newRow("two groups, each with its caption")
            << QList<int>{2, 18} << QSize(396, 300) << 44 << 9 << 2 * (20 + 6) + 44 + 2 * 44;
        QTest::newRow("narrower than a cell") << QList<int>{3} << QSize(10, 30) << 20 << 1 << 20 + 3 * 20 + 6;
    }
    void cellsAreAsLargeAsTheRoomAllows()
    {
        QFETCH(QList<int>, groups);
        QFETCH(QSize, size);
        const GridLayout layout(groups, size, 20);
        QTEST(layout.cell(), "cell");
        QTEST(layout.columns(), "columns");
        QTEST(layout.height(), "height");
    }

    void everyCellIsFoundWhereItLiesAndNoTwoOverlap()
    {
        const GridLayout layout({3, 50, 7}, {400, 200}, 18);
        QRegion taken;
        for (int at = 0; at < layout.count(); ++at) {
            const QRect place = layout.rectOf(at);
            QVERIFY(!taken.intersects(place));
            QVERIFY(place.right() < 400);
            taken += place;
            QCOMPARE(layout.at(place.center()), at);
            const auto [first, last] = layout.between(place.top(), place.bottom());
            QVERIFY2(first <= at && at <= last, qPrintable(u"%1: %2 to %3"_s.arg(at).arg(first).arg(last)));
        }
        QCOMPARE(layout.at({5, 5}), -1); // a caption
        QCOMPARE(layout.at(layout.rectOf(2).center() + QPoint(layout.cell(), 0)),
            -1); // after the last of a group
        QCOMPARE(layout.at({-3, 40}), -1);
        QCOMPARE(layout.between(0, 10'000), std::pair(0, 59));
        QCOMPARE(layout.between(5'000, 6'000), std::pair(0, -1));
        QVERIFY(layout.rectOf(60).isNull());
    }

    void keysMoveThroughGroups()
    {
        using Step = GridLayout::Step;
        const GridLayout layout({2, 20}, {220, 400}, 18); // five columns of 44
        QCOMPARE(layout.columns(), 5);
        QCOMPARE(layout.moved(0, Step::Right, 0), 1);
        QCOMPARE(layout.moved(1, Step::Right, 0), 2); // into the next group
        QCOMPARE(layout.moved(0, Step::Down, 0), 2);
        QCOMPARE(layout.moved(1, Step::Down, 0), 3);
        QCOMPARE(layout.moved(6, Step::Up, 0), 1); // column 4 has no cell above: the last one there
        QCOMPARE(layout.moved(3, Step::Down, 0), 8);
        QCOMPARE(layout.moved(21, Step::Down, 0), 21);
        QCOMPARE(layout.moved(0, Step::Up, 0), 0);
        QCOMPARE(layout.moved(0, Step::Left, 0), 0);
        QCOMPARE(layout.moved(2, Step::PageDown, 3 * 44), 12);
        QCOMPARE(layout.moved(12, Step::PageUp, 3 * 44), 2);
        QCOMPARE(layout.moved(4, Step::First, 0), 0);
        QCOMPARE(layout.moved(4, Step::Last, 0), 21);
        QCOMPARE(layout.moved(-1, Step::Down, 0), 0); // nothing was chosen
        QCOMPARE(GridLayout().moved(-1, Step::Down, 0), -1);
    }

    void theNumberOfNodesChoosesTheViewUntilSomebodyDoes_data()
    {
        QTest::addColumn<int>("nodes");
        QTest::addColumn<QString>("view");
        QTest::newRow("one") << 1 << u"nodeCards"_s;
        QTest::newRow("24") << 24 << u"nodeCards"_s;
        QTest::newRow("25") << 25 << u"nodeTable"_s;
        QTest::newRow("200") << 200 << u"nodeTable"_s;
        QTest::newRow("201") << 201 << u"nodeGrid"_s;
    }
    void theNumberOfNodesChoosesTheViewUntilSomebodyDoes()
    {
        QFETCH(int, nodes);
        QFETCH(QString, view);
        const QString settings = u"views%1"_s.arg(nodes);
        {
            const auto shown = window(examples::healthy(nodes), settings);
            QCOMPARE(shownView(*shown), view);
            shown->findChild<QAbstractButton *>(u"nodesAsGrid"_s)->click();
            QCOMPARE(shownView(*shown), u"nodeGrid"_s);
            shown->showOverview(examples::healthy(3), examples::live());
            QCOMPARE(shownView(*shown), u"nodeGrid"_s);
            shown->close();
        }
        const auto again = window(examples::healthy(nodes), settings);
        QCOMPARE(shownView(*again), u"nodeGrid"_s);
        again->findChild<QAbstractButton *>(u"nodesAutomatic"_s)->click();
        QCOMPARE(shownView(*again), view);
    }

    void theViewsShareTheirSelection()
    {
        const auto shown = window(examples::crowd());
        HeatGrid *grid = gridOf(*shown);
        QVERIFY(grid->isVisible());
        grid->setFocus();
        shown->findChild<views::NodesPage *>()->selectFirst();
        QTest::keyClick(grid, Qt::Key_Right);
        QCOMPARE(grid->currentIndex().row(), 1);
        QCOMPARE(shown->findChild<QTableView *>(u"nodeTable"_s)->currentIndex().row(), 1);
        QTest::mouseClick(
            grid->viewport(), Qt::LeftButton, {}, grid->visualRect(grid->model()->index(4, 0)).center());
        const QString name = grid->model()->index(4, NodeModel::NameColumn).data().toString();
        QVERIFY(shown->findChild<QLabel *>(u"nodeDetailTitle"_s)->text().contains(name));
        QTest::keyClick(grid, Qt::Key_End);
        QCOMPARE(grid->currentIndex().row(), grid->model()->rowCount() - 1);
        QVERIFY(grid->viewport()->rect().contains(grid->visualRect(grid->currentIndex())));
    }

    void aCellTellsAScreenReaderWhatItShows()
    {
        const auto shown = window(examples::large());
        shown->findChild<views::NodesPage *>()->showAs(NodeView::Grid);
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(gridOf(*shown));
        QVERIFY(list);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->childCount(), 30);
        const QAccessibleInterface *worst = list->child(0);
        QVERIFY(worst);
        QVERIFY2(worst->text(QAccessible::Name).startsWith(u"node-7, status Down"),
            qPrintable(worst->text(QAccessible::Name)));
        QCOMPARE(list->indexOfChild(worst), 0);
        QVERIFY(!worst->rect().isEmpty());
        QCOMPARE(list->child(30), nullptr);
        shown->findChild<views::NodesPage *>()->selectFirst();
        QVERIFY(worst->state().selected);
        shown->showOverview(examples::healthy(1), examples::live());
        QVERIFY(!list->child(0)->state().invalid);
        QCOMPARE(list->childCount(), 1);
    }

    void theTableNeverScrollsSidewaysAt1024()
    {
        const auto shown = window(examples::healthy());
        shown->findChild<views::NodesPage *>()->showAs(NodeView::Table);
        for (const auto &example : examples::all()) {
            if (!example.overview)
                continue;
            shown->showOverview(example.overview, example.connection);
            QCoreApplication::processEvents();
            const auto *table = shown->findChild<NodeTable *>(u"nodeTable"_s);
            QVERIFY2(table->horizontalScrollBar()->maximum() == 0,
                qPrintable(example.name + u" by %1"_s.arg(table->horizontalScrollBar()->maximum())));
        }
        const auto *table = shown->findChild<NodeTable *>(u"nodeTable"_s);
        QVERIFY(table->isColumnHidden(NodeModel::RoundTripColumn));
        shown->resize(1600, 800);
        QCoreApplication::processEvents();
        QVERIFY(!table->isColumnHidden(NodeModel::RoundTripColumn)); // there is room for it
        QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
    }

    void widthsThatSomebodyChoseAreKept()
    {
        {
            const auto shown = window(examples::healthy(), u"widths"_s);
            shown->findChild<views::NodesPage *>()->showAs(NodeView::Table);
            auto *table = shown->findChild<NodeTable *>(u"nodeTable"_s);
            table->horizontalHeader()->resizeSection(NodeModel::NameColumn, 222);
            shown->resize(1300, 700);
            QCoreApplication::processEvents();
            QCOMPARE(table->columnWidth(NodeModel::NameColumn), 222);
            shown->close();
        }
        const auto again = window(examples::healthy(), u"widths"_s);
        QCOMPARE(again->findChild<NodeTable *>(u"nodeTable"_s)->columnWidth(NodeModel::NameColumn), 222);
    }

    void nodesAreFilteredByReason()
    {
        const auto shown = window(examples::large());
        auto *reasons = shown->findChild<QComboBox *>(u"nodeReason"_s);
        const auto *table = shown->findChild<QTableView *>(u"nodeTable"_s);
        QCOMPARE(reasons->count(), 5); // any, draining, down, suspect, version-mismatch
        reasons->setCurrentIndex(reasons->findData(u"suspect"_s));
        QCOMPARE(table->model()->rowCount(), 1);
        // The trouble is over: the filter stays, and says that nothing matches.
        shown->showOverview(examples::healthy(30), examples::live());
        QCOMPARE(table->model()->rowCount(), 0);
        QVERIFY(reasons->findData(u"suspect"_s) > 0);
        QCOMPARE(reasons->count(), 2);
        shown->findChild<views::NodesPage *>()->clearFilter();
        QCOMPARE(table->model()->rowCount(), 30);
    }

    void roundTripsAreKeptAndGapsStayGaps()
    {
        RoundTrips trips;
        auto overview = examples::healthy();
        const NodeId third = overview.nodes[2].id;
        for (int at = 0; at < 3; ++at) {
            overview.at = overview.at.addSecs(6);
            trips.note(overview);
        }
        QCOMPARE(trips.of(third).size(), 3);
        QVERIFY(trips.of(third).last() > 0);
        overview.at = overview.at.addSecs(1); // too soon for a point
        trips.note(overview);
        QCOMPARE(trips.of(third).size(), 3);
        for (auto &row : overview.reachability.rows)
            row.cells.removeIf([&](const auto &cell) { return cell.node == third; });
        overview.at = overview.at.addSecs(6);
        trips.note(overview);
        QVERIFY(std::isnan(trips.of(third).last()));
        for (int at = 0; at < 2 * RoundTrips::pointsMax; ++at) {
            overview.at = overview.at.addSecs(6);
            trips.note(overview);
        }
        QCOMPARE(trips.of(third).size(), RoundTrips::pointsMax);
        overview.nodes.removeAt(2);
        overview.at = overview.at.addSecs(6);
        trips.note(overview);
        QVERIFY(trips.of(third).isEmpty()); // gone nodes take no memory
        trips.note({});
        QVERIFY(trips.of(overview.nodes[0].id).isEmpty());
    }

    void foreignMembersAreNamedAndTheirNamesAreOnlyText()
    {
        auto overview = examples::foreign();
        const auto shown = window(overview);
        const auto *label = shown->findChild<QLabel *>(u"nodeForeign"_s);
        QVERIFY(label->isVisible());
        QVERIFY2(label->text().contains(u"build-agent-1 (serf, alive)"), qPrintable(label->text()));
        QVERIFY(label->toolTip().contains(u"10.0.0.72:7946"));
        overview.foreign[0].name = u"a\nb\u202e<b>c"_s + QString(300, u'x');
        overview.foreignCount = 300;
        const QString line = foreignLine(overview);
        QVERIFY(!line.contains(u'\n') && !line.contains(u'\u202e'));
        QVERIFY(line.size() < 300);
        QVERIFY(foreignDetails(overview).last().contains(u"298"));
        shown->showOverview(examples::healthy(), examples::live());
        QVERIFY(!label->isVisible());
    }

    void gossipInClearIsSaidInTheConsolesWords()
    {
        const auto overview = examples::plaintext();
        for (const auto &reason : overview.reasons) {
            QCOMPARE(codeWord(reason.code), u"Gossip unencrypted"_s);
            QVERIFY(reasonSentence(reason, overview) != reason.detail);
            QVERIFY(reasonEvidence(reason).isEmpty());
        }
        QVERIFY(
            reasonSentence(overview.reasons[0], overview).contains(u"accepts gossip that is not encrypted"));
        QVERIFY(reasonAdvice(overview.reasons[0]).contains(u"MusterSettings.GossipVerifyIncoming"));
        QVERIFY(reasonSentence(overview.reasons[1], overview).contains(u"no gossip key"));
        QVERIFY(reasonAdvice(overview.reasons[1]).contains(u"key ring"));
    }
};

QTEST_MAIN(TestNodeViews)
#include "tst_nodeviews.moc"
