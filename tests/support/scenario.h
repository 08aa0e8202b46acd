#pragma once
#include "base/time.h"

#include <QStringList>

#include <functional>
#include <map>
#include <optional>
#include <set>

/// Scenarios: files that tell a story as commands, each with the output that is expected of it.
///
///     # Why this matters.
///
///     kill b
///     ----
///
///     run 10s show=dead
///     ----
///     1.204 a sees b dead: nobody listens there
///
/// A line is a command (`name word … option=value …`); lines indented by four spaces below it are its input;
/// behind `----` stands the output, up to an empty line. Lines that begin with `#` are comments. The first
/// line of a file is one.
namespace muster::test {

/// One command, as its handler sees it. What a handler cannot use it answers with misuse(): that, and a word
/// or an option that it did not ask for, is a mistake in the file and never becomes expected output.
class Command {
public:
    const QString &name() const { return m_name; }
    /// The word at this place behind the name, from 0 on. It is a misuse if there is none.
    QString word(int at) const;
    /// All words from this place on.
    QStringList words(int from = 0) const;
    QString option(const QString &name, const QString &otherwise = {}) const;
    bool has(const QString &option) const;
    int number(const QString &option, int otherwise) const;
    /// "250ms" "10s" "5m" "2h": a word, or an option.
    Millis time(int at) const;
    Millis time(const QString &option, Millis otherwise) const;
    /// The indented lines, without their indentation.
    const QStringList &input() const;
    /// What is wrong with the command; answers an empty text, for the handler to return.
    QString misuse(const QString &why) const;

private:
    friend class ScenarioFile;
    Millis parsedTime(const QString &text) const;

    int m_line = 0; ///< in the file, from 1 on
    QString m_name;
    QStringList m_words;
    std::map<QString, QString> m_options;
    QStringList m_input;
    mutable int m_wordsUsed = 0;
    mutable std::set<QString> m_optionsUsed;
    mutable bool m_inputUsed = false;
    mutable QString m_misuse; ///< the first
};

/// Carries a command out and answers its output: lines, none of them empty.
using Handler = std::function<QString(const Command &)>;

enum class Outputs { Compare, Rewrite };
/// Rewrite if MUSTER_REWRITE is 1.
Outputs outputsWanted();

struct ScenarioFailure {
    int line = 0; ///< of the file; 0: of none
    QString text; ///< begins with file and line; holds a unified difference if outputs differ
};

/// Carries out the commands of a file in order. Rewrite: outputs that differ are put into the file, durably;
/// everything else in it stays. Malformed files and misuses fail in both.
[[nodiscard]] std::optional<ScenarioFailure> runScenario(
    const QString &path, const Handler &handler, Outputs outputs = outputsWanted());

/// For QTest: a row per scenario of this folder, with the column "file".
void addScenarios(const QString &folder);
/// For QTest: fails the running test at the line of the file where it differs.
void checkScenario(const QString &path, const Handler &handler);

/// "12.345": how scenarios show times.
QString inSeconds(Millis time);

} // namespace muster::test
