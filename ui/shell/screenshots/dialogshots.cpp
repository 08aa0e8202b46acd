#include "shell/screenshots/dialogshots.h"

#include "client/transport/transport.h"
#include "models/examples/examples.h"
#include "shell/actions/helpwindow.h"
#include "shell/actions/keysdialog.h"
#include "shell/actions/palette.h"
#include "shell/clusters/connectdialog.h"
#include "shell/dialogs/leveldialog.h"
#include "shell/dialogs/reloaddialog.h"
#include "shell/dialogs/settingsdialog.h"
#include "shell/dialogs/transferdialog.h"
#include "shell/feed/feed.h"
#include "shell/layouts/layoutmenu.h"
#include "shell/layouts/layoutnamedialog.h"
#include "shell/window/mainwindow.h"

#include <QLineEdit>
#include <QPushButton>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

client::Profile exampleProfile()
{
    client::Profile profile;
    profile.name = u"messages"_s;
    profile.urls = {QUrl(u"https://10.0.0.11:8065"_s)};
    profile.username = u"anna"_s;
    profile.path = u"/home/anna/messages.json"_s;
    return profile;
}

namespace {

ActionTarget targetOf(const protocol::Overview &overview, bool production)
{
    return {.overview = overview,
        .profileFile = exampleProfile().path,
        .production = production,
        .makeApi = [](Millis) {
            return nullptr;
        }};
}

void addClusterDialogs(std::vector<Shot> &shots, MainWindow *window)
{
    shots.push_back({u"connect-empty"_s, [window] {
                         return new ConnectDialog({}, window);
                     }});
    shots.push_back({u"connect-problem"_s, [window] {
                         auto *dialog = new ConnectDialog(exampleProfile(), window);
                         ConnectDraft draft = ConnectDraft::of(exampleProfile());
                         draft.addresses = u"ftp://10.0.0.11"_s;
                         dialog->showProblem(draft.problems().first().sentence);
                         return dialog;
                     }});
    shots.push_back({u"login-refused-dialog"_s, [window] {
                         return new LoginDialog(exampleProfile(), errorText({ErrorCode::Unauthorized, {}}),
                             {.problem = {}, .wanted = true}, window);
                     }});
    shots.push_back({u"login-no-keyring"_s, [window] {
                         return new LoginDialog(exampleProfile(), {},
                             {.problem = u"This system has no keyring."_s, .wanted = false}, window);
                     }});
}

void addFinders(std::vector<Shot> &shots, MainWindow *window)
{
    shots.push_back({u"palette"_s, [window] {
                         window->showOverview(models::examples::healthy(), models::examples::live());
                         return new Palette(window->paletteItems(), window);
                     }});
    shots.push_back({u"settings"_s, [window] {
                         return new SettingsDialog({}, window);
                     }});
    shots.push_back({u"keys"_s, [window] {
                         return new KeysDialog(window->actions(), window);
                     }});
    shots.push_back({u"help"_s, [window] {
                         auto *help = new HelpWindow(window);
                         help->open(u"console.md"_s, u"The pages"_s);
                         return help;
                     }});
}

void addActions(std::vector<Shot> &shots, MainWindow *window)
{
    using Purpose = TransferDialog::Purpose;
    shots.push_back({u"transfer-confirm"_s, [window] {
                         return new TransferDialog(
                             targetOf(models::examples::healthy(), true), Purpose::Transfer, {}, window);
                     }});
    shots.push_back({u"level-confirm"_s, [window] {
                         return new LevelDialog(targetOf(models::examples::healthy(), false), {}, window);
                     }});
    shots.push_back({u"reload-confirm"_s, [window] {
                         const auto overview = models::examples::notReloaded();
                         return new ReloadDialog(targetOf(overview, false), {overview.nodes[1].id}, window);
                     }});
}

void addLayouts(std::vector<Shot> &shots, MainWindow *window)
{
    const auto clear = [window] {
        for (const Layout &layout : window->layouts()->store()->layouts())
            window->layouts()->store()->remove(layout.name);
    };
    const auto fill = [window, clear] {
        clear();
        const QStringList names{u"Night watch"_s, u"Wall display"_s, u"夜間当番"_s};
        const QStringList pages{u"nodes"_s, u"reachability"_s, u"logs"_s};
        for (int at = 0; at < names.size(); ++at)
            std::ignore =
                window->layouts()->store()->save({.name = names[at], .look = {{u"page"_s, pages[at]}}});
    };
    const auto ask = [window](LayoutNameDialog::Purpose purpose, const QString &first, const QString &typed) {
        auto *dialog = new LayoutNameDialog(*window->layouts()->store(), purpose, first, window);
        dialog->findChild<QLineEdit *>(u"layoutName"_s)->setText(typed);
        return dialog;
    };
    using Purpose = LayoutNameDialog::Purpose;
    shots.push_back({u"layout-save"_s, [fill, ask] {
                         fill();
                         return ask(Purpose::Save, {}, u"Handover at six"_s);
                     }});
    shots.push_back({u"layout-replace"_s, [fill, ask] {
                         fill();
                         return ask(Purpose::Save, {}, u"night watch"_s);
                     }});
    shots.push_back({u"layout-too-long"_s, [fill, ask] {
                         fill();
                         return ask(Purpose::Save, {}, QString(80, u'x'));
                     }});
    shots.push_back({u"layout-rename-taken"_s, [fill, ask] {
                         fill();
                         return ask(Purpose::Rename, u"Wall display"_s, u"Night watch"_s);
                     }});
    shots.push_back({u"layout-one-too-many"_s, [window, fill, ask] {
                         fill();
                         LayoutStore *store = window->layouts()->store();
                         for (int more = 4; more <= LayoutStore::layoutsMax; ++more)
                             std::ignore = store->save(
                                 {.name = u"Shift %1"_s.arg(more), .look = {{u"page"_s, u"nodes"_s}}});
                         return ask(Purpose::Save, {}, u"Handover at six"_s);
                     }});
    shots.push_back({u"layouts"_s, [window, fill] {
                         fill();
                         return window->layouts()->makeDialog();
                     }});
    shots.push_back({u"layouts-deleted"_s, [window, fill] {
                         fill();
                         auto *dialog = window->layouts()->makeDialog();
                         dialog->findChild<QPushButton *>(u"layoutsDelete"_s)->click();
                         return dialog;
                     }});
    shots.push_back({u"layouts-none"_s, [window, clear] {
                         clear();
                         return window->layouts()->makeDialog();
                     }});
}

} // namespace

std::vector<Shot> dialogShots(MainWindow *window)
{
    std::vector<Shot> shots;
    addClusterDialogs(shots, window);
    addFinders(shots, window);
    addActions(shots, window);
    addLayouts(shots, window);
    return shots;
}

} // namespace muster::shell
