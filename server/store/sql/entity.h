#pragma once
#include "store/sql/rowreader.h"

namespace muster::store {

/// The columns of a value whose fields are visited one after the other (protocol/messaging/fieldjson.h), each
/// behind `prefix`, such as "c.".
template <typename Entity>
QStringList columnsOf(const QString &prefix = {})
{
    QStringList names;
    const Entity none;
    Entity::visit(none, [&](const auto &field, const auto &) { names.append(prefix + field.column); });
    return names;
}
/// The same as the list of a SELECT.
template <typename Entity>
QString listOf(const QString &prefix = {})
{
    return columnsOf<Entity>(prefix).join(QLatin1StringView(", "));
}
/// From columns in that order.
template <typename Entity>
Entity entityOf(RowReader &row)
{
    Entity entity;
    Entity::visit(entity, [&row](const auto &, auto &value) { row.read(value); });
    return entity;
}
/// The values in that order.
template <typename Entity>
QVariantList valuesOf(const Entity &entity)
{
    QVariantList values;
    Entity::visit(entity, [&values](const auto &, const auto &value) { values.append(bound(value)); });
    return values;
}
/// Adds a row unless one like it exists; whether it was added. Waits for a transaction that is just adding
/// it.
template <typename Entity>
[[nodiscard]] Result<bool> insertNew(Connection &connection, QLatin1StringView table, const Entity &entity)
{
    return connection
        .execute(insertInto(table, columnsOf<Entity>()) + QStringLiteral(" ON CONFLICT DO NOTHING"),
            valuesOf(entity))
        .map([](qint64 rows) { return rows > 0; });
}
/// The only column of all rows.
template <typename T>
[[nodiscard]] Result<std::vector<T>> onlyColumn(const Result<Rows> &rows)
{
    if (!rows)
        return failed(rows);
    std::vector<T> all;
    all.reserve(size_t(rows->size()));
    for (const Row &row : *rows)
        all.push_back(RowReader(row).next<T>());
    return all;
}

} // namespace muster::store
