// What a peer says of its host: bounded, of one line each, and with no command of its own.
#include "host/report.h"
#include "protocol/vocabulary/hostfix.h"

#include <cstdint>
#include <cstdlib>

using namespace muster;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto report = host::decodeReport(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!report)
        return 0;
    if (report->limits.size() > host::hostLimitsMax)
        std::abort();
    for (const host::LimitCheck &check : report->limits) {
        if (check.id.size() > host::hostTextMax || check.actual.contains(u'\n'))
            std::abort();
        if (!check.fix.isEmpty() && check.fix != protocol::limitFix(check.id))
            std::abort();
    }
    const auto again = host::decodeReport(host::encodeReport(*report));
    if (!again || *again != *report)
        std::abort();
    return 0;
}
