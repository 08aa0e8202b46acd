// muster_test: USES bench_membershipfigures TIMEOUT 300
#include "bench/membership/figures.h"

#include <QTest>

using namespace muster;
using muster::bench::Figure;
using namespace Qt::Literals::StringLiterals;

/// The specification's figures of membership hold: what `./dev bench membership` prints, in virtual time.
class TestMembershipFigures : public QObject {
    Q_OBJECT
private:
    static void check(const std::vector<Figure> &figures)
    {
        for (const Figure &figure : figures) {
            const QString text = u"%1: %2 %3, must %4, memberlist %5"_s.arg(figure.what)
                                     .arg(figure.value)
                                     .arg(figure.unit)
                                     .arg(figure.must ? QString::number(*figure.must) : u"-"_s)
                                     .arg(figure.peer);
            qInfo("%s", qPrintable(text));
            QVERIFY2(figure.holds(), qPrintable(text));
        }
    }
private slots:
    void eightNodesJoin() { check(bench::joinFigures(100)); }
    void oneWayCuts() { check(bench::cutFigures(100)); }
    void deathsAmongThree() { check(bench::deathFigures(3, 60)); }
    void deathsAmongTen() { check(bench::deathFigures(10, 40)); }
    void deathsAmongAHundred() { check(bench::deathFigures(100, 2)); }
    void anHourApart() { check(bench::partingFigures(2)); }
    void trafficAtRest() { check(bench::idleFigures()); }
    // A figure that misses its target is recognized: without this the other tests could not fail.
    void aMissIsAMiss()
    {
        Figure figure;
        QVERIFY(figure.holds());
        figure.must = 1;
        figure.value = 1;
        QVERIFY(figure.holds());
        figure.value = 1.1;
        QVERIFY(!figure.holds());
    }
};

QTEST_GUILESS_MAIN(TestMembershipFigures)
#include "tst_membershipfigures.moc"
