#pragma once
#include "models/overview/notices.h"

#include <QDialog>
#include <QObject>

#include <memory>

class QLabel;
class QListWidget;
class QSystemTrayIcon;

namespace muster::shell {

/// What happened since the console was started: keeps the record, newest last, and shows desktop
/// notifications where there are any. Thread: GUI.
class NoticeList final : public QObject {
    Q_OBJECT
public:
    explicit NoticeList(QObject *parent = nullptr);
    ~NoticeList() override;
    /// Off: the record is still kept.
    void setKnocking(bool on);
    void observe(const std::optional<protocol::Overview> &overview, const models::Connection &connection);
    /// Another cluster of this name.
    void reset(const QString &cluster);
    const QList<models::Notice> &notices() const { return m_notices; } ///< at most 500
    int unread() const { return m_unread; }
    void markRead();

signals:
    void added(const muster::models::Notice &notice);
    void changed();
    /// A notification was clicked.
    void activated();

private:
    void knock(const models::Notice &notice);

    models::NoticePolicy m_policy;
    QList<models::Notice> m_notices;
    QString m_cluster;
    int m_unread = 0;
    bool m_knocking = false;
    std::unique_ptr<QSystemTrayIcon> m_tray; // created when it is first needed, if the desktop has a tray
};

/// The record as a list, newest first, which grows while it is open. Object names: noticesDialog,
/// noticesList.
class NoticesDialog final : public QDialog {
    Q_OBJECT
public:
    explicit NoticesDialog(NoticeList *notices, QWidget *parent = nullptr); // borrows the window's

private:
    void add(const models::Notice &notice);
    /// What is listed here and what is not: an empty list must not read as "nothing happened".
    void refreshAbout();
    QLabel *m_about = nullptr;
    QListWidget *m_list = nullptr;
};

} // namespace muster::shell
