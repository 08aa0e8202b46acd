#pragma once
#include "config/document.h"

#include <QByteArray>

namespace muster::config {

/// Size of a configuration hash: the first half of a SHA-256.
inline constexpr qsizetype hashSize = 16;

/// JSON with exactly one spelling for each value: no white space, names sorted by UTF-16 code unit, whole
/// numbers without fraction or exponent, other numbers in the shortest form that reads back the same.
/// Undefined is "null".
QByteArray canonicalJson(const QJsonValue &value);

/// Identity of a configuration across nodes (spec C6): over the canonical form with defaults filled in; all
/// of ClusterSettings and the per-node keys are left out (decision 0002), so formatting, order, absent
/// defaults and what must differ between hosts do not matter. Take it of the effective document. hashSize
/// bytes.
QByteArray canonicalHash(const Document &effective);

} // namespace muster::config
