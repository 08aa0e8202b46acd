#pragma once
#include "protocol/vocabulary/word.h"

#include <QStringView>

#include <optional>

/// The words of audits: what was done, how it ended and why. An audit itself holds a route and short English
/// texts, which older and newer builds share; these are their meanings.
namespace muster::protocol {

/// What an audited request does. Whoever is refused may have asked for anything, so that reading has words
/// as well.
enum class AuditAction {
    LogIn,
    LogOut,
    CreateAccount,
    ChangeConfig,
    ReloadConfig,
    RecycleConnections, ///< to the database
    TransferLeadership,
    ClearPreference, ///< of the leader
    ChangeLogLevels,
    ChangeGossipKeys,
    CreateTeam,
    AddToTeam, ///< or join it
    RemoveFromTeam, ///< or leave it
    AddToChannel,
    RemoveFromChannel,
    ArchiveChannel,
    RestoreChannel,
    ReadOverview,
    ReadConfig,
    ReadLogs,
    ReadLogLevels,
    ReadGossipKeys,
    ReadHistory,
    ReadAudit,
    ReadRoutes,
};

constexpr QLatin1StringView name(AuditAction action)
{
    switch (action) {
    case AuditAction::LogIn:
        return QLatin1StringView("log-in");
    case AuditAction::LogOut:
        return QLatin1StringView("log-out");
    case AuditAction::CreateAccount:
        return QLatin1StringView("create-account");
    case AuditAction::ChangeConfig:
        return QLatin1StringView("change-config");
    case AuditAction::ReloadConfig:
        return QLatin1StringView("reload-config");
    case AuditAction::RecycleConnections:
        return QLatin1StringView("recycle-db");
    case AuditAction::TransferLeadership:
        return QLatin1StringView("transfer-leadership");
    case AuditAction::ClearPreference:
        return QLatin1StringView("clear-preference");
    case AuditAction::ChangeLogLevels:
        return QLatin1StringView("change-log-levels");
    case AuditAction::ChangeGossipKeys:
        return QLatin1StringView("change-gossip-keys");
    case AuditAction::CreateTeam:
        return QLatin1StringView("create-team");
    case AuditAction::AddToTeam:
        return QLatin1StringView("add-to-team");
    case AuditAction::RemoveFromTeam:
        return QLatin1StringView("remove-from-team");
    case AuditAction::AddToChannel:
        return QLatin1StringView("add-to-channel");
    case AuditAction::RemoveFromChannel:
        return QLatin1StringView("remove-from-channel");
    case AuditAction::ArchiveChannel:
        return QLatin1StringView("archive-channel");
    case AuditAction::RestoreChannel:
        return QLatin1StringView("restore-channel");
    case AuditAction::ReadOverview:
        return QLatin1StringView("read-overview");
    case AuditAction::ReadConfig:
        return QLatin1StringView("read-config");
    case AuditAction::ReadLogs:
        return QLatin1StringView("read-logs");
    case AuditAction::ReadLogLevels:
        return QLatin1StringView("read-log-levels");
    case AuditAction::ReadGossipKeys:
        return QLatin1StringView("read-gossip-keys");
    case AuditAction::ReadHistory:
        return QLatin1StringView("read-history");
    case AuditAction::ReadAudit:
        return QLatin1StringView("read-audit");
    case AuditAction::ReadRoutes:
        return QLatin1StringView("read-routes");
    }
    return {};
}

/// Of AuditRecord::action, such as "POST /api/v4/config/reload"; empty: this build has no word for it.
std::optional<AuditAction> auditActionOf(QStringView action);

enum class AuditOutcome {
    Done,
    Refused, ///< not allowed, or not known who asked
    Failed, ///< allowed, and not done or not everywhere
};

constexpr QLatin1StringView name(AuditOutcome outcome)
{
    switch (outcome) {
    case AuditOutcome::Done:
        return QLatin1StringView("done");
    case AuditOutcome::Refused:
        return QLatin1StringView("refused");
    case AuditOutcome::Failed:
        return QLatin1StringView("failed");
    }
    return {};
}

/// Why it was refused or failed, where that is one of a few; the name is what stands in the audit.
enum class AuditReason {
    NeedsAdmin,
    WrongCredentials,
    TooManyAttempts,
    TooManyAttemptsFromAddress,
    ReadOnly,
    FailedOn, ///< and names of nodes
    Answered, ///< and an HTTP status
};

constexpr QLatin1StringView name(AuditReason reason)
{
    switch (reason) {
    case AuditReason::NeedsAdmin:
        return QLatin1StringView("needs system_admin");
    case AuditReason::WrongCredentials:
        return QLatin1StringView("wrong credentials");
    case AuditReason::TooManyAttempts:
        return QLatin1StringView("too many failed attempts");
    case AuditReason::TooManyAttemptsFromAddress:
        return QLatin1StringView("too many failed attempts from this address");
    case AuditReason::ReadOnly:
        return QLatin1StringView("read-only");
    case AuditReason::FailedOn:
        return QLatin1StringView("failed on ");
    case AuditReason::Answered:
        return QLatin1StringView("answered ");
    }
    return {};
}

/// The English of the words, sources of the context "Vocabulary" as in english.h.
const char *english(AuditAction action);
const char *english(AuditOutcome outcome);
/// `%1`: what stands behind the name.
const char *english(AuditReason reason);
/// How outcome (`%1`) and reason (`%2`) stand together.
const char *englishOutcomeAndReason();
/// What an action was for where it is no thing with a name.
const char *englishAllNodes();
const char *englishNextNode();

} // namespace muster::protocol
