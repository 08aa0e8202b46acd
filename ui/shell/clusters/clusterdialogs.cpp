#include "shell/clusters/clusterdialogs.h"

#include "shell/clusters/clustersession.h"
#include "shell/clusters/connectdialog.h"

#include <QMessageBox>
#include <QPushButton>

namespace muster::shell {

ClusterDialogs::ClusterDialogs(ClusterSession *session, QWidget *window)
    : QObject(window), m_session(session), m_window(window)
{
    connect(session, &ClusterSession::credentialsWanted, this, &ClusterDialogs::askLogin);
    connect(session, &ClusterSession::secretFound, this, [this] {
        if (m_login)
            m_login->close();
    });
}

void ClusterDialogs::add()
{
    edit({});
}

void ClusterDialogs::editOpen()
{
    if (m_session->profile())
        edit(*m_session->profile());
}

void ClusterDialogs::edit(const client::Profile &profile)
{
    auto *dialog = new ConnectDialog(profile, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConnectDialog::profileReady, this, [this, dialog](const client::Profile &ready) {
        const auto saved = m_session->save(ready);
        if (!saved) {
            dialog->showProblem(saved.error().detail);
            return;
        }
        dialog->accept();
        m_session->open(*saved);
    });
    dialog->open();
}

void ClusterDialogs::removeOpen()
{
    if (!m_session->profile())
        return;
    auto *box = new QMessageBox(QMessageBox::Question, tr("Remove a cluster"),
        tr("Remove %1 from this list? The cluster itself is not touched.").arg(m_session->profile()->name),
        QMessageBox::Cancel, m_window);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *yes = box->addButton(tr("&Remove"), QMessageBox::AcceptRole);
    connect(yes, &QPushButton::clicked, this, [this, asked = m_session->profile()->path] {
        if (m_session->profile() && m_session->profile()->path == asked)
            m_session->remove();
    });
    box->open();
}

void ClusterDialogs::askLogin(const QString &reason)
{
    if (!m_session->profile() || m_login)
        return;
    auto *dialog = new LoginDialog(*m_session->profile(), reason,
        {.problem = m_session->keyringProblem(), .wanted = m_session->isRemembered()}, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_login = dialog;
    connect(dialog, &LoginDialog::credentialsReady, this,
        [this](const client::Credentials &credentials, bool remember) {
            m_login = nullptr; // a refusal may ask again before this dialog is gone
            m_session->logIn(credentials, remember);
        });
    dialog->open();
}

} // namespace muster::shell
