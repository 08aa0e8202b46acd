// muster_test: USES muster_netlab Qt6::Network
#include "support/net/netlab.h"

#include <QFile>
#include <QTcpSocket>
#include <QTest>

#include <csignal>

using namespace muster::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int waitMillis = 10'000;

/// Answers every datagram and every connection with "pong"; prints "up" once it listens.
const QString echoProgram = u"import socket, select, sys\n"
                            "udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\n"
                            "udp.bind(('', 7000))\n"
                            "tcp = socket.create_server(('', 7000))\n"
                            "print('up', flush=True)\n"
                            "while True:\n"
                            "    for one in select.select([udp, tcp], [], [])[0]:\n"
                            "        if one is udp:\n"
                            "            udp.sendto(b'pong', udp.recvfrom(100)[1])\n"
                            "        else:\n"
                            "            one.accept()[0].sendall(b'pong')\n"_s;

/// Asks `count` times over UDP and once over TCP; prints the answers that came over UDP, and what TCP said.
const QString askProgram = u"import socket, sys\n"
                           "host, count, wait = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])\n"
                           "udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\n"
                           "udp.settimeout(wait)\n"
                           "udp.connect((host, 7000))\n"
                           "answers = 0\n"
                           "said = 'silence'\n"
                           "for _ in range(count):\n"
                           "    try:\n"
                           "        udp.send(b'ping')\n"
                           "        answers += udp.recv(100) == b'pong'\n"
                           "    except TimeoutError:\n"
                           "        pass\n"
                           "    except ConnectionRefusedError:\n"
                           "        said = 'refused'\n"
                           "try:\n"
                           "    tcp = socket.create_connection((host, 7000), wait)\n"
                           "    tcp.settimeout(wait)\n"
                           "    print(answers, said, tcp.recv(100).decode())\n"
                           "except TimeoutError:\n"
                           "    print(answers, said, 'silence')\n"
                           "except ConnectionRefusedError:\n"
                           "    print(answers, said, 'refused')\n"_s;

} // namespace

// Goal: the lab's hosts reach each other, and every kind of cut takes the packets it names and no others.
class TestNetLab : public QObject {
    Q_OBJECT
    std::unique_ptr<NetLab> m_lab;
    std::map<int, std::unique_ptr<QProcess>> m_echo;

    /// "<answers> <what UDP said> <what TCP said>"
    QString ask(int from, int to, int count = 1, double seconds = 0.3)
    {
        QProcess process;
        m_lab->place(process, from);
        process.start(u"python3"_s,
            {u"-c"_s, askProgram, NetLab::address(to), QString::number(count), QString::number(seconds)});
        if (!process.waitForFinished(60'000)) {
            process.kill();
            process.waitForFinished(1'000);
            return u"no end"_s;
        }
        return QString::fromLocal8Bit(process.readAllStandardOutput()).trimmed();
    }

private slots:
    void initTestCase()
    {
        if (!NetLab::unavailable().isEmpty())
            QSKIP(qPrintable(NetLab::unavailable()));
        m_lab = std::make_unique<NetLab>(3);
        QVERIFY2(m_lab->start(), qPrintable(m_lab->problem()));
        for (int host = 1; host <= 3; ++host) {
            auto process = std::make_unique<QProcess>();
            m_lab->place(*process, host);
            process->start(u"python3"_s, {u"-c"_s, echoProgram});
            QVERIFY2(process->waitForReadyRead(waitMillis), process->readAllStandardError().constData());
            m_echo[host] = std::move(process);
        }
    }
    void cleanupTestCase()
    {
        for (auto &[host, process] : m_echo) {
            process->kill();
            process->waitForFinished(waitMillis);
        }
    }
    void cleanup()
    {
        if (m_lab)
            QVERIFY2(m_lab->heal(), qPrintable(m_lab->problem()));
    }

    void everyHostReachesEveryOther()
    {
        for (int from = 1; from <= 3; ++from)
            for (int to = 1; to <= 3; ++to)
                QCOMPARE(ask(from, to), u"1 silence pong"_s);
        QCOMPARE(m_lab->droppedPackets(), 0);
    }

    void theTestItselfReachesEveryHost()
    {
        for (int host = 1; host <= 3; ++host) {
            QTcpSocket socket;
            socket.connectToHost(NetLab::address(host), 7000);
            QVERIFY2(socket.waitForConnected(waitMillis), qPrintable(socket.errorString()));
            QVERIFY(socket.waitForReadyRead(waitMillis));
            QCOMPARE(socket.readAll(), "pong");
        }
    }

    void aCutIsOneWay()
    {
        // A question that arrives and an answer that does not look the same to the one who asks, but not to a
        // third, nor to the counter.
        QVERIFY2(m_lab->cut(1, 2), qPrintable(m_lab->problem()));
        const qint64 before = m_lab->droppedPackets();
        QCOMPARE(ask(1, 2, 3), u"0 silence silence"_s);
        const qint64 asked = m_lab->droppedPackets();
        QVERIFY2(asked >= before + 4, "three datagrams and at least one SYN");
        QCOMPARE(ask(2, 1, 1), u"0 silence silence"_s);
        QVERIFY2(m_lab->droppedPackets() > asked, "the answers are taken");
        QCOMPARE(ask(1, 3), u"1 silence pong"_s);
        QCOMPARE(ask(3, 2), u"1 silence pong"_s);
        QVERIFY(m_lab->mend(1, 2));
        QCOMPARE(ask(1, 2), u"1 silence pong"_s);
    }

    void aRefusingCutSaysSo()
    {
        QVERIFY(m_lab->cutBoth(1, 2, NetLab::Cut::Refused));
        QCOMPARE(ask(1, 2), u"0 refused refused"_s);
        QCOMPARE(ask(2, 1), u"0 refused refused"_s);
        QCOMPARE(ask(1, 3), u"1 silence pong"_s);
    }

    void anIsolatedHostReachesNobodyButTheTest()
    {
        QVERIFY(m_lab->isolate(2));
        QCOMPARE(ask(2, 1), u"0 silence silence"_s);
        QCOMPARE(ask(3, 2), u"0 silence silence"_s);
        QCOMPARE(ask(1, 3), u"1 silence pong"_s);
        theTestItselfReachesEveryHost();
    }

    void groupsAreParted()
    {
        QVERIFY(m_lab->partition({{1, 3}, {2}}));
        QCOMPARE(ask(1, 3), u"1 silence pong"_s);
        QCOMPARE(ask(2, 3), u"0 silence silence"_s);
        QVERIFY(m_lab->hasCuts() && m_lab->isCut(1, 2) && !m_lab->isCut(1, 3));
        QVERIFY(m_lab->heal());
        QCOMPARE(ask(2, 3), u"1 silence pong"_s);
    }

    void lossTakesItsShareOfOneProtocol()
    {
        QVERIFY2(m_lab->setLoss(50), qPrintable(m_lab->problem()));
        const qint64 before = m_lab->droppedPackets();
        const QString said = ask(1, 2, 100, 0.05);
        // A quarter of the questions is answered: both ways have to succeed. 3 and 60 are 5 sigma away.
        const int answers = said.section(u' ', 0, 0).toInt();
        QVERIFY2(answers > 3 && answers < 60, qPrintable(said));
        QVERIFY2(said.endsWith(u"pong"), "TCP is left alone");
        const qint64 taken = m_lab->droppedPackets() - before;
        QVERIFY2(taken > 40 && taken < 110, qPrintable(QString::number(taken)));
        QVERIFY(m_lab->setLoss(100, NetLab::Protocol::Tcp));
        QCOMPARE(ask(1, 2, 1), u"1 silence silence"_s);
    }

    void whatIsPlacedDiesWithTheTest()
    {
        // A child process makes its own lab, prints its keeper's id, and is killed with SIGKILL.
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"makeALabAndWait"_s});
        QByteArray out;
        const auto readOut = [&] {
            child.waitForReadyRead(50);
            return out += child.readAllStandardOutput();
        };
        QTRY_VERIFY_WITH_TIMEOUT(readOut().contains("placed "), waitMillis);
        const auto at = out.indexOf("placed ");
        const auto placed = out.mid(at + 7, out.indexOf('\n', at) - at - 7).toLongLong();
        QVERIFY(placed > 1 && ::kill(pid_t(placed), 0) == 0);
        child.kill();
        QVERIFY(child.waitForFinished(waitMillis));
        const auto gone = [placed] {
            // As an orphan it may wait for a parent that reaps it.
            QFile stat(u"/proc/%1/stat"_s.arg(placed));
            return !stat.open(QIODevice::ReadOnly) || stat.readAll().contains(") Z ");
        };
        QTRY_VERIFY_WITH_TIMEOUT(gone(), waitMillis);
    }

    void makeALabAndWait()
    {
        if (!QCoreApplication::arguments().contains(u"makeALabAndWait"_s))
            return; // only for the test above
        QProcess process;
        m_lab->place(process, 2);
        process.start(u"sleep"_s, {u"600"_s});
        QVERIFY(process.waitForStarted(waitMillis));
        std::printf("placed %lld\n", process.processId());
        std::fflush(stdout);
        process.waitForFinished(60'000);
    }
};

MUSTER_NETLAB_MAIN(TestNetLab)
#include "tst_netlab.moc"
