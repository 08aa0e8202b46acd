#pragma once
#include "api/http/call.h"
#include "service/channels/channels.h"

namespace muster::api {

/// ?page&per_page, as Mattermost has them: 60 a page, at most 200.
inline service::Page pageOf(const Call &call)
{
    return {call.number(QStringLiteral("page"), 0, 0, 1'000'000),
        call.number(QStringLiteral("per_page"), 60, 1, 200)};
}

} // namespace muster::api
