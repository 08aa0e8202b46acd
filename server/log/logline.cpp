#include "log/logline.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

#include <charconv>

namespace muster::log {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int depthMax = 64; ///< of nested values; ours have two
constexpr qsizetype timeLengthMax = 64;

/// Scans JSON text without building anything. Each function leaves `at` after what it read.
class Scanner {
public:
    explicit Scanner(QByteArrayView text) : m_text(text) { }

    bool done()
    {
        skipSpace();
        return m_at == m_text.size();
    }
    bool take(char wanted)
    {
        skipSpace();
        if (m_at >= m_text.size() || m_text[m_at] != wanted)
            return false;
        ++m_at;
        return true;
    }
    /// The inside of a string, still escaped.
    std::optional<QByteArrayView> string()
    {
        if (!take('"'))
            return std::nullopt;
        const qsizetype from = m_at;
        for (; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '\\')
                ++m_at;
            else if (c == '"')
                return m_text.sliced(from, m_at++ - from);
        }
        return std::nullopt;
    }
    /// A number or a word: ends where a value may end.
    QByteArrayView word()
    {
        skipSpace();
        const qsizetype from = m_at;
        while (m_at < m_text.size() && !isDelimiter(m_text[m_at]))
            ++m_at;
        return m_text.sliced(from, m_at - from);
    }
    bool skipValue()
    {
        skipSpace();
        if (m_at >= m_text.size())
            return false;
        const char first = m_text[m_at];
        if (first == '"')
            return string().has_value();
        if (first != '{' && first != '[')
            return !word().isEmpty();
        int depth = 0;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == '"') {
                if (!string())
                    return false;
                continue;
            }
            ++m_at;
            if (c == '{' || c == '[')
                ++depth;
            else if (c == '}' || c == ']')
                --depth;
            if (depth == 0)
                return true;
            if (depth > depthMax)
                return false;
        }
        return false;
    }
    bool atString()
    {
        skipSpace();
        return m_at < m_text.size() && m_text[m_at] == '"';
    }

private:
    static bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
    static bool isDelimiter(char c)
    {
        return isSpace(c) || c == ',' || c == '}' || c == ']' || c == ':' || c == '"' || c == '{' || c == '[';
    }
    void skipSpace()
    {
        while (m_at < m_text.size() && isSpace(m_text[m_at]))
            ++m_at;
    }
    QByteArrayView m_text;
    qsizetype m_at = 0;
};

std::optional<qint64> numberOf(QByteArrayView word)
{
    // Whole milliseconds; a fraction, as other programs write it, is truncated.
    qint64 value = 0;
    const auto read = std::from_chars(word.data(), word.data() + word.size(), value);
    if (read.ec != std::errc{} || (read.ptr != word.data() + word.size() && *read.ptr != '.'))
        return std::nullopt;
    return value;
}

bool takeTimestamp(Scanner &scanner, LineFacts &facts)
{
    if (scanner.atString()) {
        const auto text = scanner.string();
        if (text && text->size() <= timeLengthMax)
            facts.timestamp = timeFromText(unescaped(*text));
        return text.has_value();
    }
    const QByteArrayView word = scanner.word();
    if (word.isEmpty())
        return scanner.skipValue();
    if (const auto millis = numberOf(word))
        facts.timestamp = fromEpochMillis(*millis);
    return true;
}

bool takeText(Scanner &scanner, QByteArrayView &into)
{
    if (!scanner.atString())
        return scanner.skipValue();
    const auto text = scanner.string();
    if (text)
        into = *text;
    return text.has_value();
}

bool takeMember(Scanner &scanner, LineFacts &facts)
{
    const auto key = scanner.string();
    if (!key || !scanner.take(':'))
        return false;
    if (*key == "timestamp")
        return takeTimestamp(scanner, facts);
    if (*key == "msg")
        return takeText(scanner, facts.message);
    if (*key == "component" || *key == "caller")
        return takeText(scanner, facts.component);
    if (*key != "level")
        return scanner.skipValue();
    QByteArrayView level;
    if (!takeText(scanner, level))
        return false;
    facts.level = nearestLevel(QLatin1StringView(level.data(), level.size()).toString());
    return true;
}

} // namespace

LineFacts scanLine(QByteArrayView line)
{
    Scanner scanner(line);
    LineFacts facts;
    if (!scanner.take('{'))
        return {};
    if (!scanner.take('}')) {
        do {
            if (!takeMember(scanner, facts))
                return {};
        } while (scanner.take(','));
        if (!scanner.take('}'))
            return {};
    }
    if (!scanner.done())
        return {};
    facts.isObject = true;
    return facts;
}

std::optional<Level> nearestLevel(QStringView name)
{
    if (const auto level = levelFromName(name))
        return level;
    if (name.compare(u"trace", Qt::CaseInsensitive) == 0)
        return Level::Debug;
    if (name.compare(u"warning", Qt::CaseInsensitive) == 0)
        return Level::Warn;
    for (const auto worse : {u"fatal", u"panic", u"critical"})
        if (name.compare(worse, Qt::CaseInsensitive) == 0)
            return Level::Error;
    return std::nullopt;
}

QString unescaped(QByteArrayView string)
{
    if (!string.contains('\\'))
        return QString::fromUtf8(string);
    const QJsonDocument parsed = QJsonDocument::fromJson("[\"" + string.toByteArray() + "\"]");
    const QJsonArray array = parsed.array();
    return array.size() == 1 ? array.first().toString() : QString::fromUtf8(string);
}

QByteArray escaped(const QString &text)
{
    return QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact).sliced(2).chopped(2);
}

std::optional<WallTime> timeFromText(QStringView text)
{
    text = text.trimmed();
    if (text.isEmpty() || text.size() > timeLengthMax)
        return std::nullopt;
    bool isNumber = false;
    if (const qint64 millis = text.toLongLong(&isNumber); isNumber)
        return fromEpochMillis(millis);
    // Mattermost: a space for ISO's T, and one before the offset from UTC.
    QString iso = text.toString();
    if (iso.size() > 10 && iso[10] == u' ')
        iso[10] = u'T';
    iso.remove(u' ');
    const QDateTime time = QDateTime::fromString(iso, Qt::ISODateWithMs);
    return time.isValid() ? std::optional(fromDateTime(time)) : std::nullopt;
}

QString timeToText(WallTime time)
{
    return toDateTime(time).toString(u"yyyy-MM-dd HH:mm:ss.zzz 'Z'"_s);
}

} // namespace muster::log
