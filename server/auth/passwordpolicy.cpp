#include "auth/passwordpolicy.h"

#include <algorithm>

namespace muster::auth {

using namespace Qt::Literals::StringLiterals;

QString passwordProblem(const QString &password, const PasswordPolicy &policy)
{
    const auto has = [&password](auto test) {
        return std::any_of(password.begin(), password.end(), test);
    };
    if (password.size() < policy.minimumLength)
        return u"The password needs at least %1 characters."_s.arg(policy.minimumLength);
    if (policy.lowercase && !has([](QChar c) { return c.isLower(); }))
        return u"The password needs a lowercase letter."_s;
    if (policy.uppercase && !has([](QChar c) { return c.isUpper(); }))
        return u"The password needs an uppercase letter."_s;
    if (policy.number && !has([](QChar c) { return c.isDigit(); }))
        return u"The password needs a digit."_s;
    if (policy.symbol && !has([](QChar c) { return !c.isLetterOrNumber(); }))
        return u"The password needs a symbol."_s;
    return {};
}

} // namespace muster::auth
