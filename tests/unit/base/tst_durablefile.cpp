// muster_test: USES muster_recorder muster_files Muster::Base NEEDS mounts
#include "base/durablefile.h"
#include "support/files/record.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <csignal>

#include <fcntl.h>
#include <grp.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace muster;
using namespace Qt::Literals::StringLiterals;

// Goal: whatever happens while a file is written, there is the old content or the new one afterwards.
// Method: small disks and mounted files in a mount namespace of this program; the order of its system calls,
// from which follows what a power failure at any moment leaves; and a process that is killed in the middle.
class TestDurableFile : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid());
        m_mounted.clear();
    }
    void cleanup()
    {
        qunsetenv("MUSTER_RECORD");
        for (const QString &path : std::as_const(m_mounted))
            test::unmount(path);
    }

    void theContentIsReplaced()
    {
        for (const QByteArray &bytes :
            {QByteArray("old"), QByteArray("new"), QByteArray(), QByteArray(100'000, 'x')}) {
            QVERIFY(replaceFile(path(), bytes));
            QCOMPARE(content(path()), bytes);
        }
        QCOMPARE(names(), QStringList{u"file"_s}); // nothing is left beside it
    }

    void theRightsOfTheOldFileStay()
    {
        put(path(), "old");
        QCOMPARE(::chmod(QFile::encodeName(path()).constData(), 0640), 0);
        QVERIFY(replaceFile(path(), "new"));
        QCOMPARE(modeOf(path()), 0640u);
        QVERIFY(replaceFile(path(), "secret", {.mode = ownerOnly}));
        QCOMPARE(modeOf(path()), 0600u);
    }

    void aNewFileHasTheRightsThatAreAskedFor()
    {
        const mode_t before = ::umask(027);
        const auto plain = replaceFile(path(u"plain"_s), "x");
        const auto secret = replaceFile(path(u"secret"_s), "x", {.mode = ownerOnly});
        const auto open = replaceFile(path(u"open"_s), "x", {.mode = readableByAll});
        ::umask(before);
        QVERIFY(plain && secret && open);
        QCOMPARE(modeOf(path(u"plain"_s)), 0640u); // as the mask allows
        QCOMPARE(modeOf(path(u"secret"_s)), 0600u);
        QCOMPARE(modeOf(path(u"open"_s)), 0644u);
    }

    void theOwnerStays()
    {
        if (::geteuid() != 0)
            QSKIP("only root gives files away");
        put(path(), "old");
        if (::chown(QFile::encodeName(path()).constData(), 1234, 2345) != 0)
            QSKIP("these ids are not mapped here");
        QVERIFY(replaceFile(path(), "new"));
        QCOMPARE(QFileInfo(path()).ownerId(), 1234u);
        QCOMPARE(QFileInfo(path()).groupId(), 2345u);
    }

    // Goal: a group that this user cannot give a file to is not followed by another one that may read it.
    void anotherGroupGetsNoRights()
    {
        if (::geteuid() != 0)
            QSKIP("only root makes files of others");
        put(path(), "old");
        if (::chown(QFile::encodeName(path()).constData(), 1234, 2345) != 0
            || ::chmod(QFile::encodeName(path()).constData(), 0664) != 0
            || ::chmod(QFile::encodeName(m_dir->path()).constData(), 0777) != 0)
            QSKIP("these ids are not mapped here");
        const pid_t child = ::fork();
        if (child == 0) { // another user, who is not in that group
            const bool isOther = ::setgroups(0, nullptr) == 0 && ::setgid(3456) == 0 && ::setuid(4567) == 0;
            ::_exit(isOther && replaceFile(path(), "new") ? 0 : 1);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QCOMPARE(status, 0);
        QCOMPARE(QFileInfo(path()).groupId(), 3456u);
        QCOMPARE(modeOf(path()), 0644u); // no more than everybody
    }

    // Goal: whom an access list keeps out stays out, though the mode alone seems to let them in.
    void accessListsStay()
    {
        put(path(), "old");
        const QByteArray name = QFile::encodeName(path());
        // The owner may write, user 1234 may read, the group and others nothing; the most is to read.
        const std::array<quint32, 11> list{
            2, 0x60001, ~0u, 0x40002, 1234, 0x00004, ~0u, 0x40010, ~0u, 0x00020, ~0u};
        if (::setxattr(name.constData(), "system.posix_acl_access", list.data(), sizeof list, 0) != 0)
            QSKIP("this file system has no access lists");
        QCOMPARE(modeOf(path()), 0640u); // where the group seems to read
        QVERIFY(replaceFile(path(), "new"));
        std::array<quint32, 11> now{};
        QCOMPARE(::getxattr(name.constData(), "system.posix_acl_access", now.data(), sizeof now),
            ssize_t(sizeof now));
        QCOMPARE(now, list);
        QVERIFY(replaceFile(path(), "secret", {.mode = ownerOnly}));
        QCOMPARE(modeOf(path()), 0600u);
    }

    void linksStayLinks_data()
    {
        QTest::addColumn<QStringList>("links"); // each to the next
        QTest::addColumn<bool>("exists");
        QTest::newRow("to a file") << QStringList{u"link"_s, u"%1/file"_s} << true;
        QTest::newRow("to a relative path") << QStringList{u"link"_s, u"file"_s} << true;
        QTest::newRow("to another link") << QStringList{u"link"_s, u"%1/second"_s, u"file"_s} << true;
        QTest::newRow("to a file that is not there yet") << QStringList{u"link"_s, u"%1/file"_s} << false;
    }
    void linksStayLinks()
    {
        QFETCH(QStringList, links);
        QFETCH(bool, exists);
        if (exists)
            put(path(), "old");
        for (qsizetype at = 0; at + 1 < links.size(); ++at) {
            const QString next =
                links[at + 1].contains(u"%1"_s) ? links[at + 1].arg(m_dir->path()) : links[at + 1];
            const QString name = path(QFileInfo(links[at]).fileName());
            QCOMPARE(::symlink(QFile::encodeName(next).constData(), QFile::encodeName(name).constData()), 0);
        }
        QVERIFY(replaceFile(path(u"link"_s), "new"));
        QVERIFY(QFileInfo(path(u"link"_s)).isSymLink());
        QVERIFY(!QFileInfo(path()).isSymLink());
        QCOMPARE(content(path()), QByteArray("new"));
    }

    void whatCannotBeWrittenIsSaid_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("said");
        QTest::newRow("a directory that is not there") << u"nowhere/file"_s << u"there is no directory"_s;
        QTest::newRow("a directory in place of the file") << u"."_s << u"not an ordinary file"_s;
        QTest::newRow("a device") << u"/dev/null"_s << u"not an ordinary file"_s;
        QTest::newRow("a file in place of the directory") << u"plain/file"_s << u"there is no directory"_s;
        QTest::newRow("a link to itself") << u"loop"_s << u"not an ordinary file"_s;
        QTest::newRow("a name that is too long") << QString(300, u'n') << u"too long"_s;
    }
    void whatCannotBeWrittenIsSaid()
    {
        QFETCH(QString, name);
        QFETCH(QString, said);
        put(path(u"plain"_s), "x");
        QCOMPARE(::symlink("loop", QFile::encodeName(path(u"loop"_s)).constData()), 0);
        const QString target = name.startsWith(u'/') ? name : path(name);
        const auto written = replaceFile(target, "new");
        QVERIFY(!written);
        QVERIFY2(written.error().detail.contains(said), qPrintable(written.error().detail));
        QVERIFY2(written.error().detail.startsWith(target), qPrintable(written.error().detail));
        QCOMPARE(names(), (QStringList{u"loop"_s, u"plain"_s}));
    }

    void aDirectoryThatRefusesIsNamed()
    {
        if (::geteuid() == 0)
            QSKIP("root may write everywhere");
        put(path(), "old");
        QCOMPARE(::chmod(QFile::encodeName(m_dir->path()).constData(), 0500), 0);
        const auto written = replaceFile(path(), "new");
        ::chmod(QFile::encodeName(m_dir->path()).constData(), 0700);
        QVERIFY(!written);
        QVERIFY2(written.error().detail.contains(u"may not write in "_s + m_dir->path()),
            qPrintable(written.error().detail));
        QCOMPARE(content(path()), QByteArray("old"));
    }

    void aFullDiskLeavesTheOldFile()
    {
        if (const QString why = smallDisk(u"disk"_s); !why.isEmpty())
            QSKIP(qPrintable(why));
        const QString file = path(u"disk/file"_s);
        QVERIFY(replaceFile(file, "old"));
        test::fillDisk(path(u"disk"_s));
        for (const qsizetype size : {1, 10, 10'000, 1'000'000}) {
            const auto written = replaceFile(file, QByteArray(size, 'n'));
            QVERIFY(!written);
            QVERIFY2(written.error().detail.contains(u"disk of %1 is full"_s.arg(path(u"disk"_s))),
                qPrintable(written.error().detail));
            QCOMPARE(content(file), QByteArray("old"));
            QCOMPARE(QDir(path(u"disk"_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                (QStringList{u"file"_s, u"fill"_s}));
        }
    }

    void aProcessThatMayNotWriteSoMuchLeavesTheOldFile()
    {
        put(path(), "old");
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const rlimit low{100, before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &low), 0);
        const auto written = replaceFile(path(), QByteArray(101, 'n'));
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(!written);
        QVERIFY2(written.error().detail.contains(u"ulimit -f"_s), qPrintable(written.error().detail));
        QCOMPARE(content(path()), QByteArray("old"));
        QCOMPARE(names(), QStringList{u"file"_s});
    }

    void writtenSyncedRenamedAndTheDirectorySynced()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("the sanitizer is between this program and its system calls");
#endif
        put(path(), "old");
        QTemporaryDir elsewhere;
        const QString record = elsewhere.filePath(u"record"_s);
        qputenv("MUSTER_RECORD", QFile::encodeName(record));
        QVERIFY(replaceFile(path(), "new"));
        qunsetenv("MUSTER_RECORD");
        QStringList order;
        for (const QByteArray &line : content(record).split('\n'))
            if (!line.isEmpty())
                order += QString::fromUtf8(line.left(line.indexOf('\t')));
        QCOMPARE(order, (QStringList{u"open"_s, u"write"_s, u"sync"_s, u"rename"_s, u"sync"_s}));
        QCOMPARE(
            test::notDurable(record, m_dir->path(), [](const QString &) { return false; }), QStringList());
        QCOMPARE(test::placesOf(record, m_dir->path()), QStringList{path()});
    }

    void whatIsNotDurableIsFound()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("the sanitizer is between this program and its system calls");
#endif
        QTemporaryDir elsewhere;
        const QString record = elsewhere.filePath(u"record"_s);
        qputenv("MUSTER_RECORD", QFile::encodeName(record));
        put(path(u"inplace"_s), "x");
        put(path(u"fresh"_s), "x");
        QVERIFY(QFile::rename(path(u"fresh"_s), path(u"moved"_s)));
        QVERIFY(QDir().mkpath(path(u"made/within"_s)));
        qunsetenv("MUSTER_RECORD");
        const QStringList found =
            test::notDurable(record, m_dir->path(), [](const QString &) { return false; });
        QCOMPARE(found.size(), 4);
        QVERIFY2(found[0].contains(u"before it is synced"_s), qPrintable(found[0]));
        QVERIFY2(found[1].contains(u"inplace is written in its place"_s), qPrintable(found[1]));
        QVERIFY2(
            found[2].contains(u"directory of %1 is not synced"_s.arg(path(u"made"_s))), qPrintable(found[2]));
        QVERIFY2(found[3].contains(u"directory of %1 is not synced"_s.arg(path(u"made/within"_s))),
            qPrintable(found[3]));
    }

    void aMountedFileIsWrittenInPlace_data()
    {
        QTest::addColumn<QByteArray>("next");
        QTest::newRow("longer") << QByteArray(20'000, 'n');
        QTest::newRow("shorter") << QByteArray("n");
        QTest::newRow("empty") << QByteArray();
    }
    void aMountedFileIsWrittenInPlace()
    {
        QFETCH(QByteArray, next);
        put(path(u"host"_s), QByteArray(5000, 'o'));
        if (const QString why = mountedFile(); !why.isEmpty())
            QSKIP(qPrintable(why));
        const auto written = replaceFile(path(), next);
        QVERIFY2(written.has_value(), qPrintable(written ? QString() : written.error().detail));
        QCOMPARE(content(path(u"host"_s)), next);
        QCOMPARE(names(), (QStringList{u"file"_s, u"host"_s})); // the copy of the old content is gone
    }

    void aMountedFileOnAFullDiskStaysWhole()
    {
        if (const QString why = smallDisk(u"disk"_s); !why.isEmpty())
            QSKIP(qPrintable(why));
        const QByteArray old(5000, 'o');
        put(path(u"disk/host"_s), old);
        put(path(), "");
        if (const QString why = mounted(path(u"disk/host"_s), path()); !why.isEmpty())
            QSKIP(qPrintable(why));
        test::fillDisk(path(u"disk"_s));
        const auto written = replaceFile(path(), QByteArray(20'000, 'n'));
        QVERIFY(!written);
        QVERIFY2(written.error().detail.contains(u"full"_s), qPrintable(written.error().detail));
        QCOMPARE(content(path(u"disk/host"_s)), old);
        QCOMPARE(names(), (QStringList{u"disk"_s, u"file"_s}));
    }

    void withoutRoomForACopyAMountedFileIsNotTouched()
    {
        const QByteArray old(5000, 'o');
        put(path(u"host"_s), old);
        QVERIFY(QDir().mkpath(path(u"disk"_s)) && QDir().mkpath(path(u"data"_s)));
        if (const QString why = smallDisk(u"disk"_s); !why.isEmpty())
            QSKIP(qPrintable(why));
        put(path(u"disk/file"_s), "");
        if (const QString why = mounted(path(u"host"_s), path(u"disk/file"_s)); !why.isEmpty())
            QSKIP(qPrintable(why));
        test::fillDisk(path(u"disk"_s));
        const auto written = replaceFile(path(u"disk/file"_s), "new");
        QVERIFY(!written);
        QVERIFY2(written.error().detail.contains(u"full"_s), qPrintable(written.error().detail));
        QCOMPARE(content(path(u"host"_s)), old);
    }

    void inADirectoryThatCannotBeWrittenTheCopyIsKeptElsewhere_data()
    {
        QTest::addColumn<bool>("hasKeepsakes");
        QTest::newRow("with a data directory") << true;
        QTest::newRow("without one nothing is touched") << false;
    }
    void inADirectoryThatCannotBeWrittenTheCopyIsKeptElsewhere()
    {
        QFETCH(bool, hasKeepsakes);
        put(path(u"host"_s), "old");
        QVERIFY(QDir().mkpath(path(u"data"_s)));
        if (const QString why = smallDisk(u"disk"_s); !why.isEmpty())
            QSKIP(qPrintable(why));
        put(path(u"disk/file"_s), "");
        if (const QString why = test::makeReadOnly(path(u"disk"_s)); !why.isEmpty())
            QSKIP(qPrintable(why));
        if (const QString why = mounted(path(u"host"_s), path(u"disk/file"_s)); !why.isEmpty())
            QSKIP(qPrintable(why));
        const auto written = replaceFile(
            path(u"disk/file"_s), "new", {.keepsakes = hasKeepsakes ? path(u"data"_s) : QString()});
        QCOMPARE(written.has_value(), hasKeepsakes);
        QCOMPARE(content(path(u"host"_s)), hasKeepsakes ? QByteArray("new") : QByteArray("old"));
        if (!written)
            QVERIFY2(written.error().detail.contains(u"Mount its directory"_s),
                qPrintable(written.error().detail));
        QVERIFY(QDir(path(u"data"_s)).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    void aWriteInPlaceThatWasKilledIsPutBack_data()
    {
        QTest::addColumn<QByteArray>("found");
        QTest::addColumn<bool>("isPutBack");
        QTest::newRow("in the middle") << QByteArray("new new new old old") << true;
        QTest::newRow("when its space was reserved") << QByteArray("old old old old old\0\0\0", 22) << true;
        QTest::newRow("at once") << QByteArray("old old old old old") << false;
        QTest::newRow("when all was written") << QByteArray("new new new new new") << false;
    }
    void aWriteInPlaceThatWasKilledIsPutBack()
    {
        QFETCH(QByteArray, found);
        QFETCH(bool, isPutBack);
        const QByteArray old("old old old old old");
        const QByteArray next("new new new new new");
        for (const QString &folder :
            {m_dir->path(), path(u"data"_s)}) { // beside it, and in the data directory
            QVERIFY(QDir().mkpath(path(u"data"_s)));
            put(path(), found);
            const auto digest = [](const QByteArray &bytes) {
                return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
            };
            const QString copy = u"%1/.muster-%2.old"_s.arg(
                folder, QString::fromLatin1(digest(QFile::encodeName(path())).left(16)));
            put(copy, digest(next) + '\n' + old);
            // One that is at it just now has not been interrupted.
            const int writer = ::open(QFile::encodeName(path()).constData(), O_RDWR | O_CLOEXEC);
            QCOMPARE(::flock(writer, LOCK_EX), 0);
            QCOMPARE(restoreInterrupted(path(), path(u"data"_s)).value_or(u"failed"_s), QString());
            QCOMPARE(content(path()), found);
            QVERIFY(QFile::exists(copy));
            QCOMPARE(::close(writer), 0);
            const auto restored = restoreInterrupted(path(), path(u"data"_s));
            QVERIFY(restored);
            QCOMPARE(!restored->isEmpty(), isPutBack);
            QCOMPARE(content(path()), isPutBack ? old : found);
            QVERIFY(!QFile::exists(copy));
            if (isPutBack) { // somebody may have mended it by hand
                QVERIFY(restored->contains(copy + u".found"_s));
                QCOMPARE(content(copy + u".found"_s), found);
            }
        }
        QCOMPARE(restoreInterrupted(path(), path(u"data"_s)).value_or(u"failed"_s), QString());
    }

    void oneThatIsReallyKilledIsPutBack()
    {
        const QByteArray old(50'000, 'o');
        put(path(u"host"_s), old);
        if (const QString why = mountedFile(); !why.isEmpty())
            QSKIP(qPrintable(why));
        const pid_t child = ::fork();
        if (child == 0) {
            // The copy, of the same size, is written by then; what is written after it to the file ends the
            // process.
            qputenv("MUSTER_KILL", QFile::encodeName(path()));
            [[maybe_unused]] const auto written = replaceFile(path(), QByteArray(50'000, 'n'));
            ::_exit(0);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
#ifdef __SANITIZE_ADDRESS__
        QSKIP("the sanitizer is between this program and its system calls");
#endif
        QVERIFY(WIFSIGNALED(status));
        QVERIFY(content(path()) != old);
        const auto restored = restoreInterrupted(path(), {});
        QVERIFY(restored && !restored->isEmpty());
        QCOMPARE(content(path()), old);
    }

    void aCopyThatNobodyWroteIsNoMatter()
    {
        const QString name = QString::fromLatin1(
            QCryptographicHash::hash(QFile::encodeName(path()), QCryptographicHash::Sha256).toHex().left(16));
        put(path(), "mine");
        for (const QByteArray &hostile :
            {QByteArray(), QByteArray("\n"), QByteArray("no line feed"), QByteArray(100, '\0')}) {
            put(path(u".muster-%1.old"_s.arg(name)), hostile);
            QVERIFY(restoreInterrupted(path(), {}));
            QVERIFY(!QFile::exists(path(u".muster-%1.old"_s.arg(name))));
        }
        QVERIFY(restoreInterrupted(path(u"absent"_s), path(u"absent"_s)));
    }

    void anEmptyFileIsCreatedOnce()
    {
        QVERIFY(createFile(path(), ownerOnly));
        QCOMPARE(modeOf(path()), 0600u);
        put(path(), "mine");
        QVERIFY(createFile(path(), readableByAll));
        QCOMPARE(content(path()), QByteArray("mine"));
        QVERIFY(!createFile(path(u"nowhere/file"_s), ownerOnly));
    }

private:
    QString path(const QString &name = u"file"_s) const
    {
        return m_dir->filePath(name);
    }
    QStringList names() const
    {
        return QDir(m_dir->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }
    static void put(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
    }
    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no such file");
    }
    static unsigned modeOf(const QString &path)
    {
        struct stat info { };
        return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_mode & 07777 : 0;
    }
    QString smallDisk(const QString &name)
    {
        QDir().mkpath(path(name));
        const QString why = test::mountSmallDisk(path(name), 100'000);
        if (why.isEmpty())
            m_mounted.prepend(path(name));
        return why;
    }
    QString mounted(const QString &file, const QString &over)
    {
        const QString why = test::mountFile(file, over);
        if (why.isEmpty())
            m_mounted.prepend(over);
        return why;
    }
    QString mountedFile()
    {
        put(path(), "");
        return mounted(path(u"host"_s), path());
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QStringList m_mounted;
};

QTEST_GUILESS_MAIN(TestDurableFile)
#include "tst_durablefile.moc"
