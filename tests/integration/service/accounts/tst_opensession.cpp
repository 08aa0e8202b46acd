// muster_test: USES Muster::Service muster_postgres DATABASES
#include "integration/store/database.h"
#include "service/accounts/administration.h"
#include "service/accounts/sessions.h"
#include "service/run/runner.h"
#include "store/accounts/sessionrepository.h"
#include "support/effects.h"

using namespace muster;
using namespace muster::service;
using store::detailOf;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString oldHash = u"$argon2id$old"_s;
const QString newHash = u"$argon2id$new"_s;

} // namespace

/// A log-in takes the time of a hash between the look at the account and the session.
class OpenSessionTest : public QObject {
    Q_OBJECT

    std::unique_ptr<store::TestDatabase> m_database;
    std::unique_ptr<store::SqlPool> m_pool;
    std::unique_ptr<test::Notebook> m_notes;
    std::unique_ptr<store::ReplicaReads> m_replicas;
    std::unique_ptr<Runner> m_runner;
    protocol::User m_user;

    Actor self() const
    {
        Actor actor;
        actor.user = m_user.id;
        actor.roles = m_user.roleNames();
        return actor;
    }
    Result<auth::Session> open(const QString &comparedWith)
    {
        const NewSession wanted{m_user, newId(), {}, 1h, {}, comparedWith};
        return m_runner->write(openSession, self(), wanted).result();
    }
    qsizetype sessions() const
    {
        const auto found =
            m_pool
                ->read(5s,
                    [this](store::Connection &connection) {
                        return store::SessionRepository(connection).ofUser(m_user.id, wallNow(), 100);
                    })
                .result();
        return found ? found->size() : -1;
    }

private slots:
    void init()
    {
        m_database = std::make_unique<store::TestDatabase>();
        const auto connection = m_database->connectMigrated();
        store::Account account;
        account.username = u"ann"_s;
        account.email = u"ann@example.org"_s;
        account.passwordHash = oldHash;
        account.locale = u"en"_s;
        m_user = store::UserRepository(*connection).create(account, wallNow()).value();
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

    // Goal: nobody stays in by a password that is no longer one.
    void aPasswordThatWasChangedMeanwhileOpensNothing()
    {
        VERIFY_OK(open(oldHash));
        QCOMPARE(sessions(), 1);
        QVERIFY(m_runner->write(setPassword, self(), m_user.id, newHash).result().has_value());
        QCOMPARE(sessions(), 0);
        VERIFY_FAILS(open(oldHash), ErrorCode::Unavailable);
        QCOMPARE(sessions(), 0);
        VERIFY_OK(open(newHash));
        QCOMPARE(sessions(), 1);
    }
    // Both at once, on two workers: whichever is first, none of the old password is left.
    void whicheverIsFirst()
    {
        store::SqlPool other(m_database->source(), store::SqlPoolOptions());
        store::ReplicaReads replicas(other);
        Runner elsewhere(other, replicas, *m_notes, *m_notes, [] {});
        for (int round = 0; round < 20; ++round) {
            const QString was = round % 2 == 0 ? oldHash : newHash;
            const QString next = round % 2 == 0 ? newHash : oldHash;
            const NewSession wanted{m_user, newId(), {}, 1h, {}, was};
            const auto opened = m_runner->write(openSession, self(), wanted);
            const auto changed = elsewhere.write(setPassword, self(), m_user.id, next);
            QVERIFY(changed.result().has_value());
            (void)opened.result();
            QCOMPARE(sessions(), 0);
        }
        replicas.close();
        other.close();
    }
};

QTEST_GUILESS_MAIN(OpenSessionTest)
#include "tst_opensession.moc"
