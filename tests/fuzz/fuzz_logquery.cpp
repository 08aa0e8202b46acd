// What an administrator's client asks of the logs, and what the next node reads when it is passed on.
#include "protocol/admin/logs.h"

#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>

using namespace muster;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto query = protocol::logQueryFromJson(QJsonDocument::fromJson(bytes).object());
    if (!query)
        return 0;
    if (query->lines < 1 || query->lines > protocol::logLinesMax || query->timeout <= Millis(0))
        std::abort();
    const QJsonObject json = protocol::toJson(*query);
    const auto again = protocol::logQueryFromJson(json);
    if (!again || protocol::toJson(*again) != json)
        std::abort();
    return 0;
}
