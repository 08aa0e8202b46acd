// The dialogs among the pictures.
#include "shell/actions/helpwindow.h"
#include "shell/actions/keysdialog.h"
#include "shell/actions/palette.h"
#include "shell/clusters/connectdialog.h"
#include "shell/dialogs/leveldialog.h"
#include "shell/dialogs/reloaddialog.h"
#include "shell/dialogs/settingsdialog.h"
#include "shell/dialogs/transferdialog.h"
#include "shell/layouts/layoutmenu.h"
#include "shell/layouts/layoutnamedialog.h"
#include "shell/screenshots/screenshots.h"
#include "shell/window/mainwindow.h"

#include <QLineEdit>
#include <QPushButton>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

client::Profile Screenshots::exampleProfile()
{
    client::Profile profile;
    profile.name = u"messages"_s;
    profile.urls = {QUrl(u"https://10.0.0.11:8065"_s)};
    profile.username = u"anna"_s;
    profile.path = u"/home/anna/messages.json"_s;
    return profile;
}

void Screenshots::addDialogs()
{
    m_shots.push_back({u"connect-empty"_s, [this] {
                           return new ConnectDialog({}, m_window);
                       }});
    m_shots.push_back({u"connect-problem"_s, [this] {
                           auto *dialog = new ConnectDialog(exampleProfile(), m_window);
                           ConnectDraft draft = ConnectDraft::of(exampleProfile());
                           draft.addresses = u"ftp://10.0.0.11"_s;
                           dialog->showProblem(draft.problems().first().sentence);
                           return dialog;
                       }});
    m_shots.push_back({u"login-refused-dialog"_s, [this] {
                           return new LoginDialog(exampleProfile(), errorText({ErrorCode::Unauthorized, {}}),
                               {.problem = {}, .wanted = true}, m_window);
                       }});
    m_shots.push_back({u"login-no-keyring"_s, [this] {
                           return new LoginDialog(exampleProfile(), {},
                               {.problem = u"This system has no keyring."_s, .wanted = false}, m_window);
                       }});
    m_shots.push_back({u"palette"_s, [this] {
                           m_window->showPicture(models::examples::healthy(), models::examples::live());
                           return new Palette(m_window->paletteItems(), m_window);
                       }});
    m_shots.push_back({u"settings"_s, [this] {
                           return new SettingsDialog({}, m_window);
                       }});
    m_shots.push_back({u"keys"_s, [this] {
                           return new KeysDialog(m_window->actions(), m_window);
                       }});
    m_shots.push_back({u"help"_s, [this] {
                           auto *help = new HelpWindow(m_window);
                           help->open(u"console.md"_s, u"The pages"_s);
                           return help;
                       }});
    m_shots.push_back({u"transfer-confirm"_s, [this] {
                           return new TransferDialog(
                               {.overview = models::examples::healthy(),
                                   .clear = false,
                                   .profileFile = exampleProfile().path,
                                   .production = true},
                               [](Millis) { return nullptr; }, m_window);
                       }});
    m_shots.push_back({u"level-confirm"_s, [this] {
                           return new LevelDialog(
                               {.overview = models::examples::healthy(),
                                   .node = {},
                                   .profileFile = exampleProfile().path,
                                   .production = false},
                               [](Millis) { return nullptr; }, m_window);
                       }});
    m_shots.push_back({u"reload-confirm"_s, [this] {
                           const auto overview = models::examples::notReloaded();
                           return new ReloadDialog(
                               {.overview = overview,
                                   .nodes = {overview.nodes[1].id},
                                   .profileFile = exampleProfile().path,
                                   .production = false},
                               [](Millis) { return nullptr; }, m_window);
                       }});
}

void Screenshots::addLayouts()
{
    const auto clear = [this] {
        for (const Layout &layout : m_window->layouts()->store()->layouts())
            m_window->layouts()->store()->remove(layout.name);
    };
    const auto fill = [this, clear] {
        clear();
        const QStringList names{u"Night watch"_s, u"Wall display"_s, u"夜間当番"_s};
        const QStringList pages{u"nodes"_s, u"reachability"_s, u"logs"_s};
        for (int at = 0; at < names.size(); ++at)
            std::ignore =
                m_window->layouts()->store()->save({.name = names[at], .look = {{u"page"_s, pages[at]}}});
    };
    const auto ask = [this](LayoutNameDialog::Purpose purpose, const QString &first, const QString &typed) {
        auto *dialog = new LayoutNameDialog(*m_window->layouts()->store(), purpose, first, m_window);
        dialog->findChild<QLineEdit *>(u"layoutName"_s)->setText(typed);
        return dialog;
    };
    using Purpose = LayoutNameDialog::Purpose;
    m_shots.push_back({u"layout-save"_s, [fill, ask] {
                           fill();
                           return ask(Purpose::Save, {}, u"Handover at six"_s);
                       }});
    m_shots.push_back({u"layout-replace"_s, [fill, ask] {
                           fill();
                           return ask(Purpose::Save, {}, u"night watch"_s);
                       }});
    m_shots.push_back({u"layout-too-long"_s, [fill, ask] {
                           fill();
                           return ask(Purpose::Save, {}, QString(80, u'x'));
                       }});
    m_shots.push_back({u"layout-rename-taken"_s, [fill, ask] {
                           fill();
                           return ask(Purpose::Rename, u"Wall display"_s, u"Night watch"_s);
                       }});
    m_shots.push_back({u"layout-one-too-many"_s, [this, fill, ask] {
                           fill();
                           LayoutStore *store = m_window->layouts()->store();
                           for (int more = 4; more <= LayoutStore::layoutsMax; ++more)
                               std::ignore = store->save(
                                   {.name = u"Shift %1"_s.arg(more), .look = {{u"page"_s, u"nodes"_s}}});
                           return ask(Purpose::Save, {}, u"Handover at six"_s);
                       }});
    m_shots.push_back({u"layouts"_s, [this, fill] {
                           fill();
                           return m_window->layouts()->makeDialog();
                       }});
    m_shots.push_back({u"layouts-deleted"_s, [this, fill] {
                           fill();
                           auto *dialog = m_window->layouts()->makeDialog();
                           dialog->findChild<QPushButton *>(u"layoutsDelete"_s)->click();
                           return dialog;
                       }});
    m_shots.push_back({u"layouts-none"_s, [this, clear] {
                           clear();
                           return m_window->layouts()->makeDialog();
                       }});
}

} // namespace muster::shell
