// muster_test: USES muster_recorder muster_files muster_realcluster Muster::Node Muster::Setup TIMEOUT 180
// SERIAL DEPENDS musterd musterctl muster-sim muster_recorder_preload NEEDS mounts PATHS
#include "client/profile/tokenstore.h"
#include "keys/gossipkeyring.h"
#include "net/gossip/incarnationfile.h"
#include "node/config/configfile.h"
#include "node/daemon/process.h"
#include "node/membership/datadirectory.h"
#include "node/view/agreedfile.h"
#include "setup/directory.h"
#include "support/files/fulldisk.h"
#include "support/process/realcluster.h"

#include <QDir>
#include <QProcess>
#include <QTest>

#include <csignal>

#include <sys/resource.h>
#include <unistd.h>

using namespace muster;
using namespace Qt::Literals::StringLiterals;

namespace {

/// One file that a program writes.
struct Writer {
    QString file;
    std::function<Result<void>(const QString &folder, int turn)> write;
    bool isGoneBefore = false; ///< with its owner, or since it is made once only
};
using Writers = QMap<QString, Writer>;

Result<void> saveConfig(const QString &folder, int turn)
{
    const QString path = folder + u"/config.json"_s;
    if (!QFile::exists(path)) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write("{}\n") != 3)
            return fail(ErrorCode::Internal, u"no first file"_s);
    }
    auto config = node::ConfigFile::open(path, {});
    if (!config)
        return failed(config);
    const auto saved = (*config)->save([turn](const api::ConfigSnapshot &now) -> Result<config::Document> {
        config::Document next = now.file;
        next.set(u"EmailSettings.FeedbackOrganization", QString(2000 * turn, u'n'));
        return next;
    });
    if (!QTest::qWaitFor([&] { return saved.isFinished(); }))
        return fail(ErrorCode::TimedOut);
    return saved.result() ? Result<void>() : failed(saved.result());
}

Result<void> makeNodeId(const QString &folder, int turn)
{
    const QByteArray path = QFile::encodeName(folder + u"/node-id"_s);
    // An id that is there stays. Its space does not become free.
    if (::link(path.constData(), (path + QByteArray::number(turn)).constData()) == 0)
        ::unlink(path.constData());
    return node::DataDirectory::open(folder).map([](const auto &) {});
}

client::Profile profileNamed(const QString &name)
{
    client::Profile profile;
    profile.name = name;
    profile.urls = {QUrl(u"http://localhost:8065"_s)};
    return profile;
}

Result<void> keepLearned(const QString &folder, int turn)
{
    const QString path = folder + u"/learned.json"_s;
    if (!QFile::exists(path))
        if (auto first = client::writeProfile(profileNamed(u"x"_s), path); !first)
            return first;
    return client::readProfile(path).and_then([turn](client::Profile profile) {
        profile.learned = {QUrl(u"http://localhost:%1"_s.arg(9000 + turn))};
        return client::keepLearned(profile);
    });
}

Writers writers()
{
    const auto named = [](int turn) {
        return QString(100, u'a') + QString::number(turn);
    };
    return {
        {u"the configuration"_s, {u"config.json"_s, saveConfig}},
        {u"the gossip keys"_s,
            {u"ring.json"_s,
                [](const QString &folder, int) {
                    keys::GossipKeyRing ring;
                    return keys::newGossipKey()
                        .and_then([&](const QByteArray &key) { return ring.install(key, {}); })
                        .and_then([&] { return keys::writeGossipKeyRing(folder + u"/ring.json"_s, ring); });
                }}},
        {u"the last agreed configuration"_s,
            {u"agreed.json"_s,
                [named](const QString &folder, int turn) {
                    return node::writeAgreed(folder + u"/agreed.json"_s, {named(turn), {}});
                }}},
        {u"the incarnation"_s,
            {u"gossip-incarnation"_s,
                [](const QString &folder, int turn) {
                    return net::IncarnationFile(folder).reserve(quint32(100 * turn));
                }}},
        {u"the profile"_s,
            {u"profile.json"_s,
                [named](const QString &folder, int turn) {
                    return client::writeProfile(profileNamed(named(turn)), folder + u"/profile.json"_s);
                }}},
        {u"the token of a session"_s,
            {QFileInfo(client::TokenStore(u"."_s).fileOf(profileNamed(u"x"_s))).fileName(),
                [named](const QString &folder, int turn) {
                    return client::TokenStore(folder).write(profileNamed(u"x"_s), named(turn));
                }}},
        {u"the id of the process"_s,
            {u"musterd.pid"_s,
                [](const QString &folder, int) { return node::PidFile(folder + u"/musterd.pid"_s).write(); },
                true}},
        {u"the id of the node"_s, {u"node-id"_s, makeNodeId, true}},
        {u"what a profile learned"_s, {u"learned.json"_s, keepLearned}},
    };
}

/// Whatever stands in it, it is a lock.
bool isLock(const QString &path)
{
    return QFileInfo(path).fileName() == u"lock"_s;
}

/// Runs a program of ours that ends by itself; what it said, empty if it ended well.
QString complaintOf(const QString &program, const QStringList &arguments, const QString &record = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!record.isEmpty()) {
        environment.insert(u"MUSTER_RECORD"_s, record);
        environment.insert(u"LD_PRELOAD"_s, QStringLiteral(MUSTER_BINARY_DIR "/tests/libmuster_recorder.so"));
    }
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(MUSTER_BINARY_DIR "/bin/") + program, arguments);
    const bool isOver = process.waitForFinished(20'000);
    const QString said = QString::fromUtf8(process.readAllStandardError());
    if (!isOver) {
        process.kill();
        process.waitForFinished();
    }
    return isOver && process.exitCode() == 0 ? QString()
                                             : u"exit code %1: %2"_s.arg(process.exitCode()).arg(said);
}

QStringList initArguments(const QString &directory)
{
    return {u"init"_s, u"--dir"_s, directory, u"--cluster-name"_s, u"chat"_s, u"--database"_s,
        u"postgres://muster@db.example/muster"_s, u"--node"_s, u"a=10.9.0.1"_s, u"--node"_s, u"b=10.9.0.2"_s};
}

QStringList addArguments(const QString &directory)
{
    return {u"init"_s, u"--dir"_s, directory, u"--add"_s, u"c=10.9.0.3"_s};
}

} // namespace

// Goal: each file that a program writes is whole after a full disk and after a power failure, and who asked
// is told. Method: each writer on a small disk that is full, with a limit on what the process may write, and
// by the order of its system calls; then the same order of whole programs, so that a writer that stands in no
// list is found too.
class TestWriters : public QObject {
    Q_OBJECT
    static void addWriters()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : writers().keys())
            QTest::newRow(qPrintable(name)) << name;
    }

private slots:
    void aFullDiskIsSaidAndLeavesTheOldFile_data() { addWriters(); }
    void aFullDiskIsSaidAndLeavesTheOldFile()
    {
        QFETCH(QString, name);
        const Writer writer = writers()[name];
        const test::FullDisk disk = test::writeOnFullDisk(writer.file, [&](const QString &path, int turn) {
            return writer.write(path.chopped(writer.file.size() + 1), turn);
        });
        if (!disk.missing.isEmpty())
            QSKIP(qPrintable(disk.missing));
        QVERIFY2(disk.first.has_value(), qPrintable(disk.first ? QString() : disk.first.error().detail));
        QVERIFY(!disk.second);
        const QString said = disk.second.error().detail;
        QVERIFY2(said.contains(disk.path) && said.contains(u"is full"_s), qPrintable(said));
        QCOMPARE(disk.after, writer.isGoneBefore ? QByteArray("no such file") : disk.before);
    }

    void aLimitOfTheProcessLeavesTheOldFile_data() { addWriters(); }
    void aLimitOfTheProcessLeavesTheOldFile()
    {
        QFETCH(QString, name);
        const Writer writer = writers()[name];
        QTemporaryDir folder;
        QVERIFY(writer.write(folder.path(), 1));
        const QByteArray before = test::contentOf(folder.filePath(writer.file));
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit old{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &old), 0);
        const rlimit none{0, old.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &none), 0);
        const auto second = writer.write(folder.path(), 2);
        const QByteArray after = test::contentOf(folder.filePath(writer.file));
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &old), 0);
        QVERIFY(!second);
        QCOMPARE(after, writer.isGoneBefore ? QByteArray("no such file") : before);
    }

    void aPowerFailureLeavesOneOfBoth_data() { addWriters(); }
    void aPowerFailureLeavesOneOfBoth()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("the sanitizer is between this program and its system calls");
#endif
        QFETCH(QString, name);
        const Writer writer = writers()[name];
        QTemporaryDir folder;
        QTemporaryDir elsewhere;
        QVERIFY(writer.write(folder.path(), 1));
        const QString record = elsewhere.filePath(u"record"_s);
        qputenv("MUSTER_RECORD", QFile::encodeName(record));
        const auto written = writer.write(folder.path(), 2);
        qunsetenv("MUSTER_RECORD");
        QVERIFY(written);
        QCOMPARE(test::notDurable(record, folder.path(), isLock), QStringList());
        QCOMPARE(test::placesOf(record, folder.path()), QStringList{folder.filePath(writer.file)});
    }

    void aConfigurationThatWasNotSavedIsNotRun()
    {
        QTemporaryDir folder;
        if (const QString why = test::mountSmallDisk(folder.path(), 200'000); !why.isEmpty())
            QSKIP(qPrintable(why));
        QVERIFY(saveConfig(folder.path(), 1));
        auto config = node::ConfigFile::open(folder.filePath(u"config.json"_s), {});
        QVERIFY(config);
        const QByteArray hash = (*config)->report().runningHash;
        test::fillDisk(folder.path());
        const auto saved = (*config)->save([](const api::ConfigSnapshot &now) -> Result<config::Document> {
            config::Document next = now.file;
            next.set(u"EmailSettings.FeedbackOrganization", QString(5000, u'z'));
            return next;
        });
        QTRY_VERIFY(saved.isFinished());
        const auto result = saved.result();
        const auto running = (*config)->snapshot()->running.text(u"EmailSettings.FeedbackOrganization");
        const auto report = (*config)->report();
        test::unmount(folder.path());
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Internal); // 500: a balancer does not try elsewhere
        QCOMPARE(running, QString(2000, u'n'));
        QCOMPARE(report.runningHash, hash);
        QCOMPARE(report.diskHash, hash);
        QCOMPARE(report.diskProblem, QString());
    }

    void setUpIsThereAsAWholeAfterAPowerFailure()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("the sanitizer wants to be loaded first");
#endif
        QTemporaryDir folder;
        QTemporaryDir elsewhere;
        const QString record = elsewhere.filePath(u"record"_s);
        const QString directory = folder.filePath(u"below/of/chat"_s);
        for (const QStringList &arguments : {initArguments(directory), addArguments(directory)}) {
            QCOMPARE(complaintOf(u"musterctl"_s, arguments, record), QString());
            QCOMPARE(test::notDurable(record, folder.path(), [](const QString &) { return false; }),
                QStringList());
        }
        const QStringList places = test::placesOf(record, folder.path());
        QVERIFY(places.contains(directory));
        QVERIFY(places.contains(directory + u"/nodes/c"_s));
        QVERIFY(places.contains(directory + u"/profile.json"_s));
    }

    void setUpOnAFullDiskLeavesNothing()
    {
        QTemporaryDir folder;
        if (const QString why = test::mountSmallDisk(folder.path(), 300'000); !why.isEmpty())
            QSKIP(qPrintable(why));
        const QString first = complaintOf(u"musterctl"_s, initArguments(folder.filePath(u"chat"_s)));
        const QByteArray profile = test::contentOf(folder.filePath(u"chat/profile.json"_s));
        test::fillDisk(folder.path());
        const QString another = complaintOf(u"musterctl"_s, initArguments(folder.filePath(u"other"_s)));
        const QString added = complaintOf(u"musterctl"_s, addArguments(folder.filePath(u"chat"_s)));
        const QByteArray profileAfter = test::contentOf(folder.filePath(u"chat/profile.json"_s));
        const auto all = QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot;
        const QStringList left = QDir(folder.path()).entryList(all);
        const QStringList nodes = QDir(folder.filePath(u"chat/nodes"_s)).entryList(all);
        test::unmount(folder.path());
        QCOMPARE(first, QString());
        for (const QString &said : {another, added})
            QVERIFY2(said.contains(u"is full"_s), qPrintable(said));
        QCOMPARE(left, (QStringList{u"chat"_s, u"fill"_s}));
        QCOMPARE(nodes, (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(profileAfter, profile);
    }

    void theSimulatorsProfileOnAFullDiskIsSaid()
    {
        QTemporaryDir folder;
        if (const QString why = test::mountSmallDisk(folder.path(), 100'000); !why.isEmpty())
            QSKIP(qPrintable(why));
        test::fillDisk(folder.path());
        const QString said =
            complaintOf(u"muster-sim"_s, {u"--profile-out"_s, folder.filePath(u"profile.json"_s)});
        const QStringList left = QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
        test::unmount(folder.path());
        QVERIFY2(said.contains(u"is full"_s), qPrintable(said));
        QCOMPARE(left, QStringList{u"fill"_s});
    }

    void wholePrograms()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("the sanitizer wants to be loaded first");
#endif
        QTemporaryDir elsewhere;
        const QString record = elsewhere.filePath(u"record"_s);
        qputenv("MUSTER_RECORD", QFile::encodeName(record));
        qputenv("MUSTER_RECORD_OF", "muster"); // not what demo.py writes
        qputenv("LD_PRELOAD", MUSTER_BINARY_DIR "/tests/libmuster_recorder.so");
        test::RealCluster cluster(2);
        const bool started = cluster.start();
        const int rotated = started ? cluster.ctl({u"gossip-key"_s, u"rotate"_s}).exitCode : -1;
        const int again = started ? cluster.ctl({u"status"_s}).exitCode : -1;
        qunsetenv("LD_PRELOAD");
        qunsetenv("MUSTER_RECORD_OF");
        qunsetenv("MUSTER_RECORD");
        QVERIFY2(started, qPrintable(cluster.problem()));
        QCOMPARE(rotated, 0);
        QVERIFY(again >= 0);
        const QString folder = QFileInfo(cluster.file(u"nodes"_s)).absolutePath();
        const auto mayBe = [&folder](const QString &path) {
            const QString name = QFileInfo(path).fileName();
            // SQLite and the log keep their own promises; a lock is a lock, whatever stands in it; and what
            // the demo catches of its nodes' output is no program's file.
            return name.contains(u".db"_s) || name.endsWith(u".log"_s) || name == u"lock"_s
                || name.endsWith(u".txt"_s);
        };
        QCOMPARE(test::notDurable(record, folder, mayBe), QStringList());
        const QString places = test::placesOf(record, folder).join(u'\n');
        for (const QString &name : {u"gossip-keyring.json"_s, u"node-id"_s, u"gossip-incarnation"_s,
                 u"config.json"_s, u"profile.json"_s})
            QVERIFY2(places.contains(name), qPrintable(name + u" is not among\n"_s + places));
    }
};

QTEST_GUILESS_MAIN(TestWriters)
#include "tst_writers.moc"
