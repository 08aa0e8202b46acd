#include "musterctl/print/table.h"

namespace muster::ctl {

Lines Table::lines(const Terminal &terminal, int indent) const
{
    QList<qsizetype> widths;
    for (const QString &heading : m_headings)
        widths.append(heading.size());
    for (const QList<Cell> &row : m_rows)
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].text.size());
    const auto lineOf = [&](const QList<Cell> &row) {
        Text line(QString(indent, u' '));
        qsizetype last = row.size() - 1;
        while (last > 0 && row[last].text.isEmpty())
            --last;
        for (qsizetype i = 0; i <= last; ++i) {
            const QString text = i == last ? row[i].text : row[i].text.leftJustified(widths[i] + 2);
            line += terminal.paint(row[i].color, text);
        }
        return line;
    };
    Lines result;
    QList<Cell> head;
    for (const QString &heading : m_headings)
        head.append({heading, Terminal::Color::Gray});
    result.append(lineOf(head));
    for (const QList<Cell> &row : m_rows)
        result.append(lineOf(row));
    return result;
}

void Table::print(const Terminal &terminal, int indent) const
{
    terminal.lines(lines(terminal, indent));
}

} // namespace muster::ctl
