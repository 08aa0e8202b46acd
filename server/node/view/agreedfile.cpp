#include "node/view/agreedfile.h"

#include "base/durablefile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace muster::node {

using namespace Qt::Literals::StringLiterals;

Result<void> writeAgreed(const QString &path, const cluster::AgreedConfig &agreed)
{
    QJsonObject keys;
    for (const auto &[key, value] : agreed.keys)
        keys[key] = QJsonArray{QString::fromLatin1(value.digest.toHex()), value.text};
    return replaceFile(
        path, QJsonDocument(QJsonObject{{u"hash"_s, agreed.hash}, {u"keys"_s, keys}}).toJson());
}

std::optional<cluster::AgreedConfig> readAgreed(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(file.read(16 * 1024 * 1024)).object();
    cluster::AgreedConfig agreed{json[u"hash"].toString(), {}};
    const QJsonObject keys = json[u"keys"].toObject();
    for (auto it = keys.begin(); it != keys.end(); ++it) {
        const QJsonArray pair = it.value().toArray();
        agreed.keys[it.key()] = {
            QByteArray::fromHex(pair.at(0).toString().toLatin1()), pair.at(1).toString()};
    }
    if (agreed.hash.isEmpty())
        return std::nullopt;
    return agreed;
}

} // namespace muster::node
