// muster_test: USES Muster::Log
#include "log/logfile.h"
#include "log/logline.h"
#include "log/logreader.h"

#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// Reading back over several files, in both directions, whatever they contain.
class TestLogReader : public QObject {
    Q_OBJECT

    static constexpr WallTime noon = fromEpochMillis(1'700'000'000'000);
    std::unique_ptr<QTemporaryDir> m_dir;

    QString path() const { return m_dir->filePath(u"m.log"_s); }
    static QByteArray line(int number, const char *level = "info", const QByteArray &more = {})
    {
        return "{\"level\":\"" + QByteArray(level) + "\",\"msg\":\"m" + more
            + "\",\"timestamp\":" + QByteArray::number(epochMillis(noon) + number) + "}\n";
    }
    static int number(const QByteArray &line)
    {
        return int((log::scanLine(line).timestamp.value_or(noon - 1ms) - noon).count());
    }
    static QList<int> numbers(const log::Page &page)
    {
        QList<int> found;
        for (const QByteArray &line : page.lines)
            found.append(number(line));
        return found;
    }
    static QList<int> range(int first, int last)
    {
        QList<int> numbers;
        for (int at = first; at <= last; ++at)
            numbers.append(at);
        return numbers;
    }
    void put(const QString &name, const QByteArray &bytes)
    {
        QFile out(m_dir->filePath(name));
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write(bytes), bytes.size());
    }
    /// `count` lines over files of `bytes`.
    void fill(int count, qint64 bytes, const QByteArray &more = {})
    {
        log::LogFile::Options options;
        options.path = path();
        options.rotateBytes = bytes;
        log::LogFile file;
        file.open(options, noon);
        for (int i = 0; i < count; ++i)
            file.write(line(i, i % 10 == 0 ? "warn" : "info", more), noon + Millis(i));
    }
    log::Page read(const log::ReadQuery &query) const { return log::readFiles(path(), query); }

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void pagesBackwardsGiveEveryLineOnce_data()
    {
        QTest::addColumn<int>("rotateBytes");
        QTest::addColumn<int>("perPage");
        QTest::addColumn<int>("more"); // bytes of each line on top
        QTest::newRow("one file, one line a page") << 100'000'000 << 1 << 0;
        QTest::newRow("a file for each line") << 1 << 7 << 0;
        QTest::newRow("lines over the ends of blocks") << 200'000 << 13 << 5'000;
        QTest::newRow("lines larger than a block's rest") << 500'000 << 100 << 40'000;
        QTest::newRow("all in one page") << 3'000 << 10'000 << 0;
    }
    void pagesBackwardsGiveEveryLineOnce()
    {
        QFETCH(int, rotateBytes);
        QFETCH(int, perPage);
        QFETCH(int, more);
        constexpr int count = 150;
        fill(count, rotateBytes, QByteArray(more, 'x'));
        log::ReadQuery query;
        query.linesMax = perPage;
        query.bytesMax = 64 * 1024 * 1024;
        QList<int> all;
        for (int pages = 0; pages <= count; ++pages) {
            const log::Page page = read(query);
            QVERIFY(page.lines.size() <= perPage);
            all = numbers(page) + all;
            QCOMPARE(page.more, page.older.has_value());
            if (!page.older)
                break;
            query.before = log::Cursor::fromText(page.older->toText());
            QVERIFY(query.before);
        }
        QCOMPARE(all, range(0, count - 1));
        // And forwards from the beginning of all.
        query.before.reset();
        query.after = log::Cursor{};
        all.clear();
        for (int pages = 0; pages <= count; ++pages) {
            const log::Page page = read(query);
            all += numbers(page);
            query.after = page.newer;
            if (!page.more)
                break;
        }
        QCOMPARE(all, range(0, count - 1));
    }

    void whatIsFollowedSurvivesRenames()
    {
        log::LogFile::Options options;
        options.path = path();
        options.rotateBytes = 300;
        log::LogFile file;
        file.open(options, noon);
        log::ReadQuery query;
        log::Page page = read(query);
        QVERIFY(page.lines.isEmpty() && page.newer);
        QList<int> all;
        for (int i = 0; i < 100; ++i) {
            file.write(line(i), noon + Millis(i));
            if (i % 7 != 0)
                continue;
            query.after = page.newer;
            page = read(query);
            QVERIFY(!page.gap);
            all += numbers(page);
        }
        query.after = page.newer;
        all += numbers(read(query));
        QCOMPARE(all, range(0, 99));
    }

    void aLineThatIsBeingWrittenWaits()
    {
        put(u"m.log"_s, line(0) + line(1).chopped(5));
        log::ReadQuery query;
        log::Page page = read(query);
        QCOMPARE(numbers(page), range(0, 0));
        put(u"m.log"_s, line(0) + line(1));
        query.after = page.newer;
        QCOMPARE(numbers(read(query)), range(1, 1));
    }

    void aPlaceThatIsGoneIsToldOf()
    {
        fill(20, 300);
        log::ReadQuery query;
        query.after = log::Cursor{12345, 100};
        log::Page page = read(query);
        QVERIFY(page.gap);
        QCOMPARE(numbers(page), range(0, 19)); // from the oldest that is there
        query.after.reset();
        query.before = log::Cursor{12345, 100};
        page = read(query);
        QVERIFY(page.gap && page.lines.isEmpty() && !page.older);
    }

    void filters_data()
    {
        QTest::addColumn<log::ReadQuery>("query");
        QTest::addColumn<QList<int>>("expected");
        log::ReadQuery query;
        query.levels.add(log::Level::Warn);
        QTest::newRow("a level") << query << QList<int>{0, 10, 20, 30, 40};
        query.linesMax = 2;
        QTest::newRow("the newest of a level") << query << QList<int>{30, 40};
        query = {};
        query.from = noon + 10ms;
        query.to = noon + 12ms;
        QTest::newRow("a time") << query << QList<int>{10, 11, 12};
        query = {};
        query.matcher = *log::LineMatcher::ofText(QString::number(epochMillis(noon) + 17));
        QTest::newRow("a text") << query << QList<int>{17};
        query = {};
        query.matcher = *log::LineMatcher::ofPattern(u"00[23]5}$"_s);
        QTest::newRow("an expression") << query << QList<int>{25, 35};
        query = {};
        query.matcher = *log::LineMatcher::ofText(u"nowhere"_s);
        QTest::newRow("nothing") << query << QList<int>{};
    }
    void filters()
    {
        QFETCH(log::ReadQuery, query);
        fill(50, 1'000);
        QTEST(numbers(read(query)), "expected");
        query.linesMax = 1'000;
        query.after = log::Cursor{};
        QFETCH(QList<int>, expected);
        const QList<int> forwards = numbers(read(query));
        QCOMPARE(forwards.mid(forwards.size() - expected.size()), expected);
    }

    void aTiredSearchGoesOnWhereItEnded()
    {
        fill(5'000, 50'000);
        log::ReadQuery query;
        query.matcher = *log::LineMatcher::ofText(QString::number(epochMillis(noon) + 3));
        query.scanBytesMax = 70'000;
        int asked = 0;
        log::Page page;
        do {
            page = read(query);
            query.before = page.older;
            ++asked;
        } while (page.lines.isEmpty() && page.more && asked < 100);
        QCOMPARE(numbers(page), (QList<int>{3}));
        QVERIFY2(asked > 2 && asked < 20, qPrintable(QString::number(asked)));
    }

    void bytesAreLimitedToo()
    {
        fill(100, 100'000'000, QByteArray(1'000, 'x'));
        log::ReadQuery query;
        query.bytesMax = 5'000;
        QCOMPARE(numbers(read(query)), range(96, 99));
        query.bytesMax = 1; // one line always comes, or nobody would get ahead
        QCOMPARE(numbers(read(query)), range(99, 99));
    }

    void whatIsNoLogIsReadAllTheSame()
    {
        QByteArray bytes = line(0) + "panic: no JSON\n\n\r\n" + QByteArray(300'000, '\0') + "\n" + line(1)
            + QByteArray(1'000'000, 'z') + "\n\xff\xfe{\n" + line(2);
        put(u"m.log"_s, bytes);
        log::ReadQuery query;
        const log::Page page = read(query);
        QCOMPARE(page.lines.size(), 7);
        QCOMPARE(page.lines[1], "panic: no JSON"_ba);
        QCOMPARE(page.lines[2].size(), log::lineBytesMax);
        QCOMPARE(page.lines[4], QByteArray(log::lineBytesMax, 'z'));
        QCOMPARE(numbers(page).last(), 2);
        query.after = log::Cursor{};
        QCOMPARE(read(query).lines, page.lines);
        // Lines without a level and a time belong to every selection.
        query.levels.add(log::Level::Error);
        QCOMPARE(read(query).lines.size(), 4);
    }

    void aRenamedFileWithoutALastLineFeed()
    {
        put(u"m-20231114T221320000.log"_s, line(0) + line(1).chopped(1));
        put(u"m.log"_s, line(2));
        QCOMPARE(numbers(read({})), range(0, 2));
        log::ReadQuery query;
        query.after = log::Cursor{};
        QCOMPARE(numbers(read(query)), range(0, 2));
    }

    void nothingIsThere()
    {
        const log::Page page = read({});
        QVERIFY(page.lines.isEmpty() && !page.older && !page.more && page.newer == log::Cursor{});
    }

    void cursorsAreCheckedLetterByLetter()
    {
        const log::Cursor cursor{0xfedcba9876543210, 123};
        QCOMPARE(log::Cursor::fromText(cursor.toText()), cursor);
        for (const QString &wrong : {u""_s, u"."_s, u"0000000000000001"_s, u"0000000000000001."_s,
                 u"000000000000000g.1"_s, u"0000000000000001.-1"_s, u"0000000000000001.1x"_s,
                 u"0000000000000001.99999999999999999999"_s, u"+000000000000001.1"_s})
            QVERIFY2(!log::Cursor::fromText(wrong), qPrintable(wrong));
    }

    void theRingIsReadLikeAFile()
    {
        log::Ring ring;
        for (int i = 0; i < 10'050; ++i)
            ring.add(line(i));
        log::ReadQuery query;
        query.linesMax = 3;
        log::Page page = ring.read(query);
        QCOMPARE(numbers(page), range(10'047, 10'049));
        query.before = page.older;
        QCOMPARE(numbers(ring.read(query)), range(10'044, 10'046));
        query.before.reset();
        query.after = page.newer;
        ring.add(line(10'050));
        page = ring.read(query);
        QCOMPARE(numbers(page), range(10'050, 10'050));
        QVERIFY(!page.gap);
        for (int i = 10'051; i < 30'000; ++i)
            ring.add(line(i));
        query.after = page.newer;
        page = ring.read(query);
        QVERIFY2(page.gap, "lines were dropped between");
        QCOMPARE(numbers(page), range(20'000, 20'002));
        QVERIFY(page.more);
    }
};

QTEST_GUILESS_MAIN(TestLogReader)
#include "tst_logreader.moc"
