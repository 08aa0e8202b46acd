#pragma once
#include "models/common/connection.h"
#include "shell/clusters/profilelist.h"
#include "shell/clusters/secretstore.h"
#include "shell/feed/feed.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

class QSettings;

namespace muster::shell {

/// The cluster that is open: its profile, its credentials, whether its certificate is trusted, the newest
/// overview and the state of the connection. Opens and closes it, and keeps log-ins in the keyring. It shows
/// nothing itself: views follow its signals. Thread: GUI.
class ClusterSession final : public QObject {
    Q_OBJECT
public:
    /// `settings` is borrowed and must outlive this.
    ClusterSession(QSettings *settings, ProfileList list, QObject *parent = nullptr);
    ~ClusterSession() override;

    /// Where log-ins may be kept; none by default. Before the first open().
    void setSecretStore(std::unique_ptr<SecretStore> secrets);
    /// The most that this console may do to any cluster; a profile may lower it for its cluster.
    void setCeiling(client::Ceiling ceiling);
    client::Ceiling ceiling() const;

    /// Those that the operator knows, and the open one if it came from elsewhere.
    const QList<client::Profile> &profiles() const { return m_profiles; }
    void reloadProfiles();
    /// Without touching files: for the offline rendering.
    void setProfiles(const QList<client::Profile> &profiles, const QString &openPath);

    /// Connects with what the profile's files, musterctl's token store, the keyring or, failing these, the
    /// operator provides.
    void open(const client::Profile &profile);
    /// As open(); the one that is open already keeps its session, and is only tried again if it is not live.
    void choose(const client::Profile &profile);
    /// The cluster that was open last time, if it is still known.
    void openLast();
    /// Reconnects immediately rather than when it is due.
    void reconnect();
    void close();
    /// Saves it to the list; returned with its path.
    [[nodiscard]] Result<client::Profile> save(const client::Profile &profile);
    /// Removes the open one from the list. The cluster itself is not touched.
    void remove();

    /// Why nothing can be kept in a keyring; empty: it can.
    QString keyringProblem() const;
    /// Nothing but the keyring is asked yet; the operator may log in meanwhile, which ends the waiting.
    bool isAskingKeyring() const { return m_keyring != Keyring::Idle; }
    /// It has been asked for so long that one should not wait for it.
    bool isKeyringSlow() const { return m_keyring == Keyring::Slow; }
    bool isRemembered() const { return m_remember; }
    void logIn(const client::Credentials &credentials, bool remember);
    void logOut();
    /// Trusts the certificate that was refused, unless that is certificateStop().
    void pinCertificate();

    const std::optional<client::Profile> &profile() const { return m_profile; }
    const std::optional<protocol::Overview> &overview() const { return m_overview; }
    const models::Connection &connection() const { return m_connection; }
    bool isLive() const { return m_connection.state == models::Connection::State::Live; }
    /// The certificate that was refused, while the connection says so.
    const std::optional<client::TrustProblem> &trustProblem() const { return m_trust; }
    /// It differs from the one that was pinned, or is not signed by the CA that was named: an attack, or a
    /// change that somebody can explain. Nothing in the window can bypass that.
    bool certificateStop() const;
    /// The command line that does the same for this cluster: `words` follow "musterctl".
    QString commandLine(const QString &words) const;
    Feed *feed() const { return m_feed; }

    /// What is shown instead of what a cluster says: for the offline rendering.
    void present(const std::optional<protocol::Overview> &overview, const models::Connection &connection);
    void presentTrust(const std::optional<client::TrustProblem> &problem);

signals:
    /// `openPath`: the file of the one that is open; empty: none.
    void profilesChanged(const QString &openPath);
    /// Another cluster will be open, or none: profile() is still the one before.
    void aboutToChange();
    /// This cluster is removed from the list: whatever is kept for it is deleted.
    void removed(const muster::client::Profile &profile);
    /// Another cluster is open, or none; there is no overview yet.
    void changed();
    void overviewChanged();
    /// The connection, its age, the trust problem or the ceiling.
    void stateChanged();
    void credentialsWanted(const QString &reason);
    /// The keyring answered with a log-in: nobody needs to be asked any more.
    void secretFound();
    /// A sentence for the status bar.
    void said(const QString &sentence);

private:
    enum class Keyring { Idle, Asked, Slow };

    void learn(const protocol::Overview &overview);
    void setState(models::Connection::State state, const QString &reason);
    void readSecret(const client::Credentials &known);
    void endOpening();
    void takeSecret(client::Credentials known, const Result<QString> &secret);
    void connectWith(const client::Credentials &credentials);
    void keepSecret(const QString &token);
    void forgetSecret(const client::Profile &profile);
    void loggedOut(const client::Profile &profile, const Result<void> &done);

    QSettings *m_settings;
    const ProfileList m_list;
    Feed *m_feed;
    QList<client::Profile> m_profiles;
    std::optional<client::Profile> m_profile;
    std::optional<protocol::Overview> m_overview;
    models::Connection m_connection;
    std::optional<client::TrustProblem> m_trust;
    std::unique_ptr<SecretStore> m_secrets; // null: nothing is kept
    Keyring m_keyring = Keyring::Idle;
    QTimer m_keyringPatience;
    QString m_keyringProblem; // why the last use failed
    client::Credentials m_kept; // what the keyring has, or will have once the log-in succeeded
    bool m_remember = false;
    quint64 m_opening = 0; // answers about a cluster that was open before are ignored
    client::Ceiling m_ceiling = client::Ceiling::Admin;
};

} // namespace muster::shell
