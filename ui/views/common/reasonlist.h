#pragma once
#include "protocol/overview/overview.h"

#include <QList>
#include <QScrollArea>
#include <QTimer>
#include <optional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace muster::views {

class StatusLabel;

/// Reasons, worst first, each with its sentence, the servers' evidence, since when, advice, and a button
/// where this console can act on it. Only the visible rows and a few more are created: dozens of them take
/// long to lay out. Thread: GUI.
class ReasonList final : public QScrollArea {
    Q_OBJECT
public:
    explicit ReasonList(QWidget *parent = nullptr);
    /// Of one node, or of the whole cluster if `node` is empty. `withButtons`: offer the repair at each.
    void setReasons(const protocol::Overview &overview, const std::optional<NodeId> &node, bool withButtons);
    /// Why nothing can be changed now; empty if it can. The buttons that would change it show it.
    void setBlocked(const QString &why);
    /// The overview is old: the times in the evidence are those of then.
    void setStale(bool stale);
    int count() const { return int(m_reasons.size()); }
    /// The height that all reasons need at this width, at most `max`.
    int wantedHeight(int width, int max) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

signals:
    /// What wantedHeight() returns may be another now.
    void wantedHeightChanged();
    void reloadRequested(const muster::NodeId &node);
    void nodeRequested(const muster::NodeId &node);
    void configRequested();

private:
    struct Row {
        QString what; // code and node: while it is the same, only texts change, and no click or focus is lost
        QWidget *widget = nullptr;
        StatusLabel *title = nullptr;
        QLabel *evidence = nullptr;
        QLabel *advice = nullptr;
        QPushButton *change = nullptr; // null: the row's button only shows something, or there is none
    };
    Row makeRow(const protocol::Reason &reason);
    QWidget *makeButton(const protocol::Reason &reason, Row &row);
    void arrangeRows(qsizetype count);
    void orderFocus();
    void makeMore();
    void block(const Row &row) const;
    void fill(const Row &row, const protocol::Reason &reason) const;
    static QList<protocol::Reason> reasonsOf(
        const protocol::Overview &overview, const std::optional<NodeId> &node);

    QVBoxLayout *m_layout = nullptr;
    protocol::Overview m_overview; ///< that the reasons are from
    QList<protocol::Reason> m_reasons;
    bool m_withButtons = false;
    QList<Row> m_rows; ///< of the first reasons
    QTimer m_more;
    QString m_blocked;
    bool m_stale = false;
};

} // namespace muster::views
