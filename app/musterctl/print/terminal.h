#pragma once
#include "musterctl/print/text.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace muster::ctl {

/// Standard output and error of the program as UTF-8, with color only where a person looks at it. Everything
/// that the program prints goes through here, and nothing from elsewhere gets through unmasked (tests/tidy
/// refuses other ways). Thread: main.
class Terminal {
public:
    enum class Color { None, Green, Yellow, Red, Gray, Bold };

    /// `mayColor` false: never, whatever the terminal can do.
    explicit Terminal(bool mayColor);

    void line(const Text &text = {}) const;
    void lines(const Lines &lines) const;
    /// One line of compact JSON; what could control a terminal is escaped in it.
    void json(const QJsonObject &object) const;
    void json(const QJsonArray &array) const;
    void json(const QByteArray &compact) const;
    /// One line to standard error, for anything that is not the answer.
    void note(const Text &text) const;
    /// Replaces what the screen shows.
    void redraw(const Lines &lines) const;
    Text paint(Color color, const Text &text) const;
    bool isInteractive() const { return m_interactive; } ///< standard output is a terminal
    int columns() const; ///< of the terminal; 100 where there is none

    /// Asks on standard error; empty if the input ended.
    static QString ask(const Text &prompt);
    /// The same without showing what is typed; empty if there is no terminal.
    static QString askSecret(const Text &prompt);

private:
    bool m_interactive;
    bool m_color;
};

} // namespace muster::ctl
