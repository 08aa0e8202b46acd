// muster_test: USES Muster::Protocol
#include "protocol/admin/auditwords.h"
#include "protocol/http/routes.h"

#include <QSet>
#include <QTest>

using namespace muster;
using namespace muster::protocol;
using namespace Qt::Literals::StringLiterals;

namespace {

AuditLanguage inEnglish()
{
    return {[](const char *text) { return QString::fromUtf8(text); },
        [](const NodeId &node) {
            return u"name of "_s + node.toString();
        }};
}

AuditRecord record(const QString &action, const QString &extraInfo)
{
    AuditRecord audit;
    audit.username = u"anna"_s;
    audit.action = action;
    audit.extraInfo = extraInfo;
    return audit;
}

} // namespace

/// Audits in words: one table for musterctl and the console.
class TestAuditWords : public QObject {
    Q_OBJECT

private slots:
    void everyWordHasItsEnglishOnce()
    {
        QSet<QString> seen;
        for (const AuditAction action : valuesOf<AuditAction>()) {
            const QString text = QString::fromUtf8(english(action));
            QVERIFY2(!text.isEmpty() && !seen.contains(text), name(action).data());
            seen.insert(text);
        }
        for (const AuditOutcome outcome : valuesOf<AuditOutcome>())
            QVERIFY2(*english(outcome), name(outcome).data());
        // What stands behind the name has a place in the sentence, and nothing else has one.
        for (const AuditReason reason : valuesOf<AuditReason>())
            QCOMPARE(QString::fromUtf8(english(reason)).contains(u"%1"_s), name(reason).endsWith(u' '));
    }

    void whatWasDoneToWhatAndHowItEnded_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("extraInfo");
        QTest::addColumn<QString>("words"); // action, target, outcome
        const auto row = [](const char *name, const QString &action, const QString &extraInfo,
                             const QString &words) {
            QTest::newRow(name) << action << extraInfo << words;
        };
        const QString login = u"POST "_s + routes::login;
        const QString leader = u"POST "_s + routes::leader;
        const QString reload = u"POST "_s + routes::clusterReload;
        const QString levels = u"POST "_s + routes::logLevel;
        const QString keys = u"POST "_s + routes::gossipKeys;
        row("a log-in", login, u"ok; anna"_s, u"Log in|anna|Done"_s);
        row("a log-in that nobody is known by", login, u"refused: wrong credentials"_s,
            u"Log in||Refused: wrong name or password"_s);
        row("a log-in to an account that exists", login, u"refused: wrong credentials; anna"_s,
            u"Log in|anna|Refused: wrong name or password"_s);
        row("the account is locked for a while", login, u"refused: too many failed attempts; anna"_s,
            u"Log in|anna|Refused: too many failed attempts"_s);
        row("so is the address", login, u"refused: too many failed attempts from this address"_s,
            u"Log in||Refused: too many failed attempts from this address"_s);
        row("keys of the configuration", u"PUT "_s + routes::configPatch, u"ok; TeamSettings.SiteName A.B"_s,
            u"Change configuration|TeamSettings.SiteName A.B|Done"_s);
        row("a configuration that may not be written", u"PUT "_s + routes::config, u"refused: read-only"_s,
            u"Change configuration||Refused: the configuration is read-only"_s);
        row("a reload of all", reload, u"ok; on all"_s, u"Reload configuration|all nodes|Done"_s);
        row("a reload of one", reload, u"failed on node-2; on n2"_s,
            u"Reload configuration|name of n2|Failed: not done on node-2"_s);
        row("a reload of an older server", reload, u"ok"_s, u"Reload configuration||Done"_s);
        row("not allowed", reload, u"refused: needs system_admin"_s,
            u"Reload configuration||Refused: needs the role system_admin"_s);
        row("a transfer", leader, u"ok; to n2"_s, u"Transfer leadership|name of n2|Done"_s);
        row("to whoever is next", leader, u"ok; to next"_s, u"Transfer leadership|the next node|Done"_s);
        row("a reason with a semicolon", leader, u"it drains; wait; to n2"_s,
            u"Transfer leadership|name of n2|Failed: it drains; wait"_s);
        row("no target behind the semicolon", leader, u"it drains; wait"_s,
            u"Transfer leadership||Failed: it drains; wait"_s);
        row("no preference", u"DELETE "_s + routes::leader, u"ok; no preference"_s,
            u"Clear preferred leader||Done"_s);
        row("log levels", levels, u"ok; {\"file\":\"debug\",\"minutes\":15}"_s,
            u"Change log levels|file=debug minutes=15|Done"_s);
        row("log levels, not everywhere", levels, u"failed on node-2; {\"file\":\"debug\"}"_s,
            u"Change log levels|file=debug|Failed: not done on node-2"_s);
        row("what the server answered", levels, u"answered 400"_s,
            u"Change log levels||Failed: the server answered 400"_s);
        row("a gossip key", keys, u"failed on node-1, node-2; use 00ff"_s,
            u"Change gossip keys|use 00ff|Failed: not done on node-1, node-2"_s);
        row("an action of another version", u"PATCH /api/v4/teams"_s, u"ok; blue"_s,
            u"PATCH /api/v4/teams|blue|Done"_s);
        row("no route", u"muster-sim"_s, u"ok"_s, u"muster-sim||Done"_s);
        row("an outcome of another version", u"PATCH /x"_s, u"the moon was full; gray"_s,
            u"PATCH /x||Failed: the moon was full; gray"_s);
        row("nothing at all", QString(), QString(), u"||Failed"_s);
    }
    void whatWasDoneToWhatAndHowItEnded()
    {
        QFETCH(QString, action);
        QFETCH(QString, extraInfo);
        QFETCH(QString, words);
        const AuditWords said = wordsOf(record(action, extraInfo), inEnglish());
        QCOMPARE((QStringList{said.action, said.target, said.outcome}.join(u'|')), words);
        QCOMPARE(said.who, u"anna"_s);
    }

    void theTextOfAnotherDrivesNoTerminalAndTurnsNoLine()
    {
        AuditRecord audit = record(u"POST /\u202Ex\x1b[2J"_s, u"failed\n\u2028on; \u2066 <b>x</b>"_s);
        audit.username = u"an\u202Ena"_s;
        const AuditWords said = wordsOf(audit, inEnglish());
        QCOMPARE(said.who, u"anna"_s);
        QCOMPARE(said.action, u"POST /x [2J"_s);
        QCOMPARE(said.outcome, u"Failed: failed  on;  <b>x</b>"_s);
    }

    void aPercentSignIsNoPlaceholder()
    {
        const auto said =
            wordsOf(record(u"POST "_s + routes::clusterReload, u"failed on %1%2"_s), inEnglish());
        QCOMPARE(said.outcome, u"Failed: not done on %1%2"_s);
    }

    void whoIsGoneHasAnId()
    {
        AuditRecord audit = record(u"x"_s, u"ok"_s);
        audit.username.clear();
        audit.userId = u"id-of-anna"_s;
        QCOMPARE(wordsOf(audit, inEnglish()).who, u"id-of-anna"_s);
    }
};

QTEST_GUILESS_MAIN(TestAuditWords)
#include "tst_auditwords.moc"
