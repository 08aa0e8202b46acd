#include "shell/layouts/layoutstore.h"

#include <QSettings>

#include <algorithm>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int numberMax = 9'999;
constexpr qsizetype textsMax = 200; // of one look
constexpr qsizetype textMax = 4'000; // characters

QString groupOf(int number)
{
    return u"layouts/%1"_s.arg(number, 4, 10, QChar(u'0'));
}

qsizetype lengthOf(const QString &name)
{
    return name.toUcs4().size();
}

bool isSame(const QString &one, const QString &other)
{
    const auto folded = [](const QString &name) {
        return name.normalized(QString::NormalizationForm_C).toCaseFolded();
    };
    return folded(one) == folded(other);
}

/// Whether it may be part of a name: no invisible characters, and none that reverses the text around it.
bool isPrintable(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return QChar::isSpace(character); // becomes a space
    case QChar::Other_Format:
        return character == 0x200C || character == 0x200D; // joiners, used in Persian and in emoji
    default:
        return !QChar::isNonCharacter(character);
    }
}

QList<int> numbersIn(QSettings &settings)
{
    settings.beginGroup(u"layouts"_s);
    const QStringList groups = settings.childGroups();
    settings.endGroup();
    QList<int> numbers;
    for (const QString &group : groups) {
        bool isNumber = false;
        const int number = group.toInt(&isNumber);
        if (isNumber && number >= 1 && number <= numberMax && group.size() == 4)
            numbers += number;
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

} // namespace

LayoutStore::LayoutStore(QSettings *settings) : m_settings(settings) { }

QString LayoutStore::cleanName(const QString &typed)
{
    constexpr qsizetype readMax = 10'000; // in case a book was pasted
    QString clean;
    for (const uint character : typed.left(readMax).toUcs4()) {
        if (isPrintable(character))
            clean += QString::fromUcs4(reinterpret_cast<const char32_t *>(&character), 1);
    }
    return clean.simplified();
}

LayoutStore::NameProblem LayoutStore::problemOf(const QString &name) const
{
    if (name.isEmpty())
        return NameProblem::Empty;
    if (lengthOf(name) > nameMax)
        return NameProblem::TooLong;
    const QList<Entry> all = entries();
    if (std::any_of(all.cbegin(), all.cend(), [&](const Entry &e) { return isSame(e.layout.name, name); }))
        return NameProblem::Taken;
    return all.size() >= layoutsMax ? NameProblem::Full : NameProblem::None;
}

std::optional<Layout> LayoutStore::read(int number) const
{
    const QString group = groupOf(number);
    const QString name = m_settings->value(group + u"/name"_s).toString();
    if (name.isEmpty() || lengthOf(name) > nameMax || cleanName(name) != name)
        return std::nullopt;
    Layout layout{.name = name, .look = readLook(*m_settings, group + u"/look"_s)};
    return layout.look.isEmpty() ? std::nullopt : std::optional(layout);
}

QList<LayoutStore::Entry> LayoutStore::entries() const
{
    m_settings->sync(); // another console may have written
    QList<Entry> found;
    for (const int number : numbersIn(*m_settings)) {
        const auto layout = read(number);
        const auto isTaken = [&](const Entry &other) {
            return isSame(other.layout.name, layout->name);
        };
        if (layout && std::none_of(found.cbegin(), found.cend(), isTaken))
            found += Entry{.number = number, .layout = *layout};
        if (found.size() >= layoutsMax)
            break;
    }
    return found;
}

QList<Layout> LayoutStore::layouts() const
{
    QList<Layout> all;
    for (const Entry &entry : entries())
        all += entry.layout;
    return all;
}

std::optional<LayoutStore::Entry> LayoutStore::entryOf(const QString &name) const
{
    const QList<Entry> all = entries();
    const auto found =
        std::find_if(all.cbegin(), all.cend(), [&](const Entry &e) { return isSame(e.layout.name, name); });
    return found == all.cend() ? std::nullopt : std::optional(*found);
}

std::optional<Layout> LayoutStore::find(const QString &name) const
{
    const auto entry = entryOf(name);
    return entry ? std::optional(entry->layout) : std::nullopt;
}

/// The number after all others; 0: none is free.
int LayoutStore::freeNumber() const
{
    const QList<int> taken = numbersIn(*m_settings);
    const int next = taken.isEmpty() ? 1 : taken.last() + 1;
    if (next <= numberMax)
        return next;
    for (int number = 1; number <= numberMax; ++number) {
        if (!taken.contains(number))
            return number;
    }
    return 0;
}

Result<void> LayoutStore::save(const Layout &layout)
{
    switch (problemOf(layout.name)) {
    case NameProblem::Empty:
    case NameProblem::TooLong:
        return fail(ErrorCode::InvalidArgument, u"a layout name has 1 to %1 characters"_s.arg(nameMax));
    case NameProblem::Full:
        return fail(ErrorCode::TooLarge, u"no more than %1 layouts are kept"_s.arg(layoutsMax));
    case NameProblem::Taken:
        return write(entryOf(layout.name)->number, layout);
    case NameProblem::None:
        break;
    }
    const int number = freeNumber();
    return number > 0 ? write(number, layout) : fail(ErrorCode::TooLarge, u"no number is free"_s);
}

Result<void> LayoutStore::rename(const QString &from, const QString &to)
{
    const auto entry = entryOf(from);
    if (!entry)
        return fail(ErrorCode::NotFound, u"no layout has that name"_s);
    const NameProblem problem = problemOf(to);
    if (problem == NameProblem::Empty || problem == NameProblem::TooLong)
        return fail(ErrorCode::InvalidArgument, u"a layout name has 1 to %1 characters"_s.arg(nameMax));
    if (problem == NameProblem::Taken && !isSame(from, to))
        return fail(ErrorCode::Conflict, u"a layout of that name already exists"_s);
    return write(entry->number, {.name = to, .look = entry->layout.look});
}

std::optional<LayoutStore::Removed> LayoutStore::remove(const QString &name)
{
    const auto entry = entryOf(name);
    if (!entry)
        return std::nullopt;
    m_settings->remove(groupOf(entry->number));
    return Removed{.number = entry->number, .layout = entry->layout, .isWritten = written().has_value()};
}

Result<void> LayoutStore::putBack(const Removed &removed)
{
    const NameProblem problem = problemOf(removed.layout.name);
    if (problem == NameProblem::Taken)
        return fail(ErrorCode::Conflict, u"a layout of that name already exists"_s);
    if (problem == NameProblem::Full)
        return fail(ErrorCode::TooLarge, u"no more than %1 layouts are kept"_s.arg(layoutsMax));
    const bool isFree = !numbersIn(*m_settings).contains(removed.number);
    return isFree ? write(removed.number, removed.layout) : save(removed.layout);
}

Result<void> LayoutStore::write(int number, const Layout &layout)
{
    m_settings->remove(groupOf(number));
    m_settings->setValue(groupOf(number) + u"/name"_s, layout.name);
    writeLook(*m_settings, groupOf(number) + u"/look"_s, layout.look);
    return written();
}

Result<void> LayoutStore::written() const
{
    m_settings->sync();
    if (m_settings->status() == QSettings::AccessError)
        return fail(ErrorCode::Unavailable, u"%1 cannot be written"_s.arg(m_settings->fileName()));
    return {};
}

views::Look readLook(QSettings &settings, const QString &group)
{
    views::Look look;
    settings.beginGroup(group);
    const QStringList keys = settings.allKeys();
    for (const QString &key : keys) {
        const QString text = settings.value(key).toString();
        if (text.size() <= textMax && look.size() < textsMax)
            look.insert(key, text);
    }
    settings.endGroup();
    return look;
}

void writeLook(QSettings &settings, const QString &group, const views::Look &look)
{
    settings.beginGroup(group);
    for (auto it = look.cbegin(); it != look.cend(); ++it)
        settings.setValue(it.key(), it.value());
    settings.endGroup();
}

} // namespace muster::shell
