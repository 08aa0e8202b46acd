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
    return m_connection.transaction([&]() -> Result<void> {
        const auto changed =
            m_connection.execute(u"UPDATE Systems SET Value = ? WHERE Name = ?"_s, {value, name});
        if (!changed)
            return failed(changed);
        if (*changed > 0)
            return {};
        return m_connection.executeAll(
            {{u"INSERT INTO Systems (Name, Value) VALUES (?, ?)"_s, {name, value}}});
    });
}

Result<QString> SystemRepository::valueOrSet(const QString &name, const QString &value)
{
    return m_connection.transaction([&]() -> Result<QString> {
        const auto existing = this->value(name);
        if (!existing)
            return failed(existing);
        if (*existing)
            return **existing;
        return setValue(name, value).map([&value] { return value; });
    });
}

} // namespace muster::store
