// muster_test: USES Muster::Config PATHS
#include "config/document.h"
#include "config/keytable.h"
#include "support/defaultdocument.h"
#include "unit/config/quoted.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace muster;
using namespace muster::config;
using namespace Qt::Literals::StringLiterals;

static QByteArray nested(int depth)
{
    return quoted("{'A':") + QByteArray(depth - 1, '[') + QByteArray(depth - 1, ']') + '}';
}

class TestDocument : public QObject {
    Q_OBJECT
private slots:
    // Old keys, charts' renderings and sections that nobody knows come back as they were.
    void nothingIsLostOnTheWayToTheDisk()
    {
        const QByteArray json = quoted(
            "{'EmailSettings':{'SMTPPort':'2500','InviteSalt':null},'SqlSettings':{'DataSourceReplicas':'',"
            "'ReplicaLagSettings':null,'MaxIdleConns':1e1},'ServiceSettings':{'EnableOnlyAdminIntegrations':"
            "true,"
            "'TLSMinVer':1.2},'ClusterSettings':{'UseGossip':true},'WebrtcSettings':{'Deep':{'er':[1,'1',"
            "null,{'a':{}}]}},'Top':9007199254740993,'':{'':''}}");
        const Document document = *parseDocument(json, u"c.json"_s);
        QCOMPARE(document.root(), QJsonDocument::fromJson(json).object());
        QCOMPARE(*parseDocument(document.toJson(), u"c.json"_s), document);
        QCOMPARE(document.root().value(u"Top"_s).toInteger(), 9007199254740993LL);
        QVERIFY(document.list(u"SqlSettings.DataSourceReplicas").isEmpty());
        QCOMPARE(document.text(u"ServiceSettings.TLSMinVer"), u"1.2"_s);
        QCOMPARE(document.spelling(u"ClusterSettings.UseExperimentalGossip"), u"ClusterSettings.UseGossip"_s);
    }

    void parseErrors_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("detail");
        const auto invalid = ErrorCode::InvalidArgument;
        QTest::newRow("empty file") << QByteArray() << invalid << u"the file is empty"_s;
        QTest::newRow("a list") << QByteArray("[]") << invalid << u"is a JSON object with sections"_s;
        QTest::newRow("missing comma names the line")
            << QByteArray("{\n  \"A\": {},\n  \"B\": {\"x\": 1 \"y\": 2}\n}") << invalid
            << u"c.json: line 3, column "_s;
        QTest::newRow("cut off") << QByteArray("{\"A\": {\"x\": \"va") << invalid << u"not JSON"_s;
        QTest::newRow("no UTF-8") << QByteArray("{\"A\": {\"x\": \"\xff\"}}") << invalid << u"not JSON"_s;
        QTest::newRow("a key stated twice would lose one") << QByteArray(
            "{\"S\": {\n\"x\": 1,\n\"x\": 2}}") << invalid << u"line 3, column 1: \"x\" appears twice"_s;
        QTest::newRow("twice, once with an escape")
            << quoted("{'T':{'Site':'a',\n'S\\u0069te':'b'}}") << invalid
            << u"line 2, column 1: \"Site\" appears twice"_s;
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0}\0", 6) << invalid << u"UTF-16"_s;
        QTest::newRow("white space alone") << QByteArray("\n \t") << invalid << u"the file is empty"_s;
        QTest::newRow("zeros of a full disk") << QByteArray(200, '\0') << invalid << u"zero bytes"_s;
        QTest::newRow("a section stated twice")
            << quoted("{'S':{'x':1},'S':{'y':1}}") << invalid << u"\"S\" appears twice"_s;
        QTest::newRow("nesting of 65") << nested(65) << invalid << u"the nesting is deeper than 64"_s;
        QTest::newRow("nesting of a million does not overflow")
            << nested(1'000'000) << invalid << u"not JSON"_s;
        QTest::newRow("four megabytes and one")
            << QByteArray(4 * 1024 * 1024 + 1, ' ') << ErrorCode::TooLarge << u"at most"_s;
        QTest::newRow("a name of 101 characters")
            << QByteArray("{\"S\":{\"" + QByteArray(101, 'a') + "\":1}}") << ErrorCode::TooLarge
            << u"longer than 100"_s;
        QByteArray many = "{\"S\":{\"k\":1";
        for (int i = 0; i < 2048; ++i)
            many += ",\"k" + QByteArray::number(i) + "\":1";
        QTest::newRow("too many keys") << QByteArray(many + "}}") << ErrorCode::TooLarge << u"2049 keys"_s;
    }
    void parseErrors()
    {
        QFETCH(QByteArray, json);
        QFETCH(ErrorCode, code);
        QFETCH(QString, detail);
        const Result<Document> document = parseDocument(json, u"c.json"_s);
        QVERIFY(!document);
        QCOMPARE(document.error().code, code);
        QVERIFY2(document.error().detail.startsWith(u"c.json: "), qPrintable(document.error().detail));
        QVERIFY2(document.error().detail.contains(detail), qPrintable(document.error().detail));
    }

    void parses_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing stated") << QByteArray("{}");
        QTest::newRow("nesting of 64") << nested(64);
        QTest::newRow("the same name in two sections") << quoted("{'A':{'x':1},'B':{'x':1}}");
        QTest::newRow("a name that is also a value") << quoted("{'A':{'x':'x','y':['x','x']}}");
        QTest::newRow("escaped quotes in names and values")
            << quoted("{'A':{'x\\'':'\\\\','\\\\':'{\\'x\\':1,\\'x\\':2}'}}");
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf{}");
    }
    void parses()
    {
        QFETCH(QByteArray, json);
        const Result<Document> document = parseDocument(json, u"c.json"_s);
        QVERIFY2(document, qPrintable(document ? QString() : document.error().detail));
    }

    void unknownKeysSurvive()
    {
        const QByteArray json =
            quoted("{'Future':{'Deep':{'x':[1,2.5,{'y':null}]}},'$schema':'s','ServiceSettings':{'SiteURL':'"
                   "https://a','NewKey':{'b':true},'Big':9007199254740993}}");
        const Document document = *parseDocument(json, u"c.json"_s);
        const Document again = *parseDocument(document.toJson(), u"c.json"_s);
        QCOMPARE(again.root(), QJsonDocument::fromJson(json).object());
        QVERIFY(document.toJson().endsWith("}\n"));
        QVERIFY2(document.toJson().contains("9007199254740993"), "a whole number of 64 bits is kept exactly");
        QVERIFY(document.leaves().contains(u"$schema"_s));
        QVERIFY(document.leaves().contains(u"Future.Deep"_s));
    }

    void aWholeMattermostFileRoundTrips()
    {
        QFile file(QStringLiteral(MUSTER_SOURCE_DIR "/tests/vectors/mattermost-config.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray json = file.readAll();
        const Result<Document> document = parseDocument(json, u"mattermost-config.json"_s);
        QVERIFY2(document, qPrintable(document ? QString() : document.error().detail));
        QCOMPARE(
            parseDocument(document->toJson(), u"again"_s)->root(), QJsonDocument::fromJson(json).object());
        QVERIFY(document->leaves().size() > 300);
        QCOMPARE(document->text(u"TeamSettings.SiteName"), u"Riverside Chat"_s);
    }

    void absentAndNullAreDefaults()
    {
        const Document document =
            *parseDocument(quoted("{'ServiceSettings':{'ReadTimeout':null},'SqlSettings':null}"), u"c"_s);
        QVERIFY(!document.contains(u"ServiceSettings.ReadTimeout"));
        QVERIFY(document.present(u"ServiceSettings.ReadTimeout").isUndefined());
        QCOMPARE(document.integer(u"ServiceSettings.ReadTimeout"), 300);
        QCOMPARE(document.text(u"SqlSettings.DriverName"), u"sqlite"_s);
        QCOMPARE(document.list(u"SqlSettings.DataSourceReplicas"), QStringList());
        QVERIFY(document.leaves().empty());
        QVERIFY(document.value(u"No.Such").isUndefined());
    }

    void aWrongTypeReadsAsTheDefault()
    {
        const Document document =
            *parseDocument(quoted("{'ServiceSettings':{'ReadTimeout':'x','EnableDeveloper':1,'SiteURL':5},'"
                                  "SqlSettings':{'DataSourceReplicas':7}}"),
                u"c"_s);
        QCOMPARE(document.integer(u"ServiceSettings.ReadTimeout"), 300);
        QCOMPARE(document.boolean(u"ServiceSettings.EnableDeveloper"), false);
        QCOMPARE(document.text(u"ServiceSettings.SiteURL"), QString());
        QCOMPARE(document.list(u"SqlSettings.DataSourceReplicas"), QStringList());
    }

    void bothSpellingsAreOneKey()
    {
        Document document = *parseDocument(quoted("{'ClusterSettings':{'UseIPAddress':false}}"), u"c"_s);
        QCOMPARE(document.boolean(u"ClusterSettings.UseIpAddress"), false);
        QCOMPARE(document.boolean(u"ClusterSettings.UseIPAddress"), false);
        QCOMPARE(document.leaves().begin()->first, u"ClusterSettings.UseIpAddress"_s);
        document.set(u"ClusterSettings.UseIpAddress", true);
        QVERIFY2(!document.toJson().contains("UseIpAddress"), "the spelling of the file stays");
        QCOMPARE(document.boolean(u"ClusterSettings.UseIPAddress"), true);
        document.set(u"ClusterSettings.UseIpAddress", QJsonValue::Undefined);
        QVERIFY(!document.contains(u"ClusterSettings.UseIPAddress"));
    }

    void setCreatesAndRemoves()
    {
        Document document;
        document.set(u"MessageExportSettings.GlobalRelaySettings.EmailAddress", u"a@b"_s);
        QCOMPARE(document.root()
                     .value(u"MessageExportSettings")
                     .toObject()
                     .value(u"GlobalRelaySettings")
                     .toObject(),
            QJsonObject({{u"EmailAddress"_s, u"a@b"_s}}));
        document.set(u"MessageExportSettings.GlobalRelaySettings.EmailAddress", QJsonValue::Undefined);
        QVERIFY(document.leaves().empty());
        document.set(u"Nothing.ToRemove", QJsonValue::Undefined);
        QVERIFY(!document.root().contains(u"Nothing"));
    }

    void idsWithDots_data()
    {
        QTest::addColumn<QStringList>("path");
        QTest::addColumn<QString>("id");
        QTest::newRow("plain") << QStringList{u"A"_s, u"B"_s} << u"A.B"_s;
        QTest::newRow("dot in a name") << QStringList{u"A"_s, u"com.x"_s} << u"A.com\\.x"_s;
        QTest::newRow("backslash in a name") << QStringList{u"A\\"_s, u"B"_s} << u"A\\\\.B"_s;
        QTest::newRow("one part") << QStringList{u"$schema"_s} << u"$schema"_s;
        QTest::newRow("empty name") << QStringList{u"A"_s, QString()} << u"A."_s;
    }
    void idsWithDots()
    {
        QFETCH(QStringList, path);
        QFETCH(QString, id);
        QCOMPARE(joinId(path), id);
        QCOMPARE(splitId(id), path);
        Document document;
        document.set(id, 1);
        QCOMPARE(document.present(id), QJsonValue(1));
    }

    void theDefaultDocumentStatesEveryKey()
    {
        const Document document = test::defaultDocument();
        QCOMPARE(document.leaves().size(), keyTable().size());
        QFile file(QStringLiteral(MUSTER_SOURCE_DIR "/resources/defaults/config.json"));
        if (qEnvironmentVariableIsSet("MUSTER_REWRITE")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(document.toJson());
            file.close();
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(file.readAll() == document.toJson(),
            "resources/defaults/config.json is not what the table says; run with MUSTER_REWRITE=1 and look "
            "at the change");
    }
};

QTEST_APPLESS_MAIN(TestDocument)
#include "tst_document.moc"
