// muster_test: USES Muster::Node
#include "node/samples/samplestore.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::node;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

// Goal: what a node measured is there after a restart, whatever became of its files. Method: real files, a
// clock that is made up.
class TestSampleStore : public QObject {
    Q_OBJECT

    static constexpr WallTime midnight = WallTime(20'780 * 24h);
    std::unique_ptr<QTemporaryDir> m_dir;
    QString path() const { return m_dir->filePath(u"samples"_s); }
    QString file(qint32 day) const { return path() + u'/' + SampleStore::fileName(day); }

    void run(SampleStore &store, WallTime from, Millis time) const
    {
        for (Millis done = 0s; done < time; done += 5s) {
            protocol::NodeSample look;
            look.at = from + done;
            look.cpuPercent = 10;
            store.take(look, TimePoint(1h + done));
        }
    }
    static bool finish(SampleStore &store)
    {
        const QFuture<void> done = store.finish();
        return QTest::qWaitFor([&] { return done.isFinished(); }, 10'000);
    }
    static qsizetype kept(const SampleStore &store, WallTime now)
    {
        return store.history().since(now - 24h, now, 1min).size();
    }
    QByteArray content(qint32 day) const
    {
        QFile opened(file(day));
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    void setContent(qint32 day, const QByteArray &bytes) const
    {
        QFile opened(file(day));
        QVERIFY(opened.open(QIODevice::WriteOnly));
        opened.write(bytes);
    }

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid());
    }

    void anotherProcessReadsWhatOneKept()
    {
        {
            SampleStore store(path());
            store.read(); // there is not even a directory
            run(store, midnight - 10min, 20min);
            QVERIFY(finish(store));
        }
        QCOMPARE(
            QDir(path()).entryList(QDir::Files), (QStringList{u"20261122.samples"_s, u"20261123.samples"_s}));
        QCOMPARE(
            QFile::permissions(file(20'780)) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        SampleStore again(path());
        again.read();
        QCOMPARE(kept(again, midnight + 10min), 20);
        run(again, midnight + 15min, 5min); // a gap of five minutes
        QCOMPARE(kept(again, midnight + 20min), 25);
    }

    void whatIsWrittenMinuteByMinuteSurvivesAKill()
    {
        SampleStore store(path());
        run(store, midnight, 3min);
        QTRY_VERIFY(!content(20'780).isEmpty());
        SampleStore again(path()); // without an end of the first one
        again.read();
        QVERIFY(kept(again, midnight + 3min) >= 1);
    }

    void aDamagedEndCostsOnlyItself()
    {
        {
            SampleStore store(path());
            run(store, midnight, 10min);
            QVERIFY(finish(store));
        }
        const QByteArray whole = content(20'780);
        setContent(20'780, whole.chopped(7) + "rubbish that somebody appended");
        setContent(20'779, "not a file of samples");
        setContent(99, {});
        QFile(path() + u"/notes.samples"_s).open(QIODevice::WriteOnly);
        SampleStore again(path());
        again.read();
        QCOMPARE(kept(again, midnight + 10min), 9);
        run(again, midnight + 10min, 1min);
        QVERIFY(finish(again));
        QCOMPARE(content(20'780).size(), whole.size()); // and is mended with the next minute
    }

    void oldFilesGo()
    {
        SampleStore store(path());
        run(store, midnight, 10min);
        QVERIFY(finish(store));
        SampleStore later(path());
        later.read();
        run(later, midnight + 15 * 24h, 2h);
        QVERIFY(finish(later));
        QVERIFY(!QFile::exists(file(20'780)));
        QVERIFY(QFile::exists(file(20'795)));
    }

    void aDirectoryThatCannotBeWrittenIsNoReasonToEnd()
    {
        QVERIFY(QFile(path()).open(QIODevice::WriteOnly)); // a file is where it should be
        SampleStore store(path());
        store.read();
        run(store, midnight, 5min);
        QVERIFY(finish(store));
        QCOMPARE(kept(store, midnight + 5min), 5);
        QVERIFY(QFile::remove(path()));
        QVERIFY(finish(store)); // what could not be written is still there
        SampleStore again(path());
        again.read();
        QCOMPARE(kept(again, midnight + 5min), 5);
    }
};

QTEST_GUILESS_MAIN(TestSampleStore)
#include "tst_samplestore.moc"
