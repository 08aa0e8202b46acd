// muster_test: USES muster_apiserver Qt6::Sql DEPENDS musterd
#include "integration/api/apiserver.h"
#include "protocol/http/routes.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
namespace routes = protocol::routes;
using test::ApiServer;

namespace {

/// Of ApiServer::password, by libsodium with the least that it takes: 8 KiB, one pass.
const auto weak =
    u"$argon2id$v=19$m=8,t=1,p=1$IaaUZHFUFZqVZHRaGCfg8g$PzQHs2AXq8bVqCE1m9eTZZSDap0MEHX+G5GIA2IdKQo"_s;

/// What is stored of a user's password.
struct Stored {
    QString hash;
    qint64 since = 0;
};

} // namespace

/// Hashes of older versions get stronger when their password is known: at a log-in.
class TestRehash : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(server.start(), qPrintable(server.problem()));
        QVERIFY(server.populate());
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
        database.setDatabaseName(server.file(u"muster.db"_s));
        database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s);
        QVERIFY(database.open());
    }

    void cleanupTestCase()
    {
        const QStringList leaks = server.leaks({weak.toLatin1()});
        QVERIFY2(leaks.isEmpty(), qPrintable(leaks.join(u'\n')));
        QCOMPARE(server.stop(), 0);
    }

    void aWeakHashIsReplacedAtALogIn()
    {
        weaken();
        const Stored before = stored();
        QCOMPARE(server.login(u"anna"_s).status, 200);
        QTRY_VERIFY(stored().hash != weak); // behind the answer
        const Stored after = stored();
        QVERIFY2(after.hash.startsWith(u"$argon2id$v=19$m=65536,t=2,p=1$"_s), qPrintable(after.hash));
        QCOMPARE(after.since, before.since); // the password is the same
        QCOMPARE(server.login(u"anna"_s).status, 200);
        QCOMPARE(server.login(u"anna"_s, ApiServer::wrongPassword).status, 401);
        QCOMPARE(stored().hash, after.hash); // once
    }

    // A wrong password must never become the right one.
    void aWrongPasswordReplacesNothing()
    {
        weaken();
        QCOMPARE(server.login(u"anna"_s, ApiServer::wrongPassword).status, 401);
        // A hash takes its turn behind this one, and this log-in's own is the only one to be stored.
        QCOMPARE(server.login(u"anna"_s).status, 200);
        QTRY_VERIFY(stored().hash != weak);
        QCOMPARE(server.login(u"anna"_s).status, 200);
        QCOMPARE(server.login(u"anna"_s, ApiServer::wrongPassword).status, 401);
    }

private:
    static void weaken()
    {
        QSqlQuery query;
        QVERIFY(query.exec(u"UPDATE Users SET PasswordHash = '%1' WHERE Username = 'anna'"_s.arg(weak)));
        QCOMPARE(stored().hash, weak);
    }
    static Stored stored()
    {
        QSqlQuery query;
        return query.exec(u"SELECT PasswordHash, LastPasswordUpdate FROM Users WHERE Username = 'anna'"_s)
                && query.next()
            ? Stored{query.value(0).toString(), query.value(1).toLongLong()}
            : Stored();
    }

    ApiServer server;
};

QTEST_GUILESS_MAIN(TestRehash)
#include "tst_rehash.moc"
