#include "models/config/mismatchmodel.h"

#include "models/common/plaintip.h"
#include "models/words/sentences.h"

#include <QFont>

#include <algorithm>
#include <tuple>

namespace muster::models {

using namespace Qt::Literals::StringLiterals;

namespace {

Mark markOf(const protocol::ConfigValue &value)
{
    if (value.deviates)
        return Mark::Differs;
    return value.cause == protocol::ConfigCause::EditedNotReloaded
            || value.cause == protocol::ConfigCause::RestartPending
            || value.cause == protocol::ConfigCause::UnknownKey
        ? Mark::Attention
        : Mark::Ok;
}

Mark markOf(const protocol::ConfigDifference &difference)
{
    Mark worst = isContested(difference) ? Mark::Differs : Mark::Ok;
    for (const auto &value : difference.values) {
        if (rankOf(markOf(value)) < rankOf(worst))
            worst = markOf(value);
    }
    return worst;
}

std::pair<bool, QString> placeOf(const protocol::ConfigDifference &difference)
{
    return {isAllowed(difference), difference.key};
}

QString shown(const QString &value)
{
    return value.isEmpty() ? MismatchModel::tr("(not set)") : value;
}

QFont bold()
{
    QFont font;
    font.setBold(true);
    return font;
}

} // namespace

bool isContested(const protocol::ConfigDifference &difference)
{
    return difference.referenceFrom == "none"_L1
        && std::none_of(difference.values.cbegin(), difference.values.cend(),
            [](const auto &value) { return value.cause == protocol::ConfigCause::PerNodeKey; });
}

bool isAllowed(const protocol::ConfigDifference &difference)
{
    return markOf(difference) == Mark::Ok;
}

const MismatchModel::Item *MismatchModel::itemOf(const QModelIndex &child) const
{
    return static_cast<const Item *>(child.constInternalPointer());
}

QModelIndex MismatchModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return parent.isValid() ? createIndex(row, column, m_items[size_t(parent.row())].get())
                            : createIndex(row, column, nullptr);
}

QModelIndex MismatchModel::parent(const QModelIndex &index) const
{
    const Item *item = index.isValid() ? itemOf(index) : nullptr;
    if (!item)
        return {};
    const auto found =
        std::find_if(m_items.cbegin(), m_items.cend(), [&](const auto &i) { return i.get() == item; });
    return found == m_items.cend() ? QModelIndex() : createIndex(int(found - m_items.cbegin()), 0, nullptr);
}

int MismatchModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_items.size());
    return itemOf(parent) || parent.column() > 0
        ? 0
        : int(m_items[size_t(parent.row())]->difference.values.size());
}

int MismatchModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant MismatchModel::keyData(const Item &item, Column column, int role) const
{
    // One text across the whole row: views span it.
    const auto &difference = item.difference;
    const Mark mark = markOf(difference);
    if (role == MarkRole)
        return int(mark);
    if (column != KeyColumn)
        return {};
    if (role == Qt::FontRole)
        return bold();
    const QString text = isAllowed(difference)
        ? tr("%1 – %2", "key, what a change needs")
              .arg(difference.key, causeText(protocol::ConfigCause::PerNodeKey))
        : tr("%1 – %2, %3", "key, reference value, what a change needs")
              .arg(difference.key, referenceText(difference), needText(difference));
    if (role == Qt::ToolTipRole)
        return plainTip(text);
    return role == Qt::DisplayRole       ? QVariant(QString(glyphOf(mark) + u' ' + text))
        : role == Qt::AccessibleTextRole ? QVariant(text)
                                         : QVariant();
}

QVariant MismatchModel::valueData(const Item &item, int at, Column column, int role) const
{
    const auto &value = item.difference.values[at];
    const Mark mark = isContested(item.difference) ? Mark::Differs : markOf(value);
    if (role == MarkRole)
        return int(mark);
    if (role == NodeIdRole)
        return value.node.toString();
    if (role == Qt::FontRole)
        return value.deviates && column == RunningColumn ? QVariant(bold()) : QVariant();
    if (role == Qt::ToolTipRole)
        return plainTip(column == RunningColumn ? shown(value.running)
                : column == DiskColumn          ? diskText(value)
                                                : QString());
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (column) {
    case KeyColumn:
        return role == Qt::AccessibleTextRole ? tr("%1, %2", "node, status").arg(item.names[at], wordOf(mark))
                                              : QString(glyphOf(mark) + u' ' + item.names[at]);
    case RunningColumn:
        return shown(value.running);
    case DiskColumn:
        return diskText(value);
    case SourceColumn:
        return sourceText(value.source);
    case CauseColumn:
        return causeText(value.cause);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant MismatchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Item *parentItem = itemOf(index);
    const Item &item = parentItem ? *parentItem : *m_items[size_t(index.row())];
    if (role == KeyRole)
        return item.difference.key;
    const auto column = Column(index.column());
    return parentItem ? valueData(item, index.row(), column, role) : keyData(item, column, role);
}

QVariant MismatchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    switch (Column(section)) {
    case KeyColumn:
        return tr("Key, node");
    case RunningColumn:
        return tr("Running");
    case DiskColumn:
        return tr("On disk");
    case SourceColumn:
        return tr("From");
    case CauseColumn:
        return tr("Why");
    case ColumnCount:
        break;
    }
    return {};
}

void MismatchModel::update(int row, Item next)
{
    Item &item = *m_items[size_t(row)];
    if (item == next)
        return;
    const QModelIndex key = index(row, 0);
    const int had = int(item.difference.values.size());
    const int has = int(next.difference.values.size());
    if (has < had)
        beginRemoveRows(key, has, had - 1);
    else if (has > had)
        beginInsertRows(key, had, has - 1);
    item = std::move(next);
    if (has < had)
        endRemoveRows();
    else if (has > had)
        endInsertRows();
    emit dataChanged(key, index(row, ColumnCount - 1));
    if (has > 0)
        emit dataChanged(index(0, 0, key), index(has - 1, ColumnCount - 1, key));
}

void MismatchModel::setOverview(const protocol::Overview &overview)
{
    std::map<std::pair<bool, QString>, Item> next; // allowed differences come last
    // Looked up once, not at each comparison: a key may have a thousand values.
    QStringList names;
    QHash<NodeId, int> places; // in natural order
    if (!overview.differences.isEmpty()) {
        for (const auto &node : overview.nodes)
            names += nodeName(node);
        for (const qsizetype at : m_order.of(names))
            places.insert(overview.nodes[at].id, int(places.size()));
    }
    QHash<NodeId, QString> nameOf;
    for (qsizetype at = 0; at < names.size(); ++at)
        nameOf.insert(overview.nodes[at].id, names[at]);
    struct Placed {
        int rank;
        int place;
        QString name;
        const protocol::ConfigValue *value;
    };
    for (const protocol::ConfigDifference &reported : overview.differences) {
        std::vector<Placed> placed;
        placed.reserve(size_t(reported.values.size()));
        for (const protocol::ConfigValue &value : reported.values)
            placed.push_back({rankOf(markOf(value)), places.value(value.node, int(places.size())),
                nameOf.value(value.node, value.node.toString()), &value});
        std::stable_sort(placed.begin(), placed.end(), [](const Placed &a, const Placed &b) {
            return std::tie(a.rank, a.place) < std::tie(b.rank, b.place);
        });
        protocol::ConfigDifference difference = reported;
        difference.values.clear();
        Item item;
        for (const Placed &each : placed) {
            difference.values += *each.value;
            item.names += each.name;
        }
        item.difference = difference;
        next[placeOf(difference)] = std::move(item);
    }
    for (int row = int(m_items.size()) - 1; row >= 0; --row) {
        if (next.contains(placeOf(m_items[size_t(row)]->difference)))
            continue;
        beginRemoveRows({}, row, row);
        m_items.erase(m_items.begin() + row);
        endRemoveRows();
    }
    int row = 0;
    for (auto &[place, item] : next) {
        if (row < int(m_items.size()) && placeOf(m_items[size_t(row)]->difference) == place) {
            update(row, std::move(item));
        } else {
            beginInsertRows({}, row, row);
            m_items.insert(m_items.begin() + row, std::make_unique<Item>(std::move(item)));
            endInsertRows();
        }
        ++row;
    }
}

const protocol::ConfigDifference *MismatchModel::find(const QString &key) const
{
    const auto found = std::find_if(
        m_items.cbegin(), m_items.cend(), [&](const auto &item) { return item->difference.key == key; });
    return found == m_items.cend() ? nullptr : &(*found)->difference;
}

} // namespace muster::models
