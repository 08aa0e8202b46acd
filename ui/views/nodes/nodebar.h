#pragma once
#include "protocol/overview/overview.h"
#include "views/common/look.h"
#include "views/nodes/nodeviewchoice.h"

#include <QHash>
#include <QWidget>

class QAbstractButton;
class QCheckBox;
class QComboBox;
class QLineEdit;

namespace muster::views {

/// The filters of the page Nodes, and how it shows them. Object names: nodeFilter, nodeReason,
/// nodeOnlyDeviating, nodesAutomatic, nodesAsCards, nodesAsTable, nodesAsGrid. Thread: GUI.
class NodeBar final : public QWidget {
    Q_OBJECT
public:
    explicit NodeBar(QWidget *parent = nullptr);
    /// Offers the reasons of this overview; the chosen one stays.
    void setReasons(const protocol::Overview &overview);
    NodeView view() const { return m_view; }
    void setView(NodeView view);
    bool filtersAnything() const;
    bool filtersByTextOrReason() const;
    void focusFilter();
    /// True if there was a filter to clear.
    bool clear();
    void save(Look &look) const;
    void restore(const Look &look);

signals:
    void textChanged(const QString &text);
    void textEntered(); ///< Return was pressed: move on to the filtered nodes
    void reasonChanged(const QString &code);
    void onlyDeviatingChanged(bool only);
    void viewChosen();

private:
    void makeViews();
    void chooseReason(const QString &code);

    QLineEdit *m_text = nullptr;
    QComboBox *m_reason = nullptr;
    QCheckBox *m_onlyDeviating = nullptr;
    QHash<NodeView, QAbstractButton *> m_views;
    NodeView m_view = NodeView::Automatic;
};

} // namespace muster::views
