#pragma once
#include <QStringList>

namespace muster::ctl {

/// Runs the command line after the program's name and returns its exit code. Needs a QCoreApplication.
/// Thread: main.
int run(const QStringList &words);

} // namespace muster::ctl
