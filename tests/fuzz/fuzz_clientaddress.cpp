#include "auth/clientaddress.h"

#include <cstdint>
#include <cstdlib>

using namespace muster;
using namespace Qt::Literals::StringLiterals;

/// What a proxy's header says is believed only as an address; and an address is one place, always the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    http::Request request;
    request.peerAddress = u"192.0.2.1"_s;
    request.headers.emplaceBack(
        "X-Forwarded-For", QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    const QString address = auth::clientAddress(request, {u"X-Forwarded-For"_s});
    const QByteArray network = auth::networkOf(address);
    if (network.isEmpty() || address.size() > 45 || network.size() > 48)
        std::abort();
    if (auth::networkOf(QString::fromLatin1(network.split('/').first())) != network)
        std::abort();
    return 0;
}
