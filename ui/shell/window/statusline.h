#pragma once
#include <QObject>

class QLabel;
class QStatusBar;
class QToolButton;

namespace muster::shell {

class ClusterSession;
class NoticeList;

/// The window's last line: whose overview it is, what the operator must not forget (production, the role),
/// how many notices are new; and temporary messages. Object names: observer, badge, noticesButton.
/// Thread: GUI.
class StatusLine final : public QObject {
    Q_OBJECT
public:
    /// All are borrowed; `bar` is the parent.
    StatusLine(QStatusBar *bar, const ClusterSession *session, const NoticeList *notices);
    void refresh(bool timesInUtc);
    /// "messages – PRODUCTION – Muster"
    QString windowTitle() const;
    void say(const QString &sentence);

signals:
    void noticesRequested();

private:
    QStringList badges() const;
    void refreshNotices();

    QStatusBar *m_bar;
    const ClusterSession *m_session;
    const NoticeList *m_notices;
    QLabel *m_observer = nullptr;
    QLabel *m_badge = nullptr;
    QToolButton *m_noticesButton = nullptr;
};

} // namespace muster::shell
