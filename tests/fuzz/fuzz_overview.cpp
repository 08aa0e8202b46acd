#include "protocol/overview/overviewdecoder.h"

#include <cstdint>
#include <cstdlib>
#include <utility>

using namespace muster;
using namespace Qt::Literals::StringLiterals;

// Whatever frames follow each other, decoding with the previous overview gives the same as without it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    protocol::OverviewDecoder decoder;
    for (const QByteArray &frame : bytes.split('\0')) {
        const auto read = decoder.read(frame);
        const auto event = protocol::decodeSocketEvent(frame);
        if (read.event.has_value() != event.has_value())
            std::abort();
        if (!event)
            continue;
        const bool isPicture = event->event == protocol::events::overview;
        if (read.event->event != event->event || read.event->seq != event->seq
            || read.overview.has_value() != isPicture)
            std::abort();
        if (!isPicture)
            continue;
        const auto whole = protocol::overviewFromJson(event->data[u"overview"_s].toObject());
        if (read.overview->has_value() != whole.has_value()
            || (whole && protocol::toJson(**read.overview) != protocol::toJson(*whole)))
            std::abort();
    }
    return 0;
}
