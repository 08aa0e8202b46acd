#include "musterctl/commandline.h"

#include "musterctl/commands/command.h"
#include "musterctl/session.h"

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;

namespace {

using Commands = std::vector<std::unique_ptr<Command>>;

void printOptions(const Terminal &terminal, const QList<QCommandLineOption> &options)
{
    for (const QCommandLineOption &option : options) {
        QStringList names;
        for (const QString &name : option.names())
            names.append((name.size() == 1 ? u"-"_s : u"--"_s) + name);
        QString left = names.join(u", "_s);
        if (!option.valueName().isEmpty())
            left += u' ' + option.valueName().toUpper();
        terminal.line(u"  %1  %2"_s.arg(left.leftJustified(20), option.description()));
    }
}

int printOverview(const Commands &commands)
{
    const Terminal terminal(true);
    terminal.line(u"musterctl shows and mends a Muster cluster from the command line.\n"_s);
    terminal.line(u"Usage: musterctl [options] COMMAND [options]\n\nCommands:"_s);
    for (const auto &command : commands)
        terminal.line(u"  %1  %2"_s.arg(command->name().leftJustified(14), command->summary()));
    terminal.line(
        u"  %1  %2"_s.arg(u"help"_s.leftJustified(14), u"Explain a command: musterctl help status"_s));
    terminal.line(u"\nOptions for every command:"_s);
    printOptions(terminal, globalOptions());
    terminal.line(
        u"\nExit code: 0 green or done, 1 red or failed somewhere, 2 could not tell, 64 wrong usage."_s);
    return ExitGreen;
}

int printHelp(const Command &command)
{
    const Terminal terminal(true);
    QCommandLineParser parser;
    command.describe(parser);
    // The parser writes the list of the command's options; its usage line knows only the program.
    const QString text = parser.helpText();
    const qsizetype options = text.indexOf(u"\n\nOptions:"_s);
    QString usage = u"Usage: musterctl [options] "_s + command.name();
    if (options >= 0)
        usage += u" [command options]"_s;
    if (!command.wordsUsage().isEmpty())
        usage += u' ' + command.wordsUsage();
    terminal.line(usage + u"\n\n"_s + command.description());
    if (options >= 0)
        terminal.line(u'\n' + text.mid(options).trimmed());
    terminal.line(u"\nOptions for every command:"_s);
    printOptions(terminal, globalOptions());
    return ExitGreen;
}

Command *find(const Commands &commands, const QString &name)
{
    const auto found =
        std::find_if(commands.begin(), commands.end(), [&](const auto &c) { return c->name() == name; });
    return found == commands.end() ? nullptr : found->get();
}

int usageError(const QString &what)
{
    const Terminal terminal(true);
    terminal.note(u"musterctl: "_s + what);
    terminal.note(u"See: musterctl help"_s);
    return ExitUsage;
}

int help(const Commands &commands, const QStringList &words)
{
    if (words.isEmpty())
        return printOverview(commands);
    const Command *command = find(commands, words.first());
    return command ? printHelp(*command) : usageError(u"there is no command \"%1\""_s.arg(words.first()));
}

} // namespace

int run(const QStringList &arguments)
{
    const Commands commands = allCommands();
    // Once for the global options alone, to find the command's name behind them.
    QCommandLineParser first;
    first.addOptions(globalOptions());
    first.addOption({{u"v"_s, u"version"_s}, QString()});
    first.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    if (!first.parse(arguments))
        return usageError(first.errorText());
    QStringList words = first.positionalArguments();
    QString name = words.isEmpty() ? QString() : words.takeFirst();
    if (first.isSet(u"version"_s))
        name = u"version"_s;
    if (name == u"help" || (name.isEmpty() && first.isSet(u"help"_s)))
        return help(commands, words);
    if (name.isEmpty()) {
        printOverview(commands);
        return ExitUsage;
    }
    Command *found = find(commands, name);
    if (!found)
        return usageError(u"there is no command \"%1\""_s.arg(name));

    QCommandLineParser parser;
    parser.addOptions(globalOptions());
    parser.addOption({{u"v"_s, u"version"_s}, QString()});
    found->describe(parser);
    if (!parser.parse(arguments))
        return usageError(parser.errorText());
    if (parser.isSet(u"help"_s))
        return printHelp(*found);
    QStringList own = parser.positionalArguments();
    if (!own.isEmpty())
        own.removeFirst();
    if (own.size() > found->wordsMax())
        return usageError(u"\"%1\" is one word too many for %2"_s.arg(own.value(found->wordsMax()), name));
    Result<Context> context = makeContext(parser);
    if (!context)
        return usageError(context.error().detail);
    return found->run(*context, parser, own);
}

} // namespace muster::ctl
