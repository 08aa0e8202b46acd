#include "protocol/admin/nodeanswer.h"

#include "protocol/http/apierror.h"

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype nodesMax = 2'000;
constexpr qsizetype textMax = 1'024;

QString errorText(const QJsonObject &error)
{
    QString text = error[u"message"].toString().left(textMax);
    const QString more = error[u"detailed_error"].toString().left(textMax);
    if (!more.isEmpty())
        text += u" ("_s + more + u")"_s;
    return text.isEmpty() ? u"the node gave no reason"_s : text;
}

} // namespace

void writeHead(QJsonObject &json, const NodeAnswerHead &head, const QString &errorId)
{
    json[u"id"] = head.node.toString();
    json[u"name"] = head.name;
    json[u"status"] = head.error ? u"error"_s : u"OK"_s;
    if (head.error)
        json[u"error"] = toJson(ApiError{errorId, head.error->detail, 500});
}

NodeAnswerHead headFromJson(const QJsonObject &json)
{
    NodeAnswerHead head{
        NodeId(json[u"id"].toString().left(textMax)), json[u"name"].toString().left(textMax), {}};
    if (json[u"status"].toString() != u"OK")
        head.error = Error{ErrorCode::Unavailable, errorText(json[u"error"].toObject())};
    return head;
}

Result<QJsonArray> nodeEntries(const QJsonObject &json)
{
    if (!json[u"nodes"].isArray())
        return fail(ErrorCode::Corrupt, u"the answer holds no list of nodes"_s);
    const QJsonArray array = json[u"nodes"].toArray();
    if (array.size() > nodesMax)
        return fail(ErrorCode::TooLarge, u"the answer lists %1 nodes"_s.arg(array.size()));
    return array;
}

} // namespace muster::protocol
