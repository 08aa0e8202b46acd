// muster_test: USES Muster::Log
#include "log/log.h"

#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace muster;
using namespace Qt::Literals::StringLiterals;

class TestLog : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;

    log::Options options(const QString &file) const
    {
        log::Options options;
        options.console = false;
        options.file = m_dir.filePath(file);
        return options;
    }
    QList<QByteArray> lines(const QString &file) const
    {
        QFile log(m_dir.filePath(file));
        if (!log.open(QIODevice::ReadOnly))
            return {};
        return log.readAll().trimmed().split('\n');
    }
private slots:
    void eachLineIsOneObject()
    {
        log::open(options(u"one.log"_s));
        log::info("test"_L1, u"with \"quotes\" and\na line break"_s, {{u"count"_s, 3}});
        const auto written = lines(u"one.log"_s);
        QCOMPARE(written.size(), 1);
        const QJsonObject entry = QJsonDocument::fromJson(written.first()).object();
        QCOMPARE(entry[u"level"].toString(), u"info"_s);
        QCOMPARE(entry[u"component"].toString(), u"test"_s);
        QCOMPARE(entry[u"count"].toInt(), 3);
        QVERIFY(entry[u"timestamp"].toInteger() > 1'600'000'000'000);
        QCOMPARE(log::recentLines(1).first().trimmed(), written.first());
    }

    void levelsChangeLive()
    {
        log::open(options(u"levels.log"_s));
        log::debug("test"_L1, u"unseen"_s);
        log::setLevels(log::Level::Debug, log::Level::Error);
        log::debug("test"_L1, u"seen"_s);
        QCOMPARE(lines(u"levels.log"_s).size(), 1);
    }

    void levelsSetForAWhileGoBackByThemselves()
    {
        log::open(options(u"while.log"_s));
        log::setLevels(log::Level::Warn, log::Level::Error);
        log::setLevelsUntil({log::Level::Debug, log::Level::Debug}, steadyNow() + Millis(3'600'000));
        log::debug("test"_L1, u"seen"_s);
        QVERIFY(log::temporaryLevels());
        QCOMPARE(log::temporaryLevels()->after, (log::Levels{log::Level::Warn, log::Level::Error}));
        // Again, and shorter: what was set for good is what it goes back to.
        log::setLevelsUntil({log::Level::Info, log::Level::Info}, steadyNow() - Millis(1));
        log::info("test"_L1, u"unseen"_s);
        QCOMPARE(log::levels(), (log::Levels{log::Level::Warn, log::Level::Error}));
        QVERIFY(!log::temporaryLevels());
        QCOMPARE(lines(u"while.log"_s).size(), 1);
        // What is set for good ends it.
        log::setLevelsUntil({log::Level::Debug, log::Level::Debug}, steadyNow() + Millis(3'600'000));
        log::setLevels(log::Level::Info, log::Level::Info);
        QVERIFY(!log::temporaryLevels());
        QCOMPARE(log::levels(), (log::Levels{log::Level::Info, log::Level::Info}));
    }

    void aLineThatIsTooLongIsCutAndSaysSo()
    {
        log::open(options(u"long.log"_s));
        log::info("test"_L1, u"begin "_s + QString(5'000'000, u'x'), {{u"text"_s, QString(99'999, u'y')}});
        QCOMPARE(lines(u"long.log"_s).size(), 1);
        const QJsonObject entry = QJsonDocument::fromJson(lines(u"long.log"_s).first()).object();
        QVERIFY(entry[u"msg"].toString().startsWith(u"begin x"));
        QVERIFY(entry[u"cut_bytes"].toInteger() > 5'099'999);
        QVERIFY(lines(u"long.log"_s).first().size() < 2'000);
    }

    void aFullFileIsRenamedAndOldOnesGo()
    {
        log::Options small = options(u"small.log"_s);
        small.rotateBytes = 2'000;
        small.keepBytes = 6'000;
        log::open(small);
        for (int i = 0; i < 200; ++i)
            log::info("test"_L1, u"line %1"_s.arg(i));
        const QFileInfoList files = QDir(m_dir.path()).entryInfoList({u"small*.log"_s}, QDir::Files);
        QVERIFY(files.size() >= 2);
        qint64 total = 0;
        for (const QFileInfo &file : files) {
            total += file.size();
            QVERIFY2(file.size() < 2'200, qPrintable(file.fileName()));
        }
        QVERIFY2(total <= 6'000 + 2'200, "what is kept stays within its limit");
        QVERIFY(lines(u"small.log"_s).last().contains("line 199"));
    }

    void linesOfThreadsDoNotMix()
    {
        log::open(options(u"threads.log"_s));
        std::vector<std::unique_ptr<QThread>> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back(QThread::create([t] {
                for (int i = 0; i < 250; ++i)
                    log::info("test"_L1, u"thread %1"_s.arg(t), {{u"text"_s, QString(300, u'x')}});
            }));
            threads.back()->start();
        }
        for (const auto &thread : threads)
            thread->wait();
        const auto written = lines(u"threads.log"_s);
        QCOMPARE(written.size(), 1'000);
        for (const QByteArray &line : written)
            QVERIFY(QJsonDocument::fromJson(line).isObject());
    }
};

QTEST_GUILESS_MAIN(TestLog)
#include "tst_log.moc"
