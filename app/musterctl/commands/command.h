#pragma once
#include "musterctl/context.h"
#include "musterctl/exitcode.h"

#include <QCommandLineParser>

#include <memory>
#include <vector>

namespace muster::ctl {

/// One word after `musterctl`. Thread: main.
class Command {
public:
    virtual ~Command() = default;
    virtual QString name() const = 0;
    virtual QString summary() const = 0; ///< one line, for the list
    virtual QString description() const { return summary(); } ///< paragraphs, for its own help
    /// Adds its options and the words it takes.
    virtual void describe(QCommandLineParser &parser) const { Q_UNUSED(parser) }
    virtual int wordsMax() const { return 0; }
    virtual QString wordsUsage() const { return {}; } ///< "[LEVEL]"
    /// Returns the exit code; `words` are those after the name.
    virtual int run(Context &context, const QCommandLineParser &parser, const QStringList &words) = 0;
};

std::vector<std::unique_ptr<Command>> allCommands();

} // namespace muster::ctl
