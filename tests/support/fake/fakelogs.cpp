#include "support/fake/fakelogs.h"

#include "protocol/admin/logs.h"
#include "protocol/http/apierror.h"

#include <QJsonDocument>

namespace muster::test {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<log::LineMatcher> matcherOf(const protocol::LogQuery &query)
{
    return query.isPattern ? log::LineMatcher::ofPattern(query.text) : log::LineMatcher::ofText(query.text);
}

log::ReadQuery readQueryOf(
    const protocol::LogQuery &query, const log::LineMatcher &matcher, const NodeId &node, Millis offset)
{
    log::ReadQuery read;
    for (const QString &level : query.levels)
        read.levels.add(*log::levelFromName(level));
    for (const auto &[asked, time] : {std::pair(query.from, &read.from), std::pair(query.to, &read.to)})
        if (asked)
            *time = *asked + offset;
    read.matcher = matcher;
    read.linesMax = query.lines;
    read.before = log::Cursor::fromText(query.before.value(node.toString()));
    read.after = log::Cursor::fromText(query.after.value(node.toString()));
    return read;
}

} // namespace

void FakeLogs::add(const NodeId &node, const QStringList &lines)
{
    for (const QString &line : lines)
        m_nodes[node].ring.add(line.toUtf8() + '\n');
}

http::Response FakeLogs::answer(const http::Request &request, const protocol::Overview &overview) const
{
    const auto query = protocol::logQueryFromJson(QJsonDocument::fromJson(request.body).object());
    const auto matcher = query.and_then(matcherOf);
    if (!matcher)
        return protocol::errorResponse(
            {u"api.context.invalid_body_param.app_error"_s, matcher.error().detail, 400}, newId());
    QList<protocol::NodeLogs> nodes;
    for (const protocol::NodeOverview &known : overview.nodes) {
        if (!query->nodes.isEmpty() && !query->nodes.contains(known.id.toString())
            && !query->nodes.contains(known.name))
            continue;
        const Node node = m_nodes.value(known.id);
        if (!node.silent.isEmpty()) {
            nodes.append({known.id, known.name, fail(ErrorCode::Unavailable, node.silent)});
            continue;
        }
        const log::Page page =
            node.ring.read(readQueryOf(*query, *matcher, known.id, node.offset.value_or(Millis(0))));
        protocol::LogPart part;
        for (const QByteArray &line : page.lines)
            part.lines.append(QString::fromUtf8(line));
        part.older = page.older ? page.older->toText() : QString();
        part.newer = page.newer ? page.newer->toText() : QString();
        part.more = page.more;
        part.gap = page.gap;
        part.clockOffset = node.offset;
        nodes.append({known.id, known.name, part});
    }
    return protocol::jsonResponse(protocol::toJson(nodes));
}

} // namespace muster::test
