#include "shell/window/rail.h"

#include "models/common/plaintip.h"
#include "shell/pages/pageentry.h"
#include "views/common/markdelegate.h"
#include "views/common/statuslabel.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int markRole = Qt::UserRole + 1;
constexpr int idRole = Qt::UserRole + 2;
constexpr int railWidth = 196;
} // namespace

Rail::Rail(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"rail"_s);
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(railWidth);
    const auto makeList = [this](const QString &name, const QString &spoken) {
        auto *list = new QListWidget(this);
        list->setObjectName(name);
        list->setAccessibleName(spoken);
        list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        list->setTextElideMode(Qt::ElideMiddle);
        return list;
    };
    m_profiles = makeList(u"profileList"_s, tr("Clusters"));
    m_profiles->setItemDelegate(new views::MarkDelegate(markRole, 0, m_profiles));
    m_pages = makeList(u"pageList"_s, tr("Pages"));
    m_add = new QPushButton(tr("&Add a cluster…"), this);
    m_add->setObjectName(u"addCluster"_s);
    auto *brand = new QLabel(u"Muster"_s, this);
    brand->setFont(views::scaledFont(this, 1.5, true));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 14, 12, 12);
    layout->setSpacing(6);
    layout->addWidget(brand);
    layout->addSpacing(8);
    layout->addWidget(views::mutedLabel(tr("Pages"), this));
    layout->addWidget(m_pages, 8);
    layout->addWidget(views::mutedLabel(tr("Clusters"), this));
    layout->addWidget(m_profiles, 1);
    layout->addWidget(m_add);
    connect(m_pages, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            emit pageChosen(item->data(idRole).toString());
    });
    connect(m_profiles, &QListWidget::itemActivated, this,
        [this](QListWidgetItem *item) { emit profileChosen(m_profiles->row(item)); });
    connect(m_profiles, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) {
        if (m_profiles->row(item) != m_open)
            emit profileChosen(m_profiles->row(item));
    });
    connect(m_add, &QPushButton::clicked, this, &Rail::addRequested);
}

void Rail::setProfiles(const QList<client::Profile> &profiles, const QString &openPath)
{
    m_profiles->clear();
    m_names.clear();
    m_open = -1;
    for (const auto &profile : profiles) {
        const int row = int(m_names.size());
        m_names += profile.production ? tr("%1 (PRODUCTION)").arg(profile.name) : profile.name;
        auto *item = new QListWidgetItem(m_profiles);
        item->setToolTip(
            models::plainTip(profile.urls.isEmpty() ? profile.path : profile.urls.first().toString()));
        if (!openPath.isEmpty() && profile.path == openPath)
            m_open = row;
        showProfile(row, models::Mark::Unknown);
    }
    m_profiles->setCurrentRow(m_open);
}

void Rail::showProfile(int row, models::Mark mark)
{
    QListWidgetItem *item = m_profiles->item(row);
    item->setText(models::glyphOf(mark) + u' ' + m_names[row]);
    item->setData(markRole, int(mark));
    item->setData(Qt::AccessibleTextRole,
        row == m_open ? tr("%1, %2", "cluster, verdict").arg(m_names[row], models::wordOf(mark))
                      : tr("%1, not connected", "cluster").arg(m_names[row]));
}

void Rail::setVerdict(models::Mark mark)
{
    if (m_open >= 0)
        showProfile(m_open, mark);
}

void Rail::setPages(const QList<PageEntry> &pages)
{
    const QSignalBlocker quiet(m_pages);
    m_pages->clear();
    for (const PageEntry &page : pages) {
        auto *item = new QListWidgetItem(QString(page.title).remove(u'&'), m_pages);
        item->setData(idRole, page.id);
    }
    m_pages->setCurrentRow(0);
}

bool Rail::isChoosingCluster() const
{
    return window()->focusWidget() == m_profiles;
}

void Rail::setPage(const QString &page)
{
    const QSignalBlocker quiet(m_pages);
    for (int row = 0; row < m_pages->count(); ++row) {
        if (m_pages->item(row)->data(idRole) == page)
            m_pages->setCurrentRow(row);
    }
}

} // namespace muster::shell
