#pragma once
#include "shell/pages/overviewmodels.h"
#include "views/common/page.h"

#include <QCoreApplication>

#include <functional>

namespace muster::shell {

class ClusterActions;
class ClusterSession;
class Navigator;

/// What a page may use of the console. All of it outlives the pages. Thread: GUI.
struct PageContext {
    ClusterSession *session = nullptr; ///< its feed() gives a client, for data that is in no overview
    OverviewModels *models = nullptr;
    ClusterActions *actions = nullptr;
    Navigator *navigator = nullptr;
};

/// A page of the window. That it is listed in allPages() is all that it takes: rail, menu with its shortcut,
/// palette, equivalent command, help, pictures, layouts and the tests of all pages read the list.
struct PageEntry {
    QString id; ///< "overview": of settings and of pictures' file names; not translated
    QString title; ///< translated, with its mnemonic
    QString command; ///< what shows the same in a shell, behind "musterctl"
    QString help; ///< heading in console.md
    OverviewModels::Parts models; ///< shown by it
    std::function<views::Page *(const PageContext &context, QWidget *parent)> make;
};

/// Every page, in the order of the rail.
QList<PageEntry> allPages();

/// Where the titles of pages are translated.
struct PageText {
    Q_DECLARE_TR_FUNCTIONS(muster::shell::PageText)
};

} // namespace muster::shell
