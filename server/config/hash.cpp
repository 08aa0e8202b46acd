#include "config/hash.h"

#include "config/keytable.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QLocale>
#include <QVariant>

#include <algorithm>
#include <cmath>

namespace muster::config {

namespace {

void writeString(const QString &text, QByteArray &out)
{
    out += '"';
    for (const char c : text.toUtf8()) {
        const auto byte = uchar(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20) {
            out += "\\u00";
            out += QByteArray(1, c).toHex();
        } else {
            out += c;
        }
    }
    out += '"';
}

void writeNumber(const QJsonValue &value, QByteArray &out)
{
    // QJsonValue keeps whole numbers of 64 bits exactly; converting to double would round them.
    if (value.toVariant().typeId() == QMetaType::LongLong) {
        out += QByteArray::number(value.toInteger());
        return;
    }
    const double number = value.toDouble();
    constexpr double exactMax = 9'007'199'254'740'992.0;
    if (std::trunc(number) == number && std::abs(number) <= exactMax)
        out += QByteArray::number(qint64(number));
    else
        out += QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
}

void write(const QJsonValue &value, QByteArray &out)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        out += "null";
        break;
    case QJsonValue::Bool:
        out += value.toBool() ? "true" : "false";
        break;
    case QJsonValue::Double:
        writeNumber(value, out);
        break;
    case QJsonValue::String:
        writeString(value.toString(), out);
        break;
    case QJsonValue::Array: {
        out += '[';
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (i > 0)
                out += ',';
            write(array.at(i), out);
        }
        out += ']';
        break;
    }
    case QJsonValue::Object: {
        out += '{';
        const QJsonObject object = value.toObject();
        QStringList names = object.keys();
        std::ranges::sort(names);
        for (qsizetype i = 0; i < names.size(); ++i) {
            if (i > 0)
                out += ',';
            writeString(names.at(i), out);
            out += ':';
            write(object.value(names.at(i)), out);
        }
        out += '}';
        break;
    }
    }
}

} // namespace

QByteArray canonicalJson(const QJsonValue &value)
{
    QByteArray out;
    write(value, out);
    return out;
}

QByteArray canonicalHash(const Document &effective)
{
    // One object with the ids as names, already ordered by the map.
    QByteArray text;
    for (const auto &[id, leaf] : effective.leavesWithDefaults()) {
        if (!isHashed(id))
            continue;
        text += text.isEmpty() ? '{' : ',';
        writeString(id, text);
        text += ':';
        write(leaf.value, text);
    }
    text += '}';
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).left(hashSize);
}

} // namespace muster::config
