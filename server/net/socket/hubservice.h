#pragma once
#include "hub/audience.h"
#include "hub/hub.h"
#include "hub/socket.h"

#include <QObject>

#include <functional>
#include <memory>

namespace muster::net {

struct HubServiceOptions {
    hub::HubOptions hub;
    QString path; ///< of the WebSocket, without trailing slash; one is accepted
    /// Whether a browser page of this origin may connect; asked only when the header is there, with the
    /// request's Host. Empty: only the same host.
    std::function<bool(const QByteArray &origin, const QByteArray &host)> allowOrigin;
    /// Whether the cookie that the browser sends along for such a page counts; otherwise the page must
    /// present a token itself. Empty: always.
    std::function<bool(const QByteArray &origin, const QByteArray &host)> allowCookies;
};

/// Runs a hub::Hub for the sockets of an HttpServer: locks it, carries out what it wants, ticks it.
/// Accepts upgrades with or without a session; the token that auth::presentedToken() reads is looked up after
/// the handshake.
/// Thread: made and destroyed on one with an event loop, after the HttpServer that uses it is gone; all
/// methods from any. The signals are emitted from any thread: connect with a context object.
class HubService final : public QObject, public hub::SocketAcceptor, public hub::Publisher {
    Q_OBJECT
public:
    /// `sessions` is borrowed and must outlive this object.
    HubService(HubServiceOptions options, hub::SessionSource *sessions, QObject *parent = nullptr);
    ~HubService() override;

    bool claims(const QString &path) const override;
    void accept(const http::Request &upgrade, std::shared_ptr<hub::SocketSink> sink, Decide decide) override;
    void publish(const protocol::SocketEvent &event, const hub::Audience &audience,
        QByteArray coalesceKey = {}) override;
    bool reaches(const hub::Audience &audience) const override;
    void closeSession(const SessionId &session) override;
    void closeUser(const UserId &user) override;
    int connections() const;
    int connectionsWithSession() const;
    /// Lets clients ask for this action. `answer` runs in the thread of `context`, until that is gone.
    void addAction(
        const hub::Action &action, QObject *context, std::function<void(const hub::Asked &)> answer);
    /// See hub::Hub::drain() and cancelDrain().
    void drain(Millis within, const QString &why);
    void cancelDrain();
    /// See hub::Hub::recheckAll() and startOverAll().
    void recheckAll();
    void startOverAll();
    /// See hub::Hub::setServerVersion().
    void setServerVersion(const QString &version);

signals:
    /// A connection has its session and its hello is queued, or its user has other roles than before:
    /// whatever it must know at once can be published to that connection now.
    void authenticated(muster::hub::ConnectionId connection, muster::hub::SessionInfo session);

private:
    class Shared;
    std::shared_ptr<Shared> m_shared;
};

} // namespace muster::net

Q_DECLARE_METATYPE(muster::hub::ConnectionId)
Q_DECLARE_METATYPE(muster::hub::SessionInfo)
