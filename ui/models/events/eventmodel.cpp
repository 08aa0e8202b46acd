#include "models/events/eventmodel.h"

#include "models/common/plaintip.h"
#include "models/words/sentences.h"

namespace muster::models {

namespace {

bool newer(const EventRow &a, const EventRow &b)
{
    return a.event.sequence > b.event.sequence;
}

bool same(const EventRow &a, const EventRow &b)
{
    return a.event.at == b.event.at && a.event.kind == b.event.kind && a.node == b.node
        && a.sentence == b.sentence && a.time == b.time && a.event.nature == b.event.nature
        && a.event.severity == b.event.severity;
}

} // namespace

Mark markOf(const protocol::EventRecord &event)
{
    if (event.nature != protocol::EventNature::Problem)
        return Mark::Ok; // nothing is wrong; the word says whether it was
    return event.severity == protocol::Severity::Red ? Mark::Down : Mark::Attention;
}

int EventModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant EventModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EventRow &row = rows()[index.row()];
    const auto &event = row.event;
    if (role == MarkRole)
        return int(markOf(event));
    if (role == NodeIdRole)
        return event.node ? event.node->toString() : QString();
    if (role == SevereRole)
        return markOf(event) == Mark::Down;
    if (role == AtRole)
        return event.at.toMSecsSinceEpoch();
    if (role == SequenceRole)
        return event.sequence;
    if (role == Qt::ToolTipRole)
        return plainTip(utcText(event.at) + u'\n' + event.detail);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const QString word = eventWord(event);
    switch (Column(index.column())) {
    case TimeColumn:
        return row.time;
    case WhatColumn:
        return role == Qt::AccessibleTextRole ? word : QString(glyphOf(markOf(event)) + u' ' + word);
    case NodeColumn:
        return row.node.isEmpty() ? tr("cluster") : row.node;
    case SentenceColumn:
        return row.sentence;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant EventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    switch (Column(section)) {
    case TimeColumn:
        return tr("Time");
    case WhatColumn:
        return tr("Kind");
    case NodeColumn:
        return tr("Node");
    case SentenceColumn:
        return tr("What happened");
    case ColumnCount:
        break;
    }
    return {};
}

/// False if a name has changed.
bool EventModel::noteNames(const protocol::Overview &overview)
{
    QStringList names;
    names.reserve(2 * overview.nodes.size());
    for (const auto &node : overview.nodes)
        names << node.id.toString() << node.name;
    return std::exchange(m_names, names) == names;
}

const EventRow *EventModel::known(const protocol::EventRecord &event) const
{
    const auto found = std::lower_bound(rows().cbegin(), rows().cend(), event.sequence,
        [](const EventRow &row, quint64 sequence) { return row.event.sequence > sequence; });
    return found != rows().cend() && found->event == event ? &*found : nullptr;
}

void EventModel::setOverview(const protocol::Overview &overview)
{
    // Of two hundred events all but a few were in the previous overview: their texts are kept while no node
    // was renamed and the newest reads as before, by day and zone.
    const bool sameNames = noteNames(overview);
    const bool keep = sameNames && m_observer == overview.observer && !rows().isEmpty()
        && rows().first().time == timeText(rows().first().event.at, overview.at);
    QList<EventRow> next;
    next.reserve(overview.events.size());
    for (const auto &event : overview.events) {
        if (const EventRow *before = keep ? known(event) : nullptr) {
            next += *before;
            continue;
        }
        next += EventRow{event, event.node ? nodeName(overview, *event.node) : QString(),
            eventSentence(event, overview), timeText(event.at, overview.at)};
    }
    std::sort(next.begin(), next.end(), newer);
    next.erase(std::unique(next.begin(), next.end(),
                   [](const auto &a, const auto &b) { return a.event.sequence == b.event.sequence; }),
        next.end());
    if (m_observer != overview.observer)
        merge({}, newer, same);
    m_observer = overview.observer;
    merge(std::move(next), newer, same);
}

void EventFilter::setNode(const NodeId &node)
{
    m_node = node;
    invalidateFilter();
}

void EventFilter::setTroubleOnly(bool only)
{
    m_troubleOnly = only;
    invalidateFilter();
}

void EventFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

void EventFilter::setRange(const std::optional<TimeRange> &range)
{
    m_range = range;
    invalidateFilter();
}

bool EventFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const auto at = [&](int column) {
        return sourceModel()->index(sourceRow, column, sourceParent);
    };
    const QModelIndex first = at(0);
    if (!m_node.isEmpty() && first.data(EventModel::NodeIdRole).toString() != m_node.toString())
        return false;
    if (m_range && !m_range->contains(fromEpochMillis(first.data(EventModel::AtRole).toLongLong())))
        return false;
    if (m_troubleOnly && !first.data(EventModel::SevereRole).toBool())
        return false;
    if (m_text.isEmpty())
        return true;
    for (int column = 0; column < EventModel::ColumnCount; ++column) {
        if (at(column).data().toString().contains(m_text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace muster::models
