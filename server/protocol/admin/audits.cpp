#include "protocol/admin/audits.h"

#include <QUrl>

#include <algorithm>

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype textMax = 2'048;
constexpr int pageMax = 1'000'000;

QString text(const QJsonValue &value)
{
    QString text = value.toString().left(textMax);
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    return text;
}

int number(const QUrlQuery &query, const QString &name, int otherwise, int min, int max)
{
    bool isNumber = false;
    const int value = query.queryItemValue(name).toInt(&isNumber);
    return isNumber ? std::clamp(value, min, max) : otherwise;
}

Result<std::optional<WallTime>> moment(const QUrlQuery &query, const QString &name)
{
    if (!query.hasQueryItem(name))
        return std::optional<WallTime>();
    bool isNumber = false;
    const qint64 at = query.queryItemValue(name).toLongLong(&isNumber);
    if (!isNumber || at < 0)
        return fail(ErrorCode::InvalidArgument, u"%1: milliseconds since 1970"_s.arg(name));
    return std::optional(fromEpochMillis(at));
}

} // namespace

bool AuditRecord::isOk() const
{
    return extraInfo == u"ok" || extraInfo.startsWith(u"ok;"_s);
}

QUrlQuery toQuery(const AuditQuery &query)
{
    QUrlQuery result;
    result.addQueryItem(u"page"_s, QString::number(query.page));
    result.addQueryItem(u"per_page"_s, QString::number(query.perPage));
    if (!query.user.isEmpty())
        result.addQueryItem(u"user"_s, QString::fromLatin1(QUrl::toPercentEncoding(query.user)));
    if (query.since)
        result.addQueryItem(u"since"_s, QString::number(epochMillis(*query.since)));
    if (query.until)
        result.addQueryItem(u"until"_s, QString::number(epochMillis(*query.until)));
    return result;
}

Result<AuditQuery> auditQueryOf(const QUrlQuery &query)
{
    const auto since = moment(query, u"since"_s);
    const auto until = moment(query, u"until"_s);
    if (!since || !until)
        return tl::unexpected(since ? until.error() : since.error());
    return AuditQuery{query.queryItemValue(u"user"_s, QUrl::FullyDecoded), *since, *until,
        number(query, u"page"_s, 0, 0, pageMax),
        number(query, u"per_page"_s, auditsPerPage, 1, auditsPerPageMax)};
}

QJsonObject toJson(const AuditRecord &audit)
{
    return {{u"id"_s, audit.id}, {u"create_at"_s, epochMillis(audit.createAt)}, {u"user_id"_s, audit.userId},
        {u"username"_s, audit.username}, {u"action"_s, audit.action}, {u"extra_info"_s, audit.extraInfo},
        {u"ip_address"_s, audit.ipAddress}, {u"session_id"_s, audit.sessionId}};
}

Result<QList<AuditRecord>> auditsFromJson(const QJsonArray &rows)
{
    if (rows.size() > auditsPerPageMax)
        return fail(ErrorCode::TooLarge, u"the answer holds %1 audits"_s.arg(rows.size()));
    QList<AuditRecord> audits;
    audits.reserve(rows.size());
    for (const QJsonValue &row : rows) {
        const qint64 at = row[u"create_at"].toInteger(-1);
        if (at < 0)
            return fail(ErrorCode::Corrupt, u"the answer holds an audit without a time"_s);
        audits.append({text(row[u"id"]), fromEpochMillis(at), text(row[u"user_id"]), text(row[u"username"]),
            text(row[u"action"]), text(row[u"extra_info"]), text(row[u"ip_address"]),
            text(row[u"session_id"])});
    }
    return audits;
}

} // namespace muster::protocol
