#pragma once
#include "base/time.h"
#include "client/profile/profile.h"
#include "client/profile/tokenstore.h"
#include "musterctl/cli/arguments.h"
#include "musterctl/cli/command.h"
#include "musterctl/print/terminal.h"

namespace muster::ctl {

/// What every command gets: the nodes to ask and how to print.
struct Context {
    client::Profile profile;
    client::Credentials credentials; ///< token: as given, otherwise what `login` stored, otherwise token_file
    client::TokenStore tokens;
    Millis timeout = std::chrono::seconds(5);
    bool timeoutGiven = false; ///< rather than the default
    bool json = false;
    Terminal terminal{false};
    QString commandPrefix; ///< "musterctl --profile x": how to call the next command for the same cluster
    bool profileWhole =
        false; ///< the profile's addresses are those of its file: what is learned is kept there
    bool clusterNamed = false; ///< a profile or URL was given, rather than the local default
};

/// The options that every command takes.
QList<Option> globalOptions();
/// InvalidArgument: the command line, or a variable in its place, is wrong or names a file that does not
/// exist. Others: a file cannot be read or is not valid.
[[nodiscard]] Result<Context> makeContext(const Arguments &arguments);

} // namespace muster::ctl
