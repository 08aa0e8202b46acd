#pragma once
#include "models/config/mismatchmodel.h"
#include "views/common/page.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace muster::views {

class EmptyState;
class StatusLabel;

/// The mismatch panel (spec X3): which keys differ, on which node, why, and the button that fixes it.
/// Object names: mismatchSummary, mismatchTree, mismatchAdvice, mismatchFix, mismatchReloadAll, mismatchCopy.
/// Thread: GUI.
class ConfigPage final : public Page {
    Q_OBJECT
public:
    explicit ConfigPage(QWidget *parent = nullptr);
    void setOverview(const protocol::Overview &overview) override;
    void setStale(bool stale) override;
    void setBlocked(const QString &why) override;

private:
    QWidget *makeBar();
    QWidget *makeAdvice();
    void makeTree();
    void refreshSummary();
    /// Not in the present tense while the overview is old.
    void showSummary(models::Mark mark, const QString &text);
    void showEmpty(models::Mark mark, const QString &title, const QString &text);
    void refreshAdvice();
    void copyReport();

    models::MismatchModel *m_model;
    protocol::Overview m_overview;
    models::FixAdvice m_advice;
    bool m_stale = false;
    QString m_blocked;
    StatusLabel *m_summary = nullptr;
    QStackedWidget *m_stack = nullptr;
    QTreeView *m_tree = nullptr;
    EmptyState *m_empty = nullptr;
    QWidget *m_advicePanel = nullptr;
    QLabel *m_key = nullptr;
    QLabel *m_sentence = nullptr;
    QPushButton *m_fix = nullptr;
    QPushButton *m_reloadAll = nullptr;
    QPushButton *m_copy = nullptr;
};

} // namespace muster::views
