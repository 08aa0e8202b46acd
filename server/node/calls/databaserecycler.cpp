#include "node/calls/databaserecycler.h"

#include "base/then.h"
#include "base/whendone.h"
#include "log/log.h"
#include "node/calls/peercalls.h"
#include "node/config/configfile.h"
#include "node/leadership/leadership.h"
#include "store/schema/migrator.h"

#include <QFileInfo>

namespace muster::node {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Answer = Result<api::ConfigOutcome>;

namespace {

constexpr auto component = "node"_L1;
constexpr Millis triedWithin = 4s;

/// Whether this cluster can go on there: it takes writes, and its data is ours.
Result<void> tryDatabase(store::Connection &connection, const QString &systemId)
{
    const auto schema = store::readSchema(connection);
    if (!schema)
        return failed(schema);
    if (schema->version == 0)
        return fail(ErrorCode::Conflict,
            u"That database is empty; make it a copy or a replica of this cluster's first."_s);
    const auto identity = connection.identity();
    if (!identity)
        return failed(identity);
    if (identity->system != systemId)
        return fail(ErrorCode::Conflict,
            u"That database holds another cluster's data (its id is %1, ours is %2)."_s.arg(
                identity->system, systemId));
    if (auto usable = store::checkSchema(*schema, store::knownSchema(connection.driver())); !usable)
        return usable;
    return connection.transaction([&connection] { return connection.checkWritable(); });
}

} // namespace

DatabaseRecycler::DatabaseRecycler(Deps deps) : m_deps(std::move(deps))
{
    connect(&m_deps.config, &ConfigFile::reloaded, this, &DatabaseRecycler::followReload);
}

void DatabaseRecycler::followReload()
{
    if (m_deps.leadership.databaseReachable()
        || !m_deps.config.pendingKeys().contains(u"SqlSettings.DataSource"_s))
        return;
    log::info(component, u"the database is away and the file names another one; moving to it"_s);
    whenDone(begin(), this, [](const Answer &moved) {
        if (!moved)
            log::error(component, u"the connections to the database were not recycled"_s,
                {{u"error"_s, moved.error().detail}});
    });
}

QFuture<Answer> DatabaseRecycler::recycle()
{
    return startOnThreadOf<Answer>(this, [this] { return begin(); });
}

QFuture<Answer> DatabaseRecycler::begin()
{
    if (m_trial)
        return ready<Answer>(fail(ErrorCode::Conflict, u"The connections are being recycled already."_s));
    const QString systemId = m_deps.systemId();
    if (systemId.isEmpty())
        return ready<Answer>(fail(ErrorCode::Conflict,
            u"This node has not used its database yet, so that it cannot tell another one's data from it; restart it."_s));
    const config::Document next = m_deps.config.afterRecycling();
    const auto source = store::parseDataSource(next.text(u"SqlSettings.DriverName"),
        next.text(u"SqlSettings.DataSource"), QFileInfo(m_deps.config.path()).absolutePath());
    if (!source)
        return ready<Answer>(failed(source));
    store::SqlWorkerOptions options;
    options.name = u"recycle"_s;
    options.openTimeout = triedWithin;
    m_trial = std::make_unique<store::SqlWorker>(*source, options);
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    whenDone(m_trial->run(triedWithin, [systemId](store::Connection &c) { return tryDatabase(c, systemId); }),
        this, [this, promise, source = *source, next](const Result<void> &tried) {
            m_retired.add(std::exchange(m_trial, nullptr)); // it may still be connecting
            promise->addResult(tried ? move(source, next) : Answer(failed(tried)));
            promise->finish();
        });
    return promise->future();
}

Answer DatabaseRecycler::move(const store::DataSource &source, const config::Document &next)
{
    const QString before = m_deps.pool.source().displayName();
    auto taken = m_deps.config.takeRecycled(next);
    if (!taken)
        return taken;
    m_deps.pool.moveTo(source);
    m_deps.leadership.moveTo(source);
    log::info(component, u"database connections recycled"_s,
        {{u"database"_s, source.displayName()}, {u"before"_s, before}});
    return taken;
}

} // namespace muster::node
