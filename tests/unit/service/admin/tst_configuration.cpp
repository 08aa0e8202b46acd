// muster_test: USES Muster::Service
#include "service/admin/configuration.h"

#include "base/then.h"
#include "config/secrets.h"

#include <QTest>

using namespace muster;
using namespace muster::service;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A file in memory.
class MemoryConfig final : public ConfigService {
public:
    MemoryConfig()
    {
        now->file = config::Document(
            {{u"TeamSettings"_s, QJsonObject{{u"SiteName"_s, u"Before"_s}, {u"MaxUsersPerTeam"_s, 7}}},
                {u"EmailSettings"_s, QJsonObject{{u"SMTPPassword"_s, u"secret"_s}}}});
    }
    std::shared_ptr<const ConfigSnapshot> snapshot() const override { return now; }
    QFuture<Result<ConfigOutcome>> reload() override { return ready(reloaded); }
    QFuture<Result<SaveOutcome>> save(Change change) override
    {
        const auto next = change(*now);
        if (!next)
            return ready<Result<SaveOutcome>>(failed(next));
        const config::Document before = std::exchange(now->file, *next);
        return ready<Result<SaveOutcome>>(SaveOutcome{{{u"a"_s}, {u"b"_s, u"c"_s}}, before, *next});
    }

    QString text(const QString &key) const { return now->file.text(key); }

    std::shared_ptr<ConfigSnapshot> now = std::make_shared<ConfigSnapshot>();
    Result<ConfigOutcome> reloaded = ConfigOutcome{{u"x"_s, u"y"_s}, {u"z"_s}};
};

const Actor actor{UserId(u"anna"_s), {}, {}, u"PUT /config"_s, {}};

} // namespace

/// What changing the configuration does to the file, and what is audited of it.
class ConfigurationTest : public QObject {
    Q_OBJECT

private slots:
    void aPatchKeepsWhatItDoesNotState()
    {
        MemoryConfig config;
        const auto done = patchConfig(
            actor, config, {{u"TeamSettings"_s, QJsonObject{{u"SiteName"_s, u"After"_s}}}}, OwnKeys::Keep)
                              .result();
        QVERIFY(done.has_value());
        QCOMPARE(config.text(u"TeamSettings.SiteName"_s), u"After"_s);
        QCOMPARE(config.now->file.integer(u"TeamSettings.MaxUsersPerTeam"), 7);
        QCOMPARE(config.text(u"EmailSettings.SMTPPassword"_s), u"secret"_s);
    }

    void aWholeConfigurationDropsWhatItDoesNotStateButNoMaskedSecret()
    {
        MemoryConfig config;
        const auto done = replaceConfig(actor, config,
            {{u"TeamSettings"_s, QJsonObject{{u"SiteName"_s, u"After"_s}}},
                {u"EmailSettings"_s, QJsonObject{{u"SMTPPassword"_s, QString(config::maskText)}}}},
            OwnKeys::Change)
                              .result();
        QVERIFY(done.has_value());
        QCOMPARE(config.text(u"TeamSettings.SiteName"_s), u"After"_s);
        QVERIFY(!config.now->file.root()[u"TeamSettings"].toObject().contains(u"MaxUsersPerTeam"));
        QCOMPARE(config.text(u"EmailSettings.SMTPPassword"_s), u"secret"_s);
    }

    // What mmctl does behind a balancer: it sends one node's configuration to another.
    void whatEachNodeHasOfItsOwnStays()
    {
        const QJsonObject other{{u"TeamSettings"_s, QJsonObject{{u"SiteName"_s, u"After"_s}}},
            {u"ServiceSettings"_s, QJsonObject{{u"ListenAddress"_s, u":1"_s}}}};
        MemoryConfig config;
        const QString own = config.text(u"ServiceSettings.ListenAddress"_s);
        QVERIFY(patchConfig(actor, config, other, OwnKeys::Keep).result().has_value());
        QCOMPARE(config.text(u"TeamSettings.SiteName"_s), u"After"_s);
        QCOMPARE(config.text(u"ServiceSettings.ListenAddress"_s), own);
        QVERIFY(replaceConfig(actor, config, other, OwnKeys::Keep).result().has_value());
        QCOMPARE(config.text(u"ServiceSettings.ListenAddress"_s), own);
        QVERIFY(patchConfig(actor, config, other, OwnKeys::Change).result().has_value());
        QCOMPARE(config.text(u"ServiceSettings.ListenAddress"_s), u":1"_s);
    }

    void aSaveIsAuditedWithAllKeysThatItChanged()
    {
        MemoryConfig config;
        const auto done = patchConfig(actor, config, {}, OwnKeys::Change).result();
        QVERIFY(done && done->effects.audit);
        QCOMPARE(done->effects.audit->actor.user, actor.user);
        QCOMPARE(done->effects.audit->outcome, u"ok"_s);
        QCOMPARE(done->effects.audit->extra, u"a b c"_s);
        QVERIFY(done->effects.events.empty()); // they come with the keys, also where nobody asked for a save
    }

    void aReloadIsAuditedWithWhatIsUsedNow()
    {
        MemoryConfig config;
        const auto done = reloadConfig(actor, config).result();
        QVERIFY(done && done->effects.audit);
        QCOMPARE(done->effects.audit->extra, u"x y"_s);
    }

    void aFailureKeepsItsReason()
    {
        MemoryConfig config;
        config.reloaded = fail(ErrorCode::InvalidArgument, u"no such key"_s);
        const auto done = reloadConfig(actor, config).result();
        QVERIFY(!done.has_value());
        QCOMPARE(done.error().detail, u"no such key"_s);
    }
};

QTEST_GUILESS_MAIN(ConfigurationTest)
#include "tst_configuration.moc"
