#pragma once
#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>

/// memberlist's label header (reference §6.5): it separates clusters that could reach each other. Ours is the
/// cluster's name. Not a secret. Thread: any; no state.
namespace muster::cluster::packets {

/// The bytes before every packet, and once before what a dialer writes on a stream. Empty for an empty
/// label. A label over labelBytesMax is a caller's bug.
[[nodiscard]] QByteArray labelHeader(const QByteArray &label);

/// `packet` without its label header. Errors: Corrupt when the header is cut short or empty, Conflict when
/// the label is not `expected` (also when one of the two has none): the packet belongs to another cluster.
[[nodiscard]] Result<QByteArrayView> removeLabel(QByteArrayView packet, const QByteArray &expected);

} // namespace muster::cluster::packets
