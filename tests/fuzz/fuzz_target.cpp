#include "net/http/target.h"

#include <cstdlib>

/// Request targets: what is accepted is a path of ours and text, and what is refused is refused without harm.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace muster;
    const auto target =
        net::parseTarget(QByteArrayView(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!target)
        return 0;
    if (!target->path.startsWith(u'/') || target->path.contains(QChar(0)) || !target->path.isValidUtf16())
        std::abort();
    for (const auto &[name, value] : target->query.queryItems(QUrl::FullyDecoded))
        if (!name.isValidUtf16() || !value.isValidUtf16())
            std::abort();
    return 0;
}
