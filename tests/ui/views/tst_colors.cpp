// muster_test: USES Muster::Views WIDGETS
#include "views/common/statuslabel.h"
#include "views/common/theme.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <cmath>

using namespace muster;
using namespace muster::views;
using namespace Qt::Literals::StringLiterals;
using models::Mark;

namespace {

const QList<Mark> marks{
    Mark::Ok, Mark::Attention, Mark::Differs, Mark::Down, Mark::Unknown, Mark::Changing, Mark::Away};

double linear(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double encoded(double value)
{
    const double bounded = std::clamp(value, 0.0, 1.0);
    return bounded <= 0.0031308 ? bounded * 12.92 : 1.055 * std::pow(bounded, 1 / 2.4) - 0.055;
}

using Eyes = QColor (*)(const QColor &);

QColor usual(const QColor &color)
{
    return color;
}

/// By the luminance of ITU-R BT.709, as WCAG has it.
QColor gray(const QColor &color)
{
    const double y =
        0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
    const auto value = float(encoded(y));
    return QColor::fromRgbF(value, value, value);
}

QColor simulated(const QColor &color, const double (&m)[3][3])
{
    const double rgb[] = {linear(color.redF()), linear(color.greenF()), linear(color.blueF())};
    float seen[3];
    for (int row = 0; row < 3; ++row)
        seen[row] = float(encoded(m[row][0] * rgb[0] + m[row][1] * rgb[1] + m[row][2] * rgb[2]));
    return QColor::fromRgbF(seen[0], seen[1], seen[2]);
}

/// Machado, Oliveira, Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency",
/// IEEE TVCG 15(6), 2009: the published matrices of severity 1.0, on linear RGB.
QColor deuteranopia(const QColor &color)
{
    static const double matrix[3][3] = {
        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}};
    return simulated(color, matrix);
}

QColor protanopia(const QColor &color)
{
    static const double matrix[3][3] = {
        {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}};
    return simulated(color, matrix);
}

/// The mark's label as the window draws it, glyph only, as these eyes see it.
QImage glyphSeen(Mark mark, Eyes eyes)
{
    StatusLabel label;
    label.setFont(scaledFont(&label, 3, true)); // the dots of "unknown" are less than a pixel in small type
    label.setStatus(mark, {});
    label.setAttribute(Qt::WA_DontShowOnScreen);
    label.setFixedSize(72, 72);
    label.show();
    QImage image(label.size(), QImage::Format_RGB32);
    image.fill(themeFor(QApplication::palette()).surface);
    label.render(&image, {}, {}, QWidget::DrawChildren);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.setPixelColor(x, y, eyes(image.pixelColor(x, y)));
    }
    return image;
}

/// Which pixels are ink rather than background.
QList<bool> shapeOf(const QImage &image)
{
    QList<bool> ink;
    const QColor ground = image.pixelColor(0, image.height() - 1);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ink += contrast(image.pixelColor(x, y), ground) > 1.5;
    }
    return ink;
}

/// The share of inked pixels that only one of both has: 0 is the same shape, 1 nothing in common.
double difference(const QList<bool> &a, const QList<bool> &b)
{
    int either = 0;
    int one = 0;
    for (qsizetype at = 0; at < a.size(); ++at) {
        either += a[at] || b[at] ? 1 : 0;
        one += a[at] != b[at] ? 1 : 0;
    }
    return either == 0 ? 0 : double(one) / either;
}

} // namespace

Q_DECLARE_METATYPE(Eyes)

/// States are distinguishable without their colors (spec X1): in gray, and by eyes that do not distinguish
/// red from green.
class TestColors : public QObject {
    Q_OBJECT

private slots:
    void cleanupTestCase() { applyAppearance(Appearance::Light); }

    void statesAreToldApart_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<Eyes>("eyes");
        for (const bool dark : {false, true}) {
            const auto row = [&](const char *name, Eyes eyes) {
                QTest::addRow("%s, %s", name, dark ? "dark" : "light") << dark << eyes;
            };
            row("usual sight", usual);
            row("grayscale", gray);
            row("deuteranopia", deuteranopia);
            row("protanopia", protanopia);
        }
    }
    void statesAreToldApart()
    {
        QFETCH(bool, dark);
        QFETCH(Eyes, eyes);
        applyAppearance(dark ? Appearance::Dark : Appearance::Light);
        const Theme &theme = dark ? darkTheme() : lightTheme();
        QList<QList<bool>> shapes;
        for (const Mark mark : marks) {
            shapes += shapeOf(glyphSeen(mark, eyes));
            const auto ink = std::count(shapes.last().cbegin(), shapes.last().cend(), true);
            QVERIFY2(
                ink > 20, qPrintable(u"%1 is hardly seen: %2 pixels"_s.arg(models::wordOf(mark)).arg(ink)));
            // WCAG 2.1, 1.4.3: 4.5:1 for text; 1.4.11: 3:1 for graphical objects, which the glyph thus
            // exceeds.
            for (const QColor &ground :
                {theme.window, theme.surface, theme.alternate, theme.selection, theme.tint(mark)}) {
                const double seen = contrast(eyes(theme.of(mark)), eyes(ground));
                QVERIFY2(seen >= 4.5,
                    qPrintable(u"%1 on %2: %3"_s.arg(models::wordOf(mark), ground.name()).arg(seen)));
            }
        }
        for (qsizetype a = 0; a < marks.size(); ++a) {
            for (qsizetype b = a + 1; b < marks.size(); ++b) {
                const double apart = difference(shapes[a], shapes[b]);
                QVERIFY2(apart >= 0.2,
                    qPrintable(u"%1 and %2 differ by %3 only"_s
                                   .arg(models::wordOf(marks[a]), models::wordOf(marks[b]))
                                   .arg(apart)));
            }
        }
    }

    // The stop for a changed certificate is a page of one color: its text must be read in any case.
    void theStopIsReadable()
    {
        for (const Theme *theme : {&lightTheme(), &darkTheme()}) {
            for (const Eyes eyes : {usual, gray, deuteranopia, protanopia})
                QVERIFY(contrast(eyes(theme->surface), eyes(theme->of(Mark::Down))) >= 4.5);
        }
    }

    // The simulation itself: gray keeps lightness, red and green come close, blue and yellow stay apart.
    void theSimulationIsThePublishedOne()
    {
        QCOMPARE(deuteranopia(QColor(255, 255, 255)).lightness(), 255);
        const auto hueDistance = [](const QColor &a, const QColor &b) {
            return std::abs(a.redF() - b.redF()) + std::abs(a.greenF() - b.greenF())
                + std::abs(a.blueF() - b.blueF());
        };
        const QColor red(200, 60, 0);
        const QColor green(60, 110, 0);
        QVERIFY(hueDistance(deuteranopia(red), deuteranopia(green)) < 0.5 * hueDistance(red, green));
        QVERIFY(hueDistance(deuteranopia(Qt::blue), deuteranopia(Qt::yellow)) > 1.0);
    }
};

QTEST_MAIN(TestColors)
#include "tst_colors.moc"
