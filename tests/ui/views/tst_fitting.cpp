// muster_test: USES Muster::Views WIDGETS
#include "views/common/fittedrows.h"
#include "views/common/reasonlist.h"
#include "views/common/tables.h"
#include "views/overview/overviewpage.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace muster;
using namespace muster::views;
using namespace Qt::Literals::StringLiterals;

namespace {

void prepare(QTableView &table, QStandardItemModel &model)
{
    table.setModel(&model);
    configureTable(&table, Qt::UserRole, 0);
    table.setWordWrap(true);
    new FittedRows(&table);
    table.resize(300, 300);
}

void addNode(protocol::Overview &overview, const QString &name, protocol::Severity severity)
{
    protocol::NodeOverview node;
    node.id = NodeId(name);
    node.name = name;
    overview.nodes += node;
    protocol::Reason reason;
    reason.code = severity == protocol::Severity::Red ? u"down"_s : u"clock-skew"_s;
    reason.severity = severity;
    reason.node = node.id;
    overview.reasons += reason;
}

} // namespace

/// Rows that are measured, or made, only when they are needed.
class TestFitting : public QObject {
    Q_OBJECT
private slots:
    void aRowIsAsHighAsItsTextNeeds()
    {
        QStandardItemModel model(0, 1);
        QTableView table;
        prepare(table, model);
        model.appendRow(new QStandardItem(u"short"_s)); // nobody sees it yet
        model.appendRow(new QStandardItem(u"many words "_s.repeated(20)));
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        QTRY_VERIFY(table.rowHeight(1) > 2 * table.rowHeight(0));
        QCOMPARE(table.rowHeight(0), static_cast<QAbstractItemView &>(table).sizeHintForRow(0));
        QCOMPARE(table.rowHeight(1), static_cast<QAbstractItemView &>(table).sizeHintForRow(1));
        model.insertRow(0, new QStandardItem(u"more words "_s.repeated(20)));
        QCOMPARE(table.rowHeight(0), table.rowHeight(2));
        model.item(0)->setText(u"now short"_s);
        QCOMPARE(table.rowHeight(0), table.rowHeight(1));
        table.resize(4'000, 300); // now all fit
        QTRY_COMPARE(table.rowHeight(2), table.rowHeight(1));
    }

    void theFirstRowThatFitsDoesNotCutTheOthers()
    {
        QStandardItemModel model(0, 1);
        QTableView table;
        prepare(table, model);
        for (int row = 0; row < 3; ++row)
            model.appendRow(new QStandardItem(u"many words "_s.repeated(20)));
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        const auto isWhole = [&](int row) {
            return table.rowHeight(row) == static_cast<QAbstractItemView &>(table).sizeHintForRow(row);
        };
        QTRY_VERIFY(isWhole(0) && isWhole(1) && isWhole(2));
        model.insertRow(0, new QStandardItem(u"short"_s));
        for (int row = 0; row < 4; ++row)
            QVERIFY2(isWhole(row), QByteArray::number(row));
    }

    // Goal: the advice is in sight, also where nobody looked at the page when the reason came.
    void reasonsThatFitAreNotCut()
    {
        protocol::Overview overview;
        addNode(overview, u"node-7"_s, protocol::Severity::Red);
        overview.reasons[0].since = QDateTime::currentDateTimeUtc();
        overview.at = overview.reasons[0].since->addSecs(5);
        overview.reasons[0].code = u"config-unreadable"_s;
        overview.reasons[0].evidence = {{u"problem"_s,
            u"/etc/muster/a-folder-with-a-long-name/config.json: line 8, column 9: not JSON"_s}};
        models::NodeModel nodes;
        models::EventModel events;
        QStackedWidget stack;
        auto *page = new OverviewPage(&nodes, &events, &stack);
        stack.addWidget(new QWidget(&stack));
        stack.addWidget(page);
        for (int width = 500; width < 1'000; width += 20) {
            stack.setCurrentIndex(0);
            stack.resize(width, 700);
            stack.show();
            QVERIFY(QTest::qWaitForWindowExposed(&stack));
            overview.reasons[0].node.reset(); // a new row
            page->setOverview(overview);
            overview.reasons[0].node = overview.nodes[0].id;
            nodes.setOverview(overview);
            page->setOverview(overview);
            stack.setCurrentIndex(1);
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
            const auto *list = page->findChild<ReasonList *>();
            QVERIFY2(list->verticalScrollBar()->maximum() == 0, QByteArray::number(width));
        }
    }

    void reasonsAreReadInTheOrderInWhichTheyStand()
    {
        protocol::Overview overview;
        addNode(overview, u"node-7"_s, protocol::Severity::Warn);
        QWidget page;
        auto *above = new QPushButton(&page);
        ReasonList list(&page);
        auto *below = new QPushButton(&page);
        list.resize(500, 400);
        page.show();
        list.setReasons(overview, std::nullopt, true);
        addNode(overview, u"node-2"_s, protocol::Severity::Red); // worse: above the one that is there
        list.setReasons(overview, std::nullopt, true);
        const auto buttons = list.widget()->findChildren<QPushButton *>();
        QCOMPARE(buttons.size(), 2);
        QVERIFY(buttons[0]->accessibleName().contains(u"node-2"_s));
        QVERIFY(buttons[0]->mapTo(&list, QPoint()).y() <= buttons[1]->mapTo(&list, QPoint()).y());
        const auto after = [](const QWidget *widget) { // Tab
            do
                widget = widget->nextInFocusChain();
            while (!qobject_cast<const QPushButton *>(widget));
            return widget;
        };
        QCOMPARE(after(above), buttons[0]);
        QCOMPARE(after(buttons[0]), buttons[1]);
        QCOMPARE(after(buttons[1]), below);
    }

    void reasonsAreMadeAsTheListIsScrolled()
    {
        protocol::Overview overview;
        for (int number = 0; number < 40; ++number)
            addNode(overview, u"node-%1"_s.arg(number), protocol::Severity::Red);
        const auto titles = [](const ReasonList &list) {
            QStringList found;
            for (const QLabel *label : list.widget()->findChildren<QLabel *>()) {
                if (label->text().contains(u" is down."_s))
                    found += label->text();
            }
            return found;
        };
        ReasonList list;
        list.resize(400, 200);
        list.setReasons(overview, std::nullopt, false);
        list.show();
        QVERIFY(QTest::qWaitForWindowExposed(&list));
        QCOMPARE(list.count(), 40);
        QTRY_VERIFY(titles(list).size() >= 10);
        QCoreApplication::processEvents();
        QVERIFY(titles(list).size() < 40);
        const auto allWhenScrolled = [&] {
            list.verticalScrollBar()->setValue(list.verticalScrollBar()->maximum());
            return titles(list).size() == 40;
        };
        QTRY_VERIFY(allWhenScrolled());
        const QWidget *last = list.widget()->findChildren<QLabel *>().last();
        overview.reasons.removeFirst(); // the others keep their rows
        list.setReasons(overview, std::nullopt, false);
        QVERIFY(list.widget()->findChildren<QLabel *>().contains(last));
        QTRY_COMPARE(titles(list).size(), 39);
    }
};

QTEST_MAIN(TestFitting)
#include "tst_fitting.moc"
