#include "node/membership/identity.h"

#include "base/whendone.h"
#include "node/membership/discovery.h"
#include "protocol/http/routes.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QUrl>

namespace muster::node {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Millis databaseTimeout = 3s;
constexpr Millis writtenWithin = 180s; ///< three intervals of Discovery
constexpr Millis answerWithin = 1'500ms;
constexpr qint64 answerBytesMax = 65'536;
constexpr size_t askedMax = 16;

/// Whether `row` is a process other than `own` that has its id, or its database for another cluster.
bool isInTheWay(const store::DiscoveryRow &row, const store::DiscoveryRow &own)
{
    if (row.id != own.id)
        return row.clusterName != own.clusterName;
    return row.hostname != own.hostname || row.port != own.port;
}

} // namespace

struct Identity::Round {
    std::vector<store::DiscoveryRow> toAsk;
    qsizetype open = 0;
    bool over = false;
    Done done;
};

Identity::Identity(
    std::function<store::DiscoveryRow()> own, bool secure, QByteArray process, store::SqlPool &pool)
    : m_own(std::move(own)), m_secure(secure), m_process(std::move(process)), m_pool(pool)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
}

void Identity::check(Done done)
{
    // One's own id counts however old its row looks: by whose clock? Rows of other clusters may be what they
    // left behind before they moved to another database.
    const auto rows = [id = m_own().id](store::Connection &connection) {
        store::DiscoveryRepository discovery(connection);
        return discovery.of(id).and_then([&](const std::optional<store::DiscoveryRow> &ours) {
            return discovery.written(writtenWithin, wallNow()).map([&](QList<store::DiscoveryRow> all) {
                all.removeIf([&id](const store::DiscoveryRow &row) { return row.id == id; });
                if (ours)
                    all.prepend(*ours); // before the limit of those that are asked
                return all;
            });
        });
    };
    whenDone(m_pool.read(databaseTimeout, rows), this,
        [this, done = std::move(done)](const Result<QList<store::DiscoveryRow>> &read) {
            if (!read)
                return done(failed(read));
            const auto round = std::make_shared<Round>();
            round->done = done;
            const store::DiscoveryRow own = m_own();
            for (const store::DiscoveryRow &row : *read)
                if (isInTheWay(row, own) && row.port > 0 && round->toAsk.size() < askedMax)
                    round->toAsk.push_back(row);
            if (round->toAsk.empty())
                claim(*round);
            else
                ask(round);
        });
}

void Identity::ask(const std::shared_ptr<Round> &round)
{
    round->open = qsizetype(round->toAsk.size());
    for (const store::DiscoveryRow &row : round->toAsk) {
        QNetworkRequest request(QUrl(
            (m_secure ? u"https://"_s : u"http://"_s) + addressOf(row) + QString(protocol::routes::ping)));
        request.setTransferTimeout(int(answerWithin.count()));
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        QNetworkReply *const reply = m_network.get(request);
        reply->setReadBufferSize(answerBytesMax);
        // Nothing secret is sent, and the worst that a forged answer can do is to keep this node waiting.
        connect(reply, &QNetworkReply::sslErrors, reply, [reply] { reply->ignoreSslErrors(); });
        connect(reply, &QNetworkReply::finished, this, [this, reply, row, round] {
            reply->deleteLater();
            --round->open;
            if (round->over)
                return;
            if (hasPlace(*reply, row)) {
                round->over = true;
                refused(row, round->done);
            } else if (round->open == 0) {
                round->over = true;
                claim(*round);
            }
        });
    }
}

/// Whether the writer of `row`, or who is in its place, keeps us from serving.
bool Identity::hasPlace(QNetworkReply &reply, const store::DiscoveryRow &row) const
{
    if (reply.rawHeader("X-Cluster-Id") != row.id.toUtf8())
        return false;
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QJsonObject body = QJsonDocument::fromJson(reply.read(answerBytesMax)).object();
    if (status != 503 || body[u"id"].toString() != u"api.system.ping.not_ready.app_error")
        return true;
    // It does not serve yet. The row of our id is that of one process, which goes on, or it is our own, from
    // an address that we had; two that are in each other's way would wait for each other.
    const QByteArray process = reply.rawHeader("X-Muster-Process");
    return row.id == m_own().id && !process.isEmpty() && process != m_process;
}

store::RefusedProcess Identity::self() const
{
    const store::DiscoveryRow own = m_own();
    return {own.id, addressOf(own), own.clusterName};
}

void Identity::refused(const store::DiscoveryRow &holder, const Done &done)
{
    const store::RefusedProcess self = this->self();
    const QString why = holder.id == self.id
        ? u"the node at %1 has the same id as this one (%2, at %3). A data directory was copied: stop one of the two, or delete the file node-id in the copy"_s
              .arg(addressOf(holder), self.id.toString(), self.address)
        : u"its database is that of another cluster, %1, of which a node serves at %2; this node (%3) belongs to cluster %4. Correct ClusterSettings.ClusterName or SqlSettings.DataSource"_s
              .arg(holder.clusterName, addressOf(holder), self.address, self.clusterName);
    m_said = true;
    const auto say = [self](store::Connection &connection) {
        return store::RefusedRepository(connection).say(self, wallNow());
    };
    // Whether or not the others learn of it, it is refused.
    whenDone(m_pool.write(databaseTimeout, say), this,
        [done, why](const Result<void> &) { done(fail(ErrorCode::Conflict, why)); });
}

void Identity::claim(const Round &round)
{
    std::optional<store::DiscoveryRow> gone;
    store::DiscoveryRow own = m_own();
    if (own.gossipPort == 0) // the system chooses one, which is announced in a moment
        own.gossipPort = own.port;
    for (const store::DiscoveryRow &row : round.toAsk)
        if (row.id == own.id)
            gone = row;
    const auto work = [own, gone, self = self(), said = m_said](store::Connection &connection) {
        return store::DiscoveryRepository(connection)
            .claim(own, gone, wallNow())
            .and_then([&](bool claimed) -> Result<bool> {
                if (!claimed || !said)
                    return claimed;
                return store::RefusedRepository(connection).takeBack(self).map([] { return true; });
            });
    };
    whenDone(
        m_pool.write(databaseTimeout, work), this, [this, done = round.done](const Result<bool> &claimed) {
            if (!claimed)
                return done(failed(claimed));
            if (!*claimed)
                return check(done); // another process was faster, and is asked now
            m_said = false;
            done({});
        });
}

} // namespace muster::node
