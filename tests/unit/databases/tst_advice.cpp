// muster_test: USES Muster::Databases
#include "databases/advice.h"
#include "protocol/vocabulary/settingwords.h"

#include <QTest>

using namespace muster;
using namespace muster::protocol;
using namespace Qt::Literals::StringLiterals;

namespace {

SettingAdvice adviceOn(const QString &setting, const ServerSetting &actual,
    const std::optional<databases::Settings> &primary = std::nullopt, int connections = 68)
{
    const auto all = databases::advise({{setting, actual}}, connections, primary);
    const auto found =
        std::ranges::find_if(all, [&](const SettingAdvice &each) { return each.setting == setting; });
    return found == all.end() ? SettingAdvice() : *found;
}

} // namespace

// Goal: each setting against what is recommended, in whatever unit the server shows it.
class TestAdvice final : public QObject {
    Q_OBJECT
private slots:
    void eachSettingIsJudged_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("actual");
        QTest::addColumn<QString>("recommended");
        const auto row = [](const char *name, const char *setting, const char *value, const char *unit,
                             const char *state, const char *actual, const char *recommended) {
            const auto text = [](const char *t) {
                return QString::fromLatin1(t);
            };
            QTest::newRow(name) << text(setting) << text(value) << text(unit) << text(state) << text(actual)
                                << text(recommended);
        };
        row("a crash destroys", "fsync", "off", "", "danger", "off", "on");
        row("as it should be", "fsync", "on", "", "ok", "on", "on");
        row("torn pages", "full_page_writes", "off", "", "danger", "off", "on");
        row("what was acknowledged is lost", "synchronous_commit", "off", "", "danger", "off", "on");
        row("on the disk of this server", "synchronous_commit", "local", "", "ok", "local", "on");
        row("even on another's", "synchronous_commit", "remote_apply", "", "ok", "remote_apply", "on");
        row("pages of 8 kB", "shared_buffers", "16384", "8kB", "improve", "128MB", "1GB");
        row("exactly enough", "shared_buffers", "131072", "8kB", "ok", "1GB", "1GB");
        row("kilobytes", "work_mem", "4096", "kB", "improve", "4MB", "16MB");
        row("odd sizes", "work_mem", "17000", "kB", "ok", "17000kB", "16MB");
        row("megabytes", "maintenance_work_mem", "256", "MB", "ok", "256MB", "256MB");
        row("for disks that turn", "random_page_cost", "4", "", "improve", "4", "1.1");
        row("for those that do not", "random_page_cost", "1.1", "", "ok", "1.1", "1.1");
        row("too few for all nodes", "max_connections", "67", "", "improve", "67", "100");
        row("as many as there must be", "max_connections", "100", "", "ok", "100", "100");
        row("the system's two hours", "tcp_keepalives_idle", "0", "s", "improve", "0s", "60s");
        row("in milliseconds", "tcp_keepalives_idle", "60000", "ms", "ok", "60s", "60s");
        row("in minutes", "tcp_keepalives_idle", "2", "min", "improve", "120s", "60s");
        row("never vacuumed", "autovacuum", "off", "", "improve", "off", "on");
        row("of an older server", "autovacuum", "", "", "unknown", "", "on");
        row("no number", "work_mem", "lots", "kB", "unknown", "", "16MB");
        row("no unit that is known", "work_mem", "4", "pages", "unknown", "", "16MB");
    }
    void eachSettingIsJudged()
    {
        QFETCH(QString, setting);
        QFETCH(QString, value);
        QFETCH(QString, unit);
        const SettingAdvice advice = adviceOn(setting, {value, unit, false});
        QTEST(advice.state.text(), "state");
        QTEST(advice.actual, "actual");
        QTEST(advice.recommended, "recommended");
        QVERIFY(*settingWhy(advice.setting) != '\0');
        const bool isChange = advice.state == AdviceState::Improve || advice.state == AdviceState::Danger;
        QCOMPARE(commandFor(advice),
            isChange ? u"ALTER SYSTEM SET %1 = '%2';"_s.arg(setting, advice.recommended) : QString());
    }

    void everySettingIsListedTheGravestFirst()
    {
        const auto all = databases::advise(
            {{u"autovacuum"_s, {u"on"_s, {}, false}}, {u"work_mem"_s, {u"64"_s, u"kB"_s, false}},
                {u"synchronous_commit"_s, {u"off"_s, {}, false}}},
            40);
        QCOMPARE(all.size(), databases::settingNames().size());
        QCOMPARE(all[0].setting, u"synchronous_commit"_s);
        QCOMPARE(all[1].setting, u"work_mem"_s);
        QCOMPARE(all.last().setting, u"autovacuum"_s);
    }

    void aReplicaIsSizedToTakeTheWholeLoad()
    {
        const databases::Settings primary{{u"shared_buffers"_s, {u"1048576"_s, u"8kB"_s, true}},
            {u"max_connections"_s, {u"300"_s, {}, true}}};
        const SettingAdvice buffers = adviceOn(u"shared_buffers"_s, {u"262144"_s, u"8kB"_s, true}, primary);
        QCOMPARE(buffers.state, AdviceState::Improve);
        QCOMPARE(buffers.recommended, u"8GB"_s);
        QVERIFY(buffers.needsRestart && commandAfter(buffers).isEmpty());
        QCOMPARE(adviceOn(u"max_connections"_s, {u"200"_s, {}, true}, primary).recommended, u"300"_s);
        QCOMPARE(adviceOn(u"max_connections"_s, {u"300"_s, {}, true}, primary, 400).recommended, u"400"_s);
    }

    void connectionsAreCountedForARestartOfAll()
    {
        QCOMPARE(databases::connectionsWanted(3, 8), 68);
        QCOMPARE(databases::connectionsWanted(1, 8), 36);
    }

    void noStatementIsMadeOfWhatAServerMakesUp_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QString>("recommended");
        QTest::newRow("a quote in the value") << u"fsync"_s << u"on'; DROP TABLE users; --"_s;
        QTest::newRow("a blank in the name") << u"fsync = off; --"_s << u"on"_s;
        QTest::newRow("a new line") << u"fsync"_s << u"on\n"_s;
        QTest::newRow("nothing") << QString() << u"on"_s;
    }
    void noStatementIsMadeOfWhatAServerMakesUp()
    {
        QFETCH(QString, setting);
        QFETCH(QString, recommended);
        QCOMPARE(commandFor({setting, u"off"_s, recommended, AdviceState::Danger, false}), QString());
    }
};

QTEST_GUILESS_MAIN(TestAdvice)
#include "tst_advice.moc"
