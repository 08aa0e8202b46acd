#include "views/audit/auditpanes.h"

#include "views/common/look.h"

#include <QHeaderView>
#include <QTableWidget>

namespace muster::views {

using namespace Qt::Literals::StringLiterals;

AuditPanes::AuditPanes(QWidget *table, QWidget *parent) : QSplitter(Qt::Vertical, parent)
{
    m_fields = new QTableWidget(0, 2, this);
    m_fields->setObjectName(u"auditDetail"_s);
    m_fields->setAccessibleName(tr("Details of the selected entry"));
    m_fields->setHorizontalHeaderLabels({tr("Field"), tr("Value")});
    m_fields->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_fields->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_fields->setAlternatingRowColors(true);
    m_fields->setShowGrid(false);
    m_fields->setTabKeyNavigation(false);
    m_fields->setWordWrap(true);
    m_fields->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_fields->verticalHeader()->hide();
    m_fields->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_fields->horizontalHeader()->setStretchLastSection(true);
    m_fields->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_fields->setMinimumHeight(90);
    m_fields->hide();
    addWidget(table);
    addWidget(m_fields);
    setChildrenCollapsible(false);
    connect(this, &QSplitter::splitterMoved, this, [this] { m_chosen = sizes(); });
}

void AuditPanes::showFields(const QList<std::pair<QString, QString>> &fields)
{
    m_fields->setRowCount(int(fields.size()));
    for (int row = 0; row < int(fields.size()); ++row) {
        m_fields->setItem(row, 0, new QTableWidgetItem(fields[row].first));
        m_fields->setItem(row, 1, new QTableWidgetItem(fields[row].second));
    }
    m_fields->resizeColumnToContents(0);
}

void AuditPanes::setDetailWanted(bool wanted)
{
    if (m_isWanted == wanted)
        return;
    m_isWanted = wanted;
    m_fields->setVisible(wanted);
    if (wanted)
        share();
}

void AuditPanes::share()
{
    // As shares: it may not be laid out yet.
    setSizes(m_chosen.size() == 2 ? m_chosen : QList<int>{3'000, 2'000});
}

QString AuditPanes::sizesText() const
{
    return panesText(m_chosen);
}

void AuditPanes::setSizesText(const QString &text)
{
    m_chosen = panesFrom(text);
    if (m_isWanted)
        share();
}

} // namespace muster::views
