#include "shell/actions/palette.h"

#include "models/common/fuzzy.h"
#include "models/common/plaintip.h"
#include "views/common/statuslabel.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int shownMax = 100; // nobody reads further; more letters find it
constexpr QSize usualSize(680, 420);

} // namespace

Palette::Palette(QList<PaletteItem> items, QWidget *parent) : QDialog(parent), m_items(std::move(items))
{
    setObjectName(u"palette"_s);
    setWindowTitle(tr("Command palette"));
    resize(usualSize);
    m_input = new QLineEdit(this);
    m_input->setObjectName(u"paletteInput"_s);
    m_input->setPlaceholderText(tr("A few letters of an action, a page, a node or a cluster"));
    m_input->setAccessibleName(tr("What do you want to do?"));
    m_input->installEventFilter(this);
    m_list = new QTreeWidget(this);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("What can be done"));
    m_list->setColumnCount(3);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setFocusPolicy(Qt::NoFocus); // the keyboard stays in the line above
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_hint = new QLabel(this);
    m_hint->setObjectName(u"paletteHint"_s);
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setMinimumHeight(2 * fontMetrics().lineSpacing() + 4); // the list must not jump with the hint
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 14, 14, 12);
    layout->setSpacing(10);
    layout->addWidget(m_input);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_hint);
    connect(m_input, &QLineEdit::textChanged, this, &Palette::filter);
    connect(m_input, &QLineEdit::returnPressed, this, &Palette::choose);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &Palette::describe);
    connect(m_list, &QTreeWidget::itemClicked, this, &Palette::choose);
    filter();
    m_input->setFocus();
}

void Palette::filter()
{
    std::vector<std::pair<int, int>> found; // score, index
    for (int at = 0; at < m_items.size(); ++at) {
        const PaletteItem &item = m_items[at];
        const auto own = models::fuzzyScore(m_input->text(), item.text);
        const auto whole = models::fuzzyScore(m_input->text(), item.section + u' ' + item.text);
        constexpr int lessThanOwn = 3;
        if (own || whole)
            found.emplace_back(std::max(own.value_or(-1000), whole.value_or(-1000) - lessThanOwn), at);
    }
    std::stable_sort(
        found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    m_list->clear();
    m_shown.clear();
    for (const auto &[score, at] : found) {
        if (m_shown.size() >= shownMax)
            break;
        const PaletteItem &item = m_items[at];
        auto *row = new QTreeWidgetItem(m_list, {item.text, item.section, item.keys});
        row->setData(0, Qt::AccessibleTextRole,
            item.why.isEmpty() ? item.text
                               : tr("%1, not available: %2", "action, reason").arg(item.text, item.why));
        if (!item.why.isEmpty()) {
            for (int column = 0; column < 3; ++column)
                row->setForeground(column, palette().color(QPalette::Disabled, QPalette::Text));
            row->setToolTip(0, models::plainTip(item.why));
            QFont font = row->font(0);
            font.setItalic(true); // distinguishable without colors, too
            row->setFont(0, font);
        }
        m_shown += at;
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    describe();
}

QList<PaletteItem> Palette::shown() const
{
    QList<PaletteItem> items;
    for (const int at : m_shown)
        items += m_items[at];
    return items;
}

const PaletteItem *Palette::current() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row >= 0 && row < m_shown.size() ? &m_items[m_shown[row]] : nullptr;
}

void Palette::describe()
{
    const PaletteItem *item = current();
    QString text;
    if (!item)
        text = tr("Nothing contains these letters in this order.");
    else if (!item->why.isEmpty())
        text = tr("Not available: %1").arg(item->why);
    else if (!item->commands.isEmpty())
        text = tr("Equivalent command, Ctrl+C copies it:\n%1").arg(item->commands.first());
    m_hint->setText(text);
    m_input->setAccessibleDescription(item ? item->text + u". "_s + text : text);
}

void Palette::choose()
{
    const PaletteItem *item = current();
    if (!item || !item->why.isEmpty())
        return;
    // The dialog must be gone before the chosen action opens its own.
    QTimer::singleShot(0, parent() ? parent() : qApp, item->run);
    accept();
}

void Palette::copy()
{
    const PaletteItem *item = current();
    if (item && !item->commands.isEmpty())
        emit copied(item->commands.join(u'\n'));
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_input
        || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool copies = key->matches(QKeySequence::Copy) && !m_input->hasSelectedText();
    const QList<int> moves{Qt::Key_Up, Qt::Key_Down, Qt::Key_PageUp, Qt::Key_PageDown};
    if (!copies && !moves.contains(key->key()))
        return QDialog::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::ShortcutOverride)
        return true;
    if (copies)
        copy();
    else
        QApplication::sendEvent(m_list, event);
    return true;
}

} // namespace muster::shell
