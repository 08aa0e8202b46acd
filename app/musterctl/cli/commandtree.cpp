#include "musterctl/cli/commandtree.h"

#include <QMap>

#include <algorithm>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype suggestionsMax = 3;

/// How many letters have to be changed, inserted, removed or swapped with their neighbor: the optimal string
/// alignment distance.
int distance(const QString &a, const QString &b)
{
    std::vector<std::vector<int>> table(size_t(a.size() + 1), std::vector<int>(size_t(b.size() + 1)));
    for (qsizetype i = 0; i <= a.size(); ++i) {
        for (qsizetype j = 0; j <= b.size(); ++j) {
            int &best = table[size_t(i)][size_t(j)];
            if (i == 0 || j == 0) {
                best = int(i + j);
                continue;
            }
            const size_t row = size_t(i);
            const size_t column = size_t(j);
            best = std::min({table[row - 1][column] + 1, table[row][column - 1] + 1,
                table[row - 1][column - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                best = std::min(best, table[row - 2][column - 2] + 1);
        }
    }
    return table.back().back();
}

} // namespace

QStringList similarWords(const QString &word, const QStringList &known)
{
    constexpr qsizetype lettersMax = 64; // longer ones are no typing mistake
    QList<std::pair<int, QString>> found;
    if (word.isEmpty() || word.size() > lettersMax)
        return {};
    for (const QString &candidate : known) {
        const bool isBeginning = word.size() > 1 && candidate.startsWith(word, Qt::CaseInsensitive);
        const int wrong = isBeginning ? 1 : distance(word.toLower(), candidate.toLower());
        if (wrong <= std::max(1, int(std::min(word.size(), candidate.size())) / 3))
            found.append({wrong, candidate});
    }
    std::stable_sort(
        found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QStringList words;
    for (const auto &[wrong, candidate] : std::as_const(found))
        if (words.size() < suggestionsMax && !words.contains(candidate))
            words.append(candidate);
    return words;
}

CommandTree::CommandTree(QList<Option> globalOptions, std::vector<Command> commands)
    : m_globalOptions(std::move(globalOptions)), m_commands(std::move(commands))
{
    std::sort(m_commands.begin(), m_commands.end(),
        [](const Command &a, const Command &b) { return a.path < b.path; });
}

const Command *CommandTree::find(const QStringList &path) const
{
    const auto found = std::find_if(m_commands.begin(), m_commands.end(),
        [&path](const Command &command) { return command.path == path; });
    return found == m_commands.end() ? nullptr : &*found;
}

std::vector<const Command *> CommandTree::below(const QStringList &path) const
{
    std::vector<const Command *> found;
    for (const Command &command : m_commands)
        if (command.path.size() == path.size() + 1 && command.path.first(path.size()) == path)
            found.push_back(&command);
    return found;
}

QStringList CommandTree::suggestions(const QStringList &path, const QString &word) const
{
    QStringList here;
    QMap<QString, QString> deeper; // its last word → its name
    for (const Command &command : m_commands) {
        if (command.path.size() == path.size() + 1 && command.path.first(path.size()) == path)
            here.append(command.path.last());
        else if (path.isEmpty())
            deeper[command.path.last()] = command.name();
    }
    QStringList names;
    for (const QString &found : similarWords(word, here))
        names.append((path + QStringList{found}).join(u' '));
    // "transfer" is a verb, but belongs to "leader".
    if (deeper.contains(word))
        names.prepend(deeper[word]);
    return names;
}

} // namespace muster::ctl
