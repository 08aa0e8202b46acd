#include "store/schema/migration.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace muster::store {

using namespace Qt::Literals::StringLiterals;

Result<Migration> parseMigration(const QString &fileName, const QByteArray &content)
{
    static const QRegularExpression namePattern(u"^([0-9]{4})_([a-z0-9_]{1,64})\\.sql$"_s);
    static const QRegularExpression headerPattern(u"^-- oldest-compatible: ([0-9]{1,4})$"_s);
    const auto name = namePattern.match(fileName);
    if (!name.hasMatch())
        return fail(ErrorCode::Corrupt, u"The migration \"%1\" is not named NNNN_name.sql."_s.arg(fileName));
    const QString script = QString::fromUtf8(content);
    const auto header = headerPattern.match(script.section(u'\n', 0, 0).trimmed());
    if (!header.hasMatch())
        return fail(ErrorCode::Corrupt,
            u"The migration \"%1\" does not begin with \"-- oldest-compatible: N\"."_s.arg(fileName));
    Migration migration{name.captured(1).toInt(), header.captured(1).toInt(), name.captured(2), script};
    if (migration.oldestCompatible < 1 || migration.oldestCompatible > migration.version)
        return fail(ErrorCode::Corrupt,
            u"The migration \"%1\" names %2 as the oldest compatible schema."_s.arg(fileName).arg(
                migration.oldestCompatible));
    return migration;
}

Result<std::vector<Migration>> bundledMigrations(const Driver &driver)
{
    const QDir folder(u":/muster/migrations/"_s + driver.migrationFolder());
    std::vector<Migration> steps;
    const QStringList names = folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::Corrupt, u"The migration \"%1\" cannot be read."_s.arg(name));
        auto step = parseMigration(name, file.readAll());
        if (!step)
            return failed(step);
        if (step->version != int(steps.size()) + 1)
            return fail(ErrorCode::Corrupt, u"The migration before \"%1\" is missing."_s.arg(name));
        steps.push_back(std::move(*step));
    }
    if (steps.empty())
        return fail(ErrorCode::Corrupt, u"This build has no migrations for its database."_s);
    return steps;
}

} // namespace muster::store
