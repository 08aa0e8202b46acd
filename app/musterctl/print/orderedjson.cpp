#include "musterctl/print/orderedjson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The order of the keys of the object under `name`; "" is the outermost object.
QStringList orderOf(const QString &name)
{
    if (name.isEmpty())
        return {u"verdict"_s, u"reasons"_s, u"leader"_s, u"term"_s, u"nodes"_s, u"databases"_s, u"proxies"_s,
            u"at"_s};
    if (name == u"nodes")
        return {u"id"_s, u"name"_s, u"address"_s, u"status"_s, u"liveness"_s, u"lifecycle"_s, u"leader"_s,
            u"version"_s, u"schema"_s, u"config_hash"_s, u"disk_hash"_s, u"reasons"_s, u"seen_by"_s,
            u"age_ms"_s};
    if (name == u"reasons")
        return {u"code"_s, u"severity"_s, u"detail"_s, u"keys"_s};
    if (name == u"databases")
        return {u"name"_s, u"address"_s, u"role"_s, u"state"_s, u"written_by"_s, u"lag_bytes"_s, u"lag_ms"_s};
    if (name == u"proxies")
        return {u"name"_s, u"address"_s, u"state"_s, u"upstreams"_s};
    if (name == u"foreign")
        return {u"name"_s, u"address"_s, u"state"_s, u"kind"_s, u"age_ms"_s};
    return {};
}

QByteArray scalar(const QJsonValue &value)
{
    const QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return text.mid(1, text.size() - 2);
}

QByteArray write(const QJsonValue &value, const QString &name)
{
    QByteArrayList parts;
    if (value.isArray()) {
        for (const QJsonValue &entry : value.toArray())
            parts.append(write(entry, name));
        return '[' + parts.join(',') + ']';
    }
    if (!value.isObject())
        return scalar(value);
    const QJsonObject object = value.toObject();
    QStringList keys = orderOf(name);
    for (auto it = object.begin(); it != object.end(); ++it)
        if (!keys.contains(it.key()))
            keys.append(it.key());
    for (const QString &key : keys)
        if (object.contains(key))
            parts.append(scalar(key) + ':' + write(object[key], key));
    return '{' + parts.join(',') + '}';
}

} // namespace

QByteArray orderedJson(const protocol::Overview &overview)
{
    return write(protocol::toJson(overview), {});
}

protocol::Overview unknownOverview(const QString &why)
{
    protocol::Overview overview;
    overview.verdict = protocol::Verdict::Unknown;
    protocol::Reason reason;
    reason.code = u"no-answer"_s;
    reason.severity = protocol::Severity::Red;
    reason.detail = why;
    overview.reasons = {reason};
    overview.at = QDateTime::currentDateTimeUtc();
    return overview;
}

} // namespace muster::ctl
