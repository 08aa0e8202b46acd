#pragma once
#include "models/common/mark.h"
#include "protocol/admin/databases.h"

/// Sentences about the servers of the database. Translated. Thread: GUI.
namespace muster::models {

/// All that the page knows, as far as it was answered.
struct DatabaseFacts {
    protocol::Databases databases;
    QList<protocol::NodeWriteTarget> targets; ///< empty: not asked yet
    QList<NodeId>
        elsewhere; ///< nodes that the cluster knows to use another database (ReasonCode::OtherDatabase)
    bool isFile() const;
};

/// The databases in one status: the worst that there is.
struct DatabaseSummary {
    Mark mark = Mark::Unknown;
    QString title;
    QString text;
};
DatabaseSummary summaryOf(const DatabaseFacts &facts, const protocol::Overview &overview);

Mark markOf(const protocol::DatabaseServer &server);
/// "48 MB"
QString bytesText(qint64 bytes);
/// "96 MB, 74 s"; "nothing"; empty: not known.
QString lagText(const std::optional<qint64> &bytes, const std::optional<Millis> &time);
/// "Yes", or why not, without a period; empty for what cannot become a primary.
QString takeoverText(const protocol::DatabaseServer &server);
/// Everything that is known of a server: name and value, in the order in which to show them.
QList<std::pair<QString, QString>> detailsOf(const protocol::DatabaseServer &server);

} // namespace muster::models
