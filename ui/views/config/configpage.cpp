#include "views/config/configpage.h"

#include "models/common/plaintip.h"
#include "models/words/sentences.h"
#include "views/common/emptystate.h"
#include "views/common/markdelegate.h"
#include "views/common/statuslabel.h"

#include <QClipboard>
#include <QFrame>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>

#include <algorithm>

namespace muster::views {

using namespace Qt::Literals::StringLiterals;
using models::MismatchModel;

ConfigPage::ConfigPage(QWidget *parent) : Page(parent), m_model(new MismatchModel(this))
{
    makeTree();
    m_empty = new EmptyState(this);
    m_empty->setObjectName(u"mismatchEmpty"_s);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(makeBar());
    layout->addWidget(m_stack, 1);
    layout->addWidget(makeAdvice());
    setMainWidget(m_tree);
}

void ConfigPage::makeTree()
{
    m_tree = new QTreeView(this);
    m_tree->setObjectName(u"mismatchTree"_s);
    m_tree->setAccessibleName(tr("Configuration keys that differ"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new MarkDelegate(MismatchModel::MarkRole, MismatchModel::KeyColumn, m_tree));
    m_tree->setAlternatingRowColors(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(24); // the arrow is where the header's text begins
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->header()->setSectionsMovable(false);
    // Only values may be long; they share what is left, with the whole text in the tooltip.
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_tree->header()->setResizeContentsPrecision(0); // measures what is visible, not a thousand values
    m_tree->header()->setSectionResizeMode(MismatchModel::RunningColumn, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(MismatchModel::DiskColumn, QHeaderView::Stretch);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &ConfigPage::refreshAdvice);
    // A new difference is shown expanded: nobody should have to click to see what differs.
    connect(m_model, &QAbstractItemModel::rowsInserted, m_tree,
        [this](const QModelIndex &parent, int first, int last) {
            for (int row = first; !parent.isValid() && row <= last; ++row) {
                const auto *difference =
                    m_model->find(m_model->index(row, 0).data(MismatchModel::KeyRole).toString());
                m_tree->setExpanded(m_model->index(row, 0), difference && !models::isAllowed(*difference));
                m_tree->setFirstColumnSpanned(row, {}, true);
            }
        });
}

QWidget *ConfigPage::makeBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    m_summary = new StatusLabel(bar);
    m_summary->setObjectName(u"mismatchSummary"_s);
    m_summary->setFont(scaledFont(this, 1.1, true));
    m_copy = new QPushButton(tr("Copy as report"), bar);
    m_copy->setObjectName(u"mismatchCopy"_s);
    m_reloadAll = new QPushButton(tr("Reload all nodes…"), bar);
    m_reloadAll->setObjectName(u"mismatchReloadAll"_s);
    layout->addWidget(m_summary, 1);
    layout->addWidget(m_copy);
    layout->addWidget(m_reloadAll);
    connect(m_copy, &QPushButton::clicked, this, &ConfigPage::copyReport);
    connect(m_reloadAll, &QPushButton::clicked, this, [this] { emit reloadRequested({}); });
    return bar;
}

QWidget *ConfigPage::makeAdvice()
{
    auto *panel = new QFrame(this);
    panel->setProperty("card", true);
    m_key = new QLabel(panel);
    m_key->setFont(scaledFont(this, 1.0, true));
    m_key->setTextFormat(Qt::PlainText);
    m_sentence = new QLabel(panel);
    m_sentence->setObjectName(u"mismatchAdvice"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_fix = new QPushButton(tr("Reload…"), panel);
    m_fix->setObjectName(u"mismatchFix"_s);
    m_fix->setProperty("primary", true);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(m_key);
    texts->addWidget(m_sentence);
    auto *layout = new QHBoxLayout(panel);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(16);
    layout->addLayout(texts, 1);
    layout->addWidget(m_fix);
    connect(m_fix, &QPushButton::clicked, this, [this] { emit reloadRequested(m_advice.reload); });
    m_advicePanel = panel;
    return panel;
}

void ConfigPage::setOverview(const protocol::Overview &overview)
{
    m_overview = overview;
    m_model->setOverview(overview);
    const auto *chosen = m_model->find(m_tree->currentIndex().data(MismatchModel::KeyRole).toString());
    if (m_model->rowCount() > 0 && (!chosen || (models::isAllowed(*chosen) && !m_tree->hasFocus())))
        m_tree->setCurrentIndex(m_model->index(0, 0));
    refreshSummary();
    refreshAdvice();
}

void ConfigPage::refreshSummary()
{
    const int keys = int(std::count_if(m_overview.differences.cbegin(), m_overview.differences.cend(),
        [](const auto &difference) { return !models::isAllowed(difference); }));
    const bool deviates =
        std::any_of(m_overview.differences.cbegin(), m_overview.differences.cend(), [](const auto &d) {
            return models::isContested(d)
                || std::any_of(
                    d.values.cbegin(), d.values.cend(), [](const auto &value) { return value.deviates; });
        });
    m_reloadAll->setEnabled(m_blocked.isEmpty() && !m_overview.nodes.isEmpty());
    m_stack->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget *>(m_tree) : m_empty);
    for (const auto &node : std::as_const(m_overview.nodes)) {
        const auto *unreadable = node.reasonFor(protocol::ReasonCode::ConfigUnreadable);
        if (!unreadable)
            continue;
        const QString sentence =
            models::reasonSentence(*unreadable, m_overview, models::nodeName(m_overview, node.id));
        showSummary(models::Mark::Down, sentence);
        showEmpty(models::Mark::Down, models::codeWord(unreadable->code), sentence);
        return;
    }
    if (keys > 0) {
        showSummary(deviates ? models::Mark::Differs : models::Mark::Attention,
            m_overview.configMajority ? tr("%n key(s) differ.", nullptr, keys)
                                      : tr("%n key(s) differ, and no value has a majority.", nullptr, keys));
        return;
    }
    QStringList hashes;
    int answering = 0;
    bool unequalFile = false;
    for (const auto &node : std::as_const(m_overview.nodes)) {
        if (node.liveness == protocol::Liveness::Down || node.liveness == protocol::Liveness::Left)
            continue;
        ++answering;
        unequalFile = unequalFile || (!node.diskHash.isEmpty() && node.diskHash != node.configHash);
        if (!hashes.contains(node.configHash))
            hashes += node.configHash;
    }
    if (hashes.size() == 1 && !hashes.first().isEmpty() && !unequalFile) {
        const int allowed = int(m_overview.differences.size());
        showSummary(models::Mark::Ok,
            allowed > 0
                ? tr("No differences except allowed ones: %n key(s) may differ per node.", nullptr, allowed)
                : tr("No differences"));
        showEmpty(models::Mark::Ok, tr("No differences"),
            tr("All %n live node(s) run the same configuration %1.", nullptr, answering)
                .arg(models::shortHash(hashes.first())));
    } else {
        showSummary(models::Mark::Unknown, tr("Not known yet"));
        showEmpty(models::Mark::Unknown, tr("Not known yet"),
            answering == 0 ? tr("No node has reported its configuration.")
                           : tr("The hashes differ, and the nodes have not reported which keys yet. They do "
                                "so within seconds of a change."));
    }
}

void ConfigPage::showSummary(models::Mark mark, const QString &text)
{
    if (m_stale)
        m_summary->setStatus(models::Mark::Unknown, tr("Last known: %1").arg(text));
    else
        m_summary->setStatus(mark, text);
}

void ConfigPage::showEmpty(models::Mark mark, const QString &title, const QString &text)
{
    if (m_stale)
        m_empty->show(models::Mark::Unknown, tr("Last known: %1").arg(title), text);
    else
        m_empty->show(mark, title, text);
}

void ConfigPage::refreshAdvice()
{
    const QModelIndex current = m_tree->currentIndex();
    const auto *difference =
        current.isValid() ? m_model->find(current.data(MismatchModel::KeyRole).toString()) : nullptr;
    m_advicePanel->setVisible(difference != nullptr);
    if (!difference)
        return;
    m_advice = models::fixFor(*difference, m_overview);
    m_key->setText(difference->key);
    m_sentence->setText(m_advice.sentence);
    QStringList names;
    for (const auto &node : std::as_const(m_advice.reload))
        names += models::nodeName(m_overview, node);
    m_fix->setVisible(m_advice.fix == models::Fix::Reload);
    m_fix->setText(tr("Reload %1…", "a node's configuration").arg(models::nameList(names)));
    m_fix->setEnabled(m_blocked.isEmpty());
}

void ConfigPage::setStale(bool stale)
{
    if (std::exchange(m_stale, stale) != stale)
        refreshSummary();
}

void ConfigPage::setBlocked(const QString &why)
{
    m_blocked = why;
    m_fix->setEnabled(why.isEmpty());
    m_fix->setToolTip(models::plainTip(why));
    m_reloadAll->setEnabled(why.isEmpty() && !m_overview.nodes.isEmpty());
    m_reloadAll->setToolTip(models::plainTip(why));
}

void ConfigPage::copyReport()
{
    QGuiApplication::clipboard()->setText(models::mismatchReport(m_overview));
    emit said(tr("The report is in the clipboard."));
}

} // namespace muster::views
