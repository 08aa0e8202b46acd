// muster_test: USES Muster::Net
#include "net/gossip/incarnationfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::net;
using namespace Qt::Literals::StringLiterals;

class TestIncarnationFile : public QObject {
    Q_OBJECT
private slots:
    void eachProcessStartsAboveAllBefore()
    {
        const QTemporaryDir directory;
        quint32 highest = 0;
        for (quint32 uses = 1; uses < 40; ++uses) {
            IncarnationFile file(directory.path());
            const quint32 first = file.first();
            QVERIFY2(first > highest, qPrintable(QString::number(first)));
            for (quint32 used = first; used < first + uses; ++used) {
                QVERIFY(file.reserve(used));
                highest = used;
            }
        }
    }

    void mostReservationsCostNoWrite()
    {
        const QTemporaryDir directory;
        IncarnationFile file(directory.path());
        QVERIFY(file.reserve(file.first()));
        QVERIFY(QFile::remove(directory.filePath(u"gossip-incarnation"_s)));
        QVERIFY(file.reserve(file.first() + 1));
        QVERIFY(!QFile::exists(directory.filePath(u"gossip-incarnation"_s)));
    }

    void aFileWithoutSenseGivesTheTime_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("words") << "seventeen\n"_ba;
        QTest::newRow("negative") << "-3\n"_ba;
        QTest::newRow("at the end of the numbers") << "4294967295\n"_ba;
        QTest::newRow("endless") << QByteArray(100'000, '9');
    }
    void aFileWithoutSenseGivesTheTime()
    {
        QFETCH(QByteArray, content);
        const QTemporaryDir directory;
        QFile file(directory.filePath(u"gossip-incarnation"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        const quint32 first = IncarnationFile(directory.path()).first();
        QVERIFY(first > 1'000'000);
        QVERIFY(first < 1U << 30); // peers refuse larger jumps
    }

    void aDirectoryThatIsMissingIsToldButNothingIsLost()
    {
        IncarnationFile file(u"/nonexistent/muster"_s);
        QCOMPARE(file.first(), 1U);
        const auto kept = file.reserve(1);
        QVERIFY(!kept);
        QCOMPARE(kept.error().code, ErrorCode::Unavailable);
        QVERIFY(IncarnationFile(QString()).reserve(1));
    }
};

QTEST_GUILESS_MAIN(TestIncarnationFile)
#include "tst_incarnationfile.moc"
