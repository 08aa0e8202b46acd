#include "protocol/vocabulary/hostfix.h"

#include <algorithm>
#include <array>

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Fix {
    QLatin1StringView id;
    QLatin1StringView line;
};

// Each has its own file, so that each can be applied and reverted separately.
constexpr std::array fixes{
    Fix{"open-files"_L1,
        "printf '[Service]\\nLimitNOFILE=65536\\n' | sudo install -D -m 644 /dev/stdin /etc/systemd/system/musterd.service.d/open-files.conf && sudo systemctl daemon-reload"_L1},
    Fix{"processes"_L1,
        "printf '[Service]\\nLimitNPROC=8192\\n' | sudo install -D -m 644 /dev/stdin /etc/systemd/system/musterd.service.d/processes.conf && sudo systemctl daemon-reload"_L1},
    Fix{"ip_local_port_range"_L1,
        "printf 'net.ipv4.ip_local_port_range = 1025 65000\\nnet.ipv4.ip_local_reserved_ports = 8065,8067,8074-8076\\n' | sudo tee /etc/sysctl.d/60-muster-ports.conf && sudo sysctl -p /etc/sysctl.d/60-muster-ports.conf"_L1},
    Fix{"tcp_fin_timeout"_L1,
        "echo 'net.ipv4.tcp_fin_timeout = 30' | sudo tee /etc/sysctl.d/60-muster-fin.conf && sudo sysctl -p /etc/sysctl.d/60-muster-fin.conf"_L1},
    Fix{"tcp_tw_reuse"_L1,
        "echo 'net.ipv4.tcp_tw_reuse = 1' | sudo tee /etc/sysctl.d/60-muster-reuse.conf && sudo sysctl -p /etc/sysctl.d/60-muster-reuse.conf"_L1},
    Fix{"somaxconn"_L1,
        "echo 'net.core.somaxconn = 4096' | sudo tee /etc/sysctl.d/60-muster-backlog.conf && sudo sysctl -p /etc/sysctl.d/60-muster-backlog.conf"_L1},
    Fix{"tcp_max_syn_backlog"_L1,
        "echo 'net.ipv4.tcp_max_syn_backlog = 8192' | sudo tee /etc/sysctl.d/60-muster-syn.conf && sudo sysctl -p /etc/sysctl.d/60-muster-syn.conf"_L1}};

} // namespace

QLatin1StringView limitFix(QStringView id)
{
    const auto found =
        std::find_if(fixes.begin(), fixes.end(), [id](const Fix &fix) { return fix.id == id; });
    return found == fixes.end() ? QLatin1StringView() : found->line;
}

QLatin1StringView timeFix(QStringView daemon, std::optional<bool> synchronized)
{
    if (daemon.isEmpty() || synchronized == true || (!synchronized && daemon != u"chronyd"))
        return {};
    if (daemon == u"none")
        return "sudo apt-get install -y systemd-timesyncd && sudo timedatectl set-ntp true"_L1;
    if (daemon == u"chronyd")
        return "chronyc tracking && chronyc sources"_L1;
    if (daemon == u"ntpd")
        return "ntpq -p"_L1;
    return "timedatectl timesync-status"_L1;
}

} // namespace muster::protocol
