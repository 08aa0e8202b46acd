// muster_test: USES Muster::Shell muster_fakenode WIDGETS
#include "models/examples/examples.h"
#include "models/leader/termmodel.h"
#include "models/nodes/nodemodel.h"
#include "shell/clusters/clustersession.h"
#include "shell/feed/noticelist.h"
#include "shell/window/mainwindow.h"
#include "support/fake/fakenode.h"
#include "views/logs/logspage.h"
#include "views/topology/topologyview.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::shell;
using namespace Qt::Literals::StringLiterals;
using test::FakeNode;

namespace {

/// Two fake nodes on one "database" and a window that knows both from a profile file.
struct Bench {
    QTemporaryDir folder;
    std::shared_ptr<test::FakeAccounts> accounts = std::make_shared<test::FakeAccounts>();
    FakeNode one{accounts};
    FakeNode two{accounts};
    client::Profile profile;
    std::unique_ptr<MainWindow> window;

    explicit Bench(const QByteArray &password = "secret password")
    {
        show(test::overviewOf({&one, &two}));
        QFile file(folder.filePath(u"admin-password"_s));
        if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
            file.write(password);
        profile.name = u"demo"_s;
        profile.urls = {one.url(), two.url()};
        profile.username = u"admin"_s;
        profile.passwordFile = u"admin-password"_s;
        profile.path = folder.filePath(u"profile.json"_s);
        window = std::make_unique<MainWindow>(
            std::make_unique<QSettings>(folder.filePath(u"s.ini"_s), QSettings::IniFormat),
            ProfileList(folder.filePath(u"profiles"_s)));
        window->show();
    }
    void show(protocol::Overview overview)
    {
        for (FakeNode *node : {&one, &two}) {
            overview.observer = overview.nodes[node == &one ? 0 : 1].id;
            node->setOverview(overview);
        }
    }
    /// As an outage names it.
    QString name(int node) const
    {
        const auto &shown = window->session()->overview()->nodes[node];
        return u"%1 (%2)"_s.arg(shown.name, shown.address);
    }
    QString text(const QString &name) const { return window->findChild<QLabel *>(name)->text(); }
    bool live() const { return window->session()->connection().state == models::Connection::State::Live; }
};

} // namespace

class TestLive : public QObject {
    Q_OBJECT

private slots:
    void theFirstFrameNeedsNoNetworkAndThePictureFollows()
    {
        Bench bench;
        QCOMPARE(bench.text(u"verdictWord"_s), u"◌ UNKNOWN"_s);
        bench.window->session()->open(bench.profile);
        QTRY_COMPARE(bench.text(u"verdictWord"_s), u"● HEALTHY"_s);
        QVERIFY(bench.live());
    }

    void aChangeIsShownWithinASecond()
    {
        Bench bench;
        bench.window->session()->open(bench.profile);
        QTRY_VERIFY(bench.live());
        auto overview = test::overviewOf({&bench.one, &bench.two});
        overview.verdict = protocol::Verdict::Red;
        overview.nodes[1].liveness = protocol::Liveness::Down;
        overview.nodes[1].status = protocol::Verdict::Red;
        protocol::Reason down;
        down.code = u"down"_s;
        down.node = overview.nodes[1].id;
        overview.reasons = overview.nodes[1].reasons = {down};
        QElapsedTimer clock;
        clock.start();
        bench.show(overview);
        QTRY_COMPARE(bench.text(u"verdictWord"_s), u"■ TROUBLE"_s);
        QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    }

    void manyPicturesAtOnceAreOneOrTwoUpdates()
    {
        Bench bench;
        bench.window->session()->open(bench.profile);
        QTRY_VERIFY(bench.live());
        QSignalSpy overviews(bench.window->session()->feed(), &Feed::overviewChanged);
        auto overview = test::overviewOf({&bench.one, &bench.two});
        for (quint64 revision = 10; revision < 60; ++revision) {
            overview.revision = revision;
            bench.show(overview);
        }
        QTRY_COMPARE(bench.window->session()->overview()->revision, quint64(59));
        QVERIFY2(overviews.count() < 20, qPrintable(QString::number(overviews.count())));
    }

    void aKilledNodeIsLeftForAnotherByItself()
    {
        Bench bench;
        bench.window->session()->open(bench.profile);
        QTRY_VERIFY(bench.live());
        bench.one.kill();
        QTRY_VERIFY(bench.live()
            && bench.window->session()->overview()->observer
                == bench.window->session()->overview()->nodes[1].id);
        QCOMPARE(bench.text(u"verdictWord"_s), u"● HEALTHY"_s);
    }

    // Goal: the worst outage is the loudest state of all, and no page goes on in the present tense.
    void whenNoNodeAnswersEveryPageSaysSo()
    {
        Bench bench;
        bench.window->session()->open(bench.profile);
        QTRY_VERIFY(bench.live());
        const auto *banner = bench.window->findChild<QWidget *>(u"outageBanner"_s);
        QVERIFY(banner->isHidden());
        bench.one.kill();
        bench.two.hang();
        QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), 15'000);
        QVERIFY(bench.text(u"outageTitle"_s).startsWith(u"■ No node answers for"_s));
        // A connection that the killed one had just taken ends otherwise than refused; the next one tells.
        const auto says = [&bench](const QString &text) {
            return bench.text(u"outageText"_s).contains(text);
        };
        QTRY_VERIFY2_WITH_TIMEOUT(says(u"no process runs there: "_s + bench.name(0)),
            qPrintable(bench.text(u"outageText"_s)), 15'000);
        QTRY_VERIFY2_WITH_TIMEOUT(
            says(u"the process hangs: "_s + bench.name(1)), qPrintable(bench.text(u"outageText"_s)), 15'000);
        QCOMPARE(bench.text(u"verdictWord"_s), u"■ NO ANSWER"_s);
        for (const QString &page : {u"nodes"_s, u"config"_s, u"logs"_s, u"leader"_s, u"reachability"_s,
                 u"topology"_s, u"overview"_s}) {
            bench.window->showPage(page);
            QVERIFY2(banner->isVisible(), qPrintable(page));
        }
        QVERIFY(bench.text(u"nodeDetailTitle"_s).startsWith(u'◌'));
        QVERIFY(bench.text(u"nodeDetailTitle"_s).contains(u"Last known: OK"_s));
        QCOMPARE(bench.text(u"fact_liveness"_s), u"Last known: alive"_s);
        QVERIFY(!bench.text(u"fact_age"_s).contains(u"ago"_s));
        QCOMPARE(bench.text(u"mismatchSummary"_s), u"◌ Last known: No differences"_s);
        QCOMPARE(bench.text(u"leaderTitle"_s), u"◌ Last known: node-1 leads"_s);
        const auto *terms = bench.window->findChild<QTableView *>(u"termTable"_s)->model();
        for (int row = 0; row < terms->rowCount(); ++row)
            QVERIFY(terms->index(row, models::TermModel::LastedColumn).data() != u"until now"_s);
        QVERIFY(bench.text(u"sightSummary1"_s).startsWith(u"◌ Last known: "_s));
        QVERIFY(bench.text(u"topologyDetail"_s).startsWith(u"Last known: "_s));
        for (const auto &box : bench.window->findChild<views::TopologyView *>()->topology().boxes)
            QVERIFY2(box.mark != models::Mark::Ok, qPrintable(box.title));
        QVERIFY2(bench.text(u"observer"_s).contains(u"last saw it"_s), qPrintable(bench.text(u"observer"_s)));
        const auto *logs = bench.window->findChild<views::LogsPage *>();
        QCOMPARE(logs->findChild<QLabel *>(u"emptyTitle"_s)->text(), u"◌ No log lines are known"_s);
        const auto *cards = bench.window->findChild<QListView *>(u"overviewCards"_s);
        for (int row = 0; row < cards->model()->rowCount(); ++row) {
            const QModelIndex card = cards->model()->index(row, models::NodeModel::StatusColumn);
            QCOMPARE(card.data().toString(), u"◌ Last known: OK"_s);
        }
        bench.two.resume();
        bench.window->findChild<QPushButton *>(u"outageRetry"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(bench.live(), 10'000);
        QVERIFY(banner->isHidden());
        QTRY_COMPARE(bench.text(u"mismatchSummary"_s), u"● No differences"_s);
        QTRY_COMPARE(bench.text(u"leaderTitle"_s), u"● node-1 leads"_s);
        QVERIFY(bench.text(u"observer"_s).contains(u"sees it"_s));
    }

    void aClusterOfWhichNoNodeAnswersAtFirstSaysWhatItsPortSaid()
    {
        Bench bench;
        bench.one.kill();
        bench.two.kill();
        bench.window->session()->open(bench.profile);
        const auto *placeholder = bench.window->findChild<QWidget *>(u"placeholder"_s);
        QTRY_COMPARE(placeholder->findChild<QLabel *>(u"emptyTitle"_s)->text(), u"■ No node answers"_s);
        QVERIFY(placeholder->findChild<QLabel *>(u"emptyText"_s)->text().contains(u"Port refused"_s));
        QVERIFY(bench.window->findChild<QWidget *>(u"outageBanner"_s)->isHidden()); // once is enough
        bench.two.start();
        placeholder->findChild<QPushButton *>(u"emptyAction"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(bench.live(), 10'000);
    }

    // Goal: the key that opened a cluster does not log its operator out when it is pressed again.
    void theOpenClusterIsNotOpenedAnew()
    {
        Bench bench;
        bench.window->session()->setProfiles({bench.profile}, {});
        auto *clusters = bench.window->findChild<QListWidget *>(u"profileList"_s);
        clusters->setFocus();
        clusters->setCurrentRow(0);
        QTest::keyClick(clusters, Qt::Key_Return);
        QTRY_VERIFY(bench.live());
        QVERIFY(bench.window->focusWidget() != clusters); // the next key is for what is shown
        const int logins = bench.accounts->logins;
        QSignalSpy changed(bench.window->session(), &ClusterSession::changed);
        clusters->setFocus();
        QTest::keyClick(clusters, Qt::Key_Return);
        const QPoint row = clusters->visualItemRect(clusters->item(0)).center();
        QTest::mouseDClick(clusters->viewport(), Qt::LeftButton, {}, row);
        QVERIFY(bench.live());
        QVERIFY(changed.isEmpty());
        // Not live: it is tried again at once, with the same session.
        bench.one.kill();
        bench.two.kill();
        QTRY_COMPARE(bench.window->session()->connection().state, models::Connection::State::Stale);
        QTest::keyClick(clusters, Qt::Key_Return);
        QVERIFY(bench.window->session()->overview());
        bench.one.start();
        QTRY_VERIFY_WITH_TIMEOUT(bench.live(), 10'000);
        QVERIFY(changed.isEmpty());
        QCOMPARE(bench.accounts->logins, logins);
    }

    void withNoNodeLeftThePictureSaysHowOldItIsAndIsNotShownAsThePresent()
    {
        Bench bench;
        bench.window->session()->open(bench.profile);
        QTRY_VERIFY(bench.live());
        bench.one.kill();
        bench.two.kill();
        QTRY_VERIFY(bench.text(u"verdictConnection"_s).startsWith(u"■ STALE"_s));
        QCOMPARE(bench.text(u"verdictWord"_s), u"■ NO ANSWER"_s);
        QVERIFY(bench.text(u"verdictSentence"_s).contains(u"Last known: HEALTHY."_s));
        const Millis age = bench.window->session()->connection().age;
        QTRY_VERIFY(bench.window->session()->connection().age > age); // it grows
        bench.two.start();
        QTRY_VERIFY_WITH_TIMEOUT(bench.live(), 10'000);
        QTRY_COMPARE(bench.text(u"verdictWord"_s), u"● HEALTHY"_s);
    }

    void aRefusedLogInAsksOnceAndTheRightPasswordOpens()
    {
        Bench bench("wrong");
        bench.window->session()->open(bench.profile);
        QTRY_COMPARE(bench.window->session()->connection().state, models::Connection::State::AuthFailed);
        QTRY_VERIFY(bench.window->findChild<QDialog *>(u"loginDialog"_s));
        QCOMPARE(bench.window->findChildren<QDialog *>(u"loginDialog"_s).size(), 1);
        bench.window->findChild<QLineEdit *>(u"loginPassword"_s)->setText(u"secret password"_s);
        bench.window->findChild<QPushButton *>(u"loginOpen"_s)->click();
        QTRY_VERIFY(bench.live());
    }

    // Goal: three changes of leader and an empty list must not read as "nothing has changed".
    void theNoticesSayWhatTheyList()
    {
        Bench bench;
        NoticesDialog dialog(bench.window->notices());
        const auto *about = dialog.findChild<QLabel *>(u"noticesAbout"_s);
        for (const QString &word :
            {u"verdict"_s, u"went down"_s, u"leader, is on the page Events"_s, u"None so far."_s})
            QVERIFY2(about->text().contains(word), qPrintable(about->text()));
        QVERIFY(!about->text().contains(u"Nothing"_s));
        bench.window->session()->open(bench.profile);
        QTRY_VERIFY(bench.live());
        bench.one.kill();
        bench.two.kill();
        QTRY_VERIFY(dialog.findChild<QListWidget *>(u"noticesList"_s)->count() > 0);
        QVERIFY2(!about->text().contains(u"None so far."_s), qPrintable(about->text()));
    }

    void reloadGoesToTheNodeAndItsAnswerIsShown()
    {
        Bench bench;
        bench.window->session()->open(bench.profile);
        QTRY_VERIFY(bench.live());
        bench.window->findChild<QPushButton *>(u"mismatchReloadAll"_s)->click();
        auto *dialog = bench.window->findChild<QDialog *>(u"reloadDialog"_s);
        QVERIFY(dialog);
        dialog->findChild<QPushButton *>(u"reloadRun"_s)->click();
        auto *outcome = dialog->findChild<QLabel *>(u"reloadOutcome"_s);
        QTRY_VERIFY(!outcome->text().isEmpty());
        QVERIFY2(outcome->text().startsWith(u'●'), qPrintable(outcome->text()));
        QVERIFY(bench.one.requests().filter(u"/muster/config/reload"_s).size() == 1);
    }

    void aReloadThatFailsSaysWhy()
    {
        Bench bench;
        http::Response refused;
        refused.status = 403;
        refused.body = R"({"id":"x","message":"You do not have the permission.","status_code":403})";
        bench.one.setReply(u"POST /api/v4/muster/config/reload"_s, refused);
        bench.window->session()->open(bench.profile);
        QTRY_VERIFY(bench.live());
        bench.window->findChild<QPushButton *>(u"mismatchReloadAll"_s)->click();
        auto *dialog = bench.window->findChild<QDialog *>(u"reloadDialog"_s);
        dialog->findChild<QPushButton *>(u"reloadRun"_s)->click();
        auto *outcome = dialog->findChild<QLabel *>(u"reloadOutcome"_s);
        QTRY_VERIFY(!outcome->text().isEmpty());
        QVERIFY2(outcome->text().startsWith(u'■'), qPrintable(outcome->text()));
    }
};

QTEST_MAIN(TestLive)
#include "tst_live.moc"
