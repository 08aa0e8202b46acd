#include "net/http/target.h"

#include <QStringDecoder>

#include <algorithm>

namespace muster::net {

namespace {

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// The unescaped text, or nothing if it is not valid.
std::optional<QString> decoded(QByteArrayView text)
{
    if (!text.contains('%'))
        return QString::fromLatin1(text.data(), text.size());
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            bytes += text[i];
            continue;
        }
        if (i + 2 >= text.size())
            return std::nullopt;
        const int high = hexDigit(text[i + 1]);
        const int low = hexDigit(text[i + 2]);
        if (high < 0 || low < 0 || (high == 0 && low == 0))
            return std::nullopt;
        bytes += char(high * 16 + low);
        i += 2;
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString result = decoder(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return result;
}

bool isPrintable(char c)
{
    return c > 0x20 && c < 0x7f;
}

} // namespace

std::optional<Target> parseTarget(QByteArrayView target)
{
    if (!std::all_of(target.begin(), target.end(), isPrintable))
        return std::nullopt;
    for (const QByteArrayView scheme : {QByteArrayView("http://"), QByteArrayView("https://")}) {
        if (target.size() > scheme.size()
            && target.first(scheme.size()).compare(scheme, Qt::CaseInsensitive) == 0) {
            const qsizetype slash = target.indexOf('/', scheme.size());
            target = slash < 0 ? QByteArrayView("/") : target.sliced(slash);
            break;
        }
    }
    if (target.isEmpty() || target.front() != '/')
        return std::nullopt;
    const qsizetype fragment = target.indexOf('#');
    if (fragment >= 0)
        return std::nullopt;
    const qsizetype mark = target.indexOf('?');
    std::optional<QString> path = decoded(mark < 0 ? target : target.first(mark));
    if (!path)
        return std::nullopt;
    Target result{std::move(*path), {}};
    if (mark >= 0 && mark + 1 < target.size()) {
        const QByteArrayView query = target.sliced(mark + 1);
        if (!decoded(query))
            return std::nullopt;
        result.query.setQuery(QString::fromLatin1(query.data(), query.size()));
    }
    return result;
}

} // namespace muster::net
