#include "config/keytable.h"

#include "config/document.h"
#include "config/meantkey.h"
#include "config/table/row.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <vector>

namespace muster::config {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonValue parseDefault(const KeyInfo &info)
{
    if (info.type == KeyType::String || info.type == KeyType::Enum)
        return QString(info.defaultText);
    // QJsonDocument reads no bare values, so the text is read as the element of a list.
    const QByteArray json = '[' + QByteArray(info.defaultText.data(), info.defaultText.size()) + ']';
    return QJsonDocument::fromJson(json).array().at(0);
}

/// The rows in order, and indexes by id. Built once; read-only afterwards.
struct Table {
    std::vector<KeyInfo> keys;
    QHash<QString, qsizetype> index; ///< ids and aliases
    QHash<QString, QJsonValue> defaults; ///< by id
    QSet<QString> sections;

    Table()
    {
        for (const auto rows : {table::serviceRows(), table::clusterRows(), table::edgeRows(),
                 table::storageRows(), table::siteRows(), table::directoryRows(), table::featureRows()})
            keys.insert(keys.end(), rows.begin(), rows.end());
        std::ranges::sort(keys, {},
            [](const KeyInfo &info) { return std::string_view(info.id.data(), size_t(info.id.size())); });
        for (qsizetype i = 0; i < qsizetype(keys.size()); ++i) {
            const KeyInfo &info = keys[size_t(i)];
            const QString id(info.id);
            Q_ASSERT_X(!index.contains(id), "key table", info.id.data());
            index.insert(id, i);
            if (!info.alias.isEmpty())
                index.insert(QString(info.alias), i);
            defaults.insert(id, parseDefault(info));
            for (qsizetype dot = id.indexOf(u'.'); dot >= 0; dot = id.indexOf(u'.', dot + 1))
                sections.insert(id.left(dot));
        }
    }
};

const Table &table_()
{
    static const Table table;
    return table;
}

/// Whether the last name of an id, or a field's name, sounds like a secret. When in doubt it hides.
bool soundsSecret(QStringView name)
{
    static constexpr QLatin1StringView words[] = {"password"_L1, "passwd"_L1, "secret"_L1, "token"_L1,
        "salt"_L1, "credential"_L1, "apikey"_L1, "api_key"_L1, "accesskey"_L1, "access_key"_L1,
        "privatekey"_L1, "private_key"_L1, "encryptkey"_L1, "encryptionkey"_L1, "datasource"_L1, "dsn"_L1};
    return std::ranges::any_of(
        words, [&](QLatin1StringView word) { return name.contains(word, Qt::CaseInsensitive); });
}

} // namespace

std::span<const KeyInfo> keyTable()
{
    return table_().keys;
}

const KeyInfo *findKey(QStringView id)
{
    const Table &table = table_();
    const auto found = table.index.constFind(id.toString());
    return found == table.index.cend() ? nullptr : &table.keys[size_t(*found)];
}

bool isSection(QStringView id)
{
    return table_().sections.contains(id.toString());
}

QJsonValue defaultValue(QStringView id)
{
    const KeyInfo *info = findKey(id);
    return info ? table_().defaults.value(QString(info->id)) : QJsonValue(QJsonValue::Undefined);
}

KeyClass classOf(QStringView id)
{
    const KeyInfo *info = findKey(id);
    return info ? info->keyClass : KeyClass::Hot;
}

KeyClass effectOf(QStringView id)
{
    const KeyInfo *info = findKey(id);
    return info ? info->effect : KeyClass::Hot;
}

bool isSecret(QStringView id)
{
    if (const KeyInfo *info = findKey(id))
        return info->secret;
    if (soundsSecret(splitId(id).last()))
        return true;
    const KeyInfo *meant = findKey(meantKey(id)); // a secret under a misspelled name is one still
    return meant && meant->secret;
}

bool isHashed(QStringView id)
{
    return !id.startsWith("ClusterSettings."_L1) && id != "ClusterSettings"_L1
        && classOf(id) != KeyClass::PerNode;
}

} // namespace muster::config
