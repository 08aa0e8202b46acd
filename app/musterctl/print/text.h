#pragma once
#include "base/printable.h"

#include <QList>
#include <QString>

namespace muster::ctl {

/// A line for the terminal, or a part of one. Whatever is put in is masked (base/printable.h) when it is put
/// in, so that no text of a server can move the cursor, begin a line or choose a color; only
/// Terminal::paint() adds colors. Values only.
class Text {
public:
    Text() = default;
    Text(const QString &text) : m_shown(printable(text)) { } ///< not explicit: every text may be printed

    bool isEmpty() const { return m_shown.isEmpty(); }
    Text &operator+=(const Text &other)
    {
        m_shown += other.m_shown;
        return *this;
    }
    friend Text operator+(Text a, const Text &b) { return a += b; }

private:
    friend class Terminal;
    QString m_shown; ///< without a line end
};

using Lines = QList<Text>;

/// The lines of a text of this program.
inline Lines linesOf(const QString &text)
{
    Lines lines;
    for (const QString &line : text.split(u'\n'))
        lines.append(line);
    return lines;
}

} // namespace muster::ctl
