// muster_test: USES Muster::Node
#include "api/http/readiness.h"
#include "node/daemon/daemon.h"

#include <QPromise>
#include <QSignalSpy>
#include <QTest>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What happens, in order.
using Happened = QStringList;

/// Answers as the test wants.
class FakeDatabase final : public node::Database {
public:
    explicit FakeDatabase(Happened &happened) : m_happened(happened) { }
    void migrate(Progress, Done done) override
    {
        m_happened.append(u"migrate"_s);
        answer(migrations, done);
    }
    void agree(Done done) override
    {
        m_happened.append(u"agree"_s);
        answer(agreements, done);
    }
    void cancel() override { canceled = true; }

    QList<Result<void>> migrations; ///< answers to come; none left: it works
    QList<Result<void>> agreements;
    bool silent = false; ///< it never answers
    bool canceled = false;

private:
    void answer(QList<Result<void>> &answers, const Done &done) const
    {
        if (!silent)
            done(answers.isEmpty() ? Result<void>() : answers.takeFirst());
    }
    Happened &m_happened;
};

class FakePart final : public node::Part {
public:
    FakePart(QString name, Happened &happened) : m_name(std::move(name)), m_happened(happened) { }
    ~FakePart() override { m_happened.append(u"destroy "_s + m_name); }

    Result<void> start() override
    {
        m_happened.append(u"start "_s + m_name);
        return starts;
    }
    QFuture<void> stop(Millis grace) override
    {
        m_happened.append(u"stop "_s + m_name);
        graceGiven = grace;
        if (!stopping)
            return node::over();
        stopping->start();
        return stopping->future();
    }
    void close() override { m_happened.append(u"close "_s + m_name); }

    Result<void> starts;
    std::optional<QPromise<void>> stopping; ///< set: stop() is over with it
    Millis graceGiven{-1};

private:
    const QString m_name;
    Happened &m_happened;
};

/// A daemon of three parts, a, b and c.
struct Fixture {
    Happened happened;
    FakeDatabase *database = nullptr;
    api::Readiness *readiness = nullptr;
    QHash<QString, FakePart *> parts;
    std::unique_ptr<node::Daemon> daemon;
    QStringList failures;
    int stops = 0;

    explicit Fixture(Millis deadline = 10s)
    {
        auto all = std::make_unique<node::Composition>();
        all->database = database = &all->make<FakeDatabase>(happened);
        all->readiness = readiness = &all->make<api::Readiness>();
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s}) {
            auto &part = all->make<FakePart>(name, happened);
            all->add(part);
            parts[name] = &part;
        }
        daemon = std::make_unique<node::Daemon>(std::move(all), deadline);
        QObject::connect(daemon.get(), &node::Daemon::failed, daemon.get(),
            [this](const QString &why) { failures.append(why); });
        QObject::connect(daemon.get(), &node::Daemon::stopped, daemon.get(), [this] { ++stops; });
    }
    Happened taken() { return std::exchange(happened, {}); }
};

} // namespace

class TestDaemon : public QObject {
    Q_OBJECT
private slots:
    void partsStartInOrderAndWithoutWaiting()
    {
        Fixture f;
        f.daemon->start();
        // Not a turn of the event loop lies between a database that answers and a node that serves.
        QCOMPARE(f.taken(), (Happened{u"migrate"_s, u"agree"_s, u"start a"_s, u"start b"_s, u"start c"_s}));
        QCOMPARE(f.readiness->notReady(), QString());
    }

    void aDatabaseThatIsAwayIsAwaited()
    {
        Fixture f;
        f.database->migrations = {fail(ErrorCode::Unavailable, u"refused"_s)};
        f.database->agreements = {fail(ErrorCode::TimedOut, u"slow"_s)};
        f.daemon->start();
        QCOMPARE(f.readiness->notReady(), u"This node waits for its database."_s);
        QTRY_COMPARE(f.readiness->notReady(), QString());
        QCOMPARE(f.taken(),
            (Happened{u"migrate"_s, u"migrate"_s, u"agree"_s, u"agree"_s, u"start a"_s, u"start b"_s,
                u"start c"_s}));
        QVERIFY(f.failures.isEmpty());
    }

    void aStartThatCannotSucceedSaysWhyOnce()
    {
        Fixture f;
        f.parts[u"b"_s]->starts = fail(ErrorCode::Unavailable, u"the port is taken"_s);
        f.daemon->start();
        QCOMPARE(f.failures, QStringList{u"the port is taken"_s});
        QCOMPARE(f.taken(), (Happened{u"migrate"_s, u"agree"_s, u"start a"_s, u"start b"_s}));
        QVERIFY(!f.readiness->notReady().isEmpty());
        f.daemon->stop();
        QCOMPARE(f.stops, 1);
    }

    void partsStopInReverseEachAfterTheOther()
    {
        Fixture f;
        f.parts[u"b"_s]->stopping.emplace();
        f.daemon->start();
        f.taken();
        f.daemon->stop();
        QCOMPARE(f.readiness->notReady(), u"This node is stopping."_s);
        QCOMPARE(f.taken(), (Happened{u"stop c"_s, u"stop b"_s}));
        f.parts[u"b"_s]->stopping->finish();
        QTRY_COMPARE(f.stops, 1);
        QCOMPARE(f.taken(), Happened{u"stop a"_s});
        f.daemon->stop(); // a second signal changes nothing
        QCOMPARE(f.taken(), Happened());
        QCOMPARE(f.stops, 1);
    }

    void aPartThatHangsDoesNotHoldTheEnd()
    {
        Fixture f(300ms);
        f.parts[u"b"_s]->stopping.emplace();
        f.daemon->start();
        f.taken();
        const TimePoint begun = steadyNow();
        f.daemon->stop();
        QTRY_COMPARE(f.stops, 1);
        QVERIFY(steadyNow() - begun >= 300ms);
        QCOMPARE(f.taken(), (Happened{u"stop c"_s, u"stop b"_s}));
        QVERIFY(f.parts[u"b"_s]->graceGiven > 0ms && f.parts[u"b"_s]->graceGiven <= 300ms);
        // Late does not mean twice; and whatever did not stop is still closed.
        f.parts[u"b"_s]->stopping->finish();
        QTRY_COMPARE(f.happened, Happened{u"stop a"_s});
        QCOMPARE(f.stops, 1);
        f.taken();
        f.daemon.reset();
        QCOMPARE(f.taken(),
            (Happened{
                u"close c"_s, u"close b"_s, u"close a"_s, u"destroy c"_s, u"destroy b"_s, u"destroy a"_s}));
    }

    void stoppedBeforeTheDatabaseAnswered()
    {
        Fixture f;
        f.database->silent = true;
        f.daemon->start();
        f.daemon->stop();
        QVERIFY(f.database->canceled);
        QCOMPARE(f.stops, 1);
        QCOMPARE(f.taken(), (Happened{u"migrate"_s, u"stop c"_s, u"stop b"_s, u"stop a"_s}));
    }

    void stoppedBeforeTheNextTry()
    {
        Fixture f;
        f.database->migrations = {fail(ErrorCode::Unavailable)};
        f.daemon->start();
        f.daemon->stop();
        f.taken();
        Fixture later;
        later.database->migrations = {fail(ErrorCode::Unavailable)};
        later.daemon->start();
        QTRY_COMPARE(later.readiness->notReady(), QString()); // its retry was due after ours
        QCOMPARE(f.taken(), Happened());
    }

    void everythingIsClosedBeforeAnythingIsDestroyed()
    {
        Happened happened;
        {
            node::Composition all;
            all.add(all.make<FakePart>(u"a"_s, happened));
            all.add({.close = [&happened] {
                happened.append(u"close pool"_s);
            }});
            all.add(all.make<FakePart>(u"b"_s, happened));
        }
        QCOMPARE(happened,
            (Happened{u"close b"_s, u"close pool"_s, u"close a"_s, u"destroy b"_s, u"destroy a"_s}));
    }

    void aSimplePartThatWasNotStartedHasNothingToStop()
    {
        int stops = 0;
        node::SimplePart part({.stop = [&stops] {
            ++stops;
            return node::over();
        }});
        QVERIFY(part.stop(1s).isFinished());
        QCOMPARE(stops, 0);
        QVERIFY(part.start());
        QVERIFY(part.stop(1s).isFinished());
        QCOMPARE(stops, 1);
    }
};

QTEST_GUILESS_MAIN(TestDaemon)
#include "tst_daemon.moc"
