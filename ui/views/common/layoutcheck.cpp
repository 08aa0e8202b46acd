#include "views/common/layoutcheck.h"

#include "views/common/paintedparts.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QTableView>
#include <QTextBoundaryFinder>
#include <QTreeView>

namespace muster::views {

using namespace Qt::Literals::StringLiterals;

namespace {

QString named(const QWidget *widget, const QString &text, const QString &problem)
{
    return u"%1 %2 \"%3\": %4"_s.arg(
        QString::fromLatin1(widget->metaObject()->className()), widget->objectName(), text.left(80), problem);
}

void checkLabel(const QLabel *label, QStringList &problems)
{
    if (label->text().isEmpty())
        return;
    const int width = label->width();
    const int needed = label->wordWrap() ? label->heightForWidth(width) : label->sizeHint().height();
    if (needed > label->height())
        problems +=
            named(label, label->text(), u"needs %1 px of height, has %2"_s.arg(needed).arg(label->height()));
    if (!label->wordWrap() && label->sizeHint().width() > width)
        problems += named(label, label->text(),
            u"needs %1 px of width, has %2"_s.arg(label->sizeHint().width()).arg(width));
    if (!label->wordWrap())
        return;
    // What cannot be broken and is wider than its label is cut: a word, in Japanese and Chinese a character.
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, label->text());
    for (qsizetype from = 0; finder.toNextBoundary() > 0; from = finder.position()) {
        const QString part = label->text().mid(from, finder.position() - from).trimmed();
        if (label->fontMetrics().horizontalAdvance(part) > label->contentsRect().width())
            problems += named(label, part, u"this word is wider than its label"_s);
    }
}

void checkButton(const QAbstractButton *button, QStringList &problems)
{
    const QSize needed = button->sizeHint();
    if (!button->text().isEmpty() && (needed.width() > button->width() || needed.height() > button->height()))
        problems += named(button, button->text(),
            u"needs %1x%2, has %3x%4"_s.arg(needed.width())
                .arg(needed.height())
                .arg(button->width())
                .arg(button->height()));
}

void checkCell(const QAbstractItemView *view, const QModelIndex &index, QStringList &problems)
{
    const QRect place = view->visualRect(index);
    if (!place.isValid() || !view->viewport()->rect().intersects(place))
        return;
    const QString text = index.data().toString();
    QSize needed = view->sizeHintForIndex(index);
    const auto *table = qobject_cast<const QTableView *>(view);
    const auto *list = qobject_cast<const QListView *>(view);
    const bool wraps = (table && table->wordWrap()) || (list && list->wordWrap());
    if (wraps && needed.width() > place.width()) {
        const QRect room(0, 0, place.width() - 24, 10'000);
        needed = view->fontMetrics().boundingRect(room, Qt::TextWordWrap, text).size() + QSize(4, 0);
    }
    if (!text.isEmpty() && (needed.width() > place.width() + 8 || needed.height() > place.height() + 6))
        problems += named(view, text,
            u"cell needs %1x%2, has %3x%4"_s.arg(needed.width())
                .arg(needed.height())
                .arg(place.width())
                .arg(place.height()));
}

void checkRows(const QAbstractItemView *view, const QModelIndex &parent, QStringList &problems)
{
    const auto *tree = qobject_cast<const QTreeView *>(view);
    const auto *table = qobject_cast<const QTableView *>(view);
    for (int row = 0; row < view->model()->rowCount(parent); ++row) {
        for (int column = 0; column < view->model()->columnCount(parent); ++column) {
            const bool hidden =
                (tree && tree->isColumnHidden(column)) || (table && table->isColumnHidden(column));
            if (!hidden)
                checkCell(view, view->model()->index(row, column, parent), problems);
        }
        const QModelIndex child = view->model()->index(row, 0, parent);
        if (tree && tree->isExpanded(child))
            checkRows(view, child, problems);
    }
}

void checkHeader(const QHeaderView *header, QStringList &problems)
{
    for (int section = 0; header->orientation() == Qt::Horizontal && section < header->count(); ++section) {
        const QString text = header->model()->headerData(section, Qt::Horizontal).toString();
        if (!header->isSectionHidden(section)
            && header->fontMetrics().horizontalAdvance(text) > header->sectionSize(section))
            problems += named(header, text, u"header is too narrow"_s);
    }
}

/// The part of the widget that is visible inside all its parents; a scroll area's content may lie outside on
/// purpose.
void checkInside(const QWidget *widget, QStringList &problems)
{
    const QWidget *parent = widget->parentWidget();
    if (!parent || widget->isWindow() || parent->objectName() == "qt_scrollarea_viewport"_L1)
        return;
    const QLabel *label = qobject_cast<const QLabel *>(widget);
    const QAbstractButton *button = qobject_cast<const QAbstractButton *>(widget);
    if ((label && !label->text().isEmpty()) || (button && !button->text().isEmpty())) {
        if (!parent->rect().contains(widget->geometry()))
            problems += named(widget, label ? label->text() : button->text(), u"reaches out of its parent"_s);
    }
}

} // namespace

QStringList clippedTexts(QWidget *root)
{
    QStringList problems;
    for (const QWidget *widget : root->findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(root) || widget->width() <= 0)
            continue;
        checkInside(widget, problems);
        if (const auto *painted = dynamic_cast<const PaintedTexts *>(widget)) {
            for (const QString &text : painted->elidedTexts())
                problems += named(widget, text, u"is elided"_s);
        } else if (const auto *label = qobject_cast<const QLabel *>(widget))
            checkLabel(label, problems);
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            checkButton(button, problems);
        else if (const auto *header = qobject_cast<const QHeaderView *>(widget))
            checkHeader(header, problems);
        else if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model())
            checkRows(view, {}, problems);
    }
    return problems;
}

} // namespace muster::views
