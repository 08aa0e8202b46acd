#pragma once
#include "client/profile/profile.h"

#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace muster::shell {

class MainWindow;

/// One screenshot.
struct Shot {
    QString name; ///< in its file name: "nodes-suspect"
    std::function<QWidget *()> arrange; ///< what to render; a dialog is deleted afterwards
};

/// Every dialog, above `window`, which must outlive them.
std::vector<Shot> dialogShots(MainWindow *window);
/// A cluster for screenshots.
client::Profile exampleProfile();

} // namespace muster::shell
