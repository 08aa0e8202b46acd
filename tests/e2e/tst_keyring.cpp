// muster_test: USES Muster::Shell WIDGETS NEEDS keyring
#include "shell/clusters/keyring.h"

#include <QFutureWatcher>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace muster;
using namespace muster::shell;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

template <typename T>
Result<T> await(const QFuture<Result<T>> &future)
{
    QFutureWatcher<Result<T>> watcher;
    QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
    watcher.setFuture(future);
    if (!future.isFinished() && !finished.wait(20'000))
        return fail(ErrorCode::TimedOut, u"no answer"_s);
    return future.result();
}

} // namespace

// Goal: what the console keeps is in the desktop's keyring and nowhere else.
// Method: a real gnome-keyring on a message bus of its own (dbus-run-session starts both), unlocked by the
// test.
class TestKeyring : public QObject {
    Q_OBJECT
    QProcess m_daemon;

private slots:
    void initTestCase()
    {
        // Somebody's old keyring must not be touched: the home is the test's own, see tests.cmake.
        QVERIFY(qEnvironmentVariable("HOME").contains(u"keyring-home"_s));
        QVERIFY(!qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS").isEmpty());
        m_daemon.start(
            u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--components=secrets"_s, u"--unlock"_s});
        QVERIFY(m_daemon.waitForStarted(10'000));
        m_daemon.write("a password for this run");
        m_daemon.closeWriteChannel();
        // It is ready when it accepts something; until then the bus would start another one, locked.
        Keyring keyring(5s);
        QTRY_VERIFY_WITH_TIMEOUT(await(keyring.write(u"ready?"_s, u"yes"_s)).has_value(), 20'000);
    }
    void cleanupTestCase()
    {
        m_daemon.terminate();
        QVERIFY(m_daemon.waitForFinished(10'000));
    }

    void whatIsKeptIsReadAgainAndForgotten()
    {
        Keyring keyring(10s);
        const QString key = u"/home/anna/.config/muster/profiles/frankfurt.json"_s;
        QCOMPARE(await(keyring.read(key)).error().code, ErrorCode::NotFound);
        const QString secret = u"{\"password\":\"ö ' \\\" 鍵\"}"_s;
        QVERIFY(await(keyring.write(key, secret)));
        const auto read = await(keyring.read(key));
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(*read, secret);
        QVERIFY(await(keyring.write(key, u"another"_s))); // replaces
        QCOMPARE(*await(keyring.read(key)), u"another"_s);
        QVERIFY(await(keyring.remove(key)));
        QCOMPARE(await(keyring.read(key)).error().code, ErrorCode::NotFound);
    }

    void anotherConsoleReadsIt()
    {
        QVERIFY(await(Keyring(10s).write(u"shared"_s, u"x"_s)));
        QCOMPARE(*await(Keyring(10s).read(u"shared"_s)), u"x"_s);
    }

    // Last: a keyring that has been stopped is a keyring that does not answer.
    void aKeyringThatHangsIsGivenUpInTime()
    {
        ::kill(pid_t(m_daemon.processId()), SIGSTOP);
        const auto read = await(Keyring(1s).read(u"shared"_s));
        ::kill(pid_t(m_daemon.processId()), SIGCONT);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Unavailable);
        QVERIFY(read.error().detail.contains(u"did not answer"_s));
    }
};

QTEST_MAIN(TestKeyring)
#include "tst_keyring.moc"
