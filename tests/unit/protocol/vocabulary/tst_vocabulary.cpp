// muster_test: USES Muster::Protocol PATHS
#include "protocol/overview/overview.h"
#include "protocol/vocabulary/databasewords.h"
#include "protocol/vocabulary/english.h"
#include "protocol/vocabulary/limitstate.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace muster;
using namespace muster::protocol;

/// The vocabularies: names go both ways, words of newer builds are kept, and nothing lacks its English.
class TestVocabulary final : public QObject {
    Q_OBJECT

    template <Named Enum>
    static void namesGoBothWays()
    {
        std::set<QString> names;
        for (const Enum value : valuesOf<Enum>()) {
            QCOMPARE(fromName<Enum>(name(value)), value);
            QCOMPARE(Word<Enum>(QString(name(value))), value);
            QVERIFY2(names.insert(name(value)).second, name(value).data());
        }
        QVERIFY(names.size() > 1);
        QVERIFY(!fromName<Enum>(u"moon-phase"));
        QVERIFY(!fromName<Enum>(u""));
    }

    static bool isSentence(const char *text)
    {
        const QString sentence = QString::fromUtf8(text);
        return sentence.endsWith(u'.') && sentence.count(u"%1") <= 1 && !sentence.contains(u"%2");
    }

private slots:
    void everyNameIsReadAsItsValue()
    {
        namesGoBothWays<ReasonCode>();
        namesGoBothWays<EventKind>();
        namesGoBothWays<EventNature>();
        namesGoBothWays<Lifecycle>();
        namesGoBothWays<Liveness>();
        namesGoBothWays<Verdict>();
        namesGoBothWays<Severity>();
        namesGoBothWays<KeyClass>();
        namesGoBothWays<ConfigCause>();
        namesGoBothWays<LeaseReason>();
        namesGoBothWays<PreferenceState>();
        namesGoBothWays<FindingCode>();
        namesGoBothWays<LimitState>();
        namesGoBothWays<DatabaseRole>();
        namesGoBothWays<DatabaseState>();
        namesGoBothWays<Obstacle>();
    }

    void everyReasonHasItsEnglish()
    {
        std::set<QString> shortNames;
        for (const ReasonCode code : valuesOf<ReasonCode>()) {
            const ReasonEnglish texts = english(code);
            QVERIFY2(isSentence(texts.sentence) && isSentence(texts.ended), name(code).data());
            QVERIFY2(isSentence(texts.advice), name(code).data());
            const QString shortName = QString::fromUtf8(texts.shortName);
            QVERIFY2(!shortName.isEmpty() && shortName.count(u' ') <= 2, name(code).data());
            QVERIFY2(shortNames.insert(shortName).second, "two reasons that look alike");
        }
    }

    void everyWordHasItsEnglish()
    {
        for (const EventKind kind : valuesOf<EventKind>())
            QVERIFY2(isSentence(english(kind)), name(kind).data());
        const auto has = [](auto values) {
            for (const auto value : values)
                QVERIFY2(*english(value) != '\0', name(value).data());
        };
        has(valuesOf<EventNature>());
        has(valuesOf<Verdict>());
        has(valuesOf<Liveness>());
        has(valuesOf<Lifecycle>());
        has(valuesOf<KeyClass>());
        has(valuesOf<ConfigCause>());
        has(valuesOf<LeaseReason>());
        has(valuesOf<FindingCode>());
        has(valuesOf<DatabaseRole>());
        has(valuesOf<DatabaseState>());
        for (const DatabaseState state : valuesOf<DatabaseState>())
            QVERIFY2(isSentence(englishAdvice(state)), name(state).data());
        for (const Obstacle obstacle : valuesOf<Obstacle>())
            QVERIFY2(isSentence(english(obstacle)), name(obstacle).data());
    }

    void aFindingIsToldOfBothItsEnds_data()
    {
        QTest::addColumn<FindingCode>("code");
        QTest::addColumn<QString>("detail");
        QTest::newRow("in its direction")
            << FindingCode::OneWay << u"b cannot hear a, but a hears b: one-way cut"_s;
        QTest::newRow("in lower case") << FindingCode::Lossy << u"most packets between a and b are lost"_s;
        QTest::newRow("but for a name")
            << FindingCode::NoUdp << u"UDP does not get through between a and b; TCP does"_s;
        QTest::newRow("of one node") << FindingCode::Busy << englishDetail(ReasonCode::Busy, u"a"_s);
    }
    void aFindingIsToldOfBothItsEnds()
    {
        QFETCH(FindingCode, code);
        QTEST(englishDetail(code, u"a"_s, u"b"_s), "detail");
    }

    void everyStageButFullServiceIsAReason()
    {
        for (const Lifecycle lifecycle : valuesOf<Lifecycle>()) {
            QCOMPARE(reasonOf(lifecycle).has_value(), lifecycle != Lifecycle::Active);
            if (const auto code = reasonOf(lifecycle))
                QCOMPARE(name(*code), name(lifecycle)); // operators read one word for both
        }
    }

    void aWordOfANewerBuildIsKept()
    {
        const Word<ReasonCode> word(u"moon-phase"_s);
        QVERIFY(!word.known());
        QVERIFY(!word.isEmpty());
        QCOMPARE(word.text(), u"moon-phase"_s);
        QCOMPARE(rankOf(word), int(countOf<ReasonCode>()));
        QVERIFY(Word<ReasonCode>().isEmpty());
        QCOMPARE(englishOf(Word<KeyClass>(u"tepid"_s)), u"tepid"_s);
    }

    void anEventIsAboutAKindOrAReason()
    {
        const EventWord reason(u"clock-skew"_s);
        QCOMPARE(reason.as<ReasonCode>(), ReasonCode::ClockSkew);
        QVERIFY(!reason.as<EventKind>());
        QCOMPARE(EventWord(u"node-up"_s), EventKind::NodeUp);
        for (const EventKind kind : valuesOf<EventKind>())
            QVERIFY2(!fromName<ReasonCode>(name(kind)), "a name must not be two things");
    }

    void formerLeaseReasonsAreRead_data()
    {
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("name");
        QTest::newRow("first") << u"no lease yet"_s << u"no-lease-yet"_s;
        QTest::newRow("expired") << u"lease expired"_s << u"lease-expired"_s;
        QTest::newRow("released") << u"released"_s << u"released"_s;
        QTest::newRow("transfer") << u"transfer"_s << u"transfer"_s;
        QTest::newRow("lower id") << u"lower id is stable"_s << u"lower-id-stable"_s;
        QTest::newRow("database") << u"another database"_s << u"another-database"_s;
        QTest::newRow("of a newer build") << u"by vote"_s << u"by vote"_s;
    }
    void formerLeaseReasonsAreRead()
    {
        QFETCH(QString, stored);
        QTEST(Word<LeaseReason>(stored).text(), "name");
    }

    // An overview that the build before the vocabularies wrote: everything in it keeps its meaning.
    void anOverviewOfTheFormerBuildIsRead()
    {
        QFile file(QStringLiteral(MUSTER_SOURCE_DIR "/tests/unit/protocol/vocabulary/formeroverview.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto overview = overviewFromJson(QJsonDocument::fromJson(file.readAll()).object());
        QVERIFY(overview.has_value());
        QCOMPARE(overview->nodes.at(0).lifecycle, Lifecycle::Active);
        QVERIFY(overview->nodes.at(1).lifecycle.isEmpty());
        QCOMPARE(overview->reasons.at(0).code, ReasonCode::VersionMismatch);
        QCOMPARE(overview->reasons.at(1).code, u"file-store-not-shared"_s);
        QCOMPARE(overview->differences.at(0).keyClass, KeyClass::PoolRecycle);
        QCOMPARE(overview->differences.at(0).values.at(0).cause, ConfigCause::EditedNotReloaded);
        QCOMPARE(overview->terms.at(0).reason, LeaseReason::NoLeaseYet);
        QCOMPARE(overview->terms.at(0).endReason, LeaseReason::LowerIdStable);
        QCOMPARE(overview->preferred->state, PreferenceState::Pending);
        const QList<EventNature> natures{EventNature::Information, EventNature::Information,
            EventNature::Problem, EventNature::Recovery, EventNature::Information};
        QCOMPARE(overview->events.size(), natures.size());
        for (qsizetype i = 0; i < natures.size(); ++i)
            QCOMPARE(overview->events.at(i).nature, natures.at(i));
    }

    void theFormerBuildReadsWhatIsGood_data()
    {
        QTest::addColumn<EventNature>("nature");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("good");
        QTest::newRow("a recovery") << EventNature::Recovery << u"clock-skew"_s << true;
        QTest::newRow("a problem") << EventNature::Problem << u"clock-skew"_s << false;
        QTest::newRow("a node that joins") << EventNature::Information << u"node-joined"_s << true;
        QTest::newRow("a node that leaves") << EventNature::Information << u"node-left"_s << false;
    }
    void theFormerBuildReadsWhatIsGood()
    {
        QFETCH(EventNature, nature);
        QFETCH(QString, kind);
        EventRecord event;
        event.kind = kind;
        event.nature = nature;
        const QJsonObject json = toJson(event);
        QTEST(json[u"good"].toBool(), "good");
        QCOMPARE(json[u"kind"].toString(), kind);
        QCOMPARE(json[u"severity"].toString(), u"warn"_s);
    }
};

QTEST_GUILESS_MAIN(TestVocabulary)
#include "tst_vocabulary.moc"
