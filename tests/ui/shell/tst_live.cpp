// muster_test: USES Muster::Shell muster_fakenode WIDGETS
#include "models/examples/examples.h"
#include "shell/clusters/clustersession.h"
#include "shell/window/mainwindow.h"
#include "support/fake/fakenode.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
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
        if (file.open(QIODevice::WriteOnly))
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

    void withNoNodeLeftThePictureSaysHowOldItIsAndIsNotShownAsThePresent()
    {
        Bench bench;
        bench.window->session()->open(bench.profile);
        QTRY_VERIFY(bench.live());
        bench.one.kill();
        bench.two.kill();
        QTRY_VERIFY(bench.text(u"verdictConnection"_s).startsWith(u"◌ STALE"_s));
        QCOMPARE(bench.text(u"verdictWord"_s), u"◌ UNKNOWN"_s);
        QVERIFY(bench.text(u"verdictSentence"_s).startsWith(u"Last known: HEALTHY."_s));
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
