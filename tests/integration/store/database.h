#pragma once
#include "store/schema/migrator.h"
#include "store/sql/connection.h"
#include "support/process/postgresserver.h"

#include <QTemporaryDir>
#include <QTest>

namespace muster::store {

/// A database of its own for one test: a file, removed with it, or with MUSTER_TEST_DATABASE=postgresql one
/// on the private server of the test program.
class TestDatabase {
public:
    TestDatabase()
    {
        if (!isPostgreSql())
            return;
        const auto source = parseDataSource(
            QStringLiteral("postgres"), server().source(server().createDatabase()), QString());
        if (!source)
            qFatal("%s", qPrintable(source.error().detail));
        m_source = *source;
    }
    static bool isPostgreSql() { return qEnvironmentVariable("MUSTER_TEST_DATABASE") == u"postgresql"; }
    /// The server, which the first database starts.
    static test::PostgresServer &server()
    {
        static test::PostgresServer server;
        if (server.pid() == 0 && !server.start())
            qFatal("%s", qPrintable(server.problem()));
        return server;
    }
    const DataSource &source() const { return m_source; }
    /// SqlSettings.DriverName and DataSource of it, for another process.
    QString driverName() const
    {
        return isPostgreSql() ? QStringLiteral("postgres") : QStringLiteral("sqlite");
    }
    QString sourceText() const { return isPostgreSql() ? server().source(m_source.database) : m_source.path; }
    /// A connection as another process would have it.
    std::unique_ptr<Connection> connect(Access access = Access::ReadWrite) const
    {
        auto opened = Connection::open(source(), access, steadyNow() + Millis(5'000));
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        return std::move(*opened);
    }
    /// The same with the newest schema.
    std::unique_ptr<Connection> connectMigrated() const
    {
        auto connection = connect();
        MigrateOptions options;
        options.self = NodeId(QStringLiteral("test"));
        if (const auto state = migrate(*connection, options); !state)
            qFatal("%s", qPrintable(state.error().detail));
        connection->setDeadline(TimePoint::max());
        return connection;
    }

private:
    QTemporaryDir m_directory;
    DataSource m_source{DataSource::Kind::Sqlite, m_directory.filePath(QStringLiteral("muster.db")), false};
};

/// For messages of checks, which are built whether they are needed or not.
template <typename T>
QByteArray detailOf(const Result<T> &result)
{
    return result ? QByteArray("it succeeded") : result.error().detail.toUtf8();
}

} // namespace muster::store

/// The value of a Result that must have one.
#define TRY_VALUE(variable, expression)                                                                      \
    const auto variable##Result = (expression);                                                              \
    QVERIFY2(variable##Result.has_value(), detailOf(variable##Result).constData());                          \
    const auto &variable = *variable##Result

#define VERIFY_OK(expression)                                                                                \
    do {                                                                                                     \
        const auto &verifyResult = (expression);                                                             \
        QVERIFY2(verifyResult.has_value(), detailOf(verifyResult).constData());                              \
    } while (false)

/// The expression fails with this code.
#define VERIFY_FAILS(expression, expectedCode)                                                               \
    do {                                                                                                     \
        const auto &verifyResult = (expression);                                                             \
        QVERIFY2(!verifyResult.has_value(), "should have failed");                                           \
        QVERIFY2(verifyResult.error().code == (expectedCode), detailOf(verifyResult).constData());           \
    } while (false)
