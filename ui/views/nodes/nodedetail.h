#pragma once
#include "protocol/overview/overview.h"
#include "views/common/look.h"

#include <QFrame>
#include <QHash>
#include <optional>

class QGridLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace muster::views {

class HistoryPanel;
class HostPanel;
class ReasonList;
class StatusLabel;

/// What is shown of a node: what is wrong with it, its host, or its history.
enum class DetailPage { Node, Host, History };

/// Every fact about one node (spec C5), its reasons with evidence, its host, its history, and the actions
/// available here. Object names: nodeDetailNode, nodeDetailHost, nodeDetailHistory for the pages' buttons.
/// Thread: GUI.
class NodeDetail final : public QFrame {
    Q_OBJECT
public:
    explicit NodeDetail(QWidget *parent = nullptr);
    /// Shows a hint if `node` is empty or not in the overview.
    void setNode(const protocol::Overview &overview, const std::optional<NodeId> &node);
    /// Why nothing can be changed now; empty if it can. The button shows it.
    /// What setNode() shows is only what was last known. True: that is new, so it has to be shown again.
    bool setStale(bool stale) { return std::exchange(m_stale, stale) != stale; }
    void setBlocked(const QString &why);
    void showPage(DetailPage page);
    void save(Look &look) const;
    void restore(const Look &look);
    HistoryPanel *history() const { return m_history; }

signals:
    void reloadRequested(const muster::NodeId &node);
    void configRequested();
    void logsRequested(const muster::NodeId &node);
    /// A sentence for the status bar.
    void copied(const QString &what);

private:
    QWidget *makePages();
    void addFact(QGridLayout *grid, int at, const QString &caption, const QString &name);
    void setFact(const QString &name, const QString &text, const QString &tip = {});

    std::optional<NodeId> m_node;
    StatusLabel *m_title = nullptr;
    QLabel *m_none = nullptr;
    QWidget *m_facts = nullptr;
    QStackedWidget *m_pages = nullptr; // in the order of DetailPage
    QWidget *m_choice = nullptr;
    QList<QToolButton *> m_buttons; // in the order of DetailPage
    HostPanel *m_host = nullptr;
    HistoryPanel *m_history = nullptr;
    QHash<QString, QLabel *> m_values;
    ReasonList *m_reasons = nullptr;
    QPushButton *m_reload = nullptr;
    QPushButton *m_logs = nullptr;
    bool m_stale = false;
    QString m_blocked; // why nobody can reload now
    QString m_unable; // why the selected node cannot reload; empty if it can
};

} // namespace muster::views
