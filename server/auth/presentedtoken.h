#pragma once
#include "protocol/http/http.h"

#include <QString>

namespace muster::auth {

/// The token of the session that a request presents, the same for REST and WebSockets.
struct PresentedToken {
    QString token; ///< empty: none
    bool fromCookie = false; ///< sent by the browser on its own, so a foreign page could abuse it
};

/// The cookie MMAUTHTOKEN wins over `Authorization: Bearer|token …` (reference/mattermost-api.md §2.1).
/// Thread: any.
PresentedToken presentedToken(const http::Request &request);

} // namespace muster::auth
