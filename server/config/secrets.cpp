#include "config/secrets.h"

#include "config/hash.h"
#include "config/keytable.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace muster::config {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Replaces what is secret in a value: everything if it is secret as a whole, otherwise fields by their
/// names.
QJsonValue masked(const QJsonValue &value, bool secret)
{
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto i = object.begin(); i != object.end(); ++i)
            i.value() = masked(i.value(), secret || isSecret(i.key()));
        return object;
    }
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (auto i = array.begin(); i != array.end(); ++i)
            *i = masked(*i, secret);
        return array;
    }
    if (secret && (value.isDouble() || (value.isString() && !value.toString().isEmpty())))
        return QString(maskText);
    return value;
}

QJsonValue unmasked(const QJsonValue &incoming, const QJsonValue &current)
{
    if (incoming.isObject() && current.isObject()) {
        QJsonObject object = incoming.toObject();
        for (auto i = object.begin(); i != object.end(); ++i)
            i.value() = unmasked(i.value(), current.toObject().value(i.key()));
        return object;
    }
    // If an element was added or removed, it is unknown which mask stands for which value: the masks stay,
    // and validate() refuses them.
    if (incoming.isArray() && current.isArray() && incoming.toArray().size() == current.toArray().size()) {
        QJsonArray array = incoming.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            array[i] = unmasked(array.at(i), current.toArray().at(i));
        return array;
    }
    if (incoming.isString() && incoming.toString() == maskText && !current.isUndefined() && !current.isNull())
        return current;
    return incoming;
}

} // namespace

Document maskSecrets(const Document &document)
{
    Document result = document;
    for (const auto &[id, leaf] : document.leaves())
        result.set(id, masked(leaf.value, isSecret(id)));
    return result;
}

Document restoreMasked(const Document &incoming, const Document &current)
{
    Document result = incoming;
    for (const auto &[id, leaf] : incoming.leaves()) {
        // A masked default has no value in the file to restore, but one in the table.
        const QJsonValue value = unmasked(leaf.value, current.value(id));
        if (value != leaf.value)
            result.set(id, value);
    }
    return result;
}

Document patch(const Document &current, const QJsonObject &change)
{
    const Document incoming = restoreMasked(Document(change), current);
    Document result = current;
    for (const auto &[id, leaf] : incoming.leaves())
        result.set(id, leaf.value);
    return result;
}

QString displayText(QStringView id, const QJsonValue &value)
{
    if (value.isUndefined())
        return {};
    // An address may carry a password under any key; it ends at the last @ of its word.
    static const QRegularExpression inAddress(u":(?!//)(?:[^\\s\"\\\\]|\\\\.)*@"_s);
    static const QRegularExpression inParameter(u"((?:password|passwd|pwd)\\s*=\\s*)('[^']*'|[^\\s&;\"]*)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString text = QString::fromUtf8(canonicalJson(masked(value, isSecret(id))))
                             .replace(inAddress, u":***@"_s)
                             .replace(inParameter, u"\\1***"_s);
    return text.size() <= displayMax ? text : text.left(displayMax - 1) + u'…';
}

} // namespace muster::config
