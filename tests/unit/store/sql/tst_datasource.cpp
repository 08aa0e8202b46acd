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
        QTest::newRow("PostgreSQL is not in this version")
            << u"postgres"_s << u"postgres://mm:s3cret@db:5432/mm"_s
            << u"SqlSettings.DriverName: \"postgres\""_s;
        QTest::newRow("MySQL is not in this version")
            << u"mysql"_s << u"mm:s3cret@tcp(db:3306)/mm"_s << u"SqlSettings.DriverName: \"mysql\""_s;
        QTest::newRow("an unknown driver is named") << u"oracle"_s << u"x"_s << u"\"oracle\""_s;
        QTest::newRow("no driver") << QString() << u"x"_s << u"SqlSettings.DriverName"_s;
        QTest::newRow("no file") << u"sqlite"_s << QString() << key;
        QTest::newRow("a database in memory is no cluster's") << u"sqlite"_s << u":memory:"_s << key;
        QTest::newRow("a directory") << u"sqlite"_s << u"/srv/"_s << key;
        QTest::newRow("another host's file") << u"sqlite"_s << u"file://nas/srv/m.db"_s << key;
        QTest::newRow("a parameter that we would not honour")
            << u"sqlite"_s << u"file:m.db?cache=shared"_s << u"cache=shared"_s;
        QTest::newRow("a mode that cannot write") << u"sqlite"_s << u"file:m.db?mode=ro"_s << u"mode=ro"_s;
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

    void masks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("masked");
        QTest::newRow("URL") << u"postgres://mm:s3cret@db:5432/mm?sslmode=disable"_s
                             << u"postgres://mm:***@db:5432/mm?sslmode=disable"_s;
        QTest::newRow("password with an at sign")
            << u"postgres://mm:a@b:c@db/mm"_s << u"postgres://mm:***@db/mm"_s;
        QTest::newRow("Go's MySQL notation") << u"mm:s3cret@tcp(db:3306)/mm"_s << u"mm:***@tcp(db:3306)/mm"_s;
        QTest::newRow("key and value")
            << u"host=db password=s3cret user=mm"_s << u"host=db password=*** user=mm"_s;
        QTest::newRow("quoted value")
            << u"host=db password='s3 \\' cret' user=mm"_s << u"host=db password=*** user=mm"_s;
        QTest::newRow("as a parameter of the URL")
            << u"postgres://db/mm?user=a&password=s3cret"_s << u"postgres://db/mm?user=a&password=***"_s;
        QTest::newRow("nothing secret") << u"/srv/muster.db"_s << u"/srv/muster.db"_s;
    }
    void masks()
    {
        QFETCH(QString, text);
        QTEST(maskedDataSource(text), "masked");
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
