#include "support/scenario.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSaveFile>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <utility>
#include <vector>

namespace muster::test {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString separator = u"----"_s;
const QString indentation = u"    "_s;
constexpr size_t differencesMax = 5; ///< further ones mostly follow from the first

/// Lines without what editors take away at their ends.
QStringList linesOf(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines) {
        while (!line.isEmpty() && line.back().isSpace())
            line.chop(1);
    }
    while (!lines.isEmpty() && lines.back().isEmpty())
        lines.removeLast();
    return lines;
}

struct Difference {
    QStringList lines; ///< as in a unified difference: ' ', '-' or '+' before each
    int first = 0; ///< of the expected lines, the one where it begins
};

/// By the longest common subsequence; outputs are short.
Difference differenceOf(const QStringList &expected, const QStringList &found)
{
    const qsizetype rows = expected.size();
    const qsizetype columns = found.size();
    std::vector<std::vector<int>> common(size_t(rows) + 1, std::vector<int>(size_t(columns) + 1, 0));
    for (qsizetype i = rows - 1; i >= 0; --i) {
        for (qsizetype j = columns - 1; j >= 0; --j)
            common[size_t(i)][size_t(j)] = expected[i] == found[j]
                ? common[size_t(i) + 1][size_t(j) + 1] + 1
                : std::max(common[size_t(i) + 1][size_t(j)], common[size_t(i)][size_t(j) + 1]);
    }
    Difference difference;
    bool begun = false;
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < rows || j < columns) {
        if (i < rows && j < columns && expected[i] == found[j]) {
            difference.lines.append(u' ' + expected[i]);
            ++i, ++j;
            continue;
        }
        if (!std::exchange(begun, true))
            difference.first = int(i);
        if (j == columns
            || (i < rows && common[size_t(i) + 1][size_t(j)] >= common[size_t(i)][size_t(j) + 1]))
            difference.lines.append(u'-' + expected[i++]);
        else
            difference.lines.append(u'+' + found[j++]);
    }
    return difference;
}

} // namespace

QString Command::misuse(const QString &why) const
{
    if (m_misuse.isEmpty())
        m_misuse = why;
    return {};
}

QString Command::word(int at) const
{
    if (at >= m_words.size())
        return misuse(u"'%1' needs %2 word(s) behind it"_s.arg(m_name).arg(at + 1));
    m_wordsUsed = std::max(m_wordsUsed, at + 1);
    return m_words[at];
}

QStringList Command::words(int from) const
{
    m_wordsUsed = int(m_words.size());
    return m_words.mid(from);
}

bool Command::has(const QString &option) const
{
    m_optionsUsed.insert(option);
    return m_options.contains(option);
}

QString Command::option(const QString &name, const QString &otherwise) const
{
    return has(name) ? m_options.at(name) : otherwise;
}

int Command::number(const QString &option, int otherwise) const
{
    if (!has(option))
        return otherwise;
    bool isNumber = false;
    const int value = m_options.at(option).toInt(&isNumber);
    if (!isNumber)
        misuse(u"%1=%2 is no number"_s.arg(option, m_options.at(option)));
    return value;
}

Millis Command::parsedTime(const QString &text) const
{
    static const QRegularExpression form(u"^(\\d+)(ms|s|m|h)$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch()) {
        misuse(u"'%1' is no time such as 250ms, 10s, 5m or 2h"_s.arg(text));
        return {};
    }
    const QString unit = match.captured(2);
    const qint64 factor = unit == "ms"_L1 ? 1 : unit == "s"_L1 ? 1'000 : unit == "m"_L1 ? 60'000 : 3'600'000;
    return Millis(match.captured(1).toLongLong() * factor);
}

Millis Command::time(int at) const
{
    const QString text = word(at);
    return text.isEmpty() ? Millis() : parsedTime(text);
}

Millis Command::time(const QString &option, Millis otherwise) const
{
    return has(option) ? parsedTime(m_options.at(option)) : otherwise;
}

const QStringList &Command::input() const
{
    m_inputUsed = true;
    return m_input;
}

/// A file as it was read, and its commands with the place of their output.
class ScenarioFile {
public:
    explicit ScenarioFile(QString path) : m_path(std::move(path)) { }

    [[nodiscard]] std::optional<ScenarioFailure> read();
    [[nodiscard]] std::optional<ScenarioFailure> play(const Handler &handler);
    /// What play() found to differ.
    std::optional<ScenarioFailure> differences() const;
    [[nodiscard]] std::optional<ScenarioFailure> rewrite() const;

private:
    struct Step {
        Command command;
        int outputLine = 0; ///< from 1 on: the line where the output begins
        QStringList expected;
        QStringList found;
    };

    ScenarioFailure failure(int line, const QString &what) const
    {
        return {line, u"%1:%2: %3"_s.arg(m_path, QString::number(line), what)};
    }
    int lines() const { return int(m_lines.size()); }
    const QString &line(int number) const { return m_lines[number - 1]; }
    std::optional<ScenarioFailure> readCommand(int number, Command &command) const;
    std::optional<ScenarioFailure> readStep(int &number);
    static QString unusedOf(const Command &command);

    const QString m_path;
    QStringList m_lines;
    std::vector<Step> m_steps;
};

std::optional<ScenarioFailure> ScenarioFile::read()
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(0, u"the file cannot be read: %1"_s.arg(file.errorString()));
    m_lines = linesOf(QString::fromUtf8(file.readAll()));
    if (m_lines.isEmpty() || !line(1).startsWith(u'#'))
        return failure(1, u"a scenario begins with a comment that says why it matters"_s);
    for (int number = 1; number <= lines();) {
        if (line(number).isEmpty() || line(number).startsWith(u'#')) {
            ++number;
            continue;
        }
        if (const auto failed = readStep(number))
            return failed;
    }
    if (m_steps.empty())
        return failure(1, u"the file holds no command"_s);
    return {};
}

/// Reads the command that begins at this line, and leaves `number` behind its output.
std::optional<ScenarioFailure> ScenarioFile::readStep(int &number)
{
    Step step;
    const int commandLine = number;
    if (const auto failed = readCommand(number++, step.command))
        return failed;
    for (; number <= lines() && line(number).startsWith(u' '); ++number) {
        if (!line(number).startsWith(indentation))
            return failure(number, u"input is indented by four spaces"_s);
        step.command.m_input.append(line(number).mid(indentation.size()));
    }
    if (number > lines() || line(number) != separator)
        return failure(number > lines() ? commandLine : number,
            u"the command '%1' needs a line '%2' before its output"_s.arg(step.command.name(), separator));
    step.outputLine = ++number;
    for (; number <= lines() && !line(number).isEmpty(); ++number) {
        if (line(number) == separator)
            return failure(number, u"an empty line ends the output before the next command"_s);
        step.expected.append(line(number));
    }
    m_steps.push_back(std::move(step));
    return {};
}

std::optional<ScenarioFailure> ScenarioFile::readCommand(int number, Command &command) const
{
    static const QRegularExpression nameForm(u"^[a-z][a-z0-9-]*$"_s);
    static const QRegularExpression optionForm(u"^([a-z][a-z0-9-]*)=(.*)$"_s);
    if (line(number).startsWith(u' '))
        return failure(number, u"an indented line belongs to no command"_s);
    if (line(number) == separator)
        return failure(number, u"a line '%1' without a command"_s.arg(separator));
    QStringList parts = line(number).split(u' ', Qt::SkipEmptyParts);
    command.m_line = number;
    command.m_name = parts.takeFirst();
    if (!nameForm.match(command.m_name).hasMatch())
        return failure(number, u"'%1' is no name of a command"_s.arg(command.m_name));
    for (const QString &part : std::as_const(parts)) {
        const auto option = optionForm.match(part);
        if (!option.hasMatch())
            command.m_words.append(part);
        else if (!command.m_options.emplace(option.captured(1), option.captured(2)).second)
            return failure(number, u"the option '%1' is given twice"_s.arg(option.captured(1)));
    }
    return {};
}

QString ScenarioFile::unusedOf(const Command &command)
{
    if (command.m_wordsUsed < command.m_words.size())
        return u"'%1' does not know what to do with '%2'"_s.arg(
            command.name(), command.m_words[command.m_wordsUsed]);
    for (const auto &[name, value] : command.m_options) {
        if (!command.m_optionsUsed.contains(name))
            return u"'%1' has no option '%2'"_s.arg(command.name(), name);
    }
    if (!command.m_inputUsed && !command.m_input.isEmpty())
        return u"'%1' takes no input"_s.arg(command.name());
    return {};
}

std::optional<ScenarioFailure> ScenarioFile::play(const Handler &handler)
{
    for (Step &step : m_steps) {
        const QString output = handler(step.command);
        const QString wrong =
            step.command.m_misuse.isEmpty() ? unusedOf(step.command) : step.command.m_misuse;
        if (!wrong.isEmpty())
            return failure(step.command.m_line, wrong);
        step.found = linesOf(output);
        if (step.found.contains(QString()))
            return failure(step.command.m_line,
                u"the output of '%1' holds an empty line, which would end it in the file"_s.arg(
                    step.command.name()));
    }
    return {};
}

std::optional<ScenarioFailure> ScenarioFile::differences() const
{
    std::optional<ScenarioFailure> all;
    size_t differing = 0;
    for (const Step &step : m_steps) {
        if (step.found == step.expected || ++differing > differencesMax)
            continue;
        const Difference difference = differenceOf(step.expected, step.found);
        const ScenarioFailure one = failure(step.outputLine + difference.first,
            u"the output of '%1' differs\n--- expected\n+++ found\n@@ -%2,%3 +%2,%4 @@\n%5\n"_s.arg(
                line(step.command.m_line), QString::number(step.outputLine),
                QString::number(step.expected.size()), QString::number(step.found.size()),
                difference.lines.join(u'\n')));
        if (all)
            all->text += one.text;
        else
            all = one;
    }
    if (differing > differencesMax)
        all->text += u"and the outputs of %1 further commands\n"_s.arg(differing - differencesMax);
    if (all)
        all->text += u"MUSTER_REWRITE=1 takes over what was found\n"_s;
    return all;
}

std::optional<ScenarioFailure> ScenarioFile::rewrite() const
{
    QStringList lines;
    int next = 1;
    for (const Step &step : m_steps) {
        lines += m_lines.mid(next - 1, step.outputLine - next) + step.found;
        next = step.outputLine + int(step.expected.size());
    }
    lines += m_lines.mid(next - 1);
    QSaveFile file(m_path); // syncs before it takes the place of the old one
    if (!file.open(QIODevice::WriteOnly) || file.write(lines.join(u'\n').toUtf8() + '\n') < 0
        || !file.commit())
        return failure(0, u"the file cannot be written: %1"_s.arg(file.errorString()));
    return {};
}

Outputs outputsWanted()
{
    return qEnvironmentVariable("MUSTER_REWRITE") == "1"_L1 ? Outputs::Rewrite : Outputs::Compare;
}

std::optional<ScenarioFailure> runScenario(const QString &path, const Handler &handler, Outputs outputs)
{
    ScenarioFile file(path);
    if (auto failed = file.read())
        return failed;
    if (auto failed = file.play(handler))
        return failed;
    auto differing = file.differences();
    return differing && outputs == Outputs::Rewrite ? file.rewrite() : differing;
}

void addScenarios(const QString &folder)
{
    QTest::addColumn<QString>("file");
    const QDir directory(folder);
    const QStringList names = directory.entryList({u"*.txt"_s}, QDir::Files, QDir::Name);
    if (names.isEmpty())
        QTest::qFail(qPrintable(u"%1 holds no scenario"_s.arg(folder)), __FILE__, __LINE__);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name.chopped(4))) << directory.filePath(name);
}

void checkScenario(const QString &path, const Handler &handler)
{
    const auto failed = runScenario(path, handler);
    if (!failed)
        return;
    std::fputs(qPrintable(failed->text + u'\n'), stderr); // QTest cuts long messages
    QTest::qFail(qPrintable(failed->text.section(u'\n', 0, 0)), qPrintable(path), failed->line);
}

QString inSeconds(Millis time)
{
    return QString::number(double(time.count()) / 1000, 'f', 3);
}

} // namespace muster::test
