#pragma once
#include "hub/audience.h"
#include "hub/hub.h"
#include "service/run/runner.h"

namespace muster::api {

/// The WebSocket action `user_typing` (reference/mattermost-api.md §3): who writes where, for those who read
/// there. Thread: any.
class Typing {
public:
    static constexpr QLatin1StringView action{"user_typing"};

    /// Both borrowed; they must outlive the answers of the runner.
    Typing(service::Runner &runner, hub::Publisher &publisher) : m_runner(runner), m_publisher(publisher) { }
    void asked(const hub::Asked &asked);

private:
    service::Runner &m_runner;
    hub::Publisher &m_publisher;
};

} // namespace muster::api
