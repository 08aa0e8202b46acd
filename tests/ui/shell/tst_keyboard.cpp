// muster_test: USES Muster::Shell WIDGETS
#include "models/examples/examples.h"
#include "shell/pages/pagestack.h"
#include "shell/window/mainwindow.h"
#include "views/nodes/nodespage.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLineEdit>
#include <QMenu>
#include <QSet>
#include <QStackedWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::shell;
using namespace Qt::Literals::StringLiterals;

/// Everything without a mouse (spec X12).
class TestKeyboard : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    QStackedWidget *pages() const { return m_window->findChild<QStackedWidget *>(u"pages"_s); }
    QTableView *table() const { return m_window->findChild<QTableView *>(u"nodeTable"_s); }

private slots:
    void init()
    {
        m_window = std::make_unique<MainWindow>(
            std::make_unique<QSettings>(
                m_folder.filePath(u"%1.ini"_s.arg(QString::fromLatin1(QTest::currentTestFunction()))),
                QSettings::IniFormat),
            ProfileList(m_folder.filePath(u"profiles"_s)));
        m_window->showOverview(models::examples::large(), models::examples::live());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void numbersChooseThePages()
    {
        const int keys = std::min(9, int(m_window->pages()->entries().size()));
        for (int page = 0; page < keys; ++page) {
            QTest::keyClick(m_window.get(), Qt::Key(Qt::Key_1 + page), Qt::ControlModifier);
            QCOMPARE(pages()->currentIndex(), page);
        }
    }

    void filterAndEscape()
    {
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        auto *filter = m_window->findChild<QLineEdit *>(u"nodeFilter"_s);
        QCOMPARE(QApplication::focusWidget(), filter);
        QTest::keyClicks(filter, u"node-12"_s);
        QCOMPARE(table()->model()->rowCount(), 1);
        QTest::keyClick(filter, Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), table());
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClick(filter, Qt::Key_Escape);
        QCOMPARE(table()->model()->rowCount(), 30);
        QVERIFY(filter->text().isEmpty());
        QCOMPARE(QApplication::focusWidget(), table());
    }

    void arrowsMoveThroughTheNodesAndTheDetailFollows()
    {
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), table());
        m_window->findChild<views::NodesPage *>()->selectFirst();
        auto *title = m_window->findChild<QLabel *>(u"nodeDetailTitle"_s);
        QVERIFY(title->text().contains(u"node-7"_s));
        QTest::keyClick(table(), Qt::Key_Down);
        QVERIFY2(title->text().contains(u"node-12"_s), qPrintable(title->text()));
    }

    void theMenuOfANodeIsOneKey()
    {
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        m_window->findChild<views::NodesPage *>()->selectFirst();
        QCOMPARE(QApplication::focusWidget(), table());
        QTest::keyClick(table(), Qt::Key_F10, Qt::ShiftModifier);
        QTRY_VERIFY(qobject_cast<QMenu *>(QApplication::activePopupWidget()));
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY2(menu->actions().first()->text().contains(u"node-7"_s), // the worst one
            qPrintable(menu->actions().first()->text()));
        menu->close();
    }

    void onlyDeviatingIsOneKey()
    {
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QTest::keyClick(m_window.get(), Qt::Key_D, Qt::AltModifier);
        QTRY_COMPARE(table()->model()->rowCount(), 4); // a mnemonic presses visibly, for 100 ms
    }

    void tabReachesEveryControlOfThePageAndComesBack()
    {
        m_window->showOverview(models::examples::healthy(), models::examples::live()); // all can be reloaded
        m_window->findChild<views::NodesPage *>()->selectFirst();
        m_window->findChild<views::NodesPage *>()->showAs(views::NodeView::Table);
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QSet<QString> reached;
        for (int at = 0; at < 60; ++at) {
            if (const QWidget *focus = QApplication::focusWidget())
                reached += focus->objectName();
            QTest::keyClick(
                QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get(), Qt::Key_Tab);
        }
        for (const QString &name :
            {u"nodeFilter"_s, u"nodeOnlyDeviating"_s, u"nodesAsTable"_s, u"nodeReason"_s, u"nodeTable"_s,
                u"nodeReload"_s, u"pageList"_s, u"profileList"_s, u"addCluster"_s})
            QVERIFY2(reached.contains(name),
                qPrintable(name + u" is not reached, only "_s + QStringList(reached.values()).join(u' ')));
    }
};

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
