#pragma once
#include "base/id.h"
#include "base/time.h"
#include "store/sql/connection.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <concepts>

namespace muster::store {

/// Reads the columns of a row in the order in which they were selected, each as its type; bound() is the way
/// back. Borrows the row. A column too many or too few is a bug in the statement, and asserted.
class RowReader {
public:
    explicit RowReader(const Row &row) : m_row(row) { }
    ~RowReader() { Q_ASSERT(m_next == m_row.size()); }
    Q_DISABLE_COPY_MOVE(RowReader)

    template <typename T>
    T next()
    {
        T value{};
        read(value);
        return value;
    }
    void read(QString &value) { value = column().toString(); }
    void read(QByteArray &value) { value = column().toByteArray(); }
    void read(QJsonObject &value) { value = QJsonDocument::fromJson(column().toString().toUtf8()).object(); }
    void read(WallTime &value) { value = fromEpochMillis(column().toLongLong()); }
    void read(bool &value) { value = column().toBool(); }
    template <std::integral T>
    void read(T &value)
    {
        value = static_cast<T>(column().toLongLong());
    }
    template <typename Tag>
    void read(Id<Tag> &value)
    {
        value = Id<Tag>(column().toString());
    }

private:
    const QVariant &column()
    {
        Q_ASSERT(m_next < m_row.size());
        return m_row.at(m_next++);
    }

    const Row &m_row;
    qsizetype m_next = 0;
};

/// The stored form, which RowReader reads.
inline QVariant bound(const QJsonObject &value)
{
    return QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact));
}
inline QVariant bound(WallTime value)
{
    return epochMillis(value);
}
template <typename Tag>
QVariant bound(const Id<Tag> &value)
{
    return value.toString();
}
template <typename T>
QVariant bound(const T &value)
{
    return QVariant::fromValue(value);
}

/// All rows, each converted by a RowReader.
template <typename Make>
auto readRows(const Rows &rows, Make make)
{
    QList<std::invoke_result_t<Make, RowReader &>> all;
    all.reserve(rows.size());
    for (const Row &row : rows) {
        RowReader reader(row);
        all.append(make(reader));
    }
    return all;
}

/// The row, made of a RowReader; NotFound with that sentence if there is none.
template <typename Make>
[[nodiscard]] auto readOne(const Result<std::optional<Row>> &row, Make make, const QString &missing)
    -> Result<std::invoke_result_t<Make, RowReader &>>
{
    if (!row)
        return failed(row);
    if (!*row)
        return fail(ErrorCode::NotFound, missing);
    RowReader reader(**row);
    return make(reader);
}

/// "INSERT INTO Users (Id, Name) VALUES (?, ?)" for the columns that a SELECT names too.
inline QString insertInto(QLatin1StringView table, const QStringList &columns)
{
    const QString marks = QStringList(columns.size(), QStringLiteral("?")).join(QLatin1StringView(", "));
    return QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
        .arg(table, columns.join(QLatin1StringView(", ")), marks);
}

} // namespace muster::store
