// muster_test: USES Muster::Config
#include "config/changes.h"
#include "unit/config/quoted.h"

#include "config/hash.h"

#include <QTest>

using namespace muster::config;
using namespace Qt::Literals::StringLiterals;

static Document read(const QByteArray &json)
{
    return parseDocument(json, u"c.json"_s).value();
}

static QStringList keysOf(const QList<Change> &changes)
{
    QStringList keys;
    for (const Change &change : changes)
        keys.append(change.key);
    return keys;
}

/// The heaviest thing that the changes need; empty if there are none.
std::optional<KeyClass> impactOf(const QList<Change> &changes)
{
    std::optional<KeyClass> heaviest;
    for (const Change &change : changes)
        heaviest = std::max(heaviest.value_or(KeyClass::Hot), change.effect);
    return heaviest;
}

class TestChanges : public QObject {
    Q_OBJECT
private slots:
    void impact_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QStringList>("keys");
        QTest::addColumn<std::optional<KeyClass>>("impact");
        const auto row = [](const char *name, const QByteArray &before, const QByteArray &after,
                             const QStringList &keys, std::optional<KeyClass> impact) {
            QTest::newRow(name) << before << after << keys << impact;
        };
        row("nothing", "{}", "{}", {}, std::nullopt);
        row("a stated default is no change", "{}", quoted("{'ServiceSettings':{'ReadTimeout':300}}"), {},
            std::nullopt);
        row("a name takes effect at once", "{}", quoted("{'TeamSettings':{'SiteName':'B'}}"),
            {u"TeamSettings.SiteName"_s}, KeyClass::Hot);
        row("an unknown key takes effect at once, since nothing reads it", quoted("{'F':{'x':1}}"), "{}",
            {u"F.x"_s}, KeyClass::Hot);
        row("a database moved needs recycled connections", "{}", quoted("{'SqlSettings':{'DataSource':'a'}}"),
            {u"SqlSettings.DataSource"_s}, KeyClass::PoolRecycle);
        row("what this version does without needs nothing", "{}",
            quoted("{'SqlSettings':{'DataSourceReplicas':['a']},'LdapSettings':{'Enable':true}}"),
            {u"LdapSettings.Enable"_s, u"SqlSettings.DataSourceReplicas"_s}, KeyClass::Hot);
        row("time-outs need a restart", quoted("{'ServiceSettings':{'ReadTimeout':5}}"), "{}",
            {u"ServiceSettings.ReadTimeout"_s}, KeyClass::Restart);
        row("another database needs an interruption", "{}",
            quoted("{'SqlSettings':{'DriverName':'postgres'}}"), {u"SqlSettings.DriverName"_s},
            KeyClass::Interruption);
        row("a per-node key needs what it needs", "{}", quoted("{'ServiceSettings':{'ListenAddress':':1'}}"),
            {u"ServiceSettings.ListenAddress"_s}, KeyClass::Restart);
        row("a per-node key may be hot", "{}", quoted("{'JobSettings':{'RunJobs':false}}"),
            {u"JobSettings.RunJobs"_s}, KeyClass::Hot);
        row("the heaviest counts", quoted("{'SqlSettings':{'DataSource':'a'}}"),
            quoted("{'TeamSettings':{'SiteName':'B'},'MusterSettings':{'IoThreads':2}}"),
            {u"MusterSettings.IoThreads"_s, u"SqlSettings.DataSource"_s, u"TeamSettings.SiteName"_s},
            KeyClass::Restart);
    }
    void impact()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QStringList, keys);
        QFETCH(std::optional<KeyClass>, impact);
        const QList<Change> changes = compare(read(before), read(after));
        QCOMPARE(keysOf(changes), keys);
        QCOMPARE(impactOf(changes), impact);
    }

    void aChangeTellsAllButSecrets()
    {
        const QList<Change> changes = compare(read(quoted("{'ClusterSettings':{'GossipPort':1}}")),
            read(quoted("{'EmailSettings':{'SMTPPassword':'hunter2'},'Future':{'x':[1]}}")));
        QCOMPARE(changes.size(), 3);
        QCOMPARE(changes.at(0),
            (Change{.key = u"ClusterSettings.GossipPort"_s,
                .keyClass = KeyClass::PerNode,
                .effect = KeyClass::Restart,
                .secret = false,
                .hashed = false,
                .before = u"1"_s,
                .after = u"8074"_s}));
        QCOMPARE(changes.at(1).before, u"\"\""_s);
        QCOMPARE(changes.at(1).after, u"\"********************************\""_s);
        QVERIFY(changes.at(1).secret);
        QCOMPARE(changes.at(2).before, QString());
        QCOMPARE(changes.at(2).after, u"[1]"_s);
    }

    void reloadKeepsWhatNeedsMore_data()
    {
        QTest::addColumn<KeyClass>("upTo");
        QTest::addColumn<QStringList>("applied");
        QTest::addColumn<QStringList>("pending");
        const QString name = u"TeamSettings.SiteName"_s;
        const QString pool = u"SqlSettings.DataSource"_s;
        const QString time = u"ServiceSettings.ReadTimeout"_s;
        const QString stated = u"ServiceSettings.WriteTimeout"_s;
        const QString driver = u"FileSettings.DriverName"_s;
        QTest::newRow("a reload") << KeyClass::Hot << QStringList{name}
                                  << QStringList{driver, time, stated, pool};
        QTest::newRow("with recycled connections")
            << KeyClass::PoolRecycle << QStringList{pool, name} << QStringList{driver, time, stated};
        QTest::newRow("a restart") << KeyClass::Interruption << QStringList{driver, time, stated, pool, name}
                                   << QStringList();
    }
    void reloadKeepsWhatNeedsMore()
    {
        QFETCH(KeyClass, upTo);
        QFETCH(QStringList, applied);
        QFETCH(QStringList, pending);
        const Document running =
            read(quoted("{'ServiceSettings':{'WriteTimeout':9},'TeamSettings':{'SiteName':'A'}}"));
        const Document disk = read(
            quoted("{'TeamSettings':{'SiteName':'B'},'SqlSettings':{'DataSource':'b'},'ServiceSettings':{"
                   "'ReadTimeout':5},'FileSettings':{'DriverName':'amazons3'},'Future':{}}"));
        const ReloadOutcome outcome = effectiveAfterReload(running, disk, upTo);
        QCOMPARE(keysOf(outcome.applied), applied);
        QCOMPARE(keysOf(outcome.pending), pending);
        QCOMPARE(outcome.pendingKeys(), pending);
        QCOMPARE(outcome.running.text(u"TeamSettings.SiteName"), u"B"_s);
        // What waits has the value that the process uses, be it a default.
        for (const QString &key : pending)
            QCOMPARE(outcome.running.value(key), running.value(key));
        // And nothing else differs from the file.
        QCOMPARE(keysOf(compare(outcome.running, disk)), pending);
        QCOMPARE(canonicalHash(outcome.running) == canonicalHash(disk), pending.isEmpty());
    }

    void reloadTwiceIsReloadOnce()
    {
        const Document disk =
            read(quoted("{'TeamSettings':{'SiteName':'B'},'ServiceSettings':{'ReadTimeout':5}}"));
        const ReloadOutcome once = effectiveAfterReload(Document(), disk);
        const ReloadOutcome twice = effectiveAfterReload(once.running, disk);
        QVERIFY(twice.applied.isEmpty());
        QCOMPARE(twice.pending, once.pending);
        QCOMPARE(twice.running, once.running);
        // Reverted in the file: nothing is pending anymore.
        const ReloadOutcome back =
            effectiveAfterReload(once.running, read(quoted("{'TeamSettings':{'SiteName':'B'}}")));
        QVERIFY(back.applied.isEmpty() && back.pending.isEmpty());
    }

    void anotherSpellingIsNoChange()
    {
        const Document old = read(quoted("{'ClusterSettings':{'UseIpAddress':false}}"));
        const Document renamed = read(quoted("{'ClusterSettings':{'UseIPAddress':false}}"));
        QVERIFY(compare(old, renamed).isEmpty());
        const Document changed = read(quoted("{'ClusterSettings':{'UseIPAddress':true}}"));
        QCOMPARE(effectiveAfterReload(old, changed).running.boolean(u"ClusterSettings.UseIpAddress"), false);
    }
};

QTEST_APPLESS_MAIN(TestChanges)
#include "tst_changes.moc"
