#include "musterctl/commands/diffconfig.h"

#include "musterctl/picture.h"
#include "musterctl/session.h"
#include "musterctl/table.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;
using Colour = Terminal::Colour;
using protocol::ConfigDifference;
using protocol::ConfigValue;
using protocol::Overview;

namespace {

constexpr qsizetype valueCharactersMax = 60;

QString shown(const QString &value)
{
    if (value.isEmpty())
        return u"(absent)"_s;
    const QString plain = plainText(value);
    return plain.size() <= valueCharactersMax ? plain : plain.left(valueCharactersMax - 1) + u'…';
}

QString classText(const QString &keyClass)
{
    if (keyClass == u"hot")
        return u"takes effect on reload"_s;
    if (keyClass == u"pool-recycle")
        return u"takes effect when database connections are recycled"_s;
    if (keyClass == u"restart")
        return u"takes effect on restart"_s;
    if (keyClass == u"interruption")
        return u"needs an interruption of the whole cluster"_s;
    if (keyClass == u"per-node")
        return u"may differ from node to node"_s;
    return plainText(keyClass);
}

QString causeText(const QString &cause)
{
    if (cause == u"edited-not-reloaded")
        return u"edited on disk, not reloaded"_s;
    if (cause == u"restart-pending")
        return u"on disk, waits for a restart"_s;
    if (cause == u"environment-override")
        return u"set by the environment"_s;
    if (cause == u"version-default")
        return u"default of another version"_s;
    if (cause == u"per-node-key")
        return u"allowed to differ"_s;
    if (cause == u"changed-here")
        return u"changed on this node"_s;
    return plainText(cause);
}

QString fixText(const Context &context, const Overview &overview, const ConfigDifference &difference,
    const ConfigValue &value)
{
    const QString name = nodeName(overview, value.node);
    const QString reload =
        u"%1 reload-config --node %2"_s.arg(context.commandPrefix, nodeArgument(overview, value.node));
    if (value.cause == u"edited-not-reloaded")
        return value.disk == difference.reference || difference.reference.isEmpty()
            ? u"%1: %2"_s.arg(name, reload)
            : u"%1: %2 makes it use its file, or put the old value back into the file"_s.arg(name, reload);
    if (value.cause == u"restart-pending")
        return u"%1: restart musterd there"_s.arg(name);
    if (value.cause == u"environment-override")
        return u"%1: remove the variable MM_… from musterd's environment there, or set it on all nodes; then restart"_s
            .arg(name);
    if (value.cause == u"version-default")
        return u"%1: install the cluster's version, or write the value into its file"_s.arg(name);
    if (value.cause == u"changed-here")
        return u"%1: correct its file, then %2"_s.arg(name, reload);
    return {};
}

bool matters(const ConfigDifference &difference)
{
    return std::any_of(difference.values.begin(), difference.values.end(),
               [](const ConfigValue &value) {
                   return !value.cause.isEmpty() && value.cause != u"per-node-key";
               })
        || (difference.keyClass != u"per-node"
            && std::any_of(difference.values.begin(), difference.values.end(),
                [](const ConfigValue &v) { return v.deviates; }));
}

void print(const Context &context, const Overview &overview, const ConfigDifference &difference)
{
    const Terminal &terminal = context.terminal;
    const Colour colour = matters(difference) ? Colour::Yellow : Colour::Grey;
    terminal.line(
        terminal.paint(colour, (matters(difference) ? u"▲ "_s : u"● "_s) + plainText(difference.key))
        + u"  "_s + classText(difference.keyClass)
        + (difference.secret ? u", secret: compared, not shown"_s : QString()));
    Table table({u"NODE"_s, u"RUNNING"_s, u"ON DISK"_s, u"FROM"_s, u"CAUSE"_s});
    table.add({{difference.referenceFrom == u"majority" ? u"(majority)"_s : u"(last agreed)"_s, Colour::Grey},
        {shown(difference.reference), Colour::Grey}});
    for (const ConfigValue &value : difference.values)
        table.add({{nodeName(overview, value.node), value.deviates ? Colour::Red : Colour::None},
            {shown(value.running)}, {value.disk == value.running ? u"same"_s : shown(value.disk)},
            {plainText(value.source)}, {causeText(value.cause)}});
    for (const QString &line : table.lines(terminal, 4))
        terminal.line(line);
    for (const ConfigValue &value : difference.values) {
        const QString fix = fixText(context, overview, difference, value);
        if (!fix.isEmpty())
            terminal.line(u"    next on "_s + fix);
    }
}

void printJson(const Context &context, const Overview &overview)
{
    QJsonArray differences;
    for (const ConfigDifference &difference : overview.differences)
        differences.append(protocol::toJson(difference));
    const QJsonObject json{{u"config_majority"_s, overview.configMajority}, {u"differences"_s, differences}};
    context.terminal.line(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

} // namespace

QString DiffConfigCommand::name() const
{
    return u"diff-config"_s;
}

QString DiffConfigCommand::summary() const
{
    return u"Which configuration keys differ, on which node, why, and how to mend it"_s;
}

QString DiffConfigCommand::description() const
{
    return u"Compares running and disk configuration of all nodes key by key against the majority, or where "
           u"there is none\n"
           u"against what all had last. Secrets are compared by the servers and never shown.\n"
           u"Exit code: 0 nothing differs that should not, 1 something does, 2 could not tell."_s;
}

int DiffConfigCommand::run(Context &context, const QCommandLineParser &, const QStringList &)
{
    Session session(context);
    const Result<Overview> overview = session.overview();
    if (!overview)
        return reportFailure(context, overview.error());
    const bool bad = std::any_of(overview->differences.begin(), overview->differences.end(), matters);
    // Keys are compared only between nodes that have told theirs; hashes tell of a difference before that.
    QStringList silent;
    for (const protocol::Reason &reason : overview->reasons)
        if (reason.code == u"config-mismatch" && overview->differences.isEmpty() && reason.node)
            silent.append(nodeName(*overview, *reason.node));
    const int exitCode = bad || !silent.isEmpty() ? ExitRed : ExitGreen;
    if (context.json) {
        printJson(context, *overview);
        return exitCode;
    }
    const Terminal &terminal = context.terminal;
    if (!silent.isEmpty())
        terminal.line(
            u"■ The configuration of %1 differs; its keys have not arrived yet. Ask again in some seconds."_s
                .arg(silent.join(u", "_s)));
    else if (overview->differences.isEmpty())
        terminal.line(terminal.paint(Colour::Green, u"● "_s)
            + u"No differences: the nodes run the same configuration, and their files say the same."_s);
    if (!overview->configMajority)
        terminal.line(terminal.paint(Colour::Red,
            u"■ No majority: no value has more than half of the nodes; each is shown against what all had last."_s));
    bool first = overview->configMajority;
    for (const ConfigDifference &difference : overview->differences) {
        if (!first)
            terminal.line();
        first = false;
        print(context, *overview, difference);
    }
    return exitCode;
}

} // namespace muster::ctl
