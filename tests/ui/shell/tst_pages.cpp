// muster_test: USES Muster::Shell WIDGETS TIMEOUT 600 PATHS
#include "shell/screenshots/screenshots.h"
#include "shell/window/mainwindow.h"
#include "views/common/layoutcheck.h"
#include "views/nodes/nodecombo.h"
#include "views/nodes/nodespage.h"
#include "views/overview/verdictstrip.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QTreeView>

using namespace muster;
using namespace muster::shell;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::unique_ptr<QSettings> forgetful(const QTemporaryDir &folder)
{
    return std::make_unique<QSettings>(folder.filePath(u"console.ini"_s), QSettings::IniFormat);
}

QString textOf(const QWidget &window, const QString &name)
{
    const auto *label = window.findChild<QLabel *>(name);
    return label ? label->text() : u"no widget "_s + name;
}

} // namespace

class TestPages : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private slots:
    // Every page in every state and every dialog, light and dark, at 1024x700: no label, button, header, card
    // or cell needs more room than it has. The tests ui/shell/pages-de and so on do the same in each
    // language, and ui/shell/pages-double at 200 %.
    void nothingIsClippedOnAnyPageInAnyState()
    {
        const QString language = qEnvironmentVariable("MUSTER_LANGUAGE");
        const QLocale before;
        QTranslator translator;
        if (!language.isEmpty()) {
            QVERIFY2(translator.load(
                         QStringLiteral(MUSTER_BINARY_DIR "/app/muster-console/translations/muster_%1.qm")
                             .arg(language)),
                qPrintable(language));
            QLocale::setDefault(QLocale(language));
            QCoreApplication::installTranslator(&translator);
        }
        const auto restore = qScopeGuard([&] { QLocale::setDefault(before); });
        MainWindow window(forgetful(m_folder), ProfileList(m_folder.filePath(u"profiles"_s)));
        window.setAttribute(Qt::WA_DontShowOnScreen);
        window.show();
        Screenshots all(&window, {});
        QStringList problems;
        int screenshots = 0;
        connect(&all, &Screenshots::rendered, &all, [&](const QString &name, const QStringList &clipped) {
            ++screenshots;
            for (const QString &text : clipped)
                problems += name + u": "_s + text;
        });
        QSignalSpy finished(&all, &Screenshots::finished);
        all.renderExamples(language.isEmpty() ? Screenshots::EveryPair : Screenshots::OnlyLight);
        QVERIFY(finished.wait(200'000));
        QCOMPARE(finished.first().first().toString(), QString());
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
        QVERIFY(screenshots > (language.isEmpty() ? 2 * 70 : 40));
    }

    void aClippedTextIsFound()
    {
        QWidget window;
        auto *label = new QLabel(u"This sentence is longer than its label."_s, &window);
        label->setGeometry(0, 0, 60, 20);
        auto *button = new QPushButton(u"So is this button"_s, &window);
        button->setGeometry(0, 30, 30, 30);
        auto *wrapped = new QLabel(u"one two three four five six seven eight nine ten"_s, &window);
        wrapped->setWordWrap(true);
        wrapped->setGeometry(0, 70, 80, 20);
        window.setAttribute(Qt::WA_DontShowOnScreen);
        window.show();
        QCOMPARE(views::clippedTexts(&window).size(), 3);
    }

    void fewColorsKeepThePictureAndItsSize()
    {
        QImage image(64, 64, QImage::Format_RGB32);
        image.fill(QColor(0xF3F5F8));
        for (int x = 0; x < 64; ++x) {
            for (int y = 0; y < 60; ++y)
                image.setPixelColor(x, y, QColor(x * 4, y * 4, 128));
        }
        const QImage less = withFewColors(image);
        QCOMPARE(less.size(), image.size());
        QCOMPARE(less.format(), QImage::Format_Indexed8);
        QCOMPARE(less.pixelColor(10, 63), QColor(0xF3F5F8));
    }

    void theStripShowsEachPicture()
    {
        MainWindow window(forgetful(m_folder), ProfileList(m_folder.filePath(u"profiles"_s)));
        window.showOverview(models::examples::healthy(), models::examples::live());
        QCOMPARE(textOf(window, u"verdictWord"_s), u"● HEALTHY"_s);
        window.showOverview(models::examples::leaderDown(), models::examples::live());
        QCOMPARE(textOf(window, u"verdictWord"_s), u"■ TROUBLE"_s);
        QCOMPARE(textOf(window, u"verdictSentence"_s), u"node-1 is down."_s);
        QCOMPARE(textOf(window, u"verdictLeader"_s), u"● node-2"_s);
        window.showOverview(models::examples::healthy(), models::examples::stale());
        QCOMPARE(textOf(window, u"verdictConnection"_s), u"◌ STALE 47 s"_s);
    }

    void withoutAConnectionNothingCanBeReloaded()
    {
        MainWindow window(forgetful(m_folder), ProfileList(m_folder.filePath(u"profiles"_s)));
        auto *fix = window.findChild<QPushButton *>(u"mismatchFix"_s);
        auto *reload = window.findChild<QPushButton *>(u"nodeReload"_s);
        window.showOverview(models::examples::notReloaded(), models::examples::live());
        QVERIFY(fix->isEnabled());
        QVERIFY(reload->isEnabled());
        window.showOverview(models::examples::notReloaded(), models::examples::stale());
        QVERIFY(!fix->isEnabled());
        QVERIFY(!reload->isEnabled());
        QVERIFY(!fix->toolTip().isEmpty());
    }

    void aNodeThatDoesNotRunIsNotReloadedAndTheButtonSaysWhy_data()
    {
        QTest::addColumn<protocol::Liveness>("liveness");
        QTest::addColumn<bool>("enabled");
        QTest::newRow("alive") << protocol::Liveness::Alive << true;
        QTest::newRow("suspect: it may well answer") << protocol::Liveness::Suspect << true;
        QTest::newRow("down") << protocol::Liveness::Down << false;
        QTest::newRow("left") << protocol::Liveness::Left << false;
    }
    void aNodeThatDoesNotRunIsNotReloadedAndTheButtonSaysWhy()
    {
        QFETCH(protocol::Liveness, liveness);
        QFETCH(bool, enabled);
        MainWindow window(forgetful(m_folder), ProfileList(m_folder.filePath(u"profiles"_s)));
        auto overview = models::examples::healthy(1);
        overview.nodes[0].liveness = liveness;
        window.showOverview(overview, models::examples::live());
        const auto *reload = window.findChild<QPushButton *>(u"nodeReload"_s);
        QCOMPARE(reload->isEnabled(), enabled);
        QCOMPARE(reload->toolTip().contains(u"node-1"_s), !enabled);
    }

    void theFixButtonIsThereOnlyWhereItMends()
    {
        MainWindow window(forgetful(m_folder), ProfileList(m_folder.filePath(u"profiles"_s)));
        auto *fix = window.findChild<QPushButton *>(u"mismatchFix"_s);
        window.showOverview(models::examples::notReloaded(), models::examples::live());
        QVERIFY(!fix->isHidden());
        window.showOverview(models::examples::healthy(), models::examples::live());
        window.showOverview(models::examples::configMismatch(), models::examples::live());
        QVERIFY(fix->isHidden());
        QVERIFY(textOf(window, u"mismatchAdvice"_s).contains(u"node-3"_s));
    }

    void aButtonStaysTheSameThroughPicturesOfTheSameTrouble()
    {
        MainWindow window(forgetful(m_folder), ProfileList(m_folder.filePath(u"profiles"_s)));
        const auto *list = window.findChild<QWidget *>(u"overviewReasons"_s);
        auto overview = models::examples::leaderDown();
        window.showOverview(overview, models::examples::live());
        const QPointer<QPushButton> button = list->findChild<QPushButton *>();
        QVERIFY(button);
        overview.reasons[0].detail = u"node-1 has been silent for 12 s"_s;
        overview.at = overview.at.addSecs(60);
        window.showOverview(overview, models::examples::live());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(button); // a click on it, or its focus, is not lost
        QVERIFY(!list->findChildren<QLabel *>().isEmpty());
        window.showOverview(models::examples::healthy(), models::examples::live());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!button);
    }

    void aSentenceCanBeSelectedWhileThePointerIsOverIt()
    {
        MainWindow window(forgetful(m_folder), ProfileList(m_folder.filePath(u"profiles"_s)));
        window.showOverview(models::examples::leaderDown(), models::examples::live());
        auto *sentence = window.findChild<QLabel *>(u"verdictSentence"_s);
        QVERIFY(sentence && !sentence->text().isEmpty());
        QCOMPARE(sentence->textInteractionFlags(), Qt::NoTextInteraction);
        const auto enter = [sentence] {
            QEnterEvent event({1, 1}, {1, 1}, {1, 1});
            QCoreApplication::sendEvent(sentence, &event);
        };
        const auto leave = [sentence] {
            QEvent event(QEvent::Leave);
            QCoreApplication::sendEvent(sentence, &event);
        };
        enter();
        QVERIFY(sentence->textInteractionFlags().testFlag(Qt::TextSelectableByMouse));
        sentence->setSelection(0, 3);
        leave();
        QVERIFY(sentence->hasSelectedText()); // to be copied
        enter();
        sentence->setSelection(0, 0);
        leave();
        QCOMPARE(sentence->textInteractionFlags(), Qt::NoTextInteraction);
    }
    void aChoiceOfNodesFollowsThePicture()
    {
        QComboBox choice;
        choice.addItem(u"All nodes"_s, QString());
        auto overview = models::examples::healthy(3);
        views::offerNodes(&choice, overview);
        QCOMPARE(choice.count(), 4);
        choice.setCurrentIndex(3);
        overview.nodes[2].name = u"renamed"_s;
        overview.nodes.removeFirst();
        overview.nodes += overview.nodes.first(); // twice, as no server should report it
        views::offerNodes(&choice, overview);
        QCOMPARE(choice.count(), 3);
        QCOMPARE(choice.currentText(), u"renamed"_s);
        QCOMPARE(choice.currentData().toString(), overview.nodes[1].id.toString());
    }
    void theStripKeepsItsHeightWithinACluster()
    {
        MainWindow window(forgetful(m_folder), ProfileList(m_folder.filePath(u"profiles"_s)));
        window.resize(1024, 700);
        window.show();
        auto *strip = window.findChild<views::VerdictStrip *>();
        const auto heightOf = [&](const protocol::Overview &overview) {
            window.showOverview(overview, models::examples::live());
            QCoreApplication::processEvents();
            return strip->height();
        };
        const int low = heightOf(models::examples::healthy());
        const int high = heightOf(models::examples::large());
        QVERIFY2(high > low, QByteArray::number(high));
        QCOMPARE(heightOf(models::examples::healthy()), high); // what lies below does not jump
        strip->forgetHeight();
        QCOMPARE(heightOf(models::examples::healthy()), low);
    }
    // Problems that change with each overview, as in a bad hour, are readable as soon as they are shown.
    void aNewReasonHasItsHeightAtOnce()
    {
        MainWindow window(forgetful(m_folder), ProfileList(m_folder.filePath(u"profiles"_s)));
        window.resize(1024, 700);
        window.show();
        auto overview = models::examples::healthy(12);
        overview.reasons = models::examples::noLeader().reasons;
        QVERIFY(!overview.reasons.isEmpty());
        window.showOverview(overview, models::examples::live());
        QCoreApplication::processEvents();
        overview.reasons = models::examples::clockSkew().reasons;
        QVERIFY(!overview.reasons.isEmpty());
        window.showOverview(overview, models::examples::live());
        const auto *list = window.findChild<QWidget *>(u"overviewReasons"_s);
        QVERIFY2(list->height() >= 2 * list->fontMetrics().lineSpacing(), QByteArray::number(list->height()));
    }

    void equalConfigurationsAreSaidToBeEqual()
    {
        MainWindow window(forgetful(m_folder), ProfileList(m_folder.filePath(u"profiles"_s)));
        window.showOverview(models::examples::healthy(), models::examples::live());
        const auto *empty = window.findChild<QWidget *>(u"mismatchEmpty"_s);
        QCOMPARE(
            textOf(*empty, u"emptyText"_s), u"All 3 live node(s) run the same configuration af9c52d1."_s);
    }

    void everyWidgetThatTakesTheFocusHasAName()
    {
        MainWindow window(forgetful(m_folder), ProfileList(m_folder.filePath(u"profiles"_s)));
        window.showOverview(models::examples::large(), models::examples::live());
        for (const QWidget *widget : window.findChildren<QWidget *>()) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || widget->isHidden() || widget->window() != &window
                || widget->objectName().startsWith(u"qt_"_s))
                continue;
            const QAccessibleInterface *accessible =
                QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                qPrintable(u"%1 %2 in %3 %4"_s.arg(QString::fromLatin1(widget->metaObject()->className()),
                    widget->objectName(),
                    QString::fromLatin1(widget->parentWidget()->metaObject()->className()),
                    widget->parentWidget()->objectName())));
        }
    }

    void theWindowComesBackAsItWasLeft()
    {
        const QString profiles = m_folder.filePath(u"profiles"_s);
        {
            MainWindow window(forgetful(m_folder), ProfileList(profiles));
            window.resize(1000, 690);
            window.showPage(u"nodes"_s);
            window.findChild<views::NodesPage *>()->showAs(views::NodeView::Cards);
            window.close();
        }
        MainWindow window(forgetful(m_folder), ProfileList(profiles));
        QCOMPARE(window.size(), QSize(1000, 690));
        QVERIFY(window.findChild<QAbstractButton *>(u"nodesAsCards"_s)->isChecked());
    }

    void settingsOfAnotherLayoutAreLeftAlone()
    {
        auto settings = forgetful(m_folder);
        settings->setValue(u"layout/version"_s, 999);
        settings->setValue(u"layout/geometry"_s, QByteArray("nonsense"));
        MainWindow window(std::move(settings), ProfileList(m_folder.filePath(u"profiles"_s)));
        QCOMPARE(window.size(), QSize(1100, 760));
    }
};

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
