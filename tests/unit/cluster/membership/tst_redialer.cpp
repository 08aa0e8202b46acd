// muster_test: USES Muster::Cluster
#include "cluster/membership/membertable.h"
#include "cluster/membership/redialer.h"

#include <QTest>

#include <set>

using namespace muster;
using namespace muster::cluster;
using namespace std::chrono_literals;

namespace {
Endpoint host(int number)
{
    return {QByteArray::fromHex("0a0000") + char(number), 8074};
}
const TimePoint start{100s};
} // namespace

class TestRedialer : public QObject {
    Q_OBJECT
private slots:
    void waitsLongerEachTimeAndStopsGrowing()
    {
        Redialer redialer(MembershipOptions::lan());
        Random random(1);
        redialer.add(host(1), start, start + 24h);
        TimePoint now = start;
        std::vector<Millis> waits;
        for (int i = 0; i < 10; ++i) {
            QCOMPARE(redialer.takeDue(now, 9, random).size(), size_t(1));
            waits.push_back(*redialer.nextDeadline() - now);
            now = *redialer.nextDeadline();
        }
        QVERIFY(waits.front() >= 375ms && waits.front() <= 625ms);
        QVERIFY(waits.back() >= 11'250ms && waits.back() <= 18'750ms);
    }
    void somebodyThereMeansRest()
    {
        Redialer redialer(MembershipOptions::lan());
        redialer.add(host(1), start, start + 24h);
        redialer.rest(host(1), start);
        QCOMPARE(*redialer.nextDeadline(), start + 15s);
    }
    void aCrowdWaitsItsTurnAndIsNotDueInThePast()
    {
        Redialer redialer(MembershipOptions::lan());
        Random random(1);
        for (int i = 1; i <= 5; ++i)
            redialer.add(host(i), start, start + 24h);
        QCOMPARE(redialer.takeDue(start, 2, random).size(), size_t(2));
        QVERIFY(*redialer.nextDeadline() > start);
        QCOMPARE(redialer.takeDue(start, 0, random).size(), size_t(0));
        QCOMPARE(redialer.takeDue(start + 200ms, 9, random).size(), size_t(3));
    }
    void isForgottenAfterItsTimeAndWhenTooMany()
    {
        MembershipOptions options;
        options.seedsMax = 3;
        Redialer redialer(options);
        Random random(1);
        for (int i = 1; i <= 5; ++i)
            redialer.add(host(i), start, start + 1h);
        QCOMPARE(redialer.size(), 3);
        const std::vector<Endpoint> due = redialer.takeDue(start, 9, random);
        QVERIFY(std::find(due.begin(), due.end(), host(1)) == due.end());
        redialer.takeDue(start + 1h, 9, random);
        QCOMPARE(redialer.size(), 0);
        QVERIFY(!redialer.nextDeadline());
    }
    void mappedAddressIsTheSameAddress()
    {
        const Endpoint mapped{QByteArray::fromHex("00000000000000000000ffff0a000001"), 8074};
        QVERIFY(sameAddress(mapped, host(1)));
        QVERIFY(!sameAddress(host(2), host(1)));
        QCOMPARE(addressText(mapped), QStringLiteral("10.0.0.1:8074"));
        Random random(1);
        MemberTable table;
        Member member;
        member.name = "x";
        member.address = mapped;
        table.add(member, random);
        QCOMPARE(table.at(host(1)).size(), size_t(1));
        table.move(*table.find("x"), host(2));
        QVERIFY(table.at(host(1)).empty());
        table.remove("x");
        QVERIFY(table.at(host(2)).empty() && table.all().empty());
    }
    void onePassVisitsEverybodyOnce()
    {
        Random random(3);
        MemberTable table;
        const auto any = [](const Member &) {
            return true;
        };
        for (int i = 0; i < 20; ++i) {
            Member member;
            member.name = QByteArray::number(i);
            member.address = host(i + 1);
            table.add(member, random);
        }
        for (int pass = 0; pass < 3; ++pass) {
            std::set<MemberName> seen;
            for (int i = 0; i < 20; ++i)
                seen.insert(table.nextInOrder(any, random));
            QCOMPARE(seen.size(), size_t(20));
        }
        QCOMPARE(table.pick(50, any, random).size(), size_t(20));
        const std::vector<MemberName> three = table.pick(3, any, random);
        QCOMPARE(std::set<MemberName>(three.begin(), three.end()).size(), size_t(3));
        QVERIFY(table.nextInOrder([](const Member &) { return false; }, random).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRedialer)
#include "tst_redialer.moc"
