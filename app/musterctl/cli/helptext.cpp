#include "musterctl/cli/helptext.h"

#include <algorithm>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int columnsLeast = 40; // narrower terminals break lines themselves
constexpr int columnsMost = 100; // longer lines are hard to read

/// The left column, and what explains it.
struct Row {
    QString left;
    QString right;
};

QString titleOf(Section section)
{
    switch (section) {
    case Section::Inspect:
        return u"Inspect"_s;
    case Section::Operate:
        return u"Operate"_s;
    case Section::SetUp:
        return u"Set up"_s;
    case Section::Program:
        return u"Session and program"_s;
    }
    Q_UNREACHABLE();
}

/// Two columns; if the left one is too long, its explanation is on the next line.
QStringList rowLines(const QList<Row> &rows, int columns)
{
    constexpr int margin = 2;
    const int leftMost = std::clamp(columns / 3, 14, 22);
    int left = 0;
    for (const Row &row : rows)
        if (row.left.size() <= leftMost)
            left = std::max(left, int(row.left.size()));
    const int indent = margin + left + margin;
    QStringList lines;
    for (const Row &row : rows) {
        QString first = QString(margin, u' ') + row.left;
        if (first.size() + margin > indent) {
            lines.append(first);
            first.clear();
        }
        lines += wrapped(row.right, columns, first.leftJustified(indent), indent);
    }
    return lines;
}

QString leftOf(const Option &option)
{
    QString left = option.letter == 0 ? QString() : u"-%1, "_s.arg(QChar(option.letter));
    left += u"--"_s + option.name;
    return option.value.isEmpty() ? left : left + u' ' + option.value;
}

QString rightOf(const Option &option)
{
    QStringList parts{option.help};
    if (!option.choices.isEmpty())
        parts.append(u"One of %1."_s.arg(option.choices.join(u", "_s)));
    if (option.range)
        parts.append(u"%1 to %2."_s.arg(option.range->least, 0, 'g', 10).arg(option.range->most, 0, 'g', 10));
    if (option.repeats)
        parts.append(u"May be repeated."_s);
    if (option.required)
        parts.append(u"Required."_s);
    if (!option.environment.isEmpty())
        parts.append(u"Environment: %1."_s.arg(option.environment));
    if (!option.byDefault.isEmpty())
        parts.append(u"Default: %1."_s.arg(option.byDefault));
    return parts.join(u' ');
}

QList<Row> rowsOf(const QList<Option> &options)
{
    QList<Row> rows;
    for (const Option &option : options)
        rows.append({leftOf(option), rightOf(option)});
    return rows;
}

QList<Row> rowsOf(const std::vector<const Command *> &commands, qsizetype leaveOut)
{
    QList<Row> rows;
    for (const Command *command : commands)
        rows.append({command->path.mid(leaveOut).join(u' '), command->summary});
    return rows;
}

QString usageOf(const CommandTree &tree, const Command &command)
{
    QString usage = u"musterctl [options] "_s + command.name();
    if (!tree.below(command.path).empty())
        usage += command.run ? u" [COMMAND]"_s : u" COMMAND"_s;
    if (!command.options.isEmpty())
        usage += u" [command options]"_s;
    for (const Operand &operand : command.operands)
        usage += u' ' + (operand.required ? operand.name : u'[' + operand.name + u']');
    return usage;
}

QString exitCodesOf(const Command &command)
{
    return u"Exit code: %1, 64 wrong usage."_s.arg(
        command.exitCode.isEmpty() ? u"0 success, 1 failed on some node, 2 no answer"_s : command.exitCode);
}

void addPart(QStringList &lines, const QString &title, const QStringList &part)
{
    if (part.isEmpty())
        return;
    lines.append(QString());
    lines.append(title);
    lines += part;
}

int readable(int columns)
{
    return std::clamp(columns, columnsLeast, columnsMost);
}

} // namespace

QStringList wrapped(const QString &text, int columns, const QString &first, int indent)
{
    QStringList lines;
    QString line = first;
    qsizetype begin = first.size(); // where the words on this line begin
    const auto endLine = [&] {
        lines.append(line);
        line = QString(indent, u' ');
        begin = indent;
    };
    for (const QString &part : text.split(u'\n')) {
        if (part.startsWith(u' ')) {
            line += part;
        } else {
            for (const QString &word : part.split(u' ', Qt::SkipEmptyParts)) {
                const bool isFirst = line.size() == begin;
                if (!isFirst && line.size() + 1 + word.size() > columns)
                    endLine();
                line += line.size() == begin ? word : u' ' + word;
            }
        }
        endLine();
    }
    for (QString &each : lines)
        while (each.endsWith(u' '))
            each.chop(1);
    return lines;
}

QString overviewHelp(const CommandTree &tree, int columns)
{
    const int width = readable(columns);
    QStringList lines =
        wrapped(u"musterctl shows and manages a Muster cluster from the command line."_s, width);
    lines.append(QString());
    lines += wrapped(u"musterctl [options] COMMAND [command options]"_s, width, u"Usage: "_s, 7);
    const auto all = tree.below({});
    for (const Section section : {Section::Inspect, Section::Operate, Section::SetUp, Section::Program}) {
        std::vector<const Command *> here;
        std::copy_if(all.begin(), all.end(), std::back_inserter(here),
            [section](const Command *command) { return command->section == section; });
        addPart(lines, titleOf(section) + u':', rowLines(rowsOf(here, 0), width));
    }
    addPart(lines, u"Options for every command:"_s, rowLines(rowsOf(tree.globalOptions()), width));
    lines.append(QString());
    lines += wrapped(u"'musterctl help COMMAND' explains one command."_s, width);
    lines += wrapped(
        u"Exit code: 0 green or success, 1 red or failed on some node, 2 no answer, 64 wrong usage."_s,
        width);
    return lines.join(u'\n');
}

QString commandHelp(const CommandTree &tree, const Command &command, int columns)
{
    const int width = readable(columns);
    QStringList lines = wrapped(usageOf(tree, command), width, u"Usage: "_s, 7);
    lines.append(QString());
    lines += wrapped(command.description.isEmpty() ? command.summary + u'.' : command.description, width);
    const auto below = tree.below(command.path);
    addPart(lines, u"Commands:"_s, rowLines(rowsOf(below, command.path.size()), width));
    QList<Row> operands;
    for (const Operand &operand : command.operands)
        if (!operand.help.isEmpty() || !operand.choices.isEmpty())
            operands.append({operand.name,
                operand.choices.isEmpty()
                    ? operand.help
                    : u"%1 One of %2."_s.arg(operand.help, operand.choices.join(u", "_s)).trimmed()});
    addPart(lines, u"Arguments:"_s, rowLines(operands, width));
    addPart(lines, u"Options:"_s, rowLines(rowsOf(command.options), width));
    addPart(lines, u"Options for every command:"_s, rowLines(rowsOf(tree.globalOptions()), width));
    if (command.run) {
        lines.append(QString());
        lines += wrapped(exitCodesOf(command), width);
    }
    return lines.join(u'\n');
}

} // namespace muster::ctl
