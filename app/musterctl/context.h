#pragma once
#include "base/time.h"
#include "client/profile.h"
#include "musterctl/terminal.h"

#include <QCommandLineParser>

namespace muster::ctl {

/// What every command gets: whom to ask and how to print.
struct Context {
    client::Profile profile;
    client::Credentials credentials; ///< token: what was given, else what `login` stored, else token_file
    client::TokenStore tokens;
    Millis timeout = std::chrono::seconds(5);
    bool json = false;
    Terminal terminal{false};
    QString commandPrefix; ///< "musterctl --profile x": how to call the next command for the same cluster
    bool clusterNamed = false; ///< a profile or URL was given, rather than the local default
};

/// The options that every command knows.
QList<QCommandLineOption> globalOptions();
/// InvalidArgument: the command line is wrong; others: a file cannot be read.
[[nodiscard]] Result<Context> makeContext(const QCommandLineParser &parser);

} // namespace muster::ctl
