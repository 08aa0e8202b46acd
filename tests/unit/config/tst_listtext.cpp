// muster_test: USES Muster::Config
#include "config/listtext.h"

#include <QTest>

using namespace muster::config;
using namespace Qt::Literals::StringLiterals;

/// A list that comes as one text, as many deployments write it.
class TestListText : public QObject {
    Q_OBJECT
private slots:
    void notations_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("entries");
        const QStringList two{u"X-Forwarded-For"_s, u"X-Real-IP"_s};
        QTest::newRow("spaces") << u"X-Forwarded-For  X-Real-IP"_s << two;
        QTest::newRow("comma") << u"X-Forwarded-For,X-Real-IP"_s << two;
        QTest::newRow("comma and space") << u"X-Forwarded-For, X-Real-IP,"_s << two;
        QTest::newRow("lines") << u"X-Forwarded-For\r\nX-Real-IP\n"_s << two;
        QTest::newRow("JSON") << u"[\"X-Forwarded-For\",\"X-Real-IP\"]"_s << two;
        QTest::newRow("brackets") << u"[X-Forwarded-For X-Real-IP]"_s << two;
        QTest::newRow("Nix, in quotes") << u"'[\"X-Forwarded-For\" \"X-Real-IP\"]'"_s << two;
        QTest::newRow("JSON in quotes") << u"\"[\"X-Forwarded-For\", \"X-Real-IP\"]\""_s << two;
        QTest::newRow("each in quotes") << u"\"X-Forwarded-For\" \"X-Real-IP\""_s << two;
        QTest::newRow("the whole in quotes") << u"'X-Forwarded-For X-Real-IP'"_s << two;
        QTest::newRow("one in quotes") << u"\"X-Real-IP\""_s << QStringList{u"X-Real-IP"_s};
        QTest::newRow("nothing") << QString() << QStringList();
        QTest::newRow("an empty array") << u"[]"_s << QStringList();
        QTest::newRow("empty quotes") << u"\"\""_s << QStringList();
        QTest::newRow("commas alone") << u" , ,"_s << QStringList();
    }
    void notations()
    {
        QFETCH(QString, text);
        const auto entries = listFromText(text, true);
        QVERIFY(entries);
        QTEST(*entries, "entries");
    }

    void aCommaMayBelongToAnEntry()
    {
        const QString address = u"u:p@tcp(h:3306)/d?charset=utf8mb4,utf8"_s;
        QCOMPARE(listFromText(address + u' ' + address, false), (QStringList{address, address}));
        QCOMPARE(listFromText(address + u", "_s + address, false), (QStringList{address, address}));
    }

    void noLists_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("numbers") << u"[1,2]"_s;
        QTest::newRow("an object") << u"{\"a\":1}"_s;
        QTest::newRow("an array that does not end") << u"[a b"_s;
        QTest::newRow("an array that does not begin") << u"a b]"_s;
    }
    void noLists()
    {
        QFETCH(QString, text);
        QVERIFY(!listFromText(text, true));
    }
};

QTEST_APPLESS_MAIN(TestListText)
#include "tst_listtext.moc"
