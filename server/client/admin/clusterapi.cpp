#include "client/admin/clusterapi.h"

#include "client/transport/transport.h"
#include "protocol/http/routes.h"

#include <QThreadPool>
#include <QUrlQuery>

namespace muster::client {

using namespace Qt::Literals::StringLiterals;
namespace routes = protocol::routes;

namespace {

/// Where long answers are parsed. Each has its request, whose number is bounded.
QThreadPool &parsers()
{
    static QThreadPool pool;
    static const bool once = [] {
        pool.setMaxThreadCount(2);
        return true;
    }();
    Q_UNUSED(once);
    return pool;
}

} // namespace

namespace {

/// For the node that answers, and refused by any other.
QString pathHere(QLatin1StringView route, const NodeId &node)
{
    QUrlQuery query;
    query.addQueryItem(u"node"_s, node.toString());
    query.addQueryItem(routes::hereOnly, node.toString());
    return route + u'?' + query.toString(QUrl::FullyEncoded);
}

} // namespace

QFuture<Result<protocol::Overview>> ClusterApi::overview()
{
    // Parsing an overview of a thousand nodes takes longer than a window may freeze.
    const auto promise = std::make_shared<QPromise<Result<protocol::Overview>>>();
    promise->start();
    const auto answerWith = [promise](const Result<protocol::Overview> &overview) {
        promise->addResult(overview);
        promise->finish();
    };
    m_transport.send({"GET", routes::overview}, [answerWith](const Result<Transport::Answer> &answer) {
        if (!answer)
            return answerWith(tl::unexpected(answer.error()));
        parsers().start([answerWith, body = answer->body] {
            const QJsonDocument document = QJsonDocument::fromJson(body);
            answerWith(document.isObject() ? protocol::overviewFromJson(document.object())
                                           : Result<protocol::Overview>(wrongBody(u"a JSON object")));
        });
    });
    return promise->future();
}

QFuture<Result<QList<protocol::NodeReload>>> ClusterApi::post(const QString &path)
{
    return m_transport.callForObject({"POST", path}, protocol::reloadsFromJson);
}

QFuture<Result<QList<protocol::NodeReload>>> ClusterApi::reload(const std::optional<NodeId> &node)
{
    return post(pathWith(routes::clusterReload, u"node"_s, node ? node->toString() : u"all"_s));
}

QFuture<Result<QList<protocol::NodeReload>>> ClusterApi::reloadHere(const NodeId &node)
{
    return post(pathHere(routes::clusterReload, node));
}

QFuture<Result<QList<protocol::NodeReload>>> ClusterApi::recycle(const std::optional<NodeId> &node)
{
    return post(pathWith(routes::clusterRecycle, u"node"_s, node ? node->toString() : u"all"_s));
}

QFuture<Result<QList<protocol::NodeReload>>> ClusterApi::recycleHere(const NodeId &node)
{
    return post(pathHere(routes::clusterRecycle, node));
}

QFuture<Result<protocol::LeaderTransfer>> ClusterApi::transferLeader(const QString &to)
{
    return m_transport.callForObject(
        {"POST", routes::leader, compactJson({{u"to"_s, to}})}, protocol::leaderTransferFromJson);
}

QFuture<Result<protocol::LeaderTransfer>> ClusterApi::clearLeaderPreference()
{
    return m_transport.callForObject({"DELETE", routes::leader}, protocol::leaderTransferFromJson);
}

} // namespace muster::client
