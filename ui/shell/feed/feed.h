#pragma once
#include "client/feed/clusterfeed.h"
#include "models/common/connection.h"
#include "shell/feed/logworker.h"

#include <QObject>
#include <QTimer>

#include <algorithm>
#include <memory>

namespace muster::shell {

/// Brings what the client receives to the window: at most one overview each 33 ms, the connection as
/// sentences, its age twice a second. Thread: GUI.
class Feed final : public QObject {
    Q_OBJECT
public:
    explicit Feed(QObject *parent = nullptr);
    ~Feed() override;

    /// Closes the previous cluster and starts with this one.
    void open(const client::Profile &profile, const client::Credentials &credentials);
    void close();
    void retry();
    void setCredentials(const client::Credentials &credentials);
    void setTrust(const client::Trust &trust);

    const std::optional<protocol::Overview> &overview() const { return m_overview; }
    const models::Connection &connection() const { return m_connection; }
    /// For a request to the node that answers, with its own deadline; outlives a change of the connection.
    /// Null unless live.
    std::unique_ptr<client::Transport> makeApi(Millis timeout) const;
    /// Where makeApi() would ask; empty unless live.
    std::optional<LogAccess> logAccess() const;
    /// The same for what changes the cluster: null, too, if the ceiling does not allow it.
    std::unique_ptr<client::Transport> makeApiToChange(Millis timeout, client::Ceiling needs) const;
    /// The console's limit, for every cluster that is opened from now on; a profile may lower it.
    void setCeiling(client::Ceiling ceiling) { m_ceiling = ceiling; }
    /// What may be done to the cluster that is open.
    client::Ceiling ceiling() const { return std::min(m_ceiling, m_profileCeiling); }
    bool isOpen() const { return m_client != nullptr; }

signals:
    void overviewChanged(const muster::protocol::Overview &overview);
    void connectionChanged(const muster::models::Connection &connection);
    /// Each time the log-in is refused, or there are no credentials.
    void credentialsWanted(const QString &reason);
    void trustWanted(const muster::client::TrustProblem &problem);
    void loggedIn(const QString &token);

private:
    void receive(const protocol::Overview &overview);
    void deliver();
    void refreshConnection();
    models::Connection shownConnection() const;
    void follow(const client::Connection &connection);
    QList<models::DeadAddress> shownNobody(const client::Connection &connection) const;
    QString nameOf(const QUrl &url, const NodeId &id) const;

    std::unique_ptr<client::ClusterFeed> m_client;
    std::optional<protocol::Overview> m_overview;
    std::optional<protocol::Overview> m_waiting; // newest overview not yet delivered
    client::Trust m_trust;
    client::Ceiling m_ceiling = client::Ceiling::Admin;
    client::Ceiling m_profileCeiling = client::Ceiling::Admin;
    models::Connection m_connection;
    QTimer m_pace;
    QTimer m_clock;
};

/// An error of the client as a sentence for the operator, with advice. Translated.
QString errorText(const Error &error);

} // namespace muster::shell
