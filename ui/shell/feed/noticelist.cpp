#include "shell/feed/noticelist.h"

#include "models/common/plaintip.h"
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
    m_tray->setToolTip(models::plainTip(m_cluster));
    // Desktops read markup in the text of a notice, some of them only.
    const QString text = QString(notice.text).replace(u'<', u'‹').replace(u'>', u'›');
    m_tray->showMessage(m_cluster, models::glyphOf(notice.mark) + u' ' + text,
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
    m_about = new QLabel(this);
    m_about->setObjectName(u"noticesAbout"_s);
    m_about->setTextFormat(Qt::PlainText);
    m_about->setWordWrap(true);
    refreshAbout();
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 12);
    layout->setSpacing(10);
    layout->addWidget(m_about);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(notices, &NoticeList::added, this, [this](const models::Notice &notice) {
        add(notice);
        refreshAbout();
    });
    m_list->setCurrentRow(0);
}

void NoticesDialog::refreshAbout()
{
    const QString what =
        tr("Here are changes of the verdict, nodes that went down or came back, and lost contact, since this "
           "console was started. Everything else, such as a new leader, is on the page Events.");
    m_about->setText(m_list->count() > 0 ? what : what + u'\n' + tr("None so far."));
}

void NoticesDialog::add(const models::Notice &notice)
{
    auto *item = new QListWidgetItem(u"%1  %2  %3"_s.arg(
        models::glyphOf(notice.mark), models::timeText(notice.at, notice.at), notice.text));
    item->setData(markRole, int(notice.mark));
    item->setData(Qt::AccessibleTextRole,
        tr("%1: %2", "time, what happened").arg(models::timeText(notice.at, notice.at), notice.text));
    item->setToolTip(models::plainTip(models::utcText(notice.at)));
    m_list->insertItem(0, item);
}

} // namespace muster::shell
