// muster_test: USES Muster::FakeCluster
#include "fakecluster/logbook.h"

#include <QTest>

using namespace muster;
using namespace muster::fakecluster;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using log::Level;

class TestLogBook : public QObject {
    Q_OBJECT
private slots:
    void sameSeedSameLines()
    {
        const LogBook one(7), again(7), other(8);
        LogBook::Query query;
        query.to = 10s;
        QCOMPARE(one.lines(3, query), again.lines(3, query));
        QVERIFY(one.lines(3, query) != other.lines(3, query));
        QVERIFY(one.lines(3, query) != one.lines(4, query));
        QCOMPARE(one.lines(3, query).size(), std::size_t(query.max));
    }

    void aSlotIsTheSameHoweverItIsAskedFor()
    {
        const LogBook book(7);
        LogBook::Query wide;
        wide.to = 60s;
        wide.max = 100'000;
        wide.levels.insert(Level::Debug);
        LogBook::Query narrow = wide;
        narrow.from = 10s;
        narrow.to = 20s;
        std::vector<LogLine> expected;
        for (const LogLine &line : book.lines(1, wide))
            if (line.at >= 10s && line.at <= 20s)
                expected.push_back(line);
        QVERIFY(!expected.empty());
        QCOMPARE(book.lines(1, narrow), expected);
    }

    void newestComeOldestFirst()
    {
        LogBook book(1);
        book.write(2, {5s, Level::Error, u"c"_s, u"c"_s, u"the last"_s});
        LogBook::Query query;
        query.to = 5s;
        query.max = 10;
        const auto lines = book.lines(2, query);
        QCOMPARE(lines.size(), std::size_t(10));
        QCOMPARE(lines.back().text, u"the last"_s);
        QVERIFY(std::is_sorted(
            lines.begin(), lines.end(), [](const LogLine &a, const LogLine &b) { return a.at < b.at; }));
        query.to = 4s;
        QVERIFY(book.lines(2, query).back().text != u"the last"_s);
    }

    void levelsAreChosen()
    {
        const LogBook book(1);
        LogBook::Query query;
        query.levels = {Level::Error};
        query.max = 100'000;
        const auto lines = book.lines(0, query);
        QVERIFY(!lines.empty());
        for (const LogLine &line : lines)
            QCOMPARE(line.level, Level::Error);
    }

    void whoIsDeadWritesNothing()
    {
        LogBook book(1);
        book.fellSilent(0, 10s);
        book.spoke(0, 100s);
        LogBook::Query query;
        query.from = 0s;
        query.to = 200s;
        query.levels.insert(Level::Debug);
        int before = 0, after = 0;
        for (const LogLine &line : book.lines(0, query)) {
            QVERIFY2(line.at < 10s || line.at >= 100s, qPrintable(line.text));
            (line.at < 10s ? before : after)++;
        }
        QVERIFY(before > 0 && after > 0);
    }

    void whatIsKeptIsBounded()
    {
        LogBook book(1);
        for (std::size_t i = 0; i < LogBook::keptMax + 10; ++i)
            book.write(int(i % 3), {Millis(qint64(i)), Level::Error, u"x"_s, u"x"_s, u"kept"_s});
        std::size_t kept = 0;
        LogBook::Query query;
        query.to = 1h;
        query.max = 1'000'000;
        for (int node = 0; node < 3; ++node) {
            const auto lines = book.lines(node, query);
            kept += std::size_t(std::count_if(
                lines.begin(), lines.end(), [](const LogLine &line) { return line.text == u"kept"; }));
        }
        QCOMPARE(kept, LogBook::keptMax);
    }
};

QTEST_GUILESS_MAIN(TestLogBook)
#include "tst_logbook.moc"
