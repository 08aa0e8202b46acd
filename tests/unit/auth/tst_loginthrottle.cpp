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

/// A server with one throttle and the counters that the database keeps for each name.
class Server {
public:
    /// One log-in from its beginning: whether its password is looked at.
    Refusal begin(Attempt &attempt)
    {
        LoginThrottle::Verdict verdict = throttle.enter(attempt.network, now);
        if (verdict.refusal == Refusal::None)
            verdict = throttle.begin(attempt, attemptsMax, now);
        retryAfter = verdict.retryAfter;
        looked += verdict.refusal == Refusal::None ? 1 : 0;
        return verdict.refusal;
    }
    void end(const Attempt &attempt, Outcome outcome)
    {
        throttle.end(attempt, outcome, attemptsMax, now);
        if (outcome == Outcome::Right)
            failures.remove(attempt.counted);
        if (outcome == Outcome::Wrong)
            ++failures[attempt.counted];
    }
    Attempt attempt(const QByteArray &name, const QByteArray &network, bool isKnownPlace = false) const
    {
        const QByteArray counted = isKnownPlace ? name + '@' + network : name;
        return {network, counted, failures.value(counted)};
    }
    /// The same to its end; what it was answered.
    Refusal logIn(const QByteArray &name, const QByteArray &network, bool right, bool isKnownPlace = false)
    {
        Attempt one = attempt(name, network, isKnownPlace);
        const Refusal refusal = begin(one);
        if (refusal == Refusal::None)
            end(one, right ? Outcome::Right : Outcome::Wrong);
        return refusal;
    }
    /// So many log-ins that all come before one of them ends.
    std::vector<Attempt> beginAtOnce(
        int number, const QByteArray &name, const QByteArray &network, bool isKnownPlace = false)
    {
        std::vector<Attempt> begun;
        for (int i = 0; i < number; ++i)
            if (Attempt one = attempt(name, network, isKnownPlace); begin(one) == Refusal::None)
                begun.push_back(one);
        return begun;
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

    void guessesAtOnce_data()
    {
        QTest::addColumn<bool>("isKnownPlace");
        QTest::newRow("from anywhere") << false;
        QTest::newRow("from a known place") << true;
    }
    // Goal: guesses that arrive together are not more than guesses one by one, for hours.
    void guessesAtOnce()
    {
        QFETCH(bool, isKnownPlace);
        Server server;
        for (const Attempt &guess : server.beginAtOnce(120, "anna", "1.1.1.1", isKnownPlace))
            server.end(guess, Outcome::Wrong);
        QCOMPARE(server.looked, attemptsMax);
        for (int round = 0; round < 500; ++round, server.now += 30s)
            for (const Attempt &guess : server.beginAtOnce(120, "anna", "1.1.1.1", isKnownPlace))
                server.end(guess, Outcome::Wrong);
        QVERIFY2(server.looked <= attemptsMax + 500, QByteArray::number(server.looked));
    }

    // The memory of one node may have forgotten, or never known.
    void guessesAtOnceBeyondTheLimit()
    {
        Server server;
        server.failures["anna"] = attemptsMax;
        server.logIn("anna", "1.1.1.1", false);
        server.now += 30s;
        int begun = 0;
        for (int i = 0; i < 100; ++i)
            begun += int(server.beginAtOnce(1, "anna", placeNumber(i)).size());
        QCOMPARE(begun, 1);
    }

    // Goal: one address cannot fill the queue of passwords, and is told apart from one that guessed wrong.
    void aCrowdFromOneAddress()
    {
        Server server;
        std::vector<Attempt> begun;
        for (int i = 0; i < 1'000; ++i)
            for (const Attempt &one : server.beginAtOnce(1, "user" + QByteArray::number(i), "6.6.6.6"))
                begun.push_back(one);
        QCOMPARE(begun.size(), size_t(LoginThrottle::networkQuota.atOnce));
        QCOMPARE(server.logIn("anna", "6.6.6.6", true), Refusal::Crowd);
        QCOMPARE(server.logIn("anna", "1.1.1.1", true), Refusal::None);
        server.end(begun.back(), Outcome::NotTried);
        QCOMPARE(server.logIn("anna", "6.6.6.6", true), Refusal::None);
        begun.pop_back();
        for (const Attempt &one : begun)
            server.end(one, Outcome::Wrong);
        QCOMPARE(server.logIn("anna", "6.6.6.6", true), Refusal::None); // the one that was given back
        QCOMPARE(server.logIn("anna", "6.6.6.6", false), Refusal::None);
        QCOMPARE(server.logIn("anna", "6.6.6.6", true), Refusal::Network);
    }

    // Goal: what was right, or not tried, costs nothing, however often.
    void goodOnesAreGivenBack()
    {
        Server server;
        for (int i = 0; i < 1'000; ++i)
            QCOMPARE(server.logIn("anna", "1.1.1.1", true), Refusal::None);
        for (int i = 0; i < 1'000; ++i)
            for (const Attempt &one : server.beginAtOnce(1, "anna", "1.1.1.1"))
                server.end(one, Outcome::NotTried);
        QCOMPARE(server.looked, 2'000);
        QCOMPARE(server.beginAtOnce(120, "anna", "1.1.1.1").size(), size_t(attemptsMax));
    }

    // Goal: the one password that is looked at beyond the limit is not lost to a busy server.
    void theLateOneIsGivenBackToo()
    {
        Server server;
        server.failures["anna"] = attemptsMax;
        QCOMPARE(server.logIn("anna", "1.1.1.1", true), Refusal::Account);
        server.now += 30s;
        for (const Attempt &one : server.beginAtOnce(1, "anna", "1.1.1.1"))
            server.end(one, Outcome::NotTried);
        QCOMPARE(server.logIn("anna", "1.1.1.1", true), Refusal::None);
    }

    // Goal: refusals of a name, and look-ups that fail, cost the address nothing.
    void whoIsRefusedOrNotLookedUpIsGivenBack()
    {
        Server server;
        server.failures["anna"] = attemptsMax;
        for (int i = 0; i < 200; ++i)
            QCOMPARE(server.logIn("anna", "1.1.1.1", false), Refusal::Account);
        for (int i = 0; i < 200; ++i) {
            QCOMPARE(server.throttle.enter("1.1.1.1", server.now).refusal, Refusal::None);
            server.throttle.leave("1.1.1.1");
        }
        QCOMPARE(server.logIn("bert", "1.1.1.1", true), Refusal::None);
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
};

QTEST_GUILESS_MAIN(TestLoginThrottle)
#include "tst_loginthrottle.moc"
