#pragma once
#include "base/time.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <optional>

/// What the logs of a cluster's nodes say about leadership and liveness. Times are those of the monotonic
/// clock that all processes of one machine share.
namespace muster::nemesis {

/// One log line that matters.
struct Entry {
    enum class Kind {
        Gained, ///< leads from now on, until `until` at least
        Renewed, ///< may rely on its lease until `until`
        Lost, ///< leads no longer
        WorkDone, ///< leader-only work under `term`, begun at `began`, was accepted by the database
        WriteRefused, ///< the database refused leader-only work under `term`
        MemberState, ///< `about` is now `is`
        TermSeen, ///< not from a log: the node reported this term to its clients
    };
    Kind kind = Kind::Gained;
    int node = 0; ///< whose log, from 1
    TimePoint at;
    quint64 term = 0;
    TimePoint until;
    TimePoint began;
    QString reason;
    int about = 0; ///< of MemberState
    QString was; ///< "" "alive" "suspect" "down" "left"
    QString is;
};

/// Node ids to numbers.
using Numbers = std::map<QString, int>;

/// Empty: a line about something else, or one that is cut off. `node` wrote it.
std::optional<Entry> readEntry(int node, const QByteArray &line, const Numbers &numbers);

/// One line for people; `zero` is where time begins.
QString toText(const Entry &entry, TimePoint zero);

} // namespace muster::nemesis
