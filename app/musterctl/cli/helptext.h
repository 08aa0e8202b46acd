#pragma once
#include "musterctl/cli/commandtree.h"

namespace muster::ctl {

/// The list of all verbs by section, and the options that all take. `columns` is the width of the terminal;
/// every line fits it unless a single word is wider.
QString overviewHelp(const CommandTree &tree, int columns);
/// One verb: usage, description, its operands and options, the verbs below it, exit codes, and the options
/// that all verbs take.
QString commandHelp(const CommandTree &tree, const Command &command, int columns);
/// Text in lines of at most `columns`, the first one after `first`, all others after `indent` spaces. Lines
/// that begin with a space stay as they are.
QStringList wrapped(const QString &text, int columns, const QString &first = {}, int indent = 0);

} // namespace muster::ctl
