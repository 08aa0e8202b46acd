#include "views/fittedrows.h"
#include "views/reasonlist.h"
#include "views/tables.h"

#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace muster;
using namespace muster::views;
using namespace Qt::Literals::StringLiterals;

/// Rows that are measured, or made, only when they are needed.
class TestFitting : public QObject {
    Q_OBJECT
private slots:
    void aRowIsAsHighAsItsTextNeeds()
    {
        QStandardItemModel model(0, 1);
        QTableView table;
        table.setModel(&model);
        configureTable(&table, Qt::UserRole, 0);
        table.setWordWrap(true);
        new FittedRows(&table);
        table.resize(300, 300);
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

    void reasonsAreMadeAsTheListIsScrolled()
    {
        protocol::Overview overview;
        const auto add = [&](int number) {
            protocol::NodeOverview node;
            node.id = NodeId(u"node-%1"_s.arg(number));
            node.name = node.id.toString();
            overview.nodes += node;
            protocol::Reason reason;
            reason.code = u"down"_s;
            reason.node = node.id;
            overview.reasons += reason;
        };
        for (int number = 0; number < 40; ++number)
            add(number);
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
        QTest::qWait(50);
        QVERIFY(titles(list).size() < 40);
        for (int turn = 0; turn < 20; ++turn) {
            list.verticalScrollBar()->setValue(list.verticalScrollBar()->maximum());
            QTest::qWait(10);
        }
        QTRY_COMPARE(titles(list).size(), 40);
        const QWidget *last = list.widget()->findChildren<QLabel *>().last();
        overview.reasons.removeFirst(); // the others keep their rows
        list.setReasons(overview, std::nullopt, false);
        QVERIFY(list.widget()->findChildren<QLabel *>().contains(last));
        QTRY_COMPARE(titles(list).size(), 39);
    }
};

QTEST_MAIN(TestFitting)
#include "tst_fitting.moc"
