#include "protocol/vocabulary/auditaction.h"

#include "protocol/http/routes.h"

#include <QStringList>
#include <QtGlobal>

#include <algorithm>
#include <iterator>

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Audited {
    QLatin1StringView method;
    QLatin1StringView path;
    AuditAction action;
};

constexpr Audited audited[] = {
    {"POST"_L1, routes::login, AuditAction::LogIn},
    {"POST"_L1, routes::logout, AuditAction::LogOut},
    {"POST"_L1, routes::users, AuditAction::CreateAccount},
    {"PUT"_L1, routes::config, AuditAction::ChangeConfig},
    {"PUT"_L1, routes::configPatch, AuditAction::ChangeConfig},
    {"POST"_L1, routes::configReload, AuditAction::ReloadConfig},
    {"POST"_L1, routes::clusterReload, AuditAction::ReloadConfig},
    {"POST"_L1, routes::clusterRecycle, AuditAction::RecycleConnections},
    {"POST"_L1, routes::databaseRecycle, AuditAction::RecycleConnections},
    {"POST"_L1, routes::leader, AuditAction::TransferLeadership},
    {"DELETE"_L1, routes::leader, AuditAction::ClearPreference},
    {"POST"_L1, routes::logLevel, AuditAction::ChangeLogLevels},
    {"POST"_L1, routes::gossipKeys, AuditAction::ChangeGossipKeys},
    {"POST"_L1, routes::teams, AuditAction::CreateTeam},
    {"POST"_L1, routes::teamMembers, AuditAction::AddToTeam},
    {"POST"_L1, routes::teamInvitation, AuditAction::AddToTeam},
    {"DELETE"_L1, routes::teamMember, AuditAction::RemoveFromTeam},
    {"POST"_L1, routes::channelMembers, AuditAction::AddToChannel},
    {"DELETE"_L1, routes::channelMember, AuditAction::RemoveFromChannel},
    {"DELETE"_L1, routes::channel, AuditAction::ArchiveChannel},
    {"POST"_L1, routes::channelRestore, AuditAction::RestoreChannel},
    {"GET"_L1, routes::overview, AuditAction::ReadOverview},
    {"GET"_L1, routes::clusterStatus, AuditAction::ReadOverview},
    {"GET"_L1, routes::databases, AuditAction::ReadOverview},
    {"GET"_L1, routes::databaseProbe, AuditAction::ReadOverview},
    {"GET"_L1, routes::databaseAdvice, AuditAction::ReadOverview},
    {"GET"_L1, routes::config, AuditAction::ReadConfig},
    {"GET"_L1, routes::configEnvironment, AuditAction::ReadConfig},
    {"GET"_L1, routes::logs, AuditAction::ReadLogs},
    {"GET"_L1, routes::logsDownload, AuditAction::ReadLogs},
    {"POST"_L1, routes::logsQuery, AuditAction::ReadLogs},
    {"POST"_L1, routes::musterLogs, AuditAction::ReadLogs},
    {"GET"_L1, routes::logLevel, AuditAction::ReadLogLevels},
    {"GET"_L1, routes::gossipKeys, AuditAction::ReadGossipKeys},
    {"GET"_L1, routes::samples, AuditAction::ReadHistory},
    {"GET"_L1, routes::audits, AuditAction::ReadAudit},
    {"GET"_L1, routes::routeList, AuditAction::ReadRoutes},
};

/// A segment of the pattern in braces stands for any one.
bool matches(QLatin1StringView pattern, QStringView path)
{
    if (!pattern.contains(u'{'))
        return pattern == path;
    const QStringList wanted = QString(pattern).split(u'/');
    const QList<QStringView> found = path.split(u'/');
    return std::equal(wanted.begin(), wanted.end(), found.begin(), found.end(),
        [](const QString &one, QStringView other) { return one.startsWith(u'{') || one == other; });
}

} // namespace

std::optional<AuditAction> auditActionOf(QStringView action)
{
    const qsizetype blank = action.indexOf(u' ');
    if (blank < 0)
        return std::nullopt;
    const QStringView method = action.first(blank);
    const QStringView path = action.sliced(blank + 1);
    const auto found = std::find_if(std::begin(audited), std::end(audited),
        [&](const Audited &one) { return one.method == method && matches(one.path, path); });
    return found == std::end(audited) ? std::nullopt : std::optional(found->action);
}

// Each is what somebody wanted to do, so that it is true of what was refused as well.
const char *english(AuditAction action)
{
    switch (action) {
    case AuditAction::LogIn:
        return QT_TRANSLATE_NOOP("Vocabulary", "Log in");
    case AuditAction::LogOut:
        return QT_TRANSLATE_NOOP("Vocabulary", "Log out");
    case AuditAction::CreateAccount:
        return QT_TRANSLATE_NOOP("Vocabulary", "Create account");
    case AuditAction::ChangeConfig:
        return QT_TRANSLATE_NOOP("Vocabulary", "Change configuration");
    case AuditAction::ReloadConfig:
        return QT_TRANSLATE_NOOP("Vocabulary", "Reload configuration");
    case AuditAction::RecycleConnections:
        return QT_TRANSLATE_NOOP("Vocabulary", "Recycle database connections");
    case AuditAction::TransferLeadership:
        return QT_TRANSLATE_NOOP("Vocabulary", "Transfer leadership");
    case AuditAction::ClearPreference:
        return QT_TRANSLATE_NOOP("Vocabulary", "Clear preferred leader");
    case AuditAction::ChangeLogLevels:
        return QT_TRANSLATE_NOOP("Vocabulary", "Change log levels");
    case AuditAction::ChangeGossipKeys:
        return QT_TRANSLATE_NOOP("Vocabulary", "Change gossip keys");
    case AuditAction::CreateTeam:
        return QT_TRANSLATE_NOOP("Vocabulary", "Create team");
    case AuditAction::AddToTeam:
        return QT_TRANSLATE_NOOP("Vocabulary", "Add to team");
    case AuditAction::RemoveFromTeam:
        return QT_TRANSLATE_NOOP("Vocabulary", "Remove from team");
    case AuditAction::AddToChannel:
        return QT_TRANSLATE_NOOP("Vocabulary", "Add to channel");
    case AuditAction::RemoveFromChannel:
        return QT_TRANSLATE_NOOP("Vocabulary", "Remove from channel");
    case AuditAction::ArchiveChannel:
        return QT_TRANSLATE_NOOP("Vocabulary", "Archive channel");
    case AuditAction::RestoreChannel:
        return QT_TRANSLATE_NOOP("Vocabulary", "Restore channel");
    case AuditAction::ReadOverview:
        return QT_TRANSLATE_NOOP("Vocabulary", "Read overview");
    case AuditAction::ReadConfig:
        return QT_TRANSLATE_NOOP("Vocabulary", "Read configuration");
    case AuditAction::ReadLogs:
        return QT_TRANSLATE_NOOP("Vocabulary", "Read logs");
    case AuditAction::ReadLogLevels:
        return QT_TRANSLATE_NOOP("Vocabulary", "Read log levels");
    case AuditAction::ReadGossipKeys:
        return QT_TRANSLATE_NOOP("Vocabulary", "Read gossip keys");
    case AuditAction::ReadHistory:
        return QT_TRANSLATE_NOOP("Vocabulary", "Read node history");
    case AuditAction::ReadAudit:
        return QT_TRANSLATE_NOOP("Vocabulary", "Read audit");
    case AuditAction::ReadRoutes:
        return QT_TRANSLATE_NOOP("Vocabulary", "Read list of routes");
    }
    Q_UNREACHABLE();
}

const char *english(AuditOutcome outcome)
{
    switch (outcome) {
    case AuditOutcome::Done:
        return QT_TRANSLATE_NOOP("Vocabulary", "Done");
    case AuditOutcome::Refused:
        return QT_TRANSLATE_NOOP("Vocabulary", "Refused");
    case AuditOutcome::Failed:
        return QT_TRANSLATE_NOOP("Vocabulary", "Failed");
    }
    Q_UNREACHABLE();
}

const char *english(AuditReason reason)
{
    switch (reason) {
    case AuditReason::NeedsAdmin:
        return QT_TRANSLATE_NOOP("Vocabulary", "needs the role system_admin");
    case AuditReason::WrongCredentials:
        return QT_TRANSLATE_NOOP("Vocabulary", "wrong name or password");
    case AuditReason::TooManyAttempts:
        return QT_TRANSLATE_NOOP("Vocabulary", "too many failed attempts");
    case AuditReason::TooManyAttemptsFromAddress:
        return QT_TRANSLATE_NOOP("Vocabulary", "too many failed attempts from this address");
    case AuditReason::ReadOnly:
        return QT_TRANSLATE_NOOP("Vocabulary", "the configuration is read-only");
    case AuditReason::FailedOn:
        return QT_TRANSLATE_NOOP("Vocabulary", "not done on %1");
    case AuditReason::Answered:
        return QT_TRANSLATE_NOOP("Vocabulary", "the server answered %1");
    }
    Q_UNREACHABLE();
}

const char *englishOutcomeAndReason()
{
    return QT_TRANSLATE_NOOP("Vocabulary", "%1: %2");
}

const char *englishAllNodes()
{
    return QT_TRANSLATE_NOOP("Vocabulary", "all nodes");
}

const char *englishNextNode()
{
    return QT_TRANSLATE_NOOP("Vocabulary", "the next node");
}

} // namespace muster::protocol
