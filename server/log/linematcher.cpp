#include "log/linematcher.h"

#include "log/logline.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace muster::log {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Steps that one line may cost: otherwise an expression such as (a+)+$ would occupy a thread for hours. The
/// expression itself can only lower it.
constexpr auto limits = "(*LIMIT_MATCH=100000)"_L1;

constexpr std::array<char, 256> makeLower()
{
    std::array<char, 256> table{};
    for (int c = 0; c < 256; ++c)
        table[size_t(c)] = char(c >= 'A' && c <= 'Z' ? c + 32 : c);
    return table;
}
constexpr std::array<char, 256> lower = makeLower();

bool startsWith(const char *line, const char *end, const QByteArray &needle)
{
    if (end - line < needle.size())
        return false;
    for (const char wanted : needle)
        if (lower[quint8(*line++)] != wanted)
            return false;
    return true;
}

/// Both cases of the first letter by memchr: an order of magnitude faster than testing each byte.
bool containsAscii(QByteArrayView line, const QByteArray &needle)
{
    const char first = needle.front();
    const char upper = first >= 'a' && first <= 'z' ? char(first - 32) : first;
    const char *const end = line.data() + line.size();
    for (const char c : {first, upper}) {
        const char *at = line.data();
        while ((at = static_cast<const char *>(std::memchr(at, c, size_t(end - at))))) {
            if (startsWith(at, end, needle))
                return true;
            ++at;
        }
        if (first == upper)
            break;
    }
    return false;
}

Result<void> checkLength(const QString &text)
{
    if (text.size() > LineMatcher::lengthMax)
        return fail(ErrorCode::InvalidArgument,
            u"The search text may have at most %1 characters."_s.arg(LineMatcher::lengthMax));
    return {};
}

} // namespace

Result<LineMatcher> LineMatcher::ofText(const QString &text)
{
    LineMatcher matcher;
    if (text.isEmpty())
        return matcher;
    if (const auto fits = checkLength(text); !fits)
        return tl::unexpected(fits.error());
    matcher.m_texts = {text};
    const QString inJson = QString::fromUtf8(escaped(text));
    if (inJson != text)
        matcher.m_texts.append(inJson);
    const bool ascii =
        std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() > 0 && c.unicode() < 128; });
    matcher.m_kind = ascii ? Kind::Ascii : Kind::Unicode;
    for (const QString &wanted : std::as_const(matcher.m_texts))
        matcher.m_needles.append(wanted.toLower().toUtf8());
    return matcher;
}

Result<LineMatcher> LineMatcher::ofPattern(const QString &pattern)
{
    LineMatcher matcher;
    if (pattern.isEmpty())
        return matcher;
    if (const auto fits = checkLength(pattern); !fits)
        return tl::unexpected(fits.error());
    // Compiled without our limits, so that the position in the message is the user's.
    const QRegularExpression asWritten(pattern);
    if (!asWritten.isValid())
        return fail(ErrorCode::InvalidArgument,
            u"The expression is wrong at character %1: %2."_s.arg(asWritten.patternErrorOffset() + 1)
                .arg(asWritten.errorString()));
    matcher.m_kind = Kind::Pattern;
    matcher.m_pattern.setPattern(limits + pattern);
    matcher.m_pattern.optimize();
    return matcher;
}

bool LineMatcher::matches(QByteArrayView line) const
{
    switch (m_kind) {
    case Kind::All:
        return true;
    case Kind::Ascii:
        return std::any_of(m_needles.begin(), m_needles.end(),
            [line](const QByteArray &needle) { return containsAscii(line, needle); });
    case Kind::Unicode: {
        const QString text = QString::fromUtf8(line);
        return std::any_of(m_texts.begin(), m_texts.end(),
            [&text](const QString &wanted) { return text.contains(wanted, Qt::CaseInsensitive); });
    }
    case Kind::Pattern: {
        const auto match = m_pattern.match(QString::fromUtf8(line), 0, QRegularExpression::NormalMatch,
            QRegularExpression::DontCheckSubjectStringMatchOption);
        // A line that costs too much is shown rather than hidden.
        return !match.isValid() || match.hasMatch();
    }
    }
    Q_UNREACHABLE();
}

} // namespace muster::log
