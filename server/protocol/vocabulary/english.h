#pragma once
#include "protocol/vocabulary/eventkind.h"
#include "protocol/vocabulary/finding.h"
#include "protocol/vocabulary/keyclass.h"
#include "protocol/vocabulary/leasereason.h"
#include "protocol/vocabulary/liveness.h"
#include "protocol/vocabulary/reasoncode.h"

/// The English of the vocabularies, in one place for servers, musterctl and the console. The console
/// translates it: the texts are sources of the context "Vocabulary" in translations/. Thread: any.
namespace muster::protocol {

/// `%1` is the name of the node. Sentences end with a period, which lines of a table leave out.
struct ReasonEnglish {
    const char *shortName; ///< one to three words, for a mark: "Config differs"
    const char *sentence; ///< what is wrong, without the evidence
    const char *ended; ///< that it is over
    const char *advice; ///< what to do about it, without commands
};
ReasonEnglish english(ReasonCode code);
/// The advice about gossip that is not encrypted although the node has keys; `%1` are configuration keys.
const char *englishAdviceOnVerification();

/// What happened; `%1` is the name of the node, or of the cluster's new verdict.
const char *english(EventKind kind);
/// One word for the column of a table.
const char *english(EventNature nature);
const char *english(Verdict verdict);
const char *english(Liveness liveness);
const char *english(Lifecycle lifecycle);
/// What a change of such a key needs.
const char *english(KeyClass keyClass);
const char *english(ConfigCause cause);
const char *english(LeaseReason reason);
/// A sentence; `%1` is the name of `from`, `%2` of `to`.
const char *english(FindingCode code);

/// For musterctl and logs: the English of a word, its text if this build does not know it.
template <typename Enum>
QString englishOf(const Word<Enum> &word)
{
    const auto known = word.known();
    return known ? QString::fromUtf8(english(*known)) : word.text();
}
/// For details and logs, which have no period: "node-3 is stopping".
QString englishDetail(ReasonCode code, const QString &node);
/// The same for its end: "node-3 is no longer stopping".
QString englishEnd(ReasonCode code, const QString &node);
QString englishDetail(EventKind kind, const QString &node);
QString englishDetail(FindingCode code, const QString &from, const QString &to);

} // namespace muster::protocol
