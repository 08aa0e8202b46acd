#include "databases/advice.h"

#include "protocol/vocabulary/settingwords.h"

#include <algorithm>
#include <array>

namespace muster::databases {

using namespace Qt::Literals::StringLiterals;
using protocol::AdviceState;
using protocol::LimitCompare;
using protocol::SettingAdvice;

namespace {

enum class Kind { Word, Count, Bytes, Seconds, Cost };

struct Rule {
    QLatin1StringView setting;
    Kind kind;
    double recommended; ///< Word: 1 is "on"
    AdviceState otherwise = AdviceState::Improve;
    bool likePrimary = false; ///< a replica needs as much as its primary has
    bool zeroIsDefault = false; ///< 0 leaves it to the system, whose values are hours
};

constexpr double mebi = 1'024.0 * 1'024;
constexpr std::array rules{
    Rule{"fsync"_L1, Kind::Word, 1, AdviceState::Danger},
    Rule{"full_page_writes"_L1, Kind::Word, 1, AdviceState::Danger},
    Rule{"synchronous_commit"_L1, Kind::Word, 1, AdviceState::Danger},
    Rule{"max_connections"_L1, Kind::Count, 100, AdviceState::Improve, true},
    Rule{"shared_buffers"_L1, Kind::Bytes, 1'024 * mebi, AdviceState::Improve, true},
    Rule{"effective_cache_size"_L1, Kind::Bytes, 3 * 1'024 * mebi, AdviceState::Improve, true},
    Rule{"work_mem"_L1, Kind::Bytes, 16 * mebi, AdviceState::Improve, true},
    Rule{"maintenance_work_mem"_L1, Kind::Bytes, 256 * mebi},
    Rule{"random_page_cost"_L1, Kind::Cost, 1.1},
    Rule{"max_parallel_workers"_L1, Kind::Count, 8},
    Rule{"max_parallel_workers_per_gather"_L1, Kind::Count, 4},
    Rule{"autovacuum"_L1, Kind::Word, 1},
    Rule{"autovacuum_max_workers"_L1, Kind::Count, 4},
    Rule{"tcp_keepalives_idle"_L1, Kind::Seconds, 60, AdviceState::Improve, false, true},
    Rule{"tcp_keepalives_interval"_L1, Kind::Seconds, 10, AdviceState::Improve, false, true},
    Rule{"tcp_keepalives_count"_L1, Kind::Count, 5, AdviceState::Improve, false, true},
};

/// In bytes, seconds, or as it is; empty: no such value.
std::optional<double> numberOf(const protocol::ServerSetting &setting, Kind kind)
{
    if (kind == Kind::Word) {
        if (setting.value.isEmpty())
            return {};
        return setting.value == "off"_L1 ? 0 : 1; // "local", "remote_write": it is on this server's disk
    }
    qsizetype digits = 0;
    while (digits < setting.unit.size() && setting.unit[digits].isDigit())
        ++digits;
    const QString word = setting.unit.sliced(digits);
    double factor = digits > 0 ? setting.unit.first(digits).toDouble() : 1;
    if (kind == Kind::Bytes) {
        if (word == "kB"_L1)
            factor *= 1'024;
        else if (word == "MB"_L1)
            factor *= mebi;
        else if (word != "B"_L1)
            return {};
    } else if (kind == Kind::Seconds && word == "ms"_L1) {
        factor /= 1'000;
    } else if (kind == Kind::Seconds && word == "min"_L1) {
        factor *= 60;
    }
    bool ok = false;
    const double value = setting.value.toDouble(&ok);
    return ok ? std::optional(value * factor) : std::nullopt;
}

QString bytesText(double bytes)
{
    for (const auto &[unit, size] : {std::pair("GB"_L1, 1'024 * mebi), std::pair("MB"_L1, mebi)})
        if (bytes >= size && bytes / size == double(qint64(bytes / size)))
            return QString::number(qint64(bytes / size)) + unit;
    return QString::number(qint64(bytes / 1'024)) + "kB"_L1;
}

QString textOf(double value, Kind kind)
{
    switch (kind) {
    case Kind::Word:
        return value > 0 ? u"on"_s : u"off"_s;
    case Kind::Count:
        return QString::number(qint64(value));
    case Kind::Bytes:
        return bytesText(value);
    case Kind::Seconds:
        return QString::number(qint64(value)) + u's';
    case Kind::Cost:
        return QString::number(value, 'g', 4);
    }
    Q_UNREACHABLE();
}

bool isFine(const Rule &rule, double actual, double recommended)
{
    switch (protocol::settingCompare(rule.setting)) {
    case LimitCompare::AtLeast:
        return actual >= recommended;
    case LimitCompare::AtMost:
        return actual <= recommended && !(rule.zeroIsDefault && actual <= 0);
    case LimitCompare::Equals:
    case LimitCompare::Covers:
        return actual == recommended;
    }
    Q_UNREACHABLE();
}

int gravity(const SettingAdvice &advice)
{
    return advice.state == AdviceState::Danger ? 0
        : advice.state == AdviceState::Improve ? 1
        : advice.state == AdviceState::Unknown ? 2
                                               : 3;
}

} // namespace

QStringList settingNames()
{
    QStringList names;
    for (const Rule &rule : rules)
        names.append(rule.setting);
    return names;
}

int connectionsWanted(qsizetype nodes, int connectionsOfNode)
{
    constexpr int others = 20;
    return int(nodes) * connectionsOfNode * 2 + others;
}

QList<SettingAdvice> advise(const Settings &actual, int connections, const std::optional<Settings> &primary)
{
    QList<SettingAdvice> all;
    for (const Rule &rule : rules) {
        double recommended = rule.recommended;
        if (rule.setting == "max_connections"_L1)
            recommended = std::max(recommended, double(connections));
        if (rule.likePrimary && primary)
            if (const auto there = numberOf(primary->value(rule.setting), rule.kind))
                recommended = std::max(recommended, *there);
        const protocol::ServerSetting setting = actual.value(rule.setting);
        const auto value = numberOf(setting, rule.kind);
        SettingAdvice advice{
            rule.setting, {}, textOf(recommended, rule.kind), AdviceState::Unknown, setting.needsRestart};
        if (value) {
            advice.actual = rule.kind == Kind::Word ? setting.value : textOf(*value, rule.kind);
            advice.state = isFine(rule, *value, recommended) ? AdviceState::Ok : rule.otherwise;
        }
        all.append(advice);
    }
    std::ranges::stable_sort(all, {}, gravity);
    return all;
}

} // namespace muster::databases
