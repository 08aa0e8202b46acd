// muster_test: USES Muster::Auth
#include "auth/loginthrottle.h"

#include <QTest>

using namespace muster;
using namespace std::chrono_literals;
using auth::LoginThrottle;
using Attempt = LoginThrottle::Attempt;
using Outcome = LoginThrottle::Outcome;
using Refusal = LoginThrottle::Refusal;

namespace {

constexpr int attemptsMax = 10;

/// A server with one throttle and the counter that the database keeps for each account.
class Server {
public:
    /// One log-in; what it was answered.
    Refusal logIn(const QByteArray &account, const QByteArray &network, bool right, bool isKnownPlace = false)
    {
        // The database counts for those who exist.
        const int failedBefore = account.startsWith('?') ? 0 : failures[account];
        const Attempt attempt{network, account, failedBefore, isKnownPlace};
        const auto verdict = throttle.begin(attempt, attemptsMax, now);
        retryAfter = verdict.retryAfter;
        if (verdict.refusal != Refusal::None)
            return verdict.refusal;
        ++looked;
        throttle.end(attempt, right ? Outcome::Right : Outcome::Wrong, attemptsMax, now);
        failures[account] = right ? 0 : failures[account] + 1;
        return Refusal::None;
    }

    LoginThrottle throttle;
    QHash<QByteArray, int> failures;
    TimePoint now{1h};
    Millis retryAfter{0};
    int looked = 0; ///< passwords that were compared
};

QByteArray placeNumber(int i)
{
    return "10.0." + QByteArray::number(i / 256) + '.' + QByteArray::number(i % 256);
}

} // namespace

/// Guessing is slow from wherever it comes, and nobody is locked out by others.
class TestLoginThrottle : public QObject {
    Q_OBJECT

private slots:
    // Goal: one address that guesses for a day looks at few passwords, whatever accounts it tries.
    void oneAddressManyAccounts()
    {
        Server server;
        for (int i = 0; i < 8'640; ++i, server.now += 10ms)
            server.logIn("user" + QByteArray::number(i), "6.6.6.6", false);
        QVERIFY2(server.looked <= 60 + 9, QByteArray::number(server.looked)); // 86 s
        QCOMPARE(server.logIn("another", "6.6.6.6", true), Refusal::Network);
        QVERIFY(server.retryAfter > 0ms && server.retryAfter <= 10s);
        QCOMPARE(server.logIn("another", "7.7.7.7", true), Refusal::None);
    }

    // Goal: an account that the whole world guesses at gives away a password every half minute, and its owner
    // gets in from where they always log in.
    void manyAddressesOneAccount()
    {
        Server server;
        int refused = 0;
        for (int i = 0; i < 36'000; ++i, server.now += 100ms) // an hour
            refused += server.logIn("anna", placeNumber(i % 5'000), false) == Refusal::Account ? 1 : 0;
        QVERIFY2(server.looked <= attemptsMax + 3'600 / 30 + 1, QByteArray::number(server.looked));
        QVERIFY(server.looked >= attemptsMax + 100); // and is not locked for good either
        QCOMPARE(server.logIn("anna", "192.0.2.1", true), Refusal::Account);
        QVERIFY(server.retryAfter > 0ms && server.retryAfter <= 30s);
        QCOMPARE(server.logIn("anna", "192.0.2.1", true, true), Refusal::None);
    }

    void theFirstOneBeyondTheLimitWaits()
    {
        Server server;
        server.failures["anna"] = attemptsMax; // counted on another node, or before a restart
        QCOMPARE(server.logIn("anna", "1.1.1.1", true), Refusal::Account);
        server.now += 29s;
        QCOMPARE(server.logIn("anna", "1.1.1.1", true), Refusal::Account);
        server.now += 1s;
        QCOMPARE(server.logIn("anna", "1.1.1.1", true), Refusal::None);
        QCOMPARE(server.logIn("anna", "1.1.1.1", true), Refusal::None);
    }

    void aKnownPlaceHasALimitToo()
    {
        Server server;
        for (int i = 0; i < attemptsMax; ++i)
            QCOMPARE(server.logIn("anna", "1.1.1.1", false, true), Refusal::None);
        QCOMPARE(server.logIn("anna", "1.1.1.1", true, true), Refusal::Account);
        QCOMPARE(server.logIn("anna", "2.2.2.2", true, true), Refusal::None); // her other place
        QCOMPARE(server.logIn("bert", "1.1.1.1", true, true), Refusal::None); // another one at that place
        server.now += 30s;
        QCOMPARE(server.logIn("anna", "1.1.1.1", true, true), Refusal::None);
    }

    // Goal: guesses that arrive together are not more than guesses one by one.
    void guessesAtOnceBeyondTheLimit()
    {
        Server server;
        server.failures["anna"] = attemptsMax;
        server.logIn("anna", "1.1.1.1", false);
        server.now += 30s;
        int begun = 0;
        for (int i = 0; i < 100; ++i) {
            const Attempt attempt{placeNumber(i), "anna", attemptsMax, false};
            begun += server.throttle.begin(attempt, attemptsMax, server.now).refusal == Refusal::None ? 1 : 0;
        }
        QCOMPARE(begun, 1);
    }

    // Goal: one address cannot fill the queue of passwords.
    void aCrowdFromOneAddress()
    {
        Server server;
        int begun = 0;
        for (int i = 0; i < 1'000; ++i) {
            const Attempt attempt{"6.6.6.6", "user" + QByteArray::number(i), 0, false};
            begun += server.throttle.begin(attempt, attemptsMax, server.now).refusal == Refusal::None ? 1 : 0;
        }
        QCOMPARE(begun, LoginThrottle::atOncePerNetwork);
        QCOMPARE(server.logIn("anna", "1.1.1.1", true), Refusal::None);
        server.throttle.end({"6.6.6.6", "user0", 0, false}, Outcome::NotTried, attemptsMax, server.now);
        QCOMPARE(server.logIn("anna", "6.6.6.6", true), Refusal::None);
    }

    void aGoodLogInForgetsFailures()
    {
        Server server;
        for (int round = 0; round < 5; ++round) {
            for (int i = 1; i < attemptsMax; ++i)
                QCOMPARE(server.logIn("anna", "1.1.1.1", false), Refusal::None);
            QCOMPARE(server.logIn("anna", "1.1.1.1", true), Refusal::None);
            server.now += 1h; // the address has its own count, which time empties
        }
    }

    void namesThatNobodyHasCountLikeAccounts()
    {
        Server server;
        for (int i = 0; i < 200; ++i)
            server.logIn("?nobody", placeNumber(i), false);
        QCOMPARE(server.looked, attemptsMax);
    }
};

QTEST_GUILESS_MAIN(TestLoginThrottle)
#include "tst_loginthrottle.moc"
