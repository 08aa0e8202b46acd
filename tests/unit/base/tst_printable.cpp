// muster_test: USES Muster::Base
#include "base/printable.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace muster;
using namespace Qt::Literals::StringLiterals;

/// What of a text from elsewhere may reach a terminal.
class TestPrintable : public QObject {
    Q_OBJECT

private slots:
    void masks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("letters of all the world") << u"node-1 büro 結 عربي"_s << u"node-1 büro 結 عربي"_s;
        QTest::newRow("beyond the first plane") << u"a\U0001F600b"_s << u"a\U0001F600b"_s;
        QTest::newRow("an escape sequence") << u"a\x1b[2Jb"_s << u"a·[2Jb"_s;
        QTest::newRow("C1, which some terminals obey") << u"a\u009b31mb\u0085"_s << u"a·31mb·"_s;
        QTest::newRow("ends of lines") << u"a\nb\rc\u2028d\u2029e\tf"_s << u"a·b·c·d·e·f"_s;
        QTest::newRow("marks that turn the line around") << u"a\u202eb\u2066c\u200f"_s << u"a·b·c·"_s;
        QTest::newRow("invisible tags") << u"a\U000E0041b"_s << u"a··b"_s;
        QTest::newRow("half of a pair") << u"a"_s + QChar(0xd800) + u'b' << u"a·b"_s;
        QTest::newRow("DEL and NUL") << u"a\u007f"_s + QChar(0) << u"a··"_s;
    }
    void masks()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(printable(text), shown);
        QCOMPARE(printable(text).size(), text.size()); // columns stay columns
        QCOMPARE(isPrintable(QStringView(text)), text == shown);
    }

    void jsonSaysTheSameInOtherCharacters()
    {
        const QJsonObject object{
            {u"a\u009b"_s, u"\u202e\u0085\U000E0041 \x1b\u007f büro\U0001F600"_s}, {u"n"_s, 5}};
        const QString escaped =
            printableJson(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
        QVERIFY2(isPrintable(QStringView(escaped)), qPrintable(escaped));
        QVERIFY2(escaped.contains(u"\\u202e\\u0085"_s) && escaped.contains(u"büro"_s), qPrintable(escaped));
        QCOMPARE(QJsonDocument::fromJson(escaped.toUtf8()).object(), object);
    }
};

QTEST_GUILESS_MAIN(TestPrintable)
#include "tst_printable.moc"
