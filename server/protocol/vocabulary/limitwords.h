#pragma once
#include <QString>
#include <QStringView>

/// The words about limits of a host, the same in musterctl, logs and console, which translates them: the
/// texts are sources of the context "Vocabulary". By the limit's id (host/limits.h), since reports do not
/// tell how they were judged. Thread: any.
namespace muster::protocol {

enum class LimitCompare {
    AtLeast,
    AtMost,
    Equals,
    Covers, ///< two numbers, a range at least as wide on both sides
};
/// Equals for an id that this version does not know: nothing is said then of which side it errs on.
LimitCompare limitCompare(QStringView id);

/// What is wrong with a value that is not as recommended: "too low".
const char *limitFault(LimitCompare compare);
/// What is recommended; `%1` is the value with its unit: "at least %1".
const char *limitBound(LimitCompare compare);
/// A value with its unit: "%1 s". `value` is shown as it is if it is no whole number: "unlimited".
const char *limitUnit(QStringView id, QStringView value);

/// In English: "60 s".
QString limitValue(QStringView id, const QString &value);
/// In English: "at most 30 s".
QString limitWanted(QStringView id, const QString &recommended);

} // namespace muster::protocol
