// muster_test: USES Muster::Log
#include "log/linematcher.h"
#include "log/logline.h"

#include <QJsonDocument>
#include <QTest>

using namespace muster;
using namespace Qt::Literals::StringLiterals;

/// What readers take from lines that anybody may have written.
class TestLogLine : public QObject {
    Q_OBJECT

    /// JSON without its many backslashes.
    static QByteArray json(const char *withApostrophes)
    {
        return QByteArray(withApostrophes).replace('\'', '"');
    }

private slots:
    void factsOfALine_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("object");
        QTest::addColumn<qint64>("time"); // -1: none
        QTest::addColumn<QString>("level");
        QTest::addColumn<QString>("component");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *name, const QByteArray &line, bool object, qint64 time,
                             const char *level, const char *component, const char *message) {
            QTest::newRow(name) << line << object << time << QString::fromUtf8(level)
                                << QString::fromUtf8(component) << QString::fromUtf8(message);
        };
        row("ours", json("{'component':'node','level':'info','msg':'serving','timestamp':1700000000123}"),
            true, 1'700'000'000'123, "info", "node", "serving");
        row("Mattermost's",
            json("{'timestamp':'2023-11-14 22:13:20.123 Z','level':'error','msg':'a "
                 "\\'b\\'','caller':'app/x.go:7'}"),
            true, 1'700'000'000'123, "error", "app/x.go:7", "a \"b\"");
        row("its offset from UTC", json("{'timestamp':'2023-11-14 23:13:20.123 +01:00','level':'critical'}"),
            true, 1'700'000'000'123, "error", "", "");
        row("what is nested does not count",
            json("{'deep':{'level':'error','x':['}',{'msg':'no'}]},'level':'debug','msg':'yes'}"), true, -1,
            "debug", "", "yes");
        row("what is inside of a string does not count",
            json("{'msg':'he said \\',\\'level\\':\\'error','level':'info'}"), true, -1, "info", "",
            "he said \",\"level\":\"error");
        row("the last of two counts", json("{'msg':'a','msg':'b'}"), true, -1, "", "", "b");
        row("spaces", "  { \"level\" : \"warn\" , \"timestamp\" : 5 }  ", true, 5, "warn", "", "");
        row("nothing in it", "{}", true, -1, "", "", "");
        row("values of other types", json("{'level':7,'msg':null,'component':['x'],'timestamp':{}}"), true,
            -1, "", "", "");
        row("a fraction is cut", json("{'timestamp':1700000000123.75}"), true, 1'700'000'000'123, "", "", "");
        row("a number too large is none", json("{'timestamp':99999999999999999999,'msg':'m'}"), true, -1, "",
            "", "m");
        row("cut off in a text", json("{'level':'info','msg':'serv"), false, -1, "", "", "");
        row("cut off before the end", json("{'level':'info','msg':'serving'"), false, -1, "", "", "");
        row("two lines in one", json("{'level':'info'}{'level':'error'}"), false, -1, "", "", "");
        row("an array", json("[{'level':'info'}]"), false, -1, "", "", "");
        row("no JSON", "panic: runtime error", false, -1, "", "", "");
        row("empty", "", false, -1, "", "", "");
        row("a raw control character, which Qt takes, too", "{\"msg\":\"a\tb\"}", true, -1, "", "", "a\tb");
        row("binary", QByteArray("\x00\xff\xfe{\"level\":\"info\"}", 19), false, -1, "", "", "");
        row("a backslash at the end", "{\"msg\":\"a\\", false, -1, "", "", "");
        row("nested without an end", QByteArray("{\"a\":") + QByteArray(100'000, '['), false, -1, "", "", "");
    }
    void factsOfALine()
    {
        QFETCH(QByteArray, line);
        QFETCH(qint64, time);
        const log::LineFacts facts = log::scanLine(line);
        QTEST(facts.isObject, "object");
        QCOMPARE(facts.timestamp ? epochMillis(*facts.timestamp) : -1, time);
        QTEST(facts.level ? QString(log::levelName(*facts.level)) : QString(), "level");
        QTEST(log::unescaped(facts.component), "component");
        QTEST(log::unescaped(facts.message), "message");
    }

    void whatIsWrittenIsReadBack()
    {
        for (const QString &text : {u"plain"_s, u"\"quoted\" \\ and\nfeeds\tand \u0001"_s, u"Grüße 日本 😀"_s})
            QCOMPARE(log::unescaped(log::escaped(text)), text);
        const WallTime time = fromEpochMillis(1'700'000'000'123);
        QVERIFY(log::timeFromText(log::timeToText(time)) == time);
        QVERIFY(!log::timeFromText(u"yesterday"));
        QVERIFY(!log::timeFromText(QString(1'000, u'1')));
    }

    void matching_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("pattern");
        QTest::addColumn<bool>("matches");
        QTest::newRow("nothing: all") << u""_s << false << true;
        QTest::newRow("any case") << u"SERVING"_s << false << true;
        QTest::newRow("at the end") << u"grüße\"}"_s << false << true;
        QTest::newRow("letters beyond ASCII in any case") << u"GRÜSSE"_s << false << false;
        QTest::newRow("such letters") << u"GRÜßE"_s << false << true;
        QTest::newRow("quotes inside of a message") << u"say \"hi\""_s << false << true;
        QTest::newRow("quotes of the JSON itself") << u"\"LEVEL\":\"info\""_s << false << true;
        QTest::newRow("not there") << u"servings"_s << false << false;
        QTest::newRow("a point is a point") << u"serv.ng"_s << false << false;
        QTest::newRow("an expression") << u"^.*serv.ng"_s << true << true;
        QTest::newRow("an expression minds the case") << u"SERVING"_s << true << false;
        QTest::newRow("unless requested") << u"(?i)SERVING"_s << true << true;
    }
    void matching()
    {
        QFETCH(QString, text);
        QFETCH(bool, pattern);
        const QByteArray line = u"{\"level\":\"info\",\"msg\":\"serving, say \\\"hi\\\" Grüße\"}"_s.toUtf8();
        const auto matcher = pattern ? log::LineMatcher::ofPattern(text) : log::LineMatcher::ofText(text);
        QVERIFY(matcher);
        QTEST(matcher->matches(line), "matches");
    }

    void anExpressionThatIsWrongSaysWhere()
    {
        const auto wrong = log::LineMatcher::ofPattern(u"abc(def"_s);
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, ErrorCode::InvalidArgument);
        QVERIFY2(wrong.error().detail.contains(u"character 8"), qPrintable(wrong.error().detail));
        QVERIFY(!log::LineMatcher::ofText(QString(1'001, u'x')));
        QVERIFY(!log::LineMatcher::ofPattern(QString(1'001, u'x')));
    }

    // Method: an expression that needs 2^40 steps on this line. Without a limit the test does not end.
    void anExpressionCannotHoldTheThread()
    {
        const auto matcher = log::LineMatcher::ofPattern(u"(*LIMIT_MATCH=4000000000)(x+x+)+[yz]"_s);
        QVERIFY(matcher);
        QVERIFY2(matcher->matches(QByteArray(40, 'x')), "what costs too much is shown rather than hidden");
    }
};

QTEST_GUILESS_MAIN(TestLogLine)
#include "tst_logline.moc"
