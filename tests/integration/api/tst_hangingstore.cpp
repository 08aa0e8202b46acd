// muster_test: USES muster_apiserver Muster::Base DEPENDS musterd muster_hang PATHS TIMEOUT 240
#include "integration/api/apiserver.h"
#include "protocol/http/routes.h"
#include "support/net/rawclient.h"
#include "support/process/processmemory.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
namespace routes = protocol::routes;
using test::Answer;
using test::ApiServer;
using test::ProcessMemory;
using test::RawClient;

namespace {

constexpr int endMillis = 10'000; ///< promised from SIGTERM to the end

/// A server whose files below `folder` hang from hang() on.
class HangingServer : public ApiServer {
public:
    explicit HangingServer(const QString &folder)
    {
        QDir().mkpath(file(u"share"_s));
        set(u"FileSettings.DriverName"_s, u"local"_s);
        set(u"FileSettings.Directory"_s, file(u"share/files"_s));
        set(u"SqlSettings.DataSource"_s, file(u"share/muster.db"_s));
        setEnvironment(u"LD_PRELOAD"_s, QStringLiteral(MUSTER_BINARY_DIR "/tests/muster_hang.so"));
        setEnvironment(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s);
        setEnvironment(u"MUSTER_HANG_BELOW"_s, file(folder));
        setEnvironment(u"MUSTER_HANG_WHEN"_s, file(u"hang"_s));
    }
    void hang() const
    {
        QFile trigger(file(u"hang"_s));
        QVERIFY(trigger.open(QIODevice::WriteOnly));
    }
    pid_t pid() const { return pid_t(contents(u"musterd.pid"_s).trimmed().toLongLong()); }
    /// Threads that hang, by their number; the main thread's is the process's.
    QStringList hanging() const
    {
        return QFileInfo(file(u"hang"_s)).dir().entryList({u"hang.*"_s}, QDir::Files);
    }
    int threads() const
    {
        return int(QDir(u"/proc/%1/task"_s.arg(pid())).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size());
    }
    /// Whether it ends in time, and leaves its data directory to the next one.
    void endsInTime()
    {
        QElapsedTimer timer;
        timer.start();
        const int code = stop();
        QVERIFY2(timer.elapsed() < endMillis, QByteArray::number(timer.elapsed()));
        QCOMPARE(code, 0);
        QVERIFY2(log().contains("\"msg\":\"stopped"), log().right(2'000));
        const QStringList notes = QStringList(u"hang"_s) + hanging();
        for (const QString &name : notes)
            QVERIFY(QFile::remove(file(name)));
        QVERIFY2(start(), qPrintable(problem()));
        QCOMPARE(stop(), 0);
    }
};

QString stores()
{
    return routes::ping + u"?get_server_status=true"_s;
}

} // namespace

// Goal: a file system that hangs, or a database that does, costs its own part of the service, no memory, and
// not the end of the process.
class TestHangingStore : public QObject {
    Q_OBJECT

private slots:
    void checksOfAHangingFileStoreCostNothing()
    {
        HangingServer server(u"share/files"_s);
        QVERIFY2(server.start(), qPrintable(server.problem()));
        QVERIFY(server.populate());
        QCOMPARE(server.get(stores()).json()[u"filestore_status"].toString(), u"OK"_s);
        const int threadsBefore = server.threads();
        server.hang();
        // What was found before is shared for a while.
        QTRY_COMPARE_WITH_TIMEOUT(
            server.get(stores()).json()[u"filestore_status"].toString(), u"UNHEALTHY"_s, 20'000);

        const int checks = qEnvironmentVariableIntValue("MUSTER_LONG") > 0 ? 40'000 : 4'000;
        constexpr int clientsAtOnce = 40;
        constexpr int pipelined = 20;
        const QByteArray block =
            ("GET " + stores().toUtf8() + " HTTP/1.1\r\nHost: a\r\n\r\n").repeated(pipelined);
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < clientsAtOnce; ++i)
            clients.push_back(std::make_unique<RawClient>(server.port()));
        const auto round = [&] {
            int unhealthy = 0;
            for (const auto &client : clients)
                client->send(block);
            for (const auto &client : clients)
                unhealthy += int(client->receive(pipelined).count("\"filestore_status\":\"UNHEALTHY\""));
            return unhealthy;
        };
        QCOMPARE(round(), clientsAtOnce * pipelined); // buffers have their size
        const ProcessMemory memory(server.pid());
        const qint64 before = memory.resident();
        for (int done = 0; done < checks; done += clientsAtOnce * pipelined)
            QCOMPARE(round(), clientsAtOnce * pipelined);
        const qint64 grown = memory.resident() - before;
        QVERIFY2(grown < 6 * 1024 * 1024, QByteArray::number(grown));
        // One hangs, however many ask; the host may be looked at meanwhile, and hang there.
        const int threads = server.threads() - threadsBefore;
        QVERIFY2(threads <= 2, QByteArray::number(threads));

        const Answer answer = server.get(stores());
        QCOMPARE(answer.status, 500);
        QCOMPARE(answer.json()[u"database_status"].toString(), u"OK"_s);
        QCOMPARE(server.get(QString(routes::ping)).status, 200);
        QCOMPARE(server.get(QString(routes::me), {.token = server.admin()}).status, 200);
        server.endsInTime();
    }

    void theProcessEndsWhateverHangs_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("the file store") << u"share/files"_s;
        QTest::newRow("the database") << u"share/muster.db"_s;
        QTest::newRow("the configuration's folder, and with it the event loop") << u"config.json"_s;
    }
    void theProcessEndsWhateverHangs()
    {
        QFETCH(QString, folder);
        HangingServer server(folder);
        QVERIFY2(server.start(), qPrintable(server.problem()));
        QVERIFY(server.populate());
        server.hang();
        server.set(u"TeamSettings.SiteName"_s, u"looked at"_s);
        QNetworkReply *const check = server.begin("GET", stores());
        QNetworkReply *const read = server.begin("GET", QString(routes::me), {}, {.token = server.anna()});
        // The file store and the database are asked, the file is read again.
        if (folder == u"config.json"_s)
            QTRY_VERIFY_WITH_TIMEOUT(server.hanging().contains(u"hang.%1"_s.arg(server.pid())), 20'000);
        else
            QTRY_VERIFY_WITH_TIMEOUT(!server.hanging().isEmpty(), 20'000);
        check->abort();
        read->abort();
        check->deleteLater();
        read->deleteLater();
        server.endsInTime();
    }
};

QTEST_GUILESS_MAIN(TestHangingStore)
#include "tst_hangingstore.moc"
