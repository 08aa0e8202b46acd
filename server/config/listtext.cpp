#include "config/listtext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace muster::config {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isWrapped(const QString &text, QChar open, QChar close)
{
    return text.size() >= 2 && text.front() == open && text.back() == close;
}

QString withoutQuotes(const QString &text)
{
    return isWrapped(text, u'"', u'"') || isWrapped(text, u'\'', u'\'') ? text.sliced(1, text.size() - 2)
                                                                        : text;
}

} // namespace

std::optional<QStringList> listFromText(const QString &given, bool commas)
{
    QString text = given.trimmed();
    // Quotes around the whole, and not around the first and the last entry.
    if (const QString inner = withoutQuotes(text);
        inner.size() < text.size() && !inner.contains(text.front()))
        text = inner.trimmed();
    else if (inner.startsWith(u'['))
        text = inner.trimmed();
    const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8());
    if (json.isArray()) {
        QStringList entries;
        for (const QJsonValue &entry : json.array()) {
            if (!entry.isString())
                return std::nullopt;
            entries.append(entry.toString());
        }
        return entries;
    }
    if (text.startsWith(u'{') || text.startsWith(u'[') != text.endsWith(u']'))
        return std::nullopt;
    if (isWrapped(text, u'[', u']'))
        text = text.sliced(1, text.size() - 2);
    QStringList entries;
    QString entry;
    const auto end = [&] {
        // A comma beside white space separates in any case.
        while (entry.endsWith(u','))
            entry.chop(1);
        if (!entry.isEmpty())
            entries.append(withoutQuotes(entry));
        entry.clear();
    };
    for (const QChar c : text) {
        if (c.isSpace() || (commas && c == u','))
            end();
        else
            entry += c;
    }
    end();
    return entries;
}

} // namespace muster::config
