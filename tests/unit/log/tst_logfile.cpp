// muster_test: USES Muster::Log
#include "log/logfile.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// Files of a log: renamed by size and age, kept for a while, and a disk that takes nothing. All times are
/// made up.
class TestLogFile : public QObject {
    Q_OBJECT

    static constexpr WallTime noon = fromEpochMillis(1'700'000'000'000);
    static constexpr Millis day = 24h;
    std::unique_ptr<QTemporaryDir> m_dir;

    QString path(const QString &name = u"m.log"_s) const { return m_dir->filePath(name); }
    log::LogFile::Options options() const
    {
        log::LogFile::Options options;
        options.path = path();
        return options;
    }
    static QByteArray line(WallTime at, const QByteArray &more = {})
    {
        return "{\"msg\":\"m" + more + "\",\"timestamp\":" + QByteArray::number(epochMillis(at)) + "}\n";
    }
    static QByteArray contents(const QString &file)
    {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    QStringList renamed() const
    {
        QStringList names;
        for (const log::LogFileName &file : log::logFiles(path()))
            if (!file.current)
                names.append(QFileInfo(file.path).fileName());
        return names;
    }
    void put(const QString &name, const QByteArray &bytes)
    {
        QFile out(path(name));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    }

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void aFullFileIsRenamedWithItsTime()
    {
        auto small = options();
        small.rotateBytes = 100;
        log::LogFile file;
        file.open(small, noon);
        for (int i = 0; i < 7; ++i)
            file.write(line(noon + Millis(i), QByteArray(20, 'x')), noon + Millis(i < 4 ? 0 : 1));
        QCOMPARE(renamed(),
            (QStringList{u"m-20231114T221320000.log"_s, u"m-20231114T221320001.log"_s,
                u"m-20231114T221320001-1.log"_s}));
        QByteArray all;
        for (const auto &each : log::logFiles(path()))
            all += contents(each.path);
        for (int i = 0; i < 7; ++i)
            QCOMPARE(all.count(QByteArray::number(epochMillis(noon) + i)), 1);
    }

    void twoInOneMillisecondKeepTheirOrder()
    {
        auto small = options();
        small.rotateBytes = 1;
        log::LogFile file;
        file.open(small, noon);
        for (int i = 0; i < 12; ++i)
            file.write(line(fromEpochMillis(i)), noon);
        const auto files = log::logFiles(path());
        QCOMPARE(files.size(), 12);
        for (int i = 0; i < 12; ++i)
            QVERIFY2(contents(files[i].path).contains("\"timestamp\":" + QByteArray::number(i) + '}'),
                qPrintable(files[i].path));
    }

    void theAgeCountsFromTheFirstLineAlsoAfterARestart()
    {
        {
            log::LogFile file;
            file.open(options(), noon);
            file.write(line(noon), noon);
        }
        log::LogFile file;
        file.open(options(), noon + day - 1'000ms);
        file.write(line(noon + day - 1'000ms), noon + day - 1'000ms);
        QVERIFY(renamed().isEmpty());
        file.write(line(noon + day), noon + day);
        QCOMPARE(renamed().size(), 1);
        QCOMPARE(contents(path()), line(noon + day));
    }

    void aClockThatWasSetBackKeepsNoFileForEver()
    {
        log::LogFile file;
        file.open(options(), noon);
        file.write(line(noon), noon);
        file.write(line(noon - 3 * day), noon - 3 * day);
        QCOMPARE(renamed().size(), 1);
        file.write(line(noon - 3 * day + 1ms), noon - 3 * day + 1ms);
        QCOMPARE(renamed().size(), 1);
    }

    void whatIsTooOldGoesAndNothingElse()
    {
        put(u"m-20231001T000000000.log"_s, "old\n"); // 44 days
        put(u"m-20231031T225000000.log"_s, "14 days\n");
        put(u"m-20231102T000000000.log"_s, "13 days\n");
        put(u"m-copy.log"_s, "mine\n");
        put(u"m-20231001T000000000.log.gz"_s, "mine\n");
        put(u"m-20231001T000000000-x.log"_s, "mine\n");
        put(u"n-20231001T000000000.log"_s, "another log\n");
        log::LogFile file;
        file.open(options(), noon);
        QCOMPARE(renamed(), (QStringList{u"m-20231031T225000000.log"_s, u"m-20231102T000000000.log"_s}));
        QCOMPARE(QDir(m_dir->path()).entryList({u"m-*"_s, u"n-*"_s}, QDir::Files).size(), 6);
        // Also while it runs on, without a rename.
        file.write(line(noon + 2h), noon + 2h);
        file.write(line(noon + 2h), noon + 14h);
        QCOMPARE(renamed(), (QStringList{u"m-20231102T000000000.log"_s}));
        auto week = options();
        week.keepDays = 7;
        file.setLimits(week, noon);
        QVERIFY(renamed().isEmpty());
    }

    void allTogetherStayWithinTheirSize()
    {
        auto small = options();
        small.rotateBytes = 1'000;
        small.keepBytes = 3'000;
        log::LogFile file;
        file.open(small, noon);
        for (int i = 0; i < 200; ++i)
            file.write(line(noon + Millis(i)), noon + Millis(i));
        qint64 total = 0;
        for (const auto &each : log::logFiles(path()))
            total += QFileInfo(each.path).size();
        QVERIFY2(total <= 4'100 && total > 1'500, qPrintable(QString::number(total)));
        QVERIFY(contents(path()).endsWith(line(noon + 199ms)));
    }

    void aFullDiskCostsLinesAndTellsHowMany()
    {
        QVERIFY(QFile::link(u"/dev/full"_s, path()));
        log::LogFile file;
        file.open(options(), noon);
        for (int i = 0; i < 3; ++i)
            file.write(line(noon), noon);
        QVERIFY(file.isOpen());
        QVERIFY(QFile::remove(path())); // there is room again
        file.write(line(noon + 61'000ms, "again"), noon + 61'000ms);
        const QByteArray now = contents(path());
        QVERIFY2(now.contains("\"lost\":3") && now.endsWith(line(noon + 61'000ms, "again")), now);
        QCOMPARE(now.count('\n'), 2);
        file.write(line(noon + 61'001ms), noon + 61'001ms);
        QCOMPARE(contents(path()).count("lost"), 2); // "lost" and "were lost", of the one line
    }

    void aFileThatIsTakenAwayIsMadeAgain()
    {
        log::LogFile file;
        file.open(options(), noon);
        file.write(line(noon), noon);
        QVERIFY(QFile::rename(path(), path(u"elsewhere"_s)));
        file.write(line(noon + 120'000ms), noon + 120'000ms);
        QCOMPARE(contents(path()), line(noon + 120'000ms));
    }

    void aFolderThatCannotBeMadeIsTriedAgain()
    {
        put(u"folder"_s, "a file where a folder should be");
        auto wrong = options();
        wrong.path = path(u"folder/m.log"_s);
        log::LogFile file;
        file.open(wrong, noon);
        QVERIFY(!file.isOpen());
        file.write(line(noon), noon);
        QVERIFY(QFile::remove(path(u"folder"_s)));
        QVERIFY(QDir().mkdir(path(u"folder"_s)));
        file.write(line(noon + 1'000ms), noon + 1'000ms);
        QVERIFY(contents(wrong.path).contains("\"lost\":1"));
        QVERIFY(contents(wrong.path).endsWith(line(noon + 1'000ms)));
    }

    void aTornLineFromBeforeStaysAlone()
    {
        put(u"m.log"_s, line(noon) + "{\"msg\":\"to");
        log::LogFile file;
        file.open(options(), noon);
        file.write(line(noon + 1ms), noon + 1ms);
        QCOMPARE(contents(path()), line(noon) + "{\"msg\":\"to\n" + line(noon + 1ms));
    }
};

QTEST_GUILESS_MAIN(TestLogFile)
#include "tst_logfile.moc"
