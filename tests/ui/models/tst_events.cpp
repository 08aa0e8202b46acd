// muster_test: USES Muster::Models Qt6::Gui
#include "models/events/eventmodel.h"
#include "models/examples/examples.h"
#include "models/words/sentences.h"

#include <QJsonArray>
#include <QTest>

using namespace muster;
using namespace muster::models;
using namespace Qt::Literals::StringLiterals;

class TestEvents : public QObject {
    Q_OBJECT

private slots:
    void newEventsComeOnTopAndOldOnesStay()
    {
        EventModel model;
        auto overview = examples::leaderDown();
        const auto all = overview.events;
        overview.events = all.mid(0, 4);
        model.setOverview(overview);
        const QPersistentModelIndex old = model.index(0, 0);
        overview.events = all;
        model.setOverview(overview);
        QCOMPARE(old.row(), 3);
        QCOMPARE(model.index(0, EventModel::SentenceColumn).data().toString(),
            u"node-2 leads in term 2, after node-1"_s);
        QCOMPARE(model.index(1, EventModel::WhatColumn).data().toString(), u"■ Problem"_s);
        QCOMPARE(model.index(0, EventModel::WhatColumn).data().toString(), u"● Information"_s);
    }

    void eventsOfAnotherObserverAreAnotherList()
    {
        EventModel model;
        auto overview = examples::leaderDown();
        model.setOverview(overview);
        const QPersistentModelIndex old = model.index(0, 0);
        overview.observer = overview.nodes[2].id; // its sequence 6 is something else
        model.setOverview(overview);
        QVERIFY(!old.isValid());
        QCOMPARE(model.rowCount(), int(overview.events.size()));
    }

    void eventsAreFilteredByNodeSeverityAndText()
    {
        EventModel model;
        EventFilter filter;
        filter.setSourceModel(&model);
        const auto overview = examples::leaderDown();
        model.setOverview(overview);
        filter.setTroubleOnly(true);
        QCOMPARE(filter.rowCount(), 2);
        filter.setNode(overview.nodes[1].id);
        QCOMPARE(filter.rowCount(), 0);
        filter.setTroubleOnly(false);
        QCOMPARE(filter.rowCount(), 2);
        filter.setText(u"LEADS"_s);
        QCOMPARE(filter.rowCount(), 1);
    }

    void everyKindOfEventIsASentence_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QJsonObject>("evidence");
        QTest::addColumn<QString>("began");
        QTest::addColumn<QString>("ended"); // empty: does not end
        const auto row = [](const char *name, const QString &kind, const QJsonObject &evidence,
                             const QString &began, const QString &ended = {}) {
            QTest::newRow(name) << kind << evidence << began << ended;
        };
        const QString two = examples::healthy().nodes[1].id.toString();
        row("a node goes", u"node-down"_s, {}, u"node-3 is down"_s);
        row("a node leaves", u"node-left"_s, {}, u"node-3 has left"_s);
        row("a node is forgotten", u"node-forgotten"_s, {}, u"node-3 is no longer listed"_s);
        row("a node is suspect", u"suspect"_s, {}, u"node-3 does not answer; it is being checked"_s,
            u"node-3 answers again"_s);
        row("the database is out of reach", u"database-unreachable"_s, {},
            u"node-3 cannot reach the database"_s, u"node-3 reaches the database again"_s);
        row("nothing reported yet", u"facts-unknown"_s, {},
            u"node-3 has not yet reported its version, schema and configuration"_s,
            u"node-3 has reported its version, schema and configuration"_s);
        row("a file was edited", u"config-not-reloaded"_s, {},
            u"The configuration file of node-3 was edited and is not reloaded"_s,
            u"node-3 runs what its configuration file says again"_s);
        row("a restart is due", u"restart-pending"_s, {},
            u"node-3 needs a restart before changed keys take effect"_s,
            u"node-3 no longer needs a restart"_s);
        row("starting", u"joining"_s, {}, u"node-3 is starting and not yet ready"_s, u"node-3 is ready"_s);
        row("stopping", u"stopping"_s, {}, u"node-3 is stopping"_s, u"node-3 is no longer stopping"_s);
        row("draining", u"draining"_s, {}, u"node-3 is being taken out of rotation"_s,
            u"node-3 is back in rotation"_s);
        row("maintenance", u"maintenance"_s, {}, u"node-3 is in maintenance and takes no traffic"_s,
            u"node-3 is no longer in maintenance"_s);
        row("another version", u"version-mismatch"_s, {{u"value"_s, u"0.0.9"_s}, {u"majority"_s, u"0.1.0"_s}},
            u"node-3 runs version 0.0.9; most nodes run 0.1.0"_s,
            u"node-3 runs the same version as its peers again"_s);
        row("versions tied", u"version-mismatch"_s, {{u"value"_s, u"0.0.9"_s}, {u"no_majority"_s, true}},
            u"node-3 runs version 0.0.9; no version has a majority"_s);
        row("another version, without evidence", u"version-mismatch"_s, {},
            u"node-3 runs a different version than its peers"_s);
        row("another schema", u"schema-mismatch"_s, {{u"value"_s, u"2"_s}, {u"majority"_s, 1}},
            u"node-3 uses schema 2; most nodes use 1"_s, u"node-3 has the same schema as its peers again"_s);
        row("another configuration", u"config-mismatch"_s, {{u"value"_s, u"c"_s}, {u"majority"_s, u"a"_s}},
            u"node-3 runs a different configuration than most nodes"_s,
            u"node-3 runs the same configuration as its peers again"_s);
        row("configurations tied", u"config-mismatch"_s, {{u"value"_s, u"c"_s}, {u"no_majority"_s, true}},
            u"node-3 runs a different configuration than its peers; none has a majority"_s);
        row("limits", u"limits"_s, {{u"limits"_s, QJsonArray{u"nofile"_s, u"nproc"_s}}},
            u"node-3 runs with limits that are not as recommended: nofile and nproc"_s,
            u"node-3 meets the recommended limits again"_s);
        row("cut off", u"cut-off"_s, {{u"living"_s, QJsonArray{two}}, {u"standing"_s, u"lesser-side"_s}},
            u"node-3 cannot reach node-2, which the database shows as alive: it is out of rotation until "
            u"that "
            u"is over, and the other side serves"_s,
            u"node-3 is no longer cut off"_s);
        row("unreachable", u"unreachable-from"_s, {}, u"node-3 is unreachable from some of its peers"_s,
            u"node-3 is reachable from all of its peers again"_s);
        row("busy", u"busy"_s, {}, u"node-3 is too busy to hear others in time"_s,
            u"node-3 hears others in time again"_s);
        row("another address", u"address-differs"_s,
            {{u"advertised"_s, u"a:1"_s}, {u"reached"_s, QJsonObject{{u"b:2"_s, QJsonArray{}}}}},
            u"node-3 advertises a:1, but its packets come from b:2"_s);
        row("gossip in the clear", u"gossip-plaintext"_s, {{u"keys"_s, 1}, {u"verify_outgoing"_s, false}},
            u"node-3 sends gossip that is not encrypted"_s, u"The gossip of node-3 is encrypted now"_s);
        row("a late write", u"stale-write-refused"_s,
            {{u"term"_s, 4}, {u"current_term"_s, 5}, {u"holder"_s, two}},
            u"A write of node-3 in term 4 was refused: node-2 leads in term 5"_s);
    }
    void everyKindOfEventIsASentence()
    {
        QFETCH(QString, kind);
        QFETCH(QJsonObject, evidence);
        QFETCH(QString, began);
        QFETCH(QString, ended);
        const auto overview = examples::healthy();
        protocol::EventRecord event;
        event.kind = kind;
        event.evidence = evidence;
        event.node = overview.nodes[2].id;
        event.detail = u"the server's own words"_s;
        QCOMPARE(eventSentence(event, overview), began);
        event.nature = protocol::EventNature::Recovery;
        if (!ended.isEmpty())
            QCOMPARE(eventSentence(event, overview), ended);
    }

    void eventsOfTheClusterAreSentences_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("good");
        QTest::addColumn<QJsonObject>("evidence");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("a verdict") << u"verdict-changed"_s << false
                                   << QJsonObject{{u"from"_s, u"green"_s}, {u"to"_s, u"red"_s}}
                                   << u"The verdict is now red; it was green"_s;
        QTest::newRow("nobody leads") << u"no-lease"_s << false << QJsonObject{{u"leaderless_ms"_s, 12'000}}
                                      << u"No node has led for 12 s"_s;
        QTest::newRow("somebody leads") << u"no-lease"_s << true << QJsonObject{{u"leaderless_ms"_s, 12'000}}
                                        << u"The cluster has a leader again"_s;
        QTest::newRow("a kind of the future in the server's words")
            << u"moon-phase"_s << false << QJsonObject() << u"the server's own words"_s;
    }
    void eventsOfTheClusterAreSentences()
    {
        QFETCH(bool, good);
        QFETCH(QString, kind);
        QFETCH(QJsonObject, evidence);
        protocol::EventRecord event;
        event.kind = kind;
        event.nature = good ? protocol::EventNature::Recovery : protocol::EventNature::Problem;
        event.evidence = evidence;
        event.detail = u"the server's own words"_s;
        QTEST(eventSentence(event, examples::healthy()), "sentence");
    }

    void aForgottenNodeKeepsItsName()
    {
        protocol::EventRecord event;
        event.kind = u"node-forgotten"_s;
        event.node = NodeId(u"n77xh4kq7wprt5yb1mzc8ufse3"_s);
        event.evidence = {{u"name"_s, u"node-77"_s}};
        QCOMPARE(eventSentence(event, examples::healthy()), u"node-77 is no longer listed"_s);
    }
};

QTEST_MAIN(TestEvents)
#include "tst_events.moc"
