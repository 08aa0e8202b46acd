#pragma once
#include "client/profile/profile.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace muster::shell {

class ClusterSession;

/// The dialogs that ask the operator about clusters: where one is, who logs in, whether to remove one from
/// the list. Thread: GUI.
class ClusterDialogs final : public QObject {
    Q_OBJECT
public:
    /// Both are borrowed; `window` is the parent of the dialogs and of this.
    ClusterDialogs(ClusterSession *session, QWidget *window);
    void add();
    void editOpen();
    void removeOpen();
    /// `reason`: why it is asked; may be empty. Does nothing if the question is already open.
    void askLogin(const QString &reason = {});

private:
    void edit(const client::Profile &profile);

    ClusterSession *m_session;
    QWidget *m_window;
    QPointer<QWidget> m_login; // the dialog that is open, so that there is at most one
};

} // namespace muster::shell
