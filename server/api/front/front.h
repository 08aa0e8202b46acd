#pragma once
#include "api/http/context.h"
#include "api/http/controller.h"
#include "api/http/gate.h"
#include "api/http/router.h"
#include "api/http/socketgate.h"

namespace muster::api {

/// The whole API of one process: the routes of all areas behind one gate, and the WebSocket gate that shares
/// its limits. musterd and muster-sim both serve this, so that they cannot drift apart. Thread: created on
/// any one before the server starts; then as RequestHandler and SocketAcceptor.
class Front final : public http::RequestHandler {
public:
    /// What `context` names and `sockets` are borrowed and must outlive this object. `clusterId` is the value
    /// of X-Cluster-Id.
    Front(const Context &context, hub::SocketAcceptor &sockets, QByteArray clusterId);
    void handle(const http::Request &request, http::Reply reply) override
    {
        m_gate.handle(request, std::move(reply));
    }
    /// Enforces the request limits before the sockets decide.
    hub::SocketAcceptor &sockets() { return m_socketGate; }

private:
    Router m_router;
    AuditLog m_audit;
    service::SessionActivity m_activity;
    Gate m_gate;
    SocketGate m_socketGate;
    Controllers m_controllers;
};

} // namespace muster::api
