#include "musterctl/program.h"

#include "musterctl/cli/helptext.h"
#include "musterctl/cli/parser.h"
#include "musterctl/commands/allcommands.h"
#include "musterctl/session/context.h"
#include "musterctl/session/exitcode.h"

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;

namespace {

/// `where` is the command that explains more; empty: none.
int usageError(const QString &what, const QStringList &where)
{
    const Terminal terminal(false);
    terminal.note(u"musterctl: "_s + what);
    terminal.note(u"See: "_s + (QStringList{u"musterctl"_s, u"help"_s} + where).join(u' '));
    return ExitUsage;
}

int help(const CommandTree &tree, const Command *command)
{
    const Terminal terminal(false);
    terminal.lines(linesOf(
        command ? commandHelp(tree, *command, terminal.columns()) : overviewHelp(tree, terminal.columns())));
    return ExitGreen;
}

/// `musterctl help leader transfer`
int helpFor(const CommandTree &tree, const QStringList &path)
{
    const Command *command = tree.find(path);
    if (path.isEmpty() || command)
        return help(tree, command);
    const auto known = parseLine(tree, path);
    return usageError(
        known ? u"there is no command \"%1\""_s.arg(path.join(u' ')) : known.error().detail, {});
}

/// A group was given without one of its commands.
int groupError(const CommandTree &tree, const Command &group)
{
    QStringList names;
    for (const Command *command : tree.below(group.path))
        names.append(command->path.last());
    return usageError(u"'%1' needs a command: %2"_s.arg(group.name(), names.join(u", "_s)), group.path);
}

} // namespace

int run(const QStringList &words)
{
    const CommandTree tree(globalOptions(), allCommands());
    const Result<ParsedLine> line = parseLine(tree, words);
    if (!line)
        return usageError(line.error().detail, {});
    const Command *command = line->arguments.has(u"version"_s) ? tree.find({u"version"_s}) : line->command;
    if (line->wantsHelp)
        return help(tree, command);
    if (!command) {
        help(tree, nullptr);
        return ExitUsage;
    }
    if (command->path == QStringList{u"help"_s}) {
        QStringList path{line->arguments.operand(u"COMMAND"_s), line->arguments.operand(u"SUBCOMMAND"_s)};
        path.removeAll(QString());
        return helpFor(tree, path);
    }
    if (!line->problem.isEmpty())
        return usageError(line->problem, command->path);
    if (!command->run)
        return groupError(tree, *command);
    Result<Context> context = makeContext(line->arguments);
    if (!context && context.error().code == ErrorCode::InvalidArgument)
        return usageError(context.error().detail, command->path);
    if (!context) { // the command line is valid, but a file that it needs cannot be used
        Terminal(false).note(u"musterctl: "_s + context.error().detail);
        return ExitUnknown;
    }
    return command->run(*context, line->arguments);
}

} // namespace muster::ctl
