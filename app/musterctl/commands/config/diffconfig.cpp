#include "musterctl/commands/config/diffconfig.h"

#include "musterctl/cli/arguments.h"
#include "musterctl/print/overviewtext.h"
#include "musterctl/print/table.h"
#include "musterctl/session/session.h"
#include "protocol/overview/nodenames.h"
#include "protocol/vocabulary/english.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;
using Color = Terminal::Color;
using protocol::ConfigCause;
using protocol::ConfigDifference;
using protocol::ConfigValue;
using protocol::Overview;

namespace {

constexpr qsizetype valueCharactersMax = 60;

QString shown(const QString &value)
{
    if (value.isEmpty())
        return u"(absent)"_s;
    return value.size() <= valueCharactersMax ? value : value.left(valueCharactersMax - 1) + u'…';
}

QString onDisk(const ConfigValue &value)
{
    return value.diskUnreadable       ? u"unreadable"_s
        : value.disk == value.running ? u"same"_s
                                      : shown(value.disk);
}

/// What mends a file that was edited: a reload of this node alone may make it differ from the others.
QString editedText(const Context &context, const ConfigDifference &difference, const ConfigValue &value,
    const QString &name, const QString &reload)
{
    const auto &all = difference.values;
    const bool known = !difference.secret; // masked ones all look alike
    if (known && std::all_of(all.begin(), all.end(), [&](const ConfigValue &each) {
            return each.node == value.node || each.running == value.disk;
        }))
        return u"%1: %2"_s.arg(name, reload);
    const QString reloadAll = u"%1 reload-config --all"_s.arg(context.commandPrefix);
    if (known && std::all_of(all.begin(), all.end(), [&](const ConfigValue &each) {
            return each.disk == value.disk;
        }))
        return u"%1: %2 applies the new value on all nodes"_s.arg(name, reloadAll);
    return u"%1: put the old value back into its file; or write the new one into the files of all nodes, then %2. A reload of %1 alone makes it differ from the others"_s
        .arg(name, reloadAll);
}

QString fixText(const Context &context, const Overview &overview, const ConfigDifference &difference,
    const ConfigValue &value)
{
    const QString name = nodeName(overview, value.node);
    const QString reload =
        u"%1 reload-config --node %2"_s.arg(context.commandPrefix, nodeArgument(overview, value.node));
    if (value.cause == ConfigCause::UnknownKey)
        return u"%1: correct the name in its file to %2, then %3"_s.arg(name, difference.meant, reload);
    if (value.cause == ConfigCause::EditedNotReloaded)
        return editedText(context, difference, value, name, reload);
    if (value.cause == ConfigCause::RestartPending)
        return u"%1: restart musterd there"_s.arg(name);
    if (value.cause == ConfigCause::EnvironmentOverride)
        return u"%1: remove the variable MM_… from the environment of musterd there, or set it on all nodes; then restart"_s
            .arg(name);
    if (value.cause == ConfigCause::VersionDefault)
        return u"%1: install the cluster's version, or write the value into its file"_s.arg(name);
    if (value.cause == ConfigCause::ChangedHere)
        return u"%1: correct its file, then %2"_s.arg(name, reload);
    return {};
}

bool matters(const ConfigDifference &difference)
{
    return std::any_of(difference.values.begin(), difference.values.end(),
               [](const ConfigValue &value) {
                   return !value.cause.isEmpty() && value.cause != ConfigCause::PerNodeKey;
               })
        || (difference.keyClass != protocol::KeyClass::PerNode
            && std::any_of(difference.values.begin(), difference.values.end(),
                [](const ConfigValue &v) { return v.deviates; }));
}

void print(const Context &context, const Overview &overview, const ConfigDifference &difference)
{
    const Terminal &terminal = context.terminal;
    const Color color = matters(difference) ? Color::Yellow : Color::Gray;
    terminal.line(terminal.paint(color, (matters(difference) ? u"▲ "_s : u"● "_s) + difference.key) + u"  "_s
        + (difference.meant.isEmpty()
                ? protocol::englishOf(difference.keyClass)
                : u"unknown key, did you mean %1?"_s.arg(difference.meant.section(u'.', -1)))
        + (difference.secret ? u", secret: compared, not shown"_s : QString()));
    Table table({u"NODE"_s, u"RUNNING"_s, u"ON DISK"_s, u"FROM"_s, u"CAUSE"_s});
    table.add({{difference.referenceFrom == u"majority" ? u"(majority)"_s : u"(last agreed)"_s, Color::Gray},
        {shown(difference.reference), Color::Gray}});
    for (const ConfigValue &value : difference.values)
        table.add({{nodeName(overview, value.node), value.deviates ? Color::Red : Color::None},
            {shown(value.running)}, {onDisk(value)}, {value.source}, {protocol::englishOf(value.cause)}});
    table.print(terminal, 4);
    for (const ConfigValue &value : difference.values) {
        const QString fix = fixText(context, overview, difference, value);
        if (!fix.isEmpty())
            terminal.line(u"    next on "_s + fix);
    }
}

/// The nodes that could not start again with their files, and why.
QList<protocol::Reason> unreadableFiles(const Overview &overview)
{
    QList<protocol::Reason> found;
    std::copy_if(overview.reasons.begin(), overview.reasons.end(), std::back_inserter(found),
        [](const protocol::Reason &reason) { return reason.code == protocol::ReasonCode::ConfigUnreadable; });
    return found;
}

void printJson(const Context &context, const Overview &overview)
{
    QJsonArray unreadable;
    for (const protocol::Reason &reason : unreadableFiles(overview))
        unreadable.append(protocol::toJson(reason));
    QJsonArray differences;
    for (const ConfigDifference &difference : overview.differences)
        differences.append(protocol::toJson(difference));
    const QJsonObject json{{u"config_majority"_s, overview.configMajority}, {u"differences"_s, differences},
        {u"unreadable"_s, unreadable}};
    context.terminal.json(json);
}

int run(Context &context, const Arguments &)
{
    Session session(context);
    const Result<Overview> overview = session.overview();
    if (!overview)
        return reportFailure(context, overview.error());
    const bool bad = std::any_of(overview->differences.begin(), overview->differences.end(), matters);
    // Keys are compared only between nodes that have reported theirs; hashes show a difference earlier.
    QStringList silent;
    for (const protocol::Reason &reason : overview->reasons)
        if (reason.code == protocol::ReasonCode::ConfigMismatch && overview->differences.isEmpty()
            && reason.node)
            silent.append(nodeName(*overview, *reason.node));
    const QList<protocol::Reason> unreadable = unreadableFiles(*overview);
    const int exitCode = bad || !silent.isEmpty() || !unreadable.isEmpty() ? ExitRed : ExitGreen;
    if (context.json) {
        printJson(context, *overview);
        return exitCode;
    }
    const Terminal &terminal = context.terminal;
    for (const protocol::Reason &reason : unreadable)
        terminal.line(terminal.paint(Color::Red, u"■ "_s) + reason.detail);
    if (!silent.isEmpty())
        terminal.line(
            u"■ The configuration of %1 differs; its keys have not arrived yet. Try again in a few seconds."_s
                .arg(silent.join(u", "_s)));
    else if (overview->differences.isEmpty() && unreadable.isEmpty())
        terminal.line(terminal.paint(Color::Green, u"● "_s)
            + u"No differences: all nodes run the same configuration, and their files match it."_s);
    if (!overview->configMajority)
        terminal.line(terminal.paint(Color::Red,
            u"■ No majority: no value is used by more than half of the nodes; each is compared with the last value that all nodes had."_s));
    bool first = overview->configMajority && unreadable.isEmpty();
    for (const ConfigDifference &difference : overview->differences) {
        if (!first)
            terminal.line();
        first = false;
        print(context, *overview, difference);
    }
    return exitCode;
}

} // namespace

Command diffConfigCommand()
{
    return {.path = {u"diff-config"_s},
        .section = Section::Inspect,
        .summary = u"Show which configuration keys differ, on which node, why, and how to fix it"_s,
        .description = u"Compares the running configuration and the file of every node, key by key, with the "
                       u"majority, or where there is none with the last value that all nodes had. Secrets "
                       u"are compared by the servers and never shown."_s,
        .exitCode = u"0 nothing differs that should not, 1 something does, 2 no answer"_s,
        .run = run};
}

} // namespace muster::ctl
