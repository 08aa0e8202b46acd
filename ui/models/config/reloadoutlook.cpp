#include "models/config/reloadoutlook.h"

#include "models/common/mark.h"
#include "models/words/sentences.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace muster::models {

using namespace Qt::Literals::StringLiterals;
using protocol::ConfigCause;
using protocol::KeyClass;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(muster::models::Reload)
};

/// A reload changes what the nodes run, and they should run the same.
bool counts(const protocol::ConfigDifference &difference)
{
    return (difference.keyClass == KeyClass::Hot || difference.keyClass == KeyClass::PoolRecycle)
        && std::none_of(difference.values.cbegin(), difference.values.cend(),
            [](const auto &value) { return value.cause == ConfigCause::PerNodeKey; });
}

bool isHere(const protocol::NodeOverview *node)
{
    return node && node->liveness != protocol::Liveness::Down && node->liveness != protocol::Liveness::Left;
}

/// What each node that is there runs afterwards. Secrets are masked, so a new one is known by its file alone.
QHash<NodeId, QString> valuesAfter(const protocol::Overview &overview,
    const protocol::ConfigDifference &difference, const QList<NodeId> &reloaded)
{
    QHash<NodeId, QString> after;
    for (const auto &value : difference.values) {
        const auto *node = overview.node(value.node);
        if (!isHere(node))
            continue;
        const bool changes = value.cause == ConfigCause::EditedNotReloaded && !value.diskUnreadable
            && (reloaded.isEmpty() || reloaded.contains(value.node));
        after.insert(value.node,
            !changes                ? value.running
                : difference.secret ? u"file "_s + node->diskHash
                                    : value.disk);
    }
    return after;
}

int countOf(const QHash<NodeId, QString> &values, const QString &value)
{
    return int(std::count(values.cbegin(), values.cend(), value));
}

} // namespace

ReloadOutlook outlookOf(const protocol::Overview &overview, const QList<NodeId> &nodes)
{
    ReloadOutlook outlook;
    outlook.allAgree = true;
    QSet<NodeId> odd;
    for (const auto &difference : overview.differences) {
        if (!counts(difference))
            continue;
        const auto after = valuesAfter(overview, difference, nodes);
        const auto whole = valuesAfter(overview, difference, {});
        outlook.allAgree =
            outlook.allAgree && (whole.isEmpty() || countOf(whole, *whole.cbegin()) == int(whole.size()));
        for (const auto &value : difference.values) {
            const QString next = after.value(value.node);
            const int others = int(after.size()) - countOf(after, next);
            const bool changes = value.cause == ConfigCause::EditedNotReloaded
                && (nodes.isEmpty() || nodes.contains(value.node));
            if (!changes || !after.contains(value.node) || others == 0)
                continue;
            odd.insert(value.node);
            outlook.others = std::max(outlook.others, others);
        }
    }
    for (const auto &node : overview.nodes) { // in the order that all lists have
        if (odd.contains(node.id))
            outlook.odd += node.id;
    }
    return outlook;
}

QStringList outlookSentences(const protocol::Overview &overview, const QList<NodeId> &nodes)
{
    const ReloadOutlook outlook = outlookOf(overview, nodes);
    if (outlook.odd.isEmpty())
        return {};
    QStringList names;
    for (const NodeId &node : outlook.odd)
        names += nodeName(overview, node);
    const QString who = nameList(names);
    const Mark now = markOf(overview);
    const QString what = names.size() == 1
        ? Text::tr("Afterwards %1 differs from %n other(s)", nullptr, outlook.others).arg(who)
        : Text::tr("Afterwards %1 differ from others", "names of nodes").arg(who);
    QStringList sentences;
    sentences += now == Mark::Differs ? Text::tr("%1: the verdict stays MISMATCH.", "what happens").arg(what)
        : now == Mark::Down           ? Text::tr("%1: a mismatch as well.", "what happens").arg(what)
                            : Text::tr("%1: the verdict becomes MISMATCH.", "what happens").arg(what);
    sentences += outlook.allAgree
        ? Text::tr("Better reload all nodes: the files agree, and then all run the new value.")
        : Text::tr("To have the new value everywhere, write it into the files of the others too, then reload "
                   "all nodes.");
    sentences += Text::tr("To keep the old value, put the file on %1 back instead.").arg(who);
    return sentences;
}

} // namespace muster::models
