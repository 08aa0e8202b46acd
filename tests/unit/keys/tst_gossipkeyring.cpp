// muster_test: USES Muster::Keys
#include "base/durablefile.h"
#include "base/secretfile.h"
#include "keys/gossipkeyring.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::keys;
using namespace Qt::Literals::StringLiterals;

// Goal: a ring keeps its rules whatever is asked of it, and a file that is not a ring, or that others may
// read, is refused with a sentence that says what mends it.
class GossipKeyRingTest : public QObject {
    Q_OBJECT

    static QByteArray key(char fill, int size = 32) { return QByteArray(size, fill); }
    static GossipKeyRing ring(const QList<QByteArray> &keys)
    {
        GossipKeyRing ring;
        for (const QByteArray &key : keys)
            if (!ring.install(key, {}))
                qFatal("not installed");
        return ring;
    }

private slots:
    void newKeysDifferAndAreNamedByTheirDigest()
    {
        const auto first = newGossipKey();
        const auto second = newGossipKey();
        QVERIFY(first && second);
        QCOMPARE(first->size(), 32);
        QVERIFY(*first != *second);
        // SHA-256 of 32 zero bytes begins so (printf '\0…' | sha256sum).
        QCOMPARE(fingerprintOf(key('\0')), u"66687aadf862bd77"_s);
    }

    void texts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("16 bytes") << QString::fromLatin1(key('a', 16).toBase64()) << true;
        QTest::newRow("24 bytes") << QString::fromLatin1(key('a', 24).toBase64()) << true;
        QTest::newRow("32 bytes") << QString::fromLatin1(key('a', 32).toBase64()) << true;
        QTest::newRow("none") << QString() << false;
        QTest::newRow("31 bytes") << QString::fromLatin1(key('a', 31).toBase64()) << false;
        QTest::newRow("48 bytes") << QString::fromLatin1(key('a', 48).toBase64()) << false;
        QTest::newRow("not Base64") << u"this is no key at all, it is prose!"_s << false;
        QTest::newRow("a megabyte") << QString(1'000'000, u'A') << false;
    }
    void texts()
    {
        QFETCH(QString, text);
        const auto key = gossipKeyFromText(text);
        QTEST(key.has_value(), "good");
        if (!key)
            QVERIFY2(text.size() < 8 || !key.error().detail.contains(text.left(8)), "a key is not quoted");
    }

    void theFirstKeyIsThePrimaryAndUseChangesIt()
    {
        GossipKeyRing r = ring({key('a'), key('b'), key('c')});
        QCOMPARE(r.rawKeys(), (QList{key('a'), key('b'), key('c')}));
        QVERIFY(r.use(fingerprintOf(key('c'))));
        QCOMPARE(r.rawKeys(), (QList{key('c'), key('a'), key('b')}));
        QVERIFY(r.use(fingerprintOf(key('c'))));
        QCOMPARE(r.rawKeys(), (QList{key('c'), key('a'), key('b')}));
        QCOMPARE(r.use(fingerprintOf(key('x'))).error().code, ErrorCode::NotFound);
    }

    void installingTwiceChangesNothing()
    {
        GossipKeyRing r = ring({key('a')});
        const QDateTime at = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);
        QVERIFY(r.install(key('b'), at));
        QVERIFY(r.install(key('b'), at.addDays(1)));
        QCOMPARE(r.keys().size(), 2);
        QCOMPARE(r.keys()[1].installedAt, at);
    }

    void theRingHasALimit()
    {
        GossipKeyRing r;
        for (int i = 0; i < gossipKeysMax; ++i)
            QVERIFY(r.install(key(char('a' + i)), {}));
        QCOMPARE(r.install(key('Z'), {}).error().code, ErrorCode::TooLarge);
        QVERIFY(r.install(key('a'), {})); // is there already
        QCOMPARE(r.keys().size(), gossipKeysMax);
    }

    void thePrimaryAndTheLastKeyStay()
    {
        GossipKeyRing r = ring({key('a'), key('b')});
        QCOMPARE(r.remove(fingerprintOf(key('a'))).error().code, ErrorCode::Conflict);
        QVERIFY(r.remove(fingerprintOf(key('b'))));
        QVERIFY(r.remove(fingerprintOf(key('b')))); // gone already
        const auto last = r.remove(fingerprintOf(key('a')));
        QCOMPARE(last.error().code, ErrorCode::Conflict);
        QVERIFY(last.error().detail.contains(u"last key"_s));
        QCOMPARE(r.rawKeys(), QList{key('a')});
    }

    void aWrittenRingReadsBackAndIsTheOwnersOnly()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"ring.json"_s);
        GossipKeyRing r = ring({key('a')});
        QVERIFY(r.install(key('b', 16), QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC)));
        QVERIFY(writeGossipKeyRing(path, r));
        QVERIFY(writeGossipKeyRing(path, r)); // replaces
        const auto read = readGossipKeyRing(path);
        QVERIFY2(read.has_value(), qPrintable(read ? QString() : read.error().detail));
        QCOMPARE(*read, r);
        QVERIFY(!(QFile::permissions(path)
            & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files).size(), 1);
    }

    void onlyTheKeysAreNeeded()
    {
        const QByteArray json =
            QJsonDocument(QJsonObject{{u"keys"_s, QJsonArray{QString::fromLatin1(key('a').toBase64())}}})
                .toJson();
        const auto read = gossipKeyRingFromJson(json, u"x"_s);
        QVERIFY(read);
        QCOMPARE(read->rawKeys(), QList{key('a')});
        QVERIFY(!read->keys()[0].installedAt);
    }

    void whoMayReadIsChecked()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"ring.json"_s);
        QVERIFY(writeGossipKeyRing(path, ring({key('a')})));
        for (const QFile::Permission right : {QFile::ReadGroup, QFile::WriteGroup, QFile::ReadOther}) {
            QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | right));
            const auto read = readGossipKeyRing(path);
            QVERIFY(!read);
            QCOMPARE(read.error().code, ErrorCode::Forbidden);
            QVERIFY2(read.error().detail.contains(u"chmod 600 "_s + path), qPrintable(read.error().detail));
        }
    }

    void aFileThatIsNotThereIsNotFound()
    {
        const QTemporaryDir dir;
        QCOMPARE(readGossipKeyRing(dir.filePath(u"none"_s)).error().code, ErrorCode::NotFound);
        QCOMPARE(readGossipKeyRing(dir.path()).error().code, ErrorCode::Unavailable);
        QVERIFY(!writeGossipKeyRing(dir.filePath(u"no/such/directory/ring"_s), ring({key('a')})));
    }

    void damagedFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        const auto keys = [](const QList<QByteArray> &all) {
            QJsonArray array;
            for (const QByteArray &one : all)
                array.append(QString::fromLatin1(one.toBase64()));
            return QJsonDocument(QJsonObject{{u"keys"_s, array}}).toJson();
        };
        QList<QByteArray> many;
        for (int i = 0; i <= gossipKeysMax; ++i)
            many.append(key(char(i + 1)));
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut off") << toJson(ring({key('a')})).left(20);
        QTest::newRow("not an object") << QByteArray("[1]");
        QTest::newRow("no keys") << QByteArray("{}");
        QTest::newRow("an empty list") << QByteArray("{\"keys\":[]}");
        QTest::newRow("a number") << QByteArray("{\"keys\":[7]}");
        QTest::newRow("a key that is too short") << keys({key('a', 15)});
        QTest::newRow("a good and a bad one") << keys({key('a'), key('b', 33)});
        QTest::newRow("too many keys") << keys(many);
    }
    void damagedFilesAreRefused()
    {
        QFETCH(QByteArray, json);
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"ring.json"_s);
        QVERIFY(replaceFile(path, json, {.mode = ownerOnly}));
        const auto read = readGossipKeyRing(path);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Corrupt);
        QVERIFY(read.error().detail.contains(path));
        QVERIFY(read.error().detail.contains(u"Copy the file"_s));
    }

    void aHugeFileIsRefused()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"ring.json"_s);
        QVERIFY(replaceFile(path, QByteArray(1'000'000, ' '), {.mode = ownerOnly}));
        QCOMPARE(readGossipKeyRing(path).error().code, ErrorCode::TooLarge);
    }
};

QTEST_GUILESS_MAIN(GossipKeyRingTest)
#include "tst_gossipkeyring.moc"
