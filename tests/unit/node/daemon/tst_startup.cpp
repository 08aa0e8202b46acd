// muster_test: USES Muster::Node
#include "node/daemon/startup.h"

#include <QTest>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
using node::Startup;

namespace {

QString actionName(Startup::Action action)
{
    switch (action) {
    case Startup::Action::None:
        return u"nothing"_s;
    case Startup::Action::Migrate:
        return u"migrate"_s;
    case Startup::Action::Agree:
        return u"agree"_s;
    case Startup::Action::StartParts:
        return u"start parts"_s;
    case Startup::Action::GiveUp:
        return u"give up"_s;
    }
    Q_UNREACHABLE();
}

QString stateName(Startup::State state)
{
    switch (state) {
    case Startup::State::Waiting:
        return u"waiting"_s;
    case Startup::State::Migrating:
        return u"migrating"_s;
    case Startup::State::Joining:
        return u"joining"_s;
    case Startup::State::Serving:
        return u"serving"_s;
    case Startup::State::Stopping:
        return u"stopping"_s;
    case Startup::State::Failed:
        return u"failed"_s;
    }
    Q_UNREACHABLE();
}

QString textOf(const Startup::Step &step)
{
    QString text = actionName(step.action);
    if (step.after > Millis(0))
        text += u" after %1 ms"_s.arg(step.after.count());
    if (!step.problem.isEmpty())
        text += u": "_s + step.problem;
    return text;
}

/// One report to the state machine, as the tables below write it: "migrated", "migrated timed-out" …
QString report(Startup &startup, const QString &line)
{
    const QString what = line.section(u' ', 0, 0);
    const QString code = line.section(u' ', 1, 1);
    Result<void> result;
    for (const ErrorCode known : {ErrorCode::Unavailable, ErrorCode::TimedOut, ErrorCode::Conflict,
             ErrorCode::InvalidArgument, ErrorCode::Corrupt})
        if (code == errorCodeName(known))
            result = fail(known, u"why"_s);
    if (what == u"begin")
        return textOf(startup.begin());
    if (what == u"migrated")
        return textOf(startup.migrated(result));
    if (what == u"agreed")
        return textOf(startup.agreed(result));
    if (what == u"started")
        return textOf(startup.started(result));
    store::MigrationProgress progress;
    progress.version = 12;
    progress.owner = u"node-2"_s;
    using Phase = store::MigrationProgress::Phase;
    if (what == u"applying" || what == u"watching") {
        progress.phase = what == u"applying" ? Phase::Applying : Phase::Waiting;
        startup.progressed(progress);
        return u"-"_s;
    }
    startup.stop();
    return u"-"_s;
}

} // namespace

class TestStartup : public QObject {
    Q_OBJECT
private slots:
    void steps_data()
    {
        QTest::addColumn<QString>("reports"); // one after the other
        QTest::addColumn<QString>("step"); // that follows from the last one
        QTest::addColumn<QString>("state");
        const auto row = [](const char *name, const QString &reports, const QString &step,
                             const QString &state) {
            QTest::newRow(name) << reports << step << state;
        };
        row("first the database", u"begin"_s, u"migrate"_s, u"waiting"_s);
        row("it is migrated by us", u"begin, applying"_s, u"-"_s, u"migrating"_s);
        row("or by another node", u"begin, watching"_s, u"-"_s, u"migrating"_s);
        row("its schema is ours", u"begin, applying, migrated"_s, u"agree"_s, u"joining"_s);
        row("a current schema needs no migration", u"begin, migrated"_s, u"agree"_s, u"joining"_s);
        row("then the parts start", u"begin, migrated, agreed"_s, u"start parts"_s, u"joining"_s);
        row("then this node serves", u"begin, migrated, agreed, started"_s, u"nothing"_s, u"serving"_s);

        const QString later = u"migrate after 500 ms: the database is not there yet: why"_s;
        row("a database that is away may come", u"begin, migrated unavailable"_s, later, u"waiting"_s);
        row("so may one that is slow", u"begin, migrated timed-out"_s, later, u"waiting"_s);
        row("also in the middle of a migration", u"begin, applying, migrated unavailable"_s, later,
            u"waiting"_s);
        row("and then it goes on", u"begin, migrated unavailable, migrated"_s, u"agree"_s, u"joining"_s);
        row("a schema that is too new does not pass", u"begin, migrated conflict"_s, u"give up: why"_s,
            u"failed"_s);
        row("nor does a database of something else", u"begin, migrated invalid-argument"_s, u"give up: why"_s,
            u"failed"_s);

        const QString again = u"agree after 500 ms: the database went away during the start: why"_s;
        row("it goes away after the migration", u"begin, migrated, agreed unavailable"_s, again,
            u"joining"_s);
        row("it answered once, so nothing is for good", u"begin, migrated, agreed corrupt"_s, again,
            u"joining"_s);
        row("and comes back", u"begin, migrated, agreed unavailable, agreed"_s, u"start parts"_s,
            u"joining"_s);
        row("another process has its place", u"begin, migrated, agreed conflict"_s,
            u"agree after 2000 ms: why"_s, u"joining"_s);
        row("until that one has ended", u"begin, migrated, agreed conflict, agreed"_s, u"start parts"_s,
            u"joining"_s);
        row("a part that cannot start ends it", u"begin, migrated, agreed, started unavailable"_s,
            u"give up: why"_s, u"failed"_s);

        row("stopped while waiting", u"begin, stop, migrated"_s, u"nothing"_s, u"stopping"_s);
        row("no retry when stopping", u"begin, stop, migrated unavailable"_s, u"nothing"_s, u"stopping"_s);
        row("stopped while joining", u"begin, migrated, stop, agreed"_s, u"nothing"_s, u"stopping"_s);
        row("a late report of progress", u"begin, stop, applying"_s, u"-"_s, u"stopping"_s);
        row("progress after the migration", u"begin, migrated, applying"_s, u"-"_s, u"joining"_s);
        row("stopped while serving", u"begin, migrated, agreed, started, stop"_s, u"-"_s, u"stopping"_s);
        row("what failed can be stopped", u"begin, migrated conflict, stop"_s, u"-"_s, u"stopping"_s);
        row("and nothing else", u"begin, migrated conflict, migrated"_s, u"nothing"_s, u"failed"_s);
    }
    void steps()
    {
        QFETCH(QString, reports);
        Startup startup;
        QString last;
        for (const QString &line : reports.split(u", "_s))
            last = report(startup, line);
        QTEST(last, "step");
        QTEST(stateName(startup.state()), "state");
    }

    void callersLearnWhyTheyAreNotServed_data()
    {
        QTest::addColumn<QString>("reports");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("waiting") << u"begin"_s << u"This node waits for its database."_s;
        QTest::newRow("migrating") << u"applying"_s << u"This node migrates the database to schema 12."_s;
        QTest::newRow("another one migrates")
            << u"watching"_s << u"This node waits until another one (node-2) has migrated the database."_s;
        QTest::newRow("the database went away meanwhile")
            << u"applying, migrated unavailable"_s << u"This node waits for its database."_s;
        QTest::newRow("joining") << u"migrated"_s << u"This node joins its cluster."_s;
        QTest::newRow("another process has its place")
            << u"migrated, agreed conflict"_s << u"This node does not serve: why."_s;
        QTest::newRow("that is over, the database too")
            << u"migrated, agreed conflict, agreed unavailable"_s << u"This node joins its cluster."_s;
        QTest::newRow("serving") << u"migrated, agreed, started"_s << QString();
        QTest::newRow("stopping") << u"migrated, agreed, started, stop"_s << u"This node is stopping."_s;
        QTest::newRow("failed") << u"migrated conflict"_s << u"This node could not start."_s;
    }
    void callersLearnWhyTheyAreNotServed()
    {
        QFETCH(QString, reports);
        Startup startup;
        for (const QString &line : reports.split(u", "_s))
            report(startup, line);
        QTEST(startup.notReady(), "sentence");
    }
};

QTEST_GUILESS_MAIN(TestStartup)
#include "tst_startup.moc"
