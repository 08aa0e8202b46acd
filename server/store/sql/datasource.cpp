#include "store/sql/datasource.h"

#include "base/sourcenotation.h"
#include "store/sql/postgresqlsource.h"

#include <QDir>
#include <QUrl>
#include <QUrlQuery>

namespace muster::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype sourceLengthMax = 4096;

/// Shows the path alone: a parameter may be a secret.
tl::unexpected<Error> wrongSource(const QString &value, const QString &why)
{
    return fail(ErrorCode::InvalidArgument,
        u"SqlSettings.DataSource: \"%1\" %2. For sqlite it is the path of a file, or file:path?mode=rwc."_s
            .arg(value.section(u'?', 0, 0).section(u'@', -1).left(200), why));
}

/// The part of a `file:` URI that is a path, and whether the file must exist already.
Result<DataSource> parseFileUri(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid())
        return wrongSource(text, u"is not a valid file: URI"_s);
    if (!url.host().isEmpty() && url.host() != "localhost"_L1)
        return wrongSource(text, u"names another host"_s);
    DataSource source;
    const auto parameters = QUrlQuery(url.query()).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : parameters) {
        if (name != "mode"_L1)
            return wrongSource(
                text, u"has the parameter %1; only mode=rw and mode=rwc are known"_s.arg(name));
        if (value != "rw"_L1 && value != "rwc"_L1)
            return wrongSource(text, u"has another mode; only mode=rw and mode=rwc are known"_s);
        source.mustExist = value == "rw"_L1;
    }
    source.path = url.path(QUrl::FullyDecoded);
    return source;
}

} // namespace

QString DataSource::displayName() const
{
    if (kind == Kind::Sqlite)
        return path;
    if (host.startsWith(u'/'))
        return u"%1/.s.PGSQL.%2/%3"_s.arg(host).arg(port).arg(database);
    return u"%1:%2/%3"_s.arg(host.contains(u':') ? u'[' + host + u']' : host).arg(port).arg(database);
}

Result<DataSource> parseDataSource(
    const QString &driverName, const QString &dataSource, const QString &baseDirectory)
{
    if (driverName == "mysql"_L1)
        return fail(ErrorCode::InvalidArgument,
            u"SqlSettings.DriverName: \"mysql\" is not in this version, which knows \"postgres\" and \"sqlite\"."_s);
    const bool isPostgreSql = driverName == "postgres"_L1;
    if (!isPostgreSql && driverName != "sqlite"_L1 && driverName != "sqlite3"_L1)
        return fail(ErrorCode::InvalidArgument,
            u"SqlSettings.DriverName: \"%1\" is unknown; allowed are \"postgres\", \"sqlite\" and \"sqlite3\"."_s
                .arg(driverName.left(64)));
    if (dataSource.size() > sourceLengthMax)
        return fail(ErrorCode::InvalidArgument,
            u"SqlSettings.DataSource is longer than %1 characters."_s.arg(sourceLengthMax));
    if (dataSource.contains(QChar(u'\0')))
        return fail(ErrorCode::InvalidArgument, u"SqlSettings.DataSource holds a NUL character."_s);
    if (isPostgreSql)
        return parsePostgreSqlSource(dataSource.trimmed());
    if (const QLatin1StringView server = serverNotation(dataSource); !server.isEmpty())
        return fail(ErrorCode::InvalidArgument,
            u"SqlSettings.DataSource is %1, but SqlSettings.DriverName is \"%2\", for which it is the path of a file."_s
                .arg(server, driverName));

    DataSource source;
    if (dataSource.startsWith("file:"_L1)) {
        auto parsed = parseFileUri(dataSource);
        if (!parsed)
            return parsed;
        source = *parsed;
    } else {
        source.path = dataSource;
    }
    if (source.path.isEmpty())
        return wrongSource(dataSource, u"names no file"_s);
    // Every connection would have a database of its own.
    if (source.path == ":memory:"_L1)
        return wrongSource(dataSource, u"is not shared by the threads and nodes that need it"_s);
    if (source.path.endsWith(u'/'))
        return wrongSource(dataSource, u"is a directory"_s);
    source.path = QDir::cleanPath(QDir(baseDirectory).absoluteFilePath(source.path));
    return source;
}

} // namespace muster::store
