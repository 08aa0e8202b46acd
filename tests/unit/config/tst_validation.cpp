// muster_test: USES Muster::Config
#include "config/keytable.h"
#include "config/meantkey.h"
#include "unit/config/judge.h"

#include <QTest>

using namespace muster::config;
using namespace Qt::Literals::StringLiterals;

class TestValidation : public QObject {
    Q_OBJECT
private slots:
    void slips_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("meant");
        const QString listen = u"ServiceSettings.ListenAddress"_s;
        const auto row = [](const char *name, const QByteArray &text, const QString &key,
                             const QString &meant) {
            QTest::newRow(name) << quoted(text) << key << meant;
        };
        row("a letter is missing", "{'ServiceSettings':{'ListenAdress':':8065'}}",
            u"ServiceSettings.ListenAdress"_s, listen);
        row("letters are swapped", "{'ServiceSettings':{'ListneAddress':':8065'}}",
            u"ServiceSettings.ListneAddress"_s, listen);
        row("another case", "{'ServiceSettings':{'listenaddress':':8065'}}",
            u"ServiceSettings.listenaddress"_s, listen);
        row("a misspelled section", "{'ServiceSetings':{'ListenAddress':':8065'}}",
            u"ServiceSetings.ListenAddress"_s, listen);
        row("both misspelled", "{'SevriceSettings':{'ListenAdress':':8065'}}",
            u"SevriceSettings.ListenAdress"_s, listen);
        row("a key of one other section", "{'ServiceSettings':{'SiteName':'x'}}",
            u"ServiceSettings.SiteName"_s, u"TeamSettings.SiteName"_s);
        row("a key outside of any section", "{'SiteName':'x'}", u"SiteName"_s, u"TeamSettings.SiteName"_s);
    }
    /// They have no effect, and nobody but the author of the file can know what they should have had.
    void slips()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, key);
        QFETCH(QString, meant);
        const QList<Problem> problems = judge(json);
        QCOMPARE(problems.size(), 1);
        QVERIFY2(!hasErrors(problems), "newer versions have keys that this one does not know");
        QCOMPARE(problems.first().message,
            u"config.json: %1 is an unknown key and has no effect; did you mean %2?"_s.arg(key, meant));
    }

    void aKeyThatMovedIsNoSlip()
    {
        QVERIFY(
            judge(quoted("{'ServiceSettings':{'SiteName':'x'},'TeamSettings':{'SiteName':'y'}}")).isEmpty());
    }

    /// Whatever is written there, no text of a file makes this slow or wrong.
    void oddNamesMeanNothing()
    {
        for (const QString &id : {u""_s, u"."_s, u"\\"_s, u"a"_s, QString(100'000, u'x'),
                 u"ServiceSettings."_s + QString(100'000, u'L'), u"Future.ListenAddress"_s,
                 u"ServiceSettings.ListenAddress"_s, u"ServiceSettings"_s})
            QVERIFY2(meantKey(id).isEmpty(), qPrintable(id.left(50)));
    }

    void aMisspelledSecretIsStillOne()
    {
        QVERIFY(isSecret(u"SqlSettings.DataSorce"));
        const auto problems = judge(quoted("{'SqlSettings':{'DataSorce':'hunter2'}}"));
        QCOMPARE(problems.size(), 1);
        QVERIFY(!problems.first().value.contains(u"hunter2"_s));
        QVERIFY(!problems.first().message.contains(u"hunter2"_s));
    }

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
        good("a key that every section has is nobody's", quoted("{'EmailSettings':{'Enable':true}}"));
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
        bad("a number that is none of the words", quoted("{'ServiceSettings':{'TLSMinVer':2}}"),
            u"ServiceSettings.TLSMinVer"_s, u"one of"_s);
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
        good("site",
            quoted("{'ServiceSettings':{'TrustedProxyIPHeader':['X-Real-IP'],'SiteURL':'https://"
                   "chat.example.com:8443/x'}}"));
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
            u"FileSettings.Directory"_s, u"a control character"_s);
        bad("an empty directory", quoted("{'MusterSettings':{'DataDirectory':' '}}"),
            u"MusterSettings.DataDirectory"_s, u"not empty"_s);
        bad("list with a number", quoted("{'MusterSettings':{'GossipSeeds':['a:1',1]}}"),
            u"MusterSettings.GossipSeeds"_s, u"a list"_s);
        bad("a section that is none", quoted("{'SqlSettings':[]}"), u"SqlSettings"_s,
            u"an object with keys"_s);
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
        const auto clustered = [](const char *cluster, const char *more = "") {
            return quoted("{'ClusterSettings':{'Enable':true,'ClusterName':'c',") + quoted(cluster)
                + quoted("},'SqlSettings':{'DataSource':'/m'}") + quoted(more) + "}";
        };
        good("gossip off without a cluster, the default up to 5.31",
            quoted("{'ClusterSettings':{'UseExperimentalGossip':false}}"));
        bad("gossip off, older spelling", clustered("'UseExperimentalGossip':false"),
            u"ClusterSettings.UseExperimentalGossip"_s,
            u"UseExperimentalGossip is false, but there is no other protocol between nodes than gossip"_s);
        bad("gossip off, newer spelling", clustered("'UseGossip':false"), u"ClusterSettings.UseGossip"_s,
            u"UseGossip is false"_s);
        bad("both spellings", quoted("{'ClusterSettings':{'UseIpAddress':true,'UseIPAddress':false}}"),
            u"ClusterSettings.UseIpAddress"_s, u"are both given with different values"_s);
        // Addresses.
        for (const char *address : {"0.0.0.0", "::", "255.255.255.255", "224.0.0.1", "ff02::1", "fe80::1",
                 "fe80::1%eth0", "::ffff:0.0.0.0"})
            bad(qPrintable(u"nobody reaches %1"_s.arg(QLatin1StringView(address))),
                clustered(QByteArray("'AdvertiseAddress':'" + QByteArray(address) + "'").constData()),
                u"ClusterSettings.AdvertiseAddress"_s, u"\", which "_s);
        for (const char *address : {"255.255.255.255", "224.0.0.1", "ff02::1", "fe80::1"})
            bad(qPrintable(u"nobody listens on %1"_s.arg(QLatin1StringView(address))),
                clustered(QByteArray("'BindAddress':'" + QByteArray(address) + "'").constData()),
                u"ClusterSettings.BindAddress"_s, u"\", which "_s);
        good("both families", clustered("'BindAddress':'::','AdvertiseAddress':'10.0.0.1'"));
        good("one of them", clustered("'BindAddress':'0.0.0.0','AdvertiseAddress':'10.0.0.1'"));
        good("loopback in a cluster on one host",
            clustered("'BindAddress':'127.0.0.1','AdvertiseAddress':'127.0.0.1'"));
        bad("a family that gossip does not hear",
            clustered("'BindAddress':'0.0.0.0','AdvertiseAddress':'fd00::1'"),
            u"ClusterSettings.AdvertiseAddress"_s, u"does not listen in its family"_s);
        bad("the other way round", clustered("'BindAddress':'fd00::2','AdvertiseAddress':'10.0.0.1'"),
            u"ClusterSettings.AdvertiseAddress"_s, u"does not listen in its family"_s);
        bad("loopback, where nobody listens",
            clustered("'BindAddress':'10.0.0.1','AdvertiseAddress':'127.0.0.1'"),
            u"ClusterSettings.AdvertiseAddress"_s, u"nobody listens on loopback"_s);
        bad("loopback among others elsewhere",
            clustered("'AdvertiseAddress':'127.0.0.1'",
                ",'MusterSettings':{'GossipSeeds':['127.0.0.1:1','10.0.0.2:8074']}"),
            u"ClusterSettings.AdvertiseAddress"_s, u"names 10.0.0.2:8074"_s);
        good("a name with an underscore beside an address",
            clustered("'OverrideHostname':'chat_1','AdvertiseAddress':'10.0.0.1'"));
        bad("a host name with a space", quoted("{'ClusterSettings':{'OverrideHostname':'chat 1'}}"),
            u"ClusterSettings.OverrideHostname"_s, u"a host name"_s);
        bad("a name that is an address of nobody", clustered("'OverrideHostname':'0.0.0.0'"),
            u"ClusterSettings.OverrideHostname"_s, u"every address of a host"_s);
        bad("a seed that is everybody", quoted("{'MusterSettings':{'GossipSeeds':['0.0.0.0:8074']}}"),
            u"MusterSettings.GossipSeeds"_s, u"every address of a host"_s);
        bad("a listener on a multicast address",
            quoted("{'ServiceSettings':{'ListenAddress':'[ff02::1]:80'}}"),
            u"ServiceSettings.ListenAddress"_s, u"multicast"_s);
        bad("a port with a space", quoted("{'ServiceSettings':{'ListenAddress':':8065 '}}"),
            u"ServiceSettings.ListenAddress"_s, u"begins or ends with white space"_s);
        // Data sources.
        bad("a kind of database that is not here",
            quoted("{'SqlSettings':{'DriverName':'mysql','DataSource':'u:p@tcp(h)/d'}}"),
            u"SqlSettings.DriverName"_s, u"which this version cannot use"_s);
        good("a server", quoted("{'SqlSettings':{'DriverName':'postgres','DataSource':'host=h dbname=d'}}"));
        bad("a replica that is a file",
            quoted("{'SqlSettings':{'DriverName':'postgres','DataSource':'host=h "
                   "dbname=d','DataSourceReplicas':['/"
                   "m.db']}}"),
            u"SqlSettings.DataSourceReplicas"_s, u"is no address of a server"_s);
        bad("a file under the driver of a server",
            quoted("{'SqlSettings':{'DriverName':'postgres','DataSource':'/srv/m.db'}}"),
            u"SqlSettings.DataSource"_s, u"for which it is a PostgreSQL address"_s);
        bad("a server's address under the default driver",
            quoted("{'SqlSettings':{'DataSource':'postgres://u:p@h/d'}}"), u"SqlSettings.DataSource"_s,
            u"is a PostgreSQL address, but SqlSettings.DriverName is \"sqlite\" (the default)"_s);
        bad("a replica of another kind",
            quoted("{'SqlSettings':{'DataSourceReplicas':['/m','u:p@tcp(h)/d']}}"),
            u"SqlSettings.DataSourceReplicas"_s, u"is a MySQL address"_s);
        bad("a template for a database", quoted("{'SqlSettings':{'DataSource':'${DATA}/m.db'}}"),
            u"SqlSettings.DataSource"_s, u"a template that nothing filled in"_s);
        // Lists and texts.
        good("the header of a proxy",
            quoted("{'ServiceSettings':{'TrustedProxyIPHeader':['X-Forwarded-For','X-Real-IP']}}"));
        for (const char *header :
            {"X-Forwarded-For,X-Real-IP", "X Forwarded", "", "[X-Forwarded-For]", "X-Forwarded-For "})
            bad(qPrintable(u"no header: \"%1\""_s.arg(QLatin1StringView(header))),
                "{\"ServiceSettings\":{\"TrustedProxyIPHeader\":[\"" + QByteArray(header) + "\"]}}",
                u"ServiceSettings.TrustedProxyIPHeader"_s, u"names of headers"_s);
        good("an empty text for a list that is only kept, as older servers wrote it",
            quoted("{'TeamSettings':{'ExperimentalDefaultChannels':''}}"));
        good("nulls are absent, old keys are kept",
            quoted("{'SqlSettings':{'DataSourceReplicas':null,'AtRestEncryptKey':null},'FileSettings':{'"
                   "ThumbnailWidth':120},"
                   "'WebrtcSettings':{'Enable':false,'Deep':{'er':[1,'1']}}}"));
        good("an empty text that Mattermost reads as the default",
            quoted(
                "{'FileSettings':{'AmazonS3Endpoint':'','Directory':''},'PluginSettings':{'Directory':''}}"));
        good("spellings of older servers",
            quoted(
                "{'SamlSettings':{'IdpUrl':'https://"
                "i','IdpDescriptorUrl':'x','IdpMetadataUrl':''},'ServiceSettings':{'GfycatApiSecret':'s'}}"));
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
        bad("an origin without a scheme", quoted("{'ServiceSettings':{'AllowCorsFrom':'other.example.com'}}"),
            u"ServiceSettings.AllowCorsFrom"_s, u"origins as browsers send them"_s);
        bad("origins with a comma",
            quoted("{'ServiceSettings':{'AllowCorsFrom':'https://a.example.com,https://b.example.com'}}"),
            u"ServiceSettings.AllowCorsFrom"_s, u"separated by spaces"_s);
        bad("an origin with a path",
            quoted("{'ServiceSettings':{'AllowCorsFrom':'https://a.example.com/chat'}}"),
            u"ServiceSettings.AllowCorsFrom"_s, u"origins"_s);
        bad("an origin with two slashes",
            quoted("{'ServiceSettings':{'AllowCorsFrom':'https://a.example.com//'}}"),
            u"ServiceSettings.AllowCorsFrom"_s, u"origins"_s);
        bad("an origin with two stars", quoted("{'ServiceSettings':{'AllowCorsFrom':'https://*.example.*'}}"),
            u"ServiceSettings.AllowCorsFrom"_s, u"origins"_s);
        bad("one wrong origin among others",
            quoted("{'ServiceSettings':{'AllowCorsFrom':'https://a.example.com b.example.com'}}"),
            u"ServiceSettings.AllowCorsFrom"_s, u"origins"_s);
        good("origins",
            quoted("{'ServiceSettings':{'AllowCorsFrom':'https://a.example.com:8443 http://localhost:* "
                   "https://*.example.com capacitor://app'}}"));
        good("every origin", quoted("{'ServiceSettings':{'AllowCorsFrom':'*'}}"));
        bad("a cipher suite that nobody should speak",
            quoted("{'ServiceSettings':{'TLSOverwriteCiphers':['TLS_RSA_WITH_RC4_128_SHA']}}"),
            u"ServiceSettings.TLSOverwriteCiphers"_s, u"TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"_s);
        bad("a cipher suite by OpenSSL's name",
            quoted("{'ServiceSettings':{'TLSOverwriteCiphers':['ECDHE-RSA-AES128-GCM-SHA256']}}"),
            u"ServiceSettings.TLSOverwriteCiphers"_s, u"a list of names"_s);
        good("cipher suites",
            quoted("{'ServiceSettings':{'TLSOverwriteCiphers':['TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384','"
                   "TLS_RSA_WITH_AES_128_CBC_SHA']}}"));
        bad("HSTS for a negative time", quoted("{'ServiceSettings':{'TLSStrictTransportMaxAge':-1}}"),
            u"ServiceSettings.TLSStrictTransportMaxAge"_s, u"of 0 or more"_s);
    }
    void values()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, key);
        QFETCH(QString, message);
        QList<Problem> problems = judge(json);
        if (key.isEmpty()) {
            QCOMPARE(problems.size(), 0);
            return;
        }
        // What this version does not do is a warning beside it.
        problems.removeIf(
            [](const Problem &problem) { return problem.severity == Problem::Severity::Warning; });
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().key, key);
        QCOMPARE(problems.first().where, u"config.json"_s);
        QVERIFY2(problems.first().message.contains(message), qPrintable(problems.first().message));
        QVERIFY(problems.first().message.startsWith(u"config.json: "));
        QVERIFY(!problems.first().allowed.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestValidation)
#include "tst_validation.moc"
