// muster_test: USES Muster::Keys
#include "keys/rotation.h"

#include <QTest>

using namespace muster::keys;
using namespace Qt::Literals::StringLiterals;
using Kind = RotationStep::Kind;

// Goal: wherever a rotation is cut off, looking again and going on ends with one new key everywhere, no node
// ever uses a key that another lacks, and a node that cannot be asked stops everything.
class RotationTest : public QObject {
    Q_OBJECT

    /// A cluster whose nodes obey, with clocks that differ by hours.
    struct Cluster {
        QList<RingView> rings;
        int minute = 0;

        Cluster(int nodes, const QStringList &keys)
        {
            for (int i = 0; i < nodes; ++i) {
                rings.append({u"id%1"_s.arg(i), u"node-%1"_s.arg(i), QList<RingView::Key>(), {}});
                for (const QString &key : keys)
                    install(i, key);
            }
        }
        QDateTime at(int node)
        {
            return QDateTime::fromSecsSinceEpoch(1'700'000'000 + 60 * ++minute, Qt::UTC)
                .addSecs(7'200 * node);
        }
        bool has(int node, const QString &key) const
        {
            for (const RingView::Key &k : *rings[node].keys)
                if (k.fingerprint == key)
                    return true;
            return false;
        }
        void install(int node, const QString &key)
        {
            if (!has(node, key))
                rings[node].keys->append({key, at(node)});
        }
        void use(int node, const QString &key)
        {
            for (qsizetype i = 0; i < rings[node].keys->size(); ++i)
                if (rings[node].keys->at(i).fingerprint == key)
                    rings[node].keys->move(i, 0);
        }
        void remove(int node, const QString &key)
        {
            rings[node].keys->removeIf([&](const RingView::Key &k) { return k.fingerprint == key; });
        }
        QString primary(int node) const { return rings[node].keys->first().fingerprint; }
        /// Every node can read what every other sends.
        bool isWhole() const
        {
            for (int sender = 0; sender < rings.size(); ++sender)
                for (int receiver = 0; receiver < rings.size(); ++receiver)
                    if (!has(receiver, primary(sender)))
                        return false;
            return true;
        }
        /// Does a step on the first `most` of its nodes; whether that was all of it.
        bool carryOut(const RotationStep &step, int most)
        {
            for (const QString &node : step.nodes) {
                if (most-- == 0)
                    return false;
                const int i = node.mid(2).toInt();
                if (step.kind == Kind::Install)
                    install(i, step.fingerprint);
                else if (step.kind == Kind::Use)
                    use(i, step.fingerprint);
                else
                    remove(i, step.fingerprint);
            }
            return true;
        }
    };

    /// Runs until Done or Blocked, cut off after `effects` changes of single nodes; true if it was not.
    static bool rotate(Cluster &cluster, const QString &newKey, int effects)
    {
        std::optional<QString> fresh;
        bool began = false;
        for (int steps = 0; steps < 50; ++steps) {
            const RotationStep step = nextRotationStep(cluster.rings, fresh);
            if (step.kind == Kind::Begin) {
                if (began)
                    return true; // an earlier rotation was finished
                fresh = newKey;
                began = true;
                continue;
            }
            if (step.kind == Kind::Done)
                return true;
            if (step.kind == Kind::Blocked)
                qFatal("%s", qPrintable(step.why));
            if (!cluster.carryOut(step, effects))
                return false;
            effects -= int(step.nodes.size());
            if (!cluster.isWhole())
                qFatal("a node cannot be read by another");
        }
        qFatal("no end");
    }

    /// The same by Rotation, which makes the new key itself.
    static RotationStep::Kind drive(Rotation &rotation, Cluster &cluster, int effects)
    {
        for (;;) {
            const auto step = rotation.next(cluster.rings);
            if (!step)
                qFatal("%s", qPrintable(step.error().detail));
            if (step->kind == Kind::Done || step->kind == Kind::Blocked)
                return step->kind;
            if (!cluster.carryOut(*step, effects))
                return Kind::Install; // cut off
            effects -= int(step->nodes.size());
        }
    }

private slots:
    void nodesUnderstandEachOtherIfEachHasTheKeysThatTheOthersUse()
    {
        Cluster cluster(3, {u"a"_s});
        QVERIFY(understandEachOther(cluster.rings));
        cluster.install(2, u"b"_s);
        cluster.use(2, u"b"_s);
        QVERIFY(!understandEachOther(cluster.rings)); // two do not have what the third uses
        cluster.install(0, u"b"_s);
        cluster.install(1, u"b"_s);
        QVERIFY(understandEachOther(cluster.rings));
        cluster.rings[1].keys.reset(); // of one that does not answer nothing is known
        QVERIFY(understandEachOther(cluster.rings));
    }

    void theDriverMakesOneKeyAndBringsItEverywhere()
    {
        Cluster cluster(3, {u"old"_s});
        Rotation rotation;
        QVERIFY(rotation.newKey().isEmpty());
        QCOMPARE(drive(rotation, cluster, 1'000), Kind::Done);
        QVERIFY(!rotation.finishedEarlierOne());
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(cluster.rings[i].keys->size(), 1);
            QCOMPARE(cluster.primary(i), fingerprintOf(rotation.newKey()));
        }
    }

    // Goal: once its key is out everywhere a rotation is finished by the next one, without another key.
    void theDriverFinishesWhatWasCutOff()
    {
        for (int effects = 0; effects < 9; ++effects) {
            Cluster cluster(3, {u"old"_s});
            Rotation first;
            drive(first, cluster, effects);
            Rotation second;
            QCOMPARE(drive(second, cluster, 1'000), Kind::Done);
            QVERIFY(cluster.isWhole());
            QCOMPARE(second.finishedEarlierOne(), effects >= 3);
            QCOMPARE(cluster.primary(0), fingerprintOf(effects >= 3 ? first.newKey() : second.newKey()));
        }
    }

    void theDriverStopsWhenTheKeysKeepChanging()
    {
        Cluster cluster(2, {u"old"_s});
        Rotation rotation;
        for (int round = 0; round < 1'000; ++round) { // somebody removes the new key each time
            const auto step = rotation.next(cluster.rings);
            if (step->kind == Kind::Blocked) {
                QVERIFY(step->why.contains(u"keep changing"_s));
                return;
            }
            QCOMPARE(step->kind, Kind::Install);
        }
        QFAIL("it goes on forever");
    }

    void aRotationLeavesOneNewKey()
    {
        Cluster cluster(5, {u"old"_s});
        QVERIFY(rotate(cluster, u"new"_s, 1'000));
        for (const RingView &ring : cluster.rings) {
            QCOMPARE(ring.keys->size(), 1);
            QCOMPARE(ring.keys->first().fingerprint, u"new"_s);
        }
    }

    void keysOfEarlierTimesAreRemovedToo()
    {
        Cluster cluster(3, {u"ancient"_s, u"old"_s});
        for (int i = 0; i < 3; ++i)
            cluster.use(i, u"old"_s);
        QVERIFY(rotate(cluster, u"new"_s, 1'000));
        for (const RingView &ring : cluster.rings)
            QCOMPARE(ring.keys->size(), 1);
    }

    // Method: cut a rotation of four nodes off after each single effect, and run it again.
    void cutOffAnywhereItIsTakenUp()
    {
        for (int effects = 0; effects <= 12; ++effects) {
            Cluster cluster(4, {u"old"_s});
            const bool whole = rotate(cluster, u"first"_s, effects);
            QCOMPARE(whole, effects >= 12);
            QVERIFY2(cluster.isWhole(), qPrintable(u"cut off after %1"_s.arg(effects)));
            QVERIFY(rotate(cluster, u"second"_s, 1'000));
            QVERIFY(cluster.isWhole());
            for (int i = 0; i < 4; ++i) {
                QCOMPARE(cluster.rings[i].keys->size(), 1);
                QVERIFY2(cluster.primary(i) != u"old", qPrintable(u"cut off after %1"_s.arg(effects)));
            }
        }
    }

    void cutOffTwiceItIsTakenUp()
    {
        for (int first = 0; first <= 9; ++first)
            for (int second = 0; second <= 9; ++second) {
                Cluster cluster(3, {u"old"_s});
                rotate(cluster, u"a"_s, first);
                rotate(cluster, u"b"_s, second);
                QVERIFY(cluster.isWhole());
                QVERIFY(rotate(cluster, u"c"_s, 1'000));
                for (int i = 0; i < 3; ++i) {
                    QCOMPARE(cluster.rings[i].keys->size(), 1);
                    QVERIFY(cluster.primary(i) != u"old");
                }
            }
    }

    void aKeyThatReachedOnlySomeIsRemovedAndNotUsed()
    {
        Cluster cluster(3, {u"old"_s});
        cluster.install(1, u"lost"_s);
        const RotationStep step = nextRotationStep(cluster.rings, std::nullopt);
        QCOMPARE(step.kind, Kind::Remove);
        QCOMPARE(step.fingerprint, u"lost"_s);
        QCOMPARE(step.nodes, QStringList{u"id1"_s});
    }

    void theRestOfARotationIsToldFromClearingUp()
    {
        Cluster clearing(3, {u"old"_s});
        clearing.install(0, u"lost"_s);
        QVERIFY(!nextRotationStep(clearing.rings, std::nullopt).finishes);
        Cluster installed(3, {u"old"_s, u"new"_s});
        QVERIFY(nextRotationStep(installed.rings, std::nullopt).finishes);
        Cluster used(3, {u"old"_s, u"new"_s});
        for (int i = 0; i < 3; ++i)
            used.use(i, u"new"_s);
        used.remove(1, u"old"_s);
        const RotationStep step = nextRotationStep(used.rings, std::nullopt);
        QCOMPARE(step.kind, Kind::Remove);
        QCOMPARE(step.fingerprint, u"old"_s);
        QCOMPARE(step.nodes, (QStringList{u"id0"_s, u"id2"_s}));
        QVERIFY(step.finishes);
    }

    void aNodeThatDoesNotTellStopsEverything()
    {
        for (const std::optional<QString> &fresh : {std::optional<QString>(), std::optional(u"new"_s)}) {
            Cluster cluster(3, {u"old"_s, u"new"_s});
            cluster.rings[2].keys.reset();
            cluster.rings[2].problem = u"did not answer within 5 s"_s;
            const RotationStep step = nextRotationStep(cluster.rings, fresh);
            QCOMPARE(step.kind, Kind::Blocked);
            QCOMPARE(step.nodes, QStringList{u"id2"_s});
            QVERIFY(step.why.contains(u"node-2 (did not answer within 5 s)"_s));
        }
    }

    void plaintextIsNotRotated()
    {
        Cluster cluster(2, {u"old"_s});
        cluster.rings[0].keys->clear();
        const RotationStep step = nextRotationStep(cluster.rings, std::nullopt);
        QCOMPARE(step.kind, Kind::Blocked);
        QVERIFY(step.why.contains(u"node-0 is not encrypted"_s));
        QCOMPARE(nextRotationStep({}, std::nullopt).kind, Kind::Blocked);
    }

    void withoutDatesOnlyWhatIsClearIsDone()
    {
        Cluster cluster(2, {u"a"_s, u"b"_s});
        for (RingView &ring : cluster.rings)
            for (RingView::Key &key : *ring.keys)
                key.installedAt.reset();
        // One in use everywhere: the other one is left over.
        const RotationStep clear = nextRotationStep(cluster.rings, std::nullopt);
        QCOMPARE(clear.kind, Kind::Remove);
        QCOMPARE(clear.fingerprint, u"b"_s);
        cluster.use(1, u"b"_s);
        QCOMPARE(nextRotationStep(cluster.rings, std::nullopt).kind, Kind::Blocked);
    }

    void noCommonKeyIsForPeople()
    {
        Cluster cluster(2, {});
        cluster.install(0, u"a"_s);
        cluster.install(1, u"b"_s);
        QCOMPARE(nextRotationStep(cluster.rings, std::nullopt).kind, Kind::Blocked);
    }
};

QTEST_GUILESS_MAIN(RotationTest)
#include "tst_rotation.moc"
