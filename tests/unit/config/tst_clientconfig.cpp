// muster_test: USES Muster::Config
#include "config/clientconfig.h"
#include "unit/config/quoted.h"

#include <QTest>

using namespace muster::config;
using namespace Qt::Literals::StringLiterals;

static const ClientFacts facts{.version = u"5.37.0"_s,
    .buildNumber = u"5.37.0"_s,
    .buildDate = {},
    .buildHash = {},
    .installationId = u"id"_s};

class TestClientConfig : public QObject {
    Q_OBJECT
private slots:
    void valuesAreStrings_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("limited");
        QTest::newRow("version") << u"Version"_s << u"5.37.0"_s << true;
        QTest::newRow("text") << u"SiteName"_s << u"Riverside"_s << true;
        QTest::newRow("empty text") << u"SiteURL"_s << QString() << true;
        QTest::newRow("flag") << u"EnableSignInWithEmail"_s << u"true"_s << true;
        QTest::newRow("number") << u"PasswordMinimumLength"_s << u"8"_s << true;
        QTest::newRow("only with a session") << u"MaxFileSize"_s << u"104857600"_s << false;
    }
    void valuesAreStrings()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(bool, limited);
        const Document document = *parseDocument(quoted("{'TeamSettings':{'SiteName':'Riverside'}}"), u"c"_s);
        QCOMPARE(clientConfig(document, facts, true).value(name, u"absent"_s), value);
        QCOMPARE(
            clientConfig(document, facts, false).value(name, u"absent"_s), limited ? value : u"absent"_s);
    }

    void everyKeyIsKnown()
    {
        const QMap<QString, QString> map = clientConfig(Document(), facts, true);
        QVERIFY(map.size() > 50);
        for (auto i = map.begin(); i != map.end(); ++i)
            QVERIFY2(i.value() != u"null", qPrintable(i.key()));
    }

    void theHashTellsWhatClientsSee()
    {
        const Document one = *parseDocument(quoted("{'TeamSettings':{'SiteName':'A'}}"), u"c"_s);
        const Document unseen = *parseDocument(
            quoted("{'TeamSettings':{'SiteName':'A'},'SqlSettings':{'DataSource':'x'},'"
                   "ServiceSettings':{'ListenAddress':':1'},'ClusterSettings':{'Enable':true}}"),
            u"c"_s);
        const Document seen = *parseDocument(quoted("{'TeamSettings':{'SiteName':'B'}}"), u"c"_s);
        const auto hashOf = [](const Document &document) {
            return clientConfigHash(clientConfig(document, facts, true));
        };
        QCOMPARE(hashOf(one).size(), 32);
        QCOMPARE(hashOf(unseen), hashOf(one));
        QVERIFY(hashOf(seen) != hashOf(one));
    }
};

QTEST_APPLESS_MAIN(TestClientConfig)
#include "tst_clientconfig.moc"
