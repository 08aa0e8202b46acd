#pragma once
#include "base/time.h"
#include "protocol/vocabulary/limitstate.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

/// The host of a node in the overview: its clock (spec C11) and its limits (C12). Part of
/// protocol/overview/overview.h.
namespace muster::protocol {

struct ClockOverview {
    std::optional<Millis> offset; ///< ahead of the cluster's time; empty: not measured
    Millis error{0}; ///< the truth lies within offset ± error
    std::optional<bool> synchronized; ///< by a time daemon; empty: cannot be known
    QString daemon; ///< "chronyd" "systemd-timesyncd" … "none"; empty is unknown
    QString detail; ///< English sentence about the two
    QString fix; ///< a line for a shell; empty where nothing is wrong
    friend bool operator==(const ClockOverview &, const ClockOverview &) = default;
};

struct LimitOverview {
    QString id; ///< "open-files" "processes" "ip_local_port_range" "tcp_fin_timeout" "tcp_tw_reuse" …
    QString actual; ///< empty: could not be read
    QString recommended;
    Word<LimitState> state;
    QString fix; ///< a line for a shell; empty where nothing deviates
    friend bool operator==(const LimitOverview &, const LimitOverview &) = default;
};

inline constexpr qsizetype limitsMax = 64; ///< of one host

/// {"offset_ms","error_ms","synchronized","daemon","detail","fix"}; unknown is null.
QJsonObject toJson(const ClockOverview &clock);
/// {"id","actual","recommended","state","fix"}
QJsonObject toJson(const LimitOverview &limit);

/// Unknown keys are ignored, missing ones are unknown; texts are cut at 1,024 characters. The commands are
/// those of protocol/vocabulary/hostfix.h, whatever the server says.
ClockOverview clockFromJson(const QJsonObject &json);
QList<LimitOverview> limitsFromJson(const QJsonArray &json);

} // namespace muster::protocol
