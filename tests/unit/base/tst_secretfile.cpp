// muster_test: USES Muster::Base
#include "base/secretfile.h"

#include "base/durablefile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace muster;
using namespace Qt::Literals::StringLiterals;

/// Which rights of a file with a secret let it be used.
class TestSecretFile : public QObject {
    Q_OBJECT
private slots:
    void rootMayLendAKeyToAGroup_data()
    {
        QTest::addColumn<unsigned>("mode");
        QTest::addColumn<unsigned>("owner");
        QTest::addColumn<unsigned>("self");
        QTest::addColumn<bool>("open");
        QTest::newRow("its owner's alone") << 0600U << 1000U << 1000U << false;
        QTest::newRow("its group reads") << 0640U << 1000U << 1000U << true;
        QTest::newRow("root's, its group reads") << 0640U << 0U << 1000U << false;
        QTest::newRow("root's, its group may only read") << 0440U << 0U << 1000U << false;
        QTest::newRow("root's, its group writes") << 0660U << 0U << 1000U << true;
        QTest::newRow("root's, all read") << 0644U << 0U << 1000U << true;
        QTest::newRow("root's for root") << 0640U << 0U << 0U << true;
        QTest::newRow("another user's") << 0640U << 1001U << 1000U << true;
    }
    void rootMayLendAKeyToAGroup()
    {
        QFETCH(unsigned, mode);
        QFETCH(unsigned, owner);
        QFETCH(unsigned, self);
        QTEST(isOpenToOthers(mode, owner, self), "open");
    }

    // Goal: whatever has the name, the answer comes, and is about it.
    void whatIsNoFileIsNotWaitedFor()
    {
        const QTemporaryDir folder;
        const QString pipe = folder.filePath(u"pipe"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        for (const QString &path : {pipe, folder.path()}) {
            const auto read = readSecretFile(path, 100);
            QVERIFY(!read);
            QVERIFY2(
                read.error().detail.contains(u"is not an ordinary file"_s), qPrintable(read.error().detail));
        }
        const auto missing = readSecretFile(folder.filePath(u"none"_s), 100);
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
        QVERIFY(missing.error().detail.contains(u"No such file"_s));
    }

    void aSecretIsRead()
    {
        const QTemporaryDir folder;
        QVERIFY(replaceFile(folder.filePath(u"key"_s), "secret", {.mode = ownerOnly}));
        QCOMPARE(readSecretFile(folder.filePath(u"key"_s), 6).value_or("failed"), QByteArray("secret"));
        QCOMPARE(readSecretFile(folder.filePath(u"key"_s), 5).error().code, ErrorCode::TooLarge);
    }
};

QTEST_APPLESS_MAIN(TestSecretFile)
#include "tst_secretfile.moc"
