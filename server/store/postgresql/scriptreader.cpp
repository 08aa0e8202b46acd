#include "store/postgresql/scriptreader.h"

#include <QRegularExpression>

namespace muster::store {

using namespace Qt::Literals::StringLiterals;

QStringList readScript(const QString &script)
{
    // What may hold a semicolon as a whole, then the semicolon itself.
    static const QRegularExpression token(
        u"'(?:[^']|'')*'|\"[^\"]*\"|--[^\\n]*|/\\*.*?\\*/|(\\$\\w*\\$).*?\\1|(;)"_s,
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression comments(u"^(?:\\s|--[^\\n]*(?:\\n|$))+"_s);
    QStringList statements;
    qsizetype from = 0;
    const auto add = [&](qsizetype end) {
        if (const QString statement = script.mid(from, end - from).remove(comments).trimmed();
            !statement.isEmpty())
            statements.append(statement);
        from = end + 1;
    };
    for (auto found = token.globalMatch(script); found.hasNext();)
        if (const auto match = found.next(); match.capturedLength(2) > 0)
            add(match.capturedStart(2));
    add(script.size());
    return statements;
}

} // namespace muster::store
