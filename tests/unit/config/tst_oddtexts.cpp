// muster_test: USES Muster::Config TIMEOUT 300
#include "config/environment.h"
#include "config/keytable.h"
#include "config/validation.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace muster::config;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What files, charts, shells and people write where something else was meant.
const QStringList oddTexts{QString(), u" "_s, u"\t"_s, u"\n"_s, u"\r\n"_s, u"0"_s, u"-1"_s, u"00"_s, u"+1"_s,
    u" 1 "_s, u"1\r"_s, u"1,2"_s, u"1.0"_s, u"1e3"_s, u"1e999"_s, u"0x10"_s, u"1_000"_s,
    u"9223372036854775808"_s, u"NaN"_s, u"-Infinity"_s, u"true"_s, u"TRUE"_s, u"yes"_s, u"on"_s, u"null"_s,
    u"undefined"_s, u"None"_s, u"~"_s, u"[]"_s, u"{}"_s, u"[1,2]"_s, u"[\"a\",\"a\"]"_s, u"[a b]"_s,
    u"[\"a\""_s, u"{\"a\":1}"_s, u"{\"a\":"_s, u"\"\""_s, u"\"true\""_s, u"'a b'"_s, u"a,b"_s, u"a b"_s,
    u"a\nb"_s, u"${X}"_s, u"$(X)"_s, u"{{ .Values.x }}"_s, u"<no value>"_s, u"$X"_s, u"\ufeffa"_s,
    u"a\u200b"_s, u"a\ufffdb"_s, u"a\0b"_s, u"\x1b[31m"_s, u"../../etc/passwd"_s, u"http://"_s, u"//x"_s,
    u"::"_s, u"[::1%eth0]:80"_s, u":8065 "_s, u"host:99999"_s, u"********************************"_s,
    QString(70'000, u'x'), QString(QChar(0xd800))};

/// Those of them that nobody means, as what a shell, a chart or an editor left in them.
const QStringList leftovers{u" "_s, u"\t"_s, u"\n"_s, u"\r\n"_s, u" 1 "_s, u"1\r"_s, u"\"\""_s, u"\"true\""_s,
    u"'a b'"_s, u"a\nb"_s, u"${X}"_s, u"$(X)"_s, u"{{ .Values.x }}"_s, u"<no value>"_s, u"$X"_s, u"\ufeffa"_s,
    u"a\u200b"_s, u"a\ufffdb"_s, u"a\0b"_s, u"\x1b[31m"_s, u":8065 "_s, QString(QChar(0xd800))};

bool names(const QList<Problem> &problems, const QString &id)
{
    return std::any_of(problems.begin(), problems.end(),
        [&id](const Problem &problem) { return problem.key == id && problem.message.contains(id); });
}

bool refused(const QList<Problem> &problems, const QString &id)
{
    return std::any_of(problems.begin(), problems.end(), [&id](const Problem &problem) {
        return problem.severity == Problem::Severity::Error && problem.key == id;
    });
}

QString variableOf(const QString &id)
{
    return u"MM_"_s + id.toUpper().replace(u'.', u'_');
}

} // namespace

// Goal: whatever stands under a key, it is used as it stands or refused by name; and what nobody means is
// said, also where it is used. Method: every key of the table under every text, from a file and from the
// environment.
class TestOddTexts : public QObject {
    Q_OBJECT

    static void everyKey()
    {
        QTest::addColumn<QString>("id");
        for (const KeyInfo &info : keyTable())
            QTest::newRow(info.id.data()) << QString(info.id);
    }

private slots:
    void fromAFile_data() { everyKey(); }
    void fromAFile()
    {
        QFETCH(QString, id);
        const KeyInfo &info = *findKey(id);
        for (const QString &text : oddTexts) {
            Document document({}, u"config.json"_s);
            document.set(id, text);
            const QByteArray where = "under " + text.left(40).toUtf8().toPercentEncoding();
            // Also as it comes back from the disk: nothing is lost on the way.
            const auto again = parseDocument(document.toJson(), u"config.json"_s);
            QVERIFY2(again.has_value(), where.constData());
            if (text.startsWith(u'\ufeff')) // Qt's parser takes it away, and we say so
                QVERIFY2(names(again->remarks(), id), where.constData());
            else if (text.isValidUtf16())
                QVERIFY2(*again == document, where.constData());
            const QList<Problem> problems = validate(document);
            const bool isText = info.type == KeyType::String || info.type == KeyType::Enum;
            if (info.use != KeyUse::Kept && leftovers.contains(text)) {
                if (isText)
                    QVERIFY2(names(problems, id), where.constData());
                if (info.type == KeyType::StringList) {
                    document.set(id, QJsonArray{text});
                    QVERIFY2(names(validate(document), id), where.constData());
                    continue;
                }
            }
            if (refused(problems, id)) {
                QVERIFY2(names(problems, id), where.constData());
                continue;
            }
            // A key that is used and was accepted is used as it stands; the empty text may be the default.
            if (info.use != KeyUse::Kept && info.use != KeyUse::NotYet && !isText)
                QVERIFY2(text.isEmpty() && info.type == KeyType::StringList && document.list(id).isEmpty(),
                    where.constData());
            if (isText && !(text.isEmpty() && info.rule == TextRule::EmptyIsDefault))
                QCOMPARE(document.text(id), text);
        }
    }

    void fromTheEnvironment_data() { everyKey(); }
    void fromTheEnvironment()
    {
        QFETCH(QString, id);
        const KeyInfo &info = *findKey(id);
        for (const QString &text : oddTexts) {
            const QByteArray where = "under " + text.left(40).toUtf8().toPercentEncoding();
            const EnvironmentOverrides overrides({{variableOf(id), text}});
            if (overrides.keys().isEmpty()) {
                QVERIFY2(
                    refused(overrides.problems(), id) && names(overrides.problems(), id), where.constData());
                QVERIFY2(overrides.problems().first().message.contains(variableOf(id)), where.constData());
                continue;
            }
            QVERIFY2(overrides.problems().isEmpty(), where.constData());
            const Document used = overrides.apply(Document({}, u"config.json"_s));
            const QJsonValue value = used.value(id);
            switch (info.type) {
            case KeyType::String:
            case KeyType::Enum:
                QCOMPARE(value.toString(), text);
                if (info.use != KeyUse::Kept && leftovers.contains(text))
                    QVERIFY2(names(validate(used), id), where.constData());
                break;
            case KeyType::Bool:
                QVERIFY2(value.isBool()
                        && QStringList({u"0"_s, u"1"_s, u"t"_s, u"f"_s, u"true"_s, u"false"_s})
                               .contains(text.trimmed().toLower()),
                    where.constData());
                break;
            case KeyType::Int:
            case KeyType::Number:
                QCOMPARE(value, QJsonDocument::fromJson('[' + text.toUtf8() + ']').array().at(0));
                break;
            case KeyType::StringList:
                for (const QJsonValue &entry : value.toArray())
                    QVERIFY2(text.contains(entry.toString()), where.constData());
                break;
            case KeyType::Object:
            case KeyType::List:
                QCOMPARE(value.isObject() ? QJsonDocument(value.toObject()) : QJsonDocument(value.toArray()),
                    QJsonDocument::fromJson(text.toUtf8()));
                break;
            }
            for (const Problem &problem : validate(used))
                if (problem.key == id)
                    QCOMPARE(problem.where, variableOf(id));
        }
    }

    // A remark on each of many repeats must not cost the square of the file.
    void manyRepeatsBehindALargeValueTakeNoTime()
    {
        const QByteArray large = "[" + QByteArray(1'000'000, ' ') + "]";
        const QByteArray json = "{\"S\":" + large + QByteArray(",\"S\":[]").repeated(200'000) + "}";
        QElapsedTimer timer;
        timer.start();
        const auto document = parseDocument(json, u"config.json"_s);
        QVERIFY(document);
        QCOMPARE(document->remarks().size(), 20);
        QVERIFY2(timer.elapsed() < 20'000, "the size of the large value counted for each repeat");
    }
};

QTEST_APPLESS_MAIN(TestOddTexts)
#include "tst_oddtexts.moc"
