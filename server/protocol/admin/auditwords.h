#pragma once
#include "base/id.h"
#include "protocol/admin/audits.h"
#include "protocol/vocabulary/auditaction.h"

#include <functional>

/// An audit in words, for musterctl and the console alike: both make their texts here, so that they cannot
/// differ.
namespace muster::protocol {

/// In whose words.
struct AuditLanguage {
    std::function<QString(const char *english)> say; ///< of texts of the vocabulary
    std::function<QString(const NodeId &node)> nameOf; ///< what people call a node
};

struct AuditWords {
    QString who; ///< name, else id; empty: nobody was logged in
    QString action; ///< "Reload configuration"; what stands in the audit where this build has no word for it
    QString target; ///< a node, keys, an account …; empty: nothing is named
    QString outcome; ///< "Refused: needs the role system_admin", without a glyph
    AuditOutcome result = AuditOutcome::Done;
    friend bool operator==(const AuditWords &, const AuditWords &) = default;
};
/// Texts hold nothing that moves a cursor or turns the direction of writing. Thread: any.
AuditWords wordsOf(const AuditRecord &audit, const AuditLanguage &language);

/// The node that the words name, if any: whoever knows no nodes need not ask for them.
std::optional<NodeId> auditedNode(const AuditRecord &audit);

AuditOutcome auditOutcomeOf(const AuditRecord &audit);

} // namespace muster::protocol
