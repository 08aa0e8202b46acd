#include "views/nodes/nodetable.h"

#include "views/common/sparkline.h"
#include "views/common/statuslabel.h"
#include "views/common/tables.h"

#include <QEvent>
#include <QHeaderView>
#include <QSet>

#include <algorithm>
#include <numeric>
#include <utility>

namespace muster::views {

using namespace Qt::Literals::StringLiterals;
using models::NodeModel;

namespace {

constexpr qsizetype rowsMax = 2'000; ///< rows that are measured

} // namespace

NodeTable::NodeTable(models::NodeFilter *nodes, QWidget *parent) : QTableView(parent), m_nodes(nodes)
{
    setObjectName(u"nodeTable"_s);
    setAccessibleName(tr("Nodes as a table"));
    setModel(nodes);
    configureTable(this, NodeModel::MarkRole, NodeModel::StatusColumn);
    constexpr double oneMillisecond = 1;
    setItemDelegateForColumn(
        NodeModel::RoundTripColumn, new SparklineDelegate(NodeModel::TripsRole, oneMillisecond, this));
    setSortingEnabled(true);
    sortByColumn(NodeModel::StatusColumn, Qt::AscendingOrder);
    horizontalHeader()->setSortIndicatorShown(true);
    measure();
    connect(nodes, &QAbstractItemModel::rowsInserted, this, &NodeTable::measureNames);
    connect(nodes, &QAbstractItemModel::rowsInserted, this, &NodeTable::measureStates);
    connect(nodes, &QAbstractItemModel::dataChanged, this, &NodeTable::measureStates);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) {
        if (!m_fitting && isVisible() && column != NodeModel::AgeColumn) // that one follows the view
            m_own = true;
    });
}

int NodeTable::padded(const QString &text) const
{
    constexpr int aroundText = 26; // as the style pads cells and headers
    return QFontMetrics(scaledFont(this, 1.0, true)).horizontalAdvance(text) + aroundText;
}

void NodeTable::measure()
{
    m_natural.resize(NodeModel::ColumnCount);
    for (int column = 0; column < NodeModel::ColumnCount; ++column)
        m_natural[column] = padded(m_nodes->headerData(column, Qt::Horizontal).toString());
    const auto fit = [&](int column, const QString &longest) {
        m_natural[column] = std::max(m_natural[column], padded(longest));
    };
    fit(NodeModel::RoleColumn, u"Member"_s);
    fit(NodeModel::RoundTripColumn, u"99.9 ms"_s);
    m_natural[NodeModel::RoundTripColumn] += SparklineDelegate::lineWidth + 6;
    fit(NodeModel::VersionColumn, u"10.10.10"_s);
    fit(NodeModel::ClockColumn, u"\u22121000 ms"_s);
    fit(NodeModel::AgeColumn, u"59 min ago"_s);
    measureStates();
    measureNames();
}

void NodeTable::measureStates()
{
    const auto *nodes = static_cast<const NodeModel *>(m_nodes->sourceModel());
    const auto widthOf = [&](NodeModel::Column column, QSet<QString> texts) {
        for (qsizetype row = 0; nodes && row < std::min(rowsMax, nodes->rows().size()); ++row)
            texts.insert(nodes->text(nodes->rows()[row], column));
        int width = padded(m_nodes->headerData(column, Qt::Horizontal).toString());
        for (const QString &text : std::as_const(texts))
            width = std::max(width, padded(text));
        return width;
    };
    // Fits at least a usual status, so that most changes move no border.
    const int status = widthOf(NodeModel::StatusColumn, {u"◆ Restart pending"_s});
    const int config = widthOf(NodeModel::ConfigColumn, {});
    const bool moved =
        status != m_natural[NodeModel::StatusColumn] || config != m_natural[NodeModel::ConfigColumn];
    m_natural[NodeModel::StatusColumn] = status;
    m_natural[NodeModel::ConfigColumn] = config;
    if (moved)
        fitColumns();
}

void NodeTable::measureNames()
{
    const auto *nodes = static_cast<const NodeModel *>(m_nodes->sourceModel());
    QString longest = u"node-12"_s;
    QString seen = m_nodes->headerData(NodeModel::SeenColumn, Qt::Horizontal).toString();
    for (qsizetype row = 0; nodes && row < std::min(rowsMax, nodes->rows().size()); ++row) {
        const QString name = nodes->text(nodes->rows()[row], NodeModel::NameColumn);
        if (name.size() > longest.size())
            longest = name;
        const QString peers = nodes->text(nodes->rows()[row], NodeModel::SeenColumn);
        if (peers.size() > seen.size())
            seen = peers;
    }
    m_nameWidth = padded(longest);
    // The text of a node alone in its cluster; that may happen without a new row.
    m_natural[NodeModel::SeenColumn] = std::max(padded(seen), padded(NodeModel::tr("no peers")));
    fitColumns();
}

void NodeTable::fitColumns()
{
    if (m_own)
        return;
    const int room = viewport()->width();
    const int widest = padded(QString(40, u'n'));
    const int all = std::accumulate(m_natural.cbegin(), m_natural.cend(), 0)
        - m_natural[NodeModel::NameColumn] + std::min(m_nameWidth, widest);
    const bool trips = all <= room;
    const int others =
        all - std::min(m_nameWidth, widest) - (trips ? 0 : m_natural[NodeModel::RoundTripColumn]);
    const int spare = std::max(0, room - others - m_nameWidth);
    m_fitting = true;
    setColumnHidden(NodeModel::RoundTripColumn, !trips);
    for (int column = 0; column < NodeModel::AgeColumn; ++column)
        setColumnWidth(column, m_natural[column]);
    // Half of what is left for names, the other half for the last column, which stretches.
    setColumnWidth(NodeModel::NameColumn, std::min(widest, m_nameWidth + spare / 2));
    m_fitting = false;
}

void NodeTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void NodeTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        measure();
}

void NodeTable::save(Look &look) const
{
    look.insert(u"nodes/columns"_s, columnsText(horizontalHeader(), m_own));
    look.insert(u"nodes/ownColumns"_s, flagText(m_own));
}

void NodeTable::restore(const Look &look)
{
    m_fitting = true;
    if (setColumns(horizontalHeader(), look.value(u"nodes/columns"_s)))
        m_own = flagFrom(look.value(u"nodes/ownColumns"_s));
    m_fitting = false;
    fitColumns();
}

} // namespace muster::views
