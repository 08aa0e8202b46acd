#pragma once
#include "base/result.h"
#include "musterctl/cli/arguments.h"
#include "musterctl/cli/commandtree.h"

namespace muster::ctl {

/// A command line as the tree understands it.
struct ParsedLine {
    const Command *command = nullptr; ///< of the tree; null: no verb was given
    Arguments arguments;
    bool wantsHelp = false;
    /// What is missing or has no allowed value; empty: nothing. Help is given all the same.
    QString problem = {};
};

/// The first mistake is InvalidArgument; `detail` says what is known instead. Options may stand anywhere; one
/// that belongs to a verb has to come behind its first word. "--" ends the options. `words` are those behind
/// the program's name.
[[nodiscard]] Result<ParsedLine> parseLine(const CommandTree &tree, const QStringList &words);

} // namespace muster::ctl
