#include "base/build.h"
#include "client/profile/profile.h"
#include "shell/clusters/clustersession.h"
#include "shell/clusters/keyring.h"
#include "shell/dialogs/preferences.h"
#include "shell/screenshots/screenshots.h"
#include "shell/window/mainwindow.h"
#include "shell/window/startmarks.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QLibraryInfo>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;
using namespace muster;

namespace {

/// Our own and Qt's texts in the default language. English has a file too: it holds the plurals.
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

/// The language requested, else the operator's choice, else the system's. False: there is no such
/// translation.
bool chooseLanguage(const QString &asked, const QSettings &settings)
{
    const QString code = asked.isEmpty() ? settings.value(u"language"_s).toString() : asked;
    if (code.isEmpty())
        return true;
    const auto known = shell::languages();
    const bool speaks = std::any_of(
        known.cbegin(), known.cend(), [&](const auto &language) { return language.first == code; });
    if (speaks)
        QLocale::setDefault(QLocale(code));
    return speaks || asked.isEmpty(); // a choice unknown here must not prevent the window
}

/// Temporary settings, so that screenshots do not depend on who takes them, nor change the user's settings.
std::unique_ptr<QSettings> settingsFor(bool rendering)
{
    if (!rendering)
        return std::make_unique<QSettings>(u"muster"_s, u"console"_s);
    static const QTemporaryDir folder; // a real file: what was written is read back
    return std::make_unique<QSettings>(folder.filePath(u"console.conf"_s), QSettings::IniFormat);
}

struct Options {
    QCommandLineOption profile{u"profile"_s, u"Open the cluster of this profile file."_s, u"file"_s};
    QCommandLineOption screenshot{u"screenshot"_s,
        u"Render every page to PNG files in this folder and quit: of the cluster if --profile is given, otherwise of built-in examples."_s,
        u"folder"_s};
    QCommandLineOption language{u"language"_s,
        u"Use this language: en, de, fr, es, ja or zh_CN. Default: the one in the settings, otherwise the system's."_s,
        u"code"_s};
    QCommandLineOption role{u"role"_s,
        u"The most that this console may do to any cluster: read-only, operator or admin. Default: admin."_s,
        u"role"_s};
    QCommandLineOption readOnly{u"read-only"_s, u"The same as --role read-only."_s};
};

/// Whether the arguments only ask for help or the version.
bool onlyAsks(int argc, char **argv)
{
    return std::any_of(argv + 1, argv + argc, [](const char *argument) {
        const QLatin1StringView text(argument);
        return text == "--help"_L1 || text == "-h"_L1 || text == "--help-all"_L1 || text == "--version"_L1
            || text == "-v"_L1;
    });
}

} // namespace

int main(int argc, char **argv)
{
    if (onlyAsks(argc, argv))
        qputenv("QT_QPA_PLATFORM", "offscreen"); // works without a display, too
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"muster-console"_s);
    QCoreApplication::setApplicationVersion(build().version);
    QApplication::setWindowIcon(QIcon(u":/icons/muster.svg"_s));

    const Options options;
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Shows a Muster cluster, live."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(
        {options.profile, options.screenshot, options.language, options.role, options.readOnly});
    parser.process(app);

    const bool rendering = parser.isSet(options.screenshot);
    auto settings = settingsFor(rendering);
    if (!chooseLanguage(parser.value(options.language), *settings))
        return complain(
            u"--language %1: allowed are en, de, fr, es, ja and zh_CN"_s.arg(parser.value(options.language)));
    installTranslations(app);
    const auto ceiling = parser.isSet(options.readOnly) ? client::Ceiling::ReadOnly
        : parser.isSet(options.role)                    ? client::ceilingFromName(parser.value(options.role))
                                                        : client::Ceiling::Admin;
    if (!ceiling)
        return complain(
            u"--role %1: allowed are read-only, operator and admin"_s.arg(parser.value(options.role)));
    std::optional<client::Profile> profile;
    if (parser.isSet(options.profile)) {
        auto read = client::readProfile(parser.value(options.profile));
        if (!read)
            return complain(read.error().detail);
        profile = std::move(*read);
    }
    shell::MainWindow window(
        std::move(settings), rendering ? shell::ProfileList(u":none:"_s) : shell::ProfileList());
    window.session()->setCeiling(*ceiling);
    if (!rendering)
        window.session()->setSecretStore(std::make_unique<shell::Keyring>());
    shell::Screenshots screenshots(&window, parser.value(options.screenshot));
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
            window.session()->open(*profile);
        else if (!rendering)
            window.session()->openLast();
        if (rendering && profile)
            screenshots.renderLive();
        else if (rendering)
            screenshots.renderExamples();
    });
    return QApplication::exec();
}
