// muster_test: USES Muster::Models Qt6::Gui PATHS
#include "models/common/mark.h"
#include "models/events/eventmodel.h"
#include "models/examples/examples.h"
#include "models/words/sentences.h"
#include "protocol/vocabulary/english.h"

#include <QFile>
#include <QTest>
#include <QXmlStreamReader>

#include <set>

using namespace muster;
using namespace muster::models;
using namespace Qt::Literals::StringLiterals;
using protocol::EventKind;
using protocol::EventNature;
using protocol::ReasonCode;
using protocol::valuesOf;

namespace {

constexpr auto context = "Vocabulary"_L1;

/// English texts that a language has a finished translation of.
std::set<QString> translatedIn(const QString &language)
{
    QFile file(QStringLiteral(MUSTER_SOURCE_DIR "/translations/muster_%1.ts").arg(language));
    std::set<QString> texts;
    if (!file.open(QIODevice::ReadOnly))
        return texts;
    QXmlStreamReader xml(&file);
    QString name;
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            name = xml.readElementText();
        else if (xml.name() == "source"_L1)
            source = xml.readElementText();
        else if (xml.name() == "translation"_L1 && name == context
            && !xml.attributes().hasAttribute("type"_L1) && !xml.readElementText().isEmpty())
            texts.insert(source);
    }
    return texts;
}

template <typename Values>
void addEnglish(QStringList &texts, const Values &values)
{
    for (const auto value : values)
        texts.append(QString::fromUtf8(protocol::english(value)));
}

QStringList everyText()
{
    QStringList texts{QString::fromUtf8(protocol::englishAdviceOnVerification())};
    for (const ReasonCode code : valuesOf<ReasonCode>()) {
        const protocol::ReasonEnglish english = protocol::english(code);
        for (const char *text : {english.shortName, english.sentence, english.ended, english.advice})
            texts.append(QString::fromUtf8(text));
    }
    addEnglish(texts, valuesOf<EventKind>());
    addEnglish(texts, valuesOf<EventNature>());
    addEnglish(texts, valuesOf<protocol::Verdict>());
    addEnglish(texts, valuesOf<protocol::Liveness>());
    addEnglish(texts, valuesOf<protocol::Lifecycle>());
    addEnglish(texts, valuesOf<protocol::KeyClass>());
    addEnglish(texts, valuesOf<protocol::ConfigCause>());
    addEnglish(texts, valuesOf<protocol::LeaseReason>());
    texts.removeDuplicates();
    return texts;
}

} // namespace

/// Every value of the vocabularies is a text of the console, in every language.
class TestWords : public QObject {
    Q_OBJECT

    static protocol::EventRecord event(const protocol::EventWord &kind, EventNature nature)
    {
        protocol::EventRecord event;
        event.kind = kind;
        event.nature = nature;
        event.node = examples::healthy().nodes[2].id;
        event.detail = u"the server's own words"_s;
        return event;
    }
    static bool isOwnText(const QString &text)
    {
        return !text.isEmpty() && !text.contains(u"the server's own words"_s) && !text.contains(u"%1"_s);
    }

private slots:
    void everyReasonIsATextOfTheConsole_data()
    {
        QTest::addColumn<ReasonCode>("code");
        for (const ReasonCode code : valuesOf<ReasonCode>())
            QTest::newRow(protocol::name(code).data()) << code;
    }
    void everyReasonIsATextOfTheConsole()
    {
        QFETCH(ReasonCode, code);
        const auto overview = examples::healthy();
        protocol::Reason reason;
        reason.code = code;
        reason.detail = u"the server's own words"_s;
        reason.node = overview.nodes[2].id;
        QVERIFY(isOwnText(reasonSentence(reason, overview)));
        QVERIFY(isOwnText(reasonAdvice(reason)));
        QVERIFY(reasonEvidence(reason).isEmpty());
        QVERIFY(isOwnText(codeWord(code)));
        QVERIFY(codeWord(code) != reason.code.text());
        const QString began = eventSentence(event(code, EventNature::Problem), overview);
        const QString ended = eventSentence(event(code, EventNature::Recovery), overview);
        QVERIFY2(isOwnText(began) && !began.endsWith(u'.'), qPrintable(began));
        QVERIFY2(isOwnText(ended) && !ended.endsWith(u'.'), qPrintable(ended));
        QVERIFY(began != ended);
    }

    void everyKindOfEventIsATextOfTheConsole_data()
    {
        QTest::addColumn<EventKind>("kind");
        for (const EventKind kind : valuesOf<EventKind>())
            QTest::newRow(protocol::name(kind).data()) << kind;
    }
    void everyKindOfEventIsATextOfTheConsole()
    {
        QFETCH(EventKind, kind);
        protocol::EventRecord record = event(kind, protocol::natureOf(kind));
        record.evidence = {{u"to"_s, u"red"_s}};
        const QString sentence = eventSentence(record, examples::healthy());
        QVERIFY2(isOwnText(sentence) && !sentence.endsWith(u'.'), qPrintable(sentence));
    }

    // "node-1 has joined" is no recovery: nothing was wrong.
    void aGoodEventIsNotARecovery()
    {
        QCOMPARE(eventWord(event(EventKind::NodeJoined, EventNature::Information)), u"Information"_s);
        QCOMPARE(eventWord(event(ReasonCode::ClockSkew, EventNature::Recovery)), u"Recovery"_s);
        QCOMPARE(eventWord(event(ReasonCode::Limits, EventNature::Problem)), u"Notice"_s);
        protocol::EventRecord down = event(EventKind::NodeDown, EventNature::Problem);
        down.severity = protocol::Severity::Red;
        QCOMPARE(eventWord(down), u"Problem"_s);
        QCOMPARE(markOf(down), Mark::Down);
        QCOMPARE(markOf(event(EventKind::LeaderChanged, EventNature::Information)), Mark::Ok);
    }

    void everyTextIsInEveryLanguage_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : {u"de"_s, u"es"_s, u"fr"_s, u"ja"_s, u"zh_CN"_s})
            QTest::newRow(qPrintable(language)) << language;
    }
    void everyTextIsInEveryLanguage()
    {
        QFETCH(QString, language);
        const std::set<QString> translated = translatedIn(language);
        QStringList missing;
        for (const QString &text : everyText()) {
            if (!translated.contains(text))
                missing.append(text);
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }
};

QTEST_MAIN(TestWords)
#include "tst_words.moc"
