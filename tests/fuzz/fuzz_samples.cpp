#include "protocol/admin/samples.h"

#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>

using namespace muster;

// Whatever a node answers, the console reads bounded samples or an error, and writes what it reads again.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto read = protocol::samplesFromJson(QJsonDocument::fromJson(bytes).object());
    if (!read)
        return 0;
    if (read->samples.size() > protocol::samplesMax)
        std::abort();
    for (qsizetype at = 1; at < read->samples.size(); ++at) {
        if (read->samples[at].at <= read->samples[at - 1].at)
            std::abort();
    }
    const auto again = protocol::samplesFromJson(protocol::toJson(*read));
    if (!again || again->samples != read->samples)
        std::abort();
    return 0;
}
