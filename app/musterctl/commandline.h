#pragma once
#include <QStringList>

namespace muster::ctl {

/// Runs the command line and returns the program's exit code. Needs a QCoreApplication. Thread: main.
int run(const QStringList &arguments);

} // namespace muster::ctl
