#pragma once
#include "models/common/mark.h"
#include "models/common/mergingtable.h"

namespace muster::models {

struct LimitRow {
    protocol::LimitOverview limit;
    int place = 0; ///< in the order of the server
};

/// The limits of one host, as its node reports them. Thread: GUI. Holds values only.
class LimitModel final : public MergingTable<LimitRow> {
    Q_OBJECT
public:
    enum Column { StateColumn, NameColumn, ActualColumn, RecommendedColumn, ColumnCount };
    enum Role { MarkRole = Qt::UserRole + 1, IdRole, FixRole };
    using MergingTable::MergingTable;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void setLimits(const QList<protocol::LimitOverview> &limits);
    /// The commands of all limits that deviate, one a line, each after a comment that names it.
    QString allFixes() const;
    bool anyDeviates() const;
};

} // namespace muster::models
