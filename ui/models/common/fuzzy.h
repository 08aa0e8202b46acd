#pragma once
#include <QString>

#include <optional>

namespace muster::models {

/// How well `text` matches what somebody types: all letters of `query` in order; case and the query's spaces
/// do not matter. Higher is better: beginnings of words and adjacent letters count more, gaps and long texts
/// less. Empty: no match. An empty query matches everything with 0. Pure; linear in both lengths, of which at
/// most 200 characters are looked at.
std::optional<int> fuzzyScore(QStringView query, QStringView text);

} // namespace muster::models
