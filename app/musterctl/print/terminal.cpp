#include "musterctl/print/terminal.h"

#include <QFile>
#include <QJsonDocument>

#include <cstdio>

#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int lineBytesMax = 4096;

void put(std::FILE *file, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), file);
    std::fflush(file);
}

QString readLine()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(input.readLine(lineBytesMax)).trimmed();
}

} // namespace

Terminal::Terminal(bool mayColor)
    : m_interactive(isatty(STDOUT_FILENO) != 0)
    , m_color(mayColor && m_interactive && !qEnvironmentVariableIsSet("NO_COLOR")
          && qEnvironmentVariable("TERM") != u"dumb")
{
}

void Terminal::line(const Text &text) const
{
    put(stdout, text.m_shown + u'\n');
}

void Terminal::lines(const Lines &lines) const
{
    for (const Text &text : lines)
        line(text);
}

void Terminal::json(const QJsonObject &object) const
{
    json(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void Terminal::json(const QJsonArray &array) const
{
    json(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

void Terminal::json(const QByteArray &compact) const
{
    put(stdout, printableJson(QString::fromUtf8(compact)) + u'\n');
}

void Terminal::note(const Text &text) const
{
    put(stderr, text.m_shown + u'\n');
}

void Terminal::redraw(const Lines &lines) const
{
    QString screen = u"\x1b[H"_s;
    for (const Text &text : lines)
        screen += text.m_shown + u"\x1b[K\n"_s;
    put(stdout, screen + u"\x1b[J"_s);
}

Text Terminal::paint(Color color, const Text &text) const
{
    if (!m_color || color == Color::None)
        return text;
    static constexpr const char16_t *codes[] = {u"0", u"32", u"33", u"31;1", u"90", u"1"};
    Text painted;
    painted.m_shown = u"\x1b[%1m%2\x1b[0m"_s.arg(QString::fromUtf16(codes[int(color)]), text.m_shown);
    return painted;
}

int Terminal::columns() const
{
    winsize size{};
    const bool known = m_interactive && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return known ? size.ws_col : 100;
}

QString Terminal::ask(const Text &prompt)
{
    put(stderr, prompt.m_shown);
    return readLine();
}

QString Terminal::askSecret(const Text &prompt)
{
    termios shown{};
    if (tcgetattr(STDIN_FILENO, &shown) != 0)
        return {};
    termios hidden = shown;
    hidden.c_lflag &= ~tcflag_t(ECHO);
    put(stderr, prompt.m_shown);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    const QString secret = readLine();
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
    put(stderr, u"\n"_s);
    return secret;
}

} // namespace muster::ctl
