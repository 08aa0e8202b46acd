#pragma once
#include "models/common/mergingtable.h"
#include "models/databases/databasewords.h"
#include "protocol/admin/databaseadvice.h"

namespace muster::models {

struct ServerRow {
    int place = 0; ///< in the list that the node sent
    protocol::DatabaseServer server;
};

/// The servers of the database, the primary first. Thread: GUI. Holds values only.
class ServerModel final : public MergingTable<ServerRow> {
    Q_OBJECT
public:
    enum Column {
        ServerColumn,
        StateColumn,
        BehindColumn,
        TimelineColumn,
        ConnectionsColumn,
        TakeoverColumn,
        ColumnCount
    };
    enum Role { MarkRole = Qt::UserRole + 1, LagsRole };
    using MergingTable::MergingTable;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// `isStale`: nothing in it is fine now, only was.
    void setServers(const QList<protocol::DatabaseServer> &servers, bool isStale);

private:
    QString text(const ServerRow &row, Column column) const;
    Mark mark(const ServerRow &row) const;
    bool m_stale = false;
};

struct WriterRow {
    int place = 0;
    QString name;
    Mark mark = Mark::Unknown;
    QString server; ///< or why it is not known
    QString timeline;
};

/// Which node really writes where. Thread: GUI. Holds values only.
class WriterModel final : public MergingTable<WriterRow> {
    Q_OBJECT
public:
    enum Column { NodeColumn, ServerColumn, TimelineColumn, ColumnCount };
    enum Role { MarkRole = Qt::UserRole + 1 };
    using MergingTable::MergingTable;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void setFacts(const DatabaseFacts &facts, const protocol::Overview &overview, bool isStale);
};

struct AdviceRow {
    int place = 0;
    QString server;
    protocol::SettingAdvice advice;
};

/// Settings of the servers that are not as recommended, the gravest first. Thread: GUI. Holds values only.
class AdviceModel final : public MergingTable<AdviceRow> {
    Q_OBJECT
public:
    enum Column { SettingColumn, ServerColumn, ActualColumn, RecommendedColumn, WhyColumn, ColumnCount };
    enum Role { MarkRole = Qt::UserRole + 1 };
    using MergingTable::MergingTable;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void setAdvice(const QList<protocol::ServerAdvice> &servers);
    /// The statements that follow all advice on the server of that row, each on a line.
    QString commandsFor(int row) const;
};

} // namespace muster::models
