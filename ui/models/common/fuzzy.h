#pragma once
#include <QString>

#include <optional>

namespace muster::models {

/// How well `text` answers what somebody types: all letters of `query` in order, case and spaces of the query
/// do not matter. Higher is better: beginnings of words and letters that stand together count more, gaps and
/// long texts less. Empty: it does not match. An empty query matches everything with 0. Pure; linear in both
/// lengths, of which at most 200 characters are looked at.
std::optional<int> fuzzyScore(QStringView query, QStringView text);

} // namespace muster::models
