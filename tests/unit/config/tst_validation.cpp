// muster_test: USES Muster::Config PATHS
#include "config/validation.h"
#include "unit/config/quoted.h"

#include <QFile>
#include <QTest>

using namespace muster::config;
using namespace Qt::Literals::StringLiterals;

static QList<Problem> judge(const QByteArray &json)
{
    return validate(parseDocument(json, u"config.json"_s).value());
}

class TestValidation : public QObject {
    Q_OBJECT
private slots:
    void values_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("key"); // empty: nothing wrong
        QTest::addColumn<QString>("message");
        const auto bad = [](const char *name, const QByteArray &text, const QString &key,
                             const QString &message) {
            QTest::newRow(name) << text << key << message;
        };
        const auto good = [](const char *name, const QByteArray &text) {
            QTest::newRow(name) << text << QString() << QString();
        };
        good("nothing stated", "{}");
        good("unknown sections are left alone", quoted("{'Future':{'x':1},'ServiceSettings':{'Newer':[]}}"));
        bad("text for a number", quoted("{'ServiceSettings':{'ReadTimeout':'300'}}"),
            u"ServiceSettings.ReadTimeout"_s,
            u"config.json: ServiceSettings.ReadTimeout is \"300\"; allowed is a whole number from 1 to 86400."_s);
        bad("zero seconds", quoted("{'ServiceSettings':{'WriteTimeout':0}}"),
            u"ServiceSettings.WriteTimeout"_s, u"from 1 to 86400"_s);
        bad("a fraction", quoted("{'ServiceSettings':{'IdleTimeout':1.5}}"), u"ServiceSettings.IdleTimeout"_s,
            u"is 1.5; allowed is a whole number"_s);
        good("a whole number with a fraction of nothing", quoted("{'ServiceSettings':{'IdleTimeout':60.0}}"));
        bad("a number beyond 64 bits", quoted("{'ServiceSettings':{'IdleTimeout':1e300}}"),
            u"ServiceSettings.IdleTimeout"_s, u"a whole number"_s);
        bad("number for a flag", quoted("{'ClusterSettings':{'Enable':1}}"), u"ClusterSettings.Enable"_s,
            u"true or false"_s);
        bad("unknown word", quoted("{'SqlSettings':{'DriverName':'oracle'}}"), u"SqlSettings.DriverName"_s,
            u"one of \"sqlite\", \"sqlite3\", \"postgres\", \"mysql\""_s);
        bad("a bar is no word", quoted("{'SqlSettings':{'DriverName':'sqlite|postgres'}}"),
            u"SqlSettings.DriverName"_s, u"one of"_s);
        good(
            "log levels in any case", quoted("{'LogSettings':{'FileLevel':'debug','ConsoleLevel':'ERROR'}}"));
        bad("no log level", quoted("{'LogSettings':{'FileLevel':'loud'}}"), u"LogSettings.FileLevel"_s,
            u"\"DEBUG\""_s);
        bad("a WebSocket given up before it is asked",
            quoted("{'MusterSettings':{'WebSocketPingSeconds':100}}"),
            u"MusterSettings.WebSocketPongTimeoutSeconds"_s, u"MusterSettings.WebSocketPingSeconds (100)"_s);
        bad("a queue shorter than one turn of requests",
            quoted("{'MusterSettings':{'WebSocketQueueFrames':16}}"),
            u"MusterSettings.WebSocketQueueFrames"_s, u"from 256 to"_s);
        bad("no header at all", quoted("{'MusterSettings':{'MaxHeaderFields':0}}"),
            u"MusterSettings.MaxHeaderFields"_s, u"from 16 to 10000"_s);
        good("members to join",
            quoted("{'MusterSettings':{'GossipSeeds':['10.0.0.1:7946','[fd00::1]:1','serf.example.com:8074']}"
                   "}"));
        bad("a seed without a port", quoted("{'MusterSettings':{'GossipSeeds':['10.0.0.1']}}"),
            u"MusterSettings.GossipSeeds"_s, u"a list of at most 64 texts \"host:port\""_s);
        bad("a seed without a host", quoted("{'MusterSettings':{'GossipSeeds':[':8074']}}"),
            u"MusterSettings.GossipSeeds"_s, u"host:port"_s);
        bad("a seed at port 0", quoted("{'MusterSettings':{'GossipSeeds':['10.0.0.1:0']}}"),
            u"MusterSettings.GossipSeeds"_s, u"host:port"_s);
        bad("a seed that is no text", quoted("{'MusterSettings':{'GossipSeeds':[8074]}}"),
            u"MusterSettings.GossipSeeds"_s, u"host:port"_s);
        bad("too many seeds",
            "{\"MusterSettings\":{\"GossipSeeds\":[" + QByteArray("\"a:1\",").repeated(64) + "\"a:1\"]}}",
            u"MusterSettings.GossipSeeds"_s, u"at most 64"_s);
        good("delegate versions of Serf", quoted("{'MusterSettings':{'GossipDelegateVersions':'2, 5, 5'}}"));
        bad("delegate versions: two numbers", quoted("{'MusterSettings':{'GossipDelegateVersions':'2,5'}}"),
            u"MusterSettings.GossipDelegateVersions"_s, u"\"min,max,current\""_s);
        bad("delegate versions: speaks what it does not understand",
            quoted("{'MusterSettings':{'GossipDelegateVersions':'2,5,6'}}"),
            u"MusterSettings.GossipDelegateVersions"_s, u"current between the others"_s);
        bad("delegate versions: no byte", quoted("{'MusterSettings':{'GossipDelegateVersions':'0,256,0'}}"),
            u"MusterSettings.GossipDelegateVersions"_s, u"0 to 255"_s);
        bad("delegate versions: negative", quoted("{'MusterSettings':{'GossipDelegateVersions':'-1,5,5'}}"),
            u"MusterSettings.GossipDelegateVersions"_s, u"0 to 255"_s);
        bad("site without scheme", quoted("{'ServiceSettings':{'SiteURL':'chat.example.com'}}"),
            u"ServiceSettings.SiteURL"_s, u"https://"_s);
        bad("site with another scheme", quoted("{'ServiceSettings':{'SiteURL':'ftp://chat'}}"),
            u"ServiceSettings.SiteURL"_s, u"https://"_s);
        good("site", quoted("{'ServiceSettings':{'SiteURL':'https://chat.example.com:8443/x'}}"));
        bad("listener without port", quoted("{'ServiceSettings':{'ListenAddress':'localhost'}}"),
            u"ServiceSettings.ListenAddress"_s, u"\"host:port\""_s);
        bad("port too high", quoted("{'ServiceSettings':{'ListenAddress':':65536'}}"),
            u"ServiceSettings.ListenAddress"_s, u"65535"_s);
        bad("gossip port too high", quoted("{'ClusterSettings':{'GossipPort':70000}}"),
            u"ClusterSettings.GossipPort"_s, u"from 0 to 65535"_s);
        bad("host name with a port", quoted("{'ClusterSettings':{'OverrideHostname':'a:8065'}}"),
            u"ClusterSettings.OverrideHostname"_s, u"without a port"_s);
        good("host names and addresses",
            quoted("{'ClusterSettings':{'OverrideHostname':'fd00::1','BindAddress':'127.0.0.1','"
                   "AdvertiseAddress':'::1'}}"));
        bad("no address", quoted("{'ClusterSettings':{'BindAddress':'eth0'}}"),
            u"ClusterSettings.BindAddress"_s, u"an IP address"_s);
        bad("a name of 65 characters",
            quoted("{'ClusterSettings':{'ClusterName':'"
                   "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'}}"),
            u"ClusterSettings.ClusterName"_s, u"at most 64"_s);
        bad("a NUL in a text", quoted("{'FileSettings':{'Directory':'a\\u0000b'}}"),
            u"FileSettings.Directory"_s, u"not empty"_s);
        bad("an empty directory", quoted("{'MusterSettings':{'DataDirectory':' '}}"),
            u"MusterSettings.DataDirectory"_s, u"not empty"_s);
        bad("list with a number", quoted("{'SqlSettings':{'DataSourceReplicas':['a',1]}}"),
            u"SqlSettings.DataSourceReplicas"_s, u"a list of strings"_s);
        bad("a section that is none", quoted("{'SqlSettings':[]}"), u"SqlSettings"_s,
            u"an object with keys"_s);
        bad("plugins that are no object", quoted("{'PluginSettings':{'PluginStates':true}}"),
            u"PluginSettings.PluginStates"_s, u"an object"_s);
        bad("a saved mask would lose the secret",
            quoted("{'SqlSettings':{'DataSource':'********************************'}}"),
            u"SqlSettings.DataSource"_s, u"asterisks that replace a secret"_s);
        bad("a mask deep inside",
            quoted("{'PluginSettings':{'Plugins':{'p':{'k':['********************************']}}}}"),
            u"PluginSettings.Plugins"_s, u"asterisks"_s);
        bad("the newer spelling is named as the file spells it",
            quoted("{'ClusterSettings':{'UseIPAddress':'yes'}}"), u"ClusterSettings.UseIPAddress"_s,
            u"true or false"_s);
        // More than one key.
        bad("gossip off, older spelling", quoted("{'ClusterSettings':{'UseExperimentalGossip':false}}"),
            u"ClusterSettings.UseExperimentalGossip"_s, u"no other protocol between nodes than gossip"_s);
        bad("gossip off, newer spelling", quoted("{'ClusterSettings':{'UseGossip':false}}"),
            u"ClusterSettings.UseExperimentalGossip"_s, u"no other protocol"_s);
        bad("cluster without a name",
            quoted("{'ClusterSettings':{'Enable':true},'SqlSettings':{'DataSource':'/var/m.db'}}"),
            u"ClusterSettings.ClusterName"_s, u"give all nodes of the cluster the same name"_s);
        bad("two listeners on a port",
            quoted("{'ClusterSettings':{'Enable':true,'ClusterName':'c','GossipPort':8075},'SqlSettings':{'"
                   "DataSource':'/m'}}"),
            u"ClusterSettings.StreamingPort"_s, u"both 8075"_s);
        bad("gossip on the port of HTTP",
            quoted("{'ClusterSettings':{'Enable':true,'ClusterName':'c','GossipPort':8065},'SqlSettings':{'"
                   "DataSource':'/m'}}"),
            u"ClusterSettings.GossipPort"_s, u"both port 8065"_s);
        good("cluster",
            quoted("{'ClusterSettings':{'Enable':true,'ClusterName':'c'},'SqlSettings':{'DataSource':'/var/"
                   "m.db'}}"));
        bad("gossip's encryption demanded and waived",
            quoted("{'ClusterSettings':{'Enable':true,'ClusterName':'c','EnableGossipEncryption':true},"
                   "'MusterSettings':{'AllowUnencryptedGossip':true},'SqlSettings':{'DataSource':'/m'}}"),
            u"MusterSettings.AllowUnencryptedGossip"_s, u"set one of them to false"_s);
        bad("TLS without key",
            quoted("{'ServiceSettings':{'ConnectionSecurity':'TLS','TLSCertFile':'c.pem'}}"),
            u"ServiceSettings.TLSKeyFile"_s, u"name a PEM file"_s);
        bad("S3 without bucket", quoted("{'FileSettings':{'DriverName':'amazons3'}}"),
            u"FileSettings.AmazonS3Bucket"_s, u"amazons3"_s);
    }
    void values()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, key);
        QFETCH(QString, message);
        const QList<Problem> problems = judge(json);
        QCOMPARE(problems.size(), key.isEmpty() ? 0 : 1);
        QCOMPARE(hasErrors(problems), !key.isEmpty());
        if (key.isEmpty())
            return;
        QCOMPARE(problems.first().key, key);
        QCOMPARE(problems.first().where, u"config.json"_s);
        QVERIFY2(problems.first().message.contains(message), qPrintable(problems.first().message));
        QVERIFY(problems.first().message.startsWith(u"config.json: "));
        QVERIFY(!problems.first().allowed.isEmpty());
    }

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
        QTest::newRow("gossip's encryption as Mattermost demands it")
            << QByteArray(cluster).replace("%1", quoted(",'EnableGossipEncryption':true")).replace("%2", "")
            << u"ClusterSettings.EnableExperimentalGossipEncryption"_s;
        QTest::newRow("a migration that was left half done") << QByteArray(cluster).replace("%1", "").replace(
            "%2", quoted(",'MusterSettings':{'GossipVerifyIncoming':false}"))
                                                             << u"MusterSettings.GossipVerifyIncoming"_s;
        QTest::newRow("more idle than open")
            << quoted("{'SqlSettings':{'MaxOpenConns':5}}") << u"SqlSettings.MaxIdleConns"_s;
        QTest::newRow("an address longer than the head")
            << quoted("{'ServiceSettings':{'MaximumURLLength':16384}}")
            << u"ServiceSettings.MaximumURLLength"_s;
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

    void allProblemsAtOnceInOrder()
    {
        const QList<Problem> problems = judge(
            quoted("{'SqlSettings':{'MaxOpenConns':0,'QueryTimeout':-1},'ServiceSettings':{'ReadTimeout':"
                   "true},'ClusterSettings':{'UseGossip':false}}"));
        QStringList keys;
        for (const Problem &problem : problems)
            keys.append(problem.key);
        QCOMPARE(keys,
            QStringList({u"ClusterSettings.UseExperimentalGossip"_s, u"ServiceSettings.ReadTimeout"_s,
                u"SqlSettings.MaxIdleConns"_s, u"SqlSettings.MaxOpenConns"_s,
                u"SqlSettings.QueryTimeout"_s}));
    }

    void aWholeMattermostFileIsFine()
    {
        QFile file(QStringLiteral(MUSTER_SOURCE_DIR "/tests/vectors/mattermost-config.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<Problem> problems = judge(file.readAll());
        QVERIFY2(problems.isEmpty(), qPrintable(problems.value(0).message));
    }

    void secretsAreNotTold()
    {
        const QList<Problem> problems =
            judge(quoted("{'SqlSettings':{'DataSourceReplicas':['postgres://u:hunter2@h/d', 3]}}"));
        QCOMPARE(problems.size(), 1);
        QVERIFY(!problems.first().message.contains(u"hunter2"));
        QVERIFY(!problems.first().value.contains(u"hunter2"));
    }

    void longValuesAreCut()
    {
        const QList<Problem> problems =
            judge(quoted("{'ServiceSettings':{'ReadTimeout':'") + QByteArray(100'000, 'x') + quoted("'}}"));
        QCOMPARE(problems.size(), 1);
        QVERIFY(problems.first().message.size() < 500);
    }
};

QTEST_APPLESS_MAIN(TestValidation)
#include "tst_validation.moc"
