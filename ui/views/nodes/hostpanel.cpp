#include "views/nodes/hostpanel.h"

#include "models/common/plaintip.h"
#include "models/words/hostsentences.h"
#include "views/common/statuslabel.h"
#include "views/common/tables.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace muster::views {

using namespace Qt::Literals::StringLiterals;
using models::LimitModel;
using models::Mark;

HostPanel::HostPanel(QWidget *parent) : QWidget(parent), m_model(new LimitModel(this))
{
    m_clock = new StatusLabel(this);
    m_clock->setObjectName(u"hostClock"_s);
    m_daemon = new StatusLabel(this);
    m_daemon->setObjectName(u"hostDaemon"_s);
    m_timeCopy = new QPushButton(tr("Copy the command"), this);
    m_timeCopy->setObjectName(u"timeCopy"_s);
    m_timeCopy->setAccessibleName(tr("Copy the command for the time daemon"));
    makeTable();
    m_none = new QLabel(tr("This node has not reported on its host."), this);
    m_none->setAlignment(Qt::AlignCenter);
    m_fix = new QLabel(this);
    m_fix->setObjectName(u"limitFix"_s);
    m_fix->setWordWrap(true);
    m_fix->setTextFormat(Qt::PlainText);
    m_fix->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_copy = new QPushButton(tr("Copy the command"), this);
    m_copy->setObjectName(u"limitCopy"_s);
    m_copyAll = new QPushButton(tr("Copy all commands"), this);
    m_copyAll->setObjectName(u"limitCopyAll"_s);

    auto *time = new QHBoxLayout;
    auto *times = new QVBoxLayout;
    times->setSpacing(2);
    times->addWidget(m_clock);
    times->addWidget(m_daemon);
    time->addLayout(times, 1);
    time->addWidget(m_timeCopy, 0, Qt::AlignTop);
    auto *buttons = new QVBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addWidget(m_copyAll);
    auto *fix = new QHBoxLayout;
    fix->addWidget(m_fix, 1);
    fix->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(time);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_none, 1);
    layout->addLayout(fix);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &HostPanel::refreshFix);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        copy(m_table->currentIndex().data(LimitModel::FixRole).toString(),
            tr("The command is in the clipboard. Run it on that host."));
    });
    connect(m_copyAll, &QPushButton::clicked, this, [this] {
        copy(m_model->allFixes(), tr("The commands are in the clipboard. Run them on that host."));
    });
    connect(m_timeCopy, &QPushButton::clicked, this,
        [this] { copy(m_timeFix, tr("The command is in the clipboard. Run it on that host.")); });
}

void HostPanel::makeTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(u"limitTable"_s);
    m_table->setAccessibleName(tr("Limits of the host"));
    m_table->setModel(m_model);
    m_table->setMinimumHeight(m_table->fontMetrics().height() * 11 / 2);
    configureTable(m_table, LimitModel::MarkRole, LimitModel::StateColumn);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 9);
    const QFontMetrics metrics(scaledFont(m_table, 1.0, true));
    m_table->setColumnWidth(
        LimitModel::NameColumn, metrics.horizontalAdvance(u"tcp_max_syn_backlog_"_s) + 28);
}

void HostPanel::setNode(const protocol::NodeOverview &node)
{
    const bool skewed = std::any_of(node.reasons.cbegin(), node.reasons.cend(),
        [](const auto &reason) { return reason.code == protocol::ReasonCode::ClockSkew; });
    m_clock->setStatus(skewed   ? Mark::Differs
            : node.clock.offset ? Mark::Ok
                                : Mark::Unknown,
        tr("Clock: %1.", "how far off").arg(models::skewSentence(node.clock)));
    m_daemon->setStatus(!node.clock.synchronized ? Mark::Unknown
            : *node.clock.synchronized           ? Mark::Ok
                                                 : Mark::Attention,
        tr("Time daemon: %1.").arg(models::timeDaemonText(node.clock)));
    m_timeFix = node.clock.fix;
    m_timeCopy->setVisible(!m_timeFix.isEmpty());
    m_timeCopy->setToolTip(models::plainTip(m_timeFix));
    m_model->setLimits(node.limits);
    for (const int column :
        {LimitModel::StateColumn, LimitModel::ActualColumn, LimitModel::RecommendedColumn})
        m_table->resizeColumnToContents(column);
    const bool known = m_model->rowCount() > 0;
    m_table->setVisible(known);
    m_none->setVisible(!known);
    m_copyAll->setVisible(m_model->anyDeviates());
    if (m_node != node.id.toString() || !m_table->currentIndex().isValid()) {
        m_node = node.id.toString();
        // Scroll to what needs a fix; if nothing does, show the list from its start.
        int first = 0;
        while (first < m_model->rowCount()
            && m_model->index(first, 0).data(LimitModel::FixRole).toString().isEmpty())
            ++first;
        m_table->setCurrentIndex(m_model->index(first < m_model->rowCount() ? first : 0, 0));
    }
    refreshFix();
}

void HostPanel::refreshFix()
{
    const QModelIndex current = m_table->currentIndex();
    const QString id = current.data(LimitModel::IdRole).toString();
    const QString fix = current.data(LimitModel::FixRole).toString();
    const QString effect = models::limitEffect(id);
    QStringList lines{models::limitWhy(id)};
    if (!fix.isEmpty())
        lines += {fix, effect};
    lines.removeAll(QString());
    const QString text = lines.join(u'\n');
    if (m_fix->text() != text)
        m_fix->setText(text);
    m_fix->setVisible(!text.isEmpty());
    m_copy->setVisible(!fix.isEmpty());
    m_copy->setAccessibleName(tr("Copy the command for %1").arg(models::limitName(id)));
}

void HostPanel::save(Look &look) const
{
    look.insert(u"host/columns"_s, columnsText(m_table->horizontalHeader()));
}

void HostPanel::restore(const Look &look)
{
    setColumns(m_table->horizontalHeader(), look.value(u"host/columns"_s));
}

void HostPanel::copy(const QString &text, const QString &what)
{
    QGuiApplication::clipboard()->setText(text);
    emit copied(what);
}

} // namespace muster::views
