#pragma once
#include "musterctl/cli/commandtree.h"

namespace muster::ctl {

/// The list of all verbs by section, and the options of every one. `columns` is the width of the terminal;
/// every line fits it if the longest word does.
QString overviewHelp(const CommandTree &tree, int columns);
/// One verb: usage, description, its words and options, the verbs below it, exit codes, and the options of
/// every verb.
QString commandHelp(const CommandTree &tree, const Command &command, int columns);
/// Text in lines of at most `columns`, the first one behind `first`, all others behind as many blanks as
/// `indent`. Lines that begin with a blank stay as they are.
QStringList wrapped(const QString &text, int columns, const QString &first = {}, int indent = 0);

} // namespace muster::ctl
