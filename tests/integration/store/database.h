#pragma once
#include "store/schema/migrator.h"
#include "store/sql/connection.h"

#include <QTemporaryDir>
#include <QTest>

namespace muster::store {

/// A database file of its own for one test, removed with it.
class TestDatabase {
public:
    DataSource source() const
    {
        return {DataSource::Kind::Sqlite, m_directory.filePath(QStringLiteral("muster.db")), false};
    }
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
        const auto verifyResult = (expression);                                                              \
        QVERIFY2(verifyResult.has_value(), detailOf(verifyResult).constData());                              \
    } while (false)

/// The expression fails with this code.
#define VERIFY_FAILS(expression, expectedCode)                                                               \
    do {                                                                                                     \
        const auto verifyResult = (expression);                                                              \
        QVERIFY2(!verifyResult.has_value(), "should have failed");                                           \
        QVERIFY2(verifyResult.error().code == (expectedCode), detailOf(verifyResult).constData());           \
    } while (false)
