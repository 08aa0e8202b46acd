#include "protocol/overview/eventhistory.h"

#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>

using namespace muster;
using namespace Qt::Literals::StringLiterals;

// The bytes are a snapshot of the events and then deltas, between zero bytes. Whatever is read can be written
// and read again, and a decoder comes to the same events, or asks for a snapshot.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using protocol::EventsTopic;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const QList<QByteArray> texts = bytes.split('\0');
    const auto object = [](const QByteArray &text) {
        return QJsonDocument::fromJson(text).object();
    };
    auto held = protocol::historyFromJson(object(texts.first()));
    if (!held)
        return 0;
    protocol::TopicDecoder<EventsTopic> decoder;
    const auto snapshot = protocol::decodeSocketEvent(
        protocol::encode(protocol::snapshotEvent(EventsTopic::words, 1, EventsTopic::snapshot(*held))));
    const auto first = decoder.read(*snapshot, 1);
    if (!first.value || !*first.value || protocol::toJson(**first.value) != protocol::toJson(*held))
        std::abort();
    for (qsizetype i = 1; i < texts.size(); ++i) {
        const QJsonObject delta = object(texts[i]);
        const auto next = protocol::applyDelta(*held, delta);
        const auto event = protocol::decodeSocketEvent(
            protocol::encode(protocol::deltaEvent(EventsTopic::words, i + 1, delta)));
        const auto read = decoder.read(*event, texts[i].size());
        if (read.needsSnapshot == next.has_value())
            std::abort();
        if (!next)
            break;
        const auto again = protocol::applyDelta(*held, protocol::deltaOf(*held, *next));
        if (!read.value || !*read.value || protocol::toJson(**read.value) != protocol::toJson(*next) || !again
            || protocol::toJson(*again) != protocol::toJson(*next))
            std::abort();
        held = next;
    }
    return 0;
}
