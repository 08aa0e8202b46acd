#include "protocol/admin/audits.h"

#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>

using namespace muster;

// Whatever a node answers, a client reads a bounded page of audits or an error, and writes what it reads
// again; and whatever a client asks, the page stays in its bounds.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto read = protocol::auditsFromJson(QJsonDocument::fromJson(bytes).array())) {
        if (read->size() > protocol::auditsPerPageMax)
            std::abort();
        QJsonArray rows;
        for (const protocol::AuditRecord &audit : *read)
            rows.append(protocol::toJson(audit));
        if (const auto again = protocol::auditsFromJson(rows); !again || *again != *read)
            std::abort();
    }
    const auto query = protocol::auditQueryOf(QUrlQuery(QString::fromLatin1(bytes)));
    if (query && (query->page < 0 || query->perPage < 1 || query->perPage > protocol::auditsPerPageMax))
        std::abort();
    if (query
        && (query->since.value_or(WallTime()) < WallTime() || query->until.value_or(WallTime()) < WallTime()))
        std::abort();
    return 0;
}
