#pragma once
#include "base/result.h"
#include "musterctl/cli/arguments.h"
#include "musterctl/cli/commandtree.h"

namespace muster::ctl {

/// A command line, parsed by the tree.
struct ParsedLine {
    const Command *command = nullptr; ///< of the tree; null: no verb was given
    Arguments arguments;
    bool wantsHelp = false;
    /// What is missing or has an invalid value; empty: nothing. Help is shown even so.
    QString problem = {};
};

/// The first mistake is InvalidArgument; `detail` says what is known instead. Options may be anywhere; one
/// that belongs to a verb has to follow its first word. "--" ends the options. `words` are those after the
/// program's name.
[[nodiscard]] Result<ParsedLine> parseLine(const CommandTree &tree, const QStringList &words);

} // namespace muster::ctl
