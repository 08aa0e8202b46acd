#pragma once
#include "base/time.h"
#include "config/document.h"

namespace muster::config {

/// What every request asks of the configuration, read once for each state of it: finding a key by its name
/// costs more than finding a route. Thread: any; a value.
struct RequestRules {
    bool crossOrigin = false; ///< pages of some other origins may call, see originAllowed()
    bool strictCsrf = false; ///< a header that scripts set does not stand for the CSRF token
    QByteArray strictTransport; ///< value of Strict-Transport-Security; empty: not sent
    Millis sessionIdle{0}; ///< without a request until a session ends; 0: never
    Millis sessionLength{0}; ///< of a new session
    bool extendsSessions = true; ///< a request makes a session last a whole length from then on
};

RequestRules requestRules(const Document &effective);

} // namespace muster::config
