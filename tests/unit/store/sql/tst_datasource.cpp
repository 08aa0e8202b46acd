// muster_test: USES Muster::Store
#include "store/schema/migration.h"
#include "store/sql/datasource.h"

#include <QTest>

using namespace muster;
using namespace muster::store;
using namespace Qt::Literals::StringLiterals;

class DataSourceTest : public QObject {
    Q_OBJECT
private slots:
    void accepts_data()
    {
        QTest::addColumn<QString>("driver");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("mustExist");
        QTest::newRow("an absolute path stays")
            << u"sqlite"_s << u"/srv/muster.db"_s << u"/srv/muster.db"_s << false;
        QTest::newRow("the old driver name is the same")
            << u"sqlite3"_s << u"/srv/muster.db"_s << u"/srv/muster.db"_s << false;
        QTest::newRow("a relative path counts from the base")
            << u"sqlite"_s << u"data/../muster.db"_s << u"/base/muster.db"_s << false;
        QTest::newRow("a file URI is a path")
            << u"sqlite"_s << u"file:///srv/a%20b.db"_s << u"/srv/a b.db"_s << false;
        QTest::newRow("a relative file URI counts from the base")
            << u"sqlite"_s << u"file:muster.db"_s << u"/base/muster.db"_s << false;
        QTest::newRow("mode=rwc may create")
            << u"sqlite"_s << u"file:m.db?mode=rwc"_s << u"/base/m.db"_s << false;
        QTest::newRow("mode=rw must find it")
            << u"sqlite"_s << u"file:m.db?mode=rw"_s << u"/base/m.db"_s << true;
    }
    void accepts()
    {
        QFETCH(QString, driver);
        QFETCH(QString, text);
        const auto source = parseDataSource(driver, text, u"/base"_s);
        QVERIFY2(source.has_value(), qPrintable(source ? QString() : source.error().detail));
        QTEST(source->path, "path");
        QTEST(source->mustExist, "mustExist");
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("driver");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("named");
        const QString key = u"SqlSettings.DataSource"_s;
        QTest::newRow("MySQL is not in this version")
            << u"mysql"_s << u"mm:s3cret@tcp(db:3306)/mm"_s << u"SqlSettings.DriverName: \"mysql\""_s;
        QTest::newRow("the address of a server")
            << u"sqlite"_s << u"postgres://mm:s3cret@db:5432/mm"_s << u"a PostgreSQL address"_s;
        QTest::newRow("an unknown driver is named") << u"oracle"_s << u"x"_s << u"\"oracle\""_s;
        QTest::newRow("no driver") << QString() << u"x"_s << u"SqlSettings.DriverName"_s;
        QTest::newRow("no file") << u"sqlite"_s << QString() << key;
        QTest::newRow("a database in memory is no cluster's") << u"sqlite"_s << u":memory:"_s << key;
        QTest::newRow("a directory") << u"sqlite"_s << u"/srv/"_s << key;
        QTest::newRow("another host's file") << u"sqlite"_s << u"file://nas/srv/m.db"_s << key;
        QTest::newRow("a parameter that we would not honour")
            << u"sqlite"_s << u"file:m.db?cache=shared"_s << u"parameter cache"_s;
        QTest::newRow("a mode that cannot write")
            << u"sqlite"_s << u"file:m.db?mode=ro"_s << u"another mode"_s;
        QTest::newRow("an endless path") << u"sqlite"_s << QString(5000, u'a') << key;
        QTest::newRow("a NUL in it") << u"sqlite"_s << u"a\0b"_s << key;
    }
    void refuses()
    {
        QFETCH(QString, driver);
        QFETCH(QString, text);
        QFETCH(QString, named);
        const auto source = parseDataSource(driver, text, u"/base"_s);
        QVERIFY(!source);
        QCOMPARE(source.error().code, ErrorCode::InvalidArgument);
        QVERIFY2(source.error().detail.contains(named), qPrintable(source.error().detail));
        QVERIFY2(!source.error().detail.contains(u"s3cret"_s), qPrintable(source.error().detail));
    }

    void acceptsServers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("parameters");
        const QString tls = u"sslmode=require"_s;
        QTest::newRow("as Mattermost's documents write it")
            << u"postgres://mmuser:mostest@localhost/mattermost_test?sslmode=disable&connect_timeout=10"_s
            << u"localhost:5432/mattermost_test"_s << u"mmuser"_s << u"mostest"_s
            << u"connect_timeout=10 sslmode=disable"_s;
        QTest::newRow("the other name, encoded, with a port")
            << u"postgresql://m%40m:p%40%2F%3A%20w@[::1]:5433/chat"_s << u"[::1]:5433/chat"_s << u"m@m"_s
            << u"p@/: w"_s << tls;
        QTest::newRow("words") << u"host=db port=6432 user=mm password='a \\' b' dbname=chat"_s
                               << u"db:6432/chat"_s << u"mm"_s << u"a ' b"_s << tls;
        QTest::newRow("a socket, the database named as the user")
            << u"host=/run/postgresql user=mm"_s << u"/run/postgresql/.s.PGSQL.5432/mm"_s << u"mm"_s
            << QString() << tls;
        QTest::newRow("a socket in an address")
            << u"postgres:///chat?host=/run/postgresql&user=mm"_s << u"/run/postgresql/.s.PGSQL.5432/chat"_s
            << u"mm"_s << QString() << tls;
        QTest::newRow("settings of the session")
            << u"postgres://mm@db/chat?search_path=a%20b&options=-c%20geqo=off"_s << u"db:5432/chat"_s
            << u"mm"_s << QString() << u"options=-c search_path=a\\ b -c geqo=off sslmode=require"_s;
        QTest::newRow("an encoding that is ours anyway") << u"postgres://mm@db/chat?client_encoding=LATIN1"_s
                                                         << u"db:5432/chat"_s << u"mm"_s << QString() << tls;
    }
    void acceptsServers()
    {
        QFETCH(QString, text);
        const auto source = parseDataSource(u"postgres"_s, text, u"/base"_s);
        QVERIFY2(source.has_value(), qPrintable(source ? QString() : source.error().detail));
        QTEST(source->displayName(), "shown");
        QTEST(source->user, "user");
        QTEST(source->password, "password");
        QStringList parameters;
        for (auto it = source->parameters.cbegin(); it != source->parameters.cend(); ++it)
            parameters.append(it.key() + u'=' + it.value());
        QTEST(parameters.join(u' '), "parameters");
        QVERIFY(source->prepares);
    }
    void aPoolerOfTransactionsGetsNoPreparedStatements()
    {
        for (const QString &value : {u"yes"_s, u"1"_s, u"no"_s}) {
            const auto source = parseDataSource(
                u"postgres"_s, u"postgres://mm@db:6432/chat?binary_parameters=%1"_s.arg(value), u"/"_s);
            QVERIFY(source.has_value());
            QCOMPARE(source->prepares, value == u"no"_s);
        }
    }
    void refusesServers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("named");
        QTest::newRow("no host") << u"postgres:///chat"_s << u"names no host"_s;
        QTest::newRow("no database") << u"host=db"_s << u"names no database"_s;
        QTest::newRow("several hosts") << u"host=db1,db2 dbname=chat"_s << u"several hosts"_s;
        QTest::newRow("no such port") << u"host=db dbname=chat port=70000"_s << u"port"_s;
        QTest::newRow("an open quote") << u"host=db password='s3cret dbname=chat"_s << u"not closed"_s;
        QTest::newRow("a lone word") << u"host=db s3cret"_s << u"without a value"_s;
        QTest::newRow("what Qt would cut in two")
            << u"host=db dbname=chat password=s3cret;x"_s << u"semicolon"_s;
        QTest::newRow("a name that is none") << u"host=db dbname=chat a-b=s3cret"_s << u"invalid name"_s;
        QTest::newRow("neither yes nor no")
            << u"postgres://mm:s3cret@db/chat?binary_parameters=maybe"_s << u"binary_parameters"_s;
        QTest::newRow("a raw character") << u"postgres://mm:s3cret%@db/chat"_s << u"valid address"_s;
        QTest::newRow("a NUL in a password") << u"postgres://mm:s3cret%00x@db/chat"_s << u"NUL"_s;
        QTest::newRow("a fragment") << u"postgres://mm:s3cret#x@db/chat"_s << u"SqlSettings.DataSource"_s;
        QTest::newRow("another server's notation") << u"mm:s3cret@tcp(db:3306)/mm"_s << u"word without"_s;
        QTest::newRow("too many") << u"host=db "_s + u"a=b "_s.repeated(50) << u"more than 40"_s;
        QTest::newRow("endless") << u"host=db dbname="_s + QString(5'000, u'a') << u"longer"_s;
    }
    void refusesServers()
    {
        QFETCH(QString, text);
        QFETCH(QString, named);
        const auto source = parseDataSource(u"postgres"_s, text, u"/base"_s);
        QVERIFY(!source);
        QCOMPARE(source.error().code, ErrorCode::InvalidArgument);
        QVERIFY2(source.error().detail.contains(named), qPrintable(source.error().detail));
        QVERIFY2(!source.error().detail.contains(u"s3cret"_s), qPrintable(source.error().detail));
    }

    void migrationFiles_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("good");
        QTest::newRow("numbered, with its oldest")
            << u"0003_add_posts.sql"_s << "-- oldest-compatible: 2\nSELECT 1;"_ba << true;
        QTest::newRow("no number") << u"add_posts.sql"_s << "-- oldest-compatible: 2\n"_ba << false;
        QTest::newRow("no header") << u"0003_add_posts.sql"_s << "SELECT 1;"_ba << false;
        QTest::newRow("an oldest that is newer than itself")
            << u"0003_a.sql"_s << "-- oldest-compatible: 4\n"_ba << false;
        QTest::newRow("an oldest of nothing") << u"0003_a.sql"_s << "-- oldest-compatible: 0\n"_ba << false;
    }
    void migrationFiles()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(bool, good);
        const auto migration = parseMigration(name, content);
        QCOMPARE(migration.has_value(), good);
        if (good)
            QCOMPARE(migration->version * 10 + migration->oldestCompatible, 32);
    }
};

QTEST_GUILESS_MAIN(DataSourceTest)
#include "tst_datasource.moc"
