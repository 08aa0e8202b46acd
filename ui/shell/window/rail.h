#pragma once
#include "client/profile/profile.h"
#include "models/common/mark.h"

#include <QWidget>

class QListWidget;
class QPushButton;

namespace muster::shell {

struct PageEntry;

/// The left rail: the clusters that the operator knows, each with the glyph of its verdict if it is open, and
/// the pages. Object names: profileList, pageList, addCluster. Thread: GUI.
class Rail final : public QWidget {
    Q_OBJECT
public:
    explicit Rail(QWidget *parent = nullptr);
    void setProfiles(const QList<client::Profile> &profiles, const QString &openPath);
    /// Of the open one; the others are not connected and therefore unknown.
    void setVerdict(models::Mark mark);
    void setPages(const QList<PageEntry> &pages);
    /// By its id.
    void setPage(const QString &page);
    /// The keyboard focus of the window is on the list of clusters.
    bool isChoosingCluster() const;

signals:
    void profileChosen(int row);
    void pageChosen(const QString &page);
    void addRequested();

private:
    void showProfile(int row, models::Mark mark);
    QListWidget *m_profiles = nullptr;
    QListWidget *m_pages = nullptr;
    QPushButton *m_add = nullptr;
    QStringList m_names;
    int m_open = -1;
};

} // namespace muster::shell
