#pragma once
#include <QByteArrayView>
#include <QString>

#include <optional>

/// The one place that judges text from files, the environment and clients before it is read as anything: what
/// deployment tools, editors and shells leave in it by mistake. Pure. Thread: any.
namespace muster {

enum class TextFault {
    ControlCharacter, ///< a NUL, a line end, an escape sequence …
    NotUtf8, ///< U+FFFD: the bytes were another encoding
    InvisibleCharacter, ///< a byte order mark, a zero-width space, a change of direction
    SurroundingSpace,
    Quotes, ///< around the whole, as `docker --env-file` keeps them
    Template, ///< ${X}, $(X), {{ .Values.x }}: what should have replaced it did not run
};

/// The worst of what is wrong with a text; empty if nothing is.
std::optional<TextFault> textFault(QStringView text);
/// A relative clause for a sentence about the value: "which has quotes around it".
QString clauseOf(TextFault fault);

/// What bytes are that should be UTF-8 text and plainly are something else, such as "UTF-16"; a whole
/// sentence without its stop. Empty if they may be text; an invalid sequence inside is left to the parser.
QString encodingFault(QByteArrayView bytes);

} // namespace muster
