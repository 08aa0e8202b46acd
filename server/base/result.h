#pragma once
#include <QString>

#include <tl/expected.hpp>

namespace muster {

enum class ErrorCode {
    InvalidArgument, ///< the caller's input is wrong; nothing was changed
    NotFound,
    Conflict, ///< somebody else changed it first, or it exists already
    Unauthorized, ///< the requester is unknown
    Forbidden, ///< known, but not allowed
    NotLeader, ///< a leader-only effect was refused: another term is current
    Unavailable, ///< a peer, database or file cannot be reached now; may be retried
    TimedOut, ///< our deadline passed; the effect may or may not have happened
    TooLarge, ///< over a stated limit
    Corrupt, ///< bytes that do not decode
    Internal,
};

/// The name of a code as used in logs and JSON, such as "timed-out".
QLatin1StringView errorCodeName(ErrorCode code);

/// An expected failure. `detail` is one English sentence for logs that says what to do; the console
/// translates the code.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString detail;
};

template <typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorCode code, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(detail)});
}

/// Passes the error of a result on as that of another type: `return failed(row);`
template <typename T>
tl::unexpected<Error> failed(const Result<T> &result)
{
    return tl::unexpected<Error>(result.error());
}

} // namespace muster
