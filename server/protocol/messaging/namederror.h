#pragma once
#include "base/result.h"

namespace muster::protocol {

/// A failure with the id that Mattermost's clients know it by, such as "app.post.get.app_error". Without an
/// id it is one that may happen anywhere, and the route gives it its name.
struct NamedError : Error {
    QString id;

    NamedError() = default;
    NamedError(Error error) : Error(std::move(error)) { } // implicit: what stores answer is passed on
    NamedError(ErrorCode kind, QLatin1StringView name, QString sentence)
        : Error{kind, std::move(sentence)}, id(name)
    {
    }
};

template <typename T>
using Answered = tl::expected<T, NamedError>;

inline tl::unexpected<NamedError> refuse(ErrorCode code, QLatin1StringView id, QString sentence)
{
    return tl::unexpected<NamedError>(NamedError(code, id, std::move(sentence)));
}
/// As failed(), of either kind of result.
template <typename T>
tl::unexpected<NamedError> passOn(const tl::expected<T, Error> &result)
{
    return tl::unexpected<NamedError>(NamedError(result.error()));
}
template <typename T>
tl::unexpected<NamedError> passOn(const Answered<T> &result)
{
    return tl::unexpected<NamedError>(result.error());
}
/// The same, but what was not found gets a name.
template <typename Failed>
tl::unexpected<NamedError> missing(const Failed &result, QLatin1StringView id, const QString &sentence)
{
    if (result.error().code == ErrorCode::NotFound)
        return refuse(ErrorCode::NotFound, id, sentence);
    return passOn(result);
}

namespace errors {
inline constexpr QLatin1StringView permissions("api.context.permissions.app_error");
inline constexpr QLatin1StringView bodyParameter("api.context.invalid_body_param.app_error");
inline constexpr QLatin1StringView urlParameter("api.context.invalid_url_param.app_error");
} // namespace errors

inline tl::unexpected<NamedError> forbidden()
{
    return refuse(ErrorCode::Forbidden, errors::permissions,
        QStringLiteral("You do not have the appropriate permissions."));
}
inline tl::unexpected<NamedError> invalidBody(const QString &parameter)
{
    return refuse(ErrorCode::InvalidArgument, errors::bodyParameter,
        QStringLiteral("Invalid or missing %1 in request body.").arg(parameter));
}
inline tl::unexpected<NamedError> invalidUrl(const QString &parameter)
{
    return refuse(ErrorCode::InvalidArgument, errors::urlParameter,
        QStringLiteral("Invalid or missing %1 parameter in request URL.").arg(parameter));
}

} // namespace muster::protocol
