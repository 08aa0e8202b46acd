#include "views/common/look.h"

#include <QHeaderView>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace muster::views {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int widthMin = 16;
constexpr int widthMax = 4'000; // wider than any display: damaged
constexpr qsizetype textMax = 4'000;

struct Column {
    int logical = 0;
    int width = 0; // 0: unchanged
    bool isHidden = false;
};

struct Columns {
    QList<Column> shownOrder;
    int sortedBy = -1;
    Qt::SortOrder sortOrder = Qt::AscendingOrder;
};

std::optional<int> numberFrom(QStringView text, int least, int most)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

/// "3", "3=120" or "3=hidden".
std::optional<Column> columnFrom(QStringView text, int count)
{
    const qsizetype at = text.indexOf(u'=');
    const auto logical = numberFrom(at < 0 ? text : text.left(at), 0, count - 1);
    if (!logical)
        return std::nullopt;
    Column column{.logical = *logical};
    if (at < 0)
        return column;
    column.isHidden = text.mid(at + 1) == "hidden"_L1;
    if (column.isHidden)
        return column;
    const auto width = numberFrom(text.mid(at + 1), widthMin, widthMax);
    column.width = width.value_or(0);
    return width ? std::optional(column) : std::nullopt;
}

/// "sorted=4-" followed by the columns from left to right, each once; empty if it is anything else.
std::optional<Columns> columnsFrom(const QString &text, int count)
{
    if (text.size() > textMax)
        return std::nullopt;
    QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    Columns columns;
    if (!words.isEmpty() && words.first().startsWith("sorted="_L1)) {
        const QString sorted = words.takeFirst().mid(7);
        const auto by = numberFrom(QStringView(sorted).chopped(sorted.isEmpty() ? 0 : 1), 0, count - 1);
        if (!by || !(sorted.endsWith(u'+') || sorted.endsWith(u'-')))
            return std::nullopt;
        columns.sortedBy = *by;
        columns.sortOrder = sorted.endsWith(u'-') ? Qt::DescendingOrder : Qt::AscendingOrder;
    }
    if (words.size() != count)
        return std::nullopt;
    QList<bool> seen(count, false);
    for (const QString &word : std::as_const(words)) {
        const auto column = columnFrom(word, count);
        if (!column || std::exchange(seen[column->logical], true))
            return std::nullopt;
        columns.shownOrder += *column;
    }
    const bool isAnyShown = std::any_of(columns.shownOrder.cbegin(), columns.shownOrder.cend(),
        [](const Column &column) { return !column.isHidden; });
    return isAnyShown ? std::optional(columns) : std::nullopt;
}

int lastShown(const QHeaderView *header)
{
    for (int visual = header->count() - 1; visual >= 0; --visual) {
        if (const int logical = header->logicalIndex(visual); !header->isSectionHidden(logical))
            return logical;
    }
    return -1;
}

} // namespace

QString columnsText(const QHeaderView *header, bool hasWidths)
{
    QStringList words;
    if (header->isSortIndicatorShown())
        words += u"sorted=%1"_s.arg(header->sortIndicatorSection())
            + (header->sortIndicatorOrder() == Qt::DescendingOrder ? u'-' : u'+');
    const int stretched = header->stretchLastSection() ? lastShown(header) : -1;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        if (hasWidths && header->isSectionHidden(logical))
            words += u"%1=hidden"_s.arg(logical);
        else if (hasWidths && logical != stretched)
            words += u"%1=%2"_s.arg(logical).arg(header->sectionSize(logical));
        else
            words += QString::number(logical);
    }
    return words.join(u' ');
}

bool setColumns(QHeaderView *header, const QString &text)
{
    const auto columns = columnsFrom(text, header->count());
    if (!columns)
        return false;
    for (int visual = 0; visual < columns->shownOrder.size(); ++visual) {
        const Column &column = columns->shownOrder[visual];
        header->moveSection(header->visualIndex(column.logical), visual);
        header->setSectionHidden(column.logical, column.isHidden);
        if (column.width > 0)
            header->resizeSection(column.logical, column.width);
    }
    if (columns->sortedBy >= 0 && header->isSortIndicatorShown())
        header->setSortIndicator(columns->sortedBy, columns->sortOrder);
    return true;
}

QString panesText(const QList<int> &sizes)
{
    return sizes.size() == 2 ? u"%1 %2"_s.arg(sizes[0]).arg(sizes[1]) : QString();
}

QList<int> panesFrom(const QString &text)
{
    constexpr int sizeMax = 100'000;
    const QStringList words = text.left(textMax).split(u' ');
    if (words.size() != 2)
        return {};
    const auto first = numberFrom(words[0], 0, sizeMax);
    const auto second = numberFrom(words[1], 0, sizeMax);
    return first && second && *first + *second > 0 ? QList<int>{*first, *second} : QList<int>{};
}

QString flagText(bool on)
{
    return on ? u"true"_s : u"false"_s;
}

bool flagFrom(const QString &text)
{
    return text == "true"_L1;
}

} // namespace muster::views
