#include "config/meantkey.h"

#include "config/document.h"
#include "config/keytable.h"

#include <QHash>

#include <algorithm>
#include <numeric>
#include <vector>

namespace muster::config {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype nameMax = 100; ///< of the names that are compared; longer ones are nobody's slip
constexpr qsizetype tellingName = 8; ///< shorter names, such as "Enable", stand for nothing without a section

/// How many letters must be added, left out, replaced or swapped with the next; case does not count.
int distance(const QString &a, const QString &b)
{
    std::vector<int> older;
    std::vector<int> above(size_t(b.size()) + 1);
    std::iota(above.begin(), above.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        std::vector<int> row(above.size());
        row[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const size_t at = size_t(j);
            row[at] = std::min({above[at] + 1, row[at - 1] + 1, above[at - 1] + (a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[at] = std::min(row[at], older[at - 2] + 1);
        }
        older = std::exchange(above, std::move(row));
    }
    return above.back();
}

/// `known` with the fewest slips against `name`; empty if that is none that one would make by accident.
QString nearest(const QString &name, const QStringList &known)
{
    const QString folded = name.toLower();
    int allowed = name.size() < tellingName ? 1 : 2;
    QString found;
    for (const QString &candidate : known) {
        if (name.size() > nameMax || qAbs(candidate.size() - name.size()) > allowed)
            continue;
        const int slips = distance(folded, candidate.toLower());
        // Short names that differ by a letter are other words, "On" and "Of".
        if (slips > allowed || (slips > 0 && candidate.size() < 4))
            continue;
        if (slips < allowed || found.isEmpty())
            found = candidate;
        allowed = slips;
    }
    return found;
}

/// The known keys by section, the last name left off, and the sections by last name.
struct Names {
    QHash<QString, QStringList> keysOf;
    QHash<QString, QStringList> sectionsOf;
    QStringList sections;

    Names()
    {
        for (const KeyInfo &info : keyTable()) {
            for (const QLatin1StringView id : {info.id, info.alias}) {
                const QString section = QString(id).section(u'.', 0, -2);
                const QString key = QString(id).section(u'.', -1);
                if (section.isEmpty())
                    continue;
                keysOf[section].append(key);
                sectionsOf[key].append(section);
            }
        }
        sections = keysOf.keys();
        sections.sort(); // the same answer in each process
    }
};

const Names &names()
{
    static const Names names;
    return names;
}

QString joined(const QString &section, const QString &key)
{
    return key.isEmpty() ? QString() : section + u'.' + key;
}

} // namespace

QString meantKey(QStringView id, const std::function<bool(const QString &key)> &isGiven)
{
    if (findKey(id) || isSection(id))
        return {};
    const QStringList path = splitId(id);
    const QString &key = path.last();
    const QString section = path.mid(0, path.size() - 1).join(u'.');
    const Names &known = names();
    if (const QString same = nearest(key, known.keysOf.value(section)); !same.isEmpty())
        return joined(section, same);
    const bool top = section.isEmpty();
    const QString meant = top || isSection(section) ? section : nearest(section, known.sections);
    if (!top && meant.isEmpty())
        return {}; // a section of its own
    if (meant != section)
        if (const QString there = nearest(key, known.keysOf.value(meant)); !there.isEmpty())
            return joined(meant, there);
    const QStringList elsewhere = known.sectionsOf.value(key);
    if (elsewhere.size() != 1 || key.size() < tellingName)
        return {};
    const QString there = joined(elsewhere.first(), key);
    return isGiven && isGiven(there) ? QString() : there;
}

} // namespace muster::config
