// muster_test: USES Muster::Store Muster::Config TIMEOUT 300
#include "base/sourcenotation.h"
#include "config/changes.h"
#include "config/environment.h"
#include "config/report.h"
#include "config/secrets.h"
#include "config/validation.h"
#include "store/sql/datasource.h"
#include "unit/config/quoted.h"

#include <QJsonArray>
#include <QTest>

using namespace muster;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString marker = u"S3CRETpw"_s;

QStringList notations()
{
    return {u"postgres://mm:%1@db:5432/mm?sslmode=disable"_s, u"postgresql://mm:%1@db/mm"_s,
        u"POSTGRES://mm:%1@db/mm"_s, u"postgres://mm:a@%1@db/mm"_s, u"postgres://db/mm?user=mm&password=%1"_s,
        u"host=db user=mm password=%1 dbname=mm"_s, u"host=db password = '%1 x' user=mm"_s,
        u"mm:%1@tcp(db:3306)/mm?charset=utf8mb4,utf8"_s, u"mm:%1@unix(/run/mysqld.sock)/mm"_s, u"mm:%1@/mm"_s,
        u"mysql://mm:%1@tcp(db:3306)/mm"_s, u"mariadb://mm:%1@db/mm"_s, u"sqlserver://mm:%1@db/mm"_s,
        u"//mm:%1@db/mm"_s, u"mm:%1@db"_s, u"\"postgres://mm:%1@db/mm\""_s, u" postgres://mm:%1@db/mm "_s,
        u"postgres://mm:%1@db/mm\n"_s, u"file://mm:%1@db/mm"_s, u"file:m.db?password=%1"_s};
}

QString textOf(const QList<config::Problem> &problems)
{
    QString all;
    for (const config::Problem &problem : problems)
        all += problem.where + problem.key + problem.value + problem.allowed + problem.message + u'\n';
    return all;
}

} // namespace

// Goal: a data source of another kind than the driver is refused, and its password comes out nowhere.
class TestForeignSource : public QObject {
    Q_OBJECT

    static void everyNotation()
    {
        QTest::addColumn<QString>("source");
        for (const QString &notation : notations())
            QTest::newRow(qPrintable(notation)) << notation.arg(marker);
    }
    /// Everything that a configuration says of itself.
    static QString said(const config::Document &document)
    {
        QString all = textOf(config::validate(document));
        all += QString::fromUtf8(config::maskSecrets(document).toJson());
        for (const config::Change &change : config::compare(config::Document(), document))
            all += change.before + change.after;
        const config::Report report = config::makeReport({.revision = 1,
            .running = document,
            .disk = config::Document(),
            .overrides = {},
            .pendingKeys = {},
            .clusterKey = "key"});
        return all + QString::fromUtf8(config::encodeReport(report));
    }

private slots:
    void isRefusedAndNotTold_data() { everyNotation(); }
    void isRefusedAndNotTold()
    {
        QFETCH(QString, source);
        for (const QString &driver : {QString(), u"sqlite"_s, u"sqlite3"_s, u"postgres"_s, u"mysql"_s}) {
            config::Document document({}, u"config.json"_s);
            if (!driver.isEmpty())
                document.set(u"SqlSettings.DriverName", driver);
            document.set(u"SqlSettings.DataSource", source);
            const QString text = said(document);
            QVERIFY2(!text.contains(marker), qPrintable(text));
            const auto parsed =
                store::parseDataSource(driver.isEmpty() ? u"sqlite"_s : driver, source, u"/base"_s);
            if (parsed) { // the right kind
                QCOMPARE(driver, u"postgres"_s);
                QCOMPARE(parsed->kind, store::DataSource::Kind::PostgreSql);
                QVERIFY2(!parsed->displayName().contains(marker), qPrintable(parsed->displayName()));
                continue;
            }
            QVERIFY2(!parsed.error().detail.contains(marker), qPrintable(parsed.error().detail));
            // What is of the right kind is judged where it is opened; --check-config asks there too.
            const bool rightKind = source.startsWith(u"file:"_s)
                || (driver == "postgres"_L1 && serverNotation(source) == "a PostgreSQL address"_L1);
            if (rightKind)
                continue;
            QVERIFY2(config::hasErrors(config::validate(document)), qPrintable(source));
            QVERIFY2(text.contains(u"DriverName"), qPrintable(text));
        }
    }

    void noPlaceOfAFileTellsIt_data() { everyNotation(); }
    void noPlaceOfAFileTellsIt()
    {
        QFETCH(QString, source);
        const QList<std::pair<QStringView, QJsonValue>> places{{u"SqlSettings", source},
            {u"SqlSettings.DriverName", source},
            {u"SqlSettings.DataSourceReplicas", QJsonArray{source, source}},
            {u"SqlSettings.DataSourceReplicas", source}, {u"SqlSettings.DataSource", QJsonArray{source}},
            {u"SqlSettings.DataSourceSearchReplicas", QJsonArray{source, 1}},
            {u"SqlSettings.datasource", source}, {u"sqlsettings.DataSource", source},
            {u"ServiceSettings.SiteURL", source}};
        for (const auto &[key, value] : places) {
            config::Document document({}, u"config.json"_s);
            document.set(key, value);
            const QString text = textOf(config::validate(document));
            QVERIFY2(!text.contains(marker), qPrintable(text));
        }
    }

    void norDoesTheEnvironment_data() { everyNotation(); }
    void norDoesTheEnvironment()
    {
        QFETCH(QString, source);
        for (const QString &name : {u"MM_SQLSETTINGS_DATASOURCE"_s, u"MM_SQLSETTINGS_DATASOURCEREPLICAS"_s,
                 u"mm_sqlsettings_datasource"_s, u"MM_SQLSETTINGS_DRIVERNAME"_s,
                 u"MM_SQLSETTINGS_MAXOPENCONNS"_s, u"MM_SQLSETTINGS_DATASOURC"_s}) {
            const config::EnvironmentOverrides overrides({{name, source}});
            const QString text = textOf(overrides.problems())
                + textOf(config::validate(overrides.apply(config::Document({}, u"config.json"_s))));
            QVERIFY2(!text.contains(marker), qPrintable(text));
            QVERIFY2(!text.isEmpty() || source.startsWith(u"file:"),
                "a variable that names what cannot be used is said");
        }
    }
};

QTEST_APPLESS_MAIN(TestForeignSource)
#include "tst_foreignsource.moc"
