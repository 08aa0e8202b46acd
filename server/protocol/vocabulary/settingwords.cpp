#include "protocol/vocabulary/settingwords.h"

#include <QtGlobal>

#include <algorithm>
#include <iterator>

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Nature {
    QLatin1StringView setting;
    LimitCompare compare;
    const char *why;
};

constexpr const char *keepalive = QT_TRANSLATE_NOOP(
    "Vocabulary", "A node that vanished holds its connections and locks until the server notices it.");

constexpr Nature natures[] = {
    {"fsync"_L1, LimitCompare::Equals,
        QT_TRANSLATE_NOOP("Vocabulary",
            "Without it a crash of the host can destroy the database: restore it from a backup then.")},
    {"full_page_writes"_L1, LimitCompare::Equals,
        QT_TRANSLATE_NOOP("Vocabulary", "Without it a crash of the host can leave pages half written.")},
    {"synchronous_commit"_L1, LimitCompare::Equals,
        QT_TRANSLATE_NOOP("Vocabulary",
            "Without it a crash loses what was acknowledged: messages, sessions, and who leads.")},
    {"max_connections"_L1, LimitCompare::AtLeast,
        QT_TRANSLATE_NOOP("Vocabulary",
            "All nodes connect at once after a restart, and administrators must still get in.")},
    {"shared_buffers"_L1, LimitCompare::AtLeast,
        QT_TRANSLATE_NOOP("Vocabulary",
            "What is read often should come from memory; a quarter of the server's memory is usual.")},
    {"effective_cache_size"_L1, LimitCompare::AtLeast,
        QT_TRANSLATE_NOOP("Vocabulary",
            "It reserves nothing, but with too low a value the planner avoids indexes; three quarters of the "
            "server's memory is usual.")},
    {"work_mem"_L1, LimitCompare::AtLeast,
        QT_TRANSLATE_NOOP("Vocabulary", "Sorting that does not fit into it goes through files on the disk.")},
    {"maintenance_work_mem"_L1, LimitCompare::AtLeast,
        QT_TRANSLATE_NOOP("Vocabulary", "Vacuuming and building indexes are many times slower without it.")},
    {"random_page_cost"_L1, LimitCompare::AtMost,
        QT_TRANSLATE_NOOP("Vocabulary",
            "On solid-state disks a random read costs hardly more than the next one; otherwise indexes are "
            "avoided.")},
    {"max_parallel_workers"_L1, LimitCompare::AtLeast,
        QT_TRANSLATE_NOOP("Vocabulary", "Large queries such as searches use several cores.")},
    {"max_parallel_workers_per_gather"_L1, LimitCompare::AtLeast,
        QT_TRANSLATE_NOOP("Vocabulary", "Large queries such as searches use several cores.")},
    {"autovacuum"_L1, LimitCompare::Equals,
        QT_TRANSLATE_NOOP(
            "Vocabulary", "Without it tables grow, and one day the server stops taking writes.")},
    {"autovacuum_max_workers"_L1, LimitCompare::AtLeast,
        QT_TRANSLATE_NOOP("Vocabulary", "One busy table must not keep the others from being vacuumed.")},
    {"tcp_keepalives_idle"_L1, LimitCompare::AtMost, keepalive},
    {"tcp_keepalives_interval"_L1, LimitCompare::AtMost, keepalive},
    {"tcp_keepalives_count"_L1, LimitCompare::AtMost, keepalive},
};

const Nature *find(QAnyStringView setting)
{
    const auto found = std::find_if(std::begin(natures), std::end(natures),
        [setting](const Nature &nature) { return nature.setting == setting; });
    return found == std::end(natures) ? nullptr : found;
}

} // namespace

LimitCompare settingCompare(QAnyStringView setting)
{
    const Nature *nature = find(setting);
    return nature ? nature->compare : LimitCompare::Equals;
}

const char *settingWhy(QAnyStringView setting)
{
    const Nature *nature = find(setting);
    return nature ? nature->why : "";
}

} // namespace muster::protocol
