#include "shell/dialogs/reloaddialog.h"

#include "base/whendone.h"
#include "client/admin/clusterapi.h"
#include "models/config/mismatchmodel.h"
#include "models/config/reloadoutlook.h"
#include "models/words/sentences.h"
#include "protocol/overview/nodenames.h"
#include "shell/feed/feed.h"

#include <algorithm>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr int keysShown = 12;
constexpr int keysOfAnswer = 6;
} // namespace

ReloadDialog::ReloadDialog(ActionTarget target, QList<NodeId> nodes, QWidget *parent)
    : ActionDialog({.name = u"reload"_s,
                       .title = tr("Reload configuration"),
                       .run = tr("&Reload"),
                       .waiting = tr("Reloading"),
                       .timeout = 20s}, // recycling a pool may take a while
        std::move(target), parent)
    , m_nodes(std::move(nodes))
{
    refresh();
}

QStringList ReloadDialog::commands() const
{
    if (m_nodes.isEmpty())
        return {u"reload-config --all"_s};
    QStringList lines;
    for (const auto &node : m_nodes)
        lines += u"reload-config --node "_s + protocol::nodeArgument(overview(), node);
    return lines;
}

QString ReloadDialog::whatHappens() const
{
    QStringList names;
    for (const auto &node : overview().nodes) {
        if (isAsked(node.id))
            names += models::nodeName(overview(), node.id);
    }
    QStringList lines{m_nodes.isEmpty()
            ? tr("Every node reads its configuration file again.")
            : tr("%1 will read the configuration file again.").arg(models::nameList(names))};
    const QStringList keys = changedKeys();
    lines += keys.mid(0, keysShown);
    if (keys.size() > keysShown)
        lines += tr("• and %n more", nullptr, int(keys.size()) - keysShown);
    const QStringList unreadable = unreadableFiles();
    lines += unreadable;
    QStringList outlook = models::outlookSentences(overview(), m_nodes);
    if (!outlook.isEmpty())
        outlook.first().prepend(models::glyphOf(models::Mark::Differs) + u' ');
    lines += outlook;
    if (!canRun())
        lines += tr("There is nothing to reload until the file is mended.");
    else if (keys.isEmpty() && unreadable.isEmpty())
        lines += tr("As far as known, no file differs from what its node runs: nothing will change.");
    return lines.join(u'\n');
}

bool ReloadDialog::canRun() const
{
    const auto &nodes = overview().nodes;
    return unreadableFiles().isEmpty() || std::any_of(nodes.begin(), nodes.end(), [this](const auto &node) {
        return isAsked(node.id) && !node.reasonFor(protocol::ReasonCode::ConfigUnreadable);
    });
}

QStringList ReloadDialog::unreadableFiles() const
{
    QStringList lines;
    for (const auto &node : overview().nodes) {
        const auto *reason = node.reasonFor(protocol::ReasonCode::ConfigUnreadable);
        if (reason && isAsked(node.id))
            lines += models::glyphOf(models::Mark::Down) + u' '
                + models::reasonSentence(*reason, overview(), models::nodeName(overview(), node.id));
    }
    return lines;
}

QStringList ReloadDialog::changedKeys() const
{
    QStringList lines;
    for (const auto &difference : overview().differences) {
        const QString keyClass = models::needText(difference);
        for (const auto &value : difference.values) {
            const bool unread = value.cause == protocol::ConfigCause::EditedNotReloaded
                || (value.cause == protocol::ConfigCause::UnknownKey && value.disk != value.running);
            if (!isAsked(value.node) || !unread)
                continue;
            const QString name = models::nodeName(overview(), value.node);
            lines += difference.secret
                ? tr("• %1 on %2: a new secret (%3)").arg(difference.key, name, keyClass)
                : tr("• %1 on %2: %3 → %4 (%5)")
                      .arg(difference.key, name, value.running, value.disk, keyClass);
        }
    }
    return lines;
}

void ReloadDialog::run(client::Transport &api)
{
    m_api = &api;
    if (m_nodes.isEmpty())
        m_queue += std::nullopt;
    for (const auto &node : m_nodes)
        m_queue += node;
    next();
}

void ReloadDialog::next()
{
    if (!m_queue.isEmpty()) {
        whenDone(client::ClusterApi(*m_api).reload(m_queue.takeFirst()), this,
            [this](const Result<QList<protocol::NodeReload>> &answer) { answered(answer); });
        return;
    }
    if (m_failures == 0)
        finish(models::Mark::Ok, tr("%n node(s) reloaded.", nullptr, m_reloaded));
    else
        finish(models::Mark::Down,
            tr("%n failure(s): see above. The other nodes are not affected.", nullptr, m_failures));
}

void ReloadDialog::answered(const Result<QList<protocol::NodeReload>> &answer)
{
    if (answer) {
        for (const auto &node : *answer)
            showAnswer(node);
    } else {
        ++m_failures;
        addLine(models::Mark::Down, errorText(answer.error()));
    }
    next();
}

void ReloadDialog::showAnswer(const protocol::NodeReload &node)
{
    const QString name = models::nodeName(overview(), node.node);
    if (!node.outcome) {
        ++m_failures;
        addLine(models::Mark::Down, tr("%1: %2", "node, error").arg(name, node.outcome.error().detail));
        return;
    }
    const auto &[changed, restart] = *node.outcome;
    ++m_reloaded;
    QString line = changed.isEmpty() ? tr("%1: reloaded, nothing changed.").arg(name)
                                     : tr("%1: reloaded, %n key(s) changed: %2", nullptr, int(changed.size()))
                                           .arg(name, changed.mid(0, keysOfAnswer).join(u", "_s));
    if (!restart.isEmpty())
        line = tr("%1 %n key(s) wait for a restart: %2", "first sentence, keys", int(restart.size()))
                   .arg(line, restart.mid(0, keysOfAnswer).join(u", "_s));
    addLine(models::Mark::Ok, line);
}

} // namespace muster::shell
