#include "protocol/admin/gossipkeys.h"

#include "protocol/admin/nodeanswer.h"

#include <QJsonArray>

#include <array>

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype keysMax = 64;
constexpr qsizetype textMax = 1'024;
using Operation = GossipKeyChange::Operation;
constexpr std::array operations{Operation::Install, Operation::Use, Operation::Remove};

QJsonObject stateToJson(const GossipKeyState &state)
{
    QJsonArray keys;
    for (const GossipKeyInfo &key : state.keys)
        keys.append(QJsonObject{{u"fingerprint"_s, key.fingerprint}, {u"primary"_s, keys.isEmpty()},
            {u"installed_at"_s,
                key.installedAt ? QJsonValue(key.installedAt->toUTC().toString(Qt::ISODateWithMs))
                                : QJsonValue()}});
    return {{u"keys"_s, keys}, {u"verify_incoming"_s, state.verifyIncoming},
        {u"verify_outgoing"_s, state.verifyOutgoing}};
}

Result<GossipKeyState> stateFromJson(const QJsonObject &json)
{
    const QJsonArray keys = json[u"keys"].toArray();
    if (keys.size() > keysMax)
        return fail(ErrorCode::TooLarge, u"a node lists %1 gossip keys"_s.arg(keys.size()));
    GossipKeyState state;
    for (const QJsonValue &key : keys) {
        const QDateTime at = QDateTime::fromString(key[u"installed_at"].toString(), Qt::ISODateWithMs);
        state.keys.append(
            {key[u"fingerprint"].toString().left(textMax), at.isValid() ? std::optional(at) : std::nullopt});
    }
    state.verifyIncoming = json[u"verify_incoming"].toBool(true);
    state.verifyOutgoing = json[u"verify_outgoing"].toBool(true);
    return state;
}

bool isFingerprint(const QString &text)
{
    return text.size() == 16 && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
    });
}

} // namespace

QLatin1StringView operationName(Operation operation)
{
    switch (operation) {
    case Operation::Install:
        return "install"_L1;
    case Operation::Use:
        return "use"_L1;
    case Operation::Remove:
        return "remove"_L1;
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const QList<NodeGossipKeys> &nodes)
{
    return nodeAnswersToJson(nodes, u"api.cluster.gossip_keys.app_error"_s, stateToJson);
}

Result<QList<NodeGossipKeys>> gossipKeysFromJson(const QJsonObject &json)
{
    return nodeAnswersFromJson<NodeGossipKeys>(json, stateFromJson);
}

QJsonObject toJson(const GossipKeyChange &change)
{
    QJsonObject json{{u"operation"_s, QString(operationName(change.operation))}};
    if (change.operation == Operation::Install)
        json[u"key"] = change.key;
    else
        json[u"fingerprint"] = change.fingerprint;
    return json;
}

Result<GossipKeyChange> gossipKeyChangeFromJson(const QJsonObject &json)
{
    GossipKeyChange change;
    const QString name = json[u"operation"].toString();
    const auto known = std::find_if(
        operations.begin(), operations.end(), [&](Operation o) { return operationName(o) == name; });
    if (known == operations.end())
        return fail(ErrorCode::InvalidArgument, u"\"operation\" is one of install, use, remove."_s);
    change.operation = *known;
    const QString argument = change.operation == Operation::Install ? u"key"_s : u"fingerprint"_s;
    const QString value = json[argument].toString();
    if (value.isEmpty() || value.size() > textMax)
        return fail(ErrorCode::InvalidArgument, u"\"%1\" needs \"%2\"."_s.arg(name, argument));
    // A key given here by mistake must not end up in a log or an audit.
    if (change.operation != Operation::Install && !isFingerprint(value))
        return fail(ErrorCode::InvalidArgument,
            u"A fingerprint has 16 hexadecimal digits. What was given is not repeated: it may be a key."_s);
    (change.operation == Operation::Install ? change.key : change.fingerprint) = value;
    return change;
}

} // namespace muster::protocol
