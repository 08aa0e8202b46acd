#include "node/view/agreedfile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace muster::node {

using namespace Qt::Literals::StringLiterals;

Result<void> writeAgreed(const QString &path, const cluster::AgreedConfig &agreed)
{
    QJsonObject keys;
    for (const auto &[key, value] : agreed.keys)
        keys[key] = QJsonArray{QString::fromLatin1(value.digest.toHex()), value.text};
    const QByteArray bytes = QJsonDocument(QJsonObject{{u"hash"_s, agreed.hash}, {u"keys"_s, keys}}).toJson();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::Unavailable, u"cannot write %1: %2"_s.arg(path, file.errorString()));
    return {};
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
