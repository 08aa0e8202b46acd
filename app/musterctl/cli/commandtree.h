#pragma once
#include "musterctl/cli/command.h"

#include <vector>

namespace muster::ctl {

/// All verbs and the options that every one of them takes. Help, parsing, completion and manual pages read
/// it. Immutable once created.
class CommandTree {
public:
    /// `commands` in any order; a path of two words needs a command with the first one.
    CommandTree(QList<Option> globalOptions, std::vector<Command> commands);

    const QList<Option> &globalOptions() const { return m_globalOptions; }
    /// Sorted by path.
    const std::vector<Command> &commands() const { return m_commands; }
    /// Null: there is none. Valid as long as the tree.
    const Command *find(const QStringList &path) const;
    /// The verbs directly below `path`, sorted.
    std::vector<const Command *> below(const QStringList &path) const;
    /// What somebody who wrote `word` after `path` may have meant: whole names, the likeliest first.
    QStringList suggestions(const QStringList &path, const QString &word) const;

private:
    QList<Option> m_globalOptions;
    std::vector<Command> m_commands;
};

/// The likeliest of `known` for a word that is none of them: a letter or two are wrong, or it is only the
/// beginning. At most three, the likeliest first.
QStringList similarWords(const QString &word, const QStringList &known);

} // namespace muster::ctl
