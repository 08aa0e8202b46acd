#include "models/overview/changes.h"

#include "models/words/sentences.h"

#include <QCoreApplication>
#include <QSet>

namespace muster::models {

using protocol::Lifecycle;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(muster::models::Change)
};

void addHandOver(const protocol::Overview &overview, QList<Change> &changes)
{
    const auto &preferred = overview.preferred;
    if (!preferred || preferred->state != protocol::PreferenceState::Pending)
        return;
    changes += Change{Mark::Changing, Text::tr("Leader transfer"),
        Text::tr("Leadership is being transferred to %1, as an operator requested.")
            .arg(nodeName(overview, preferred->node))};
}

QStringList namesIn(const protocol::Overview &overview, Lifecycle lifecycle)
{
    QStringList names;
    for (const auto &node : overview.nodes) {
        const bool there =
            node.liveness == protocol::Liveness::Alive || node.liveness == protocol::Liveness::Suspect;
        if (there && node.lifecycle == lifecycle)
            names += nodeName(node);
    }
    return names;
}

void addLifecycles(const protocol::Overview &overview, QList<Change> &changes)
{
    if (const auto names = namesIn(overview, Lifecycle::Draining); !names.isEmpty())
        changes += Change{Mark::Changing, Text::tr("Draining"),
            Text::tr("%1: users are being moved to other nodes.").arg(nameList(names))};
    if (const auto names = namesIn(overview, Lifecycle::Stopping); !names.isEmpty())
        changes += Change{
            Mark::Changing, Text::tr("Stopping"), Text::tr("%1: it was asked to stop.").arg(nameList(names))};
    if (const auto names = namesIn(overview, Lifecycle::Joining); !names.isEmpty())
        changes += Change{Mark::Changing, Text::tr("Joining"),
            Text::tr("%1: not yet in full service.").arg(nameList(names))};
    if (const auto names = namesIn(overview, Lifecycle::Maintenance); !names.isEmpty())
        changes += Change{Mark::Away, Text::tr("Maintenance"),
            Text::tr("%1: out of rotation until somebody returns it.").arg(nameList(names))};
}

void addKeys(const protocol::Overview &overview, QList<Change> &changes)
{
    QSet<int> counts;
    QStringList half; // encrypts already, or accepts others that do not: the steps of switching it on or off
    for (const auto &node : overview.nodes) {
        if (node.liveness != protocol::Liveness::Alive || !node.gossip)
            continue;
        counts += node.gossip->keys;
        if (node.gossip->keys > 0 && !node.gossip->isWhole())
            half += nodeName(node);
    }
    if (!half.isEmpty())
        changes += Change{Mark::Changing, Text::tr("Encryption changes"),
            Text::tr("Gossip is being encrypted step by step: not yet by all on %1.").arg(nameList(half))};
    else if (counts.size() > 1)
        changes += Change{Mark::Changing, Text::tr("Keys change"),
            Text::tr("The gossip keys are being changed: not all nodes have the same number.")};
}

} // namespace

QList<Change> changesOf(const protocol::Overview &overview)
{
    QList<Change> changes;
    addHandOver(overview, changes);
    addLifecycles(overview, changes);
    addKeys(overview, changes);
    return changes;
}

} // namespace muster::models
