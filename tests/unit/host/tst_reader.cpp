// muster_test: USES Muster::Host
#include "host/reader.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

using namespace muster;
using namespace muster::host;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A /proc of a test: only what it writes is there.
class FakeRoot {
public:
    void write(const QString &path, const QByteArray &text)
    {
        const QString full = m_dir.filePath(path);
        QDir().mkpath(QFileInfo(full).absolutePath());
        QFile file(full);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    ReadFrom from() const { return {m_dir.path(), u"self"_s, false}; }

private:
    QTemporaryDir m_dir;
};

std::optional<QString> limit(const FakeRoot &root, const char *id)
{
    return readLimit(*findLimit(QString::fromLatin1(id)), root.from());
}

} // namespace

class TestReader : public QObject {
    Q_OBJECT
private slots:
    void readsTheSoftValueOfTheRightLine()
    {
        FakeRoot root;
        root.write(u"proc/self/limits"_s,
            "Limit                     Soft Limit           Hard Limit           Units     \n"
            "Max processes             96365                96366                processes \n"
            "Max open files            1024                 1048576              files     \n"
            "Max open files ever       5                    5                    files     \n"
            "Max nice priority         0                    0                    \n");
        QCOMPARE(limit(root, "open-files"), u"1024"_s);
        QCOMPARE(limit(root, "processes"), u"96365"_s);
        root.write(u"proc/sys/net/ipv4/ip_local_port_range"_s, "32768\t60999\n");
        QCOMPARE(limit(root, "ip_local_port_range"), u"32768\t60999\n"_s);
    }

    void whatIsMissingIsUnknown()
    {
        const FakeRoot root;
        for (const LimitCheck &check : checkHost(root.from()).limits)
            QCOMPARE(check.state, LimitState::Unknown);
        FakeRoot damaged;
        damaged.write(u"proc/self/limits"_s, "Max open files\n");
        QVERIFY(!limit(damaged, "open-files"));
    }

    void findsTheTimeDaemonAmongTheProcesses()
    {
        FakeRoot root;
        root.write(u"proc/2/comm"_s, "kthreadd\n"); // not a container
        root.write(u"proc/977/comm"_s, "systemd-timesyn\n");
        root.write(u"proc/1201/comm"_s, "bash\n");
        root.write(u"proc/uptime"_s, "1 1\n");
        root.write(u"proc/uptime2/comm"_s, "chronyd\n");
        const TimeReading reading = readTime(root.from());
        QCOMPARE(reading.processes, QStringList{u"systemd-timesyn"_s});
        QVERIFY(!reading.otherProcessesHidden);
        QVERIFY(!reading.kernelAnswers);
    }

    void knowsAContainer()
    {
        FakeRoot root;
        root.write(u"proc/2/comm"_s, "bash\n");
        QVERIFY(readTime(root.from()).otherProcessesHidden);
        FakeRoot marked;
        marked.write(u"proc/2/comm"_s, "kthreadd\n");
        marked.write(u".dockerenv"_s, "");
        QVERIFY(readTime(marked.from()).otherProcessesHidden);
    }

    /// Against the kernel itself: the texts we look for are those that it writes.
    void readsThisHost()
    {
        rlimit files{};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &files), 0);
        const auto read = readLimit(*findLimit(u"open-files"));
        QVERIFY(read);
        QCOMPARE(*read, files.rlim_cur == RLIM_INFINITY ? u"unlimited"_s : QString::number(files.rlim_cur));
        QVERIFY(readLimit(*findLimit(u"processes")));
        QVERIFY(readTime().kernelAnswers);
        QCOMPARE(processesNamed({u"no such process"_s}).size(), 0);
        QFile own(u"/proc/self/comm"_s);
        QVERIFY(own.open(QIODevice::ReadOnly));
        QVERIFY(processesNamed({QString::fromUtf8(own.readAll().trimmed())})
                    .contains(QCoreApplication::applicationPid()));
    }

    void raisesOpenFilesAsFarAsAllowed()
    {
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
        rlimit low = before;
        low.rlim_cur = 64;
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &low), 0);
        QCOMPARE(raiseOpenFiles(128), 128);
        QCOMPARE(readLimit(*findLimit(u"open-files")), u"128"_s);
        QCOMPARE(raiseOpenFiles(100), 128); // never lowers
        const qint64 hard = raiseOpenFiles(std::numeric_limits<qint64>::max());
        QCOMPARE(rlim_t(hard), std::min<rlim_t>(before.rlim_max, rlim_t(std::numeric_limits<qint64>::max())));
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &before), 0);
    }
};

QTEST_GUILESS_MAIN(TestReader)
#include "tst_reader.moc"
