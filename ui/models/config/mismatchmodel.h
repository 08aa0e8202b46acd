#pragma once
#include "models/common/counting.h"
#include "models/common/mark.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace muster::models {

/// What differs between the nodes' configurations, as a tree: a key, below it each node with its running and
/// disk value and why (spec C6, X3). Secrets arrive masked from the servers. Thread: GUI. Holds values only.
class MismatchModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { KeyColumn, RunningColumn, DiskColumn, SourceColumn, CauseColumn, ColumnCount };
    enum Role { MarkRole = Qt::UserRole + 1, KeyRole, NodeIdRole };
    using QAbstractItemModel::QAbstractItemModel;
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Keys are inserted, changed and removed one by one, so that selection and expansion survive.
    void setOverview(const protocol::Overview &overview);
    /// Null if the key no longer differs.
    const protocol::ConfigDifference *find(const QString &key) const;

private:
    struct Item {
        protocol::ConfigDifference difference; // values: deviating nodes first, then by name
        QStringList names; // of the nodes, in the order of the values
        bool operator==(const Item &) const = default;
    };
    const Item *itemOf(const QModelIndex &child) const;
    void update(int row, Item next);
    QVariant keyData(const Item &item, Column column, int role) const;
    QVariant valueData(const Item &item, int at, Column column, int role) const;

    CountingOrder m_order; ///< of the nodes
    std::vector<std::unique_ptr<Item>>
        m_items; // most important first, then by key; children point at their item
};

/// No node's value is wrong: the key may differ per node. Such keys are shown last and collapsed, and are not
/// counted.
bool isAllowed(const protocol::ConfigDifference &difference);

/// The nodes run different values and there is nothing to compare them with: neither a majority nor a
/// configuration that all had before. Then every value is as suspect as the others.
bool isContested(const protocol::ConfigDifference &difference);

/// What can fix a difference. `Restart`: the node has the value on disk and needs a restart, which this
/// console does not do; `Edit`: somebody has to change a file or a variable first.
enum class Fix { None, Reload, Restart, Edit };

struct FixAdvice {
    Fix fix = Fix::None;
    QList<NodeId> reload; ///< the nodes that a reload would change
    QString sentence; ///< translated: what is wrong with this key and what to do
};

FixAdvice fixFor(const protocol::ConfigDifference &difference, const protocol::Overview &overview);
/// What stands in its file: the value, "(not set)", or "unreadable".
QString diskText(const protocol::ConfigValue &value);
/// "Reference (majority): 60"
QString referenceText(const protocol::ConfigDifference &difference);
/// What a change of the key needs, or that there is no such key.
QString needText(const protocol::ConfigDifference &difference);
/// All differences as plain text for a ticket or a chat; secrets stay masked.
QString mismatchReport(const protocol::Overview &overview);

} // namespace muster::models
