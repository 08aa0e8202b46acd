#pragma once
#include <QAbstractTableModel>
#include <QList>

#include <algorithm>
#include <utility>

namespace muster::models {

/// Base of the tables that follow the overview: rows are sorted by a key, and a new list is applied as
/// inserts, changes and removals, so that selection, scroll position and persistent indexes survive. Thread:
/// GUI. Holds values only.
template <typename Row>
class MergingTable : public QAbstractTableModel {
public:
    using QAbstractTableModel::QAbstractTableModel;
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    const QList<Row> &rows() const { return m_rows; }

protected:
    /// `next` is sorted by `before` and has no two rows that are equal by it; `same` says whether nothing
    /// that is shown has changed.
    template <typename Before, typename Same>
    void merge(QList<Row> next, Before before, Same same)
    {
        removeMissing(next, before);
        insertNew(next, before);
        int first = -1;
        int last = -1;
        for (int row = 0; row < int(next.size()); ++row) {
            if (same(std::as_const(m_rows)[row], std::as_const(next)[row]))
                continue;
            first = first < 0 ? row : first;
            last = row;
        }
        m_rows = std::move(next);
        if (first >= 0)
            emit this->dataChanged(this->index(first, 0), this->index(last, this->columnCount() - 1));
    }

private:
    template <typename Before>
    void removeMissing(const QList<Row> &next, Before before)
    {
        const auto missing = [&](const Row &row) {
            return !std::binary_search(next.cbegin(), next.cend(), row, before);
        };
        for (int last = int(m_rows.size()) - 1; last >= 0; --last) {
            if (!missing(std::as_const(m_rows)[last]))
                continue;
            int first = last;
            while (first > 0 && missing(std::as_const(m_rows)[first - 1]))
                --first;
            this->beginRemoveRows({}, first, last);
            m_rows.remove(first, last - first + 1);
            this->endRemoveRows();
            last = first;
        }
    }

    template <typename Before>
    void insertNew(const QList<Row> &next, Before before)
    {
        for (int row = 0; row < int(next.size()); ++row) {
            const auto isNew = [&](int at, int known) {
                return known >= int(m_rows.size()) || before(next[at], std::as_const(m_rows)[known]);
            };
            if (!isNew(row, row))
                continue;
            int last = row;
            while (last + 1 < int(next.size()) && isNew(last + 1, row))
                ++last;
            this->beginInsertRows({}, row, last);
            for (int at = row; at <= last; ++at)
                m_rows.insert(at, next[at]);
            this->endInsertRows();
            row = last;
        }
    }

    QList<Row> m_rows;
};

} // namespace muster::models
