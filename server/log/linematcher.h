#pragma once
#include "base/result.h"

#include <QByteArrayView>
#include <QRegularExpression>
#include <QString>

namespace muster::log {

/// Finds lines by a case-insensitive text, or by a regular expression; the same in servers, console and
/// musterctl. A text is searched both literally and as JSON escapes it, so that quotes are found inside of
/// messages. A value; matches() from any thread, one at a time for each copy.
class LineMatcher {
public:
    static constexpr qsizetype lengthMax = 1'000;

    /// Matches everything.
    LineMatcher() = default;
    [[nodiscard]] static Result<LineMatcher> ofText(const QString &text);
    /// Perl's syntax. InvalidArgument says what is wrong and where.
    [[nodiscard]] static Result<LineMatcher> ofPattern(const QString &pattern);

    bool matches(QByteArrayView line) const;

private:
    enum class Kind { All, Ascii, Unicode, Pattern };

    Kind m_kind = Kind::All;
    QList<QByteArray> m_needles; ///< Ascii, in lower case
    QStringList m_texts; ///< Unicode
    QRegularExpression m_pattern;
};

} // namespace muster::log
