// muster_test: USES Muster::Config PATHS
#include "unit/config/judge.h"

#include <QFile>
#include <QTest>

using namespace muster::config;
using namespace Qt::Literals::StringLiterals;

// What the file of a company asks for and this version does not do.
static const QStringList unfulfilled{u"ComplianceSettings.Enable"_s,
    u"DataRetentionSettings.EnableFileDeletion"_s, u"DataRetentionSettings.EnableMessageDeletion"_s,
    u"ElasticsearchSettings.EnableAutocomplete"_s, u"ElasticsearchSettings.EnableIndexing"_s,
    u"ElasticsearchSettings.EnableSearching"_s, u"EmailSettings.SMTPServer"_s, u"LdapSettings.Enable"_s,
    u"LdapSettings.EnableSync"_s, u"MessageExportSettings.EnableExport"_s, u"PluginSettings.EnableUploads"_s,
    u"PluginSettings.PluginStates"_s, u"PluginSettings.Plugins"_s,
    u"ServiceSettings.EnableEmailInvitations"_s, u"ServiceSettings.SessionLengthMobileInDays"_s,
    u"SqlSettings.DataSourceSearchReplicas"_s, u"SqlSettings.MaxIdleConns"_s, u"SqlSettings.MaxOpenConns"_s};

// What is said of a configuration beside the values of single keys: warnings, rules over several keys, and
// how it is told.
class TestConfigWarnings : public QObject {
    Q_OBJECT
private slots:
    void warnings_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("key");
        QTest::newRow("a key that is only kept")
            << quoted("{'LdapSettings':{'LdapPort':'389'}}") << u"LdapSettings.LdapPort"_s;
        QTest::newRow("other letters")
            << quoted("{'servicesettings':{'siteurl':'x'}}") << u"servicesettings.siteurl"_s;
        QTest::newRow("relative database in a cluster")
            << quoted("{'ClusterSettings':{'Enable':true,'ClusterName':'c'}}") << u"SqlSettings.DataSource"_s;
        const QByteArray cluster = quoted(
            "{'ClusterSettings':{'Enable':true,'ClusterName':'c'%1},'SqlSettings':{'DataSource':'/m'}%2}");
        QTest::newRow("a host name with an underscore")
            << QByteArray(cluster).replace("%1", quoted(",'OverrideHostname':'chat_1'")).replace("%2", "")
            << u"ClusterSettings.OverrideHostname"_s;
        QTest::newRow("an address that something must forward to loopback")
            << QByteArray(cluster)
                   .replace("%1", quoted(",'BindAddress':'127.0.0.1','AdvertiseAddress':'10.0.0.1'"))
                   .replace("%2", "")
            << u"ClusterSettings.AdvertiseAddress"_s;
        QTest::newRow("gossip's encryption as Mattermost demands it")
            << QByteArray(cluster).replace("%1", quoted(",'EnableGossipEncryption':true")).replace("%2", "")
            << u"ClusterSettings.EnableGossipEncryption"_s;
        QTest::newRow("a migration that was left half done") << QByteArray(cluster).replace("%1", "").replace(
            "%2", quoted(",'MusterSettings':{'GossipVerifyIncoming':false}"))
                                                             << u"MusterSettings.GossipVerifyIncoming"_s;
        QTest::newRow("connections that are not counted")
            << quoted("{'SqlSettings':{'MaxOpenConns':5}}") << u"SqlSettings.MaxOpenConns"_s;
        QTest::newRow("a directory that nobody asks")
            << quoted("{'LdapSettings':{'Enable':true}}") << u"LdapSettings.Enable"_s;
        QTest::newRow("an empty text for a list, as charts write it")
            << quoted("{'SqlSettings':{'DataSourceReplicas':''}}") << u"SqlSettings.DataSourceReplicas"_s;
        QTest::newRow("a word that a chart rendered as a number")
            << quoted("{'ServiceSettings':{'TLSMinVer':1.2}}") << u"ServiceSettings.TLSMinVer"_s;
        QTest::newRow("an entry twice")
            << quoted("{'ServiceSettings':{'TrustedProxyIPHeader':['X-Real-IP','X-Real-IP']}}")
            << u"ServiceSettings.TrustedProxyIPHeader"_s;
        QTest::newRow("a key twice with one value")
            << quoted("{'ServiceSettings':{'WriteTimeout':300,'WriteTimeout':3e2}}")
            << u"ServiceSettings.WriteTimeout"_s;
        QTest::newRow("both spellings with one value")
            << quoted("{'ClusterSettings':{'UseIpAddress':true,'UseIPAddress':true}}")
            << u"ClusterSettings.UseIpAddress"_s;
        QTest::newRow("quotes that a tool left around a name")
            << quoted("{'TeamSettings':{'SiteName':'`Chat`'}}") << u"TeamSettings.SiteName"_s;
        QTest::newRow("a flag in quotes under a key that is only kept, as a chart renders it")
            << quoted("{'SamlSettings':{'Enable':'true'}}") << u"SamlSettings.Enable"_s;
        QTest::newRow("an address longer than the head")
            << quoted("{'ServiceSettings':{'MaximumURLLength':16384}}")
            << u"ServiceSettings.MaximumURLLength"_s;
        QTest::newRow("plugins that are no object, which this version does not run")
            << quoted("{'PluginSettings':{'PluginStates':true}}") << u"PluginSettings.PluginStates"_s;
        QTest::newRow("a list with a number, which this version does not read")
            << quoted("{'SqlSettings':{'DataSourceSearchReplicas':['/a',1]}}")
            << u"SqlSettings.DataSourceSearchReplicas"_s;
        QTest::newRow("a proxy whose clients all have its address")
            << quoted("{'ServiceSettings':{'SiteURL':'https://chat.example.com'}}")
            << u"ServiceSettings.TrustedProxyIPHeader"_s;
        QTest::newRow("an origin with a final slash")
            << quoted("{'ServiceSettings':{'AllowCorsFrom':'https://a.example.com/ https://b.example.com'}}")
            << u"ServiceSettings.AllowCorsFrom"_s;
        QTest::newRow("rules for guests, whom this version does not have")
            << quoted("{'GuestAccountsSettings':{'RestrictCreationToDomains':'example.com'}}")
            << u"GuestAccountsSettings.RestrictCreationToDomains"_s;
        QTest::newRow("certificates by themselves")
            << quoted("{'ServiceSettings':{'UseLetsEncrypt':true}}") << u"ServiceSettings.UseLetsEncrypt"_s;
    }
    void warnings()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, key);
        const QList<Problem> problems = judge(json);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().severity, Problem::Severity::Warning);
        QCOMPARE(problems.first().key, key);
        QVERIFY(!hasErrors(problems));
    }

    void s3IsChecked()
    {
        const QList<Problem> problems = judge(quoted("{'FileSettings':{'DriverName':'amazons3'}}"));
        QCOMPARE(problems.size(), 2);
        QCOMPARE(problems.first().key, u"FileSettings.AmazonS3Bucket"_s);
        QCOMPARE(problems.first().severity, Problem::Severity::Error);
        QCOMPARE(problems.last().key, u"FileSettings.DriverName"_s);
        QCOMPARE(problems.last().severity, Problem::Severity::Warning);
    }

    void allProblemsAtOnceInOrder()
    {
        const QList<Problem> problems = judge(
            quoted("{'SqlSettings':{'MaxOpenConns':0,'QueryTimeout':-1},'ServiceSettings':{'ReadTimeout':"
                   "true},'ClusterSettings':{'GossipPort':-1}}"));
        QStringList keys;
        for (const Problem &problem : problems)
            keys.append(problem.key);
        QCOMPARE(keys,
            QStringList({u"ClusterSettings.GossipPort"_s, u"ServiceSettings.ReadTimeout"_s,
                u"SqlSettings.MaxOpenConns"_s, u"SqlSettings.QueryTimeout"_s}));
    }

    void aWholeMattermostFileIsFine()
    {
        QFile file(QStringLiteral(MUSTER_SOURCE_DIR "/tests/vectors/mattermost-config.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Document document = *parseDocument(file.readAll(), u"config.json"_s);
        const QList<Problem> problems = validate(document);
        QStringList keys;
        for (const Problem &problem : problems) {
            QVERIFY2(problem.severity == Problem::Severity::Warning, qPrintable(problem.message));
            QVERIFY2(problem.message.contains(u", but this version "), qPrintable(problem.message));
            keys.append(problem.key);
        }
        QCOMPARE(keys, unfulfilled);
    }

    // What the table calls refused cannot be used with another value, and each sentence stands on its own.
    void whatKeepsPeopleOutIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("message");
        QTest::newRow("a second factor")
            << quoted("{'ServiceSettings':{'EnforceMultifactorAuthentication':true}}")
            << u"config.json: ServiceSettings.EnforceMultifactorAuthentication is true, but this version "
               u"asks "
               u"nobody for a second factor, so it can only be false."_s;
        QTest::newRow("verified addresses")
            << quoted("{'EmailSettings':{'RequireEmailVerification':true}}")
            << u"config.json: EmailSettings.RequireEmailVerification is true, but this version verifies no "
               u"mail addresses, so it can only be false."_s;
        QTest::newRow("certificates of clients")
            << quoted("{'ExperimentalSettings':{'ClientSideCertEnable':true}}")
            << u"config.json: ExperimentalSettings.ClientSideCertEnable is true, but this version asks "
               u"nobody "
               u"for a certificate, so it can only be false."_s;
        QTest::newRow("nobody but a directory's people")
            << quoted("{'EmailSettings':{'EnableSignInWithEmail':false,'EnableSignInWithUsername':false}}")
            << u"config.json: EmailSettings.EnableSignInWithUsername and EnableSignInWithEmail are both "
               u"false, "
               u"and this version has no other way to log in; set one of them to true."_s;
    }
    void whatKeepsPeopleOutIsRefused()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, message);
        const QList<Problem> problems = judge(json);
        QCOMPARE(problems.size(), 1);
        QVERIFY(hasErrors(problems));
        QCOMPARE(problems.first().message, message);
    }

    void whatIsNotDoneIsOneLine()
    {
        const QList<Problem> problems = judge(quoted("{'CacheSettings':{'CacheType':'redis'}}"));
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().message,
            u"config.json: CacheSettings.CacheType is \"redis\", but this version keeps its caches in memory."_s);
    }

    void secretsAreNotTold()
    {
        for (const char *json : {"{'SqlSettings':{'DataSourceReplicas':['postgres://u:hunter2@h/d', 3]}}",
                 "{'SqlSettings':{'DataSourceReplicas':['postgres://u:hunter2@h/d']}}",
                 "{'PluginSettings':{'Plugins':{'p':{'pin':'hunter2'}}}}"}) {
            const QList<Problem> problems = judge(quoted(json));
            QVERIFY(!problems.isEmpty());
            for (const Problem &problem : problems)
                QVERIFY(!problem.message.contains(u"hunter2") && !problem.value.contains(u"hunter2"));
        }
    }

    void longValuesAreCut()
    {
        const QList<Problem> problems =
            judge(quoted("{'ServiceSettings':{'ReadTimeout':'") + QByteArray(100'000, 'x') + quoted("'}}"));
        QCOMPARE(problems.size(), 1);
        QVERIFY(problems.first().message.size() < 500);
    }
};

QTEST_APPLESS_MAIN(TestConfigWarnings)
#include "tst_configwarnings.moc"
