#include "store/cluster/refusedrepository.h"

#include "store/schema/systemrepository.h"
#include "store/sql/rowreader.h"

namespace muster::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto prefix = "MusterRefused:"_L1;
constexpr qsizetype processesMax = 100;
constexpr qsizetype addressMax = 264; // host:port
constexpr qsizetype clusterNameMax = 64;
constexpr qint64 momentMax = 100'000'000'000'000; // in the year 5138
constexpr Millis forgottenAfter = std::chrono::hours(1);

/// Two processes with one id have two addresses. What a row's name may hold is short, so it is only the id
/// and the port; of two with both alike the last one is heard.
QString nameOf(const RefusedProcess &process)
{
    return u"%1%2:%3"_s.arg(prefix, process.id.toString(), process.address.section(u':', -1));
}

bool isUsable(const RefusedProcess &process)
{
    return isId(process.id.toString()) && !process.address.isEmpty() && process.address.size() <= addressMax
        && !process.address.contains(u'\n') && !process.clusterName.isEmpty()
        && process.clusterName.size() <= clusterNameMax && !process.clusterName.contains(u'\n');
}

std::optional<RefusedProcess> parsed(const QString &name, const QString &value)
{
    const QStringList lines = value.split(u'\n');
    bool ok = false;
    const qint64 saidAt = lines.first().toLongLong(&ok);
    if (!ok || saidAt < 0 || saidAt > momentMax || lines.size() != 3)
        return {};
    const RefusedProcess process{
        NodeId(name.mid(prefix.size()).section(u':', 0, 0)), lines[1], lines[2], fromEpochMillis(saidAt)};
    if (!isUsable(process))
        return {};
    return process;
}

} // namespace

Result<void> RefusedRepository::say(const RefusedProcess &process, WallTime now)
{
    if (!isUsable(process))
        return fail(ErrorCode::InvalidArgument, u"A refused process has no usable id, address or cluster."_s);
    // What a killed process left behind. Its moment comes first, in as many digits for the next 250 years.
    return m_connection
        .executeAll({{u"DELETE FROM Systems WHERE Name >= ? AND Name < ? AND Value < ?"_s,
            {QString(prefix), u"MusterRefused;"_s, QString::number(epochMillis(now - forgottenAfter))}}})
        .and_then([&] {
            return SystemRepository(m_connection)
                .setValue(nameOf(process),
                    u"%1\n%2\n%3"_s.arg(epochMillis(now)).arg(process.address, process.clusterName));
        });
}

Result<void> RefusedRepository::takeBack(const RefusedProcess &process)
{
    return m_connection.executeAll({{u"DELETE FROM Systems WHERE Name = ?"_s, {nameOf(process)}}});
}

Result<QList<RefusedProcess>> RefusedRepository::all()
{
    return m_connection
        .query(u"SELECT Name, Value FROM Systems WHERE Name >= ? AND Name < ? ORDER BY Name LIMIT 1000"_s,
            {QString(prefix), u"MusterRefused;"_s})
        .map([](const Rows &rows) {
            QList<RefusedProcess> found;
            for (const Row &row : rows) {
                RowReader reader(row);
                const auto name = reader.next<QString>();
                const auto process = parsed(name, reader.next<QString>());
                if (process && found.size() < processesMax)
                    found.append(*process);
            }
            return found;
        });
}

} // namespace muster::store
