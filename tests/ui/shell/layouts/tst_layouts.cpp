// muster_test: USES Muster::Shell WIDGETS
#include "ui/shell/layouts/layoutfixture.h"

#include <QRandomGenerator>

using namespace muster;
using namespace muster::shell;
using namespace Qt::Literals::StringLiterals;
namespace examples = muster::models::examples;

/// Layouts by name in the real window: saved, applied and undone (spec X11, X12).
class TestLayouts : public test::LayoutFixture {
    Q_OBJECT

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
        QCOMPARE(message(), u"Layout \"Night\" is saved."_s);
        arrangeForTheDay();
        const QVariantMap day = seen();
        for (auto it = night.cbegin(); it != night.cend(); ++it)
            QVERIFY2(day.value(it.key()) != it.value(),
                qPrintable(u"%1 is still %2"_s.arg(it.key(), it.value().toString())));
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(differences(night, seen()), QString());
        QVERIFY2(message().startsWith(u"Layout \"Night\" is applied."_s), qPrintable(message()));
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
    // without a connection, once even twice, then the overview comes.
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
        for (const QString &page : {u"events"_s, u"logs"_s})
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
        for (const QString &page : {u"events"_s, u"logs"_s}) {
            m_window->showPage(page);
            m_window->showOverview(examples::large(), examples::live());
        }
        QCOMPARE(find<QComboBox>(u"eventNode"_s)->currentText(), chosen[0]);
        QCOMPARE(find<QComboBox>(u"logNode"_s)->currentText(), chosen[1]);
        // What the operator picks meanwhile is not overruled.
        restart();
        auto *node = find<QComboBox>(u"eventNode"_s);
        emit node->activated(0);
        m_window->showPage(u"events"_s);
        m_window->showOverview(examples::large(), examples::live());
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
        trigger(u"layout-1"_s); // triggering it again does not remove the tick
        QVERIFY(entry(1)->isChecked());
        m_window->close();
        makeWindow();
        m_window->layouts()->refresh();
        QVERIFY(entry(1)->isChecked());
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

    // Parts that are missing or damaged leave the window as it is there; the others are applied.
    void aDamagedLayoutIsAppliedAsFarAsItGoes()
    {
        arrangeForTheNight();
        QVariantMap expected = seen();
        QVERIFY(m_window->layouts()->store()->save({.name = u"Damaged"_s,
            .look = {{u"nodes/columns"_s, u"0 0 0"_s}, {u"nodes/panes"_s, u"190"_s + QString(300, u'9')},
                {WindowLook::geometryKey(), u"01d9d0cb00ff"_s}, {u"page"_s, u"no such page"_s},
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
        m_window->session()->open(other);
        QVERIFY(!m_window->actions().action(u"layout-before"_s)->isEnabled()); // that was of the first
        QCOMPARE(find<QLineEdit>(u"eventFilter"_s)->text(), QString());
        m_window->showOverview(examples::healthy(2), examples::live());
        trigger(u"layout-1"_s);
        QCOMPARE(find<QLineEdit>(u"eventFilter"_s)->text(), u"lease"_s);
        QCOMPARE(find<QComboBox>(u"eventNode"_s)->currentIndex(), 0); // a node that is not here hides nothing
    }
};

QTEST_MAIN(TestLayouts)
#include "tst_layouts.moc"
