#include "protocol/messaging/userrules.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype jsonBytesMax = 64 * 1024;

auto wrong(const QString &field, const QString &allowed)
{
    return fail(ErrorCode::InvalidArgument, u"%1: %2"_s.arg(field, allowed));
}

Result<void> validateLengths(const User &user)
{
    const struct {
        QString name;
        const QString &value;
        qsizetype max;
    } texts[] = {{u"nickname"_s, user.nickname, 64}, {u"first_name"_s, user.firstName, 64},
        {u"last_name"_s, user.lastName, 64}, {u"position"_s, user.position, 128},
        {u"roles"_s, user.roles, 256}, {u"locale"_s, user.locale, 16},
        {u"auth_service"_s, user.authService, 32}};
    for (const auto &text : texts)
        if (text.value.size() > text.max)
            return wrong(text.name, u"at most %1 characters."_s.arg(text.max));
    for (const auto &[name, object] : {std::pair(u"props"_s, &user.props),
             std::pair(u"notify_props"_s, &user.notifyProps), std::pair(u"timezone"_s, &user.timezone)})
        if (QJsonDocument(*object).toJson(QJsonDocument::Compact).size() > jsonBytesMax)
            return wrong(name, u"at most %1 bytes."_s.arg(jsonBytesMax));
    return {};
}

} // namespace

Result<void> validateUser(const User &user)
{
    static const QRegularExpression usernamePattern(u"^[a-z][a-z0-9._-]{0,63}$"_s);
    static const QRegularExpression emailPattern(u"^[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,64}$"_s);
    if (!user.id.isEmpty() && !isId(user.id.toString()))
        return wrong(u"id"_s, u"26 letters and digits."_s);
    if (!usernamePattern.match(normalizedName(user.username)).hasMatch())
        return wrong(u"username"_s, u"1 to 64 of a-z, 0-9, '.', '-' and '_', beginning with a letter."_s);
    if (!emailPattern.match(normalizedName(user.email)).hasMatch())
        return wrong(u"email"_s, u"an address such as name@example.org, at most 128 characters."_s);
    return validateLengths(user);
}

QString normalizedName(const QString &nameOrAddress)
{
    return nameOrAddress.trimmed().toLower();
}

} // namespace muster::protocol
