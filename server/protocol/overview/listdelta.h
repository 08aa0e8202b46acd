#pragma once
#include <QHash>
#include <QJsonArray>
#include <QList>

#include <algorithm>
#include <optional>
#include <utility>

/// A list as its difference from an earlier one: a JSON array of two kinds of entry. [from, count] stands for
/// so many unchanged elements of the earlier list; anything else describes an element that is new or has
/// changed. Of this room only.
namespace muster::protocol {

/// Where elements stood in an earlier list, by a key. Most follow the one that was looked up before, so an
/// index of all is made only for one that does not.
template <typename T, typename KeyOf>
class EarlierPlaces {
public:
    EarlierPlaces(const QList<T> &earlier, KeyOf keyOf) : m_earlier(earlier), m_keyOf(keyOf) { }
    /// -1: it was not there.
    qsizetype of(const T &element)
    {
        const auto key = m_keyOf(element);
        if (m_next < m_earlier.size() && m_keyOf(m_earlier[m_next]) == key)
            return m_next++;
        if (m_index.isEmpty())
            for (qsizetype i = m_earlier.size() - 1; i >= 0; --i) // of equal keys the first
                m_index.insert(m_keyOf(m_earlier[i]), i);
        const qsizetype place = m_index.value(key, -1);
        if (place >= 0)
            m_next = place + 1;
        return place;
    }

private:
    const QList<T> &m_earlier;
    KeyOf m_keyOf;
    qsizetype m_next = 0;
    QHash<std::decay_t<std::invoke_result_t<KeyOf, const T &>>, qsizetype> m_index;
};

/// `same` decides whether an element is unchanged; `write(place, element)` makes the JSON value, not an
/// array, that describes a changed one. `place` is that of the earlier element with its key, or -1.
template <typename T, typename KeyOf, typename Same, typename Write>
QJsonArray listDelta(const QList<T> &earlier, const QList<T> &next, KeyOf keyOf, Same same, Write write)
{
    QJsonArray delta;
    EarlierPlaces<T, KeyOf> places(earlier, keyOf);
    qsizetype from = 0;
    qsizetype count = 0;
    const auto flush = [&] {
        if (count > 0)
            delta.append(QJsonArray{qint64(from), qint64(count)});
        count = 0;
    };
    for (const T &element : next) {
        const qsizetype place = places.of(element);
        if (place < 0 || !same(earlier[place], element)) {
            flush();
            delta.append(write(place, element));
        } else if (count > 0 && place == from + count) {
            ++count;
        } else {
            flush();
            from = place;
            count = 1;
        }
    }
    flush();
    return delta;
}

/// The list that `delta` makes of the earlier one. Empty if the delta refers to elements that are not there,
/// if the list would hold more than `max` elements, or if `read(value)`, a std::optional<T>, is empty for
/// one.
template <typename T, typename Read>
std::optional<QList<T>> applyListDelta(
    const QJsonValue &delta, const QList<T> &earlier, qsizetype max, Read read)
{
    if (!delta.isArray())
        return std::nullopt;
    QList<T> list;
    const QJsonArray parts = delta.toArray();
    for (const QJsonValue &each : parts) {
        if (!each.isArray()) {
            std::optional<T> element = read(each);
            if (!element || list.size() >= max)
                return std::nullopt;
            list.append(std::move(*element));
            continue;
        }
        const QJsonArray run = each.toArray();
        const qint64 from = run[0].toInteger(-1);
        const qint64 count = run[1].toInteger(-1);
        if (run.size() != 2 || from < 0 || count < 1 || from > earlier.size() || count > earlier.size() - from
            || count > max - list.size())
            return std::nullopt;
        if (list.isEmpty() && count == earlier.size())
            list = earlier; // the usual case costs no copy
        else
            list.append(earlier.mid(from, count));
    }
    return list;
}

} // namespace muster::protocol
