#pragma once
#include "protocol/vocabulary/word.h"

namespace muster::protocol {

/// What a change of a configuration key needs until the process uses it (spec K3). In the order of weight; an
/// effect is never PerNode.
enum class KeyClass {
    Hot, ///< a reload
    PoolRecycle, ///< a reload and recycled database connections
    Restart, ///< a restart of the node, one at a time
    Interruption, ///< all nodes stopped at once: they cannot run with different values
    PerNode, ///< may differ between nodes of one cluster, so it is not part of the hash
};

constexpr QLatin1StringView name(KeyClass keyClass)
{
    switch (keyClass) {
    case KeyClass::Hot:
        return QLatin1StringView("hot");
    case KeyClass::PoolRecycle:
        return QLatin1StringView("pool-recycle");
    case KeyClass::Restart:
        return QLatin1StringView("restart");
    case KeyClass::Interruption:
        return QLatin1StringView("interruption");
    case KeyClass::PerNode:
        return QLatin1StringView("per-node");
    }
    return {};
}

/// Why a node has its value of a configuration key (spec C6).
enum class ConfigCause {
    EditedNotReloaded, ///< the file was edited, the process runs the previous value
    RestartPending, ///< reloaded, takes effect with the next start
    EnvironmentOverride, ///< set by the node's environment
    VersionDefault, ///< the node's version has another default
    PerNodeKey, ///< the key may differ between nodes
    ChangedHere, ///< the node's own file has another value
    UnknownKey, ///< nobody knows the key: a slip of the pen
};

constexpr QLatin1StringView name(ConfigCause cause)
{
    switch (cause) {
    case ConfigCause::EditedNotReloaded:
        return QLatin1StringView("edited-not-reloaded");
    case ConfigCause::RestartPending:
        return QLatin1StringView("restart-pending");
    case ConfigCause::EnvironmentOverride:
        return QLatin1StringView("environment-override");
    case ConfigCause::VersionDefault:
        return QLatin1StringView("version-default");
    case ConfigCause::PerNodeKey:
        return QLatin1StringView("per-node-key");
    case ConfigCause::ChangedHere:
        return QLatin1StringView("changed-here");
    case ConfigCause::UnknownKey:
        return QLatin1StringView("unknown-key");
    }
    return {};
}

} // namespace muster::protocol
