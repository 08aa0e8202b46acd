#include "models/words/auditwords.h"

#include "models/common/vocabulary.h"
#include "models/words/sentences.h"

namespace muster::models {

using protocol::AuditOutcome;

protocol::AuditWords auditWords(const protocol::AuditRecord &audit, const protocol::Overview &overview)
{
    return protocol::wordsOf(audit,
        {[](const char *english) { return inWords(english); },
            [&overview](const NodeId &node) {
                return nodeName(overview, node);
            }});
}

QString auditActionText(protocol::AuditAction action)
{
    return inWords(protocol::english(action));
}

Mark markOf(AuditOutcome outcome)
{
    switch (outcome) {
    case AuditOutcome::Done:
        return Mark::Ok;
    case AuditOutcome::Refused:
        return Mark::Attention;
    case AuditOutcome::Failed:
        return Mark::Down;
    }
    Q_UNREACHABLE();
}

} // namespace muster::models
