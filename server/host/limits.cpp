#include "host/limits.h"

#include "protocol/vocabulary/hostfix.h"
#include "protocol/vocabulary/limitwords.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <limits>

namespace muster::host {

using namespace Qt::Literals::StringLiterals;
using protocol::LimitCompare;

namespace {

constexpr auto atNextStart = "Takes effect at the next start of musterd."_L1;
constexpr auto atOnce = "Takes effect immediately, and again after each boot."_L1;

constexpr LimitRule table[] = {
    {"open-files"_L1, LimitKind::Process, "Max open files"_L1, "65536"_L1,
        "Each connection is an open file: at the limit new clients are turned away."_L1, atNextStart},
    {"processes"_L1, LimitKind::Process, "Max processes"_L1, "8192"_L1,
        "Threads count as processes: at the limit no worker, plugin or database connection can be started."_L1,
        atNextStart},
    // The wide range would include our own listening ports: the kernel must not hand those out.
    {"ip_local_port_range"_L1, LimitKind::Kernel, "net/ipv4/ip_local_port_range"_L1, "1025 65000"_L1,
        "Each connection from a proxy, or to a database, takes a local port: at the limit connecting fails."_L1,
        atOnce},
    {"tcp_fin_timeout"_L1, LimitKind::Kernel, "net/ipv4/tcp_fin_timeout"_L1, "30"_L1,
        "Seconds that a closed connection keeps its memory and port while the other end is silent."_L1,
        atOnce},
    {"tcp_tw_reuse"_L1, LimitKind::Kernel, "net/ipv4/tcp_tw_reuse"_L1, "1"_L1,
        "Lets new outgoing connections use the ports of finished ones instead of waiting a minute for them."_L1,
        atOnce},
    {"somaxconn"_L1, LimitKind::Kernel, "net/core/somaxconn"_L1, "4096"_L1,
        "Connections that wait to be accepted: above it, clients that all reconnect at once are refused."_L1,
        "Takes effect at the next start of musterd, and again after each boot."_L1},
    {"tcp_max_syn_backlog"_L1, LimitKind::Kernel, "net/ipv4/tcp_max_syn_backlog"_L1, "8192"_L1,
        "Connections that are being opened: above it, clients that all reconnect at once wait for seconds."_L1,
        atOnce},
};

/// The one or two whole numbers in a text; empty if it is anything else.
QList<qint64> numbersOf(const QString &text)
{
    if (text == u"unlimited")
        return {std::numeric_limits<qint64>::max()};
    QList<qint64> numbers;
    for (const QString &part : text.split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts)) {
        bool isNumber = false;
        numbers.append(part.toLongLong(&isNumber));
        if (!isNumber || numbers.last() < 0 || numbers.size() > 2)
            return {};
    }
    return numbers;
}

LimitState compared(LimitCompare compare, const QList<qint64> &actual, const QList<qint64> &wanted)
{
    if (actual.size() != wanted.size())
        return LimitState::Unknown;
    const auto stateOf = [](bool good) {
        return good ? LimitState::Ok : LimitState::Deviates;
    };
    switch (compare) {
    case LimitCompare::AtLeast:
        return stateOf(actual[0] >= wanted[0]);
    case LimitCompare::AtMost:
        return stateOf(actual[0] <= wanted[0]);
    case LimitCompare::Equals:
        return stateOf(actual[0] == wanted[0]);
    case LimitCompare::Covers:
        return stateOf(actual[0] <= wanted[0] && actual[1] >= wanted[1]);
    }
    Q_UNREACHABLE();
}

} // namespace

const LimitRule *findLimit(QStringView id)
{
    const auto found = std::find_if(
        std::begin(table), std::end(table), [id](const LimitRule &rule) { return rule.id == id; });
    return found == std::end(table) ? nullptr : found;
}

QList<LimitCheck> judgeLimits(const LimitReading &reading)
{
    QList<LimitCheck> checks;
    for (const LimitRule &rule : table) {
        LimitCheck check{rule.id, {}, rule.recommended, LimitState::Unknown, {}};
        if (const auto text = reading(rule)) {
            check.actual = text->simplified().left(64);
            check.state = compared(
                protocol::limitCompare(check.id), numbersOf(check.actual), numbersOf(check.recommended));
        }
        if (check.state == LimitState::Deviates)
            check.fix = protocol::limitFix(check.id);
        checks.append(check);
    }
    return checks;
}

QString limitSentence(const LimitCheck &check)
{
    if (check.state == LimitState::Unknown)
        return u"%1 cannot be read here (recommended: %2)"_s.arg(
            check.id, protocol::limitWanted(check.id, check.recommended));
    return u"%1 is %2 (recommended: %3)"_s.arg(check.id, protocol::limitValue(check.id, check.actual),
        protocol::limitWanted(check.id, check.recommended));
}

} // namespace muster::host
