#pragma once
#include "base/result.h"
#include "client/transport/trust.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrl>

#include <optional>

namespace muster::client {

/// How much an operator lets a program do to a cluster, whatever the user may do there: only look; single
/// actions that can be undone or repeated (reload, transfer, drain); or everything.
enum class Ceiling { ReadOnly, Operator, Admin };
QLatin1StringView ceilingName(Ceiling ceiling); ///< "read-only" "operator" "admin"
std::optional<Ceiling> ceilingFromName(QStringView name);

inline constexpr qsizetype learnedMax = 32;

/// A cluster that the operator knows. Stored as JSON:
/// {"name","urls":["http://host:port",…],"username"?,"token_file"?,"password_file"?,"ca_file"?,"fingerprint"?,
/// "production"?,"role"?,"plain_http"?,"learned_urls"?,"learned_for"?}; file names are relative to the
/// profile, and those of secrets lie in its folder. Unknown keys are kept when it is written again.
struct Profile {
    QString name;
    QList<QUrl> urls; ///< http or https, host, optional port, no path; 1 to 100
    QString username;
    QString tokenFile; ///< as written; resolve() gives the path
    QString passwordFile;
    QString caFile;
    QByteArray fingerprint; ///< SHA-256, 32 bytes; empty: not pinned
    bool production = false; ///< the console asks twice before it changes something here
    Ceiling ceiling = Ceiling::Admin; ///< "role": the console does no more than that here
    bool plainHttp = false; ///< "plain_http": passwords may go over plain HTTP beyond loopback
    /// "learned_urls": addresses that the database of this very cluster vouched for, at most learnedMax; what
    /// is no such address is left out, and all of them if "learned_for" is not `urls`: another cluster's,
    /// then.
    QList<QUrl> learned;
    QString path; ///< the file it was read from, absolute; empty: not from a file
    QJsonObject unknown; ///< keys of other versions

    /// `file` relative to the profile's folder, as an absolute path; empty for empty.
    QString resolve(const QString &file) const;
    Trust trust() const { return {resolve(caFile), fingerprint}; }
};

/// Reads a profile; `path` is named in errors and is what relative names are relative to. Errors name file,
/// key, value and what is allowed. Files over 64 KiB are refused.
[[nodiscard]] Result<Profile> parseProfile(const QByteArray &json, const QString &path);
[[nodiscard]] Result<Profile> readProfile(const QString &path);
/// Replaces the file atomically, readable by its owner only.
[[nodiscard]] Result<void> writeProfile(const Profile &profile, const QString &path);
/// Keeps addresses that were learned in the profile's file, which is read again first and keeps its rights.
/// Conflict: it names other nodes by now.
[[nodiscard]] Result<void> keepLearned(const Profile &profile);
/// Parses what an operator types for a node. Without a scheme it is "https://", and "http://" for this host's
/// own loopback. InvalidArgument says what is allowed.
[[nodiscard]] Result<QUrl> nodeUrl(const QString &text);

/// The credentials: a token, or a name with a password to get one. All empty: none are known.
struct Credentials {
    QString token;
    QString username;
    QString password;
    bool canLogin() const { return !username.isEmpty() && !password.isEmpty(); }
};

/// The content of the profile's token_file and password_file. A named file that cannot be read is an error,
/// as is one that others may read, or one outside of the profile's folder: a profile that somebody else wrote
/// may not send any file of this host as a password.
[[nodiscard]] Result<Credentials> readCredentials(const Profile &profile);

} // namespace muster::client
