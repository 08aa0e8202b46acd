// muster_test: USES muster_interop Muster::Cluster TIMEOUT 1200 FUNCTION_TIMEOUT 1100 SERIAL NEEDS network
// DEPENDS musterd musterctl
#include "interop/musters.h"
#include "support/process/realcluster.h"

#include <QElapsedTimer>
#include <QTest>

using namespace muster::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int agreeMillis = 60'000;
/// memberlist forgets its dead after 30 s, and none of its members dials them again.
constexpr qint64 partedMillis = 40'000;
constexpr qint64 partedLongMillis = 60'000;

QString hostOf(const QString &address)
{
    return address.section(u':', 0, 0);
}

} // namespace

// Goal: whatever happened before, a mixed cluster merges again, including the memberlist halves, which
// alone would not.
class TestHealing : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        if (const QString why = GoMember::missing() + noOwnNetwork(); !why.isEmpty())
            QSKIP(qPrintable(why));
    }
    void init()
    {
        m_ours = std::make_unique<Musters>(Musters::Options{.nodes = 2});
        QVERIFY2(m_ours->start(), qPrintable(m_ours->problem()));
        for (int i = 1; i <= 2; ++i)
            m_theirs.push_back(startTheirs(i));
        QVERIFY2(waitFor([&] { return allSeeAll(); }, agreeMillis) >= 0, "at the beginning");
    }
    void cleanup()
    {
        setPacketRules({});
        m_theirs.clear();
        m_ours.reset();
    }

    void everythingIsRestartedInTurn()
    {
        for (int round = 1; round <= 2; ++round) {
            for (int i = 0; i < 2; ++i) {
                m_theirs[size_t(i)].reset(); // ended without a farewell
                m_theirs[size_t(i)] = startTheirs(i + 1);
                QVERIFY2(waitFor([&] { return allSeeAll(); }, agreeMillis) >= 0, "after one of theirs");
            }
            for (int node = 1; node <= 2; ++node) {
                if (round == 1)
                    QVERIFY(m_ours->program(node).terminate());
                else
                    m_ours->program(node).kill();
                QVERIFY2(m_ours->restart(node), qPrintable(m_ours->problem()));
                QVERIFY2(waitFor([&] { return allSeeAll(); }, agreeMillis) >= 0, "after one of ours");
            }
        }
    }

    void partedHalvesFindTogether()
    {
        QStringList rules{u"tcp dport { 7946, 8074 } drop"_s}; // a stream does not reveal its dialer
        for (const QString &a : {m_ours->address(1), m_theirs[0]->address()}) {
            for (const QString &b : {m_ours->address(2), m_theirs[1]->address()}) {
                rules.append(
                    u"ip saddr %1 ip daddr %2 udp dport { 7946, 8074 } drop"_s.arg(hostOf(a), hostOf(b)));
                rules.append(
                    u"ip saddr %1 ip daddr %2 udp dport { 7946, 8074 } drop"_s.arg(hostOf(b), hostOf(a)));
            }
        }
        QVERIFY(setPacketRules(rules));
        QElapsedTimer parted;
        parted.start();
        QVERIFY(waitFor([&] { return halvesAreApart(); }, agreeMillis) >= 0);
        const qint64 apart = qEnvironmentVariableIsSet("MUSTER_LONG") ? partedLongMillis : partedMillis;
        // The longer the partition, the more is forgotten: its length is what is tested.
        QVERIFY(waitFor([&] { return !halvesAreApart(); }, int(std::max<qint64>(1, apart - parted.elapsed())))
            < 0);
        QVERIFY(setPacketRules({}));
        const qint64 took = waitFor([&] { return allSeeAll(); }, agreeMillis);
        QVERIFY2(took >= 0, "healed");
        qInfo("halves that were parted for %lld s saw each other again after %lld ms", apart / 1'000, took);
    }

private:
    std::unique_ptr<GoMember> startTheirs(int number)
    {
        GoMember::Options options;
        options.address = u"127.0.3.%1:7946"_s.arg(number);
        options.join = QStringList{m_ours->address(1), m_ours->address(2)};
        auto member = std::make_unique<GoMember>(u"go-%1"_s.arg(number), m_ours->directory(), options);
        if (!member->start())
            qWarning("%s", member->errors().constData());
        return member;
    }
    QStringList names() const { return m_ours->ids() + QStringList{u"go-1"_s, u"go-2"_s}; }
    bool allSeeAll()
    {
        QStringList wanted = names();
        wanted.sort();
        for (const auto &member : m_theirs) {
            QStringList listed = member->members();
            listed.sort();
            if (listed != wanted)
                return false;
        }
        for (int node = 1; node <= 2; ++node) {
            const QJsonObject status = m_ours->status(node);
            if (m_ours->aliveNodes(node).size() != 2
                || Musters::foreign(status, u"go-1"_s)[u"state"].toString() != u"alive"
                || Musters::foreign(status, u"go-2"_s)[u"state"].toString() != u"alive")
                return false;
        }
        return true;
    }
    bool halvesAreApart()
    {
        return m_theirs[0]->members().size() == 2 && m_theirs[1]->members().size() == 2
            && m_ours->aliveNodes(1).size() == 1 && m_ours->aliveNodes(2).size() == 1;
    }

    std::unique_ptr<Musters> m_ours;
    std::vector<std::unique_ptr<GoMember>> m_theirs;
};

QTEST_GUILESS_MAIN(TestHealing)
#include "tst_healing.moc"
