#include "store/sql/datasource.h"

#include <QDir>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace muster::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype sourceLengthMax = 4096;

tl::unexpected<Error> wrongSource(const QString &value, const QString &why)
{
    return fail(ErrorCode::InvalidArgument,
        u"SqlSettings.DataSource: \"%1\" %2. For sqlite it is the path of a file, or file:path?mode=rwc."_s
            .arg(maskedDataSource(value).left(200), why));
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
        if (name != "mode"_L1 || (value != "rw"_L1 && value != "rwc"_L1))
            return wrongSource(
                text, u"has the parameter %1=%2; only mode=rw and mode=rwc are known"_s.arg(name, value));
        source.mustExist = value == "rw"_L1;
    }
    source.path = url.path(QUrl::FullyDecoded);
    return source;
}

} // namespace

QString DataSource::displayName() const
{
    return path;
}

Result<DataSource> parseDataSource(
    const QString &driverName, const QString &dataSource, const QString &baseDirectory)
{
    if (driverName == "postgres"_L1 || driverName == "mysql"_L1)
        return fail(ErrorCode::InvalidArgument,
            u"SqlSettings.DriverName: \"%1\" is not in this version, which knows only \"sqlite\"; SqlSettings.DataSource is \"%2\"."_s
                .arg(driverName, maskedDataSource(dataSource).left(200)));
    if (driverName != "sqlite"_L1 && driverName != "sqlite3"_L1)
        return fail(ErrorCode::InvalidArgument,
            u"SqlSettings.DriverName: \"%1\" is unknown; allowed are \"sqlite\" and \"sqlite3\"."_s.arg(
                driverName.left(64)));
    if (dataSource.size() > sourceLengthMax)
        return wrongSource(dataSource, u"is longer than %1 characters"_s.arg(sourceLengthMax));
    if (dataSource.contains(QChar(u'\0')))
        return wrongSource(QString(dataSource).remove(QChar(u'\0')), u"holds a NUL character"_s);

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

QString maskedDataSource(const QString &dataSource)
{
    QString masked = dataSource;
    // The password of user:password@ ends at the last @, for it may hold one itself.
    static const QRegularExpression userInfo(uR"(^((?:[A-Za-z][A-Za-z0-9+.-]*://)?[^:/@]*):(.*)@)"_s,
        QRegularExpression::DotMatchesEverythingOption);
    masked.replace(userInfo, u"\\1:***@"_s);
    static const QRegularExpression keyValue(
        uR"(((?:password|passwd|pwd|sslpassword)\s*=\s*)('(?:[^'\\]|\\.)*'|[^\s&;]*))"_s,
        QRegularExpression::CaseInsensitiveOption);
    masked.replace(keyValue, u"\\1***"_s);
    return masked;
}

} // namespace muster::store
