#pragma once
#include "models/mark.h"
#include "models/mergingtable.h"

#include <QSortFilterProxyModel>

namespace muster::models {

struct NodeRow {
    protocol::NodeOverview node;
    Mark mark = Mark::Unknown;
    QString status; ///< statusWord()
    int differingKeys = 0; ///< keys of which its running value deviates
    bool versionDeviates = false;
    bool clockDeviates = false;
};

/// The nodes of the picture, keyed and sorted by id; cards, table and detail all read this one model.
/// Thread: GUI. Holds values only, no client and no I/O.
class NodeModel final : public MergingTable<NodeRow> {
    Q_OBJECT
public:
    enum Column {
        StatusColumn,
        NameColumn,
        RoleColumn,
        SeenColumn,
        VersionColumn,
        ConfigColumn,
        ClockColumn,
        AgeColumn,
        ColumnCount
    };
    enum Role { NodeIdRole = Qt::UserRole + 1, MarkRole, SortRole, LeaderRole, DeviatesRole, StaleRole };
    using MergingTable::MergingTable;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Applies a picture as inserts, changes and removals, so that selection and scroll survive.
    void setOverview(const protocol::Overview &overview);
    /// The picture is old: every row says so, in words for screen readers and by a dashed outline on cards.
    void setStale(bool stale);
    const NodeRow *find(const NodeId &id) const;

private:
    QString text(const NodeRow &row, Column column) const;
    QString tip(const NodeRow &row, Column column) const;

    bool m_stale = false;
};

/// Worst first, filtered by text and, if asked, to the nodes that are not plainly OK.
class NodeFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit NodeFilter(QObject *parent = nullptr);
    void setOnlyDeviating(bool only);
    bool onlyDeviating() const { return m_onlyDeviating; }
    void setText(const QString &text);

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    bool m_onlyDeviating = false;
    QString m_text;
};

} // namespace muster::models
