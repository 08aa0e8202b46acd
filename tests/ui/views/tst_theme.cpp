// muster_test: USES Muster::Views WIDGETS
#include "views/common/theme.h"

#include <QTest>

using namespace muster;
using namespace muster::views;
using models::Mark;

namespace {
constexpr double readable = 4.5; // WCAG 2.1, 1.4.3
const QList<Mark> marks{
    Mark::Ok, Mark::Attention, Mark::Differs, Mark::Down, Mark::Unknown, Mark::Changing, Mark::Away};
} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private slots:
    void contrastIsComputedAsWcagDoes()
    {
        QCOMPARE(qRound(contrast(Qt::black, Qt::white)), 21);
        QCOMPARE(contrast(Qt::red, Qt::red), 1.0);
        QVERIFY(qAbs(contrast(QColor(0x767676), Qt::white) - 4.54) < 0.01); // the well-known edge
    }

    void everyTextIsReadableOnEveryGround_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void everyTextIsReadableOnEveryGround()
    {
        QFETCH(bool, dark);
        const Theme &theme = dark ? darkTheme() : lightTheme();
        QCOMPARE(theme.dark, dark);
        QList<QColor> grounds{theme.window, theme.surface, theme.alternate, theme.selection};
        for (const Mark mark : marks)
            grounds += theme.tint(mark);
        for (const QColor &ground : grounds) {
            for (const QColor &text : {theme.text, theme.muted})
                QVERIFY2(contrast(text, ground) >= readable, qPrintable(text.name() + ground.name()));
        }
        for (const Mark mark : marks) {
            for (const QColor &ground :
                {theme.window, theme.surface, theme.alternate, theme.selection, theme.tint(mark)})
                QVERIFY2(contrast(theme.of(mark), ground) >= readable,
                    qPrintable(QStringLiteral("%1 on %2: %3")
                                   .arg(models::wordOf(mark), ground.name())
                                   .arg(contrast(theme.of(mark), ground))));
        }
        QVERIFY(contrast(theme.onAccent, theme.accent) >= readable);
        QVERIFY(contrast(theme.accent, theme.surface) >= 3.0); // frames and focus, 1.4.11
    }

    void everyPairOfThePaletteIsReadable_data() { everyTextIsReadableOnEveryGround_data(); }
    void everyPairOfThePaletteIsReadable()
    {
        QFETCH(bool, dark);
        const QPalette palette = paletteFor(dark ? darkTheme() : lightTheme());
        using Role = QPalette::ColorRole;
        for (const auto &[text, ground] : {std::pair<Role, Role>{QPalette::WindowText, QPalette::Window},
                 {QPalette::Text, QPalette::Base}, {QPalette::Text, QPalette::AlternateBase},
                 {QPalette::ButtonText, QPalette::Button}, {QPalette::HighlightedText, QPalette::Highlight},
                 {QPalette::ToolTipText, QPalette::ToolTipBase}, {QPalette::PlaceholderText, QPalette::Base},
                 {QPalette::Link, QPalette::Base}}) {
            for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
                QVERIFY2(contrast(palette.color(group, text), palette.color(group, ground)) >= readable,
                    qPrintable(QStringLiteral("role %1 on %2, group %3").arg(text).arg(ground).arg(group)));
        }
        QCOMPARE(themeFor(palette).dark, dark);
    }

    void marksDifferAlsoWithoutColor()
    {
        // In grayscale the glyph and the word must carry it; no two marks share either (tst_strip). Here: the
        // two that matter most do not differ only by red and green.
        for (const Theme *theme : {&lightTheme(), &darkTheme()}) {
            const QColor ok = theme->of(Mark::Ok);
            const QColor down = theme->of(Mark::Down);
            QVERIFY(qAbs(ok.blue() - down.blue()) > 40);
        }
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
