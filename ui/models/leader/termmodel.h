#pragma once
#include "models/common/mergingtable.h"
#include "protocol/overview/overview.h"

namespace muster::models {

struct TermRow {
    protocol::TermRecord record;
    QString leader;
    QString since;
    QString lasted;
    QString reason;
};

/// Who led when and why, newest first. Thread: GUI. Holds values only.
class TermModel final : public MergingTable<TermRow> {
    Q_OBJECT
public:
    enum Column { TermColumn, LeaderColumn, SinceColumn, LastedColumn, ReasonColumn, ColumnCount };
    using MergingTable::MergingTable;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// `isStale`: the overview is old, so the last term is known to have lasted until then and no longer.
    void setOverview(const protocol::Overview &overview, bool isStale = false);
};

} // namespace muster::models
