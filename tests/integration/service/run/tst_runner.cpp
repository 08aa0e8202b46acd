// muster_test: USES Muster::Service muster_postgres
#include "service/run/runner.h"

#include "integration/store/database.h"
#include "store/admin/auditrepository.h"
#include "support/effects.h"

#include <atomic>

using namespace muster;
using namespace muster::service;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

Outcome<int> answered(int value)
{
    return {
        value, {{{{u"happened"_s, {}, {}, 0}, hub::Audience::everyone()}}, {{SessionId(u"s"_s), "h"}}, {}}};
}

Result<qint64> insert(store::Transaction &db, const QString &name)
{
    return db.connection().execute(u"INSERT INTO Systems (Name, Value) VALUES (?, '1')"_s, {name});
}

Result<Outcome<int>> writes(store::Transaction &db, const QString &name)
{
    return insert(db, name).map([](qint64 rows) { return answered(int(rows)); });
}

Result<Outcome<int>> writesAndFails(store::Transaction &db, const QString &name)
{
    return insert(db, name).and_then(
        [](qint64) -> Result<Outcome<int>> { return fail(ErrorCode::Conflict, u"no"_s); });
}

/// What it writes is valid until the commit checks it.
Result<Outcome<int>> cannotBeCommitted(store::Transaction &db)
{
    store::Connection &connection = db.connection();
    return connection.execute(u"PRAGMA defer_foreign_keys = ON"_s)
        .and_then([&](qint64) {
            return connection.execute(u"INSERT INTO Sessions (Id, TokenHash, UserId, CreateAt, ExpiresAt, "
                                      u"LastActivityAt, DeviceId, "
                                      "Roles, IsOAuth, Props) VALUES (?, ?, ?, 0, 0, 0, '', '', 0, '{}')"_s,
                {newId(), QByteArray(32, 'x'), newId()});
        })
        .map([](qint64 rows) { return answered(int(rows)); });
}

Result<qint64> rowsNamed(store::Connection &connection, const QString &name)
{
    return connection.query(u"SELECT Name FROM Systems WHERE Name = ?"_s, {name})
        .map([](const store::Rows &rows) { return qint64(rows.size()); });
}

/// As a file would be changed: later, in whatever thread.
QFuture<Result<Outcome<int>>> performs(const Actor &actor, const QString &what)
{
    Outcome<int> outcome = answered(int(what.size()));
    outcome.effects.audit = AuditLine{actor, what, {}};
    return ready<Result<Outcome<int>>>(outcome);
}

QFuture<Result<Outcome<int>>> performsAndFails(const Actor &)
{
    return ready<Result<Outcome<int>>>(fail(ErrorCode::Conflict, u"edited meanwhile"_s));
}

} // namespace

/// One use case, one transaction, one outcome: over a real database.
class RunnerTest : public QObject {
    Q_OBJECT

    std::unique_ptr<store::TestDatabase> m_database;
    std::unique_ptr<store::SqlPool> m_pool;
    std::unique_ptr<test::Notebook> m_notes;
    std::unique_ptr<store::ReplicaReads> m_replicas;
    std::unique_ptr<Runner> m_runner;

    QStringList audited()
    {
        QStringList lines;
        const auto rows = m_runner
                              ->read([](store::Connection &connection) {
                                  return store::AuditRepository(connection).page({}, 0, 10);
                              })
                              .result();
        for (const store::Audit &audit : rows.value_or(QList<store::Audit>()))
            lines.append(audit.extraInfo);
        return lines;
    }

private slots:
    void init()
    {
        m_database = std::make_unique<store::TestDatabase>();
        m_database->connectMigrated();
        m_pool = std::make_unique<store::SqlPool>(m_database->source(), store::SqlPoolOptions());
        m_notes = std::make_unique<test::Notebook>();
        m_replicas = std::make_unique<store::ReplicaReads>(*m_pool);
        m_runner = std::make_unique<Runner>(*m_pool, *m_replicas, *m_notes, *m_notes, [] {});
    }
    void cleanup()
    {
        m_pool->close();
        m_runner.reset();
        m_pool.reset();
        m_database.reset();
    }

    void effectsFollowTheCommit()
    {
        const Result<int> answer = m_runner->write(writes, u"one"_s).result();
        QCOMPARE(answer.value_or(-1), 1);
        QCOMPARE(m_notes->lines(), (QStringList{u"ended s h"_s, u"event happened"_s}));
        QCOMPARE(m_runner->read(rowsNamed, u"one"_s).result().value_or(-1), 1);
    }

    void aUseCaseThatFailsBringsAboutNothing()
    {
        const Result<int> answer = m_runner->write(writesAndFails, u"one"_s).result();
        QVERIFY(!answer.has_value());
        QCOMPARE(answer.error().code, ErrorCode::Conflict);
        QVERIFY(m_notes->lines().isEmpty());
        QCOMPARE(m_runner->read(rowsNamed, u"one"_s).result().value_or(-1), 0);
    }

    void aCommitThatFailsBringsAboutNothing()
    {
        const Result<int> answer = m_runner->write(cannotBeCommitted).result();
        QVERIFY(!answer.has_value());
        QVERIFY(m_notes->lines().isEmpty());
    }

    /// Writes that wait together share a commit; if it fails because of one, the others run again.
    void whoSharedAFailedCommitCountsOnce()
    {
        std::atomic<bool> goOn{false};
        // Holds the worker until all wait.
        const auto holding = m_pool->write(3s, [&goOn](store::Connection &) -> Result<void> {
            while (!goOn)
                QThread::yieldCurrentThread();
            return {};
        });
        const auto good = m_runner->write(writes, u"good"_s);
        const auto bad = m_runner->write(cannotBeCommitted);
        const auto alsoGood = m_runner->write(writes, u"also"_s);
        goOn = true;
        QVERIFY(holding.result().has_value());
        QVERIFY(!bad.result().has_value());
        QCOMPARE(good.result().value_or(-1), 1);
        QCOMPARE(alsoGood.result().value_or(-1), 1);
        QCOMPARE(m_notes->lines().count(u"event happened"_s), 2);
    }

    void whatNeedsNoDatabaseHasTheSameEffects()
    {
        const Result<int> answer = m_runner->perform(performs, Actor{}, u"done"_s).result();
        QCOMPARE(answer.value_or(-1), 4);
        QCOMPARE(m_notes->lines(), (QStringList{u"ended s h"_s, u"event happened"_s}));
        QTRY_COMPARE(audited(), QStringList{u"done"_s});
    }

    void itsFailureIsAuditedAndBringsAboutNothing()
    {
        const Result<int> answer = m_runner->perform(performsAndFails, Actor{}).result();
        QVERIFY(!answer.has_value());
        QCOMPARE(answer.error().code, ErrorCode::Conflict);
        QVERIFY(m_notes->lines().isEmpty());
        QTRY_COMPARE(audited(), QStringList{u"edited meanwhile"_s});
    }
};

QTEST_GUILESS_MAIN(RunnerTest)
#include "tst_runner.moc"
