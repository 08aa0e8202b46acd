// muster_test: USES Muster::Config
#include "config/environment.h"
#include "config/validation.h"
#include "unit/config/quoted.h"

#include <QJsonArray>
#include <QTest>

using namespace muster::config;
using namespace Qt::Literals::StringLiterals;

class TestEnvironment : public QObject {
    Q_OBJECT
private slots:
    void typed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("text") << u"MM_SERVICESETTINGS_SITEURL"_s << u"https://a"_s
                              << u"ServiceSettings.SiteURL"_s << QJsonValue(u"https://a"_s);
        QTest::newRow("flag") << u"MM_CLUSTERSETTINGS_ENABLE"_s << u"true"_s << u"ClusterSettings.Enable"_s
                              << QJsonValue(true);
        QTest::newRow("flag as digit") << u"MM_CLUSTERSETTINGS_READONLYCONFIG"_s << u"0"_s
                                       << u"ClusterSettings.ReadOnlyConfig"_s << QJsonValue(false);
        QTest::newRow("number") << u"MM_CLUSTERSETTINGS_GOSSIPPORT"_s << u"9074"_s
                                << u"ClusterSettings.GossipPort"_s << QJsonValue(9074);
        QTest::newRow("list at spaces")
            << u"MM_SQLSETTINGS_DATASOURCEREPLICAS"_s << u"a  b"_s << u"SqlSettings.DataSourceReplicas"_s
            << QJsonValue(QJsonArray{u"a"_s, u"b"_s});
        QTest::newRow("list at commas")
            << u"MM_SERVICESETTINGS_TRUSTEDPROXYIPHEADER"_s << u"X-Forwarded-For,X-Real-IP"_s
            << u"ServiceSettings.TrustedProxyIPHeader"_s
            << QJsonValue(QJsonArray{u"X-Forwarded-For"_s, u"X-Real-IP"_s});
        QTest::newRow("commas stay in a data source")
            << u"MM_SQLSETTINGS_DATASOURCEREPLICAS"_s << u"a?b,c d"_s << u"SqlSettings.DataSourceReplicas"_s
            << QJsonValue(QJsonArray{u"a?b,c"_s, u"d"_s});
        QTest::newRow("small letters") << u"mm_clustersettings_gossipport"_s << u"9074"_s
                                       << u"ClusterSettings.GossipPort"_s << QJsonValue(9074);
        QTest::newRow("letters as in the file") << u"MM_ServiceSettings_SiteURL"_s << u"https://a"_s
                                                << u"ServiceSettings.SiteURL"_s << QJsonValue(u"https://a"_s);
        QTest::newRow("a line end from a file of variables")
            << u"MM_CLUSTERSETTINGS_ENABLE"_s << u"true\r"_s << u"ClusterSettings.Enable"_s
            << QJsonValue(true);
        QTest::newRow("empty list") << u"MM_SQLSETTINGS_DATASOURCEREPLICAS"_s << QString()
                                    << u"SqlSettings.DataSourceReplicas"_s << QJsonValue(QJsonArray());
        QTest::newRow("empty text overrides too") << u"MM_SERVICESETTINGS_SITEURL"_s << QString()
                                                  << u"ServiceSettings.SiteURL"_s << QJsonValue(QString());
        QTest::newRow("nested") << u"MM_MESSAGEEXPORTSETTINGS_GLOBALRELAYSETTINGS_EMAILADDRESS"_s << u"a@b"_s
                                << u"MessageExportSettings.GlobalRelaySettings.EmailAddress"_s
                                << QJsonValue(u"a@b"_s);
        QTest::newRow("newer spelling")
            << u"MM_CLUSTERSETTINGS_ENABLEGOSSIPENCRYPTION"_s << u"1"_s
            << u"ClusterSettings.EnableExperimentalGossipEncryption"_s << QJsonValue(true);
        QTest::newRow("object as JSON")
            << u"MM_PLUGINSETTINGS_PLUGINSTATES"_s << u"{\"a\":{\"Enable\":true}}"_s
            << u"PluginSettings.PluginStates"_s
            << QJsonValue(QJsonObject{{u"a"_s, QJsonObject{{u"Enable"_s, true}}}});
    }
    void typed()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        const EnvironmentOverrides overrides({{name, text}});
        QVERIFY2(overrides.problems().isEmpty(), qPrintable(overrides.problems().value(0).message));
        QCOMPARE(overrides.keys(), QSet<QString>{key});
        QCOMPARE(overrides.apply(Document()).value(key), value);
    }

    void problems_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("error");
        QTest::addColumn<QString>("message");
        QTest::newRow("no number")
            << u"MM_CLUSTERSETTINGS_GOSSIPPORT"_s << u"many"_s << 1 << true
            << u"MM_CLUSTERSETTINGS_GOSSIPPORT: ClusterSettings.GossipPort is \"many\"; allowed is a whole number from 0 to 65535."_s;
        QTest::newRow("out of range")
            << u"MM_CLUSTERSETTINGS_GOSSIPPORT"_s << u"65536"_s << 1 << true << u"is 65536"_s;
        QTest::newRow("no flag") << u"MM_CLUSTERSETTINGS_ENABLE"_s << u"yes"_s << 1 << true
                                 << u"true or false"_s;
        QTest::newRow("a key that is only kept is typed as well")
            << u"MM_LDAPSETTINGS_LDAPPORT"_s << u"x"_s << 1 << true << u"a whole number"_s;
        QTest::newRow("unknown key of a known section")
            << u"MM_SERVICESETTINGS_NOSUCHKEY"_s << u"x"_s << 1 << false << u"does not name a known key"_s;
        QTest::newRow("the file's own name") << u"MM_CONFIG"_s << u"/etc/x"_s << 0 << false << QString();
        QTest::newRow("not ours") << u"PATH"_s << u"/bin"_s << 0 << false << QString();
        QTest::newRow("an unknown key in small letters")
            << u"mm_servicesettings_nosuchkey"_s << u"x"_s << 1 << false << u"mm_servicesettings_nosuchkey"_s;
        QTest::newRow("two numbers for one")
            << u"MM_CLUSTERSETTINGS_GOSSIPPORT"_s << u"1,2"_s << 1 << true << u"\"1,2\""_s;
        QTest::newRow("no list") << u"MM_SERVICESETTINGS_TRUSTEDPROXYIPHEADER"_s << u"[1]"_s << 1 << true
                                 << u"names of headers"_s;
        QTest::newRow("no header") << u"MM_SERVICESETTINGS_TRUSTEDPROXYIPHEADER"_s << u"X(Real)"_s << 1
                                   << true << u"names of headers"_s;
        QTest::newRow("a secret is not revealed")
            << u"MM_SQLSETTINGS_DATASOURCE"_s << u"hunter2\0"_s.append(QChar(0)) << 1 << true << u"****"_s;
        QTest::newRow("too long") << u"MM_SERVICESETTINGS_SITEURL"_s << QString(70'000, u'x') << 1 << true
                                  << u"has 70000 characters"_s;
    }
    void problems()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        QFETCH(int, count);
        QFETCH(bool, error);
        QFETCH(QString, message);
        const EnvironmentOverrides overrides({{name, text}});
        QCOMPARE(overrides.problems().size(), count);
        QVERIFY2(overrides.keys().isEmpty(), "a value that does not fit overrides nothing");
        if (count == 0)
            return;
        const Problem problem = overrides.problems().first();
        QCOMPARE(problem.severity, error ? Problem::Severity::Error : Problem::Severity::Warning);
        QCOMPARE(problem.where, name);
        QVERIFY2(problem.message.contains(message), qPrintable(problem.message));
        QVERIFY(!problem.message.contains(u"hunter2"));
    }

    void twoNamesOfOneKey()
    {
        const QString name = u"MM_CLUSTERSETTINGS_ENABLEGOSSIPENCRYPTION"_s;
        const QString older = u"MM_CLUSTERSETTINGS_ENABLEEXPERIMENTALGOSSIPENCRYPTION"_s;
        QVERIFY(EnvironmentOverrides({{name, u"true"_s}, {older, u"1"_s}}).problems().isEmpty());
        const QList<Problem> problems =
            EnvironmentOverrides({{name, u"true"_s}, {older, u"false"_s}}).problems();
        QCOMPARE(problems.size(), 1);
        QVERIFY(hasErrors(problems));
        QVERIFY(problems.first().message.contains(name) && problems.first().message.contains(older));
    }

    void aWarningNamesTheVariable()
    {
        const EnvironmentOverrides overrides({{u"MM_TEAMSETTINGS_SITENAME"_s, u"\"Chat\""_s}});
        QVERIFY(overrides.problems().isEmpty());
        const QList<Problem> problems = validate(overrides.apply(Document({}, u"config.json"_s)));
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems.first().message.startsWith(u"MM_TEAMSETTINGS_SITENAME: TeamSettings.SiteName "),
            qPrintable(problems.first().message));
        QVERIFY(problems.first().message.contains(u"quotes around it"));
    }

    void overridesNeverReachTheDisk()
    {
        const Document file = *parseDocument(
            quoted("{'ServiceSettings':{'SiteURL':'https://file'},'TeamSettings':{'SiteName':'A'}}"), u"c"_s);
        const EnvironmentOverrides overrides({{u"MM_SERVICESETTINGS_SITEURL"_s, u"https://env"_s},
            {u"MM_SERVICESETTINGS_READTIMEOUT"_s, u"5"_s}});
        Document edited = overrides.apply(file);
        QCOMPARE(edited.text(u"ServiceSettings.SiteURL"), u"https://env"_s);
        QCOMPARE(edited.integer(u"ServiceSettings.ReadTimeout"), 5);
        edited.set(u"TeamSettings.SiteName", u"B"_s);
        edited.set(u"ServiceSettings.SiteURL", u"https://edited"_s);
        const Document saved = overrides.withoutOverrides(edited, file);
        QCOMPARE(saved.text(u"ServiceSettings.SiteURL"), u"https://file"_s);
        QVERIFY(!saved.contains(u"ServiceSettings.ReadTimeout"));
        QCOMPARE(saved.text(u"TeamSettings.SiteName"), u"B"_s);
    }

    void treeHasTrueAtTheLeaves()
    {
        const EnvironmentOverrides overrides({{u"MM_SERVICESETTINGS_SITEURL"_s, u"https://a"_s},
            {u"MM_SERVICESETTINGS_READTIMEOUT"_s, u"5"_s}, {u"MM_TEAMSETTINGS_SITENAME"_s, u"B"_s}});
        QCOMPARE(overrides.tree(),
            QJsonObject({{u"ServiceSettings"_s, QJsonObject{{u"SiteURL"_s, true}, {u"ReadTimeout"_s, true}}},
                {u"TeamSettings"_s, QJsonObject{{u"SiteName"_s, true}}}}));
        QCOMPARE(EnvironmentOverrides().tree(), QJsonObject());
    }
};

QTEST_APPLESS_MAIN(TestEnvironment)
#include "tst_environment.moc"
