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
    ClusterSession *session = nullptr; ///< its feed() provides a client, for data that no overview has
    OverviewModels *models = nullptr;
    ClusterActions *actions = nullptr;
    Navigator *navigator = nullptr;
};

/// A page of the window. Listing it in allPages() is all that it takes: rail, menu with its shortcut,
/// palette, equivalent command, help, screenshots, layouts and the tests of all pages read the list.
struct PageEntry {
    QString id; ///< "overview": for settings and for screenshots' file names; not translated
    QString title; ///< translated, with its mnemonic
    QString command; ///< what shows the same in a shell, after "musterctl"
    QString help; ///< heading in console.md
    OverviewModels::Parts models; ///< that it shows
    std::function<views::Page *(const PageContext &context, QWidget *parent)> make;
};

/// Every page, in the order of the rail.
QList<PageEntry> allPages();

/// The translation context of page titles.
struct PageText {
    Q_DECLARE_TR_FUNCTIONS(muster::shell::PageText)
};

} // namespace muster::shell
