#include "views/common/fittedrows.h"

#include <QEvent>
#include <QHeaderView>
#include <QStyle>
#include <QTableView>

#include <algorithm>

namespace muster::views {

FittedRows::FittedRows(QTableView *table) : QObject(table), m_table(table)
{
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &FittedRows::fitAll);
    const auto all = [this] {
        m_stale = true;
        m_later.start(0);
    };
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setMinimumSectionSize(1);
    table->installEventFilter(this);
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, all);
    const QAbstractItemModel *model = table->model();
    connect(model, &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex &, int first, int last) { fit(first, last); });
    connect(model, &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex &first, const QModelIndex &last) { fit(first.row(), last.row()); });
    connect(model, &QAbstractItemModel::layoutChanged, this, all);
    connect(model, &QAbstractItemModel::modelReset, this, all);
}

bool FittedRows::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_oneLine = 0;
        m_stale = true;
        m_later.start(0);
    } else if (event->type() == QEvent::Show && m_stale) {
        m_later.start(0); // its columns get their widths first
    }
    return QObject::eventFilter(watched, event);
}

void FittedRows::fitAll()
{
    if (m_stale)
        fit(0, m_table->model()->rowCount() - 1);
}

bool FittedRows::fitsOneLine(int row) const
{
    QFont bold = m_table->font();
    bold.setBold(true); // used for marks; hardly wider than the rest
    const QFontMetrics metrics(bold);
    const int margin = m_table->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, m_table) + 1;
    const QAbstractItemModel *model = m_table->model();
    for (int column = 0; column < model->columnCount(); ++column) {
        if (m_table->isColumnHidden(column))
            continue;
        const QString text = model->index(row, column).data().toString();
        if (text.contains(u'\n')
            || metrics.horizontalAdvance(text) + 2 * margin > m_table->columnWidth(column))
            return false;
    }
    return true;
}

void FittedRows::fit(int first, int last)
{
    if (!m_table->isVisible()) {
        m_stale = true;
        return;
    }
    if (m_stale) {
        first = 0;
        last = m_table->model()->rowCount() - 1;
        m_stale = false;
    }
    QHeaderView *header = m_table->verticalHeader();
    const QAbstractItemView *view = m_table; // the base class has the hint public
    for (int row = first; row <= last; ++row) {
        const bool fits = fitsOneLine(row);
        if (fits && m_oneLine == 0) {
            m_oneLine = view->sizeHintForRow(row);
            header->setDefaultSectionSize(m_oneLine); // which gives it to all rows
            fit(0, m_table->model()->rowCount() - 1);
            return;
        }
        const int height = fits ? m_oneLine : view->sizeHintForRow(row);
        if (header->sectionSize(row) != height)
            header->resizeSection(row, height);
    }
}

} // namespace muster::views
