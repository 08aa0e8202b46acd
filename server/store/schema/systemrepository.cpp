#include "store/schema/systemrepository.h"

#include "store/sql/rowreader.h"

namespace muster::store {

using namespace Qt::Literals::StringLiterals;

Result<std::optional<QString>> SystemRepository::value(const QString &name)
{
    return m_connection.queryOne(u"SELECT Value FROM Systems WHERE Name = ?"_s, {name})
        .map([](const std::optional<Row> &row) {
            return row ? std::optional(RowReader(*row).next<QString>()) : std::nullopt;
        });
}

Result<void> SystemRepository::setValue(const QString &name, const QString &value)
{
    return m_connection.executeAll({{u"INSERT INTO Systems (Name, Value) VALUES (?, ?) "
                                     "ON CONFLICT (Name) DO UPDATE SET Value = excluded.Value"_s,
        {name, value}}});
}

Result<QString> SystemRepository::valueOrSet(const QString &name, const QString &value)
{
    return m_connection.transaction([&] {
        return m_connection
            .executeAll({{u"INSERT INTO Systems (Name, Value) VALUES (?, ?) ON CONFLICT (Name) DO NOTHING"_s,
                {name, value}}})
            .and_then([&] { return this->value(name); })
            .map([](const std::optional<QString> &stored) { return stored.value_or(QString()); });
    });
}

} // namespace muster::store
