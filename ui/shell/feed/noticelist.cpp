#include "shell/feed/noticelist.h"

#include "models/words/sentences.h"
#include "views/common/markdelegate.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QSystemTrayIcon>
#include <QVBoxLayout>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype noticesMax = 500;
constexpr int markRole = Qt::UserRole + 1;
constexpr QSize usualSize(640, 380);

} // namespace

NoticeList::NoticeList(QObject *parent) : QObject(parent) { }
NoticeList::~NoticeList() = default;

void NoticeList::setKnocking(bool on)
{
    m_knocking = on;
    if (!on)
        m_tray.reset();
}

void NoticeList::reset(const QString &cluster)
{
    m_policy.reset();
    m_cluster = cluster;
}

void NoticeList::observe(
    const std::optional<protocol::Overview> &overview, const models::Connection &connection)
{
    const auto news = m_policy.observe(overview, connection, steadyNow(), QDateTime::currentDateTimeUtc());
    for (const models::Notice &notice : news) {
        m_notices += notice;
        ++m_unread;
        if (notice.knocks && m_knocking)
            knock(notice);
        emit added(notice);
    }
    while (m_notices.size() > noticesMax)
        m_notices.removeFirst();
    if (!news.isEmpty())
        emit changed();
}

void NoticeList::markRead()
{
    m_unread = 0;
    emit changed();
}

void NoticeList::knock(const models::Notice &notice)
{
    // Whoever looks at the window needs no notification; and many desktops have no tray (GNOME since 3.26).
    if (QApplication::activeWindow() || !QSystemTrayIcon::isSystemTrayAvailable())
        return;
    if (!m_tray) {
        m_tray = std::make_unique<QSystemTrayIcon>(QApplication::windowIcon());
        connect(m_tray.get(), &QSystemTrayIcon::messageClicked, this, &NoticeList::activated);
        connect(m_tray.get(), &QSystemTrayIcon::activated, this, &NoticeList::activated);
        m_tray->show();
    }
    m_tray->setToolTip(m_cluster);
    m_tray->showMessage(m_cluster, models::glyphOf(notice.mark) + u' ' + notice.text,
        notice.mark == models::Mark::Ok ? QSystemTrayIcon::Information : QSystemTrayIcon::Warning);
}

NoticesDialog::NoticesDialog(NoticeList *notices, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"noticesDialog"_s);
    setWindowTitle(tr("Notices"));
    resize(usualSize);
    m_list = new QListWidget(this);
    m_list->setObjectName(u"noticesList"_s);
    m_list->setAccessibleName(tr("Notices, newest first"));
    m_list->setWordWrap(true);
    m_list->setItemDelegate(new views::MarkDelegate(markRole, 0, m_list));
    for (const models::Notice &notice : notices->notices())
        add(notice);
    auto *about = new QLabel(notices->notices().isEmpty()
            ? tr("Nothing has changed since this console was started.")
            : tr("What changed since this console was started. The cluster's own record is the page Events."),
        this);
    about->setObjectName(u"noticesAbout"_s);
    about->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 12);
    layout->setSpacing(10);
    layout->addWidget(about);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(notices, &NoticeList::added, this, &NoticesDialog::add);
    m_list->setCurrentRow(0);
}

void NoticesDialog::add(const models::Notice &notice)
{
    auto *item = new QListWidgetItem(u"%1  %2  %3"_s.arg(
        models::glyphOf(notice.mark), models::timeText(notice.at, notice.at), notice.text));
    item->setData(markRole, int(notice.mark));
    item->setData(Qt::AccessibleTextRole,
        tr("%1: %2", "time, what happened").arg(models::timeText(notice.at, notice.at), notice.text));
    item->setToolTip(models::utcText(notice.at));
    m_list->insertItem(0, item);
}

} // namespace muster::shell
