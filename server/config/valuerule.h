#pragma once
#include "config/keytable.h"

#include <QString>

#include <optional>

/// What one value must be like, by the row of its key; private to the room.
namespace muster::config {

/// What is wrong with a value.
struct Misfit {
    bool usable = false; ///< worth a warning only: the value does what it says
    QString why; ///< a relative clause on the value, "which …"; empty if `allowed` says all
};
/// Empty if the value fits.
std::optional<Misfit> misfit(const KeyInfo &info, const QJsonValue &value);
/// What would fit, as the end of a sentence: "a whole number from 1 to 86400".
QString allowedText(const KeyInfo &info);

} // namespace muster::config
