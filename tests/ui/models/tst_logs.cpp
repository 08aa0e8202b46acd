// muster_test: USES Muster::Models Qt6::Gui
#include "models/logs/logmodel.h"
#include "models/words/logtext.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace muster;
using namespace muster::models;
using namespace Qt::Literals::StringLiterals;

/// The model behind the page Logs.
class TestLogs : public QObject {
    Q_OBJECT

    static constexpr WallTime noon = fromEpochMillis(1'700'000'000'000);

    static WallTime after(qint64 millis) { return noon + Millis(millis); }

    static LogLine line(int at, const QByteArray &message, log::Level level = log::Level::Info, int node = 0)
    {
        return {after(at), quint16(node), level,
            "{\"level\":\"" + QByteArray(log::levelName(level).data()) + "\",\"msg\":\"" + message
                + "\",\"timestamp\":" + QByteArray::number(epochMillis(after(at))) + '}'};
    }
    static QList<LogLine> lines(std::initializer_list<int> times)
    {
        QList<LogLine> made;
        for (const int at : times)
            made.append(line(at, QByteArray::number(at)));
        return made;
    }
    static QString shown(const LogModel &model)
    {
        QStringList words;
        for (int row = 0; row < model.rowCount(); ++row)
            words.append(model.index(row).data(LogModel::MessageRole).toString());
        return words.join(u' ');
    }

private slots:
    void linesComeInTheOrderOfTime()
    {
        LogModel model;
        const QAbstractItemModelTester tester(&model);
        model.add(lines({10, 20, 30}));
        model.add(lines({40}));
        model.add(lines({15, 25, 35, 45})); // of a node that was late
        QCOMPARE(shown(model), u"10 15 20 25 30 35 40 45"_s);
        model.add(lines({1, 2}), true);
        model.add(lines({3, 12}), true);
        QCOMPARE(shown(model), u"1 2 3 10 12 15 20 25 30 35 40 45"_s);
    }

    void equalTimesKeepTheirOrder()
    {
        LogModel model;
        model.add({line(5, "c"), line(5, "d")});
        model.add({line(5, "e")});
        model.add({line(5, "a"), line(5, "b")}, true); // what was before them in the file
        QCOMPARE(shown(model), u"a b c d e"_s);
        QVERIFY(model.setFilter({{}, {}, u"e"_s, false}));
        QVERIFY(model.setFilter({}));
        QCOMPARE(shown(model), u"a b c d e"_s);
    }

    void manyPlacesAtOnceAreOneReset()
    {
        LogModel model;
        const QAbstractItemModelTester tester(&model);
        QList<LogLine> even;
        QList<LogLine> odd;
        for (int at = 0; at < 400; ++at)
            (at % 2 ? odd : even).append(line(at, QByteArray::number(at)));
        model.add(even);
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.add(odd);
        QCOMPARE(resets.size(), 1);
        for (int row = 0; row < 400; ++row)
            QCOMPARE(model.index(row).data(LogModel::AtRole).toLongLong(), epochMillis(after(row)));
    }

    void filters()
    {
        LogModel model;
        const QAbstractItemModelTester tester(&model);
        const quint16 one = model.nodeNumber(NodeId(u"one"_s), u"node-1"_s);
        const quint16 two = model.nodeNumber(NodeId(u"two"_s), u"node-2"_s);
        QVERIFY(one != two);
        QCOMPARE(model.nodeNumber(NodeId(u"one"_s), {}), one);
        model.add({line(1, "alpha", log::Level::Debug, one), line(2, "beta", log::Level::Warn, two),
            line(3, "gamma", log::Level::Error, one), LogLine{after(4), two, {}, "no JSON at all"}});
        QVERIFY(model.setFilter({log::LevelSet::of({log::Level::Warn, log::Level::Error}), {}, {}, false}));
        QCOMPARE(shown(model), u"beta gamma no JSON at all"_s);
        QVERIFY(model.setFilter({{}, {two}, {}, false}));
        QCOMPARE(shown(model), u"beta no JSON at all"_s);
        QVERIFY(model.setFilter({{}, {}, u"^.*(ph|mm)a\""_s, true}));
        QCOMPARE(shown(model), u"alpha gamma"_s);
        model.add({line(5, "omma", log::Level::Info, one), line(6, "delta", log::Level::Info, one)});
        QCOMPARE(shown(model), u"alpha gamma omma"_s);
        QVERIFY(model.setFilter({}));
        QCOMPARE(model.rowCount(), 6);
    }

    void aWrongExpressionLosesNothing()
    {
        LogModel model;
        model.add({line(1, "alpha"), line(2, "beta")});
        QVERIFY(model.setFilter({{}, {}, u"alpha"_s, true}));
        const auto wrong = model.setFilter({{}, {}, u"alpha("_s, true});
        QVERIFY(!wrong && wrong.error().detail.contains(u"character 7"));
        QCOMPARE(shown(model), u"alpha"_s);
        QCOMPARE(model.filter().text, u"alpha"_s);
    }

    // Goal: while a filter scans, lines come and go, and in the end the rows are right.
    void linesThatComeWhileAFilterLooks()
    {
        LogModel model;
        const QAbstractItemModelTester tester(&model);
        constexpr int count = 60'000;
        QList<LogLine> many;
        for (int at = 0; at < count; ++at)
            many.append(line(at * 2, at % 1'000 == 0 ? "rare" : "usual"));
        model.add(many);
        const QSignalSpy done(&model, &LogModel::filtered);
        QVERIFY(model.setFilter({{}, {}, u"usu[^a]|rare"_s, true}));
        QVERIFY(model.isFiltering());
        QCOMPARE(model.rowCount(), count); // those of the previous filter, until it is done
        model.add({line(2 * 1'000 + 1, "late rare"), line(count * 2, "new rare"), line(count * 2, "usual")});
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(model.rowCount(), count / 1'000 + 2);
        QCOMPARE(model.index(2).data(LogModel::MessageRole).toString(), u"late rare"_s);
        QCOMPARE(model.index(model.rowCount() - 1).data(LogModel::MessageRole).toString(), u"new rare"_s);
    }

    void theOldestGoWhenThereAreTooMany()
    {
        LogModel model;
        const QAbstractItemModelTester tester(&model);
        model.setLinesMax(1'000);
        for (int batch = 0; batch < 60; ++batch) {
            QList<LogLine> some;
            for (int at = 0; at < 100; ++at)
                some.append(line(batch * 100 + at, "usual"));
            model.add(some);
            QVERIFY(model.lineCount() <= 1'000);
        }
        QVERIFY(model.lineCount() > 750);
        QCOMPARE(model.droppedCount() + model.lineCount(), 6'000);
        QCOMPARE(model.oldest(), after(model.droppedCount()));
        QCOMPARE(model.newest(), after(5'999));
        QVERIFY2(model.bytes() < 1'000 * 200 + 2'000'000, qPrintable(QString::number(model.bytes())));
        QCOMPARE(model.rowOf(0), -1); // dropped
        QCOMPARE(model.rowOf(model.lineId(77)), 77);
    }

    void longLinesAreBoundedByTheirBytes()
    {
        LogModel model;
        const QAbstractItemModelTester tester(&model);
        model.setBytesMax(1'000'000);
        for (int batch = 0; batch < 100; ++batch) {
            QList<LogLine> some;
            for (int at = 0; at < 100; ++at)
                some.append(line(batch * 100 + at, QByteArray(1'000, 'x')));
            model.add(some);
            QVERIFY(model.lineCount() * 1'000 <= 1'000'000);
        }
        QVERIFY2(model.lineCount() > 800, qPrintable(QString::number(model.lineCount())));
        QCOMPARE(model.droppedCount() + model.lineCount(), 10'000);
        QCOMPARE(model.newest(), after(9'999));
        QCOMPARE(model.rowCount(), int(model.lineCount()));
        model.add({line(20'000, QByteArray(2'000'000, 'x'))}); // more than there is room for
        QCOMPARE(model.rowCount(), 0);
        model.add(lines({30'000}));
        QCOMPARE(shown(model), u"30000"_s);
    }

    void linesThatStayDoNotHoldThoseThatWent()
    {
        // One line in a thousand is of a clock that is days ahead: it is never among the oldest.
        LogModel model;
        model.setLinesMax(20'000);
        for (int batch = 0; batch < 1'000; ++batch) {
            QList<LogLine> some;
            for (int at = 0; at < 499; ++at)
                some.append(line(batch * 500 + at, QByteArray(200, 'x')));
            some.append(line(200'000'000 + batch, QByteArray::number(batch)));
            model.add(some);
        }
        QCOMPARE(model.newest(), after(200'000'999));
        QCOMPARE(model.index(model.rowCount() - 1'000).data(LogModel::MessageRole).toString(), u"0"_s);
        QVERIFY(model.index(model.rowCount() - 1'000).data(LogModel::TextRole).toByteArray().endsWith('}'));
        // Without dropping them, half a million lines: 130 MB.
        QVERIFY2(model.bytes() < 20'000'000, qPrintable(QString::number(model.bytes())));
    }

    void rowsAreFoundByTime()
    {
        LogModel model;
        model.add(lines({10, 20, 20, 30}));
        QCOMPARE(model.rowAt(noon), 0);
        QCOMPARE(model.rowAt(after(20)), 1);
        QCOMPARE(model.rowAt(after(21)), 3);
        QCOMPARE(model.rowAt(after(31)), 4);
        model.clear();
        QCOMPARE(model.rowAt(noon), 0);
        QVERIFY(!model.oldest());
        model.add(lines({5}));
        QCOMPARE(shown(model), u"5"_s);
    }

    void aLineTellsItsTimesAndFields()
    {
        LogModel model;
        const quint16 node = model.nodeNumber(NodeId(u"one"_s), u"node-1"_s);
        const QByteArray text =
            "{\"component\":\"store\",\"level\":\"warn\",\"msg\":\"it \\\"took\\\" long\","
            "\"pool\":{\"open\":3},\"timestamp\":1700000007000}";
        model.add({LogLine{noon, node, log::Level::Warn, text}}); // its clock is 7 s fast
        const QModelIndex index = model.index(0);
        QCOMPARE(index.data(Qt::ToolTipRole).toString(),
            u"2023-11-14 22:13:20.000 UTC by the cluster's time\n2023-11-14 22:13:27.000 UTC by the node's own clock"_s);
        QCOMPARE(index.data(LogModel::MessageRole).toString(), u"it \"took\" long  pool={\"open\":3}"_s);
        QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains(u"node-1, Warning: it \"took\" long"));
        QCOMPARE(logFields(text),
            (QList<std::pair<QString, QString>>{{u"component"_s, u"store"_s}, {u"level"_s, u"warn"_s},
                {u"msg"_s, u"it \"took\" long"_s}, {u"pool.open"_s, u"3"_s},
                {u"timestamp"_s, u"1700000007000"_s}}));
        QCOMPARE(logFields("\xff no JSON").size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestLogs)
#include "tst_logs.moc"
