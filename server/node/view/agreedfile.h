#pragma once
#include "base/result.h"
#include "cluster/status/evidence.h"

#include <QString>

#include <optional>

namespace muster::node {

/// Keeps the configuration that all nodes last had in the data directory, so that a tie can be explained
/// after a restart too. Values of secrets are masked in it already.
[[nodiscard]] Result<void> writeAgreed(const QString &path, const cluster::AgreedConfig &agreed);
/// Empty if there is none, or it cannot be read: it only serves explanations.
std::optional<cluster::AgreedConfig> readAgreed(const QString &path);

} // namespace muster::node
