// muster_test: USES Muster::Node
#include "node/metrics/exposition.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace muster::node;
using namespace Qt::Literals::StringLiterals;

/// The text that Prometheus reads.
class TestExposition : public QObject {
    Q_OBJECT

    static QByteArray labeled(const QString &value)
    {
        Exposition out;
        out.gauge("x"_L1, 1, u"h", {{"l"_L1, value}});
        return out.text().split('\n')[2];
    }

private slots:
    void familiesFollowEachOther()
    {
        Exposition out;
        out.counter("a_total"_L1, 3, u"How many there were.");
        out.family("b"_L1, Exposition::Type::Untyped, u"Two of a kind.");
        out.sample(0.25, {{"side"_L1, u"left"_s}, {"top"_L1, u"no"_s}});
        out.sample(-7, {{"side"_L1, u"right"_s}, {"top"_L1, u"no"_s}});
        QCOMPARE(out.text(),
            QByteArray("# HELP a_total How many there were.\n# TYPE a_total counter\na_total 3\n"
                       "# HELP b Two of a kind.\n# TYPE b untyped\n"
                       "b{side=\"left\",top=\"no\"} 0.25\nb{side=\"right\",top=\"no\"} -7\n"));
    }

    void aHistogramEndsWithAllOfThem()
    {
        Exposition out;
        out.family("took_seconds"_L1, Exposition::Type::Histogram, u"How long.");
        const Exposition::Label ok{"status"_L1, u"2xx"_s};
        out.bucket(0.001, 4, ok);
        out.bucket(0.0019952623, 5, ok);
        out.end(1.5, 6, ok);
        QCOMPARE(out.text(),
            QByteArray("# HELP took_seconds How long.\n# TYPE took_seconds histogram\n"
                       "took_seconds_bucket{status=\"2xx\",le=\"0.001\"} 4\n"
                       "took_seconds_bucket{status=\"2xx\",le=\"0.001995\"} 5\n"
                       "took_seconds_bucket{status=\"2xx\",le=\"+Inf\"} 6\n"
                       "took_seconds_sum{status=\"2xx\"} 1.5\ntook_seconds_count{status=\"2xx\"} 6\n"));
    }

    void numbers_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << 0.0 << QByteArray("0");
        QTest::newRow("a large count is written out") << 12'345'678'901.0 << QByteArray("12345678901");
        QTest::newRow("the shortest that reads back") << 0.1 << QByteArray("0.1");
        QTest::newRow("beyond whole numbers") << 1e300 << QByteArray("1e+300");
        QTest::newRow("not a number") << std::nan("") << QByteArray("NaN");
        QTest::newRow("no end") << std::numeric_limits<double>::infinity() << QByteArray("+Inf");
        QTest::newRow("no beginning") << -std::numeric_limits<double>::infinity() << QByteArray("-Inf");
    }
    void numbers()
    {
        QFETCH(double, value);
        QFETCH(QByteArray, text);
        Exposition out;
        out.gauge("x"_L1, value, u"h");
        QCOMPARE(out.text().split('\n')[2], "x " + text);
    }

    void hostileLabels_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("a quote does not end it") << u"a\"} 9"_s << QByteArray("x{l=\"a\\\"} 9\"} 1");
        QTest::newRow("a backslash at its end") << u"a\\"_s << QByteArray("x{l=\"a\\\\\"} 1");
        QTest::newRow("a backslash before a quote") << u"\\\""_s << QByteArray("x{l=\"\\\\\\\"\"} 1");
        QTest::newRow("a backslash and an n are no line feed") << u"\\n"_s << QByteArray("x{l=\"\\\\n\"} 1");
        QTest::newRow("a line feed does not begin a line")
            << u"a\nmuster_leader 1"_s << QByteArray("x{l=\"a·muster_leader 1\"} 1");
        QTest::newRow("a terminal is told nothing")
            << u"\u001b[31m\u009b\a"_s << QByteArray("x{l=\"·[31m··\"} 1");
        QTest::newRow("nor is text turned around") << u"a\u202eb"_s << QByteArray("x{l=\"a·b\"} 1");
        QTest::newRow("half a pair") << QString(QChar(0xd800)) << QByteArray("x{l=\"·\"} 1");
        QTest::newRow("NUL") << QString(QChar(0)) << QByteArray("x{l=\"·\"} 1");
        QTest::newRow("people's letters stay") << u"Zoë 😀"_s << QByteArray("x{l=\"Zoë 😀\"} 1");
        QTest::newRow("empty") << QString() << QByteArray("x{l=\"\"} 1");
        QTest::newRow("far too long")
            << QString(1'000'000, u'a') << "x{l=\"" + QByteArray(256, 'a') + "\"} 1";
        QTest::newRow("cut within a pair")
            << QString(255, u'a') + u"😀"_s << "x{l=\"" + QByteArray(255, 'a') + "·\"} 1";
    }
    void hostileLabels()
    {
        QFETCH(QString, value);
        QTEST(labeled(value), "line");
    }

    void helpStaysOnItsLine()
    {
        Exposition out;
        out.gauge("x"_L1, 1, u"one\\two\nx 2");
        QCOMPARE(out.text(), QByteArray("# HELP x one\\\\two\\nx 2\n# TYPE x gauge\nx 1\n"));
    }
};

QTEST_GUILESS_MAIN(TestExposition)
#include "tst_exposition.moc"
