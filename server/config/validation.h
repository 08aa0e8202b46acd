#pragma once
#include "config/document.h"

#include <QList>

namespace muster::config {

/// Everything that is wrong with a configuration, in the order of the keys; empty if it can be used. Pass the
/// effective document, overrides included. Errors prevent a start or a save; warnings do not.
QList<Problem> validate(const Document &document);
bool hasErrors(const QList<Problem> &problems);

/// Checks one value against the key table; `where` is part of the message. Empty for unknown keys.
QList<Problem> validateValue(QStringView id, const QJsonValue &value, const QString &where);

} // namespace muster::config
