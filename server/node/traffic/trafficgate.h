#pragma once
#include "api/http/readiness.h"
#include "auth/sessions.h"
#include "cluster/reachability/isolation.h"
#include "net/socket/hubservice.h"

namespace muster::node {

/// What follows for clients when this node is cut off from living peers, and when it is back (spec C10): on
/// whichever side, sessions are asked for in the database each time; on the side that goes, the balancer
/// learns of it and WebSockets are drained. Thread: main.
class TrafficGate {
public:
    /// Both are borrowed and must outlive this object.
    TrafficGate(api::Readiness &readiness, auth::Sessions &sessions)
        : m_readiness(readiness), m_sessions(sessions)
    {
    }
    /// Borrowed likewise; to be called first.
    void setSockets(net::HubService *sockets) { m_sockets = sockets; }
    void take(const cluster::Isolation &isolation);

private:
    api::Readiness &m_readiness;
    auth::Sessions &m_sessions;
    net::HubService *m_sockets = nullptr;
    bool m_cutOff = false;
    bool m_withdrawn = false;
};

} // namespace muster::node
