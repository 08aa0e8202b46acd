#pragma once
#include "config/document.h"

namespace muster::config {

/// What stands for a secret in every answer: 32 asterisks, as in Mattermost.
inline constexpr QLatin1StringView maskText("********************************");
/// Longest text of a value for people, in characters.
inline constexpr qsizetype displayMax = 200;

/// The document with every secret that is not empty replaced by maskText; also inside unknown and opaque
/// values, by the names of their fields.
Document maskSecrets(const Document &document);

/// Puts the current secrets back where a client sent the mask. A mask with nothing behind it stays, and
/// validate() reports it.
Document restoreMasked(const Document &incoming, const Document &current);

/// The current document with what `change` states: absent or null means unchanged, sections merge, known keys
/// and lists are replaced whole (PUT /config/patch). Masks are put back as by restoreMasked().
Document patch(const Document &current, const QJsonObject &change);

/// Canonical JSON of a value for people: masked if the key is secret, cut with '…' at displayMax. Empty for
/// Undefined.
QString displayText(QStringView id, const QJsonValue &value);

} // namespace muster::config
