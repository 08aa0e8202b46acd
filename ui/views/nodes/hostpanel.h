#pragma once
#include "models/nodes/limitmodel.h"
#include "views/common/look.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace muster::views {

class StatusLabel;

/// The host of one node: its clock, what synchronizes it, its limits, and the command that fixes the selected
/// one, to be copied. Object names: hostClock, hostDaemon, limitTable, limitFix, limitCopy, limitCopyAll,
/// timeFix, timeCopy. Thread: GUI.
class HostPanel final : public QWidget {
    Q_OBJECT
public:
    explicit HostPanel(QWidget *parent = nullptr);
    void setNode(const protocol::NodeOverview &node);
    void save(Look &look) const;
    void restore(const Look &look);

signals:
    /// A sentence for the status bar.
    void copied(const QString &what);

private:
    void makeTable();
    void refreshFix();
    void copy(const QString &text, const QString &what);

    models::LimitModel *m_model;
    StatusLabel *m_clock = nullptr;
    StatusLabel *m_daemon = nullptr;
    QPushButton *m_timeCopy = nullptr;
    QString m_timeFix;
    QTableView *m_table = nullptr;
    QLabel *m_none = nullptr;
    QLabel *m_fix = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_copyAll = nullptr;
    QString m_node; // whose limits these are: another node's selection is not kept
};

} // namespace muster::views
