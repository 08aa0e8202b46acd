#pragma once
#include "base/result.h"

namespace muster::ctl {

/// Whether to ask the next node of the profile after this error; a refusal by one is a refusal by all.
constexpr bool anotherNodeMayAnswer(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Unavailable:
    case ErrorCode::TimedOut:
    case ErrorCode::Corrupt:
    case ErrorCode::Internal:
        return true;
    default:
        return false;
    }
}

} // namespace muster::ctl
