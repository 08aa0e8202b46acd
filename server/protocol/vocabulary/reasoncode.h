#pragma once
#include "protocol/vocabulary/lifecycle.h"
#include "protocol/vocabulary/verdict.h"

/// Why a node, or the cluster, is not plainly green (spec, "reason codes"). A new reason is a value here,
/// with its name, traits and English (english.cpp); the compiler names the switches that lack it, `./dev
/// lint` the languages.
namespace muster::protocol {

/// In the order of rank: worst first.
enum class ReasonCode {
    Down,
    DuplicateId, ///< two processes have the node's id
    SharedDatabase, ///< another cluster is in this one's database
    OtherDatabase, ///< the node is in the gossip, but not in the observer's database
    CutOff, ///< the observer's side cannot reach nodes that the database shows as alive
    GossipKeyDiffers, ///< it runs, but the others do not understand it
    DatabaseLocked, ///< of the cluster: it is read, but nothing can be written
    NoLease, ///< of the cluster: nobody has led for some time
    DatabaseUnreachable,
    UnreachableFrom, ///< the node is blamed for a finding of the matrix
    SchemaMismatch,
    VersionMismatch,
    ConfigUnreadable, ///< the file on disk: the node could not start with it
    ConfigMismatch,
    ClockSkew,
    Suspect,
    Busy,
    AddressDiffers, ///< peers reach it at a different address than it advertises
    FactsUnknown, ///< no version, schema or configuration reported yet
    ConfigUnknownKey, ///< nearly the name of a known one
    ConfigNotReloaded,
    RestartPending,
    Stopping,
    Maintenance,
    Draining,
    Joining,
    GossipPlaintext,
    ClockUnsynchronized,
    Limits, ///< of the host, not as Muster recommends
};

constexpr QLatin1StringView name(ReasonCode code)
{
    switch (code) {
    case ReasonCode::Down:
        return QLatin1StringView("down");
    case ReasonCode::DuplicateId:
        return QLatin1StringView("duplicate-id");
    case ReasonCode::SharedDatabase:
        return QLatin1StringView("shared-database");
    case ReasonCode::OtherDatabase:
        return QLatin1StringView("other-database");
    case ReasonCode::CutOff:
        return QLatin1StringView("cut-off");
    case ReasonCode::GossipKeyDiffers:
        return QLatin1StringView("gossip-key-differs");
    case ReasonCode::DatabaseLocked:
        return QLatin1StringView("database-locked");
    case ReasonCode::NoLease:
        return QLatin1StringView("no-lease");
    case ReasonCode::DatabaseUnreachable:
        return QLatin1StringView("database-unreachable");
    case ReasonCode::UnreachableFrom:
        return QLatin1StringView("unreachable-from");
    case ReasonCode::SchemaMismatch:
        return QLatin1StringView("schema-mismatch");
    case ReasonCode::VersionMismatch:
        return QLatin1StringView("version-mismatch");
    case ReasonCode::ConfigUnreadable:
        return QLatin1StringView("config-unreadable");
    case ReasonCode::ConfigMismatch:
        return QLatin1StringView("config-mismatch");
    case ReasonCode::ClockSkew:
        return QLatin1StringView("clock-skew");
    case ReasonCode::Suspect:
        return QLatin1StringView("suspect");
    case ReasonCode::Busy:
        return QLatin1StringView("busy");
    case ReasonCode::AddressDiffers:
        return QLatin1StringView("address-differs");
    case ReasonCode::FactsUnknown:
        return QLatin1StringView("facts-unknown");
    case ReasonCode::ConfigUnknownKey:
        return QLatin1StringView("config-unknown-key");
    case ReasonCode::ConfigNotReloaded:
        return QLatin1StringView("config-not-reloaded");
    case ReasonCode::RestartPending:
        return QLatin1StringView("restart-pending");
    case ReasonCode::Stopping:
        return QLatin1StringView("stopping");
    case ReasonCode::Maintenance:
        return QLatin1StringView("maintenance");
    case ReasonCode::Draining:
        return QLatin1StringView("draining");
    case ReasonCode::Joining:
        return QLatin1StringView("joining");
    case ReasonCode::GossipPlaintext:
        return QLatin1StringView("gossip-plaintext");
    case ReasonCode::ClockUnsynchronized:
        return QLatin1StringView("clock-unsynchronized");
    case ReasonCode::Limits:
        return QLatin1StringView("limits");
    }
    return {};
}

/// The kind of a reason: how it is marked, and where to look.
enum class ReasonKind {
    Fault, ///< something is broken or out of reach
    Mismatch, ///< it works, but differs from its peers
    Transition, ///< on its way to another stage, on its own
    Absence, ///< out of rotation on purpose
    Unknown, ///< not reported yet
    Notice, ///< it works, but should be looked at
};

struct ReasonTraits {
    ReasonKind kind;
    Severity severity; ///< of clock-skew and of codes of newer builds the reason itself decides
    bool aboutHost = false; ///< the host needs the fix, not Muster
};

constexpr ReasonTraits traitsOf(ReasonCode code)
{
    switch (code) {
    case ReasonCode::Down:
    case ReasonCode::DuplicateId:
    case ReasonCode::SharedDatabase:
    case ReasonCode::OtherDatabase:
    case ReasonCode::CutOff:
    case ReasonCode::GossipKeyDiffers:
    case ReasonCode::DatabaseLocked:
    case ReasonCode::NoLease:
    case ReasonCode::DatabaseUnreachable:
    case ReasonCode::UnreachableFrom:
    case ReasonCode::ConfigUnreadable:
        return {ReasonKind::Fault, Severity::Red};
    case ReasonCode::Suspect:
        return {ReasonKind::Fault, Severity::Warn};
    case ReasonCode::SchemaMismatch:
    case ReasonCode::VersionMismatch:
    case ReasonCode::ConfigMismatch:
        return {ReasonKind::Mismatch, Severity::Red};
    case ReasonCode::ClockSkew:
        return {ReasonKind::Mismatch, Severity::Red, true};
    case ReasonCode::FactsUnknown:
        return {ReasonKind::Unknown, Severity::Warn};
    case ReasonCode::Stopping:
    case ReasonCode::Draining:
    case ReasonCode::Joining:
        return {ReasonKind::Transition, Severity::Warn};
    case ReasonCode::Maintenance:
        return {ReasonKind::Absence, Severity::Warn};
    case ReasonCode::Busy:
    case ReasonCode::AddressDiffers:
    case ReasonCode::ConfigUnknownKey:
    case ReasonCode::ConfigNotReloaded:
    case ReasonCode::RestartPending:
    case ReasonCode::GossipPlaintext:
        return {ReasonKind::Notice, Severity::Warn};
    case ReasonCode::ClockUnsynchronized:
    case ReasonCode::Limits:
        return {ReasonKind::Notice, Severity::Warn, true};
    }
    return {ReasonKind::Notice, Severity::Warn};
}

/// 0 is worst; codes of newer builds come last.
inline int rankOf(const Word<ReasonCode> &code)
{
    return int(code.known() ? std::size_t(*code.known()) : countOf<ReasonCode>());
}

/// The reason for a lifecycle stage; empty for a node in full service.
constexpr std::optional<ReasonCode> reasonOf(Lifecycle lifecycle)
{
    switch (lifecycle) {
    case Lifecycle::Joining:
        return ReasonCode::Joining;
    case Lifecycle::Active:
        return std::nullopt;
    case Lifecycle::Draining:
        return ReasonCode::Draining;
    case Lifecycle::Maintenance:
        return ReasonCode::Maintenance;
    case Lifecycle::Stopping:
        return ReasonCode::Stopping;
    }
    return std::nullopt;
}

} // namespace muster::protocol
