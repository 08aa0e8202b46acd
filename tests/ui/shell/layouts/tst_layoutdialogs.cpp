// muster_test: USES Muster::Shell WIDGETS
#include "ui/shell/layouts/layoutfixture.h"

using namespace muster;
using namespace muster::shell;
using namespace Qt::Literals::StringLiterals;
namespace examples = muster::models::examples;

/// Layouts named, renamed, deleted and listed, by mouse and by keyboard (spec X11, X12).
class TestLayoutDialogs : public test::LayoutFixture {
    Q_OBJECT

private slots:
    void init()
    {
        QFile::remove(ini());
        makeWindow();
    }
    void cleanup() { m_window.reset(); }

    void aNameThatIsThereAsksToReplace()
    {
        saveAs(u"Night"_s);
        find<QLineEdit>(u"eventFilter"_s)->setText(u"changed"_s);
        trigger(u"save-layout"_s);
        auto *dialog = find<QDialog>(u"layoutNameDialog"_s);
        auto *save = find<QPushButton>(u"layoutNameSave"_s);
        auto *problem = find<QLabel>(u"layoutNameProblem"_s);
        QCOMPARE(find<QLineEdit>(u"layoutName"_s)->text(), u"Night"_s); // the one applied last is offered
        find<QLineEdit>(u"layoutName"_s)->setText(u"Day"_s);
        QCOMPARE(save->text(), u"&Save"_s);
        QVERIFY(problem->isHidden());
        find<QLineEdit>(u"layoutName"_s)->setText(u"  nIGHT "_s);
        QCOMPARE(save->text(), u"&Replace"_s);
        QVERIFY2(problem->isVisible() && problem->text().contains(u"\"Night\". Replace it"_s),
            qPrintable(problem->text()));
        dialog->reject();
        QCOMPARE(m_window->layouts()->store()->find(u"night"_s)->look.value(u"events/filter"_s), QString());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        saveAs(u"nIGHT"_s);
        QCOMPARE(message(), u"Layout \"nIGHT\" is replaced."_s);
        QCOMPARE(names(), QStringList{u"nIGHT"_s});
        QCOMPARE(
            m_window->layouts()->store()->find(u"night"_s)->look.value(u"events/filter"_s), u"changed"_s);
    }

    void noNameAndTooLongANameAreNotTaken()
    {
        for (const QString &name : {QString(), u"   "_s, u"\u202e\u200f"_s, QString(61, u'x')}) {
            saveAs(name);
            auto *dialog = find<QDialog>(u"layoutNameDialog"_s);
            QVERIFY2(dialog && dialog->isVisible(), qPrintable(name));
            const auto *problem = find<QLabel>(u"layoutNameProblem"_s);
            QVERIFY2(
                name.isEmpty() || (problem->isVisible() && !problem->text().isEmpty()), qPrintable(name));
            closeDialog(dialog);
        }
        QVERIFY(names().isEmpty());
    }

    void aHostileNameIsOnlyText()
    {
        const QString name = u"<img src=x> &File %1 %2"_s;
        saveAs(name + u"\n\u202e"_s);
        QCOMPARE(names(), QStringList{name});
        QCOMPARE(entry(1)->text(), u"&1  <img src=x> &&File %1 %2"_s);
        QVERIFY(!Qt::mightBeRichText(entry(1)->toolTip()));
        trigger(u"layout-1"_s);
        QVERIFY2(message().contains(name), qPrintable(message()));
        QVERIFY2(message().contains(u"Ctrl+Alt+0"_s), qPrintable(message()));
        bool isFound = false;
        for (const PaletteItem &item : m_window->paletteItems())
            isFound = isFound || item.text == u"Layout: "_s + name;
        QVERIFY(isFound);
        saveAs(QString(60, u'W'));
        const QFontMetrics metrics = find<QMenu>(u"layoutMenu"_s)->fontMetrics();
        QVERIFY(metrics.horizontalAdvance(entry(2)->text()) < 700); // fits beside the menu at 1024 pixels
    }

    void everythingByKeyboard()
    {
        QTest::keyClick(m_window.get(), Qt::Key_V, Qt::AltModifier);
        QTRY_VERIFY(qobject_cast<QMenu *>(QApplication::activePopupWidget()));
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Y);
        QTRY_COMPARE(QApplication::activePopupWidget(), find<QMenu>(u"layoutMenu"_s));
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_S);
        QTRY_COMPARE(QApplication::focusWidget(), find<QLineEdit>(u"layoutName"_s));
        QTest::keyClicks(QApplication::focusWidget(), u"First"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(names(), QStringList{u"First"_s});
        QTRY_VERIFY(!find<QDialog>(u"layoutNameDialog"_s));
        saveAs(u"Second"_s);
        QTRY_VERIFY(!find<QDialog>(u"layoutNameDialog"_s));
        trigger(u"layouts"_s);
        auto *list = find<QTreeWidget>(u"layoutsList"_s);
        list->window()->activateWindow(); // there is no window manager here that would
        QTRY_COMPARE(QApplication::focusWidget(), list);
        QCOMPARE(list->currentItem()->text(0), u"Second"_s); // the one that the window has
        QTest::keyClick(list, Qt::Key_Home);
        QTest::keyClick(list, Qt::Key_F2);
        QTRY_COMPARE(QApplication::focusWidget(), find<QLineEdit>(u"layoutName"_s));
        QTest::keyClicks(QApplication::focusWidget(), u"Zeroth"_s); // over the old one, which is selected
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(names(), (QStringList{u"Zeroth"_s, u"Second"_s}));
        list->window()->activateWindow();
        QTRY_COMPARE(QApplication::focusWidget(), list);
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(names(), QStringList{u"Second"_s});
        QCOMPARE(find<QLabel>(u"layoutsStatus"_s)->text(), u"● \"Zeroth\" is deleted. Undo restores it."_s);
        QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(names(), (QStringList{u"Zeroth"_s, u"Second"_s}));
        QCOMPARE(list->currentItem()->text(0), u"Zeroth"_s);
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY2(message().startsWith(u"Layout \"Zeroth\" is applied."_s), qPrintable(message()));
        QTRY_VERIFY(!find<QDialog>(u"layoutsDialog"_s));
    }

    void aRenameToATakenNameIsRefused()
    {
        saveAs(u"One"_s);
        saveAs(u"Two"_s);
        trigger(u"layouts"_s);
        find<QPushButton>(u"layoutsRename"_s)->click();
        find<QLineEdit>(u"layoutName"_s)->setText(u"one"_s);
        QVERIFY(!find<QPushButton>(u"layoutNameSave"_s)->isEnabled());
        find<QPushButton>(u"layoutNameSave"_s)->click();
        QCOMPARE(names(), (QStringList{u"One"_s, u"Two"_s}));
        find<QLineEdit>(u"layoutName"_s)->setText(u"TWO"_s); // its own name, in different case
        find<QPushButton>(u"layoutNameSave"_s)->click();
        QCOMPARE(names(), (QStringList{u"One"_s, u"TWO"_s}));
    }

    void whatIsDeletedHasNoEntryNoKeyAndNoPlaceInThePalette()
    {
        for (const QString &name : {u"One"_s, u"Two"_s, u"Three"_s})
            saveAs(name);
        trigger(u"layouts"_s);
        find<QTreeWidget>(u"layoutsList"_s)
            ->setCurrentItem(find<QTreeWidget>(u"layoutsList"_s)->topLevelItem(0));
        find<QPushButton>(u"layoutsDelete"_s)->click();
        find<QPushButton>(u"layoutsDelete"_s)->click();
        QCOMPARE(names(), QStringList{u"Three"_s});
        QVERIFY(entry(1) && !entry(2) && !entry(3));
        QCOMPARE(entry(1)->text(), u"&1  Three"_s);
        for (const PaletteItem &item : m_window->paletteItems())
            QVERIFY(!item.text.contains(u"Two"_s));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        int shown = 0;
        for (const QAction *action : find<QMenu>(u"layoutMenu"_s)->actions())
            shown += action->isCheckable() ? 1 : 0;
        QCOMPARE(shown, 1);
        find<QPushButton>(u"layoutsUndo"_s)->click();
        find<QPushButton>(u"layoutsUndo"_s)->click();
        QVERIFY(!find<QPushButton>(u"layoutsUndo"_s)->isEnabled());
        QCOMPARE(names(), (QStringList{u"One"_s, u"Two"_s, u"Three"_s}));
        QVERIFY(entry(3));
    }

    void oneDeletedElsewhereIsSaidToBeGone()
    {
        saveAs(u"One"_s);
        QVERIFY(m_window->layouts()->store()->remove(u"One"_s));
        const QVariantMap before = seen();
        trigger(u"layout-1"_s);
        QCOMPARE(message(), u"Layout \"One\" no longer exists."_s);
        QCOMPARE(differences(before, seen()), QString());
        QVERIFY(!entry(1));
    }

    void fiftyAndNoMore()
    {
        LayoutStore *store = m_window->layouts()->store();
        for (int at = 1; at <= LayoutStore::layoutsMax; ++at)
            QVERIFY(store->save({.name = u"layout %1"_s.arg(at), .look = {{u"page"_s, u"logs"_s}}}));
        saveAs(u"one more"_s);
        QVERIFY(!find<QPushButton>(u"layoutNameSave"_s)->isEnabled());
        QVERIFY(find<QLabel>(u"layoutNameProblem"_s)->text().contains(u"50"_s));
        closeDialog(find<QDialog>(u"layoutNameDialog"_s));
        QCOMPARE(entry(9)->shortcut(), QKeySequence(u"Ctrl+Alt+9"_s));
        QVERIFY(entry(50) && entry(10)->shortcut().isEmpty());
        trigger(u"layout-50"_s);
        QCOMPARE(find<QStackedWidget>(u"pages"_s)->currentIndex(), m_window->pages()->indexOf(u"logs"));
    }

    void whatTakesTheFocusHasAName()
    {
        saveAs(u"One"_s);
        trigger(u"layouts"_s);
        find<QPushButton>(u"layoutsRename"_s)->click();
        for (const QString &dialog : {u"layoutsDialog"_s, u"layoutNameDialog"_s}) {
            for (QWidget *widget : find<QDialog>(dialog)->findChildren<QWidget *>()) {
                if (!(widget->focusPolicy() & Qt::TabFocus) || widget->objectName().startsWith(u"qt_"_s))
                    continue;
                const auto *accessible = QAccessible::queryAccessibleInterface(widget);
                QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                    qPrintable(widget->objectName()));
            }
        }
    }
};

QTEST_MAIN(TestLayoutDialogs)
#include "tst_layoutdialogs.moc"
