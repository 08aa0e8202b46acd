// muster_test: USES Muster::Shell muster_fakenode WIDGETS
#include "models/examples/examples.h"
#include "models/words/sentences.h"
#include "protocol/http/apierror.h"
#include "shell/clusters/clustersession.h"
#include "shell/pages/pagestack.h"
#include "shell/window/mainwindow.h"
#include "support/fake/fakenode.h"
#include "views/audit/auditpage.h"
#include "views/common/layoutcheck.h"
#include "views/events/timelineview.h"

#include <QClipboard>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::shell;
using namespace muster::test;
using namespace Qt::Literals::StringLiterals;
using models::AuditModel;
using protocol::AuditRecord;

namespace {

constexpr qint64 noon = 1'700'000'000'000;

AuditRecord record(int number, const QString &who = u"admin"_s, const QString &outcome = u"ok; on all"_s)
{
    return {u"audit-%1"_s.arg(number), fromEpochMillis(noon + number * 1'000LL), u"id of "_s + who, who,
        u"POST /api/v4/muster/config/reload"_s, outcome, u"10.0.0.7"_s, u"session"_s};
}

/// So many, newest first; every tenth is of anna and failed.
QList<AuditRecord> records(int count)
{
    QList<AuditRecord> all;
    for (int number = count; number > 0; --number)
        all +=
            number % 10 == 0 ? record(number, u"anna"_s, u"failed on node-%1"_s.arg(number)) : record(number);
    return all;
}

} // namespace

/// The page Audit in the real window, fed by a fake node.
class TestAuditPage : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<FakeNode> m_node;
    std::unique_ptr<MainWindow> m_window;

    views::AuditPage *page() const { return m_window->findChild<views::AuditPage *>(); }
    template <typename T>
    T *find(const QString &name) const
    {
        return page()->findChild<T *>(name);
    }
    QTableView *table() const { return find<QTableView>(u"auditTable"_s); }
    int rows() const { return table()->model()->rowCount(); }
    QString cell(int row, AuditModel::Column column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    QString emptyTitle() const { return find<QLabel>(u"emptyTitle"_s)->text(); }
    QPushButton *emptyAction() const { return find<QPushButton>(u"emptyAction"_s); }
    QStringList questions() const { return m_node->requests().filter(u"GET /api/v4/audits"_s); }
    void open()
    {
        client::Profile profile;
        profile.name = u"test"_s;
        profile.path = m_folder.filePath(u"profile.json"_s);
        profile.urls = {m_node->url()};
        m_window->session()->feed()->open(profile, {{}, u"admin"_s, u"secret password"_s});
        QTRY_VERIFY(m_window->session()->overview().has_value());
        m_window->showPage(u"audit"_s);
    }
    void openWith(const QList<AuditRecord> &audits)
    {
        m_node->setAudits(audits);
        open();
        QTRY_COMPARE(rows(), std::min(200, int(audits.size())));
    }

private slots:
    void init()
    {
        m_node = std::make_unique<FakeNode>();
        m_node->setOverview(overviewOf({m_node.get(), m_node.get(), m_node.get()}));
        m_window = std::make_unique<MainWindow>(
            std::make_unique<QSettings>(
                m_folder.filePath(u"%1.ini"_s.arg(QString::fromLatin1(QTest::currentTestFunction()))),
                QSettings::IniFormat),
            ProfileList(m_folder.filePath(u"profiles"_s)));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void whatWasDoneIsToldInWords()
    {
        openWith({record(2, u"anna"_s, u"refused: needs system_admin"_s), record(1)});
        QCOMPARE(cell(0, AuditModel::PersonColumn), u"anna"_s);
        QCOMPARE(cell(0, AuditModel::ActionColumn), u"Reload configuration"_s);
        QCOMPARE(cell(0, AuditModel::OutcomeColumn), u"▲ Refused: needs the role system_admin"_s);
        QCOMPARE(cell(1, AuditModel::TargetColumn), u"all nodes"_s);
        QCOMPARE(find<QLabel>(u"auditStatus"_s)->text(), u"2 entry(ies)"_s);
    }

    void theTimelineShowsTheSameNames()
    {
        AuditRecord lately = record(1, u"anna"_s);
        lately.createAt = wallNow() - Millis(60'000);
        m_node->setAudits({lately});
        open();
        m_window->showPage(u"events"_s);
        auto *line = m_window->findChild<views::TimelineView *>();
        const auto spoken = [line] {
            QStringList all;
            for (int part = 0; part < line->partCount(); ++part)
                all += line->partText(part);
            return all.join(u'\n');
        };
        QTRY_VERIFY2(spoken().contains(u"anna: Reload configuration (all nodes)"_s), qPrintable(spoken()));
    }

    void theTimelineSaysSinceWhen()
    {
        QList<AuditRecord> many = records(1'200);
        const WallTime now = wallNow();
        for (qsizetype at = 0; at < many.size(); ++at)
            many[at].createAt = now - Millis(10 * at);
        m_node->setAudits(many);
        open();
        m_window->showPage(u"events"_s);
        auto *summary = m_window->findChild<QLabel *>(u"timelineSummary"_s);
        QTRY_VERIFY2(
            summary->text().contains(u"What people did is shown since"_s), qPrintable(summary->text()));
        m_node->setAudits(many.first(300)); // two pages hold all of them
        QTRY_VERIFY_WITH_TIMEOUT(!summary->text().contains(u"shown since"_s), 15'000);
    }

    // Each refusal is audited: whoever may not read audits must not fill them by looking at events.
    void theTimelineAsksNoMoreAfterARefusal()
    {
        m_node->setReply(
            u"GET /api/v4/audits"_s, protocol::errorResponse({u"api.test.app_error"_s, u"No."_s, 403}, {}));
        open();
        QTRY_VERIFY(!questions().isEmpty());
        m_window->showPage(u"events"_s);
        QTRY_COMPARE(questions().size(), 2);
        m_window->showPage(u"overview"_s);
        m_window->showPage(u"events"_s);
        QCOMPARE(questions().size(), 2);
    }

    // A node whose clock is ahead writes entries that are newer than all to come.
    void anEntryOfTheFutureHidesNoneThatFollow()
    {
        AuditRecord future = record(1, u"anna"_s);
        future.createAt = wallNow() + std::chrono::hours(72);
        openWith({future});
        AuditRecord next = record(2);
        next.createAt = wallNow();
        m_node->setAudits({future, next});
        m_node->setOverview(overviewOf({m_node.get(), m_node.get()})); // brings what is new
        QTRY_COMPARE(rows(), 2);
    }

    void timesAreEnteredInTheZoneThatIsShown()
    {
        openWith({record(1)});
        auto *from = find<QDateTimeEdit>(u"auditFrom"_s);
        const QDateTime before = from->dateTime();
        from->setCurrentSection(QDateTimeEdit::MinuteSection); // an overview comes while somebody types there
        m_node->setOverview(overviewOf({m_node.get(), m_node.get(), m_node.get(), m_node.get()}));
        QTRY_COMPARE(m_window->session()->overview()->nodes.size(), 4);
        QCOMPARE(from->currentSection(), QDateTimeEdit::MinuteSection);
        models::showTimesInUtc(true);
        m_node->setOverview(overviewOf({m_node.get(), m_node.get()}));
        QTRY_COMPARE(from->timeSpec(), Qt::UTC);
        QCOMPARE(from->dateTime(), before); // the same moment
        QVERIFY2(from->text().endsWith(u"UTC"), qPrintable(from->text()));
        models::showTimesInUtc(false);
        m_node->setOverview(overviewOf({m_node.get()}));
        QTRY_COMPARE(from->timeSpec(), Qt::LocalTime);
    }

    void onOtherPagesNobodyAsks()
    {
        m_node->setAudits(records(3));
        client::Profile profile;
        profile.path = m_folder.filePath(u"profile.json"_s);
        profile.urls = {m_node->url()};
        m_window->session()->feed()->open(profile, {{}, u"admin"_s, u"secret password"_s});
        QTRY_VERIFY(m_window->session()->overview().has_value());
        m_node->setOverview(overviewOf({m_node.get(), m_node.get()}));
        QTRY_COMPARE(m_window->session()->overview()->nodes.size(), 2);
        QVERIFY(questions().isEmpty());
        m_window->showPage(u"audit"_s);
        QTRY_COMPARE(rows(), 3);
    }

    void noneYetAndNoneThatMatchesAreToldApart()
    {
        m_node->setAudits({});
        open();
        QTRY_COMPARE(emptyTitle(), u"● Nothing recorded yet"_s);
        QVERIFY(!emptyAction()->isVisible());
        m_node->setAudits(records(3));
        m_node->setOverview(overviewOf({m_node.get(), m_node.get()})); // brings what is new
        QTRY_COMPARE(rows(), 3);
        find<QLineEdit>(u"auditFilter"_s)->setText(u"nowhere"_s);
        QCOMPARE(rows(), 0);
        QCOMPARE(emptyTitle(), u"◌ No entry matches"_s);
        QCOMPARE(emptyAction()->text(), u"Clear the filter"_s);
        emptyAction()->click();
        QCOMPARE(rows(), 3);
    }

    void whyItCannotBeReadIsASentenceAndTryAgainTries_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("says");
        QTest::newRow("an older node") << 404 << u"too old"_s;
        QTest::newRow("not allowed") << 403 << u"Only administrators"_s;
        QTest::newRow("the node has no database") << 503 << u"cannot be reached"_s;
    }
    void whyItCannotBeReadIsASentenceAndTryAgainTries()
    {
        QFETCH(int, status);
        QFETCH(QString, says);
        m_node->setAudits(records(3));
        m_node->setReply(u"GET /api/v4/audits"_s,
            protocol::errorResponse({u"api.test.app_error"_s, u"Not now."_s, status}, {}));
        open();
        QTRY_COMPARE(emptyTitle(), u"■ The audit cannot be read"_s);
        QVERIFY2(find<QLabel>(u"emptyText"_s)->text().contains(says),
            qPrintable(find<QLabel>(u"emptyText"_s)->text()));
        QCOMPARE(emptyAction()->text(), u"Try again"_s);
        const qsizetype asked = questions().size();
        emptyAction()->click();
        QTRY_VERIFY(questions().size() > asked);
    }

    // An administrator whose rights were taken away would else fill the audit by looking at it.
    void aRefusalIsNotAskedForAgainAndAgain()
    {
        m_node->setReply(
            u"GET /api/v4/audits"_s, protocol::errorResponse({u"api.test.app_error"_s, u"No."_s, 403}, {}));
        open();
        QTRY_COMPARE(emptyTitle(), u"■ The audit cannot be read"_s);
        const qsizetype asked = questions().size();
        for (int nodes = 1; nodes < 4; ++nodes) {
            m_node->setOverview(overviewOf(QList<FakeNode *>(nodes, m_node.get())));
            QTRY_COMPARE(m_window->session()->overview()->nodes.size(), nodes);
        }
        m_window->showPage(u"nodes"_s);
        m_window->showPage(u"audit"_s);
        QCOMPARE(questions().size(), asked);
    }

    void olderOnesAreReadOnTheWayDown()
    {
        openWith(records(450));
        QVERIFY(find<QLabel>(u"auditStatus"_s)->text().contains(u"scroll down"_s));
        QTRY_VERIFY(table()->verticalScrollBar()->maximum() > 0); // laid out
        QCOMPARE(rows(), 200);
        // Rows that wrap move the end further down, once they are laid out.
        QTRY_VERIFY((table()->scrollToBottom(), rows() >= 400));
        QTRY_VERIFY((table()->scrollToBottom(), rows() == 450));
        QVERIFY(!find<QLabel>(u"auditStatus"_s)->text().contains(u"scroll down"_s));
        QCOMPARE(cell(449, AuditModel::TimeColumn).isEmpty(), false);
    }

    void aFilterReadsOnUntilItKnows()
    {
        openWith(records(450));
        find<QLineEdit>(u"auditFilter"_s)->setText(u"node-10"_s); // the oldest of them, and 100
        QTRY_COMPARE(rows(), 2);
        QTRY_COMPARE(find<QLabel>(u"auditStatus"_s)->text(), u"2 of 450 entry(ies)"_s);
    }

    void whatIsNewComesByItself()
    {
        openWith(records(5));
        table()->selectRow(2);
        m_node->setAudits(QList{record(7), record(6)} + records(5));
        m_node->setOverview(overviewOf({m_node.get(), m_node.get()}));
        QTRY_COMPARE(rows(), 7);
        QCOMPARE(table()->currentIndex().row(), 4); // the same entry
        QVERIFY(!questions().last().contains(u"since="_s)); // which could be of a clock that is ahead
    }

    void moreThanOneAnswerOfNewOnesLeavesNoGap()
    {
        openWith(records(5));
        m_node->setAudits(records(500));
        m_node->setOverview(overviewOf({m_node.get(), m_node.get()}));
        QTRY_COMPARE(rows(), 200); // anew, and older ones on the way down
        QTRY_VERIFY(find<QLabel>(u"auditStatus"_s)->text().contains(u"scroll down"_s));
    }

    void filtersByActionAndOutcome()
    {
        openWith(records(30));
        auto *action = find<QComboBox>(u"auditAction"_s);
        action->setCurrentIndex(action->findText(u"Log in"_s));
        QCOMPARE(rows(), 0);
        action->setCurrentIndex(action->findText(u"Reload configuration"_s));
        QCOMPARE(rows(), 30);
        find<QComboBox>(u"auditOutcome"_s)->setCurrentIndex(2);
        QCOMPARE(rows(), 3);
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QCOMPARE(rows(), 30);
        QCOMPARE(action->currentIndex(), 0);
    }

    void aPersonAndATimeAreAskedFor()
    {
        openWith(records(30));
        auto *person = find<QComboBox>(u"auditPerson"_s);
        QCOMPARE(person->count(), 3); // everybody, admin, anna
        person->setCurrentIndex(person->findText(u"anna"_s));
        QTRY_COMPARE(rows(), 3);
        QVERIFY(questions().last().contains(u"user=anna"_s));
        QCOMPARE(person->count(), 3); // admin can still be chosen
        find<QComboBox>(u"auditRange"_s)->setCurrentIndex(1);
        QTRY_COMPARE(emptyTitle(), u"◌ No entry matches"_s);
        QVERIFY(questions().last().contains(u"since="_s));
    }

    void aRangeOfOnesOwn()
    {
        openWith(records(30));
        auto *from = find<QDateTimeEdit>(u"auditFrom"_s);
        auto *to = find<QDateTimeEdit>(u"auditTo"_s);
        QVERIFY(!from->isVisible());
        find<QComboBox>(u"auditRange"_s)->setCurrentIndex(4);
        QVERIFY(from->isVisible());
        from->setDateTime(QDateTime::fromMSecsSinceEpoch(noon + 10'000));
        to->setDateTime(QDateTime::fromMSecsSinceEpoch(noon + 12'000));
        QTRY_COMPARE(rows(), 3);
        to->setDateTime(QDateTime::fromMSecsSinceEpoch(noon));
        QVERIFY(find<QLabel>(u"auditRangeProblem"_s)->isVisible());
        QVERIFY(page()->wanted().isContradictory());
        QCOMPARE(emptyTitle(), u"◌ No entry matches"_s);
    }

    void aPersonWhoIsGoneIsNamed()
    {
        openWith(records(30));
        m_node->setReply(u"GET /api/v4/audits"_s,
            protocol::errorResponse({u"api.test.app_error"_s, u"There is no user \"anna\"."_s, 404}, {}));
        auto *person = find<QComboBox>(u"auditPerson"_s);
        person->setCurrentIndex(person->findText(u"anna"_s));
        QTRY_COMPARE(emptyTitle(), u"■ The audit cannot be read"_s);
        QVERIFY(find<QLabel>(u"emptyText"_s)->text().contains(u"\"anna\""_s));
    }

    void everythingByKeyboard()
    {
        openWith(records(5));
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        auto *filter = find<QLineEdit>(u"auditFilter"_s);
        QCOMPARE(QApplication::focusWidget(), filter);
        QTest::keyClicks(filter, u"reload"_s);
        QTest::keyClick(filter, Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), table());
        QTest::keyClick(table(), Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClick(table(), Qt::Key_Down);
        auto *detail = find<QTableWidget>(u"auditDetail"_s);
        QVERIFY(!detail->isVisible());
        QTest::keyClick(table(), Qt::Key_Return);
        QVERIFY(detail->isVisible());
        QStringList values;
        for (int row = 0; row < detail->rowCount(); ++row)
            values += detail->item(row, 1)->text();
        QVERIFY2(values.contains(u"audit-4"_s), qPrintable(values.join(u' ')));
        QVERIFY(values.contains(u"POST /api/v4/muster/config/reload"_s));
        QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.first().count(u'\t'), 5);
        QTest::keyClick(table(), Qt::Key_Return);
        QVERIFY(!detail->isVisible());
    }

    void theListsCommandLineIsCopied()
    {
        openWith(records(30));
        find<QComboBox>(u"auditOutcome"_s)->setCurrentIndex(2);
        QSignalSpy said(page(), &views::Page::said);
        for (QAction *action : table()->actions())
            if (action->text().contains(u"c&ommand"_s))
                action->trigger();
        QCOMPARE(said.size(), 1);
        QCOMPARE(QGuiApplication::clipboard()->text(), m_window->session()->commandLine(u"audit --failed"_s));
    }

    void withoutAConnectionTheListSaysThatItIsOld()
    {
        openWith(records(5));
        auto *banner = find<QLabel>(u"auditBanner"_s);
        QVERIFY(!banner->isVisible());
        m_node->kill();
        QTRY_VERIFY(banner->isVisible());
        QVERIFY2(banner->text().contains(u"Stale"_s), qPrintable(banner->text()));
        QCOMPARE(rows(), 5);
        m_node->start();
        QTRY_VERIFY_WITH_TIMEOUT(!banner->isVisible(), 15'000);
    }

    void anErrorBehindTheListStandsAboveIt()
    {
        openWith(records(5));
        m_node->setReply(
            u"GET /api/v4/audits"_s, protocol::errorResponse({u"api.test.app_error"_s, u"Busy."_s, 500}, {}));
        m_node->setOverview(overviewOf({m_node.get(), m_node.get()}));
        auto *banner = find<QLabel>(u"auditBanner"_s);
        QTRY_VERIFY(banner->isVisible());
        QVERIFY2(banner->text().contains(u"Busy."_s), qPrintable(banner->text()));
        QVERIFY(find<QPushButton>(u"auditRetry"_s)->isVisible());
        QCOMPARE(rows(), 5);
    }

    void itComesBackAsItWasLeft()
    {
        openWith(records(30));
        auto *action = find<QComboBox>(u"auditAction"_s);
        auto *person = find<QComboBox>(u"auditPerson"_s);
        find<QLineEdit>(u"auditFilter"_s)->setText(u"node"_s);
        action->setCurrentIndex(action->findText(u"Reload configuration"_s));
        person->setCurrentIndex(person->findText(u"anna"_s));
        table()->setColumnWidth(AuditModel::PersonColumn, 177);
        const views::Look look = m_window->pages()->look();
        page()->clearFilter();
        table()->setColumnWidth(AuditModel::PersonColumn, 60);
        page()->restore(look);
        QCOMPARE(find<QLineEdit>(u"auditFilter"_s)->text(), u"node"_s);
        QCOMPARE(action->currentText(), u"Reload configuration"_s);
        QCOMPARE(person->currentText(), u"anna"_s);
        QCOMPARE(table()->columnWidth(AuditModel::PersonColumn), 177);
        page()->restore(
            {{u"audit/range"_s, u"99"_s}, {u"audit/outcome"_s, u"-1"_s}, {u"audit/action"_s, u"fly"_s}});
        QCOMPARE(find<QComboBox>(u"auditOutcome"_s)->currentIndex(), 0);
        QCOMPARE(find<QComboBox>(u"auditRange"_s)->currentIndex(), 4);
        QCOMPARE(action->currentIndex(), 0);
    }

    void textsOfOthersAreTextAndFit()
    {
        AuditRecord hostile =
            record(9, u"<img src=x>\u202Eanna"_s, u"ok; \x1b[2J<b>bold</b>\n"_s + u"word "_s.repeated(200));
        hostile.action = u"PATCH /<u>"_s + QString(600, u'w');
        openWith({hostile, record(1)});
        QCOMPARE(cell(0, AuditModel::PersonColumn), u"<img src=x>anna"_s);
        QVERIFY(cell(0, AuditModel::ActionColumn).startsWith(u"PATCH /<u>www"_s));
        QVERIFY(!cell(0, AuditModel::TargetColumn).contains(u'\x1b'));
        table()->selectRow(0);
        QTest::keyClick(table(), Qt::Key_Return);
        for (QLabel *label : page()->findChildren<QLabel *>())
            QVERIFY2(label->textFormat() != Qt::RichText, qPrintable(label->objectName()));
        QTRY_VERIFY(table()->rowHeight(0) > table()->rowHeight(1)); // it wraps
    }
};

QTEST_MAIN(TestAuditPage)
#include "tst_auditpage.moc"
