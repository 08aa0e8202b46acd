#pragma once
#include "models/common/counting.h"
#include "models/common/mark.h"
#include "protocol/overview/overview.h"

#include <QAbstractTableModel>
#include <QHash>

namespace muster::models {

/// The reachability matrix: a row for each observer, a column for each node, both in the order of the
/// overview. Nodes that come and go are inserted and removed, so that the current cell survives. Thread: GUI.
/// Holds values only.
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
    /// `isStale`: the overview is old, so that nothing of it is shown as the present.
    void setOverview(const protocol::Overview &overview, bool isStale = false);
    bool isCompact() const { return m_columns.size() > roomyMax; }
    /// What a cell looks like, for those who paint thousands of them at once.
    struct Face {
        Mark mark = Mark::Unknown;
        bool self = false;
        QString text;
    };
    Face face(int row, int column) const;

private:
    QString detail(const NodeId &observer, const NodeId &node) const;
    void removeMissing(const QList<NodeId> &wanted);
    void insertNew(const QList<NodeId> &wanted);
    /// In natural order: node-2 before node-10.
    QList<protocol::NodeOverview> sorted(const QList<protocol::NodeOverview> &nodes);
    void tellChangedRows();
    void tellHeaders();

    protocol::Overview m_overview; ///< without the parts that the matrix does not show
    QHash<NodeId, const protocol::SightRow *> m_reported; ///< the rows of its reachability
    QHash<NodeId, QByteArray> m_looks; ///< what a view distinguishes in the cells of a row
    QStringList m_names; ///< in the headers
    CountingOrder m_order;
    bool m_isStale = false;
    QList<NodeId> m_rows;
    QList<NodeId> m_columns;
};

} // namespace muster::models
