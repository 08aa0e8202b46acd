#include "node/config/logsettings.h"

#include "node/config/serversettings.h"

namespace muster::node {

using namespace Qt::Literals::StringLiterals;

void followLogSettings(ConfigFile &config)
{
    config.subscribe(
        {u"LogSettings.*"_s, u"MusterSettings.Log*"_s}, &config, [&config](const QStringList &changed) {
            const log::Options options = logOptions(config.snapshot()->running);
            log::setOptions(options);
            // A temporary level is not undone by a change of something else.
            if (changed.contains(u"LogSettings.FileLevel"_s)
                || changed.contains(u"LogSettings.ConsoleLevel"_s))
                log::setLevels(options.fileLevel, options.consoleLevel);
        });
}

} // namespace muster::node
