// muster_test: USES Muster::Config PATHS
#include "config/secrets.h"
#include "unit/config/quoted.h"

#include "config/hash.h"

#include <QFile>
#include <QTest>

using namespace muster::config;
using namespace Qt::Literals::StringLiterals;

static Document read(const QByteArray &json)
{
    return parseDocument(json, u"c.json"_s).value();
}

class TestSecrets : public QObject {
    Q_OBJECT
private slots:
    void masks_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("masked");
        const auto row = [](const char *name, const QByteArray &text, QByteArray masked) {
            QTest::newRow(name) << text << masked.replace('#', QByteArray(32, '*'));
        };
        row("a password", quoted("{'EmailSettings':{'SMTPPassword':'x','SMTPUsername':'u'}}"),
            quoted("{'EmailSettings':{'SMTPPassword':'#','SMTPUsername':'u'}}"));
        row("an empty password is none", quoted("{'EmailSettings':{'SMTPPassword':''}}"),
            quoted("{'EmailSettings':{'SMTPPassword':''}}"));
        row("each of a list", quoted("{'SqlSettings':{'DataSourceReplicas':['a','b']}}"),
            quoted("{'SqlSettings':{'DataSourceReplicas':['#','#']}}"));
        row("data sources in lists of objects",
            quoted("{'SqlSettings':{'ReplicaLagSettings':[{'DataSource':'x'}]}}"),
            quoted("{'SqlSettings':{'ReplicaLagSettings':[{'DataSource':'#'}]}}"));
        row("all texts and numbers of plugins",
            quoted("{'PluginSettings':{'Plugins':{'p':{'name':'x','pin':1234,'on':true}}}}"),
            quoted("{'PluginSettings':{'Plugins':{'p':{'name':'#','pin':'#','on':true}}}}"));
        row("unknown keys that sound like it",
            quoted("{'New':{'ApiKey':'x','Deep':{'ClientSecret':'y','Name':'z'}}}"),
            quoted("{'New':{'ApiKey':'#','Deep':{'ClientSecret':'#','Name':'z'}}}"));
        row("nested and renamed",
            quoted("{'MessageExportSettings':{'GlobalRelaySettings':{'SmtpPassword':'x'}}}"),
            quoted("{'MessageExportSettings':{'GlobalRelaySettings':{'SmtpPassword':'#'}}}"));
        row("nothing else",
            quoted("{'PasswordSettings':{'MinimumLength':9},'GoogleSettings':{'TokenEndpoint':'https://t'}}"),
            quoted(
                "{'PasswordSettings':{'MinimumLength':9},'GoogleSettings':{'TokenEndpoint':'https://t'}}"));
    }
    void masks()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, masked);
        const Document original = read(json);
        QCOMPARE(canonicalJson(maskSecrets(original).root()), canonicalJson(read(masked).root()));
        // What a client got and sends back is what was there.
        QCOMPARE(restoreMasked(maskSecrets(original), original), original);
    }

    void aWholeFileComesBackUnharmed()
    {
        QFile file(QStringLiteral(MUSTER_SOURCE_DIR "/tests/vectors/mattermost-config.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Document original = read(file.readAll());
        const Document masked = maskSecrets(original);
        QVERIFY(!(masked == original));
        QVERIFY2(!masked.toJson().contains("example-secret"), "the scenario's secrets all contain this text");
        QCOMPARE(restoreMasked(masked, original), original);
    }

    void aChangedSecretStays()
    {
        const Document current = read(quoted(
            "{'SqlSettings':{'DataSourceReplicas':['a','b']},'EmailSettings':{'SMTPPassword':'old'}}"));
        Document incoming = maskSecrets(current);
        incoming.set(u"EmailSettings.SMTPPassword", u"new"_s);
        QCOMPARE(restoreMasked(incoming, current).text(u"EmailSettings.SMTPPassword"), u"new"_s);
        QCOMPARE(restoreMasked(incoming, current).list(u"SqlSettings.DataSourceReplicas"),
            QStringList({u"a"_s, u"b"_s}));
    }

    void aMaskWithNothingBehindItStays()
    {
        const QString mask(maskText);
        Document incoming;
        incoming.set(u"New.ApiKey", mask);
        QCOMPARE(restoreMasked(incoming, Document()).present(u"New.ApiKey"), QJsonValue(mask));
        // A default of the table is behind this one.
        incoming.set(u"ElasticsearchSettings.Password", mask);
        QCOMPARE(restoreMasked(incoming, Document()).text(u"ElasticsearchSettings.Password"), u"changeme"_s);
    }

    void patching()
    {
        const Document current = read(
            quoted("{'TeamSettings':{'SiteName':'A','MaxUsersPerTeam':5},'Future':{'x':1},'SqlSettings':{'"
                   "DataSource':'secret','DataSourceReplicas':['r1','r2']}}"));
        const Document change = read(quoted(
            "{'TeamSettings':{'SiteName':'B','MaxUsersPerTeam':null},'LogSettings':null,'SqlSettings':{'"
            "DataSource':'********************************','DataSourceReplicas':['r3']},'New':{'y':2}}"));
        const Document result = patch(current, change.root());
        QCOMPARE(canonicalJson(result.root()),
            canonicalJson(read(
                quoted("{'TeamSettings':{'SiteName':'B','MaxUsersPerTeam':5},'Future':{'x':1},'New':{'y':"
                       "2},'SqlSettings':{'DataSource':'secret','DataSourceReplicas':['r3']}}"))
                              .root()));
        QCOMPARE(patch(current, {}), current);
        QCOMPARE(patch(current, maskSecrets(current).root()), current);
    }

    void display_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("expected");
        QTest::newRow("text") << u"TeamSettings.SiteName"_s << QJsonValue(u"A"_s) << u"\"A\""_s;
        QTest::newRow("absent") << u"New.Key"_s << QJsonValue(QJsonValue::Undefined) << QString();
        QTest::newRow("secret") << u"SqlSettings.DataSource"_s << QJsonValue(u"x"_s)
                                << u"\"********************************\""_s;
        QTest::newRow("exactly 200") << u"TeamSettings.SiteName"_s << QJsonValue(QString(198, u'x'))
                                     << u'"' + QString(198, u'x') + u'"';
        QTest::newRow("over 200") << u"TeamSettings.SiteName"_s << QJsonValue(QString(199, u'x'))
                                  << u'"' + QString(198, u'x') + u'…';
        QTest::newRow("a password in an address under any key")
            << u"ServiceSettings.SiteURL"_s << QJsonValue(u"https://me:h,u\"n@ter2@chat"_s)
            << u"\"https://me:***@chat\""_s;
        QTest::newRow("an address without one")
            << u"ServiceSettings.SiteURL"_s << QJsonValue(u"https://chat:8065/a"_s)
            << u"\"https://chat:8065/a\""_s;
        QTest::newRow("a parameter") << u"Unknown.Source"_s
                                     << QJsonValue(u"host=h Password = 'hunter 2' x=y"_s)
                                     << u"\"host=h Password = *** x=y\""_s;
    }
    void display()
    {
        QFETCH(QString, id);
        QFETCH(QJsonValue, value);
        QFETCH(QString, expected);
        QCOMPARE(displayText(id, value), expected);
    }
};

QTEST_APPLESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
