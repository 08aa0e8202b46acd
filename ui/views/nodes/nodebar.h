#pragma once
#include "protocol/overview/overview.h"
#include "views/common/look.h"

#include <QHash>
#include <QWidget>

class QAbstractButton;
class QCheckBox;
class QComboBox;
class QLineEdit;

namespace muster::views {

/// How the nodes are shown. Automatic: cards for few, a table for more, a grid for many.
enum class NodeView { Automatic, Cards, Table, Grid };
inline constexpr int cardsMax = 24;
inline constexpr int tableMax = 200;
/// Resolves `Automatic` for so many nodes; the others are returned as they are.
NodeView viewFor(NodeView chosen, int nodes);

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
