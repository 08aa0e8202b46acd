#pragma once
#include "config/document.h"

#include <QList>

namespace muster::config {

/// Everything that is wrong with a configuration, in the order of the keys; empty if it can be used. Judge
/// the effective document, overrides included. Errors forbid a start or a save; warnings do not.
QList<Problem> validate(const Document &document);
bool hasErrors(const QList<Problem> &problems);

/// Checks one value against the key table; `where` goes into the message. Empty for unknown keys.
QList<Problem> validateValue(QStringView id, const QJsonValue &value, const QString &where);

} // namespace muster::config
