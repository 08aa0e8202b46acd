#include "protocol/vocabulary/limitwords.h"

#include <QtGlobal>

#include <algorithm>
#include <iterator>

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Nature {
    QLatin1StringView id;
    LimitCompare compare;
    const char *unit;
};

constexpr const char *seconds = QT_TRANSLATE_NOOP("Vocabulary", "%1 s");
constexpr const char *files = QT_TRANSLATE_NOOP("Vocabulary", "%1 files");
constexpr const char *processes = QT_TRANSLATE_NOOP("Vocabulary", "%1 processes");
constexpr const char *connections = QT_TRANSLATE_NOOP("Vocabulary", "%1 connections");
constexpr const char *plain = "%1";

constexpr Nature natures[] = {
    {"open-files"_L1, LimitCompare::AtLeast, files},
    {"processes"_L1, LimitCompare::AtLeast, processes},
    {"ip_local_port_range"_L1, LimitCompare::Covers, plain},
    {"tcp_fin_timeout"_L1, LimitCompare::AtMost, seconds},
    {"tcp_tw_reuse"_L1, LimitCompare::Equals, plain},
    {"somaxconn"_L1, LimitCompare::AtLeast, connections},
    {"tcp_max_syn_backlog"_L1, LimitCompare::AtLeast, connections},
};

const Nature *find(QStringView id)
{
    const auto found = std::find_if(
        std::begin(natures), std::end(natures), [id](const Nature &nature) { return nature.id == id; });
    return found == std::end(natures) ? nullptr : found;
}

} // namespace

LimitCompare limitCompare(QStringView id)
{
    const Nature *nature = find(id);
    return nature ? nature->compare : LimitCompare::Equals;
}

const char *limitFault(LimitCompare compare)
{
    switch (compare) {
    case LimitCompare::AtLeast:
        return QT_TRANSLATE_NOOP("Vocabulary", "too low");
    case LimitCompare::AtMost:
        return QT_TRANSLATE_NOOP("Vocabulary", "too high");
    case LimitCompare::Equals:
        return QT_TRANSLATE_NOOP("Vocabulary", "differs");
    case LimitCompare::Covers:
        return QT_TRANSLATE_NOOP("Vocabulary", "too narrow");
    }
    Q_UNREACHABLE();
}

const char *limitBound(LimitCompare compare)
{
    switch (compare) {
    case LimitCompare::AtLeast:
        return QT_TRANSLATE_NOOP("Vocabulary", "at least %1");
    case LimitCompare::AtMost:
        return QT_TRANSLATE_NOOP("Vocabulary", "at most %1");
    case LimitCompare::Equals:
    case LimitCompare::Covers:
        return plain;
    }
    Q_UNREACHABLE();
}

const char *limitUnit(QStringView id, QStringView value)
{
    const bool counted = !value.isEmpty()
        && std::all_of(value.begin(), value.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const Nature *nature = counted ? find(id) : nullptr;
    return nature ? nature->unit : plain;
}

QString limitValue(QStringView id, const QString &value)
{
    return QString::fromUtf8(limitUnit(id, value)).arg(value);
}

QString limitWanted(QStringView id, const QString &recommended)
{
    return QString::fromUtf8(limitBound(limitCompare(id))).arg(limitValue(id, recommended));
}

} // namespace muster::protocol
