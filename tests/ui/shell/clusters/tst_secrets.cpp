// muster_test: USES Muster::Shell muster_fakenode WIDGETS
#include "shell/clusters/clustersession.h"
#include "shell/clusters/secretstore.h"
#include "shell/window/mainwindow.h"
#include "support/fake/fakenode.h"

#include <QCheckBox>
#include <QDialog>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QPromise>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <deque>

using namespace muster;
using namespace muster::shell;
using namespace Qt::Literals::StringLiterals;
using test::FakeNode;
using State = models::Connection::State;

namespace {

template <typename T>
QFuture<Result<T>> answer(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

/// A keyring in memory: the test inspects it, locks it, or keeps it from answering.
class FakeKeyring final : public SecretStore {
public:
    struct Content {
        QHash<QString, QString> secrets;
        std::optional<Error> problem; // answered to everything
        bool silent = false;
        std::deque<QPromise<Result<QString>>> waiting;
    };
    explicit FakeKeyring(std::shared_ptr<Content> content) : m_content(std::move(content)) { }

    QFuture<Result<QString>> read(const QString &key) override
    {
        if (m_content->silent) {
            m_content->waiting.emplace_back();
            m_content->waiting.back().start();
            return m_content->waiting.back().future();
        }
        if (m_content->problem)
            return answer<QString>(tl::unexpected(*m_content->problem));
        const auto found = m_content->secrets.constFind(key);
        return answer<QString>(found == m_content->secrets.cend() ? Result<QString>(fail(ErrorCode::NotFound))
                                                                  : Result<QString>(*found));
    }
    QFuture<Result<void>> write(const QString &key, const QString &secret) override
    {
        if (m_content->problem)
            return answer<void>(tl::unexpected(*m_content->problem));
        m_content->secrets.insert(key, secret);
        return answer<void>({});
    }
    QFuture<Result<void>> remove(const QString &key) override
    {
        m_content->secrets.remove(key);
        return answer<void>({});
    }

private:
    std::shared_ptr<Content> m_content;
};

struct Bench {
    QTemporaryDir folder;
    std::shared_ptr<test::FakeAccounts> accounts = std::make_shared<test::FakeAccounts>();
    FakeNode node{accounts};
    std::shared_ptr<FakeKeyring::Content> keyring = std::make_shared<FakeKeyring::Content>();
    client::Profile profile;
    std::unique_ptr<MainWindow> window;

    Bench()
    {
        node.setOverview(test::overviewOf({&node}));
        profile.name = u"demo"_s;
        profile.urls = {node.url()};
        profile.username = u"admin"_s;
        profile.path = folder.filePath(u"profile.json"_s);
        openWindow();
    }
    void openWindow()
    {
        window = std::make_unique<MainWindow>(
            std::make_unique<QSettings>(folder.filePath(u"s.ini"_s), QSettings::IniFormat),
            ProfileList(folder.filePath(u"profiles"_s)));
        window->session()->setSecretStore(std::make_unique<FakeKeyring>(keyring));
        window->show();
    }
    QDialog *login() const { return window->findChild<QDialog *>(u"loginDialog"_s); }
    void logIn(bool remember) const
    {
        login()->findChild<QLineEdit *>(u"loginPassword"_s)->setText(u"secret password"_s);
        login()->findChild<QCheckBox *>(u"loginRemember"_s)->setChecked(remember);
        login()->findChild<QPushButton *>(u"loginOpen"_s)->click();
    }
    QWidget *placeholder() const { return window->findChild<QWidget *>(u"placeholder"_s); }
    void answerLate(const QString &password) const
    {
        keyring->waiting.front().addResult(
            secretText({.token = {}, .username = u"admin"_s, .password = password}));
        keyring->waiting.front().finish();
        QCoreApplication::processEvents();
    }
    State state() const { return window->session()->connection().state; }
    /// Every file below the folder and the user's configuration that holds these words.
    QStringList filesWith(const QByteArray &words) const
    {
        QStringList found;
        for (const QString &root :
            {folder.path(), QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)}) {
            QDirIterator files(root, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                if (file.open(QIODevice::ReadOnly) && file.readAll().contains(words))
                    found += file.fileName();
            }
        }
        return found;
    }
};

} // namespace

/// Log-ins are kept by the keyring or not at all (spec X11).
class TestSecrets : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void whatIsKeptComesBack()
    {
        const client::Credentials credentials{
            .token = u"t\"1"_s, .username = u"anna"_s, .password = u"ö ' x"_s};
        const auto back = credentialsFromSecret(secretText(credentials));
        QCOMPARE(back.token, credentials.token);
        QCOMPARE(back.username, credentials.username);
        QCOMPARE(back.password, credentials.password);
        for (const QString &odd :
            {u""_s, u"nonsense"_s, u"[1,2]"_s, u"{\"token\":7}"_s, QString(100'000, u'x')})
            QVERIFY(credentialsFromSecret(odd).token.isEmpty());
    }

    void aLogInThatIsKeptOpensTheClusterNextTime()
    {
        Bench bench;
        bench.window->session()->open(bench.profile);
        QTRY_VERIFY(bench.login());
        bench.logIn(true);
        QTRY_COMPARE(bench.state(), State::Live);
        QTRY_COMPARE(bench.keyring->secrets.size(), 1);
        const auto kept = credentialsFromSecret(bench.keyring->secrets.value(bench.profile.path));
        QVERIFY(bench.accounts->tokens.contains(kept.token));
        QCOMPARE(kept.password, u"secret password"_s);
        bench.openWindow();
        const int logins = bench.accounts->logins;
        bench.window->session()->open(bench.profile);
        QTRY_COMPARE(bench.state(), State::Live);
        QVERIFY(!bench.login());
        QCOMPARE(bench.accounts->logins, logins); // by the token alone
        // A session that has ended is opened again with the password that is kept, without asking.
        bench.accounts->tokens.clear();
        bench.openWindow();
        bench.window->session()->open(bench.profile);
        QTRY_COMPARE(bench.state(), State::Live);
        QVERIFY(!bench.login());
        QTRY_VERIFY(bench.accounts->tokens.contains(
            credentialsFromSecret(bench.keyring->secrets.value(bench.profile.path)).token));
    }

    void withoutTheTickNothingIsKeptAnywhere()
    {
        Bench bench;
        bench.window->session()->open(bench.profile);
        QTRY_VERIFY(bench.login());
        bench.logIn(false);
        QTRY_COMPARE(bench.state(), State::Live);
        bench.window->close();
        QVERIFY(bench.keyring->secrets.isEmpty());
        QCOMPARE(bench.filesWith("secret password"), QStringList());
        for (const QString &token : std::as_const(bench.accounts->tokens))
            QCOMPARE(bench.filesWith(token.toUtf8()), QStringList());
    }

    void withTheTickNothingIsInAFileEither()
    {
        Bench bench;
        bench.window->session()->open(bench.profile);
        QTRY_VERIFY(bench.login());
        bench.logIn(true);
        QTRY_COMPARE(bench.state(), State::Live);
        bench.window->close();
        QCOMPARE(bench.filesWith("secret password"), QStringList());
        for (const QString &token : std::as_const(bench.accounts->tokens))
            QCOMPARE(bench.filesWith(token.toUtf8()), QStringList());
    }

    void withoutAKeyringItAsksAndSaysWhyNothingIsKept()
    {
        Bench bench;
        bench.keyring->problem = Error{ErrorCode::Unavailable, u"This system has no keyring."_s};
        bench.window->session()->open(bench.profile);
        QTRY_VERIFY(bench.login());
        const auto *remember = bench.login()->findChild<QCheckBox *>(u"loginRemember"_s);
        QVERIFY(!remember->isEnabled());
        QVERIFY(!remember->isChecked());
        QCOMPARE(remember->toolTip(), u"This system has no keyring."_s);
        bench.logIn(false);
        QTRY_COMPARE(bench.state(), State::Live);
        QCOMPARE(bench.filesWith("secret password"), QStringList());
    }

    void takingTheTickAwayForgets()
    {
        Bench bench;
        bench.keyring->secrets.insert(bench.profile.path,
            secretText({.token = {}, .username = u"admin"_s, .password = u"an old one"_s}));
        bench.window->session()->open(bench.profile);
        QTRY_VERIFY(bench.login()); // the old password was refused
        QVERIFY(bench.login()->findChild<QCheckBox *>(u"loginRemember"_s)->isChecked());
        QCOMPARE(bench.accounts->logins, 1);
        bench.logIn(false);
        QTRY_COMPARE(bench.state(), State::Live);
        QVERIFY(bench.keyring->secrets.isEmpty());
    }

    void loggingOutForgetsAndEndsTheSession()
    {
        Bench bench;
        bench.window->session()->open(bench.profile);
        QTRY_VERIFY(bench.login());
        bench.logIn(true);
        QTRY_COMPARE(bench.keyring->secrets.size(), 1);
        http::Response good;
        good.body = "{\"status\":\"OK\"}";
        bench.node.setReply(u"POST /api/v4/users/logout"_s, good);
        QTRY_COMPARE(bench.state(), State::Live);
        bench.window->findChild<QAction *>(u"log-out"_s)->trigger();
        QTRY_COMPARE(bench.state(), State::NotLoggedIn);
        QVERIFY(bench.keyring->secrets.isEmpty());
        QCOMPARE(bench.node.requests().filter(u"POST /api/v4/users/logout"_s).size(), 1);
    }

    void aKeyringThatDoesNotAnswerHoldsNobodyUp()
    {
        Bench bench;
        bench.keyring->silent = true;
        bench.window->session()->open(bench.profile);
        QCOMPARE(bench.state(), State::Connecting);
        QVERIFY(bench.window->session()->connection().reason.contains(u"keyring"_s));
        // Another cluster is opened meanwhile; the late answer for the first must not reach it.
        client::Profile other = bench.profile;
        other.name = u"other"_s;
        other.path = bench.folder.filePath(u"other.json"_s);
        bench.keyring->silent = false;
        bench.window->session()->open(other);
        QTRY_VERIFY(bench.login());
        bench.keyring->waiting.front().addResult(
            secretText({.token = u"late"_s, .username = u"admin"_s, .password = u"late"_s}));
        bench.keyring->waiting.front().finish();
        QCoreApplication::processEvents();
        QCOMPARE(bench.state(), State::NotLoggedIn);
        QCOMPARE(bench.accounts->logins, 0);
    }

    // Goal: a keyring that owns its name and never answers holds nobody up for longer than two seconds.
    // Source: Infomaniak/desktop-kDrive#2109, tutao/tutanota#2929, keeweb/keeweb#1536.
    void whoeverWaitsForTheKeyringMayLogInMeanwhile()
    {
        Bench bench;
        bench.keyring->silent = true;
        bench.window->session()->open(bench.profile);
        const auto *text = bench.placeholder()->findChild<QLabel *>(u"emptyText"_s);
        auto *button = bench.placeholder()->findChild<QPushButton *>(u"emptyAction"_s);
        QVERIFY(button->isHidden());
        QVERIFY(text->text().contains(u"keyring"_s));
        QVERIFY2(!text->text().contains(u"nodes are tried"_s), qPrintable(text->text())); // none is, yet
        QTRY_VERIFY(button->isVisible());
        QVERIFY(text->text().contains(u"has not answered yet"_s));
        QVERIFY(button->focusPolicy() & Qt::TabFocus);
        QVERIFY(!QKeySequence::mnemonic(button->text()).isEmpty());
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QTRY_VERIFY(bench.login());
        QVERIFY(!bench.login()->findChild<QCheckBox *>(u"loginRemember"_s)->isEnabled());
        bench.logIn(false);
        QTRY_COMPARE(bench.state(), State::Live);
        // What comes after that is too late.
        const int logins = bench.accounts->logins;
        bench.answerLate(u"late"_s);
        QCOMPARE(bench.state(), State::Live);
        QCOMPARE(bench.accounts->logins, logins);
    }

    void aKeyringThatAnswersFirstSparesTheLogIn()
    {
        Bench bench;
        bench.keyring->silent = true;
        bench.window->session()->open(bench.profile);
        auto *button = bench.placeholder()->findChild<QPushButton *>(u"emptyAction"_s);
        QTRY_VERIFY(button->isVisible());
        button->click();
        QTRY_VERIFY(bench.login());
        bench.answerLate(u"secret password"_s);
        QTRY_COMPARE(bench.state(), State::Live);
        QTRY_VERIFY(!bench.login());
        QVERIFY(bench.window->session()->isRemembered());
    }

    void aKeyringThatHasNothingLeavesTheQuestionOpen()
    {
        Bench bench;
        bench.keyring->silent = true;
        bench.window->session()->open(bench.profile);
        auto *button = bench.placeholder()->findChild<QPushButton *>(u"emptyAction"_s);
        QTRY_VERIFY(button->isVisible());
        button->click();
        QTRY_VERIFY(bench.login());
        bench.keyring->waiting.front().addResult(fail(ErrorCode::NotFound));
        bench.keyring->waiting.front().finish();
        QTRY_COMPARE(bench.state(), State::NotLoggedIn);
        QCOMPARE(bench.window->findChildren<QDialog *>(u"loginDialog"_s).size(), 1);
        bench.logIn(false);
        QTRY_COMPARE(bench.state(), State::Live);
    }

    void onlyTheOpenClusterIsConnected()
    {
        Bench bench;
        FakeNode other(bench.accounts);
        other.setOverview(test::overviewOf({&other}));
        client::Profile second = bench.profile;
        second.urls = {other.url()};
        second.path = bench.folder.filePath(u"second.json"_s);
        bench.window->session()->setProfiles({bench.profile, second}, {});
        bench.keyring->secrets.insert(bench.profile.path,
            secretText({.token = {}, .username = u"admin"_s, .password = u"secret password"_s}));
        bench.window->session()->open(bench.profile);
        QTRY_COMPARE(bench.state(), State::Live);
        QCOMPARE(other.connections(), 0);
        QVERIFY(other.requests().isEmpty());
    }
};

QTEST_MAIN(TestSecrets)
#include "tst_secrets.moc"
