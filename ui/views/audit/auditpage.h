#pragma once
#include "models/audit/auditmodel.h"
#include "views/common/page.h"

#include <QTimer>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace muster::views {

class AuditBar;
class AuditPanes;
class EmptyState;
class StatusLabel;

/// Who did what, when, from where and with what outcome, newest first; Return shows everything about an
/// entry. Object names: those of AuditBar, auditTable, auditDetail, auditBanner, auditRetry, auditStatus.
/// Thread: GUI.
class AuditPage final : public Page {
    Q_OBJECT
public:
    /// How far the audits are read.
    struct Reading {
        bool any = false; ///< somebody has answered
        bool isReading = false;
        bool hasOlder = false;
        bool isFull = false; ///< there may be older ones, but no more are kept here
        QString problem; ///< why the last question had no answer, a sentence
        bool operator==(const Reading &) const = default;
    };

    explicit AuditPage(models::AuditModel *model, QWidget *parent = nullptr); // borrows the page's model
    models::AuditWanted wanted() const;
    void setReading(const Reading &reading);

    void setOverview(const protocol::Overview &overview) override;
    void setStale(bool stale) override;
    bool focusFilter() override;
    bool clearFilter() override;
    void save(Look &look) const override;
    void restore(const Look &look) override;
    void showExample(const models::Example &example) override;

signals:
    /// Another answer is needed.
    void questionChanged();
    void olderRequested();
    void retryRequested();
    /// What shows the same in a shell, behind "musterctl", is to be copied.
    void commandRequested(const QString &words);

private:
    void makeTable();
    void makeBanner();
    void addActions();
    QWidget *makeBody();
    void connectModel();
    void applyWanted();
    void refresh();
    void refreshBanner();
    void refreshEmpty();
    QString statusText() const;
    bool seeksOlder() const;
    void readOnIfNeeded();
    void showCurrent();
    void copySelected();

    models::AuditModel *m_model;
    models::AuditFilter *m_filter;
    AuditBar *m_bar = nullptr;
    QTableView *m_table = nullptr;
    AuditPanes *m_panes = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QWidget *m_banner = nullptr;
    StatusLabel *m_bannerText = nullptr;
    QPushButton *m_retry = nullptr;
    QLabel *m_status = nullptr;
    QTimer m_later; // rows are laid out first
    models::AuditWanted m_wanted;
    Reading m_reading;
    bool m_isStale = false;
};

} // namespace muster::views
