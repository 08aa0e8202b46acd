// muster_test: USES Muster::Node muster_postgres
#include "integration/store/database.h"
#include "node/membership/identity.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace muster;
using namespace muster::store;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

// Goal: who begins finds out whether another process has its place, also one that does not serve yet.
class TestPlace : public QObject {
    Q_OBJECT
private slots:
    void whoHasThePlace_data()
    {
        QTest::addColumn<QByteArray>("answer"); // of who is at the address in the row
        QTest::addColumn<bool>("isFree");
        QTest::addColumn<Millis>("ago"); // of the row, by our clock
        const QByteArray starting = R"({"id":"api.system.ping.not_ready.app_error"})";
        QTest::newRow("one that serves") << answer("200 OK", "", "{}") << false << Millis(0);
        QTest::newRow("one that begins, too") << answer("503 No", "other", starting) << false << Millis(0);
        QTest::newRow("ourselves, at an address of before")
            << answer("503 No", "ours", starting) << true << Millis(0);
        QTest::newRow("an older build that begins") << answer("503 No", "", starting) << true << Millis(0);
        QTest::newRow("no HTTP") << QByteArray("\0\xff\r\n\r\n", 6) << true << Millis(0);
        QTest::newRow("one whose clock is behind ours")
            << answer("200 OK", "", "{}") << false << Millis(600'000);
        QTest::newRow("one whose clock is ahead of ours")
            << answer("200 OK", "", "{}") << false << Millis(-600'000);
        QTest::newRow("nobody, since long ago") << QByteArray() << true << Millis(600'000);
        QTest::newRow("nobody") << QByteArray() << true << Millis(0);
    }
    void whoHasThePlace()
    {
        QFETCH(QByteArray, answer);
        QFETCH(bool, isFree);
        QFETCH(Millis, ago);
        const store::TestDatabase database;
        const auto connection = database.connectMigrated();
        store::SqlPool pool(database.source(), {});
        QTcpServer there;
        QVERIFY(there.listen(QHostAddress::LocalHost));
        connect(&there, &QTcpServer::newConnection, this, [&] {
            QTcpSocket *const socket = there.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket, answer] {
                socket->write(answer);
                socket->disconnectFromHost();
            });
        });
        const store::DiscoveryRow row{id(), u"c"_s, u"127.0.0.1"_s, 8074, there.serverPort(), {}, {}};
        VERIFY_OK(store::DiscoveryRepository(*connection).announce(row, wallNow() - ago));
        store::DiscoveryRow own = row;
        own.port = 1;
        node::Identity identity([own] { return own; }, false, "ours", pool);
        std::optional<Result<void>> result;
        identity.check([&result](const Result<void> &now) { result = now; });
        QTRY_VERIFY_WITH_TIMEOUT(result, 10'000);
        QCOMPARE(result->has_value(), isFree);
        TRY_VALUE(rows, store::DiscoveryRepository(*connection).written(1h, wallNow()));
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().port, isFree ? own.port : row.port); // it is ours before we serve
    }

private:
    static NodeId id() { return NodeId(QString(26, u'c')); }
    static QByteArray answer(const QByteArray &status, const QByteArray &process, const QByteArray &body)
    {
        QByteArray text =
            "HTTP/1.1 " + status + "\r\nX-Cluster-Id: " + id().toUtf8() + "\r\nConnection: close\r\n";
        if (!process.isEmpty())
            text += "X-Muster-Process: " + process + "\r\n";
        return text + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }
};

QTEST_GUILESS_MAIN(TestPlace)
#include "tst_place.moc"
