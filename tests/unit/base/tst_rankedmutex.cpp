// muster_test: USES Muster::Base PATHS
#include "base/rankedmutex.h"

#include <QFile>
#include <QTest>

#include <functional>

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace muster;

// Goal: a build that checks the order of locks ends a thread that breaks it, before it can wait for ever.
class TestRankedMutex : public QObject {
    Q_OBJECT

    RankedMutex m_watchdog{LockRank::Watchdog};
    RankedMutex m_worker{LockRank::SqlWorker};
    RankedMutex m_hub{LockRank::Hub};
    RankedMutex m_otherHub{LockRank::Hub};
    RankedMutex m_sink{LockRank::SocketSink};
    RankedMutex m_log{LockRank::Log};

    /// How a process ends that does this: by a signal, or with exit code 0.
    static int endOf(const std::function<void()> &work)
    {
        const pid_t child = ::fork();
        if (child == 0) {
            const rlimit none{0, 0};
            ::setrlimit(RLIMIT_CORE, &none);
            ::signal(SIGABRT, SIG_DFL);
            ::alarm(20); // a deadlock ends the test as well
            work();
            ::_exit(0);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        return WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
    }

private slots:
    void initTestCase()
    {
        QFile cache(QStringLiteral(MUSTER_BINARY_DIR "/CMakeCache.txt"));
        QVERIFY(cache.open(QIODevice::ReadOnly));
        if (!cache.readAll().contains("MUSTER_LOCK_RANKS:BOOL=ON"))
            QSKIP("this build does not check the order of locks");
    }

    void whatStandsFurtherDownMayBeTaken()
    {
        QCOMPARE(endOf([this] {
            const std::lock_guard outer(m_hub);
            const std::lock_guard inner(m_sink);
            const std::lock_guard leaf(m_log);
        }),
            0);
    }

    void oneAfterTheOtherIsInAnyOrder()
    {
        QCOMPARE(endOf([this] {
            for (RankedMutex *mutex : {&m_log, &m_sink, &m_hub, &m_otherHub})
                const std::lock_guard lock(*mutex);
            assertNoLockHeld("a call");
        }),
            0);
    }

    void theyAreGivenBackInAnyOrder()
    {
        QCOMPARE(endOf([this] {
            std::unique_lock outer(m_hub);
            std::unique_lock inner(m_sink);
            outer.unlock();
            const std::lock_guard leaf(m_log);
            inner.unlock();
        }),
            0);
    }

    void anInversionEndsTheProcess_data()
    {
        QTest::addColumn<std::function<void()>>("breach");
        const auto row = [](const char *name, const std::function<void()> &breach) {
            QTest::newRow(name) << breach;
        };
        row("the inner one first", [this] {
            const std::lock_guard first(m_sink);
            const std::lock_guard second(m_hub);
        });
        row("two of one rank", [this] {
            const std::lock_guard first(m_hub);
            const std::lock_guard second(m_otherHub);
        });
        row("the same again", [this] {
            const std::lock_guard first(m_hub);
            const std::lock_guard second(m_hub);
        });
        row("one between those that are held", [this] {
            const std::lock_guard first(m_hub);
            const std::lock_guard second(m_log);
            const std::lock_guard third(m_sink);
        });
        // Both halves of a deadlock that there once was, each found without the other.
        row("an upgrade that asks the database within the hub's lock", [this] {
            const std::lock_guard owner(m_hub);
            const std::lock_guard queue(m_worker);
        });
        row("an upgrade that wakes the watchdog within the hub's lock", [this] {
            const std::lock_guard owner(m_hub);
            const std::lock_guard wake(m_watchdog);
        });
        row("a watchdog that answers within its lock", [this] {
            const std::lock_guard sweeping(m_watchdog);
            assertNoLockHeld("an answer");
        });
        row("a call out with a lock held", [this] {
            const std::lock_guard lock(m_log);
            assertNoLockHeld("a call");
        });
    }
    void anInversionEndsTheProcess()
    {
        QFETCH(std::function<void()>, breach);
        QCOMPARE(endOf(breach), SIGABRT);
    }
};

QTEST_APPLESS_MAIN(TestRankedMutex)
#include "tst_rankedmutex.moc"
