#include "musterctl/commands/program/help.h"

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;

Command helpCommand()
{
    return {.path = {u"help"_s},
        .section = Section::Program,
        .summary = u"Explain a command: musterctl help leader transfer"_s,
        .operands = {
            {.name = u"COMMAND"_s, .required = false}, {.name = u"SUBCOMMAND"_s, .required = false}}};
}

} // namespace muster::ctl
