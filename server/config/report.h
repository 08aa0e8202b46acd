#pragma once
#include "base/result.h"
#include "config/document.h"
#include "config/environment.h"
#include "config/keytable.h"

#include <QByteArray>
#include <QSet>
#include <QString>

#include <map>
#include <optional>

namespace muster::config {

enum class Source { Default, File, Environment };
/// "default" "file" "environment"
QLatin1StringView sourceName(Source source);

/// One key of one node as reported to the others. Values are compared by digest, so a secret is compared but
/// not shown.
struct ReportEntry {
    QByteArray digest; ///< of the running value: reportDigestSize bytes, keyed by the cluster's key
    QString
        display; ///< of the running value, masked if secret, at most displayMax characters; empty if absent
    Source source = Source::Default; ///< of the running value
    KeyClass keyClass = KeyClass::Hot;
    KeyClass effect = KeyClass::Hot; ///< what a change needs; never PerNode
    bool secret = false;
    bool hashed = true; ///< counts for the configuration hash
    bool unknown = false; ///< its version knows no such key, and nothing there reads it
    /// Where the disk value differs from the running one: its digest and text, and whether a reload has
    /// already read it, so that it waits for `effect`.
    struct Disk {
        QByteArray digest;
        QString display;
        bool pending = false; ///< false: edited and not reloaded
        bool operator==(const Disk &) const = default;
    };
    std::optional<Disk> disk = std::nullopt;
    bool operator==(const ReportEntry &) const = default;
};

inline constexpr qsizetype reportDigestSize = 8;
inline constexpr qsizetype reportBytesMax = 8 * 1024 * 1024;
inline constexpr qsizetype reportEntriesMax = 8192;
inline constexpr qsizetype problemMax = 1000;

/// A node's report about its configuration, key by key (spec C6). Value type. Thread: any.
struct Report {
    quint32 revision = 0; ///< grows with every change at that node; its gossip names it
    QByteArray runningHash; ///< hashSize bytes
    QByteArray diskHash;
    /// Why the file as it is now cannot be used: English, with file, line and column, at most problemMax
    /// characters; empty if it can. No entry has a `disk` of such a file.
    QString diskProblem = {};
    std::map<QString, ReportEntry> entries; ///< known keys and those that are present, by id
    bool operator==(const Report &) const = default;
};

struct ReportInput {
    quint32 revision = 0;
    Document running; ///< effective: what the process uses, overrides included
    Document disk; ///< effective: the file as it is now with the same overrides
    EnvironmentOverrides overrides; ///< to find where a running value comes from
    QSet<QString> pendingKeys; ///< reloaded and waiting (ReloadOutcome::pendingKeys)
    QByteArray clusterKey; ///< keys the digests, so that short secrets cannot be guessed from them offline
};
/// Builds the report of this node.
Report makeReport(const ReportInput &input);

/// HMAC-SHA256(clusterKey, id NUL canonical value), first reportDigestSize bytes.
QByteArray valueDigest(const QByteArray &clusterKey, const QString &id, const QJsonValue &value);

/// CBOR, for the wire between nodes; at most reportBytesMax.
QByteArray encodeReport(const Report &report);
/// Decodes bytes from a peer, which are hostile until decoded. Over a limit: TooLarge; anything else wrong:
/// Corrupt. Unknown fields are ignored, an unknown class counts as Hot, so that versions can be mixed.
[[nodiscard]] Result<Report> decodeReport(const QByteArray &bytes);

} // namespace muster::config
