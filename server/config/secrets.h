#pragma once
#include "config/document.h"

namespace muster::config {

/// Replaces a secret in every answer: 32 asterisks, as in Mattermost.
inline constexpr QLatin1StringView maskText("********************************");
/// Maximum length of a value's text for people, in characters.
inline constexpr qsizetype displayMax = 200;

/// The document with every secret that is not empty replaced by maskText; also inside unknown and opaque
/// values, by the names of their fields.
Document maskSecrets(const Document &document);

/// Restores the current secrets where a client sent the mask. A mask without a secret to restore stays, and
/// validate() reports it.
Document restoreMasked(const Document &incoming, const Document &current);

/// The current document with the values in `change`: absent or null means unchanged, sections are merged,
/// known keys and lists are replaced whole (PUT /config/patch). Masks are restored as by restoreMasked().
Document patch(const Document &current, const QJsonObject &change);

/// Canonical JSON of a value for people: masked if the key is secret, as are passwords in addresses,
/// truncated with '…' at displayMax. Empty for Undefined.
QString displayText(QStringView id, const QJsonValue &value);

} // namespace muster::config
