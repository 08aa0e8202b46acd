#pragma once
#include "models/mark.h"
#include "protocol/overview.h"

#include <QAbstractTableModel>

namespace muster::models {

/// Who sees whom: a row for each observer, a column for each node, both in the order of the picture. Nodes
/// that come and go are inserted and removed, so that the current cell survives. Thread: GUI. Holds values
/// only.
class SightModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { MarkRole = Qt::UserRole + 1, ObserverRole, NodeRole, SelfRole };
    /// With more nodes a column is named by its number and a cell by its glyph, so that it stays legible.
    static constexpr int roomyMax = 8;

    using QAbstractTableModel::QAbstractTableModel;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void setOverview(const protocol::Overview &overview);
    bool isCompact() const { return m_columns.size() > roomyMax; }

private:
    QString text(const NodeId &observer, const NodeId &node) const;
    void removeMissing(const QList<NodeId> &wanted);
    void insertNew(const QList<NodeId> &wanted);

    protocol::Overview m_overview; ///< without what the matrix does not show
    QList<NodeId> m_rows;
    QList<NodeId> m_columns;
};

} // namespace muster::models
