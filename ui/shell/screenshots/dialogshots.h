#pragma once
#include "client/profile/profile.h"

#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace muster::shell {

class MainWindow;

/// One picture.
struct Shot {
    QString name; ///< of its file: "nodes-suspect"
    std::function<QWidget *()> arrange; ///< what to render; a dialog is deleted afterwards
};

/// Every dialog, over `window`, which must outlive them.
std::vector<Shot> dialogShots(MainWindow *window);
/// A cluster for pictures.
client::Profile exampleProfile();

} // namespace muster::shell
