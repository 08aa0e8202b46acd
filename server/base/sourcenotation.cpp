#include "base/sourcenotation.h"

#include <QRegularExpression>

namespace muster {

using namespace Qt::Literals::StringLiterals;

QLatin1StringView serverNotation(QStringView dataSource)
{
    const QStringView text = dataSource.trimmed();
    const auto has = [text](const QRegularExpression &pattern) {
        return pattern.match(text.toString()).hasMatch();
    };
    if (text.startsWith("file:"_L1, Qt::CaseInsensitive))
        return {};
    static const QRegularExpression postgres(
        u"postgres(ql)?:|(^|\\s)(host|hostaddr|user|password|dbname|port|sslmode)\\s*="_s,
        QRegularExpression::CaseInsensitiveOption);
    // Go's notation: user:password@protocol(address)/name, or without all but "@/name".
    static const QRegularExpression mysql(
        u"mysql:|mariadb:|@?(tcp6?|unix|udp)\\(|@/"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression server(u"://|^//|^[^/]*@"_s);
    if (has(mysql))
        return "a MySQL address"_L1;
    if (has(postgres))
        return "a PostgreSQL address"_L1;
    if (has(server))
        return "the address of a server"_L1;
    return {};
}

} // namespace muster
