#pragma once
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace muster::ctl {

/// Standard output and error of the program as UTF-8, with color only where a person looks at it. Thread:
/// main.
class Terminal {
public:
    enum class Color { None, Green, Yellow, Red, Gray, Bold };

    /// `mayColor` false: never, whatever the terminal can do.
    explicit Terminal(bool mayColor);

    void out(const QString &text) const; ///< as it is, without a line end
    void line(const QString &text = {}) const;
    /// One line of compact JSON.
    void json(const QJsonObject &object) const;
    void json(const QJsonArray &array) const;
    /// One line to standard error, for anything that is not the answer.
    void note(const QString &text) const;
    QString paint(Color color, const QString &text) const;
    bool isInteractive() const { return m_interactive; } ///< standard output is a terminal
    int columns() const; ///< of the terminal; 100 where there is none

private:
    bool m_interactive;
    bool m_color;
};

/// Text from elsewhere without control characters, which could control the operator's terminal.
QString plainText(const QString &text);
/// Asks on the terminal without showing what is typed; empty if there is no terminal or the input ended.
QString askSecret(const QString &prompt);
QString askLine(const QString &prompt);

} // namespace muster::ctl
