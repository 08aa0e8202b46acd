// muster_test: USES Muster::Host
#include "host/timesync.h"

#include <QTest>

using namespace muster;
using namespace muster::host;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(muster::host::TimeReading)

class TestTimeSync : public QObject {
    Q_OBJECT
private slots:
    void judged_data()
    {
        QTest::addColumn<TimeReading>("reading");
        QTest::addColumn<QString>("synchronized");
        QTest::addColumn<QString>("daemon");
        QTest::addColumn<bool>("fix");
        const auto row = [](const char *name, const TimeReading &reading, const QString &synchronized,
                             const QString &daemon, bool fix) {
            QTest::newRow(name) << reading << synchronized << daemon << fix;
        };
        row("a daemon that has its sources", {true, false, Millis(12), {u"chronyd"_s}, false}, u"yes"_s,
            u"chronyd"_s, false);
        row("the name that the kernel cuts off", {true, false, Millis(12), {u"systemd-timesyn"_s}, false},
            u"yes"_s, u"systemd-timesyncd"_s, false);
        row("a daemon that reaches nobody", {true, true, Millis(16'000), {u"systemd-timesyn"_s}, false},
            u"no"_s, u"systemd-timesyncd"_s, true);
        row("chronyd may discipline the clock without the kernel's flag",
            {true, true, Millis(16'000), {u"chronyd"_s}, false}, u"unknown"_s, u"chronyd"_s, true);
        row("nobody keeps the time", {true, true, Millis(16'000), {}, false}, u"no"_s, u"none"_s, true);
        row("a container on a host that is well", {true, false, Millis(3), {}, true}, u"yes"_s, QString(),
            false);
        row("a container on a host that is not", {true, true, Millis(16'000), {}, true}, u"no"_s, QString(),
            false);
        row("a kernel that does not answer", {false, false, Millis(0), {u"ntpd"_s}, false}, u"unknown"_s,
            u"ntpd"_s, false);
        row("a hypervisor that keeps the time", {true, false, Millis(1), {}, false}, u"yes"_s, u"none"_s,
            false);
    }
    void judged()
    {
        QFETCH(TimeReading, reading);
        const TimeSync sync = judgeTime(reading);
        QTEST(!sync.synchronized ? u"unknown"_s : *sync.synchronized ? u"yes"_s : u"no"_s, "synchronized");
        QTEST(sync.daemon, "daemon");
        QTEST(!sync.fix.isEmpty(), "fix");
        QVERIFY(sync.detail.endsWith(u'.'));
        QCOMPARE(sync.maxError, sync.synchronized == true ? reading.maxError : Millis(0));
    }

    void everyProcessNameHasADaemon()
    {
        for (const QString &name : timeDaemonNames()) {
            QVERIFY2(name.size() <= 15, qPrintable(name)); // as /proc/PID/comm has it
            QVERIFY(!timeDaemonOf(name).isEmpty());
        }
        QVERIFY(timeDaemonOf(u"bash"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTimeSync)
#include "tst_timesync.moc"
