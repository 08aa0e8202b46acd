#pragma once
#include "models/nodes/nodemodel.h"

#include <QSortFilterProxyModel>

namespace muster::models {

/// Worst first, filtered by text, by reason and, if asked, to the nodes that are not plainly OK. Its source
/// is a NodeModel: a thousand rows are sorted without asking for each cell as a QVariant. Thread: GUI.
class NodeFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit NodeFilter(QObject *parent = nullptr);
    void setNodes(NodeModel *nodes); // borrowed
    void setOnlyDeviating(bool only);
    void setText(const QString &text);
    /// A reason code that a node must have; empty: no such filter.
    void setReason(const QString &code);
    const QString &reason() const { return m_reason; }
    /// The row of that node, or -1 if it is filtered out or unknown.
    int rowOf(const NodeId &node) const;
    /// Sorted by status, worst first: equal ones are adjacent.
    bool isWorstFirst() const;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    NodeModel *m_nodes = nullptr;
    bool m_onlyDeviating = false;
    QString m_text;
    QString m_reason;
};

} // namespace muster::models
