// muster_test: USES Muster::Auth
#include "auth/ratelimiter.h"

#include <QTest>

using namespace muster;
using namespace std::chrono_literals;
using auth::Allowance;
using auth::Quota;
using auth::RateLimiter;

namespace {

constexpr Quota tenAtOnce{100ms, 10};

TimePoint at(Millis time)
{
    return TimePoint(1h + time);
}

/// How many of `tries` at that moment are allowed.
int taken(RateLimiter &limiter, const QByteArray &key, const Quota &quota, TimePoint now, int tries)
{
    int allowed = 0;
    for (int i = 0; i < tries; ++i)
        allowed += limiter.take(key, quota, now).allowed ? 1 : 0;
    return allowed;
}

} // namespace

/// How often something may be done, and that counting it costs bounded memory.
class TestRateLimiter : public QObject {
    Q_OBJECT

private slots:
    void aBurstThenOneEachInterval()
    {
        RateLimiter limiter(100);
        QCOMPARE(taken(limiter, "a", tenAtOnce, at(0ms), 30), 10);
        QCOMPARE(taken(limiter, "a", tenAtOnce, at(99ms), 5), 0);
        QCOMPARE(taken(limiter, "a", tenAtOnce, at(100ms), 5), 1);
        QCOMPARE(taken(limiter, "a", tenAtOnce, at(450ms), 9), 3);
        QCOMPARE(taken(limiter, "a", tenAtOnce, at(1h), 30), 10); // never more than the burst
    }

    // Goal: over a long time nobody gets more than burst + rate, however the requests are spread.
    void neverMoreThanTheRate()
    {
        RateLimiter limiter(100);
        int allowed = 0;
        for (int milli = 0; milli < 10'000; milli += 7)
            allowed += taken(limiter, "a", tenAtOnce, at(Millis(milli)), 3);
        QVERIFY2(allowed <= 10 + 100 && allowed >= 10 + 98, QByteArray::number(allowed));
    }

    void whatIsGivenBackMayBeTakenAgain()
    {
        RateLimiter limiter(100);
        QCOMPARE(taken(limiter, "a", tenAtOnce, at(0ms), 30), 10);
        for (int i = 0; i < 4; ++i)
            limiter.giveBack("a", tenAtOnce);
        QCOMPARE(taken(limiter, "a", tenAtOnce, at(0ms), 30), 4);
        for (int i = 0; i < 50; ++i)
            limiter.giveBack("a", tenAtOnce);
        QCOMPARE(taken(limiter, "a", tenAtOnce, at(0ms), 30), 10); // never more than the burst
        limiter.giveBack("unknown", tenAtOnce);
        QCOMPARE(taken(limiter, "unknown", tenAtOnce, at(0ms), 30), 10);
    }

    void whatIsLeftIsTold()
    {
        RateLimiter limiter(100);
        QCOMPARE(limiter.look("a", tenAtOnce, at(0ms)).remaining, 10);
        const Allowance first = limiter.take("a", tenAtOnce, at(0ms));
        QCOMPARE(first.remaining, 9);
        QCOMPARE(first.full, 100ms);
        taken(limiter, "a", tenAtOnce, at(0ms), 9);
        const Allowance refused = limiter.take("a", tenAtOnce, at(30ms));
        QVERIFY(!refused.allowed);
        QCOMPARE(refused.remaining, 0);
        QCOMPARE(refused.retryAfter, 70ms);
        QCOMPARE(refused.full, 970ms);
        QVERIFY(limiter.take("a", tenAtOnce, at(30ms) + refused.retryAfter).allowed); // as it said
    }

    void lookingDoesNotCount()
    {
        RateLimiter limiter(100);
        for (int i = 0; i < 100; ++i)
            QVERIFY(limiter.look("a", tenAtOnce, at(0ms)).allowed);
        QCOMPARE(taken(limiter, "a", tenAtOnce, at(0ms), 30), 10);
        QVERIFY(!limiter.look("a", tenAtOnce, at(0ms)).allowed);
    }

    void keysCountForThemselves()
    {
        RateLimiter limiter(100);
        QCOMPARE(taken(limiter, "a", tenAtOnce, at(0ms), 30), 10);
        QCOMPARE(taken(limiter, "b", tenAtOnce, at(0ms), 30), 10);
        limiter.forget("a");
        QCOMPARE(taken(limiter, "a", tenAtOnce, at(0ms), 30), 10);
        QCOMPARE(taken(limiter, "b", tenAtOnce, at(0ms), 30), 0);
    }

    void ratesBelowAMilliInterval()
    {
        RateLimiter limiter(100);
        const Quota fast{1us, 5};
        QCOMPARE(taken(limiter, "a", fast, at(0ms), 30), 5);
        QCOMPARE(taken(limiter, "a", fast, at(1ms), 30), 5);
    }

    // What was done already counts too, but nobody waits longer than for a quota that is used up.
    void spendingHasAnEnd()
    {
        RateLimiter limiter(100);
        for (int i = 0; i < 1'000; ++i)
            limiter.spend("a", tenAtOnce, at(0ms));
        QVERIFY(!limiter.look("a", tenAtOnce, at(99ms)).allowed);
        QVERIFY(limiter.look("a", tenAtOnce, at(100ms)).allowed);
        limiter.exhaust("b", tenAtOnce, at(0ms));
        QVERIFY(!limiter.look("b", tenAtOnce, at(99ms)).allowed);
        QVERIFY(limiter.look("b", tenAtOnce, at(100ms)).allowed);
    }

    // Goal: a million clients cost what a thousand cost, and the one that is busy is not forgotten for them.
    void memoryIsBounded()
    {
        RateLimiter limiter(1'000);
        for (int i = 0; i < 1'000'000; ++i) {
            limiter.take(QByteArray::number(i), tenAtOnce, at(0ms));
            if (i % 100 == 0)
                limiter.take("busy", tenAtOnce, at(0ms));
        }
        int known = 0;
        for (int i = 0; i < 1'000'000; ++i)
            known += limiter.knows(QByteArray::number(i)) ? 1 : 0;
        QVERIFY2(known < 1'000, QByteArray::number(known));
        QVERIFY(!limiter.look("busy", tenAtOnce, at(0ms)).allowed);
    }
};

QTEST_GUILESS_MAIN(TestRateLimiter)
#include "tst_ratelimiter.moc"
