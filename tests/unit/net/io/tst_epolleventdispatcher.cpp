// muster_test: USES Muster::Net Qt6::WebSockets
#include "net/io/epolleventdispatcher.h"

#include <QSignalSpy>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>
#include <QTimer>
#include <QWebSocket>
#include <QWebSocketServer>

#include <atomic>

#include <sys/socket.h>
#include <unistd.h>

using namespace muster;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A connected pair of local sockets, closed at the end.
struct Pair {
    std::array<int, 2> ends{-1, -1};
    Pair()
    {
        [[maybe_unused]] const int ok = ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends.data());
    }
    ~Pair()
    {
        ::close(ends[0]);
        ::close(ends[1]);
    }
    void say() const { [[maybe_unused]] const auto size = ::write(ends[1], "x", 1); }
    int hear() const
    {
        std::array<char, 64> bytes;
        return int(::read(ends[0], bytes.data(), bytes.size()));
    }
    Pair(const Pair &) = delete;
    Pair &operator=(const Pair &) = delete;
};

/// Runs each function in a thread with the dispatcher under test and waits for it, for ten seconds at most.
class IoThread {
public:
    IoThread()
    {
        m_thread.setEventDispatcher(new net::EpollEventDispatcher);
        m_context.moveToThread(&m_thread);
        m_thread.start();
    }
    ~IoThread()
    {
        m_thread.quit();
        m_thread.wait();
    }
    template <typename Function>
    void run(Function function)
    {
        QMetaObject::invokeMethod(&m_context, std::move(function), Qt::BlockingQueuedConnection);
    }

private:
    QThread m_thread;
    QObject m_context;
};

/// Turns the event loop of the calling thread until `done` or for ten seconds.
template <typename Done>
bool turnUntil(Done done)
{
    QEventLoop loop;
    QDeadlineTimer deadline(10'000);
    QTimer alarm; // so that a lost event ends the wait
    QObject::connect(&alarm, &QTimer::timeout, &loop, [] {});
    alarm.start(100);
    while (!done() && !deadline.hasExpired())
        loop.processEvents(QEventLoop::WaitForMoreEvents);
    return done();
}

} // namespace

class EpollEventDispatcherTest : public QObject {
    Q_OBJECT

private slots:
    void timers()
    {
        IoThread io;
        bool ok = false;
        io.run([&ok] {
            int zero = 0;
            int single = 0;
            int repeated = 0;
            QTimer zeroTimer;
            QTimer repeatedTimer;
            connect(&zeroTimer, &QTimer::timeout, &zeroTimer, [&zero] { ++zero; });
            connect(&repeatedTimer, &QTimer::timeout, &repeatedTimer, [&repeated] { ++repeated; });
            QTimer::singleShot(20, Qt::PreciseTimer, &repeatedTimer, [&single] { ++single; });
            QElapsedTimer clock;
            clock.start();
            zeroTimer.start(0);
            ok = turnUntil([&zero] { return zero >= 100; });
            zeroTimer.stop();
            repeatedTimer.start(5);
            ok = ok && turnUntil([&repeated] { return repeated >= 5; }) && clock.elapsed() >= 25
                && turnUntil([&single] { return single == 1; }) && clock.elapsed() < 5'000;
        });
        QVERIFY(ok);
    }
    void postedEventsWakeIt()
    {
        IoThread io;
        QObject there;
        std::atomic<int> count{0};
        io.run([&there, &count] {
            Q_UNUSED(there)
            count = 1;
        });
        // Each of these waits for the answer, so a lost wake-up would hang.
        for (int i = 0; i < 1'000; ++i)
            io.run([&count] { ++count; });
        QCOMPARE(count.load(), 1'001);
    }
    void notifierDeletedInsideAnothersActivation()
    {
        IoThread io;
        int activations = 0;
        io.run([&activations] {
            // Two notifiers of one descriptor and one of another, all ready at once; the first to run deletes
            // the others.
            const Pair one;
            const Pair two;
            one.say();
            two.say();
            std::array<std::unique_ptr<QSocketNotifier>, 3> notifiers;
            notifiers[0] = std::make_unique<QSocketNotifier>(one.ends[0], QSocketNotifier::Read);
            notifiers[1] = std::make_unique<QSocketNotifier>(one.ends[0], QSocketNotifier::Write);
            notifiers[2] = std::make_unique<QSocketNotifier>(two.ends[0], QSocketNotifier::Read);
            for (size_t i = 0; i < notifiers.size(); ++i)
                connect(notifiers[i].get(), &QSocketNotifier::activated, notifiers[i].get(),
                    [&notifiers, &activations, i] {
                        ++activations;
                        for (size_t other = 0; other < notifiers.size(); ++other)
                            if (other != i)
                                notifiers[other].reset();
                        notifiers[i]->setEnabled(false);
                    });
            QEventLoop loop;
            for (int i = 0; i < 5; ++i)
                loop.processEvents();
        });
        QCOMPARE(activations, 1);
    }
    void reusedDescriptorIsAnotherSocket()
    {
        IoThread io;
        int stale = 0;
        int fresh = 0;
        io.run([&stale, &fresh] {
            Pair first;
            auto notifier = std::make_unique<QSocketNotifier>(first.ends[0], QSocketNotifier::Read);
            connect(notifier.get(), &QSocketNotifier::activated, notifier.get(), [&stale] { ++stale; });
            QEventLoop loop;
            loop.processEvents(); // epoll knows it now
            notifier.reset();
            const int number = first.ends[0];
            ::close(first.ends[0]);
            Pair second;
            first.ends[0] = ::dup(second.ends[0]);
            QVERIFY(second.ends[0] == number || first.ends[0] == number);
            QSocketNotifier again(number, QSocketNotifier::Read);
            connect(&again, &QSocketNotifier::activated, &again, [&fresh, &second] {
                ++fresh;
                second.hear();
            });
            second.say();
            turnUntil([&fresh] { return fresh > 0; });
        });
        QCOMPARE(stale, 0);
        QCOMPARE(fresh, 1);
    }
    void disabledNotifierIsQuietAndComesBack()
    {
        IoThread io;
        int activations = 0;
        io.run([&activations] {
            const Pair pair;
            QSocketNotifier notifier(pair.ends[0], QSocketNotifier::Read);
            connect(&notifier, &QSocketNotifier::activated, &notifier, [&activations, &pair] {
                ++activations;
                pair.hear();
            });
            notifier.setEnabled(false);
            pair.say();
            QEventLoop loop;
            for (int i = 0; i < 3; ++i)
                loop.processEvents();
            QCOMPARE(activations, 0);
            notifier.setEnabled(true);
            turnUntil([&activations] { return activations > 0; });
        });
        QCOMPARE(activations, 1);
    }
    void excludedNotifiersWait()
    {
        IoThread io;
        int activations = 0;
        io.run([&activations] {
            const Pair pair;
            QSocketNotifier notifier(pair.ends[0], QSocketNotifier::Read);
            connect(&notifier, &QSocketNotifier::activated, &notifier, [&activations, &pair] {
                ++activations;
                pair.hear();
            });
            pair.say();
            QEventLoop loop;
            loop.processEvents(QEventLoop::ExcludeSocketNotifiers);
            QCOMPARE(activations, 0);
            turnUntil([&activations] { return activations > 0; });
        });
        QCOMPARE(activations, 1);
    }
    void thousandSockets()
    {
        IoThread io;
        int heard = 0;
        io.run([&heard] {
            constexpr size_t pairs = 400; // 800 descriptors: below the usual soft limit of 1024
            std::vector<std::unique_ptr<Pair>> all;
            std::vector<std::unique_ptr<QSocketNotifier>> notifiers;
            for (size_t i = 0; i < pairs; ++i) {
                all.push_back(std::make_unique<Pair>());
                const Pair *pair = all.back().get();
                notifiers.push_back(std::make_unique<QSocketNotifier>(pair->ends[0], QSocketNotifier::Read));
                connect(notifiers.back().get(), &QSocketNotifier::activated, notifiers.back().get(),
                    [pair, &heard] { heard += pair->hear(); });
            }
            for (int round = 0; round < 3; ++round)
                for (const auto &pair : all)
                    pair->say();
            turnUntil([&heard] { return heard == int(3 * pairs); });
        });
        QCOMPARE(heard, 1'200);
    }
    void tcpSockets()
    {
        IoThread io;
        QByteArray received;
        io.run([&received] {
            QTcpServer server;
            QVERIFY(server.listen(QHostAddress::LocalHost));
            connect(&server, &QTcpServer::newConnection, &server, [&server] {
                QTcpSocket *peer = server.nextPendingConnection();
                connect(peer, &QTcpSocket::readyRead, peer, [peer] { peer->write(peer->readAll()); });
            });
            QTcpSocket client;
            client.connectToHost(QHostAddress::LocalHost, server.serverPort());
            connect(&client, &QTcpSocket::readyRead, &client, [&] { received += client.readAll(); });
            const QByteArray megabyte(1024 * 1024, 'm');
            client.write(megabyte); // more than the socket buffers: the write notifier comes and goes
            QVERIFY(turnUntil([&] { return received.size() == megabyte.size(); }));
            bool isClosed = false;
            connect(&client, &QTcpSocket::disconnected, &client, [&isClosed] { isClosed = true; });
            client.disconnectFromHost();
            QVERIFY(turnUntil([&] { return isClosed; }));
        });
        QCOMPARE(received.size(), 1024 * 1024);
    }
    void webSockets()
    {
        IoThread io;
        QString received;
        io.run([&received] {
            QWebSocketServer server(u"test"_s, QWebSocketServer::NonSecureMode);
            QVERIFY(server.listen(QHostAddress::LocalHost));
            connect(&server, &QWebSocketServer::newConnection, &server, [&server] {
                QWebSocket *peer = server.nextPendingConnection();
                connect(peer, &QWebSocket::textMessageReceived, peer, &QWebSocket::sendTextMessage);
            });
            QWebSocket client;
            connect(
                &client, &QWebSocket::connected, &client, [&client] { client.sendTextMessage(u"echo"_s); });
            connect(&client, &QWebSocket::textMessageReceived, &client,
                [&received](const QString &text) { received = text; });
            client.open(QUrl(u"ws://127.0.0.1:%1"_s.arg(server.serverPort())));
            QVERIFY(turnUntil([&received] { return !received.isEmpty(); }));
        });
        QCOMPARE(received, u"echo"_s);
    }
};

QTEST_GUILESS_MAIN(EpollEventDispatcherTest)
#include "tst_epolleventdispatcher.moc"
