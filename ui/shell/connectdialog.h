#pragma once
#include "shell/connectdraft.h"
#include "shell/fittingdialog.h"

class QCheckBox;
class QLabel;
class QLineEdit;

namespace muster::views {
class StatusLabel;
}

namespace muster::shell {

/// Asks for a cluster: name, addresses, user, whom to trust. Object names: connectName, connectAddresses,
/// connectUser, connectCaFile, connectFingerprint, connectProduction, connectProblem, connectOpen.
class ConnectDialog final : public FittingDialog {
    Q_OBJECT
public:
    /// `profile` with a path: edits it; else a new one.
    explicit ConnectDialog(const client::Profile &profile, QWidget *parent = nullptr);
    /// Shows why saving failed; the dialog stays open.
    void showProblem(const QString &sentence);

signals:
    void profileReady(const muster::client::Profile &profile);

private:
    void build();
    QWidget *makeCaRow();
    ConnectDraft draft() const;
    void submit();

    client::Profile m_profile;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_addresses = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_caFile = nullptr;
    QLineEdit *m_fingerprint = nullptr;
    QCheckBox *m_production = nullptr;
    views::StatusLabel *m_problem = nullptr;
};

/// Asks for name and password of one cluster; nothing is stored. Object names: loginUser, loginPassword,
/// loginOpen, loginReason.
class LoginDialog final : public FittingDialog {
    Q_OBJECT
public:
    LoginDialog(const client::Profile &profile, const QString &reason, QWidget *parent = nullptr);

signals:
    void credentialsReady(const muster::client::Credentials &credentials);

private:
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
};

} // namespace muster::shell
