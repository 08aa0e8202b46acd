#pragma once
#include "base/result.h"
#include "protocol/vocabulary/word.h"

#include <QJsonObject>
#include <QList>
#include <QString>

/// The settings of database servers against what is recommended: the answer of GET
/// /api/v4/muster/database/advice (spec D8). What is compared and why is in
/// protocol/vocabulary/settingwords.h.
namespace muster::protocol {

/// A setting as the server shows it.
struct ServerSetting {
    QString value; ///< in `unit`
    QString unit; ///< "8kB" "ms" "s"; empty for words and counts
    bool needsRestart = false; ///< of the server, to change it
};

enum class AdviceState {
    Ok,
    Improve, ///< another value would serve better
    Danger, ///< a crash of the server would lose what was acknowledged
    Unknown, ///< the server does not have it, or shows what is no value
};

constexpr QLatin1StringView name(AdviceState state)
{
    switch (state) {
    case AdviceState::Ok:
        return QLatin1StringView("ok");
    case AdviceState::Improve:
        return QLatin1StringView("improve");
    case AdviceState::Danger:
        return QLatin1StringView("danger");
    case AdviceState::Unknown:
        return QLatin1StringView("unknown");
    }
    return {};
}

struct SettingAdvice {
    QString setting; ///< "shared_buffers"
    QString actual; ///< with its unit: "128MB"; empty: not known
    QString recommended; ///< likewise; how it is meant is settingCompare()
    Word<AdviceState> state;
    bool needsRestart = false;
    bool operator==(const SettingAdvice &) const = default;
};

struct ServerAdvice {
    QString name; ///< "primary" "replica-1"
    QString address;
    QString problem; ///< why nothing is known of it; empty: it answered
    QList<SettingAdvice> settings; ///< the gravest first
    bool operator==(const ServerAdvice &) const = default;
};

/// {"servers":[{"name","address","problem","settings":[{"setting","actual","recommended","state",
/// "needs_restart","command"}…]}…]}
QJsonObject toJson(const QList<ServerAdvice> &servers);
/// Reads what toJson() writes. TooLarge: more than 64 servers or 200 settings of one; Corrupt: no list.
[[nodiscard]] Result<QList<ServerAdvice>> adviceFromJson(const QJsonObject &json);

/// How to follow it: a statement of PostgreSQL. Empty if there is nothing to do, or the names are none that
/// may stand in one.
QString commandFor(const SettingAdvice &advice);
/// What makes it count after that statement.
QString commandAfter(const SettingAdvice &advice);

} // namespace muster::protocol
