#include "models/config/mismatchmodel.h"
#include "models/words/sentences.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace muster::models {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(muster::models::Mismatch)
};

QString orUnset(const QString &value)
{
    return value.isEmpty() ? Text::tr("(not set)") : value;
}

/// The names of all nodes that have a value of this key, in the order of the overview.
QStringList namesIn(const protocol::ConfigDifference &difference, const protocol::Overview &overview)
{
    QSet<NodeId> listed;
    for (const auto &value : difference.values)
        listed.insert(value.node);
    QStringList names;
    for (const auto &node : overview.nodes) {
        if (listed.contains(node.id))
            names += nodeName(node);
    }
    return names;
}

} // namespace

QString diskText(const protocol::ConfigValue &value)
{
    return value.diskUnreadable ? unreadableText() : orUnset(value.disk);
}

QString referenceText(const protocol::ConfigDifference &difference)
{
    if (difference.referenceFrom == "majority"_L1)
        return Text::tr("majority: %1").arg(orUnset(difference.reference));
    if (difference.referenceFrom == "last-agreed"_L1)
        return Text::tr("last agreed: %1").arg(orUnset(difference.reference));
    return Text::tr("no majority");
}

QString needText(const protocol::ConfigDifference &difference)
{
    return difference.meant.isEmpty() ? keyClassText(difference.keyClass)
                                      : Text::tr("unknown key, did you mean %1?").arg(difference.meant);
}

FixAdvice fixFor(const protocol::ConfigDifference &difference, const protocol::Overview &overview)
{
    FixAdvice advice;
    QStringList reload;
    QStringList restart;
    QStringList environment;
    QStringList edited;
    QStringList misspelled;
    QHash<NodeId, QString> names; // looked up once: a key may have a thousand values
    for (const auto &node : overview.nodes)
        names.insert(node.id, nodeName(node));
    for (const auto &value : difference.values) {
        const QString name = names.value(value.node, value.node.toString());
        if (value.cause == protocol::ConfigCause::UnknownKey) {
            misspelled += name;
        } else if (value.cause == protocol::ConfigCause::EditedNotReloaded) {
            advice.reload += value.node;
            reload += name;
        } else if (value.cause == protocol::ConfigCause::RestartPending) {
            restart += name;
        } else if (value.cause == protocol::ConfigCause::EnvironmentOverride) {
            environment += name;
        } else if (value.deviates) {
            edited += name;
        }
    }
    if (!misspelled.isEmpty()) {
        advice.fix = Fix::Edit;
        advice.sentence = Text::tr("No version of Muster here knows this key, so it has no effect. Correct "
                                   "its name in the file on %1, then reload.")
                              .arg(nameList(misspelled));
    } else if (!reload.isEmpty()) {
        advice.fix = Fix::Reload;
        advice.sentence =
            Text::tr("The file on %1 was changed and not reloaded. Reloading makes the running value the "
                     "one on disk.")
                .arg(nameList(reload));
    } else if (!restart.isEmpty()) {
        advice.fix = Fix::Restart;
        advice.sentence =
            Text::tr("The new value is on disk on %1 and takes effect only after a restart of that node.")
                .arg(nameList(restart));
    } else if (!environment.isEmpty()) {
        advice.fix = Fix::Edit;
        advice.sentence =
            Text::tr("An environment variable on %1 overrides the file. Change it where the service is "
                     "started, then restart that node.")
                .arg(nameList(environment));
    } else if (!edited.isEmpty() || isContested(difference)) {
        advice.fix = Fix::Edit;
        advice.sentence = difference.referenceFrom == "majority"_L1
            ? Text::tr(
                "%1 runs a different value than most nodes. Make the files identical: edit the one on %1, or "
                "copy its "
                "value to the others; then reload.")
                  .arg(nameList(edited))
            : Text::tr("No value has a majority between %1. Decide which one is right, write it into every "
                       "file, then "
                       "reload all nodes.")
                  .arg(nameList(namesIn(difference, overview)));
    } else {
        advice.sentence = Text::tr("Nothing to fix: this difference is allowed.");
    }
    return advice;
}

QString mismatchReport(const protocol::Overview &overview)
{
    QStringList lines;
    lines += Text::tr("Configuration differences of %1, seen by %2 at %3")
                 .arg(overview.clusterName, nodeName(overview, overview.observer), utcText(overview.at));
    for (const auto &node : overview.nodes) {
        lines += Text::tr("  %1: running %2, on disk %3")
                     .arg(nodeName(node), shortHash(node.configHash), shortHash(node.diskHash));
    }
    for (const auto &reason : overview.reasons) {
        if (reason.code == protocol::ReasonCode::ConfigUnreadable)
            lines += reasonSentence(reason, overview);
    }
    if (overview.differences.isEmpty())
        lines += Text::tr("No differences.");
    for (const auto &difference : overview.differences) {
        lines += QString();
        lines += u"%1 (%2; %3)"_s.arg(difference.key, referenceText(difference), needText(difference));
        for (const auto &value : difference.values) {
            const QString line =
                Text::tr("  %1: running %2, on disk %3")
                    .arg(nodeName(overview, value.node), orUnset(value.running), diskText(value));
            lines += value.cause.isEmpty() ? line : QString(line + u" – "_s + causeText(value.cause));
        }
        lines += u"  → "_s + fixFor(difference, overview).sentence;
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace muster::models
