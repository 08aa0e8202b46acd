#pragma once
#include "protocol/vocabulary/databasestate.h"

/// The English about databases for musterctl, logs and the console, which translates it: the texts are
/// sources of the context "Vocabulary". Thread: any.
namespace muster::protocol {

/// "Primary", "Replica".
const char *english(DatabaseRole role);
/// One to three words, for a mark: "Replay paused".
const char *english(DatabaseState state);
/// What it means and what to do: a sentence or two.
const char *englishAdvice(DatabaseState state);
/// Why it is no candidate: a sentence.
const char *english(Obstacle obstacle);

} // namespace muster::protocol
