#include "shell/dialogs/leveldialog.h"

#include "base/whendone.h"
#include "client/admin/logapi.h"
#include "models/words/sentences.h"
#include "protocol/overview/nodenames.h"
#include "shell/feed/feed.h"

#include <QComboBox>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

LevelDialog::LevelDialog(ActionTarget target, const std::optional<NodeId> &node, QWidget *parent)
    : ActionDialog({.name = u"level"_s,
                       .title = tr("Log everything for a while"),
                       .run = tr("&Log everything"),
                       .waiting = tr("Waiting for the nodes")},
        std::move(target), parent)
{
    m_node = new QComboBox(this);
    m_node->setObjectName(u"levelNode"_s);
    m_node->setAccessibleName(tr("On which node"));
    m_node->addItem(tr("All nodes"), QString());
    for (const auto &each : overview().nodes)
        m_node->addItem(models::nodeName(overview(), each.id), each.id.toString());
    if (node)
        m_node->setCurrentIndex(std::max(0, m_node->findData(node->toString())));
    m_minutes = new QComboBox(this);
    m_minutes->setObjectName(u"levelMinutes"_s);
    m_minutes->setAccessibleName(tr("For how long"));
    for (const int each : {15, 5, 60})
        m_minutes->addItem(tr("%n minute(s)", nullptr, each), each);
    addChoice(m_node, 1);
    addChoice(m_minutes);
    connect(m_node, &QComboBox::currentIndexChanged, this, &LevelDialog::refresh);
    connect(m_minutes, &QComboBox::currentIndexChanged, this, &LevelDialog::refresh);
    refresh();
}

int LevelDialog::minutes() const
{
    return m_minutes->currentData().toInt();
}

std::optional<NodeId> LevelDialog::chosen() const
{
    const QString id = m_node->currentData().toString();
    return id.isEmpty() ? std::nullopt : std::optional(NodeId(id));
}

QString LevelDialog::whatHappens() const
{
    return tr(
        "The log files get every line, debug lines too, for %n minute(s). Afterwards the levels revert on "
        "their own, even if this window is closed. Files grow faster meanwhile; users notice nothing.",
        nullptr, minutes());
}

QStringList LevelDialog::commands() const
{
    const auto node = chosen();
    return {u"log-level debug --target file --for %1 "_s.arg(minutes())
        + (node ? u"--node "_s + protocol::nodeArgument(overview(), *node) : u"--all"_s)};
}

void LevelDialog::run(client::Transport &api)
{
    const auto node = chosen();
    whenDone(
        client::LogApi(api).clusterLevels({u"debug"_s, {}, minutes()}, node ? node->toString() : QString()),
        this, [this](const Result<QList<protocol::NodeLogLevels>> &answer) { answered(answer); });
}

void LevelDialog::answered(const Result<QList<protocol::NodeLogLevels>> &answer)
{
    if (!answer) {
        finish(models::Mark::Attention, errorText(answer.error()));
        return;
    }
    QStringList done;
    QStringList refused;
    QString until;
    for (const protocol::NodeLogLevels &node : *answer) {
        if (!node.levels) {
            refused += tr("%1: %2", "node, why").arg(node.name, node.levels.error().detail);
            continue;
        }
        done += node.name;
        if (node.levels->until)
            until = models::inShownZone(*node.levels->until).toString(u"HH:mm:ss"_s);
    }
    QStringList lines;
    if (!done.isEmpty())
        lines += tr("Until %2, %n node(s) log everything: %1.", "nodes, time", int(done.size()))
                     .arg(models::nameList(done), until);
    if (!refused.isEmpty())
        lines += tr("It was not possible on %n node(s): %1", nullptr, int(refused.size()))
                     .arg(refused.join(u"; "_s));
    finish(refused.isEmpty() ? models::Mark::Ok : models::Mark::Attention, lines.join(u'\n'));
}

} // namespace muster::shell
