// muster_test: USES Muster::Shell muster_fakenode WIDGETS
#include "models/examples/examples.h"
#include "models/logs/logmodel.h"
#include "protocol/http/apierror.h"
#include "shell/clusters/clustersession.h"
#include "shell/dialogs/leveldialog.h"
#include "shell/window/mainwindow.h"
#include "support/fake/fakenode.h"
#include "views/logs/logspage.h"
#include "views/logs/logview.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::shell;
using namespace muster::test;
using namespace Qt::Literals::StringLiterals;
using models::LogModel;

/// The page Logs in the real window, fed by fake nodes.
class TestLogsPage : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<FakeNode> m_node;
    std::unique_ptr<MainWindow> m_window;
    protocol::Overview m_overview;
    static constexpr qint64 noon = 1'700'000'000'000;

    template <typename T>
    T *find(const QString &name) const
    {
        return m_window->findChild<T *>(name);
    }
    views::LogView *view() const { return m_window->findChild<views::LogsPage *>()->view(); }
    static QString line(qint64 at, const QString &message, const QString &level = u"info"_s)
    {
        return u"{\"component\":\"test\",\"level\":\"%1\",\"msg\":\"%2\",\"timestamp\":%3}"_s
            .arg(level, message)
            .arg(noon + at);
    }
    void say(int node, const QStringList &lines) { m_node->logs().add(m_overview.nodes[node].id, lines); }
    QStringList shown() const
    {
        QStringList words;
        for (int row = 0; row < m_window->findChild<models::LogModel *>()->rowCount(); ++row)
            words +=
                m_window->findChild<models::LogModel *>()->index(row).data(LogModel::MessageRole).toString();
        return words;
    }
    /// Lines of the second node, whose clock is a minute fast, between those of the first.
    void openWithLines()
    {
        say(0, {line(1'000, u"first"_s), line(3'000, u"third"_s, u"error"_s)});
        say(1, {line(62'000, u"second"_s, u"warn"_s), line(64'000, u"fourth"_s)});
        m_node->logs().setOffset(m_overview.nodes[1].id, Millis(60'000));
        open();
    }
    void open()
    {
        client::Profile profile;
        profile.name = u"test"_s;
        profile.path = m_folder.filePath(u"profile.json"_s);
        profile.urls = {m_node->url()};
        m_window->session()->feed()->open(profile, {{}, u"admin"_s, u"secret password"_s});
        QTRY_VERIFY(m_window->session()->overview().has_value());
        m_window->showPage(u"logs"_s);
    }

private slots:
    void init()
    {
        m_node = std::make_unique<FakeNode>();
        m_overview = overviewOf({m_node.get(), m_node.get(), m_node.get()});
        m_node->setOverview(m_overview);
        m_window = std::make_unique<MainWindow>(
            std::make_unique<QSettings>(
                m_folder.filePath(u"%1.ini"_s.arg(QString::fromLatin1(QTest::currentTestFunction()))),
                QSettings::IniFormat),
            ProfileList(m_folder.filePath(u"profiles"_s)));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void linesOfAllNodesComeByCorrectedTimeAndAreFollowed()
    {
        openWithLines();
        QTRY_COMPARE(shown(), (QStringList{u"first"_s, u"second"_s, u"third"_s, u"fourth"_s}));
        QCOMPARE(m_window->findChild<models::LogModel *>()->index(1).data(LogModel::NodeNameRole).toString(),
            u"node-2"_s);
        QVERIFY(m_window->findChild<models::LogModel *>()
                    ->index(1)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(u"own clock"_s));
        say(1, {line(65'000, u"fifth"_s)});
        QTRY_COMPARE(shown().last(), u"fifth"_s);
        QVERIFY(find<QLabel>(u"logStatus"_s)->text().contains(u"5 line"_s));
        // Other pages request no logs.
        m_window->showPage(u"nodes"_s);
        const auto asked = m_node->requests().count(u"POST /api/v4/muster/logs"_s);
        say(1, {line(66'000, u"sixth"_s)});
        m_window->showPage(u"logs"_s);
        QTRY_COMPARE(shown().last(), u"sixth"_s);
        QVERIFY(m_node->requests().count(u"POST /api/v4/muster/logs"_s) > asked);
    }

    void aNodeThatDoesNotAnswerIsNamedAndHoldsNobody()
    {
        m_node->logs().setSilent(m_overview.nodes[2].id, u"it is down"_s);
        openWithLines();
        QTRY_COMPARE(shown().size(), 4);
        auto *missing = find<QLabel>(u"logMissing"_s);
        QTRY_VERIFY(missing->isVisible());
        QVERIFY2(missing->text().contains(u"node-3: it is down"_s), qPrintable(missing->text()));
        m_node->logs().setSilent(m_overview.nodes[2].id, {});
        say(2, {line(2'500, u"late"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(shown().contains(u"late"_s), 15'000);
        QCOMPARE(shown().indexOf(u"late"_s), 2);
        QTRY_VERIFY(!missing->isVisible());
    }

    void filtersByTextLevelAndNode()
    {
        openWithLines();
        QTRY_COMPARE(shown().size(), 4);
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        auto *filter = find<QLineEdit>(u"logFilter"_s);
        QCOMPARE(QApplication::focusWidget(), filter);
        QTest::keyClicks(filter, u"IR"_s);
        QCOMPARE(shown(), (QStringList{u"first"_s, u"third"_s}));
        find<QCheckBox>(u"logRegex"_s)->setChecked(true);
        filter->setText(u"^.*(second|third)"_s);
        QCOMPARE(shown(), (QStringList{u"second"_s, u"third"_s}));
        filter->setText(u"(second"_s);
        QVERIFY(find<QLabel>(u"logFilterProblem"_s)->isVisible());
        QCOMPARE(shown(), (QStringList{u"second"_s, u"third"_s}));
        QTest::keyClick(filter, Qt::Key_Escape);
        QCOMPARE(shown().size(), 4);
        QVERIFY(!find<QLabel>(u"logFilterProblem"_s)->isVisible());
        find<QComboBox>(u"logLevel"_s)->setCurrentIndex(2);
        QCOMPARE(shown(), (QStringList{u"second"_s, u"third"_s}));
        find<QComboBox>(u"logNode"_s)->setCurrentIndex(1);
        QCOMPARE(shown(), (QStringList{u"third"_s}));
        filter->setText(u"nowhere"_s);
        QVERIFY(m_window->findChild<models::LogModel *>()->rowCount() == 0 && find<QLabel>(u"emptyTitle"_s));
    }

    void followingEndsByScrollingUpAndLinesStayInSight()
    {
        QStringList many;
        for (int at = 0; at < 900; ++at)
            many += line(at, u"m%1"_s.arg(at));
        say(0, many);
        open();
        QTRY_COMPARE(shown().size(), 900);
        auto *follow = find<QCheckBox>(u"logFollow"_s);
        QVERIFY(follow->isChecked());
        QTRY_COMPARE(view()->topRow(), view()->verticalScrollBar()->maximum());
        view()->setFocus();
        QTest::keyClick(view(), Qt::Key_Home);
        QTest::keyClick(view(), Qt::Key_PageDown);
        QTest::keyClick(view(), Qt::Key_PageDown);
        QVERIFY(!follow->isChecked());
        const QModelIndex top = m_window->findChild<models::LogModel *>()->index(view()->topRow());
        const QString word = top.data(LogModel::MessageRole).toString();
        say(1, {line(-5, u"before all"_s), line(5'000, u"newest"_s)}); // comes above and below
        QTRY_COMPARE(shown().size(), 902);
        QCOMPARE(m_window->findChild<models::LogModel *>()
                     ->index(view()->topRow())
                     .data(LogModel::MessageRole)
                     .toString(),
            word);
        follow->setChecked(true);
        QCOMPARE(view()->topRow(), view()->verticalScrollBar()->maximum());
    }

    void olderLinesAndATime()
    {
        QStringList many;
        for (int at = 0; at < 9'000; ++at)
            many += line(at * 1'000, u"m%1"_s.arg(at));
        say(0, many);
        say(1, {line(8'999'500, u"other"_s)});
        open();
        QTRY_COMPARE(shown().size(), 2'001);
        QVERIFY(find<QPushButton>(u"logOlder"_s)->isEnabled());
        auto *time = find<QLineEdit>(u"logTime"_s);
        time->setText(QString::number(noon + 500'000));
        QTest::keyClick(time, Qt::Key_Return);
        QTRY_COMPARE(view()->currentIndex().data(LogModel::MessageRole).toString(), u"m500"_s);
        QVERIFY(!find<QCheckBox>(u"logFollow"_s)->isChecked());
        QTRY_COMPARE(shown().size(), 9'001);
        QTRY_VERIFY(!find<QPushButton>(u"logOlder"_s)->isEnabled());
        QStringList sorted = shown();
        QCOMPARE(sorted.first(), u"m0"_s);
        QCOMPARE(sorted.last(), u"other"_s);
        time->setText(u"soon"_s);
        QTest::keyClick(time, Qt::Key_Return); // explained in the status bar, nothing moves
        QCOMPARE(view()->currentIndex().data(LogModel::MessageRole).toString(), u"m500"_s);
    }

    void aLineInDetailCopiedAndSaved()
    {
        openWithLines();
        QTRY_COMPARE(shown().size(), 4);
        view()->setCurrentIndex(m_window->findChild<models::LogModel *>()->index(1));
        auto *detail = find<QTableWidget>(u"logDetail"_s);
        QCOMPARE(detail->rowCount(), 4);
        QCOMPARE(detail->item(2, 1)->text(), u"second"_s);
        view()->setFocus();
        QTest::keyClick(view(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(view(), Qt::Key_C, Qt::ControlModifier);
        const QStringList copied = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(copied.size(), 2);
        QVERIFY2(copied[0].startsWith(u"2023-11-14T22:13:22.000Z node-2 {"_s), qPrintable(copied[0]));
        const QString file = m_folder.filePath(u"saved.log"_s);
        QSignalSpy said(m_window->findChild<views::LogsPage *>(), &views::LogsPage::said);
        m_window->findChild<views::LogsPage *>()->saveTo(file);
        QTRY_COMPARE(said.size(), 1);
        QFile saved(file);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(saved.readAll().count('\n'), 4);
        m_window->findChild<views::LogsPage *>()->saveTo(m_folder.filePath(u"no/such/folder/x.log"_s));
        QTRY_COMPARE(said.size(), 2);
        QVERIFY(said.last().first().toString().contains(u"cannot be written"_s));
    }

    void theDetailOfANodeOffersItsLogs()
    {
        openWithLines();
        QTRY_COMPARE(shown().size(), 4);
        m_window->showPage(u"nodes"_s);
        emit find<QPushButton>(u"nodeLogs"_s)->clicked();
        QCOMPARE(find<QComboBox>(u"logNode"_s)->currentText(), u"node-1"_s);
        QTRY_COMPARE(shown(), (QStringList{u"first"_s, u"third"_s}));
    }

    void debugForAWhileShowsItsCommandAndAsks()
    {
        openWithLines();
        QTRY_COMPARE(shown().size(), 4);
        find<QPushButton>(u"logDebug"_s)->click();
        auto *dialog = find<LevelDialog>(u"levelDialog"_s);
        QVERIFY(dialog);
        QCOMPARE(
            dialog->commandLines(), QStringList{u"musterctl log-level debug --target file --for 15 --all"_s});
        m_node->setReply(u"POST /api/v4/muster/log-level"_s,
            protocol::jsonResponse(protocol::toJson(QList<protocol::NodeLogLevels>{
                {m_overview.nodes[0].id, u"node-1"_s,
                    protocol::LogLevels{u"debug"_s, u"info"_s, QDateTime::currentDateTimeUtc().addSecs(900),
                        u"info"_s, u"info"_s}},
                {m_overview.nodes[1].id, u"node-2"_s, fail(ErrorCode::Unavailable, u"it is down"_s)}})));
        dialog->findChild<QPushButton *>(u"levelRun"_s)->click();
        auto *outcome = dialog->findChild<QLabel *>(u"levelOutcome"_s);
        QTRY_VERIFY(outcome->isVisible());
        QVERIFY2(outcome->text().contains(u"node-1"_s) && outcome->text().contains(u"node-2: it is down"_s),
            qPrintable(outcome->text()));
        QCOMPARE(m_node->bodies().last(), QByteArray("{\"file\":\"debug\",\"minutes\":15}"));
    }
};

QTEST_MAIN(TestLogsPage)
#include "tst_logspage.moc"
