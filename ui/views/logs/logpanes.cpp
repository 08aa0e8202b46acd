#include "views/logs/logpanes.h"

#include "models/common/plaintip.h"
#include "models/logs/logmodel.h"
#include "models/words/logtext.h"
#include "views/common/look.h"
#include "views/common/statuslabel.h"
#include "views/logs/logview.h"

#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

namespace muster::views {

using namespace Qt::Literals::StringLiterals;
using models::LogModel;

LogPanes::LogPanes(LogView *view, QWidget *parent) : QSplitter(Qt::Vertical, parent)
{
    m_detail = new QWidget(this);
    auto *layout = new QVBoxLayout(m_detail);
    layout->setContentsMargins(0, 0, 0, 0);
    m_time = mutedLabel(tr("Select a line to see all its fields."), m_detail);
    m_time->setObjectName(u"logDetailTime"_s);
    m_time->setWordWrap(true);
    m_time->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_fields = new QTableWidget(0, 2, m_detail);
    configureTable();
    layout->addWidget(m_time);
    layout->addWidget(m_fields, 1);
    addWidget(view);
    addWidget(m_detail);
    setStretchFactor(0, 3);
    setStretchFactor(1, 1);
    setChildrenCollapsible(false);
    connect(this, &QSplitter::splitterMoved, this, [this] {
        if (m_isDetailShown)
            m_chosen = sizes();
    });
}

void LogPanes::configureTable()
{
    m_fields->setObjectName(u"logDetail"_s);
    m_fields->setAccessibleName(tr("Fields of the selected line"));
    m_fields->setHorizontalHeaderLabels({tr("Field"), tr("Value")});
    m_fields->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_fields->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_fields->setAlternatingRowColors(true);
    m_fields->setShowGrid(false);
    m_fields->setTabKeyNavigation(false);
    m_fields->verticalHeader()->hide();
    m_fields->horizontalHeader()->setStretchLastSection(true);
    m_fields->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_fields->setMinimumHeight(90);
}

void LogPanes::showLine(const QModelIndex &line)
{
    showDetail(line.isValid());
    if (!line.isValid()) {
        m_fields->setRowCount(0);
        m_time->setText(tr("Select a line to see all its fields."));
        return;
    }
    m_time->setText(tr("%1, %2", "node, time")
                        .arg(line.data(LogModel::NodeNameRole).toString(),
                            line.data(LogModel::WhenRole).toString().replace(u'\n', u", "_s)));
    const auto fields = models::logFields(line.data(LogModel::TextRole).toByteArray());
    m_fields->setRowCount(int(fields.size()));
    for (int row = 0; row < int(fields.size()); ++row) {
        auto *value = new QTableWidgetItem(fields[row].second);
        value->setToolTip(models::plainTip(fields[row].second.left(4'000)));
        m_fields->setItem(row, 0, new QTableWidgetItem(fields[row].first));
        m_fields->setItem(row, 1, value);
    }
    m_fields->resizeColumnToContents(0);
}

void LogPanes::showDetail(bool wanted)
{
    if (m_isDetailShown == wanted)
        return;
    m_isDetailShown = wanted;
    m_fields->setVisible(wanted);
    m_detail->setMaximumHeight(wanted ? QWIDGETSIZE_MAX : 2 * m_time->fontMetrics().lineSpacing());
    if (wanted)
        share();
}

void LogPanes::share()
{
    // As shares: it may not be laid out yet.
    setSizes(m_chosen.size() == 2 ? m_chosen : QList<int>{2'000, 1'000});
}

QString LogPanes::sizesText() const
{
    return panesText(m_chosen);
}

void LogPanes::setSizesText(const QString &text)
{
    m_chosen = panesFrom(text);
    if (m_isDetailShown)
        share();
}

} // namespace muster::views
