// muster_test: USES Muster::Host
#include "host/limits.h"
#include "protocol/vocabulary/hostfix.h"
#include "protocol/vocabulary/limitwords.h"

#include <QRegularExpression>
#include <QTest>

using namespace muster;
using namespace muster::host;
using namespace Qt::Literals::StringLiterals;

class TestLimits : public QObject {
    Q_OBJECT
private slots:
    void judged_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("actual");
        QTest::addColumn<QString>("state");
        const auto row = [](const char *name, const QString &id, const QString &actual,
                             const QString &state) {
            QTest::newRow(name) << id << actual << state;
        };
        row("exactly as many files as recommended", u"open-files"_s, u"65536"_s, u"ok"_s);
        row("one file too few", u"open-files"_s, u"65535"_s, u"deviates"_s);
        row("unlimited is enough", u"open-files"_s, u"unlimited"_s, u"ok"_s);
        row("few processes", u"processes"_s, u"4096"_s, u"deviates"_s);
        row("the kernel's own port range", u"ip_local_port_range"_s, u"32768\t60999\n"_s, u"deviates"_s);
        row("a range that is wider than asked", u"ip_local_port_range"_s, u"1024\t65535\n"_s, u"ok"_s);
        row("wide below, narrow above", u"ip_local_port_range"_s, u"1024 64999"_s, u"deviates"_s);
        row("half a range", u"ip_local_port_range"_s, u"1024"_s, u"unknown"_s);
        row("a short timeout", u"tcp_fin_timeout"_s, u"15\n"_s, u"ok"_s);
        row("a long timeout", u"tcp_fin_timeout"_s, u"60\n"_s, u"deviates"_s);
        row("reuse for loopback only, the kernel's default", u"tcp_tw_reuse"_s, u"2\n"_s, u"deviates"_s);
        row("reuse", u"tcp_tw_reuse"_s, u"1\n"_s, u"ok"_s);
        row("the backlog of old kernels", u"somaxconn"_s, u"128\n"_s, u"deviates"_s);
        row("a small syn backlog", u"tcp_max_syn_backlog"_s, u"2048\n"_s, u"deviates"_s);
        row("nothing in the file", u"somaxconn"_s, QString(), u"unknown"_s);
        row("no number", u"somaxconn"_s, u"many"_s, u"unknown"_s);
        row("a number below nothing", u"somaxconn"_s, u"-1"_s, u"unknown"_s);
        row("more than 64 bits", u"somaxconn"_s, u"99999999999999999999"_s, u"unknown"_s);
    }
    void judged()
    {
        QFETCH(QString, id);
        QFETCH(QString, actual);
        const QList<LimitCheck> checks = judgeLimits([&](const LimitRule &rule) -> std::optional<QString> {
            return rule.id == id ? std::optional(actual) : std::nullopt;
        });
        bool found = false;
        for (const LimitCheck &check : checks) {
            if (check.id != id) {
                QCOMPARE(check.state, LimitState::Unknown); // what is unknown is not ok
                continue;
            }
            found = true;
            QTEST(QString(protocol::name(check.state)), "state");
            QCOMPARE(check.fix.isEmpty(), check.state != LimitState::Deviates);
            QVERIFY(limitSentence(check).contains(check.recommended));
        }
        QVERIFY(found);
    }

    /// What is wrong is said as it is, with units: a timeout of 60 s is not too low.
    void words_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("actual");
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const QString &id, const QString &actual, const QString &fault,
                             const QString &sentence) {
            QTest::newRow(qPrintable(id)) << id << actual << fault << sentence;
        };
        row(u"open-files"_s, u"1024"_s, u"too low"_s,
            u"open-files is 1024 files (recommended: at least 65536 files)"_s);
        row(u"tcp_fin_timeout"_s, u"60"_s, u"too high"_s,
            u"tcp_fin_timeout is 60 s (recommended: at most 30 s)"_s);
        row(u"tcp_tw_reuse"_s, u"2"_s, u"differs"_s, u"tcp_tw_reuse is 2 (recommended: 1)"_s);
        row(u"ip_local_port_range"_s, u"32768 60999"_s, u"too narrow"_s,
            u"ip_local_port_range is 32768 60999 (recommended: 1025 65000)"_s);
        row(u"somaxconn"_s, u"128"_s, u"too low"_s,
            u"somaxconn is 128 connections (recommended: at least 4096 connections)"_s);
    }
    void words()
    {
        QFETCH(QString, id);
        QFETCH(QString, actual);
        const auto checks = judgeLimits([&](const LimitRule &) { return std::optional(actual); });
        const auto check =
            std::find_if(checks.begin(), checks.end(), [&](const LimitCheck &each) { return each.id == id; });
        QVERIFY(check != checks.end());
        QTEST(QString::fromUtf8(protocol::limitFault(protocol::limitCompare(id))), "fault");
        QTEST(limitSentence(*check), "sentence");
    }
    void ofALimitOfAnotherVersionNothingIsClaimed()
    {
        QCOMPARE(protocol::limitValue(u"swappiness", u"60"_s), u"60"_s);
        QCOMPARE(protocol::limitWanted(u"swappiness", u"1"_s), u"1"_s);
        QCOMPARE(
            QString::fromUtf8(protocol::limitFault(protocol::limitCompare(u"swappiness"))), u"differs"_s);
        QCOMPARE(protocol::limitValue(u"open-files", u"unlimited"_s), u"unlimited"_s);
        QCOMPARE(protocol::limitValue(u"open-files", u"%1 s"_s), u"%1 s"_s);
    }

    /// The rules are data: what every row must have, so that nothing that is shown is empty.
    void theTableIsWhole()
    {
        const QStringList ids{u"ip_local_port_range"_s, u"open-files"_s, u"processes"_s, u"somaxconn"_s,
            u"tcp_fin_timeout"_s, u"tcp_max_syn_backlog"_s, u"tcp_tw_reuse"_s};
        for (const QString &id : ids) {
            QVERIFY2(findLimit(id), qPrintable(id));
            const LimitRule &rule = *findLimit(id);
            QVERIFY(!rule.source.isEmpty() && !rule.why.isEmpty() && !rule.effect.isEmpty());
            // The fix names the recommended value, so the two cannot come apart.
            const QString fix = protocol::limitFix(id);
            QVERIFY2(fix.contains(rule.recommended), rule.id.data());
            QVERIFY2(fix.contains(u"sudo "), rule.id.data());
        }
        QVERIFY(!findLimit(u"swappiness"));
    }
};

QTEST_GUILESS_MAIN(TestLimits)
#include "tst_limits.moc"
