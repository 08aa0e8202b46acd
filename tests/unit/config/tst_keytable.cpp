// muster_test: USES Muster::Config PATHS
#include "config/document.h"
#include "config/keytable.h"
#include "config/validation.h"

#include <QFile>
#include <QTest>

using namespace muster;
using namespace muster::config;
using namespace Qt::Literals::StringLiterals;

class TestKeyTable : public QObject {
    Q_OBJECT
private slots:
    void everyDefaultIsValid_data()
    {
        QTest::addColumn<QString>("id");
        for (const KeyInfo &info : keyTable())
            QTest::newRow(info.id.data()) << QString(info.id);
    }
    void everyDefaultIsValid()
    {
        QFETCH(QString, id);
        const QJsonValue value = defaultValue(id);
        QVERIFY2(!value.isUndefined() && !value.isNull(), "the default does not parse");
        const QList<Problem> problems = validateValue(id, value, u"default"_s);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.value(0).message));
    }

    void everyRowIsWhole_data() { everyDefaultIsValid_data(); }
    void everyRowIsWhole()
    {
        QFETCH(QString, id);
        const KeyInfo &info = *findKey(id);
        QVERIFY2(info.effect != KeyClass::PerNode, "an effect says what a change needs");
        QVERIFY2(
            info.keyClass == KeyClass::PerNode || info.keyClass == info.effect, "class and effect disagree");
        const bool hasEffect = info.use == KeyUse::Used || info.use == KeyUse::ForClients;
        const bool lacks = info.use == KeyUse::NotYet || info.use == KeyUse::Refused;
        QVERIFY2(!hasEffect || !info.help.isEmpty(), "a key that has an effect has a help text");
        QVERIFY2(info.use != KeyUse::Kept || info.help.isEmpty(), "a key that is only kept has none");
        QVERIFY2(lacks == !info.lacks.isEmpty(), "a key without its effect says what does not happen");
        QVERIFY2(!info.lacks.endsWith(u'.'), "that is the rest of a sentence");
        QVERIFY2(info.use == KeyUse::Used || info.effect == KeyClass::Hot,
            "a change of a key that does nothing needs nothing");
        QVERIFY2(!info.help.contains("  "_L1), "two spaces in a help text");
        QCOMPARE(info.type == KeyType::Enum, !info.allowed.isEmpty());
        if (!info.alias.isEmpty())
            QCOMPARE(findKey(QString(info.alias)), &info);
    }

    // Whatever sounds like a secret is one, or is listed here as known not to be.
    void secretsAreMarked_data() { everyDefaultIsValid_data(); }
    void secretsAreMarked()
    {
        QFETCH(QString, id);
        static const QStringList harmless{u"ServiceSettings.TerminateSessionsOnPasswordChange"_s,
            u"ServiceSettings.EnableUserAccessTokens"_s, u"ServiceSettings.CorsAllowCredentials"_s,
            u"LdapSettings.PrivateKeyFile"_s, u"SamlSettings.PrivateKeyFile"_s,
            u"GitLabSettings.TokenEndpoint"_s, u"GoogleSettings.TokenEndpoint"_s,
            u"Office365Settings.TokenEndpoint"_s, u"OpenIdSettings.TokenEndpoint"_s};
        // The table's own word does not count here: a key that nobody knows is judged by its name.
        const bool sounds = isSecret(u"Unknown."_s + id.section(u'.', -1));
        QVERIFY2(!sounds || harmless.contains(id) || findKey(id)->secret,
            "sounds like a secret and is not marked");
    }

    void keysThatMattermostDocuments_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("value");
        QTest::addColumn<KeyClass>("keyClass");
        QTest::newRow("gossip port") << u"ClusterSettings.GossipPort"_s << u"8074"_s << KeyClass::PerNode;
        QTest::newRow("streaming port")
            << u"ClusterSettings.StreamingPort"_s << u"8075"_s << KeyClass::PerNode;
        QTest::newRow("read-only") << u"ClusterSettings.ReadOnlyConfig"_s << u"true"_s << KeyClass::Hot;
        QTest::newRow("new spelling of an old key")
            << u"ClusterSettings.UseIPAddress"_s << u"true"_s << KeyClass::PerNode;
        QTest::newRow("moving the database needs no restart")
            << u"SqlSettings.DataSource"_s << u"muster.db"_s << KeyClass::PoolRecycle;
        QTest::newRow("another kind of database does")
            << u"SqlSettings.DriverName"_s << u"sqlite"_s << KeyClass::Interruption;
        QTest::newRow("pool, which nothing reads")
            << u"SqlSettings.MaxOpenConns"_s << u"100"_s << KeyClass::Hot;
        QTest::newRow("scheduler") << u"JobSettings.RunScheduler"_s << u"true"_s << KeyClass::PerNode;
        QTest::newRow("rate limit") << u"RateLimitSettings.PerSec"_s << u"10"_s << KeyClass::Restart;
    }
    void keysThatMattermostDocuments()
    {
        QFETCH(QString, id);
        QFETCH(QString, value);
        QFETCH(KeyClass, keyClass);
        QVERIFY(findKey(id));
        QCOMPARE(defaultValue(id).toVariant().toString(), value);
        QCOMPARE(classOf(id), keyClass);
    }

    void limitsPageAgreesWithTheTable()
    {
        QFile page(QStringLiteral(MUSTER_SOURCE_DIR "/resources/docs/limits.md"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        QStringList listed;
        for (const QByteArray &line : page.readAll().split('\n')) {
            if (!line.startsWith("| `"))
                continue;
            const QStringList cells = QString::fromUtf8(line).split(u'|');
            listed.append(cells.value(1).trimmed().remove(u'`'));
            QVERIFY2(findKey(listed.last()) && findKey(listed.last())->use == KeyUse::Used,
                qPrintable(listed.last()));
            QCOMPARE(cells.value(2).trimmed(), defaultValue(listed.last()).toVariant().toString());
        }
        for (const KeyInfo &info : keyTable()) {
            const QString id(info.id);
            const bool isLimit = id.startsWith("MusterSettings."_L1)
                && (id.contains(".Max"_L1) || id.contains(".WebSocket"_L1)
                    || id.endsWith("TimeoutSeconds"_L1));
            QVERIFY2(!isLimit || listed.contains(id), qPrintable(id));
        }
    }

    void classNamesGoBothWays()
    {
        using enum KeyClass;
        for (const KeyClass keyClass : {Hot, PoolRecycle, Restart, Interruption, PerNode})
            QCOMPARE(protocol::fromName<KeyClass>(protocol::name(keyClass)), keyClass);
        QVERIFY(!protocol::fromName<KeyClass>(u"warm"));
    }

    void unknownKeys()
    {
        QVERIFY(!findKey(u"ServiceSettings.Nothing"));
        QVERIFY(defaultValue(u"ServiceSettings.Nothing").isUndefined());
        QCOMPARE(classOf(u"ServiceSettings.Nothing"), KeyClass::Hot);
        QVERIFY(isSecret(u"Foo.ApiKey"));
        QVERIFY(!isSecret(u"PasswordSettings.NewRule"));
        QVERIFY(isHashed(u"Foo.Bar"));
        QVERIFY(!isHashed(u"ClusterSettings.SomethingNew"));
        QVERIFY(!isHashed(u"ServiceSettings.ListenAddress"));
        QVERIFY(isHashed(u"ServiceSettings.SiteURL"));
        QVERIFY(isSection(u"MessageExportSettings.GlobalRelaySettings"));
        QVERIFY(!isSection(u"PluginSettings.Plugins"));
    }
};

QTEST_APPLESS_MAIN(TestKeyTable)
#include "tst_keytable.moc"
