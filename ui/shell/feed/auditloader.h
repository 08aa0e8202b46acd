#pragma once
#include "models/audit/auditmodel.h"
#include "shell/feed/feed.h"
#include "views/audit/auditpage.h"

#include <QSet>

namespace muster::shell {

/// Reads audits for the page while it is seen and the cluster is live: the newest first, older ones when they
/// are wanted, and what is new with each overview and every few seconds. One question at a time, each with a
/// deadline. Thread: GUI.
class AuditLoader final : public QObject {
    Q_OBJECT
public:
    AuditLoader(
        Feed *feed, models::AuditModel *model, views::AuditPage *page); // all borrowed; owned by the page
    /// For another cluster.
    void forget();

private:
    enum class Part { First, Newer, Older };
    void askAnew();
    void askForNews();
    void retry();
    void ask(Part part);
    protocol::AuditQuery queryFor(Part part) const;
    void take(
        Part part, const protocol::AuditQuery &query, const Result<QList<protocol::AuditRecord>> &answer);
    void add(Part part, const QList<protocol::AuditRecord> &rows);
    void dropWhatIsTooOldFor(const protocol::AuditQuery &query);
    void show();
    QString problemWith(const Error &error) const;

    Feed *m_feed;
    models::AuditModel *m_model;
    views::AuditPage *m_page;
    QTimer m_soon; ///< many overviews, or a time being typed, are one question
    QTimer m_again;
    QList<protocol::AuditRecord> m_audits; ///< those of one question
    QSet<QString> m_ids; ///< theirs
    std::optional<WallTime> m_until; ///< the pages of older ones count from here, whatever is done meanwhile
    int m_olderPage = 1;
    bool m_waits = false; ///< asking again by itself would not help, and each refusal is audited
    quint64 m_question = 0; ///< answers to one before are not taken
    views::AuditPage::Reading m_reading;
};

} // namespace muster::shell
