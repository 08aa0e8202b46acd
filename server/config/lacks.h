#pragma once
#include "config/document.h"
#include "config/keytable.h"

#include <QList>

namespace muster::config {

/// A value that asks for what this version does not do (KeyUse): a warning, or an error if it is to keep
/// people out. `spelled` is the key as the file at `where` spells it; the value is one that the table allows.
QList<Problem> judgeLack(
    const QString &spelled, const KeyInfo &info, const QJsonValue &value, const QString &where);

} // namespace muster::config
