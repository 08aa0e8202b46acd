#include "base/textfault.h"

#include <QRegularExpression>

#include <algorithm>

namespace muster {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isQuoted(QStringView text)
{
    return text.size() >= 2 && text.front() == text.back()
        && (text.front() == u'"' || text.front() == u'\'' || text.front() == u'`');
}

bool hasTemplate(QStringView text)
{
    // The last two are what Helm writes for a value that is missing, and a name that no shell replaced.
    static const QRegularExpression pattern(
        uR"(\$\{[^{}]*\}|\$\([^()]*\)|\{\{[^{}]*\}\}|<no value>|^\$[A-Z_][A-Z0-9_]*$)"_s);
    return pattern.match(text.toString()).hasMatch();
}

} // namespace

std::optional<TextFault> textFault(QStringView text)
{
    const auto any = [text](auto test) {
        return std::any_of(text.begin(), text.end(), test);
    };
    if (any([](QChar c) { return c.category() == QChar::Other_Control; }))
        return TextFault::ControlCharacter;
    if (text.contains(QChar::ReplacementCharacter) || !text.isValidUtf16())
        return TextFault::NotUtf8;
    if (any([](QChar c) { return c.category() == QChar::Other_Format; }))
        return TextFault::InvisibleCharacter;
    if (!text.isEmpty() && (text.front().isSpace() || text.back().isSpace()))
        return TextFault::SurroundingSpace;
    if (isQuoted(text))
        return TextFault::Quotes;
    if (hasTemplate(text))
        return TextFault::Template;
    return std::nullopt;
}

QString clauseOf(TextFault fault)
{
    switch (fault) {
    case TextFault::ControlCharacter:
        return u"which has a control character in it, such as a line end"_s;
    case TextFault::NotUtf8:
        return u"which is not UTF-8"_s;
    case TextFault::InvisibleCharacter:
        return u"which has an invisible character in it, such as a byte order mark"_s;
    case TextFault::SurroundingSpace:
        return u"which begins or ends with white space"_s;
    case TextFault::Quotes:
        return u"which has quotes around it"_s;
    case TextFault::Template:
        return u"which is a template that nothing filled in"_s;
    }
    Q_UNREACHABLE();
}

QString encodingFault(QByteArrayView bytes)
{
    const auto begins = [bytes](QByteArrayView mark) {
        return bytes.startsWith(mark);
    };
    const auto zeros = std::count(bytes.begin(), bytes.end(), '\0');
    if (std::all_of(bytes.begin(), bytes.end(), [](char c) { return QByteArrayView(" \t\r\n").contains(c); }))
        return u"the file is empty"_s;
    if (zeros == bytes.size())
        return u"the file has nothing but zero bytes, as after a crash or on a full disk"_s;
    if (begins(QByteArrayView("\xff\xfe\0\0", 4)) || begins(QByteArrayView("\0\0\xfe\xff", 4)))
        return u"the file is UTF-32; save it as UTF-8"_s;
    // Latin letters have a zero in each other byte.
    if (begins("\xff\xfe") || begins("\xfe\xff") || (bytes.size() >= 4 && zeros * 5 >= bytes.size() * 2))
        return u"the file is UTF-16; save it as UTF-8"_s;
    if (zeros > 0)
        return u"the file has a zero byte (NUL) at offset %1"_s.arg(bytes.indexOf('\0'));
    return {};
}

} // namespace muster
