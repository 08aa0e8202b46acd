#include "shell/actions/keysdialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr QSize usualSize(640, 560);
} // namespace

KeysDialog::KeysDialog(const ActionList &actions, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"keysDialog"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(usualSize);
    auto *table = new QTreeWidget(this);
    table->setObjectName(u"keysTable"_s);
    table->setAccessibleName(tr("Keyboard shortcuts"));
    table->setHeaderLabels({tr("Action"), tr("Keys")});
    table->setUniformRowHeights(true);
    table->setItemsExpandable(false);
    table->setRootIsDecorated(false);
    QTreeWidgetItem *section = nullptr;
    const auto add = [&](const QString &under, const QString &text, const QString &keys) {
        if (!section || section->text(0) != under) {
            section = new QTreeWidgetItem(table, {under});
            QFont font = table->font();
            font.setBold(true);
            section->setFont(0, font);
            section->setFlags(Qt::ItemIsEnabled);
        }
        new QTreeWidgetItem(section, {text, keys});
    };
    for (const ActionList::Entry &entry : actions.entries()) {
        if (!entry.action->shortcut().isEmpty())
            add(entry.section, ActionList::plainText(entry.action),
                entry.action->shortcut().toString(QKeySequence::NativeText));
    }
    const QString everywhere = tr("Everywhere");
    add(everywhere, tr("To the next part of the window"),
        QKeySequence(Qt::Key_Tab).toString(QKeySequence::NativeText));
    add(everywhere, tr("Through a list or table"), tr("Arrow keys"));
    add(everywhere, tr("Open or do what is selected"), tr("Return"));
    add(everywhere, tr("Menu of what is selected"), tr("Shift+F10"));
    add(everywhere, tr("The menu bar"), tr("Alt and the underlined letter"));
    table->expandAll();
    table->header()->setStretchLastSection(false);
    table->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 14, 14, 12);
    layout->addWidget(table, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace muster::shell
