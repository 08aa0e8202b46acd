// muster_test: USES Muster::Log
#include "log/placedlines.h"

#include <QTest>

using namespace muster;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

QString at(int second)
{
    return u"{\"timestamp\":%1,\"level\":\"warn\",\"msg\":\"at %2\"}"_s.arg(second * 1'000).arg(second);
}

/// The seconds at which lines are placed.
QList<int> seconds(const QStringList &lines, Millis offset = 0ms)
{
    QList<int> result;
    for (const log::PlacedLine &line : log::placeLines(lines, offset, fromEpochMillis(99'000)))
        result.append(int(epochMillis(line.at) / 1'000));
    return result;
}

} // namespace

// Goal: a line is placed among those of other nodes where it was written, whatever its clock, and a line
// without a time stays with its neighbors.
class TestPlacedLines : public QObject {
    Q_OBJECT

private slots:
    void theClockIsCorrected()
    {
        QCOMPARE(seconds({at(10), at(12)}, 4s), (QList<int>{6, 8}));
        QCOMPARE(seconds({at(10)}, -4s), QList<int>{14});
    }

    void aLineWithoutATimeStaysWithTheOneBefore()
    {
        QCOMPARE(seconds({at(1), u"more of it"_s, at(3)}), (QList<int>{1, 1, 3}));
    }

    void atTheBeginningWithTheFirstThatHasOne()
    {
        QCOMPARE(seconds({u"the end of one before"_s, u"and more"_s, at(3)}), (QList<int>{3, 3, 3}));
    }

    void withoutAnyTimeAllStandTogether()
    {
        QCOMPARE(seconds({u"a"_s, u"b"_s}), (QList<int>{99, 99}));
        QCOMPARE(seconds({}), QList<int>());
    }

    void aClockThatWasSetBackIsSorted()
    {
        const auto placed = log::placeLines({at(5), u"with 5"_s, at(2)}, 0ms, {});
        QCOMPARE(placed[0].text, at(2).toUtf8());
        QCOMPARE(placed[1].text, at(5).toUtf8());
        QCOMPARE(placed[2].text, QByteArray("with 5"));
        QVERIFY(placed[1].hasOwnTime && !placed[2].hasOwnTime);
        QCOMPARE(placed[0].level, log::Level::Warn);
    }
};

QTEST_GUILESS_MAIN(TestPlacedLines)
#include "tst_placedlines.moc"
