// muster_test: USES Muster::Shell WIDGETS
#include "models/examples/examples.h"
#include "models/words/sentences.h"
#include "shell/actions/helpwindow.h"
#include "shell/clusters/clustersession.h"
#include "shell/feed/noticelist.h"
#include "shell/pages/pagestack.h"
#include "shell/window/mainwindow.h"
#include "views/nodes/nodespage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace muster;
using namespace muster::shell;
using namespace Qt::Literals::StringLiterals;
namespace examples = muster::models::examples;

/// Settings, what is remembered per cluster, help and notices (spec X11, X12).
class TestSettings : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    QString ini() const
    {
        return m_folder.filePath(u"%1.ini"_s.arg(QString::fromLatin1(QTest::currentTestFunction())));
    }
    std::unique_ptr<MainWindow> makeWindow() const
    {
        auto window = std::make_unique<MainWindow>(std::make_unique<QSettings>(ini(), QSettings::IniFormat),
            ProfileList(m_folder.filePath(u"profiles"_s)));
        window->showOverview(examples::healthy(), examples::live());
        window->show();
        return window;
    }
    client::Profile profileNamed(const QString &name) const
    {
        client::Profile profile;
        profile.name = name;
        profile.path = m_folder.filePath(name + u".json"_s);
        profile.urls = {QUrl(u"http://127.0.0.1:1"_s)};
        profile.passwordFile = m_folder.filePath(u"no such file"_s); // so that nothing is connected
        return profile;
    }
    static void trigger(const MainWindow &window, const QString &id)
    {
        window.actions().action(id)->trigger();
    }

private slots:
    void cleanup() { models::showTimesInUtc(false); }

    void timesAreLocalOrUtcEverywhere()
    {
        qputenv("TZ", "Asia/Tokyo");
        tzset();
        auto window = makeWindow();
        const auto *observer = window->findChild<QLabel *>(u"observer"_s);
        QVERIFY(observer->text().contains(u"Times are local."_s));
        const auto *events = window->findChild<QTableView *>(u"eventTable"_s);
        const auto shows = [&](const QString &time) {
            for (int row = 0; row < events->model()->rowCount(); ++row) {
                for (int column = 0; column < events->model()->columnCount(); ++column) {
                    if (events->model()->index(row, column).data().toString().contains(time))
                        return true;
                }
            }
            return false;
        };
        const QDateTime first = examples::healthy().events.first().at;
        QVERIFY(shows(first.toOffsetFromUtc(9 * 3600).toString(u"HH:mm:ss"_s)));
        trigger(*window, u"settings"_s);
        auto *dialog = window->findChild<QDialog *>(u"settingsDialog"_s);
        dialog->findChild<QComboBox *>(u"settingsTime"_s)->setCurrentIndex(1);
        dialog->findChild<QPushButton *>(u"settingsSave"_s)->click();
        QVERIFY(observer->text().contains(u"Times are UTC."_s));
        QVERIFY(shows(first.toUTC().toString(u"HH:mm:ss"_s)));
        window.reset();
        models::showTimesInUtc(false);
        window = makeWindow(); // it is remembered
        QVERIFY(window->findChild<QLabel *>(u"observer"_s)->text().contains(u"Times are UTC."_s));
    }

    void theLanguageIsRememberedForTheNextStart()
    {
        auto window = makeWindow();
        trigger(*window, u"settings"_s);
        auto *dialog = window->findChild<QDialog *>(u"settingsDialog"_s);
        auto *language = dialog->findChild<QComboBox *>(u"settingsLanguage"_s);
        QCOMPARE(language->count(), 7); // six, and the system's
        language->setCurrentIndex(language->findData(u"ja"_s));
        dialog->findChild<QPushButton *>(u"settingsSave"_s)->click();
        window->close();
        QCOMPARE(QSettings(ini(), QSettings::IniFormat).value(u"language"_s).toString(), u"ja"_s);
    }

    void cancelChangesNothing()
    {
        auto window = makeWindow();
        trigger(*window, u"settings"_s);
        auto *dialog = window->findChild<QDialog *>(u"settingsDialog"_s);
        dialog->findChild<QComboBox *>(u"settingsTime"_s)->setCurrentIndex(1);
        dialog->reject();
        QVERIFY(window->findChild<QLabel *>(u"observer"_s)->text().contains(u"Times are local."_s));
    }

    void eachClusterHasItsOwnColumnsSortingFilterAndPage()
    {
        auto window = makeWindow();
        auto *header = window->findChild<QTableView *>(u"nodeTable"_s)->horizontalHeader();
        auto *filter = window->findChild<QLineEdit *>(u"nodeFilter"_s);
        const auto look = [&window] { // columns fit themselves to the visible table
            window->showOverview(examples::healthy(), examples::live());
            window->showPage(u"nodes"_s);
            window->findChild<views::NodesPage *>()->showAs(views::NodeView::Table);
        };
        look();
        const int made = header->sectionSize(1);
        window->session()->open(profileNamed(u"one"_s));
        look();
        header->resizeSection(1, made + 57);
        header->setSortIndicator(models::NodeModel::VersionColumn, Qt::DescendingOrder);
        filter->setText(u"node-2"_s);
        window->session()->open(profileNamed(u"two"_s));
        look();
        QCOMPARE(header->sectionSize(1), made); // a new one begins with the defaults
        QCOMPARE(filter->text(), QString());
        filter->setText(u"something else"_s);
        window->showPage(u"events"_s);
        window->close();
        window = makeWindow();
        window->session()->open(profileNamed(u"one"_s));
        header = window->findChild<QTableView *>(u"nodeTable"_s)->horizontalHeader();
        QCOMPARE(header->sectionSize(1), made + 57);
        QCOMPARE(header->sortIndicatorSection(), int(models::NodeModel::VersionColumn));
        QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
        QCOMPARE(window->findChild<QLineEdit *>(u"nodeFilter"_s)->text(), u"node-2"_s);
        QCOMPARE(window->findChild<QListWidget *>(u"pageList"_s)->currentRow(),
            window->pages()->indexOf(u"nodes"));
        window->session()->open(profileNamed(u"two"_s));
        QCOMPARE(window->findChild<QLineEdit *>(u"nodeFilter"_s)->text(), u"something else"_s);
        QCOMPARE(window->findChild<QListWidget *>(u"pageList"_s)->currentRow(),
            window->pages()->indexOf(u"events"));
    }

    void resetGivesTheColumnsBackAsTheyWereMade()
    {
        auto window = makeWindow();
        auto *header = window->findChild<QTableView *>(u"nodeTable"_s)->horizontalHeader();
        const int made = header->sectionSize(1);
        header->resizeSection(1, made + 57);
        header->moveSection(0, 3);
        trigger(*window, u"settings"_s);
        window->findChild<QPushButton *>(u"settingsResetColumns"_s)->click();
        QCOMPARE(header->sectionSize(1), made);
        QCOMPARE(header->visualIndex(0), 0);
    }

    void theHandbookIsBuiltIn()
    {
        const auto pages = HelpWindow::pages();
        QVERIFY(pages.size() >= 4);
        QCOMPARE(pages.first().file, u"console.md"_s);
        for (const auto &page : pages)
            QVERIFY2(!page.title.isEmpty() && page.text.size() > 500, qPrintable(page.file));
    }

    void f1OpensTheHandbookAtThePage()
    {
        auto window = makeWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        window->showPage(u"reachability"_s);
        QTest::keyClick(window.get(), Qt::Key_F1);
        auto *help = window->findChild<HelpWindow *>(u"helpWindow"_s);
        QVERIFY(help && help->isVisible());
        auto *text = help->findChild<HelpBrowser *>(u"helpText"_s);
        QCOMPARE(text->textCursor().block().text(), u"Who sees whom"_s);
        QTRY_VERIFY(text->verticalScrollBar()->value() > 0);
    }

    void everyPageOfTheWindowHasItsHeadingInTheHandbook()
    {
        auto window = makeWindow();
        const auto pages = HelpWindow::pages();
        for (const PageEntry &entry : window->pages()->entries()) {
            const auto page = std::find_if(
                pages.cbegin(), pages.cend(), [](const auto &p) { return p.file == "console.md"_L1; });
            QVERIFY(page != pages.cend());
            QVERIFY2(page->text.contains(u"\n## "_s + entry.help + u'\n'), qPrintable(entry.help));
        }
    }

    void theHandbookIsSearched()
    {
        HelpWindow help;
        help.show();
        auto *list = help.findChild<QListWidget *>(u"helpPages"_s);
        auto *search = help.findChild<QLineEdit *>(u"helpSearch"_s);
        const int all = list->count();
        search->setText(u"gossip-key"_s);
        QVERIFY(list->count() > 0 && list->count() < all);
        auto *text = help.findChild<HelpBrowser *>(u"helpText"_s);
        QCOMPARE(text->textCursor().selectedText().toLower(), u"gossip-key"_s);
        search->setText(u"no page has these words"_s);
        QCOMPARE(list->count(), 0);
        QVERIFY(text->toPlainText().contains(u"No page"_s));
        search->clear();
        QCOMPARE(list->count(), all);
    }

    void pagesLinkToEachOtherAndNowhereElse()
    {
        HelpWindow help;
        help.show();
        help.open(u"console.md"_s);
        auto *text = help.findChild<HelpBrowser *>(u"helpText"_s);
        emit text->anchorClicked(QUrl(u"musterctl.md"_s));
        const auto *list = help.findChild<QListWidget *>(u"helpPages"_s);
        const QString title = list->currentItem()->text();
        QVERIFY2(title.contains(u"command"_s, Qt::CaseInsensitive) || title.contains(u"musterctl"_s),
            qPrintable(title));
        emit text->anchorClicked(QUrl(u"https://example.org/console.md"_s));
        QCOMPARE(list->currentItem()->text(), title);
    }

    void everyKeyIsInTheOverviewOfKeys()
    {
        auto window = makeWindow();
        trigger(*window, u"keys"_s);
        auto *table = window->findChild<QTreeWidget *>(u"keysTable"_s);
        for (const auto &entry : window->actions().entries()) {
            if (!entry.action->shortcut().isEmpty())
                QVERIFY2(!table
                              ->findItems(
                                  ActionList::plainText(entry.action), Qt::MatchExactly | Qt::MatchRecursive)
                              .isEmpty(),
                    qPrintable(entry.id));
        }
    }

    void noticesAreCountedAndListedNewestFirst()
    {
        auto window = makeWindow();
        const auto *button = window->findChild<QToolButton *>(u"noticesButton"_s);
        QCOMPARE(button->text(), u"No new notices"_s);
        window->notices()->observe(examples::healthy(), examples::live());
        window->notices()->observe(examples::leaderDown(), examples::live());
        QVERIFY2(button->text().startsWith(u"2 "_s), qPrintable(button->text()));
        trigger(*window, u"notices"_s);
        auto *list = window->findChild<QListWidget *>(u"noticesList"_s);
        QCOMPARE(list->count(), 2);
        QCOMPARE(button->text(), u"No new notices"_s);
        window->notices()->observe(examples::healthy(), examples::live());
        QCOMPARE(list->count(), 4);
        QVERIFY2(list->item(0)->text().contains(u"node-1 is back."_s), qPrintable(list->item(0)->text()));
    }
};

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
