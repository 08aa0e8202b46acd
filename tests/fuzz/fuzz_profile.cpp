// A profile that somebody else wrote.
#include "client/profile/profile.h"

#include <cstdint>
#include <cstdlib>

using namespace muster;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto profile = client::parseProfile(bytes, QStringLiteral("/etc/p.json"));
    if (!profile)
        return profile.error().detail.isEmpty() ? (std::abort(), 1) : 0;
    if (profile->urls.isEmpty() || profile->urls.size() > 100 || profile->name.isEmpty())
        std::abort();
    for (const QUrl &url : profile->urls) {
        if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || !url.path().isEmpty())
            std::abort();
    }
    if (profile->learned.size() > client::learnedMax)
        std::abort();
    for (const QUrl &url : profile->learned) {
        if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || !url.path().isEmpty()
            || url.scheme() != profile->urls.first().scheme())
            std::abort();
    }
    if (!profile->fingerprint.isEmpty() && profile->fingerprint.size() != 32)
        std::abort();
    return 0;
}
