#pragma once
#include <QCborValue>

namespace muster {

/// What a peer wrote where an integer belongs; `otherwise` for anything else. QCborValue::toInteger() also
/// converts doubles, with undefined behavior for NaN and values out of range.
inline qint64 integerOf(const QCborValue &value, qint64 otherwise = 0)
{
    return value.isInteger() ? value.toInteger() : otherwise;
}

} // namespace muster
