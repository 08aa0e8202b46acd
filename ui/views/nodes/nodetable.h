#pragma once
#include "models/nodes/nodefilter.h"
#include "views/common/look.h"

#include <QTableView>

namespace muster::views {

/// The nodes as a table. Columns are as wide as their texts need and the view allows: until somebody moves a
/// border, names take the remaining width, and the round trips are left out if not everything fits. Object
/// name: nodeTable. Thread: GUI.
class NodeTable final : public QTableView {
    Q_OBJECT
public:
    explicit NodeTable(models::NodeFilter *nodes, QWidget *parent = nullptr); // borrowed
    void save(Look &look) const;
    void restore(const Look &look);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void measure();
    void measureStates();
    void measureNames();
    void fitColumns();
    int padded(const QString &text) const;

    models::NodeFilter *m_nodes;
    QList<int> m_natural; ///< widths that usual texts need
    int m_nameWidth = 0; ///< that the names of these nodes need
    bool m_own = false; ///< somebody has chosen widths
    bool m_fitting = false;
};

} // namespace muster::views
