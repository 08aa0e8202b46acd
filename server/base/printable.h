#pragma once
#include <QString>

/// What of a text from elsewhere may reach a terminal, a log line or a command to copy. One rule for all
/// programs. Thread: any; values only.
namespace muster {

/// Neither control (C0, C1, DEL) nor format (bidirectional marks, joiners, tags), nor the end of a line or
/// paragraph, nor half of a pair of surrogates.
bool isPrintable(char32_t c);
bool isPrintable(QStringView text);
/// The text with `mask` in place of each UTF-16 unit of what is not printable, so that it stays as long.
QString printable(QString text, QChar mask = u'·');
/// JSON with an escape (`\u009b`) in place of what is not printable: the same JSON for whoever reads it. It
/// must be compact or hold no line ends outside of its texts.
QString printableJson(const QString &json);

} // namespace muster
