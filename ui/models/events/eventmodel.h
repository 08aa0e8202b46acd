#pragma once
#include "models/common/mark.h"
#include "models/common/mergingtable.h"
#include "models/events/timeline.h"

#include <QDateTime>
#include <QSortFilterProxyModel>

namespace muster::models {

struct EventRow {
    protocol::EventRecord event;
    QString node; ///< name; empty if it is about the cluster
    QString sentence;
    QString time; ///< local
};

/// What happened, newest first, as reported by the answering node. Thread: GUI. Holds values only.
class EventModel final : public MergingTable<EventRow> {
    Q_OBJECT
public:
    enum Column { TimeColumn, WhatColumn, NodeColumn, SentenceColumn, ColumnCount };
    enum Role { MarkRole = Qt::UserRole + 1, NodeIdRole, SevereRole, AtRole, SequenceRole };
    using MergingTable::MergingTable;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void setOverview(const protocol::Overview &overview);

private:
    const EventRow *known(const protocol::EventRecord &event) const;
    bool noteNames(const protocol::Overview &overview);

    NodeId m_observer; // sequence numbers of another node mean something else
    QStringList m_names; // ids and names of the overview's nodes, used in sentences
};

Mark markOf(const protocol::EventRecord &event);

/// By node, by severity, by text.
class EventFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setNode(const NodeId &node); ///< empty: all
    void setTroubleOnly(bool only); ///< neither recoveries nor warnings
    void setText(const QString &text);
    void setRange(const std::optional<TimeRange> &range); ///< empty: any time

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    NodeId m_node;
    bool m_troubleOnly = false;
    QString m_text;
    std::optional<TimeRange> m_range;
};

} // namespace muster::models
