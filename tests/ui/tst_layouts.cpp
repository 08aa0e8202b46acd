#include "models/examples.h"
#include "shell/layoutmenu.h"
#include "shell/mainwindow.h"
#include "shell/palette.h"
#include "views/nodedetail.h"
#include "views/nodespage.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStatusBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace muster;
using namespace muster::shell;
using namespace Qt::Literals::StringLiterals;
namespace examples = muster::models::examples;

/// Layouts by name in the real window: saved, applied, undone, renamed, deleted, by mouse and by keyboard
/// (spec X11, X12).
class TestLayouts : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    QString ini() const
    {
        return m_folder.filePath(u"%1.ini"_s.arg(QString::fromLatin1(QTest::currentTestFunction())));
    }
    void makeWindow()
    {
        m_window.reset();
        m_window = std::make_unique<MainWindow>(std::make_unique<QSettings>(ini(), QSettings::IniFormat),
            ProfileList(m_folder.filePath(u"profiles"_s)));
        m_window->showPicture(examples::large(), examples::live());
        m_window->resize(1024, 700);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    template <typename T>
    T *find(const QString &name) const
    {
        return m_window->findChild<T *>(name);
    }
    void trigger(const QString &id) const { m_window->actions().action(id)->trigger(); }
    QAction *entry(int place) const
    {
        const auto *found = m_window->actions().find(u"layout-%1"_s.arg(place));
        return found ? found->action : nullptr;
    }
    QString told() const { return m_window->statusBar()->currentMessage(); }
    /// Asks for it as an operator does; the name dialog stays open if it is not taken.
    void saveAs(const QString &name) const
    {
        trigger(u"save-layout"_s);
        find<QLineEdit>(u"layoutName"_s)->setText(name);
        find<QPushButton>(u"layoutNameSave"_s)->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    QStringList names() const
    {
        QStringList names;
        for (const Layout &layout : m_window->layouts()->store()->layouts())
            names += layout.name;
        return names;
    }
    static void closeDialog(QDialog *dialog)
    {
        dialog->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    QHeaderView *headerOf(const QString &table) const { return find<QTableView>(table)->horizontalHeader(); }
    QSplitter *panes() const { return find<QSplitter>(u"nodePanes"_s); }
    /// Coarse: the parts have least heights of their own, so exact sizes depend on when they are laid out.
    bool isDetailLarger() const { return panes()->sizes()[0] < panes()->sizes()[1]; }
    void movePanes(int first) const
    {
        // As a drag of the border does.
        panes()->setSizes({first, panes()->height() - first});
        emit panes()->splitterMoved(first, 1);
    }

    /// Every part of a look, otherwise than it is made.
    void arrangeForTheNight() const
    {
        m_window->resize(1010, 680);
        m_window->showPage(MainWindow::NodesTab);
        find<QAbstractButton>(u"nodesAsTable"_s)->click();
        QHeaderView *nodes = headerOf(u"nodeTable"_s);
        nodes->moveSection(nodes->visualIndex(models::NodeModel::VersionColumn), 1);
        nodes->resizeSection(models::NodeModel::NameColumn, 173);
        nodes->setSortIndicator(models::NodeModel::NameColumn, Qt::DescendingOrder);
        find<QLineEdit>(u"nodeFilter"_s)->setText(u"node-"_s);
        find<QCheckBox>(u"nodeOnlyDeviating"_s)->setChecked(true);
        auto *reason = find<QComboBox>(u"nodeReason"_s);
        reason->setCurrentIndex(1);
        m_window->nodesPage()->detail()->showPage(views::DetailPage::History);
        movePanes(190);
        headerOf(u"termTable"_s)->resizeSection(0, 155);
        headerOf(u"eventTable"_s)->resizeSection(0, 211);
        headerOf(u"limitTable"_s)->moveSection(0, 1);
        find<QLineEdit>(u"eventFilter"_s)->setText(u"lease"_s);
        find<QCheckBox>(u"eventTroubleOnly"_s)->setChecked(true);
        find<QComboBox>(u"eventNode"_s)->setCurrentIndex(2);
        find<QLineEdit>(u"logFilter"_s)->setText(u"timeout"_s);
        find<QCheckBox>(u"logRegex"_s)->setChecked(true);
        find<QComboBox>(u"logLevel"_s)->setCurrentIndex(2);
        find<QComboBox>(u"logNode"_s)->setCurrentIndex(3);
    }
    /// The same, with every part otherwise again.
    void arrangeForTheDay() const
    {
        m_window->resize(1100, 760);
        m_window->showPage(MainWindow::NodesTab);
        find<QAbstractButton>(u"nodesAsTable"_s)->click();
        QHeaderView *nodes = headerOf(u"nodeTable"_s);
        nodes->moveSection(1, 4);
        nodes->resizeSection(models::NodeModel::NameColumn, 240);
        nodes->setSortIndicator(models::NodeModel::StatusColumn, Qt::AscendingOrder);
        find<QAbstractButton>(u"nodesAsGrid"_s)->click();
        m_window->nodesPage()->clearFilter();
        m_window->nodesPage()->detail()->showPage(views::DetailPage::Host);
        movePanes(330);
        headerOf(u"termTable"_s)->resizeSection(0, 99);
        headerOf(u"eventTable"_s)->resizeSection(0, 120);
        headerOf(u"limitTable"_s)->moveSection(0, 2);
        find<QLineEdit>(u"eventFilter"_s)->clear();
        find<QCheckBox>(u"eventTroubleOnly"_s)->setChecked(false);
        find<QComboBox>(u"eventNode"_s)->setCurrentIndex(0);
        find<QLineEdit>(u"logFilter"_s)->clear();
        find<QCheckBox>(u"logRegex"_s)->setChecked(false);
        find<QComboBox>(u"logLevel"_s)->setCurrentIndex(0);
        find<QComboBox>(u"logNode"_s)->setCurrentIndex(1);
        m_window->showPage(MainWindow::TopologyTab);
    }
    static QString differences(const QVariantMap &one, const QVariantMap &other)
    {
        QStringList lines;
        for (auto it = one.cbegin(); it != one.cend(); ++it) {
            if (other.value(it.key()) != it.value()) {
                QString line;
                QDebug(&line) << it.key() << it.value() << other.value(it.key());
                lines += line;
            }
        }
        return lines.join(u'\n');
    }
    /// What an operator sees, read from the widgets.
    QVariantMap seen() const
    {
        const auto columns = [this](const QString &table) {
            const QHeaderView *header = headerOf(table);
            QVariantList all{header->sortIndicatorSection(), header->sortIndicatorOrder()};
            for (int logical = 0; logical < header->count(); ++logical)
                all << header->visualIndex(logical) << header->isSectionHidden(logical)
                    << (header->visualIndex(logical) == header->count() - 1 ? 0
                                                                            : header->sectionSize(logical));
            return all;
        };
        QVariantMap all{{u"size"_s, m_window->size()},
            {u"page"_s, find<QStackedWidget>(u"pages"_s)->currentIndex()},
            {u"detail"_s, find<QAbstractButton>(u"nodeDetailHistory"_s)->isChecked()},
            {u"panes"_s, isDetailLarger()}};
        for (const QString &table : {u"nodeTable"_s, u"termTable"_s, u"eventTable"_s, u"limitTable"_s})
            all.insert(table, columns(table));
        for (const QString &field : {u"nodeFilter"_s, u"eventFilter"_s, u"logFilter"_s})
            all.insert(field, find<QLineEdit>(field)->text());
        for (const QString &box : {u"nodeReason"_s, u"eventNode"_s, u"logLevel"_s, u"logNode"_s})
            all.insert(box, find<QComboBox>(box)->currentText());
        for (const QString &button : {u"nodeOnlyDeviating"_s, u"eventTroubleOnly"_s, u"logRegex"_s,
                 u"nodesAsTable"_s, u"nodesAsGrid"_s})
            all.insert(button, find<QAbstractButton>(button)->isChecked());
        return all;
    }

private slots:
    void init()
    {
        QFile::remove(ini());
        makeWindow();
    }
    void cleanup() { m_window.reset(); }

    void allOfALayoutComesBackAndTheOneBeforeToo()
    {
        arrangeForTheNight();
        const QVariantMap night = seen();
        saveAs(u"Night"_s);
        QCOMPARE(told(), u"Layout \"Night\" is saved."_s);
        arrangeForTheDay();
        const QVariantMap day = seen();
        for (auto it = night.cbegin(); it != night.cend(); ++it)
            QVERIFY2(day.value(it.key()) != it.value(),
                qPrintable(u"%1 is still %2"_s.arg(it.key(), it.value().toString())));
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(differences(night, seen()), QString());
        QVERIFY2(told().startsWith(u"Layout \"Night\" is applied."_s), qPrintable(told()));
        QTest::keyClick(m_window.get(), Qt::Key_0, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(differences(day, seen()), QString());
        QTest::keyClick(m_window.get(), Qt::Key_0, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(differences(night, seen()), QString()); // undone, too
    }

    void itIsThereAfterARestart()
    {
        arrangeForTheNight();
        const QVariantMap night = seen();
        saveAs(u"Night"_s);
        arrangeForTheDay();
        m_window->close();
        makeWindow();
        QVERIFY(entry(1));
        QVERIFY(seen() != night);
        trigger(u"layout-1"_s);
        QTRY_COMPARE(differences(night, seen()), QString());
    }

    // Goal: a filter by a node outlives the time in which nothing is known of the nodes. Method: restart
    // without a connection, once even twice, then the picture comes.
    void theNodeOfAFilterIsWaitedFor()
    {
        const auto nodes = {u"eventNode"_s, u"logNode"_s};
        const auto restart = [this] {
            m_window->close();
            m_window.reset();
            m_window = std::make_unique<MainWindow>(std::make_unique<QSettings>(ini(), QSettings::IniFormat),
                ProfileList(m_folder.filePath(u"profiles"_s)));
            m_window->show();
        };
        for (const MainWindow::Page page : {MainWindow::EventsTab, MainWindow::LogsTab})
            m_window->showPage(page);
        QStringList chosen;
        for (const QString &node : nodes) {
            find<QComboBox>(node)->setCurrentIndex(2);
            chosen += find<QComboBox>(node)->currentText();
        }
        restart();
        restart();
        for (const QString &node : nodes)
            QCOMPARE(find<QComboBox>(node)->currentIndex(), 0);
        for (const MainWindow::Page page : {MainWindow::EventsTab, MainWindow::LogsTab}) {
            m_window->showPage(page);
            m_window->showPicture(examples::large(), examples::live());
        }
        QCOMPARE(find<QComboBox>(u"eventNode"_s)->currentText(), chosen[0]);
        QCOMPARE(find<QComboBox>(u"logNode"_s)->currentText(), chosen[1]);
        // What the operator picks meanwhile is not overruled.
        restart();
        auto *node = find<QComboBox>(u"eventNode"_s);
        emit node->activated(0);
        m_window->showPage(MainWindow::EventsTab);
        m_window->showPicture(examples::large(), examples::live());
        QCOMPARE(node->currentIndex(), 0);
    }

    void twiceIsNotBackToItself()
    {
        saveAs(u"Plain"_s);
        arrangeForTheDay();
        const QVariantMap day = seen();
        trigger(u"layout-1"_s);
        trigger(u"layout-1"_s);
        trigger(u"layout-before"_s);
        QCOMPARE(differences(day, seen()), QString());
    }

    void withoutOneAppliedThereIsNoneBefore()
    {
        QAction *back = m_window->actions().action(u"layout-before"_s);
        QVERIFY(!back->isEnabled());
        QVERIFY(!ActionList::blockedBecause(back).isEmpty());
        QVERIFY(!m_window->actions().action(u"layouts"_s)->isEnabled());
        saveAs(u"One"_s);
        QVERIFY(!back->isEnabled());
        QVERIFY(m_window->actions().action(u"layouts"_s)->isEnabled());
        trigger(u"layout-1"_s);
        QVERIFY(back->isEnabled());
    }

    void theTickIsAtTheLayoutThatTheWindowHas()
    {
        saveAs(u"One"_s);
        QVERIFY(entry(1)->isChecked());
        find<QLineEdit>(u"eventFilter"_s)->setText(u"x"_s);
        m_window->layouts()->refresh();
        QVERIFY(!entry(1)->isChecked()); // something was changed
        saveAs(u"Two"_s);
        QVERIFY(!entry(1)->isChecked() && entry(2)->isChecked());
        m_window->resize(1080, 720); // a window manager may do that at any time
        m_window->layouts()->refresh();
        QVERIFY(entry(2)->isChecked());
        trigger(u"layout-1"_s);
        QVERIFY(entry(1)->isChecked() && !entry(2)->isChecked());
        trigger(u"layout-1"_s); // pressing it again does not take the tick away
        QVERIFY(entry(1)->isChecked());
        m_window->close();
        makeWindow();
        m_window->layouts()->refresh();
        QVERIFY(entry(1)->isChecked());
    }

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
        QCOMPARE(told(), u"Layout \"nIGHT\" is replaced."_s);
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
        QVERIFY2(told().contains(name), qPrintable(told()));
        QVERIFY2(told().contains(u"Ctrl+Alt+0"_s), qPrintable(told()));
        bool isFound = false;
        for (const PaletteItem &item : m_window->paletteItems())
            isFound = isFound || item.text == u"Layout: "_s + name;
        QVERIFY(isFound);
        saveAs(QString(60, u'W'));
        const QFontMetrics metrics = find<QMenu>(u"layoutMenu"_s)->fontMetrics();
        QVERIFY(metrics.horizontalAdvance(entry(2)->text()) < 700); // fits beside the menu at 1024 pixels
    }

    void thePaletteAppliesIt()
    {
        arrangeForTheNight();
        const QVariantMap night = seen();
        saveAs(u"Night watch"_s);
        arrangeForTheDay();
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        auto *palette = find<Palette>(u"palette"_s);
        QTest::keyClicks(find<QLineEdit>(u"paletteInput"_s), u"layout night"_s);
        QCOMPARE(palette->shown().first().text, u"Layout: Night watch"_s);
        QCOMPARE(palette->shown().first().keys, u"Ctrl+Alt+1"_s);
        QTest::keyClick(find<QLineEdit>(u"paletteInput"_s), Qt::Key_Return);
        QTRY_COMPARE(differences(night, seen()), QString());
        m_window->activateWindow(); // there is no window manager here that would
        QTRY_COMPARE(QApplication::focusWidget(), find<QTableView>(u"nodeTable"_s));
    }

    void thePaletteSaysWhatIsAdded()
    {
        QStringList texts;
        for (const PaletteItem &item : m_window->paletteItems())
            texts += item.text;
        QVERIFY(texts.contains(u"Add a cluster"_s));
        QVERIFY(!texts.contains(u"Add"_s));
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
        QCOMPARE(
            find<QLabel>(u"layoutsStatus"_s)->text(), u"● \"Zeroth\" is deleted. Undo brings it back."_s);
        QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(names(), (QStringList{u"Zeroth"_s, u"Second"_s}));
        QCOMPARE(list->currentItem()->text(0), u"Zeroth"_s);
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY2(told().startsWith(u"Layout \"Zeroth\" is applied."_s), qPrintable(told()));
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
        find<QLineEdit>(u"layoutName"_s)->setText(u"TWO"_s); // its own, otherwise written
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
        QCOMPARE(told(), u"There is no layout \"One\" any more."_s);
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
        QCOMPARE(find<QStackedWidget>(u"pages"_s)->currentIndex(), int(MainWindow::LogsTab));
    }

    // Parts that are missing or damaged leave the window as it is there; the others are applied.
    void aDamagedLayoutIsAppliedAsFarAsItGoes()
    {
        arrangeForTheNight();
        QVariantMap expected = seen();
        QVERIFY(m_window->layouts()->store()->save({.name = u"Damaged"_s,
            .look = {{u"nodes/columns"_s, u"0 0 0"_s}, {u"nodes/panes"_s, u"190"_s + QString(300, u'9')},
                {LayoutMenu::geometryKey(), u"01d9d0cb00ff"_s}, {u"page"_s, u"no such page"_s},
                {u"events/columns"_s, QString(3'000, QChar(1))}, {u"logs/panes"_s, u"-1 -1"_s},
                {u"nodes/reason"_s, u"<b>no code</b>"_s}, {u"events/node"_s, u"no node"_s},
                {u"logs/level"_s, u"99999"_s}, {u"nodes/view"_s, u"-7"_s}, {u"nodes/detail"_s, u"12"_s},
                {u"logs/filter"_s, u"applied"_s}, {u"nonsense"_s, u"1"_s}}}));
        m_window->layouts()->refresh();
        trigger(u"layout-1"_s);
        QVariantMap now = seen();
        QCOMPARE(now.value(u"logFilter"_s).toString(), u"applied"_s);
        QCOMPARE(find<QComboBox>(u"eventNode"_s)->currentIndex(), 0);
        QCOMPARE(find<QComboBox>(u"nodeReason"_s)->currentIndex(), 0);
        for (const QString &key : {u"size"_s, u"page"_s, u"nodeTable"_s, u"eventTable"_s, u"termTable"_s,
                 u"nodeFilter"_s, u"eventFilter"_s, u"detail"_s})
            QVERIFY2(now.value(key) == expected.value(key), qPrintable(key));
    }

    // Texts of a good layout are changed at random and applied: the window stays what it is.
    void noDamageBreaksTheWindow()
    {
        arrangeForTheNight();
        saveAs(u"Good"_s);
        const views::Look good = m_window->layouts()->store()->find(u"Good"_s)->look;
        for (quint32 seed = 1; seed <= 60; ++seed) {
            QRandomGenerator random(seed);
            views::Look look = good;
            for (QString &text : look) {
                if (!text.isEmpty() && random.bounded(2) == 0)
                    text[qsizetype(random.bounded(quint32(text.size())))] = QChar(random.bounded(32, 127));
            }
            QVERIFY(m_window->layouts()->store()->save({.name = u"Bad"_s, .look = look}));
            m_window->layouts()->apply(u"Bad"_s);
            QVERIFY2(headerOf(u"nodeTable"_s)->length() > 0, QByteArray::number(seed));
        }
        m_window->layouts()->apply(u"Good"_s);
        m_window->layouts()->refresh();
        QVERIFY(entry(1)->isChecked());
    }

    void anotherClusterHasItsOwnLookAndTheSameLayouts()
    {
        client::Profile other;
        other.name = u"other"_s;
        other.path = m_folder.filePath(u"other.json"_s);
        other.urls = {QUrl(u"http://127.0.0.1:1"_s)};
        other.passwordFile = m_folder.filePath(u"no such file"_s); // so that nothing is connected
        find<QLineEdit>(u"eventFilter"_s)->setText(u"lease"_s);
        find<QComboBox>(u"eventNode"_s)->setCurrentIndex(4);
        saveAs(u"Leases"_s);
        trigger(u"layout-1"_s);
        m_window->openProfile(other);
        QVERIFY(!m_window->actions().action(u"layout-before"_s)->isEnabled()); // that was of the first
        QCOMPARE(find<QLineEdit>(u"eventFilter"_s)->text(), QString());
        m_window->showPicture(examples::healthy(2), examples::live());
        trigger(u"layout-1"_s);
        QCOMPARE(find<QLineEdit>(u"eventFilter"_s)->text(), u"lease"_s);
        QCOMPARE(find<QComboBox>(u"eventNode"_s)->currentIndex(), 0); // a node that is not here hides nothing
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

QTEST_MAIN(TestLayouts)
#include "tst_layouts.moc"
