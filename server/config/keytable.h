#pragma once
#include "protocol/vocabulary/keyclass.h"

#include <QJsonValue>
#include <QLatin1StringView>
#include <QString>
#include <QStringView>

#include <limits>
#include <optional>
#include <span>

/// The keys of config.json as data: type, allowed values, and what a change needs. Validation,
/// the hash, reloads, masking and the console's help all read this one table. Sources:
/// reference/mattermost-api.md §1.1, §5, §7, §8; names and defaults as Mattermost documents them.
namespace muster::config {

enum class KeyType {
    Bool,
    Int,
    Number, ///< may have a fraction
    String,
    Enum, ///< a string out of `allowed`
    StringList,
    Object, ///< opaque: compared and hashed as one value
    List, ///< opaque list
};

using protocol::KeyClass;

/// A rule for the text of a string beyond its type.
enum class TextRule {
    Any,
    AnyCase, ///< of an Enum: case does not matter
    NotEmpty,
    EmptyIsDefault, ///< as in Mattermost: an empty text counts as if the key were absent
    HttpUrl, ///< empty, or absolute with http or https
    ListenAddress, ///< "host:port", ":port"; port 0 to 65535
    HostOrAddress, ///< empty, or a host name or IP address without port
    IpAddress, ///< empty, or an IP address to listen on
    PeerAddress, ///< empty, or an IP address at which peers reach this node
    DataSource, ///< not empty; of a StringList, each of its texts
    HeaderName, ///< empty, or the name of an HTTP header; of a StringList, each of its texts
    Endpoints, ///< of a StringList: each "host:port" with both parts
    CipherSuites, ///< of a StringList: each a name that config::cipherSuite() knows
    Origins, ///< see config::originAllowed()
    DelegateVersions, ///< "min,max,current" of memberlist's delegate protocol
};

/// What this version does with a key. tests/tidy/keys.py holds the table to it.
enum class KeyUse {
    Kept, ///< for Mattermost's sake; only its type is checked
    Used, ///< code reads it
    ForClients, ///< goes into the configuration of clients and has no other effect
    NotYet, ///< has no effect in this version: a warning where it differs from its default
    Refused, ///< keeps people out and is not enforced in this version: only its default can be used
};

struct KeyInfo {
    QLatin1StringView id; ///< "Section.Key", some with a third part
    KeyType type = KeyType::String;
    QLatin1StringView defaultText; ///< of a string or Enum its text, else JSON: the value when the key
                                   ///< is absent
    KeyClass keyClass = KeyClass::Hot;
    KeyClass effect = KeyClass::Hot; ///< as keyClass, but for a per-node key what a change of it needs
    bool secret = false; ///< never shown; compared by digest
    KeyUse use = KeyUse::Kept;
    QLatin1StringView lacks; ///< of NotYet and Refused, English: what does not happen, as "this version …"
    TextRule rule = TextRule::Any;
    qint64 min = std::numeric_limits<qint64>::min(); ///< of a number; for a string, of its length
    qint64 max = std::numeric_limits<qint64>::max();
    QLatin1StringView allowed; ///< for an Enum: values joined by '|'; an empty one is ""
    QLatin1StringView alias; ///< another spelling of the same key, newer or older
    QLatin1StringView
        help; ///< English: what it is for, unit included; empty for most keys that have no effect
};

/// All known keys, sorted by id. Thread: any.
std::span<const KeyInfo> keyTable();
/// The row of a key by its id or alias; null if unknown.
const KeyInfo *findKey(QStringView id);
/// Whether there is a known key below `id`, so that an object there is a section and not a value.
bool isSection(QStringView id);
/// The value of a key that is absent; Undefined if the key is unknown.
QJsonValue defaultValue(QStringView id);
/// What a change of any key needs, unknown ones included (Hot: nothing in Muster reads them).
KeyClass classOf(QStringView id);
/// As classOf(), but for per-node keys what a change needs instead of PerNode.
KeyClass effectOf(QStringView id);
/// Whether the value must never be shown: by the table, and for unknown keys by names such as "…Password".
bool isSecret(QStringView id);
/// Whether a key counts for the hash: per-node keys and all of ClusterSettings do not (spec C6).
bool isHashed(QStringView id);

} // namespace muster::config
