#pragma once
#include "shell/actions/actionlist.h"

#include <QDialog>

namespace muster::shell {

/// Which key does what, by menu, and the keys that work in every list. Object names: keysDialog, keysTable.
/// Thread: GUI.
class KeysDialog final : public QDialog {
    Q_OBJECT
public:
    explicit KeysDialog(const ActionList &actions, QWidget *parent = nullptr);
};

} // namespace muster::shell
