#include "host/limits.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <limits>

namespace muster::host {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto atNextStart = "Takes effect at the next start of musterd."_L1;
constexpr auto atOnce = "Takes effect immediately, and again after each boot."_L1;

// Each fix has its own file, so that each can be applied and reverted separately.
constexpr LimitRule table[] = {
    {"open-files"_L1, LimitKind::Process, "Max open files"_L1, Compare::AtLeast, "65536"_L1,
        "Each connection is an open file: at the limit new clients are turned away."_L1,
        "printf '[Service]\\nLimitNOFILE=65536\\n' | sudo install -D -m 644 /dev/stdin /etc/systemd/system/musterd.service.d/open-files.conf && sudo systemctl daemon-reload"_L1,
        atNextStart},
    {"processes"_L1, LimitKind::Process, "Max processes"_L1, Compare::AtLeast, "8192"_L1,
        "Threads count as processes: at the limit no worker, plugin or database connection can be started."_L1,
        "printf '[Service]\\nLimitNPROC=8192\\n' | sudo install -D -m 644 /dev/stdin /etc/systemd/system/musterd.service.d/processes.conf && sudo systemctl daemon-reload"_L1,
        atNextStart},
    // The wide range would include our own listening ports: the kernel must not hand those out.
    {"ip_local_port_range"_L1, LimitKind::Kernel, "net/ipv4/ip_local_port_range"_L1, Compare::Covers,
        "1025 65000"_L1,
        "Each connection from a proxy, or to a database, takes a local port: at the limit connecting fails."_L1,
        "printf 'net.ipv4.ip_local_port_range = 1025 65000\\nnet.ipv4.ip_local_reserved_ports = 8065,8067,8074-8076\\n' | sudo tee /etc/sysctl.d/60-muster-ports.conf && sudo sysctl -p /etc/sysctl.d/60-muster-ports.conf"_L1,
        atOnce},
    {"tcp_fin_timeout"_L1, LimitKind::Kernel, "net/ipv4/tcp_fin_timeout"_L1, Compare::AtMost, "30"_L1,
        "Seconds that a closed connection keeps its memory and port while the other end is silent."_L1,
        "echo 'net.ipv4.tcp_fin_timeout = 30' | sudo tee /etc/sysctl.d/60-muster-fin.conf && sudo sysctl -p /etc/sysctl.d/60-muster-fin.conf"_L1,
        atOnce},
    {"tcp_tw_reuse"_L1, LimitKind::Kernel, "net/ipv4/tcp_tw_reuse"_L1, Compare::Equals, "1"_L1,
        "Lets new outgoing connections use the ports of finished ones instead of waiting a minute for them."_L1,
        "echo 'net.ipv4.tcp_tw_reuse = 1' | sudo tee /etc/sysctl.d/60-muster-reuse.conf && sudo sysctl -p /etc/sysctl.d/60-muster-reuse.conf"_L1,
        atOnce},
    {"somaxconn"_L1, LimitKind::Kernel, "net/core/somaxconn"_L1, Compare::AtLeast, "4096"_L1,
        "Connections that wait to be accepted: above it, clients that all reconnect at once are refused."_L1,
        "echo 'net.core.somaxconn = 4096' | sudo tee /etc/sysctl.d/60-muster-backlog.conf && sudo sysctl -p /etc/sysctl.d/60-muster-backlog.conf"_L1,
        "Takes effect at the next start of musterd, and again after each boot."_L1},
    {"tcp_max_syn_backlog"_L1, LimitKind::Kernel, "net/ipv4/tcp_max_syn_backlog"_L1, Compare::AtLeast,
        "8192"_L1,
        "Connections that are being opened: above it, clients that all reconnect at once wait for seconds."_L1,
        "echo 'net.ipv4.tcp_max_syn_backlog = 8192' | sudo tee /etc/sysctl.d/60-muster-syn.conf && sudo sysctl -p /etc/sysctl.d/60-muster-syn.conf"_L1,
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

LimitState compared(Compare compare, const QList<qint64> &actual, const QList<qint64> &wanted)
{
    if (actual.size() != wanted.size())
        return LimitState::Unknown;
    const auto stateOf = [](bool good) {
        return good ? LimitState::Ok : LimitState::Deviates;
    };
    switch (compare) {
    case Compare::AtLeast:
        return stateOf(actual[0] >= wanted[0]);
    case Compare::AtMost:
        return stateOf(actual[0] <= wanted[0]);
    case Compare::Equals:
        return stateOf(actual[0] == wanted[0]);
    case Compare::Covers:
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
            check.state = compared(rule.compare, numbersOf(check.actual), numbersOf(check.recommended));
        }
        if (check.state == LimitState::Deviates)
            check.fix = rule.fix;
        checks.append(check);
    }
    return checks;
}

QString limitSentence(const LimitCheck &check)
{
    if (check.state == LimitState::Unknown)
        return u"%1 cannot be read here, %2 is recommended"_s.arg(check.id, check.recommended);
    const LimitRule *rule = findLimit(check.id);
    const QString how = rule && rule->compare == Compare::AtLeast ? u"at least "_s
        : rule && rule->compare == Compare::AtMost                ? u"at most "_s
                                                                  : QString();
    return u"%1 is %2, %3%4 is recommended"_s.arg(check.id, check.actual, how, check.recommended);
}

} // namespace muster::host
