#include "shell/layouts/layoutsdialog.h"

#include "models/common/plaintip.h"
#include "shell/layouts/layoutmenu.h"
#include "shell/layouts/layoutnamedialog.h"
#include "views/common/statuslabel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QShortcut>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr QSize usualSize(660, 420);
constexpr int nameRole = Qt::UserRole + 1;
} // namespace

LayoutsDialog::LayoutsDialog(LayoutStore *store, Describe describe, QWidget *parent)
    : QDialog(parent), m_store(store), m_describe(std::move(describe))
{
    setObjectName(u"layoutsDialog"_s);
    setWindowTitle(tr("Layouts"));
    resize(usualSize);
    build();
    fill();
    m_status->hide();
    m_list->setFocus();
}

QPushButton *LayoutsDialog::addButton(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

void LayoutsDialog::build()
{
    m_about = views::mutedLabel({}, this);
    m_about->setObjectName(u"layoutsAbout"_s);
    m_about->setWordWrap(true);
    m_list = new QTreeWidget(this);
    m_list->setObjectName(u"layoutsList"_s);
    m_list->setAccessibleName(tr("Layouts"));
    m_list->setHeaderLabels({tr("Name"), tr("Page"), tr("Keys")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setAlternatingRowColors(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionsMovable(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_status = new views::StatusLabel(this);
    m_status->setObjectName(u"layoutsStatus"_s);
    m_apply = addButton(tr("&Apply"), u"layoutsApply"_s);
    m_apply->setProperty("primary", true);
    m_rename = addButton(tr("&Rename…"), u"layoutsRename"_s);
    m_delete = addButton(tr("&Delete"), u"layoutsDelete"_s);
    m_undo = addButton(tr("&Undo"), u"layoutsUndo"_s);
    auto *close = addButton(tr("Close"), u"layoutsClose"_s);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_apply, m_rename, m_delete, m_undo})
        buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 12);
    layout->setSpacing(10);
    layout->addWidget(m_about);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_status);
    layout->addLayout(buttons);
    connect(m_list, &QTreeWidget::itemActivated, this, &LayoutsDialog::apply);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &LayoutsDialog::refresh);
    connect(m_apply, &QPushButton::clicked, this, &LayoutsDialog::apply);
    connect(m_rename, &QPushButton::clicked, this, &LayoutsDialog::askName);
    connect(m_delete, &QPushButton::clicked, this, &LayoutsDialog::removeCurrent);
    connect(m_undo, &QPushButton::clicked, this, &LayoutsDialog::undo);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(new QShortcut(Qt::Key_F2, this), &QShortcut::activated, this, &LayoutsDialog::askName);
    connect(new QShortcut(Qt::Key_Delete, this), &QShortcut::activated, this, &LayoutsDialog::removeCurrent);
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, this, &LayoutsDialog::undo);
}

void LayoutsDialog::fill()
{
    const QString kept = current();
    const int keptPlace = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_list->clear();
    const QList<Layout> layouts = m_store->layouts();
    for (int place = 0; place < layouts.size(); ++place) {
        const Layout &layout = layouts[place];
        const Row row = m_describe(layout, place);
        auto *item = new QTreeWidgetItem(m_list, {layout.name, row.page, row.keys});
        item->setData(0, nameRole, layout.name);
        item->setSizeHint(0, QSize(0, fontMetrics().height() + 13));
        item->setToolTip(0, models::plainTip(layout.name));
    }
    m_about->setText(layouts.isEmpty()
            ? tr("There are no layouts. \"Save layout as\" in the menu View keeps the window as it is.")
            : tr("%n layout(s), at most %1. They are yours, and fit every cluster.", nullptr,
                int(layouts.size()))
                  .arg(LayoutStore::layoutsMax));
    choose(kept);
    if (!m_list->currentItem() && !layouts.isEmpty()) // it is gone: continue with the one at its position
        m_list->setCurrentItem(m_list->topLevelItem(std::clamp(keptPlace, 0, int(layouts.size()) - 1)));
    refresh();
}

void LayoutsDialog::choose(const QString &name)
{
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        if (m_list->topLevelItem(row)->data(0, nameRole).toString() == name)
            m_list->setCurrentItem(m_list->topLevelItem(row));
    }
}

QString LayoutsDialog::current() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? item->data(0, nameRole).toString() : QString();
}

void LayoutsDialog::refresh()
{
    const bool any = m_list->currentItem() != nullptr;
    for (QPushButton *button : {m_apply, m_rename, m_delete})
        button->setEnabled(any);
    m_undo->setEnabled(!m_removed.isEmpty());
}

void LayoutsDialog::apply()
{
    const QString name = current();
    if (name.isEmpty())
        return;
    accept();
    emit applyRequested(name);
}

void LayoutsDialog::askName()
{
    const QString from = current();
    if (from.isEmpty())
        return;
    auto *dialog = new LayoutNameDialog(*m_store, LayoutNameDialog::Purpose::Rename, from, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LayoutNameDialog::named, this, [this, from](const QString &to) { rename(from, to); });
    dialog->open();
}

void LayoutsDialog::rename(const QString &from, const QString &to)
{
    const auto renamed = m_store->rename(from, to);
    const bool isKept = renamed || renamed.error().code == ErrorCode::Unavailable;
    fill();
    if (isKept)
        choose(to);
    m_status->show();
    if (renamed)
        m_status->setStatus(models::Mark::Ok, tr("\"%1\" is now \"%2\".", "names of layouts").arg(from, to));
    else
        m_status->setStatus(models::Mark::Attention,
            isKept ? tr("The settings cannot be written: this is forgotten when the console is closed.")
                   : tr("\"%1\" could not be renamed: another console has changed the layouts.").arg(from));
    emit changed();
}

void LayoutsDialog::removeCurrent()
{
    const QString name = current();
    const auto removed = name.isEmpty() ? std::nullopt : m_store->remove(name);
    if (removed)
        m_removed += *removed;
    fill();
    if (name.isEmpty())
        return;
    if (!removed)
        m_status->setStatus(
            models::Mark::Attention, LayoutMenu::tr("Layout \"%1\" no longer exists.").arg(name));
    else if (!removed->isWritten)
        m_status->setStatus(models::Mark::Attention,
            tr("The settings cannot be written: this is forgotten when the console is closed."));
    else
        m_status->setStatus(models::Mark::Ok, tr("\"%1\" is deleted. Undo restores it.").arg(name));
    m_status->show();
    emit changed();
}

void LayoutsDialog::undo()
{
    if (m_removed.isEmpty())
        return;
    const auto removed = m_removed.last();
    const auto back = m_store->putBack(removed);
    const bool isBack = back || back.error().code == ErrorCode::Unavailable;
    if (isBack)
        m_removed.removeLast();
    fill();
    if (isBack) {
        choose(removed.layout.name);
        m_status->setStatus(models::Mark::Ok, tr("\"%1\" is restored.").arg(removed.layout.name));
    } else {
        m_status->setStatus(models::Mark::Attention,
            tr("\"%1\" cannot be restored: its name or its place is taken by another one.")
                .arg(removed.layout.name));
    }
    m_status->show();
    emit changed();
}

} // namespace muster::shell
