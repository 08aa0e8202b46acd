#include "views/nodes/nodedetail.h"

#include "models/common/plaintip.h"
#include "models/words/hostsentences.h"
#include "models/words/sentences.h"
#include "views/common/reasonlist.h"
#include "views/common/statuslabel.h"
#include "views/nodes/historypanel.h"
#include "views/nodes/hostpanel.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace muster::views {

using namespace Qt::Literals::StringLiterals;

NodeDetail::NodeDetail(QWidget *parent) : QFrame(parent)
{
    setProperty("card", true);
    setObjectName(u"nodeDetail"_s);
    setAccessibleName(tr("Details of the selected node"));
    m_title = new StatusLabel(this);
    m_title->setObjectName(u"nodeDetailTitle"_s);
    m_title->setFont(scaledFont(this, 1.2, true));
    m_reload = new QPushButton(tr("Reload configuration on this node…"), this);
    m_reload->setObjectName(u"nodeReload"_s);
    m_logs = new QPushButton(tr("Show &logs"), this);
    m_logs->setObjectName(u"nodeLogs"_s);
    m_logs->setToolTip(tr("The log lines of this node"));
    m_none = new QLabel(tr("Select a node to see its details."), this);
    m_none->setAlignment(Qt::AlignCenter);
    m_facts = new QWidget(this);
    auto *grid = new QGridLayout(m_facts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(5);
    const QList<std::pair<QString, QString>> facts{{tr("Liveness"), u"liveness"_s},
        {tr("Lifecycle"), u"lifecycle"_s}, {tr("Seen by"), u"seen"_s}, {tr("Last heard"), u"age"_s},
        {tr("Version"), u"version"_s}, {tr("Schema"), u"schema"_s}, {tr("Running config"), u"running"_s},
        {tr("Config on disk"), u"disk"_s}, {tr("Started"), u"started"_s}, {tr("Role"), u"role"_s},
        {tr("HTTP address"), u"address"_s}, {tr("Gossip address"), u"gossip"_s}, {tr("Clock"), u"clock"_s}};
    for (int at = 0; at < facts.size(); ++at)
        addFact(grid, at, facts[at].first, facts[at].second);
    m_reasons = new ReasonList(this);
    m_reasons->setObjectName(u"nodeReasons"_s);
    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    QWidget *pages = makePages();
    top->addWidget(m_choice);
    top->addWidget(m_logs);
    top->addWidget(m_reload);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(10);
    layout->addLayout(top);
    layout->addWidget(pages, 1);
    layout->addWidget(m_none, 1);
    connect(m_reload, &QPushButton::clicked, this, [this] {
        if (m_node)
            emit reloadRequested(*m_node);
    });
    connect(m_logs, &QPushButton::clicked, this, [this] {
        if (m_node)
            emit logsRequested(*m_node);
    });
    connect(m_reasons, &ReasonList::reloadRequested, this, &NodeDetail::reloadRequested);
    connect(m_reasons, &ReasonList::configRequested, this, &NodeDetail::configRequested);
    setNode({}, {});
}

QWidget *NodeDetail::makePages()
{
    auto *node = new QWidget(this);
    auto *body = new QHBoxLayout(node);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(20);
    body->addWidget(m_facts, 0, Qt::AlignTop);
    body->addWidget(m_reasons, 1);
    m_host = new HostPanel(this);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(node);
    m_pages->addWidget(m_host);
    m_history = new HistoryPanel(this);
    m_pages->addWidget(m_history);
    m_choice = new QWidget(this);
    auto *choice = new QHBoxLayout(m_choice);
    choice->setContentsMargins(0, 0, 0, 0);
    choice->setSpacing(4);
    auto *group = new QButtonGroup(this);
    const auto addButton = [&](DetailPage page, const QString &text, const QString &name,
                               const QString &tip) {
        auto *button = new QToolButton(m_choice);
        button->setText(text);
        button->setObjectName(name);
        button->setToolTip(models::plainTip(tip));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        group->addButton(button);
        choice->addWidget(button);
        m_buttons.append(button);
        connect(button, &QToolButton::clicked, this, [this, page] { showPage(page); });
    };
    addButton(DetailPage::Node, tr("Node"), u"nodeDetailNode"_s, tr("The node and what is wrong with it"));
    addButton(DetailPage::Host, tr("Host"), u"nodeDetailHost"_s, tr("The clock and the limits of its host"));
    addButton(DetailPage::History, tr("History"), u"nodeDetailHistory"_s,
        tr("What the node measured of itself in the last hour"));
    m_buttons.first()->setChecked(true);
    connect(m_host, &HostPanel::copied, this, &NodeDetail::copied);
    return m_pages;
}

void NodeDetail::showPage(DetailPage page)
{
    m_buttons[int(page)]->setChecked(true);
    m_pages->setCurrentIndex(int(page));
}

void NodeDetail::save(Look &look) const
{
    look.insert(u"nodes/detail"_s, QString::number(m_pages->currentIndex()));
    m_host->save(look);
}

void NodeDetail::restore(const Look &look)
{
    showPage(DetailPage(std::clamp(look.value(u"nodes/detail"_s).toInt(), 0, int(DetailPage::History))));
    m_host->restore(look);
}

void NodeDetail::addFact(QGridLayout *grid, int at, const QString &caption, const QString &name)
{
    const int row = at / 2;
    const int column = at % 2 * 2;
    auto *value = new QLabel(m_facts);
    value->setObjectName(u"fact_"_s + name);
    value->setTextFormat(Qt::PlainText);
    letSelectWhilePointedAt(value);
    value->setAccessibleName(caption);
    grid->addWidget(mutedLabel(caption, m_facts), row, column);
    grid->addWidget(value, row, column + 1);
    m_values.insert(name, value);
}

void NodeDetail::setFact(const QString &name, const QString &text, const QString &tip)
{
    QLabel *label = m_values.value(name);
    if (label->text() != text) {
        label->setText(text);
        label->setAccessibleDescription(text);
    }
    label->setToolTip(models::plainTip(tip));
}

void NodeDetail::setBlocked(const QString &why)
{
    m_blocked = why;
    const QString shown = why.isEmpty() ? m_unable : why;
    m_reload->setEnabled(shown.isEmpty());
    m_reload->setToolTip(models::plainTip(shown));
    m_reload->setAccessibleDescription(shown);
}

void NodeDetail::setNode(const protocol::Overview &overview, const std::optional<NodeId> &id)
{
    m_node = id;
    const protocol::NodeOverview *node = id ? overview.node(*id) : nullptr;
    for (QWidget *part : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_pages), m_choice,
             static_cast<QWidget *>(m_reload), static_cast<QWidget *>(m_logs)})
        part->setVisible(node != nullptr);
    m_none->setVisible(!node);
    m_history->setNode(node ? id : std::nullopt, node ? models::nodeName(overview, *id) : QString());
    m_none->setText(id && !node ? tr("This node is no longer part of the cluster.")
                                : tr("Select a node to see its details."));
    if (!node)
        return;
    const auto lastKnown = [this](const QString &text) {
        return m_stale ? tr("Last known: %1").arg(text) : text;
    };
    const models::Mark mark = models::markOf(*node);
    m_title->setStatus(m_stale && mark == models::Mark::Ok ? models::Mark::Unknown : mark,
        tr("%1 – %2", "node name, status")
            .arg(models::nodeName(overview, *id), lastKnown(models::statusWord(*node))));
    setFact(u"liveness"_s, lastKnown(models::livenessText(node->liveness)));
    setFact(u"lifecycle"_s, models::lifecycleText(node->lifecycle));
    setFact(u"seen"_s,
        node->peers > 0 ? tr("%1 of %n peer(s)", nullptr, node->peers).arg(node->seenBy) : tr("no peers"));
    setFact(u"age"_s, m_stale ? u"–"_s : models::agoText(node->age));
    setFact(u"version"_s, node->version.isEmpty() ? tr("unknown") : node->version);
    setFact(u"schema"_s, node->schema > 0 ? QString::number(node->schema) : tr("unknown"));
    setFact(u"running"_s, models::shortHash(node->configHash), node->configHash);
    const auto *unreadable = node->reasonFor(protocol::ReasonCode::ConfigUnreadable);
    setFact(u"disk"_s, unreadable ? models::unreadableText() : models::shortHash(node->diskHash),
        unreadable ? models::reasonSentence(*unreadable, overview, models::nodeName(overview, *id))
                   : node->diskHash);
    setFact(u"started"_s, node->startedAt ? models::timeText(*node->startedAt, overview.at) : tr("unknown"),
        node->startedAt ? models::utcText(*node->startedAt) : QString());
    setFact(u"role"_s, node->leader ? tr("leader") : tr("member"), tr("node id %1").arg(node->id.toString()));
    setFact(u"address"_s, node->address.isEmpty() ? tr("unknown") : node->address);
    setFact(u"gossip"_s, node->gossipAddress.isEmpty() ? tr("unknown") : node->gossipAddress);
    setFact(u"clock"_s, models::skewText(node->clock), models::skewSentence(node->clock));
    m_host->setNode(*node);
    m_reasons->setStale(m_stale);
    m_reasons->setReasons(overview, id, false);
    m_unable.clear();
    if (node->liveness == protocol::Liveness::Down)
        m_unable = tr("%1 is down. It reads its configuration when it is started again.")
                       .arg(models::nodeName(overview, *id));
    else if (node->liveness == protocol::Liveness::Left)
        m_unable = tr("%1 has left the cluster. It reads its configuration when it is started again.")
                       .arg(models::nodeName(overview, *id));
    setBlocked(m_blocked);
}

} // namespace muster::views
