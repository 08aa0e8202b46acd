#include "node/daemon/clusterdatabase.h"

#include "base/whendone.h"
#include "log/log.h"
#include "store/leadership/leaserepository.h"
#include "store/schema/systemrepository.h"

#include <QRandomGenerator>

#include <array>

namespace muster::node {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto component = "node"_L1;
constexpr Millis migrationMax = 1h;
constexpr Millis agreeTimeout = 5s;
/// Made up by the first node.
constexpr auto reportKeyName = "MusterReportKey"_L1;

QString randomKey()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(words.data()), qsizetype(sizeof words)).toBase64());
}

} // namespace

void ClusterDatabase::migrate(Progress progress, Done done)
{
    store::MigrateOptions options;
    options.self = m_self;
    options.deadline = steadyNow() + migrationMax;
    options.cancelled = m_cancelled;
    options.report = [this, progress = std::move(progress)](const store::MigrationProgress &now) {
        QMetaObject::invokeMethod(
            this, [progress, now] { progress(now); }, Qt::QueuedConnection);
    };
    const auto work = [options](store::Connection &connection) {
        return store::migrate(connection, options);
    };
    whenDone(m_pool.writer().run(migrationMax, work), this,
        [this, done = std::move(done)](const Result<store::SchemaState> &schema) {
            if (!schema)
                return done(failed(schema));
            log::info(component, u"the database is ready"_s, {{u"schema"_s, schema->version}});
            m_schema = schema->version;
            emit migrated(m_schema);
            done({});
        });
}

void ClusterDatabase::agree(Done done)
{
    const auto work = [](store::Connection &connection) {
        return store::rememberHome(connection).and_then([&connection] {
            return store::SystemRepository(connection).valueOrSet(reportKeyName, randomKey());
        });
    };
    whenDone(
        m_pool.write(agreeTimeout, work), this, [this, done = std::move(done)](const Result<QString> &key) {
            if (!key)
                return done(failed(key));
            emit reportKeyAgreed(QByteArray::fromBase64(key->toLatin1()));
            done({});
        });
}

} // namespace muster::node
