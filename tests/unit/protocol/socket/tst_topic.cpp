// muster_test: USES Muster::Protocol
#include "protocol/socket/topic.h"

#include <QTest>

using namespace muster;
using namespace muster::protocol;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr TopicWords words{QLatin1StringView("fruit"), QLatin1StringView("fruit_delta")};
using Step = TopicPosition::Step;

QJsonObject delta(int base, int number)
{
    return {{u"base"_s, base}, {u"number"_s, number}, {u"delta"_s, QJsonObject()}};
}

} // namespace

class TestTopic : public QObject {
    Q_OBJECT
private slots:
    void names_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("no header") << QByteArray() << QStringList();
        QTest::newRow("one") << QByteArray("fruit") << QStringList{u"fruit"_s};
        QTest::newRow("two, with blanks")
            << QByteArray(" fruit ,\tbread ") << QStringList{u"fruit"_s, u"bread"_s};
        QTest::newRow("nothing between commas") << QByteArray(",, ,fruit,") << QStringList{u"fruit"_s};
    }
    void names()
    {
        QFETCH(QByteArray, header);
        QFETCH(QStringList, names);
        QCOMPARE(topicNames(header), names);
    }
    void namesAreBounded() { QCOMPARE(topicNames(QByteArray("x,").repeated(1'000)).size(), 64); }

    void eventsAreSpelledByTheWords()
    {
        const auto snapshot = decodeSocketEvent(encode(snapshotEvent(words, 7, R"({"a":1})")));
        QVERIFY(snapshot);
        QCOMPARE(snapshot->event, u"fruit"_s);
        QCOMPARE(snapshot->data, (QJsonObject{{u"number"_s, 7}, {u"snapshot"_s, QJsonObject{{u"a"_s, 1}}}}));
        const auto next = decodeSocketEvent(encode(deltaEvent(words, 8, {{u"b"_s, 2}})));
        QVERIFY(next);
        QCOMPARE(next->event, u"fruit_delta"_s);
        QCOMPARE(next->data,
            (QJsonObject{{u"base"_s, 7}, {u"number"_s, 8}, {u"delta"_s, QJsonObject{{u"b"_s, 2}}}}));
    }

    void deltasFollowTheNumberThatIsHeld()
    {
        TopicPosition position;
        QCOMPARE(position.step(words, delta(1, 2), 1), Step::Ignored); // the snapshot is on its way
        position.hold(5);
        QCOMPARE(position.step(words, delta(4, 5), 1), Step::Ignored); // the snapshot overtook it
        QCOMPARE(position.step(words, delta(5, 6), 1), Step::Next);
        QCOMPARE(position.step(words, delta(6, 7), 1), Step::Next);
        QCOMPARE(position.step(words, delta(8, 9), 1), Step::Missing);
        QCOMPARE(position.step(words, delta(7, 8), 1), Step::Ignored); // a snapshot was asked for
        position.hold(9);
        position.drop();
        QCOMPARE(position.step(words, delta(9, 10), 1), Step::Ignored);
        position.hold(0); // a sender without numbers
        QCOMPARE(position.step(words, delta(0, 1), 1), Step::Ignored);
    }

    void afterManyBytesOfDeltasASnapshotIsDue()
    {
        constexpr qsizetype half = 32 * 1024 * 1024;
        TopicPosition position;
        position.hold(1);
        QCOMPARE(position.step(words, delta(1, 2), half), Step::Next);
        QCOMPARE(position.step(words, delta(2, 3), half), Step::Next);
        QCOMPARE(position.step(words, delta(3, 4), 1), Step::Missing);
        position.hold(4);
        QCOMPARE(position.step(words, delta(4, 5), half), Step::Next);
    }
};

QTEST_GUILESS_MAIN(TestTopic)
#include "tst_topic.moc"
