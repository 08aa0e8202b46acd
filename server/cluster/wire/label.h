#pragma once
#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>

/// memberlist's label header (reference §6.5): it keeps clusters apart that could reach each other. Ours is
/// the cluster's name. No secret. Thread: any; no state.
namespace muster::cluster::wire {

/// The bytes before every packet, and once before what a dialler writes on a stream. Empty for an empty
/// label. A label over labelBytesMax is a caller's bug.
[[nodiscard]] QByteArray labelHeader(const QByteArray &label);

/// `packet` without its label header. Errors: Corrupt when the header is cut short or empty, Conflict when
/// the label is not `expected` (also when one of the two has none): the packet is of another cluster.
[[nodiscard]] Result<QByteArrayView> removeLabel(QByteArrayView packet, const QByteArray &expected);

} // namespace muster::cluster::wire
