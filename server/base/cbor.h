#pragma once
#include <QCborValue>

namespace muster {

/// What a peer wrote where an integer belongs; `otherwise` for anything else. QCborValue::toInteger()
/// converts doubles as well, and of one that is no number, or out of range, it makes undefined behaviour.
inline qint64 integerOf(const QCborValue &value, qint64 otherwise = 0)
{
    return value.isInteger() ? value.toInteger() : otherwise;
}

} // namespace muster
