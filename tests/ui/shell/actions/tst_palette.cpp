// muster_test: USES Muster::Shell WIDGETS
#include "models/common/fuzzy.h"
#include "models/examples/examples.h"
#include "shell/actions/actionlist.h"
#include "shell/actions/palette.h"
#include "shell/clusters/clustersession.h"
#include "shell/pages/pagestack.h"
#include "shell/window/mainwindow.h"
#include "views/nodes/nodespage.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace muster;
using namespace muster::shell;
using namespace Qt::Literals::StringLiterals;
namespace examples = muster::models::examples;

/// Everything can be found and run by a few letters, what cannot be done says why, and what a role does not
/// allow cannot be done (spec X11, X12).
class TestPalette : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    Palette *openPalette()
    {
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        return m_window->findChild<Palette *>(u"palette"_s);
    }
    static QStringList textsOf(const Palette &palette)
    {
        QStringList texts;
        for (const PaletteItem &item : palette.shown())
            texts += item.text;
        return texts;
    }

private slots:
    void init()
    {
        m_window = std::make_unique<MainWindow>(
            std::make_unique<QSettings>(
                m_folder.filePath(u"%1.ini"_s.arg(QString::fromLatin1(QTest::currentTestFunction()))),
                QSettings::IniFormat),
            ProfileList(m_folder.filePath(u"profiles"_s)));
        m_window->showOverview(examples::healthy(), examples::live());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void lettersInOrderMatch_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("matches");
        QTest::newRow("nothing typed: everything") << u""_s << u"Overview"_s << true;
        QTest::newRow("beginnings of words") << u"trl"_s << u"Transfer leadership"_s << true;
        QTest::newRow("case does not matter") << u"NODE"_s << u"Show node-12"_s << true;
        QTest::newRow("spaces do not matter") << u"node 12"_s << u"Show node-12"_s << true;
        QTest::newRow("another order does not match") << u"21edon"_s << u"Show node-12"_s << false;
        QTest::newRow("a letter too many") << u"overviews"_s << u"Overview"_s << false;
        QTest::newRow("nothing in nothing") << u"a"_s << u""_s << false;
        QTest::newRow("Umlauts fold") << u"ÜBER"_s << u"Führung übergeben"_s << true;
        QTest::newRow("far too long a text is cut, not refused") << u"a"_s << QString(5'000, u'a') << true;
    }
    void lettersInOrderMatch()
    {
        QFETCH(QString, query);
        QFETCH(QString, text);
        QFETCH(bool, matches);
        QCOMPARE(models::fuzzyScore(query, text).has_value(), matches);
    }

    void theBetterMatchScoresHigher_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::newRow("letters together beat letters apart")
            << u"node"_s << u"Show node-1"_s << u"Now do it, dear"_s;
        QTest::newRow("the beginning of a word beats its middle")
            << u"log"_s << u"Log in"_s << u"Catalogue"_s;
        QTest::newRow("short beats long")
            << u"events"_s << u"Events"_s << u"Events of all the nodes of this cluster"_s;
        QTest::newRow("the later place may be the better one")
            << u"out"_s << u"or Log out"_s << u"o u t then"_s;
    }
    void theBetterMatchScoresHigher()
    {
        QFETCH(QString, query);
        QFETCH(QString, better);
        QFETCH(QString, worse);
        QVERIFY(models::fuzzyScore(query, better) > models::fuzzyScore(query, worse));
    }

    void itHasEveryActionPageNodeAndCluster()
    {
        client::Profile profile;
        profile.name = u"Messages, Frankfurt"_s;
        profile.path = m_folder.filePath(u"frankfurt.json"_s);
        m_window->session()->setProfiles({profile}, {});
        QStringList texts;
        for (const PaletteItem &item : m_window->paletteItems())
            texts += item.text;
        for (const auto &entry : m_window->actions().entries()) {
            if (entry.id != "palette"_L1)
                QVERIFY2(texts.contains(ActionList::plainText(entry.action)), qPrintable(entry.id));
        }
        for (const QString &node : {u"node-1"_s, u"node-2"_s, u"node-3"_s})
            QVERIFY(texts.contains(u"Show "_s + node));
        QVERIFY(texts.contains(u"Open Messages, Frankfurt"_s));
    }

    // No menu has an entry that is missing in the list that palette, shortcuts and tests read.
    void everyMenuEntryIsInTheList()
    {
        const std::function<void(const QMenu *)> walk = [&](const QMenu *menu) {
            for (const QAction *action : menu->actions()) {
                if (action->menu())
                    walk(action->menu());
                else if (!action->isSeparator())
                    QVERIFY2(m_window->actions().find(action->objectName()), qPrintable(action->text()));
            }
        };
        for (const QAction *top : m_window->menuBar()->actions())
            walk(top->menu());
    }

    void noTwoActionsShareAKey()
    {
        QHash<QKeySequence, QString> keys;
        for (const auto &entry : m_window->actions().entries()) {
            const QKeySequence key = entry.action->shortcut();
            if (key.isEmpty())
                continue;
            QVERIFY2(!keys.contains(key), qPrintable(entry.id + u" and "_s + keys.value(key)));
            keys.insert(key, entry.id);
        }
    }

    void aFewLettersAndReturnDoIt()
    {
        Palette *palette = openPalette();
        QVERIFY(palette);
        auto *input = palette->findChild<QLineEdit *>(u"paletteInput"_s);
        QTRY_COMPARE(QApplication::focusWidget(), input);
        QTest::keyClicks(input, u"reach"_s);
        QCOMPARE(textsOf(*palette).first(), u"Reachability"_s);
        QTest::keyClick(input, Qt::Key_Return);
        auto *pages = m_window->findChild<QStackedWidget *>(u"pages"_s);
        QTRY_COMPARE(pages->currentIndex(), m_window->pages()->indexOf(u"reachability"));
        QTRY_VERIFY(!m_window->findChild<Palette *>(u"palette"_s));
    }

    void arrowsChooseAndANodeIsFoundByItsName()
    {
        Palette *palette = openPalette();
        auto *input = palette->findChild<QLineEdit *>(u"paletteInput"_s);
        QTest::keyClicks(input, u"shownode"_s);
        const QStringList texts = textsOf(*palette);
        QCOMPARE(texts.mid(0, 3), (QStringList{u"Show node-1"_s, u"Show node-2"_s, u"Show node-3"_s}));
        QTest::keyClick(input, Qt::Key_Down);
        QTest::keyClick(input, Qt::Key_Return);
        auto *title = m_window->findChild<QLabel *>(u"nodeDetailTitle"_s);
        QTRY_VERIFY2(title->text().contains(u"node-2"_s), qPrintable(title->text()));
    }

    void whatCannotBeDoneSaysWhyAndIsNotDone()
    {
        m_window->showOverview(examples::healthy(), examples::stale());
        Palette *palette = openPalette();
        auto *input = palette->findChild<QLineEdit *>(u"paletteInput"_s);
        QTest::keyClicks(input, u"configuration of all"_s);
        QCOMPARE(palette->shown().first().text, u"Reload the configuration of all nodes"_s);
        QCOMPARE(palette->findChild<QLabel *>(u"paletteHint"_s)->text(),
            u"Not available: There is no live connection to the cluster."_s);
        QTest::keyClick(input, Qt::Key_Return);
        QVERIFY(palette->isVisible());
        QVERIFY(!m_window->findChild<QDialog *>(u"reloadDialog"_s));
    }

    void controlCCopiesTheCommandLine()
    {
        Palette *palette = openPalette();
        auto *input = palette->findChild<QLineEdit *>(u"paletteInput"_s);
        QTest::keyClicks(input, u"leadership to node-2"_s);
        QTest::keyClick(input, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"musterctl leader transfer --to node-2"_s);
    }

    void thePageItselfIsCopiedAsACommandLine()
    {
        m_window->showPage(u"config"_s);
        QTest::keyClick(m_window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"musterctl diff-config"_s);
        QVERIFY(m_window->statusBar()->currentMessage().contains(u"musterctl diff-config"_s));
    }

    void aNodesMenuOpensByKeyAndCopies()
    {
        m_window->showPage(u"nodes"_s);
        auto *table = m_window->findChild<QTableView *>(u"nodeTable"_s);
        m_window->findChild<views::NodesPage *>()->select(examples::healthy().nodes[1].id);
        const QPoint place = table->visualRect(table->currentIndex()).center();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, place, table->viewport()->mapToGlobal(place));
        QCoreApplication::sendEvent(table->viewport(), &event);
        auto *menu = m_window->findChild<QMenu *>(u"nodeMenu"_s);
        QVERIFY(menu);
        QCOMPARE(menu->actions().first()->text(), u"Show node-2"_s);
        QMenu *copies = nullptr;
        for (QAction *action : menu->actions())
            copies = action->menu() ? action->menu() : copies;
        QVERIFY(copies);
        copies->actions()[2]->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"musterctl reload-config --node node-2"_s);
        menu->close();
    }

    void aRoleMayDoSoMuch_data()
    {
        QTest::addColumn<client::Ceiling>("console");
        QTest::addColumn<client::Ceiling>("profile");
        QTest::addColumn<bool>("mayReload");
        QTest::addColumn<QString>("title");
        using client::Ceiling;
        QTest::newRow("admin: everything") << Ceiling::Admin << Ceiling::Admin << true << u"m – Muster"_s;
        QTest::newRow("operator reloads")
            << Ceiling::Operator << Ceiling::Admin << true << u"m – operator – Muster"_s;
        QTest::newRow("a read-only console changes nothing")
            << Ceiling::ReadOnly << Ceiling::Admin << false << u"m – read-only – Muster"_s;
        QTest::newRow("a read-only profile lowers an admin's console")
            << Ceiling::Admin << Ceiling::ReadOnly << false << u"m – read-only – Muster"_s;
        QTest::newRow("a profile does not raise it")
            << Ceiling::ReadOnly << Ceiling::Admin << false << u"m – read-only – Muster"_s;
    }
    void aRoleMayDoSoMuch()
    {
        QFETCH(client::Ceiling, console);
        QFETCH(client::Ceiling, profile);
        QFETCH(bool, mayReload);
        client::Profile opened;
        opened.name = u"m"_s;
        opened.ceiling = profile;
        opened.urls = {QUrl(u"http://127.0.0.1:1"_s)};
        opened.path = m_folder.filePath(u"profile.json"_s);
        opened.tokenFile = m_folder.filePath(u"token"_s);
        QFile token(opened.tokenFile);
        QVERIFY(token.open(QIODevice::WriteOnly) && token.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
            && token.write("x") == 1);
        token.close();
        m_window->session()->setCeiling(console);
        m_window->session()->open(opened);
        QTEST(m_window->windowTitle(), "title");
        m_window->showOverview(examples::notReloaded(), examples::live());
        m_window->findChild<views::NodesPage *>()->selectFirst();
        for (const QString &name :
            {u"mismatchFix"_s, u"mismatchReloadAll"_s, u"nodeReload"_s, u"leaderTransfer"_s}) {
            const auto *button = m_window->findChild<QPushButton *>(name);
            QVERIFY2(button->isEnabled() == mayReload, qPrintable(name));
            QVERIFY2(mayReload || button->toolTip().contains(u"read-only"_s), qPrintable(button->toolTip()));
        }
        for (const PaletteItem &item : m_window->paletteItems()) {
            const bool changes = item.text.startsWith(u"Reload"_s) && item.text.contains(u"node-2"_s);
            if (changes)
                QCOMPARE(item.why.isEmpty(), mayReload);
        }
        // Whatever way is tried: no dialog opens, and no client for changes is provided.
        m_window->findChild<views::NodesPage *>()->reloadRequested({examples::healthy().nodes[0].id});
        QCOMPARE(m_window->findChild<QDialog *>(u"reloadDialog"_s) != nullptr, mayReload);
    }
};

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
