#pragma once
#include "models/audit/auditwanted.h"
#include "models/common/mergingtable.h"
#include "models/words/auditwords.h"

#include <QSortFilterProxyModel>

#include <utility>

namespace muster::models {

struct AuditRow {
    protocol::AuditRecord audit;
    protocol::AuditWords words;
    QString time; ///< as the operator wants times
};

/// Who did what, newest first. Thread: GUI. Holds values only.
class AuditModel final : public MergingTable<AuditRow> {
    Q_OBJECT
public:
    enum Column {
        TimeColumn,
        PersonColumn,
        ActionColumn,
        TargetColumn,
        FromColumn,
        OutcomeColumn,
        ColumnCount
    };
    enum Role { MarkRole = Qt::UserRole + 1, IdRole };
    using MergingTable::MergingTable;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// All that are known, in any order.
    void setAudits(const QList<protocol::AuditRecord> &audits);
    /// The names of nodes, and the day against which times are told.
    void setOverview(const protocol::Overview &overview);
    /// Names of those who did something, sorted as people count.
    QStringList people() const;
    /// Everything that is known of a row, each with its name.
    QList<std::pair<QString, QString>> fields(int row) const;
    /// Its columns with tabs between them, with the time in UTC.
    QString copied(int row) const;

private:
    AuditRow rowOf(const protocol::AuditRecord &audit) const;
    QString cellText(const AuditRow &row, Column column) const;

    protocol::Overview m_overview; ///< its nodes and its time
};

/// By text, action and outcome: what AuditWanted leaves to the console.
class AuditFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setWanted(const AuditWanted &wanted);

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    AuditWanted m_wanted;
};

} // namespace muster::models
