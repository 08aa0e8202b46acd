#pragma once
#include "config/keytable.h"

#include <span>

/// How the rows of the key table are written down; private to the room.
namespace muster::config::table {

struct Row : KeyInfo {
    constexpr Row(const char *key, KeyType keyType, const char *text)
    {
        id = QLatin1StringView(key);
        type = keyType;
        defaultText = QLatin1StringView(text);
    }
    /// Muster uses the key; a change of it needs `needs`.
    constexpr Row used(KeyClass needs, const char *text) const
    {
        Row row = *this;
        row.use = KeyUse::Used;
        row.keyClass = row.effect = needs;
        row.help = QLatin1StringView(text);
        return row;
    }
    /// Nothing but clients reads it.
    constexpr Row forClients(const char *text) const
    {
        Row row = *this;
        row.use = KeyUse::ForClients;
        row.help = QLatin1StringView(text);
        return row;
    }
    /// This version does without it. A change of it needs nothing, since it does nothing.
    constexpr Row notYet(const char *whatLacks, const char *text = "") const
    {
        Row row = *this;
        row.use = KeyUse::NotYet;
        row.lacks = QLatin1StringView(whatLacks);
        row.help = QLatin1StringView(text);
        return row;
    }
    /// This version does without it, which would let people in whom it is to keep out.
    constexpr Row refused(const char *whatLacks, const char *text = "") const
    {
        Row row = notYet(whatLacks, text);
        row.use = KeyUse::Refused;
        return row;
    }
    /// Nodes of one cluster may differ in it.
    constexpr Row perNode() const
    {
        Row row = *this;
        row.keyClass = KeyClass::PerNode;
        return row;
    }
    constexpr Row secret() const
    {
        Row row = *this;
        row.KeyInfo::secret = true;
        return row;
    }
    constexpr Row range(qint64 least, qint64 most = std::numeric_limits<qint64>::max()) const
    {
        Row row = *this;
        row.min = least;
        row.max = most;
        return row;
    }
    constexpr Row must(TextRule textRule) const
    {
        Row row = *this;
        row.rule = textRule;
        return row;
    }
    constexpr Row alsoCalled(const char *other) const
    {
        Row row = *this;
        row.alias = QLatin1StringView(other);
        return row;
    }
};

constexpr Row flag(const char *id, bool value)
{
    return Row(id, KeyType::Bool, value ? "true" : "false");
}
constexpr Row number(const char *id, const char *value)
{
    return Row(id, KeyType::Int, value);
}
constexpr Row text(const char *id, const char *value = "")
{
    return Row(id, KeyType::String, value);
}
constexpr Row choice(const char *id, const char *value, const char *allowed)
{
    Row row(id, KeyType::Enum, value);
    row.allowed = QLatin1StringView(allowed);
    return row;
}
constexpr Row list(const char *id, const char *json = "[]")
{
    return Row(id, KeyType::StringList, json);
}
constexpr Row object(const char *id)
{
    return Row(id, KeyType::Object, "{}");
}
constexpr Row objects(const char *id)
{
    return Row(id, KeyType::List, "[]");
}

std::span<const Row> serviceRows();
std::span<const Row>
clusterRows(); ///< ClusterSettings, MusterSettings, JobSettings, MetricsSettings, CacheSettings
std::span<const Row> edgeRows(); ///< MusterSettings: threads and limits of HTTP and WebSockets
std::span<const Row> storageRows(); ///< SqlSettings, FileSettings, LogSettings and their relatives
std::span<const Row> siteRows(); ///< what users see: teams, mail, support, banners, privacy
std::span<const Row> directoryRows(); ///< LDAP, SAML, single sign-on, guests, passwords
std::span<const Row> featureRows(); ///< plugins, search, retention, export, experiments

} // namespace muster::config::table
