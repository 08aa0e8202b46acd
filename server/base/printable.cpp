#include "base/printable.h"

#include <algorithm>

namespace muster {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Calls `found(at, units)` for each character that is not printable.
template <typename Found>
void findUnprintable(QStringView text, Found found)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        const bool pair = c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        const char32_t ucs = pair ? QChar::surrogateToUcs4(c, text[at + 1]) : char32_t(c.unicode());
        if (!isPrintable(ucs))
            found(at, pair ? 2 : 1);
        at += pair ? 1 : 0;
    }
}

} // namespace

bool isPrintable(char32_t c)
{
    if (c < 0x7f)
        return c >= 0x20;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

bool isPrintable(QStringView text)
{
    bool all = true;
    findUnprintable(text, [&all](qsizetype, int) { all = false; });
    return all;
}

QString printable(QString text, QChar mask)
{
    findUnprintable(
        QString(text), [&](qsizetype at, int units) { std::fill_n(text.begin() + at, units, mask); });
    return text;
}

QString printableJson(const QString &json)
{
    QString result;
    qsizetype done = 0;
    findUnprintable(json, [&](qsizetype at, int units) {
        result += QStringView(json).sliced(done, at - done);
        for (done = at; done < at + units; ++done)
            result += u"\\u%1"_s.arg(json[done].unicode(), 4, 16, QChar(u'0'));
    });
    result += QStringView(json).sliced(done);
    return result;
}

} // namespace muster
