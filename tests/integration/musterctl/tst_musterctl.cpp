// muster_test: USES Muster::Protocol muster_fakenode DEPENDS musterctl PATHS
#include "integration/musterctl/ctlcluster.h"
#include "protocol/http/apierror.h"
#include "protocol/http/routes.h"

#include <QDir>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
using test::FakeNode;
using test::Outcome;
using Cluster = test::CtlCluster;

/// The program as operators and scripts run it: exit codes, what goes where, and what it says to do next.
class TestMusterctl : public QObject {
    Q_OBJECT

private slots:
    void greenIsZero()
    {
        Cluster c;
        const Outcome status = c.run({u"status"_s});
        QCOMPARE(status.exitCode, 0);
        QVERIFY2(status.out.startsWith(u"● GREEN  cluster test · 2 nodes, all ok · leader node-1, term 7"_s),
            qPrintable(status.out));
        QVERIFY(!status.out.contains(u'\x1b')); // no colours into a pipe
        QVERIFY2(status.err.isEmpty(), qPrintable(status.err));
    }

    /// The one node that the profile names dies; the next command finds the others all the same.
    void addressesThatTheClusterToldAreKept()
    {
        Cluster c;
        const auto nameOnly = [&](const FakeNode &node, const QJsonObject &more) {
            QJsonObject profile{{u"name"_s, u"test"_s}, {u"username"_s, u"admin"_s},
                {u"password_file"_s, u"admin-password"_s}, {u"urls"_s, QJsonArray{node.url().toString()}}};
            for (const QString &key : more.keys())
                profile[key] = more[key];
            c.write(u"profile.json"_s, QJsonDocument(profile).toJson());
        };
        nameOnly(c.one, {});
        const QString before = c.run({u"status"_s}).err;
        QVERIFY2(before.isEmpty(), qPrintable(before));
        c.one.kill();
        const Outcome status = c.run({u"status"_s});
        QVERIFY2(status.err.contains(u"no node that the profile names answers; 1 more known"_s),
            qPrintable(status.err));
        QVERIFY2(status.out.contains(u"cluster test"_s), qPrintable(status.out));

        QFile::remove(c.profile());
        nameOnly(c.two, {});
        c.overview.nodes[0].vouched = false;
        c.publish();
        QCOMPARE(c.run({u"status"_s}).exitCode, 0);
        c.two.kill();
        c.one.start();
        QVERIFY2(!c.run({u"status"_s}).out.contains(u"cluster test"_s), "gossip alone knows that address");

        nameOnly(c.two,
            {{u"learned_urls"_s, QJsonArray{c.one.url().toString()}},
                {u"learned_for"_s, QJsonArray{u"http://x:1"_s}}});
        QVERIFY2(!c.run({u"status"_s}).out.contains(u"cluster test"_s), "learned from another cluster");
    }

    void aCommandLineWithAddressesLeavesTheProfileAlone()
    {
        Cluster c;
        QFile file(c.profile());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        QCOMPARE(
            c.run({u"status"_s, u"--profile"_s, c.profile(), u"--url"_s, c.one.url().toString()}).exitCode,
            0);
        file.seek(0);
        QCOMPARE(file.readAll(), before);
        QFile again(c.profile());
        QVERIFY(again.open(QIODevice::ReadOnly));
        QCOMPARE(again.readAll(), before);
    }

    void timesSayTheirZone_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("offset");
        QTest::newRow("west, half an hour") << QByteArray("America/St_Johns") << u" -03:30"_s;
        QTest::newRow("east") << QByteArray("Asia/Tokyo") << u" +09:00"_s;
        QTest::newRow("none") << QByteArray("UTC") << u" UTC"_s;
    }
    void timesSayTheirZone()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QString, offset);
        Cluster c;
        c.overview.at = QDateTime(QDate(2026, 12, 1), QTime(12, 0), Qt::UTC);
        protocol::EventRecord event;
        event.at = c.overview.at;
        event.kind = protocol::EventKind::NodeJoined;
        event.node = c.overview.nodes[0].id;
        c.overview.events = {event};
        c.publish();
        const QByteArray old = qgetenv("TZ");
        qputenv("TZ", zone);
        for (const QString &command : {u"status"_s, u"events"_s, u"reachability"_s}) {
            const Outcome told = c.run({command});
            QVERIFY2(told.out.contains(offset), qPrintable(told.out));
        }
        old.isEmpty() ? qunsetenv("TZ") : qputenv("TZ", old);
    }

    void aTimeThatTheClocksSkipIsSaidToBeOne_data()
    {
        QTest::addColumn<QString>("since");
        QTest::addColumn<bool>("skipped");
        QTest::newRow("in the gap") << u"2027-03-28 02:30"_s << true;
        QTest::newRow("its first second") << u"2027-03-28T02:00:00"_s << true;
        QTest::newRow("right after it") << u"2027-03-28 03:00:00"_s << false;
        QTest::newRow("right before it") << u"2027-03-28 01:59:59"_s << false;
        QTest::newRow("with an offset there is no gap") << u"2027-03-28T02:30:00+01:00"_s << false;
        QTest::newRow("UTC has none") << u"2027-03-28T02:30:00Z"_s << false;
        QTest::newRow("twice in autumn: it exists") << u"2027-10-31 02:30:00"_s << false;
        QTest::newRow("a while ago") << u"15m"_s << false;
        QTest::newRow("a day") << u"2027-03-28"_s << false;
    }
    void aTimeThatTheClocksSkipIsSaidToBeOne()
    {
        QFETCH(QString, since);
        QFETCH(bool, skipped);
        Cluster c;
        const QByteArray old = qgetenv("TZ");
        qputenv("TZ", "Europe/Berlin");
        const Outcome told = c.run({u"audit"_s, u"--since"_s, since});
        old.isEmpty() ? qunsetenv("TZ") : qputenv("TZ", old);
        QCOMPARE(told.exitCode == 64, skipped);
        QCOMPARE(told.err.contains(u"does not exist here, since clocks go forward over it"_s), skipped);
    }

    void oneLogInServesManyCommands()
    {
        Cluster c;
        QCOMPARE(c.run({u"status"_s}).exitCode, 0);
        QCOMPARE(c.run({u"leader"_s}).exitCode, 0);
        QCOMPARE(c.accounts->logins, 1);
        c.accounts->tokens.clear(); // the cluster was recreated: the stored token is worthless
        QCOMPARE(c.run({u"status"_s}).exitCode, 0);
        QCOMPARE(c.accounts->logins, 2);
    }

    void redIsOneAndNamesTheNextStep()
    {
        Cluster c;
        c.takeDown(1);
        const Outcome status = c.run({u"status"_s});
        QCOMPARE(status.exitCode, 1);
        const QStringList lines = status.out.split(u'\n');
        QVERIFY(lines[0].contains(u"■ RED"_s) && lines[0].contains(u"1 down"_s));
        QVERIFY2(lines[3].startsWith(u"■ down  node-2"_s), qPrintable(lines[3])); // worst first
        QVERIFY(status.out.contains(u"■ node-2: down, for 12 s"_s));
        QVERIFY(status.out.contains(u"next: Check its host and its log, then start it again"_s));
    }

    void statusJsonIsTheSpecsObject()
    {
        Cluster c;
        c.takeDown(1);
        const Outcome status = c.run({u"status"_s, u"--json"_s});
        QCOMPARE(status.exitCode, 1);
        const QJsonObject json = QJsonDocument::fromJson(status.out.toUtf8()).object();
        QCOMPARE(json[u"verdict"].toString(), u"red"_s);
        QCOMPARE(json[u"term"].toInt(), 7);
        QCOMPARE(json[u"nodes"].toArray().size(), 2);
        const QJsonObject reason = json[u"nodes"].toArray()[1].toObject()[u"reasons"].toArray()[0].toObject();
        QCOMPARE(reason[u"code"].toString(), u"down"_s);
        QCOMPARE(reason[u"severity"].toString(), u"red"_s);
        const auto inOrder = [&status](const QStringList &keys) {
            qsizetype from = 0;
            for (const QString &key : keys) {
                from = status.out.indexOf(u"\"%1\":"_s.arg(key), from);
                if (from < 0)
                    return false;
            }
            return true;
        };
        QVERIFY(status.out.startsWith(u"{\"verdict\":\"red\",\"reasons\":["_s));
        QVERIFY(inOrder(
            {u"verdict"_s, u"leader"_s, u"term"_s, u"nodes"_s, u"databases"_s, u"proxies"_s, u"at"_s}));
        QVERIFY(status.out.contains(u"{\"code\":\"down\",\"severity\":\"red\",\"detail\":"_s));
        QVERIFY(inOrder({u"nodes"_s, u"id"_s, u"name"_s, u"address"_s, u"status"_s, u"liveness"_s,
            u"lifecycle"_s, u"leader"_s, u"version"_s, u"schema"_s, u"config_hash"_s, u"disk_hash"_s,
            u"reasons"_s, u"seen_by"_s, u"age_ms"_s}));
    }

    void foreignMembersAreListedAndChangeNothing()
    {
        Cluster c;
        c.overview.foreign = {
            {u"serf-1"_s, u"10.0.0.9:7946"_s, protocol::Liveness::Down, u"serf"_s, Millis(1'200)},
            {u"evil\x1b[2Jname"_s, u"10.0.0.8:7946"_s, protocol::Liveness::Alive, u"memberlist"_s,
                Millis(10)}};
        c.overview.foreignCount = 5;
        c.publish();
        const Outcome status = c.run({u"status"_s});
        QCOMPARE(status.exitCode, 0); // a foreign death is not the cluster's trouble
        QVERIFY2(status.out.contains(u"foreign member serf-1 (serf) at 10.0.0.9:7946: down"_s),
            qPrintable(status.out));
        QVERIFY2(!status.out.contains(u'\x1b'), "a name is no command to the terminal");
        QVERIFY2(status.out.contains(u"and 3 further foreign members"_s), qPrintable(status.out));
        const Outcome json = c.run({u"status"_s, u"--json"_s});
        QVERIFY2(
            json.out.contains(u"\"foreign\":[{\"name\":\"serf-1\",\"address\":\"10.0.0.9:7946\",\"state\":"
                              u"\"down\",\"kind\":\"serf\""_s),
            qPrintable(json.out));
    }

    void aDeadNodeIsPassedOverAndSaidSo()
    {
        Cluster c;
        c.one.kill();
        const Outcome status = c.run({u"status"_s});
        QCOMPARE(status.exitCode, 0);
        QVERIFY2(status.err.contains(u"skipped "_s + c.one.url().toString()), qPrintable(status.err));
        QVERIFY2(status.err.contains(u"refused"_s), qPrintable(status.err));
    }

    void aStoppedNodeIsPassedOverAfterTheTimeout()
    {
        Cluster c;
        c.one.hang();
        const Outcome status = c.run({u"status"_s, u"--timeout"_s, u"0.5"_s});
        QCOMPARE(status.exitCode, 0);
        QVERIFY2(
            status.err.contains(
                u"did not answer within 500 ms, though it took the request: it hangs or is overloaded"_s),
            qPrintable(status.err));
    }

    void aNodeThatAnsweredIsNotSaidToBeSilent()
    {
        Cluster c;
        for (test::FakeNode *node : {&c.one, &c.two})
            node->setReply(u"POST "_s + QString(protocol::routes::leader),
                protocol::errorResponse(
                    {u"store.app_error"_s, u"The disk of the database is full."_s, 503}, u"r"_s));
        const Outcome transfer = c.run({u"leader"_s, u"transfer"_s, u"--yes"_s});
        QCOMPARE(transfer.exitCode, 2);
        QVERIFY2(transfer.err.startsWith(u"musterctl: no node could do it\n"_s), qPrintable(transfer.err));
        QVERIFY(transfer.err.contains(u": The disk of the database is full."_s));
        QVERIFY(!transfer.err.contains(u"no node answered"_s) && !transfer.err.contains(u"systemctl"_s));
    }

    void nobodyAnswersIsTwo()
    {
        Cluster c;
        c.one.kill();
        c.two.kill();
        const Outcome status = c.run({u"status"_s, u"--json"_s});
        QCOMPARE(status.exitCode, 2);
        for (const FakeNode *node : {&c.one, &c.two})
            QVERIFY2(status.err.contains(node->url().toString()), qPrintable(status.err));
        QCOMPARE(QJsonDocument::fromJson(status.out.toUtf8()).object()[u"verdict"].toString(), u"unknown"_s);
    }

    void aWrongPasswordIsTwoAndTriedOnce()
    {
        Cluster c;
        c.write(u"admin-password"_s, "wrong\n");
        const Outcome status = c.run({u"status"_s});
        QCOMPARE(status.exitCode, 2);
        QVERIFY2(status.err.contains(u"Next: musterctl login"_s), qPrintable(status.err));
        QCOMPARE(c.accounts->logins, 1);
    }

    void whoIsNoAdministratorIsTold()
    {
        Cluster c;
        c.accounts->admin = false;
        const Outcome status = c.run({u"status"_s});
        QCOMPARE(status.exitCode, 2);
        QVERIFY2(status.err.contains(u"system_admin"_s), qPrintable(status.err));
    }

    void wrongUsageIsSixtyFour_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        QTest::newRow("no command") << QStringList() << QString();
        QTest::newRow("an unknown command") << QStringList{u"staus"_s} << u"staus"_s;
        QTest::newRow("an unknown option") << QStringList{u"status"_s, u"--jsn"_s} << u"jsn"_s;
        QTest::newRow("a word too many") << QStringList{u"status"_s, u"now"_s} << u"now"_s;
        QTest::newRow("a time-out that is none")
            << QStringList{u"status"_s, u"--timeout"_s, u"soon"_s} << u"soon"_s;
        QTest::newRow("an address that is none")
            << QStringList{u"status"_s, u"--url"_s, u"ftp://a"_s} << u"ftp://a"_s;
        QTest::newRow("a profile that is not there")
            << QStringList{u"status"_s, u"--profile"_s, u"/nowhere.json"_s} << u"/nowhere.json"_s;
        QTest::newRow("two ways to say where")
            << QStringList{u"reload-config"_s, u"--all"_s, u"--node"_s, u"x"_s} << u"exclude each other"_s;
        QTest::newRow("a node that does not exist")
            << QStringList{u"reload-config"_s, u"--node"_s, u"node-9"_s} << u"node-1"_s;
        QTest::newRow("the beginning of two ids")
            << QStringList{u"reload-config"_s, u"--node"_s, u"node"_s} << u"could be"_s;
        QTest::newRow("a level that is none") << QStringList{u"log-level"_s, u"loud"_s} << u"loud"_s;
        QTest::newRow("minutes that are none")
            << QStringList{u"log-level"_s, u"debug"_s, u"--for"_s, u"ever"_s} << u"1 to 1440"_s;
        QTest::newRow("a time that is none") << QStringList{u"logs"_s, u"--since"_s, u"noon"_s} << u"15m"_s;
        QTest::newRow("lines that are no number")
            << QStringList{u"logs"_s, u"--lines"_s, u"all"_s} << u"1 to 10000"_s;
    }
    void wrongUsageIsSixtyFour()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        Cluster c;
        const Outcome outcome = c.run(arguments);
        QCOMPARE(outcome.exitCode, 64);
        QVERIFY2(outcome.err.contains(says), qPrintable(outcome.err));
    }

    void globalOptionsMayComeFirst()
    {
        Cluster c;
        QCOMPARE(c.run({u"--json"_s, u"--profile"_s, c.profile(), u"status"_s}).exitCode, 0);
    }

    void helpExplainsEachCommand()
    {
        Cluster c;
        const Outcome help = c.run({u"help"_s});
        QCOMPARE(help.exitCode, 0);
        for (const QString &command : {u"status"_s, u"watch"_s, u"diff-config"_s, u"reload-config"_s,
                 u"leader"_s, u"audit"_s, u"logs"_s, u"log-level"_s, u"login"_s, u"logout"_s, u"version"_s}) {
            QVERIFY2(help.out.contains(u"  "_s + command), qPrintable(command));
            const Outcome one = c.run({u"help"_s, command});
            QCOMPARE(one.exitCode, 0);
            QVERIFY(one.out.startsWith(u"Usage: musterctl [options] "_s + command));
            QCOMPARE(c.run({command, u"--help"_s}).out, one.out);
        }
        QVERIFY(c.run({u"help"_s, u"reload-config"_s}).out.contains(u"--node"_s));
    }

    void differencesNameNodeCauseAndFix()
    {
        Cluster c;
        QCOMPARE(c.run({u"diff-config"_s}).exitCode, 0);
        c.editFile();
        const Outcome status = c.run({u"status"_s, u"--profile"_s, c.profile()});
        QCOMPARE(status.exitCode, 0); // a warning only
        QVERIFY2(status.out.contains(u"          musterctl --profile %1 diff-config\n"_s.arg(c.profile())),
            qPrintable(status.out));
        QVERIFY(!status.out.contains(u"reload-config"_s)); // it would make the cluster red
        const Outcome diff = c.run({u"diff-config"_s});
        QCOMPARE(diff.exitCode, 1);
        QVERIFY2(diff.out.contains(u"LogSettings.FileLevel"_s), qPrintable(diff.out));
        QVERIFY(diff.out.contains(u"edited on disk, not reloaded"_s));
        QVERIFY2(diff.out.contains(u"node-2: put the old value back into its file"_s), qPrintable(diff.out));
        QVERIFY(diff.out.contains(u"A reload of node-2 alone makes it differ from the others"_s));
        // The same in all files: all reload. The others run it already: only this one does.
        auto &first = c.overview.differences[0].values[0];
        first.disk = u"\"DEBUG\""_s;
        c.publish();
        QVERIFY(c.run({u"diff-config"_s}).out.contains(u"node-2: musterctl reload-config --all"_s));
        first.running = first.disk;
        c.publish();
        QVERIFY(c.run({u"diff-config"_s}).out.contains(u"node-2: musterctl reload-config --node node-2\n"_s));
    }

    void reloadsOneByNameOrIdAndAll()
    {
        Cluster c;
        const QString id = c.overview.nodes[1].id.toString();
        for (const QString &word : {u"node-2"_s, id, u"node2"_s}) {
            QCOMPARE(c.run({u"reload-config"_s, u"--node"_s, word}).exitCode, 0);
            QCOMPARE(c.one.requests().last(), u"POST /api/v4/muster/config/reload?node="_s + id);
        }
        QCOMPARE(c.run({u"reload-config"_s, u"--all"_s}).exitCode, 0);
        QCOMPARE(c.one.requests().last(), u"POST /api/v4/muster/config/reload?node=all"_s);
        c.takeDown(1);
        const Outcome partly = c.run({u"reload-config"_s, u"--all"_s});
        QCOMPARE(partly.exitCode, 1);
        QVERIFY2(
            partly.out.contains(u"■ node-2 failed: The node does not answer."_s), qPrintable(partly.out));
    }

    void leaderOrNone()
    {
        Cluster c;
        const Outcome leader = c.run({u"leader"_s});
        QCOMPARE(leader.exitCode, 0);
        QVERIFY2(leader.out.startsWith(u"● node-1 leads, term 7"_s), qPrintable(leader.out));
        c.overview.leader.reset();
        c.publish();
        QCOMPARE(c.run({u"leader"_s}).exitCode, 1);
    }

    void logsAreReadableFilteredAndRaw()
    {
        Cluster c;
        const auto json = [](QString text) {
            return text.replace(u'\'', u'"');
        };
        c.one.logs().add(c.overview.nodes[0].id,
            {json(u"{'timestamp':1700000000000,'level':'info','component':'gossip','msg':'up','peers':2}"_s),
                json(
                    u"{'timestamp':1700000000500,'level':'error','component':'store','msg':'gone \\u001b[31m'}"_s)});
        const Outcome all = c.run({u"logs"_s});
        QVERIFY2(all.exitCode == 0, qPrintable(all.err));
        QVERIFY2(all.out.contains(u"INFO   gossip    up  peers=2"_s), qPrintable(all.out));
        QVERIFY(!all.out.contains(u'\x1b')); // a log line must not control the terminal
        const Outcome errors = c.run({u"logs"_s, u"--level"_s, u"warn"_s});
        QCOMPARE(errors.out.count(u'\n'), 1);
        QVERIFY(errors.out.contains(u"ERROR"_s));
        QCOMPARE(
            c.run({u"logs"_s, u"--json"_s, u"-n"_s, u"1"_s, u"--level"_s, u"info"_s}).out.count(u'\n'), 1);
    }

    void logsOfAllNodesAreMergedByCorrectedTime()
    {
        Cluster c;
        const auto line = [](int second, const QString &text) {
            return u"{\"level\":\"info\",\"msg\":\"%1\",\"timestamp\":%2}"_s.arg(text).arg(
                1'700'000'000'000 + second * 1'000);
        };
        c.one.logs().add(c.overview.nodes[0].id, {line(1, u"first"_s), line(3, u"third"_s)});
        // Its clock is a minute fast: by the raw times all of it would come last.
        c.one.logs().add(c.overview.nodes[1].id, {line(62, u"second"_s), line(64, u"fourth"_s)});
        c.one.logs().setOffset(c.overview.nodes[1].id, Millis(60'000));
        const auto order = [&](const QStringList &more) {
            QStringList words;
            for (const QString &row :
                c.run(QStringList{u"logs"_s} + more).out.split(u'\n', Qt::SkipEmptyParts))
                words.append(row.section(u"  "_s, -1).trimmed());
            return words;
        };
        QCOMPARE(order({}), (QStringList{u"first"_s, u"second"_s, u"third"_s, u"fourth"_s}));
        QCOMPARE(order({u"-n"_s, u"2"_s}), (QStringList{u"third"_s, u"fourth"_s}));
        QCOMPARE(order({u"--grep"_s, u"f[io][ru]"_s}), (QStringList{u"first"_s, u"fourth"_s}));
        QCOMPARE(order({u"--node"_s, u"node-2"_s}), (QStringList{u"second"_s, u"fourth"_s}));
        QCOMPARE(order({u"--since"_s, u"1700000002000"_s, u"--until"_s, u"1700000003000"_s}),
            (QStringList{u"second"_s, u"third"_s}));
        const Outcome json = c.run({u"logs"_s, u"--json"_s, u"-n"_s, u"1"_s});
        const QJsonObject last = QJsonDocument::fromJson(json.out.toUtf8()).object();
        QCOMPARE(last[u"muster_node"].toString(), u"node-2"_s);
        QCOMPARE(last[u"muster_at"].toString(), u"2023-11-14T22:13:24.000Z"_s);

        c.one.logs().setSilent(c.overview.nodes[1].id, u"it is down"_s);
        const Outcome missing = c.run({u"logs"_s});
        QCOMPARE(missing.exitCode, 1);
        QVERIFY2(missing.err.contains(u"node-2 did not answer: it is down"_s), qPrintable(missing.err));
        QCOMPARE(missing.out.count(u'\n'), 2);
        const Outcome wrong = c.run({u"logs"_s, u"--grep"_s, u"(("_s});
        QVERIFY2(wrong.exitCode != 0 && !wrong.err.isEmpty(), qPrintable(wrong.err));
    }

    void followedLogsContinueWhereTheyWere()
    {
        Cluster c;
        const NodeId node = c.overview.nodes[0].id;
        c.one.logs().add(node, {u"a"_s, u"b"_s});
        const std::unique_ptr<QProcess> process = c.start({u"logs"_s, u"--follow"_s});
        QString seen;
        const auto sees = [&](const QString &text) {
            seen += QString::fromUtf8(process->readAllStandardOutput());
            return seen == text;
        };
        QTRY_VERIFY2(sees(u"node-1  a\nnode-1  b\n"_s), qPrintable(seen));
        c.one.logs().add(node, {u"c"_s, u"d"_s});
        QTRY_VERIFY2(sees(u"node-1  a\nnode-1  b\nnode-1  c\nnode-1  d\n"_s), qPrintable(seen));
        process->terminate();
        Cluster::finish(*process);
    }

    void logLevels()
    {
        Cluster c;
        QVERIFY(c.run({u"log-level"_s}).out.contains(u"file info, console info"_s));
        const Outcome set =
            c.run({u"log-level"_s, u"debug"_s, u"--target"_s, u"file"_s, u"--node"_s, u"node-2"_s});
        QCOMPARE(set.exitCode, 0);
        QVERIFY2(set.out.contains(u"file debug, console info"_s), qPrintable(set.out));
        QCOMPARE(c.two.bodies().last(), QByteArray("{\"file\":\"debug\"}"));
        QCOMPARE(c.run({u"log-level"_s, u"debug"_s, u"--for"_s, u"15m"_s}).exitCode, 0);
        QCOMPARE(
            c.one.bodies().last(), QByteArray("{\"console\":\"debug\",\"file\":\"debug\",\"minutes\":15}"));
    }

    void logInKeepsATokenAndNoPassword()
    {
        Cluster c;
        const QStringList url{u"--url"_s, c.one.url().toString()};
        QCOMPARE(c.run(url + QStringList{u"status"_s}).exitCode,
            2); // with --url the environment's profile is not used
        c.write(u"pw"_s, c.accounts->password.toUtf8());
        const Outcome login = c.run(url
            + QStringList{
                u"login"_s, u"--user"_s, u"admin"_s, u"--password-file"_s, c.home.filePath(u"pw"_s)});
        QVERIFY2(login.exitCode == 0, qPrintable(login.err));
        QCOMPARE(c.run(url + QStringList{u"status"_s}).exitCode, 0);
        for (const QFileInfo &info : QDir(c.home.filePath(u"muster"_s)).entryInfoList(QDir::Files)) {
            QFile file(info.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(!file.readAll().contains(c.accounts->password.toUtf8()));
            QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        }
        QCOMPARE(c.run(url + QStringList{u"logout"_s}).exitCode, 0);
        QVERIFY(c.accounts->tokens.isEmpty());
        QCOMPARE(c.run(url + QStringList{u"status"_s}).exitCode, 2);
        const Outcome wrong =
            c.run(url + QStringList{u"login"_s, u"--user"_s, u"admin"_s, u"--password-stdin"_s});
        QCOMPARE(wrong.exitCode, 64); // nothing on standard input
    }

    void watchTellsChangesAndMovesOn()
    {
        Cluster c;
        const std::unique_ptr<QProcess> process = c.start({u"watch"_s, u"--for"_s, u"6"_s});
        QString seen;
        const auto sees = [&](const QString &text) {
            seen += QString::fromUtf8(process->readAllStandardOutput());
            return seen.contains(text);
        };
        QTRY_VERIFY2(sees(u"connected to "_s + c.one.address()), qPrintable(seen));
        QVERIFY2(sees(u"● ok  cluster test"_s), qPrintable(seen));
        c.takeDown(1);
        QTRY_VERIFY2(sees(u"node-2: ■ down, was ● ok"_s), qPrintable(seen));
        QTRY_VERIFY2(sees(u"verdict: ■ red"_s), qPrintable(seen));
        c.one.kill();
        QTRY_VERIFY2(sees(u"connected to "_s + c.two.address()), qPrintable(seen));
        QVERIFY(sees(u"lost "_s + c.one.address()));
        QCOMPARE(Cluster::finish(*process).exitCode, 1);
    }

    void watchJsonIsOneObjectALine()
    {
        Cluster c;
        const Outcome watch = c.run({u"watch"_s, u"--json"_s, u"--for"_s, u"1"_s});
        QCOMPARE(watch.exitCode, 0);
        const QStringList lines = watch.out.split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(!lines.isEmpty());
        for (const QString &line : lines)
            QVERIFY(QJsonDocument::fromJson(line.toUtf8()).isObject());
    }

    void versionIsTheBuilds()
    {
        Cluster c;
        QVERIFY(c.run({u"version"_s}).out.startsWith(u"musterctl "_s));
        QCOMPARE(c.run({u"--version"_s}).exitCode, 0);
    }
};

QTEST_GUILESS_MAIN(TestMusterctl)
#include "tst_musterctl.moc"
