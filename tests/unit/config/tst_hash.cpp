// muster_test: USES Muster::Config PATHS
#include "config/hash.h"
#include "unit/config/quoted.h"

#include "config/keytable.h"
#include "support/defaultdocument.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace muster::config;
using namespace Qt::Literals::StringLiterals;

static Document read(const QByteArray &json)
{
    return parseDocument(json, u"c.json"_s).value();
}

class TestHash : public QObject {
    Q_OBJECT
private slots:
    void canonical_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("names are sorted") << quoted("{'b':1,'a':2,'B':3}") << quoted("{'B':3,'a':2,'b':1}");
        QTest::newRow("no white space") << QByteArray("{ \"a\" : [ 1 ,\n2 ] }") << quoted("{'a':[1,2]}");
        QTest::newRow("whole numbers have one spelling")
            << QByteArray("[5, 5.0, 5e0, 0.5e1, -0.0]") << QByteArray("[5,5,5,5,0]");
        QTest::newRow("64 bits") << QByteArray("[9007199254740993,-9223372036854775808]")
                                 << QByteArray("[9007199254740993,-9223372036854775808]");
        QTest::newRow("fractions are shortest")
            << QByteArray("[0.10, 1e-7, 1.5]") << QByteArray("[0.1,1e-07,1.5]");
        QTest::newRow("large") << QByteArray("[1e300]") << QByteArray("[1e+300]");
        QTest::newRow("escapes have one spelling") << quoted("['\\u0041\\/\\'\\\\\\n\\u0001\\u00e9']")
                                                   << QByteArray("[\"A/\\\"\\\\\\u000a\\u0001\xc3\xa9\"]");
        QTest::newRow("words") << QByteArray("[true,false,null,\"\",{},[]]")
                               << quoted("[true,false,null,'',{},[]]");
    }
    void canonical()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, expected);
        const QJsonDocument document = QJsonDocument::fromJson(json);
        QVERIFY(!document.isNull());
        const QJsonValue value =
            document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
        QCOMPARE(canonicalJson(value), expected);
    }

    void sameOrNot_data()
    {
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::addColumn<bool>("same");
        const auto row = [](const char *name, const QByteArray &a, const QByteArray &b, bool same) {
            QTest::newRow(name) << a << b << same;
        };
        row("formatting and order",
            quoted("{'TeamSettings':{'SiteName':'A','MaxUsersPerTeam':5},'LogSettings':{}}"),
            "{\n\t\"TeamSettings\": {\"MaxUsersPerTeam\": 5.0, \"SiteName\": \"\\u0041\"}\n}", true);
        row("an absent key is its default",
            quoted("{'ServiceSettings':{'ReadTimeout':300,'EnableDeveloper':false}}"), "{}", true);
        row("null is absent", quoted("{'ServiceSettings':{'ReadTimeout':null},'SqlSettings':null}"), "{}",
            true);
        row("an empty section is absent", quoted("{'ServiceSettings':{},'Future':{}}"), "{}", true);
        row("a changed value", quoted("{'ServiceSettings':{'ReadTimeout':301}}"), "{}", false);
        row("a secret", quoted("{'EmailSettings':{'SMTPPassword':'a'}}"),
            quoted("{'EmailSettings':{'SMTPPassword':'b'}}"), false);
        row("an unknown key", quoted("{'ServiceSettings':{'Future':1}}"), "{}", false);
        row("an unknown section", quoted("{'Future':{'x':1}}"), quoted("{'Future':{'x':2}}"), false);
        row("order inside an unknown object", quoted("{'Future':{'x':{'a':1,'b':2}}}"),
            quoted("{'Future':{'x':{'b':2,'a':1}}}"), true);
        row("order of a list matters", quoted("{'SqlSettings':{'DataSourceReplicas':['a','b']}}"),
            quoted("{'SqlSettings':{'DataSourceReplicas':['b','a']}}"), false);
        row("ClusterSettings are outside",
            quoted("{'ClusterSettings':{'Enable':true,'ClusterName':'x','GossipPort':1,'Future':7}}"), "{}",
            true);
        row("per-node keys are outside",
            quoted("{'ServiceSettings':{'ListenAddress':':1'},'MusterSettings':{'DataDirectory':'/"
                   "a'},'LogSettings':{'FileLocation':'/"
                   "l'},'MetricsSettings':{'ListenAddress':':2'},'JobSettings':{'RunJobs':false}}"),
            "{}", true);
        row("spelling of a renamed key", quoted("{'PluginSettings':{'MarketplaceUrl':'https://m'}}"),
            quoted("{'PluginSettings':{'MarketplaceURL':'https://m'}}"), true);
        row("a dot in a name is not a path", quoted("{'F':{'a.b':1}}"), quoted("{'F':{'a':{'b':1}}}"), false);
        row("text and number differ", quoted("{'F':{'a':1}}"), quoted("{'F':{'a':'1'}}"), false);
    }
    void sameOrNot()
    {
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        QFETCH(bool, same);
        QCOMPARE(canonicalHash(read(a)) == canonicalHash(read(b)), same);
        QCOMPARE(canonicalHash(read(a)).size(), hashSize);
    }

    void everyHashedKeyCounts_data()
    {
        QTest::addColumn<QString>("id");
        for (const KeyInfo &info : keyTable())
            QTest::newRow(info.id.data()) << QString(info.id);
    }
    void everyHashedKeyCounts()
    {
        QFETCH(QString, id);
        static const QByteArray none = canonicalHash(Document());
        Document document;
        document.set(id, u"another value"_s);
        QCOMPARE(canonicalHash(document) != none, isHashed(id));
        document.set(id, defaultValue(id));
        QCOMPARE(canonicalHash(document), none);
    }

    void aWholeFileHashesTheSameHoweverWritten()
    {
        QFile file(QStringLiteral(MUSTER_SOURCE_DIR "/tests/vectors/mattermost-config.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Document document = read(file.readAll());
        const Document compact = read(QJsonDocument(document.root()).toJson(QJsonDocument::Compact));
        Document filled = document;
        for (const auto &[id, leaf] : document.leavesWithDefaults())
            filled.set(id, leaf.value);
        QVERIFY(filled.leaves().size() > document.leaves().size());
        QCOMPARE(canonicalHash(compact), canonicalHash(document));
        QCOMPARE(canonicalHash(filled), canonicalHash(document));
        QVERIFY(canonicalHash(document) != canonicalHash(Document()));
    }

    // Pins the form: nodes of two builds that hash differently would accuse each other forever.
    void theFormIsStable()
    {
        QCOMPARE(canonicalJson(QJsonObject{{u"TeamSettings.SiteName"_s, u"A"_s}}),
            quoted("{'TeamSettings.SiteName':'A'}"));
        QCOMPARE(canonicalHash(Document()).size(), 16);
        QCOMPARE(canonicalHash(Document()), canonicalHash(muster::test::defaultDocument()));
    }
};

QTEST_APPLESS_MAIN(TestHash)
#include "tst_hash.moc"
