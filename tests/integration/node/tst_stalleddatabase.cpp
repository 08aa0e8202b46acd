// muster_test: USES Muster::Net Muster::Store muster_postgres TIMEOUT 120
#include "auth/sessions.h"
#include "integration/store/database.h"
#include "net/socket/hubservice.h"
#include "store/sql/sqlworker.h"

#include "base/then.h"

#include <QTest>

#include <atomic>
#include <future>
#include <map>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Far more than anything here takes; a deadlock takes longer.
constexpr auto patience = 5s;

/// What a test shares with threads that it may have to leave behind.
class Gate {
public:
    void open()
    {
        if (!m_isOpen.exchange(true))
            m_promise.set_value();
    }
    bool wait() const { return m_future.wait_for(patience) == std::future_status::ready; }

private:
    std::promise<void> m_promise;
    std::shared_future<void> m_future{m_promise.get_future()};
    std::atomic<bool> m_isOpen{false};
};

class Sink final : public hub::SocketSink {
public:
    bool send(hub::Frame) override { return true; }
    void close(quint16, const QString &) override { }
};

/// Sessions in a database that may be stalled: every token that begins with 'k' has one.
class Store final : public auth::SessionStore {
public:
    explicit Store(store::SqlWorker &worker) : m_worker(worker) { }
    QFuture<Result<Found>> find(const QList<QByteArray> &tokenHashes, Millis timeout) override
    {
        if (const auto hook = std::exchange(onFind, nullptr))
            hook();
        return m_worker.run(timeout, [tokenHashes](store::Connection &) -> Result<Found> {
            auth::Session session;
            session.id = SessionId(u"s"_s);
            session.user = UserId(u"anna"_s);
            Found all;
            for (qsizetype i = 0; i < tokenHashes.size(); ++i)
                all.append(std::optional(session));
            return all;
        });
    }
    std::function<void()> onFind; ///< once, in the thread that asks

private:
    store::SqlWorker &m_worker;
};

QByteArray token(char letter)
{
    return QByteArray(26, letter);
}

/// A node's sockets and sessions over one reader.
struct Node {
    store::TestDatabase database;
    store::SqlWorker worker{database.source(), options()};
    store::SqlWorker other{database.source(), options()}; ///< never stalls
    Store sessionsInDatabase{worker};
    auth::Sessions sessions{sessionsInDatabase};
    net::HubService hub{hubOptions(), &sessions};
    std::shared_ptr<hub::SocketListener> known; ///< a socket that has its session

    static store::SqlWorkerOptions options()
    {
        store::SqlWorkerOptions reader;
        reader.name = u"reader"_s;
        reader.overtimeMax = Millis(1);
        return reader;
    }
    static net::HubServiceOptions hubOptions()
    {
        net::HubServiceOptions sockets;
        sockets.path = u"/ws"_s;
        return sockets;
    }
    std::shared_ptr<hub::SocketListener> connectWith(const QByteArray &presented)
    {
        http::Request upgrade;
        upgrade.path = u"/ws"_s;
        upgrade.headers = {{"Authorization", "Bearer " + presented}};
        std::shared_ptr<hub::SocketListener> listener;
        hub.accept(upgrade, std::make_shared<Sink>(), [&](const hub::SocketAcceptor::Decision &decision) {
            if (const auto *accepted = std::get_if<std::shared_ptr<hub::SocketListener>>(&decision))
                listener = *accepted;
        });
        return listener;
    }
};

using Entry = std::function<void(Node &)>;

const std::map<QString, Entry> &entries()
{
    static QObject context;
    static const std::map<QString, Entry> all{
        {u"accept, session unknown"_s,
            [](Node &node) {
                node.connectWith(token('u'));
            }},
        {u"accept, session cached"_s,
            [](Node &node) {
                node.connectWith(token('k'));
            }}, // is announced
        {u"claims"_s,
            [](Node &node) {
                node.hub.claims(u"/ws"_s);
            }},
        {u"publish"_s,
            [](Node &node) {
                node.hub.publish({u"muster_test"_s, {}, {}}, hub::Audience::everyone());
            }},
        {u"reaches"_s,
            [](Node &node) {
                node.hub.reaches(hub::Audience::everyone());
            }},
        {u"closeSession"_s,
            [](Node &node) {
                node.hub.closeSession(SessionId(u"s"_s));
            }},
        {u"closeUser"_s,
            [](Node &node) {
                node.hub.closeUser(UserId(u"anna"_s));
            }},
        {u"connections"_s,
            [](Node &node) {
                node.hub.connections();
            }},
        {u"addAction"_s,
            [](Node &node) {
                node.hub.addAction({u"later"_s, {}}, &context, [](const hub::Asked &) {});
            }},
        {u"drain"_s,
            [](Node &node) {
                node.hub.drain(Millis(1'000), u"test"_s);
            }},
        {u"cancelDrain"_s,
            [](Node &node) {
                node.hub.cancelDrain();
            }},
        {u"setServerVersion"_s,
            [](Node &node) {
                node.hub.setServerVersion(u"2"_s);
            }},
        {u"an action is asked for"_s,
            [](Node &node) {
                node.known->text(R"({"seq":1,"action":"ask"})");
            }},
        {u"a session is shown"_s,
            [](Node &node) {
                node.connectWith({})->text(R"({"seq":1,"action":"authentication_challenge","data":{"token":")"
                    + token('k') + "\"}}");
            }},
        {u"a socket closes"_s,
            [](Node &node) {
                node.known->closed(1000);
            }},
        {u"Sessions::find, cached"_s,
            [](Node &node) {
                node.sessions.find(QString::fromLatin1(token('k')), [](const auto &) {});
            }},
        {u"Sessions::find, unknown"_s,
            [](Node &node) {
                node.sessions.find(QString::fromLatin1(token('u')), [](const auto &) {});
            }},
        {u"Sessions::find, for a socket"_s,
            [](Node &node) {
                node.sessions.find(token('v'), [](const auto &) {});
            }},
        {u"Sessions::isCached"_s,
            [](Node &node) {
                node.sessions.isCached(QString::fromLatin1(token('k')));
            }},
        {u"Sessions::ended"_s,
            [](Node &node) {
                node.sessions.ended(SessionId(u"s"_s), "hash");
            }},
        {u"Sessions::setTrusting"_s,
            [](Node &node) {
                node.sessions.setTrusting(true);
            }},
    };
    return all;
}

} // namespace

// Goal: the watchdog of a stalled database answers in the middle of whatever the node does, and nobody waits
// for anybody. Once, an upgrade that was looking its session up waited for the watchdog, whose answer waited
// for the upgrade, and the whole process stood still.
// Method: each entry of hub and sessions is called from an answer of the watchdog, while another thread is in
// the middle of an upgrade's lookup, and stays there until the entry has returned.
class TestStalledDatabase : public QObject {
    Q_OBJECT

private slots:
    void nobodyWaitsForTheWatchdogsAnswer_data()
    {
        QTest::addColumn<QString>("entry");
        for (const auto &[name, entry] : entries())
            QTest::newRow(qPrintable(name)) << name;
    }
    void nobodyWaitsForTheWatchdogsAnswer()
    {
        QFETCH(QString, entry);
        const auto node = std::make_unique<Node>();
        QObject context;
        node->hub.addAction({u"ask"_s, {}}, &context, [](const hub::Asked &) {});
        node->known = node->connectWith(token('k'));
        QTRY_VERIFY(node->sessions.isCached(QString::fromLatin1(token('k'))));

        // The reader hangs.
        Gate stalled;
        Gate released;
        const QFuture<Result<void>> hanging = node->worker.run(1h, [&](store::Connection &) -> Result<void> {
            stalled.open();
            released.wait();
            return {};
        });
        QVERIFY(stalled.wait());

        // An upgrade is between its look at the cache and the database.
        Gate lookingUp;
        Gate entryReturned;
        Gate upgraded;
        std::atomic<bool> entryCame{false};
        node->sessionsInDatabase.onFind = [&] {
            lookingUp.open();
            entryCame = entryReturned.wait();
        };
        std::thread upgrade([&] {
            node->connectWith(token('w'));
            upgraded.open();
        });
        QVERIFY(lookingUp.wait());

        // A read is overdue, and the watchdog's thread goes on with what follows from that.
        Gate answered;
        std::atomic<bool> othersWereServed{false};
        then(node->worker.run(20ms, [](store::Connection &) -> Result<int> { return 1; }),
            [&](const Result<int> &late) {
                if (late || late.error().code != ErrorCode::TimedOut)
                    return;
                entries().at(entry)(*node);
                entryReturned.open();
                Gate served;
                std::thread another([&] {
                    (void)node->other.run(1s, [](store::Connection &) -> Result<int> { return 2; });
                    served.open();
                });
                othersWereServed = served.wait();
                another.join();
                answered.open();
            });
        if (!answered.wait() || !upgraded.wait())
            qFatal("deadlock: %s does not return", qPrintable(entry)); // nothing here could be destroyed
        upgrade.join();
        QVERIFY2(entryCame, "an upgrade holds a lock while it looks a session up");
        QVERIFY2(othersWereServed, "the watchdog holds a lock while it answers");
        released.open();
        QVERIFY(hanging.result());
        node->worker.close(); // its answers still find the sessions
    }
};

QTEST_GUILESS_MAIN(TestStalledDatabase)
#include "tst_stalleddatabase.moc"
