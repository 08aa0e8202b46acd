#pragma once
#include "models/common/counting.h"
#include "models/common/mark.h"
#include "models/common/mergingtable.h"
#include "models/nodes/roundtrips.h"

namespace muster::models {

struct NodeRow {
    protocol::NodeOverview node;
    Mark mark = Mark::Unknown;
    QString status; ///< statusWord()
    int differingKeys = 0; ///< keys whose running value deviates
    bool versionDeviates = false;
    bool clockDeviates = false;
    int order = 0; ///< by name in natural order, then by id
    std::optional<double> roundTrip = {}; ///< see models::roundTrips()
    QList<double> trips = {}; ///< the same over the last minutes
};

/// The nodes of the overview, keyed and sorted by id; cards, table and detail all read this one model.
/// Thread: GUI. Holds values only, no client and no I/O.
class NodeModel final : public MergingTable<NodeRow> {
    Q_OBJECT
public:
    enum Column {
        StatusColumn,
        NameColumn,
        RoleColumn,
        SeenColumn,
        RoundTripColumn,
        VersionColumn,
        ConfigColumn,
        ClockColumn,
        AgeColumn,
        ColumnCount
    };
    enum Role {
        NodeIdRole = Qt::UserRole + 1,
        MarkRole,
        SortRole,
        LeaderRole,
        DeviatesRole,
        StaleRole,
        TripsRole, ///< QList<double>: of the sparkline
        WhyRole ///< QString: its worst reason, or its status
    };
    using MergingTable::MergingTable;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Applies an overview as inserts, changes and removals, so that selection and scroll survive.
    void setOverview(const protocol::Overview &overview);
    /// For an overview that nobody looks at: takes only what the sparklines need.
    void note(const protocol::Overview &overview) { m_trips.note(overview); }
    /// The overview is old: every row says so, by its words, by a dashed outline on cards, and none is green.
    void setStale(bool stale);
    bool isStale() const { return m_stale; }
    Mark shownMark(const NodeRow &row) const;
    const NodeRow *find(const NodeId &id) const;
    int rowOf(const NodeId &id) const; ///< -1 if there is none
    QString text(const NodeRow &row, Column column) const;

private:
    bool isLastKnown(const NodeRow &row) const;
    static QString configText(const NodeRow &row);
    void setOrder(QList<NodeRow> &rows);
    QString tip(const NodeRow &row, Column column) const;

    CountingOrder m_order;
    RoundTrips m_trips;
    bool m_stale = false;
};

} // namespace muster::models
