#pragma once
#include <QString>
#include <QStringList>

#include <optional>

namespace muster::config {

/// The entries of a list that arrives as one text, in any notation that deployments write: a JSON array, or
/// entries between spaces, line ends or commas, with brackets or quotes around the whole and quotes around
/// entries. `commas` false: they belong to the entries, as in the addresses of databases. Empty: it is an
/// object, an array of something else than texts, or an array that does not end.
std::optional<QStringList> listFromText(const QString &text, bool commas);

} // namespace muster::config
