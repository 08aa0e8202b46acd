// muster_test: USES Muster::Base
#include "base/sourcenotation.h"
#include "base/textfault.h"

#include <QStringEncoder>
#include <QTest>

using namespace muster;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(std::optional<TextFault>)

/// What deployments leave in a text by mistake, and what they mean.
class TestTextFault : public QObject {
    Q_OBJECT
private slots:
    void faults_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<std::optional<TextFault>>("fault");
        const auto row = [](const char *name, const QString &text, std::optional<TextFault> fault) {
            QTest::newRow(name) << text << fault;
        };
        using enum TextFault;
        row("empty", QString(), std::nullopt);
        row("an address", u"https://chat.example.com"_s, std::nullopt);
        row("words in Japanese", u"チャット"_s, std::nullopt);
        row("a dollar is no template", u"costs $5 or $x"_s, std::nullopt);
        row("one brace is none either", u"{x} {{"_s, std::nullopt);
        row("an apostrophe inside", u"it's"_s, std::nullopt);
        row("one quote alone", u"\""_s, std::nullopt);
        row("a NUL", u"a\0b"_s, ControlCharacter);
        row("a carriage return from an editor", u"X-Forwarded-For\r"_s, ControlCharacter);
        row("an escape sequence", u"\x1b[31mred"_s, ControlCharacter);
        row("a control character of Latin 1", u"a\u0085"_s, ControlCharacter);
        row("bytes that were Latin 1", u"Z\ufffdrich"_s, NotUtf8);
        row("half of a pair", QString(QChar(0xd800)), NotUtf8);
        row("a byte order mark", u"\ufeffa"_s, InvisibleCharacter);
        row("a zero-width space", u"a\u200bb"_s, InvisibleCharacter);
        row("a change of direction", u"a\u202eb"_s, InvisibleCharacter);
        row("a space before", u" a"_s, SurroundingSpace);
        row("a space that does not break behind", u"a\u00a0"_s, SurroundingSpace);
        row("one space", u" "_s, SurroundingSpace);
        row("double quotes", u"\"a\""_s, Quotes);
        row("single quotes", u"'a'"_s, Quotes);
        row("nothing but quotes", u"''"_s, Quotes);
        row("a shell's variable", u"https://${HOST}/"_s, Template);
        row("a shell's variable without braces", u"$SITE_URL"_s, Template);
        row("Kubernetes' reference", u"$(SITE_URL)"_s, Template);
        row("Helm's", u"{{ .Values.global.siteUrl }}"_s, Template);
        row("what Helm writes for nothing", u"http://<no value>"_s, Template);
    }
    void faults()
    {
        QFETCH(QString, text);
        QFETCH(std::optional<TextFault>, fault);
        const auto found = textFault(text);
        QCOMPARE(found.has_value(), fault.has_value());
        QVERIFY(found == fault);
        if (found)
            QVERIFY(clauseOf(*found).startsWith(u"which "));
    }

    void encodings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        const QString json = u"{\"TeamSettings\":{\"SiteName\":\"B\"}}"_s;
        const auto in = [&json](QStringConverter::Encoding encoding, bool mark) {
            QStringEncoder encode(
                encoding, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
            return QByteArray(encode(json));
        };
        QTest::newRow("UTF-8") << json.toUtf8() << QString();
        QTest::newRow("UTF-8 with a mark") << in(QStringConverter::Utf8, true) << QString();
        QTest::newRow("UTF-16") << in(QStringConverter::Utf16LE, true) << u"UTF-16"_s;
        QTest::newRow("UTF-16 the other way") << in(QStringConverter::Utf16BE, true) << u"UTF-16"_s;
        QTest::newRow("UTF-16 without its mark") << in(QStringConverter::Utf16LE, false) << u"UTF-16"_s;
        QTest::newRow("UTF-32") << in(QStringConverter::Utf32LE, true) << u"UTF-32"_s;
        QTest::newRow("empty") << QByteArray() << u"empty"_s;
        QTest::newRow("a line end alone") << "\n"_ba << u"empty"_s;
        QTest::newRow("zeros") << QByteArray(200, '\0') << u"zero bytes"_s;
        QTest::newRow("one zero") << "{\"a\":\"" + QByteArray(1, '\0') + "\"}" << u"(NUL) at offset 6"_s;
        QTest::newRow("Latin 1 is left to the parser") << "{\"a\":\"\xe4\"}"_ba << QString();
    }
    void encodings()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const QString fault = encodingFault(bytes);
        QCOMPARE(fault.isEmpty(), says.isEmpty());
        QVERIFY2(fault.contains(says), qPrintable(fault));
    }

    void notations_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("is");
        const QString file;
        const QString postgres = u"a PostgreSQL address"_s;
        const QString mysql = u"a MySQL address"_s;
        const QString server = u"the address of a server"_s;
        QTest::newRow("a file") << u"/var/lib/muster/m.db"_s << file;
        QTest::newRow("a relative file") << u"data/muster.db"_s << file;
        QTest::newRow("a file with an at sign in its folder") << u"/srv/a@b/m.db"_s << file;
        QTest::newRow("a file URI") << u"file:///srv/m.db?mode=rw"_s << file;
        QTest::newRow("nothing") << QString() << file;
        QTest::newRow("PostgreSQL") << u"postgres://u:p@h:5432/d?sslmode=disable"_s << postgres;
        QTest::newRow("its longer name") << u"postgresql://u:p@h/d"_s << postgres;
        QTest::newRow("in capitals, after a space") << u" POSTGRES://u:p@h/d"_s << postgres;
        QTest::newRow("keys and values") << u"host=h user=u password=p dbname=d"_s << postgres;
        QTest::newRow("keys and values with spaces") << u"user = u password = p"_s << postgres;
        QTest::newRow("in quotes") << u"\"postgres://u:p@h/d\""_s << postgres;
        QTest::newRow("MySQL") << u"u:p@tcp(h:3306)/d?charset=utf8mb4,utf8"_s << mysql;
        QTest::newRow("MySQL over a socket") << u"u:p@unix(/run/mysqld.sock)/d"_s << mysql;
        QTest::newRow("MySQL at its usual place") << u"u:p@/d"_s << mysql;
        QTest::newRow("MySQL without a user") << u"tcp(h:3306)/d"_s << mysql;
        QTest::newRow("MySQL as a URL") << u"mysql://u:p@tcp(h:3306)/d"_s << mysql;
        QTest::newRow("another server") << u"sqlserver://u:p@h/d"_s << server;
        QTest::newRow("no scheme") << u"//u:p@h/d"_s << server;
        QTest::newRow("a user and a host") << u"u:p@h"_s << server;
    }
    void notations()
    {
        QFETCH(QString, source);
        QFETCH(QString, is);
        QCOMPARE(QString(serverNotation(source)), is);
    }
};

QTEST_APPLESS_MAIN(TestTextFault)
#include "tst_textfault.moc"
