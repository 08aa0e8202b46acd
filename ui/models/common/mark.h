#pragma once
#include "protocol/overview/overview.h"

#include <QString>

namespace muster::models {

/// The state of a thing in the one status language of the console: each value has a glyph, a word and (in the
/// views) a color, and no two share any of them. `Differs` is red like `Down`, but needs a fix, not a rescue.
/// Source: reference/console-workflows.md §D2.
enum class Mark { Ok, Attention, Differs, Down, Unknown, Changing, Away };

/// One character that says the same as the color: ● ▲ ◆ ■ ◌ ◐ ▬.
QString glyphOf(Mark mark);
/// Translated: "OK", "Attention", "Differs", "Down", "Unknown", "Changing", "Away".
QString wordOf(Mark mark);
/// 0 is worst: the order in which an operator should look at them.
int rankOf(Mark mark);

Mark markOf(const protocol::Reason &reason);
Mark markOf(const protocol::NodeOverview &node);
/// Of the verdict: Unknown, Ok, Attention (green, with warnings), Differs or Down (red).
Mark markOf(const protocol::Overview &overview);

/// Translated: what is wrong with the node, in one to three words ("Config differs"), "OK" if nothing is.
QString statusWord(const protocol::NodeOverview &node);
/// The same for a reason code; the code itself if this console does not know it.
QString codeWord(const protocol::Word<protocol::ReasonCode> &code);

} // namespace muster::models
