#pragma once
#include "models/nodes/history.h"

#include <QWidget>

#include <optional>

class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace muster::views {

class ChartView;
class EmptyState;

/// How one node fared over the last hour: charts over one time axis. It asks for samples while it is visible;
/// the answer goes to setSamples() or setError(). Object names: historyState, historyReset, chart_cpu and so
/// on, by models::Chart::id. Thread: GUI.
class HistoryPanel final : public QWidget {
    Q_OBJECT
public:
    explicit HistoryPanel(QWidget *parent = nullptr);
    /// Choosing another node clears the charts.
    void setNode(const std::optional<NodeId> &node, const QString &name);
    const std::optional<NodeId> &node() const { return m_node; }
    /// How many seconds to request: all that the node keeps, or what is new since the last answer.
    int secondsWanted(WallTime now) const;
    void setSamples(const protocol::NodeSamples &samples);
    void setError(const QString &sentence);

signals:
    /// It became visible, or shows another node: samples are needed soon.
    void wanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeCharts();
    void refresh();
    void setShown(const models::TimeRange &range);

    std::optional<NodeId> m_node;
    QString m_name;
    protocol::NodeSamples m_samples;
    QString m_error;
    models::TimeRange m_shown;
    models::TimeRange m_whole;
    QList<ChartView *> m_charts;
    QLabel *m_state = nullptr;
    QPushButton *m_reset = nullptr;
    QStackedWidget *m_stack = nullptr;
    QScrollArea *m_scroll = nullptr;
    EmptyState *m_empty = nullptr;
};

} // namespace muster::views
