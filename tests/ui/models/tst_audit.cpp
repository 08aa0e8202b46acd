// muster_test: USES Muster::Models Qt6::Gui
#include "models/audit/auditmodel.h"
#include "models/examples/examples.h"
#include "models/words/sentences.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace muster;
using namespace muster::models;
using namespace Qt::Literals::StringLiterals;
using protocol::AuditAction;

namespace {

QStringList columnOf(const QAbstractItemModel &model, int column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts += model.index(row, column).data().toString();
    return texts;
}

} // namespace

/// Who did what, as rows.
class TestAudit : public QObject {
    Q_OBJECT

private slots:
    void newestComeFirstInWords()
    {
        AuditModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setOverview(examples::healthy());
        QList<protocol::AuditRecord> audits = examples::audits();
        std::reverse(audits.begin(), audits.end());
        model.setAudits(audits);
        QCOMPARE(model.rowCount(), int(audits.size()));
        const auto text = [&](int row, AuditModel::Column column) {
            return model.index(row, column).data().toString();
        };
        QCOMPARE(text(0, AuditModel::PersonColumn), u"admin"_s);
        QCOMPARE(text(0, AuditModel::ActionColumn), u"Reload configuration"_s);
        QCOMPARE(text(0, AuditModel::TargetColumn), u"all nodes"_s);
        QCOMPARE(text(0, AuditModel::FromColumn), u"10.0.0.17"_s);
        QCOMPARE(text(0, AuditModel::OutcomeColumn), u"● Done"_s);
        QCOMPARE(text(2, AuditModel::OutcomeColumn), u"▲ Refused: needs the role system_admin"_s);
        QCOMPARE(text(9, AuditModel::OutcomeColumn), u"■ Failed: not done on node-3"_s);
        QCOMPARE(text(7, AuditModel::TargetColumn), u"node-2"_s); // its name, not its id
        QCOMPARE(text(4, AuditModel::PersonColumn), u"–"_s); // nobody was logged in
        QVERIFY(model.index(0, AuditModel::TimeColumn).data(Qt::ToolTipRole).toString().endsWith(u" UTC"_s));
    }

    void olderAndNewerOnesLeaveTheRowsWhereTheyAre()
    {
        AuditModel model;
        const QList<protocol::AuditRecord> audits = examples::audits();
        model.setAudits(audits.mid(2, 4));
        const QPersistentModelIndex kept = model.index(1, 0);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setAudits(audits + audits); // twice, as no server should tell it
        QCOMPARE(kept.row(), 3);
        QCOMPARE(model.rowCount(), int(audits.size()));
        QVERIFY(reset.isEmpty());
    }

    void aNodeThatIsRenamedIsRenamedHere()
    {
        AuditModel model;
        auto picture = examples::healthy();
        model.setOverview(picture);
        model.setAudits(examples::audits());
        picture.nodes[1].name = u"renamed"_s;
        model.setOverview(picture);
        QCOMPARE(model.index(7, AuditModel::TargetColumn).data().toString(), u"renamed"_s);
    }

    void theFilterTakesWhatIsWanted_data()
    {
        QTest::addColumn<AuditWanted>("wanted");
        QTest::addColumn<int>("rows");
        const auto row = [](const char *name, int rows, auto change) {
            AuditWanted wanted;
            change(wanted);
            QTest::newRow(name) << wanted << rows;
        };
        row("everything", 12, [](AuditWanted &) {});
        row("an action", 4, [](AuditWanted &wanted) { wanted.action = AuditAction::LogIn; });
        row("what was done", 8, [](AuditWanted &wanted) { wanted.outcome = AuditWanted::Outcome::Done; });
        row("what was not", 4, [](AuditWanted &wanted) { wanted.outcome = AuditWanted::Outcome::NotDone; });
        row("both", 2, [](AuditWanted &wanted) {
            wanted.action = AuditAction::LogIn;
            wanted.outcome = AuditWanted::Outcome::NotDone;
        });
        row("a word of the outcome", 1, [](AuditWanted &wanted) { wanted.text = u" PASSWORD "_s; });
        row("an address", 2, [](AuditWanted &wanted) { wanted.text = u"203.0.113"_s; });
        row("a route", 1, [](AuditWanted &wanted) { wanted.text = u"log-level"_s; });
        row("nothing", 0, [](AuditWanted &wanted) { wanted.text = u"nowhere"_s; });
    }
    void theFilterTakesWhatIsWanted()
    {
        QFETCH(AuditWanted, wanted);
        QFETCH(int, rows);
        AuditModel model;
        AuditFilter filter;
        filter.setSourceModel(&model);
        model.setOverview(examples::healthy());
        model.setAudits(examples::audits());
        filter.setWanted(wanted);
        QCOMPARE(filter.rowCount(), rows);
    }

    void aQuestionAndItsCommandLineAskForTheSame_data()
    {
        QTest::addColumn<AuditWanted>("wanted");
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("command");
        AuditWanted wanted;
        QTest::newRow("all") << wanted << u"page=0&per_page=200"_s << u"audit"_s;
        wanted.person = u"anna b"_s;
        QTest::newRow("a person") << wanted << u"page=0&per_page=200&user=anna b"_s
                                  << u"audit --user 'anna b'"_s;
        wanted = {};
        wanted.range = AuditWanted::Range::Hour;
        QTest::newRow("an hour") << wanted << u"page=0&per_page=200&since=6400000"_s << u"audit --since 1h"_s;
        wanted.range = AuditWanted::Range::Custom;
        wanted.from = fromEpochMillis(1'000);
        wanted.to = fromEpochMillis(61'000);
        QTest::newRow("a time") << wanted << u"page=0&per_page=200&since=1000&until=61000"_s
                                << u"audit --since 1970-01-01T00:00:01Z --until 1970-01-01T00:01:01Z"_s;
        wanted = {};
        wanted.action = AuditAction::ReloadConfig;
        wanted.outcome = AuditWanted::Outcome::NotDone;
        QTest::newRow("what the console filters")
            << wanted << u"page=0&per_page=200"_s << u"audit --action reload-config --failed"_s;
    }
    void aQuestionAndItsCommandLineAskForTheSame()
    {
        QFETCH(AuditWanted, wanted);
        QFETCH(QString, query);
        QFETCH(QString, command);
        QCOMPARE(protocol::toQuery(wanted.queryAt(fromEpochMillis(10'000'000))).toString(QUrl::FullyDecoded),
            query);
        QCOMPARE(wanted.command(), command);
    }

    void copiedRowsAreOneLineEachWithTabs()
    {
        AuditModel model;
        protocol::AuditRecord audit = examples::audits().first();
        audit.username = u"a\tb\nc"_s;
        audit.extraInfo = u"ok; x\ty"_s;
        audit.action = u"PATCH /x"_s;
        model.setAudits({audit});
        const QStringList cells = model.copied(0).split(u'\t');
        QCOMPARE(cells.size(), 6);
        QCOMPARE(cells.value(1), u"a b c"_s);
        QCOMPARE(cells.value(3), u"x y"_s);
        QVERIFY(cells.first().endsWith(u" UTC"_s));
    }

    void textsOfOthersAreShortAndNoMarkup()
    {
        AuditModel model;
        protocol::AuditRecord audit = examples::audits().first();
        audit.action = u"PATCH /<b>bold</b>"_s;
        audit.extraInfo = u"ok; "_s + QString(900, u'x');
        model.setAudits({audit});
        QCOMPARE(model.index(0, AuditModel::ActionColumn).data().toString(), u"PATCH /<b>bold</b>"_s);
        QVERIFY(model.index(0, AuditModel::ActionColumn)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(u"&lt;b&gt;"_s));
        QVERIFY(model.index(0, AuditModel::TargetColumn).data().toString().size() <= 120);
        QStringList values;
        for (const auto &[name, value] : model.fields(0))
            values += value;
        QVERIFY(values.contains(audit.extraInfo)); // whole
        QVERIFY(model.fields(1).isEmpty());
    }

    void peopleAreThoseWhoDidSomething()
    {
        AuditModel model;
        model.setAudits(examples::audits());
        QCOMPARE(model.people(), (QStringList{u"admin"_s, u"anna"_s, u"night.shift"_s}));
        QCOMPARE(columnOf(model, AuditModel::PersonColumn).count(u"–"_s), 2);
    }
};

QTEST_MAIN(TestAudit)
#include "tst_audit.moc"
