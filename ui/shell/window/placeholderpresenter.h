#pragma once
#include <QObject>

namespace muster::views {
class EmptyState;
}

namespace muster::shell {

class ClusterSession;

/// What is shown instead of the pages while there is nothing to show, or nothing may be shown: why, and what
/// to do about it. Thread: GUI.
class PlaceholderPresenter final : public QObject {
    Q_OBJECT
public:
    /// Both are borrowed.
    PlaceholderPresenter(ClusterSession *session, views::EmptyState *view, QObject *parent = nullptr);
    /// Whether it is shown instead of a page.
    bool isNeeded() const;
    void refresh();

signals:
    void addRequested();
    void loginRequested();

private:
    QString moreKnown() const;
    void showTrust();
    void act();

    ClusterSession *m_session;
    views::EmptyState *m_view;
};

} // namespace muster::shell
