// muster_test: USES Muster::Cluster
#include "cluster/membership/membertable.h"

#include <QTest>

using namespace muster;
using namespace muster::cluster;
using namespace Qt::Literals::StringLiterals;

namespace {

Member memberOf(int number, MemberState state = MemberState::Alive, const QByteArray &meta = "MU1")
{
    Member member;
    member.name = "n" + QByteArray::number(number);
    member.address = {QByteArray::fromHex("0a00") + char(number / 200) + char(number % 200 + 1), 8074};
    member.meta = meta;
    member.incarnation = 1;
    member.state = state;
    return member;
}

MemberTable tableOf(int members)
{
    Random random(1);
    MemberTable table;
    for (int i = 0; i < members; ++i)
        table.add(memberOf(i), random);
    return table;
}

/// The digest of a table that was built from what this one holds now.
quint64 digestAnew(const MemberTable &table)
{
    Random random(2);
    MemberTable fresh;
    for (const auto &[name, member] : table.all())
        fresh.add(member, random);
    return fresh.digest();
}

} // namespace

/// The counts and the digest that follow every change, and fair draws from tables of any size.
class TestMemberTable : public QObject {
    Q_OBJECT
private slots:
    void digestTellsTablesApart_data()
    {
        QTest::addColumn<int>("change");
        QTest::addColumn<bool>("differs");
        QTest::newRow("nothing changed") << 0 << false;
        QTest::newRow("a newer incarnation") << 1 << true;
        QTest::newRow("a suspicion, which passes by itself") << 2 << false;
        QTest::newRow("a death") << 3 << true;
        QTest::newRow("a farewell") << 4 << true;
        QTest::newRow("a member more") << 5 << true;
        QTest::newRow("a member less") << 6 << true;
        QTest::newRow("a dead member of other software more") << 7 << false;
    }
    void digestTellsTablesApart()
    {
        QFETCH(int, change);
        QFETCH(bool, differs);
        Random random(3);
        MemberTable table = tableOf(5);
        Member &member = *table.find("n2");
        switch (change) {
        case 1:
            table.setIncarnation(member, 2);
            break;
        case 2:
            table.setState(member, MemberState::Suspect);
            break;
        case 3:
            table.setState(member, MemberState::Dead);
            break;
        case 4:
            table.setState(member, MemberState::Left);
            break;
        case 5:
            table.add(memberOf(9), random);
            break;
        case 6:
            table.remove("n2");
            break;
        case 7:
            table.add(memberOf(9, MemberState::Dead, "\xff\x80"), random);
            break;
        default:
            break;
        }
        QCOMPARE(table.digest() != tableOf(5).digest(), differs);
        QCOMPARE(table.digest(), digestAnew(table));
    }
    // Goal: however a table came about, its counts and digest are those of its content.
    void countsAndDigestFollowEveryChange()
    {
        for (quint64 seed = 1; seed <= 20; ++seed) {
            Random random(seed);
            MemberTable table;
            for (int step = 0; step < 300; ++step) {
                const int number = int(random.below(40));
                Member *member = table.find("n" + QByteArray::number(number));
                const auto state = MemberState(random.below(4));
                if (!member)
                    table.add(memberOf(number, state, random.chance(50) ? "MU1" : "other"), random);
                else if (random.chance(20))
                    table.remove(QByteArray(member->name));
                else if (random.chance(40))
                    table.setState(*member, state);
                else if (random.chance(50))
                    table.setIncarnation(*member, member->incarnation + 1);
                else
                    table.setMeta(*member, random.chance(50) ? "MU1" : "other");
                const int up = table.count([](const Member &m) { return isUp(m.state); });
                const auto why = u"seed %1, step %2"_s.arg(seed).arg(step).toUtf8();
                QVERIFY2(table.up() == up, why);
                QVERIFY2(table.down().size() + size_t(up) == table.all().size(), why);
                QVERIFY2(table.digest() == digestAnew(table), why);
            }
        }
    }
    void drawsAreFair_data()
    {
        QTest::addColumn<int>("members");
        QTest::addColumn<int>("rare"); ///< only each so manieth is wanted
        QTest::newRow("a small table") << 8 << 1;
        QTest::newRow("a large table") << 200 << 1;
        QTest::newRow("few of many: draws miss and a pass over all finds them") << 200 << 50;
    }
    void drawsAreFair()
    {
        QFETCH(int, members);
        QFETCH(int, rare);
        const MemberTable table = tableOf(members);
        Random random(5);
        const auto wanted = [rare](const Member &member) {
            return member.name.mid(1).toInt() % rare == 0;
        };
        const int eligible = table.count(wanted);
        const int each = std::min(3, eligible);
        const int rounds = 400 * eligible / each;
        std::map<MemberName, int> drawn;
        for (int i = 0; i < rounds; ++i) {
            const auto names = table.pick(3, wanted, random);
            QCOMPARE(int(names.size()), each);
            QCOMPARE(std::set<MemberName>(names.begin(), names.end()).size(), names.size());
            for (const MemberName &name : names)
                ++drawn[name];
        }
        QCOMPARE(int(drawn.size()), eligible);
        for (const auto &[name, times] : drawn) // 400 expected; five standard deviations of it
            QVERIFY2(times > 300 && times < 500, (name + ' ' + QByteArray::number(times)).constData());
    }
};

QTEST_GUILESS_MAIN(TestMemberTable)
#include "tst_membertable.moc"
