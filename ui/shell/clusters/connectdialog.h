#pragma once
#include "shell/clusters/connectdraft.h"
#include "views/common/fittingdialog.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace muster::views {
class StatusLabel;
}

namespace muster::shell {

/// Asks for a cluster: name, addresses, user, which certificate to trust. Object names: connectName,
/// connectAddresses, connectUser, connectCaFile, connectFingerprint, connectRole, connectProduction,
/// connectProblem, connectOpen.
class ConnectDialog final : public views::FittingDialog {
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
    QComboBox *m_role = nullptr;
    QCheckBox *m_production = nullptr;
    views::StatusLabel *m_problem = nullptr;
};

/// Asks for name and password of one cluster. They are stored only if there is a keyring and the operator
/// ticks the box.
class LoginDialog final : public views::FittingDialog {
    Q_OBJECT
public:
    struct Memory {
        QString problem; ///< why there is no keyring to keep them in; empty: there is
        bool wanted = false; ///< they are already in it
    };
    LoginDialog(const client::Profile &profile, const QString &reason, const Memory &memory,
        QWidget *parent = nullptr);

signals:
    /// `remember`: they are to be kept in the keyring; otherwise they are to be removed from it.
    void credentialsReady(const muster::client::Credentials &credentials, bool remember);

private:
    QWidget *makeMemory(const Memory &memory);

    QCheckBox *m_remember = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
};

} // namespace muster::shell
