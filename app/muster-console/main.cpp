#include "base/build.h"
#include "client/profile.h"
#include "shell/mainwindow.h"
#include "shell/screenshots.h"
#include "shell/startmarks.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QLibraryInfo>
#include <QSettings>
#include <QTextStream>
#include <QTimer>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;
using namespace muster;

namespace {

/// Ours and Qt's own texts in the language of the system. English has a file too: it holds the plurals.
void installTranslations(QApplication &app)
{
    const auto install = [&app](const QString &name, const QString &folder) {
        auto *translator = new QTranslator(&app);
        if (translator->load(QLocale(), name, u"_"_s, folder))
            QCoreApplication::installTranslator(translator);
    };
    auto *english = new QTranslator(&app);
    if (english->load(u":/translations/muster_en.qm"_s))
        QCoreApplication::installTranslator(english);
    install(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(u"muster"_s, u":/translations"_s);
}

int complain(const QString &sentence)
{
    QTextStream(stderr) << "muster-console: " << sentence << Qt::endl;
    return 1;
}

/// Settings that are forgotten, so that pictures do not depend on who takes them, and the other way round.
std::unique_ptr<QSettings> settingsFor(bool rendering)
{
    if (!rendering)
        return std::make_unique<QSettings>(u"muster"_s, u"console"_s);
    static const QSettings::Format nowhere = QSettings::registerFormat(
        u"nowhere"_s, [](QIODevice &, QSettings::SettingsMap &) { return true; },
        [](QIODevice &, const QSettings::SettingsMap &) { return true; });
    return std::make_unique<QSettings>(nowhere, QSettings::UserScope, u"muster"_s, u"rendering"_s);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"muster-console"_s);
    QCoreApplication::setApplicationVersion(build().version);
    QApplication::setWindowIcon(QIcon(u":/icons/muster.svg"_s));
    installTranslations(app);

    QCommandLineParser parser;
    parser.setApplicationDescription(u"Shows a Muster cluster, live."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption profileOption(
        u"profile"_s, u"Open the cluster of this profile file."_s, u"file"_s);
    const QCommandLineOption screenshotOption(u"screenshot"_s,
        u"Render every page to PNG files in this folder and quit: of the cluster if --profile is given, else of built-in examples."_s,
        u"folder"_s);
    parser.addOptions({profileOption, screenshotOption});
    parser.process(app);

    const bool rendering = parser.isSet(screenshotOption);
    shell::MainWindow window(
        settingsFor(rendering), rendering ? shell::ProfileList(u":none:"_s) : shell::ProfileList());
    std::optional<client::Profile> profile;
    if (parser.isSet(profileOption)) {
        auto read = client::readProfile(parser.value(profileOption));
        if (!read)
            return complain(read.error().detail);
        profile = std::move(*read);
    }
    shell::Screenshots screenshots(&window, parser.value(screenshotOption));
    QObject::connect(&screenshots, &shell::Screenshots::rendered, &window,
        [](const QString &name, const QStringList &clipped) {
            for (const QString &text : clipped)
                QTextStream(stderr) << name << ": does not fit: " << text << Qt::endl;
        });
    QObject::connect(&screenshots, &shell::Screenshots::finished, &app,
        [](const QString &error) { QCoreApplication::exit(error.isEmpty() ? 0 : complain(error)); });
    new shell::StartMarks(&window);
    window.show();
    // The first frame is drawn before anything touches the network.
    QTimer::singleShot(0, &window, [&] {
        if (profile)
            window.openProfile(*profile);
        else if (!rendering)
            window.openLast();
        if (rendering && profile)
            screenshots.renderLive();
        else if (rendering)
            screenshots.renderExamples();
    });
    return QApplication::exec();
}
