#pragma once
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace muster::ctl {

class Arguments;
struct Context;

/// The numbers that an option takes, both ends included.
struct NumberRange {
    double least = 0;
    double most = 0;
    bool whole = true; ///< no fractions
};

/// An option of a command, or of all. Everything that the parser checks, help prints and a shell's completion
/// needs stands here.
struct Option {
    QString name; ///< without dashes
    QString help; ///< a sentence
    QString value = {}; ///< what help calls its value, in capitals; empty: it takes none
    char16_t letter = 0; ///< "-n"; 0: there is no short form
    QString byDefault = {}; ///< the value without it
    QString environment = {}; ///< the variable that is read when the option is not given
    QStringList choices = {}; ///< the values that are allowed, in any case; empty: any
    std::optional<NumberRange> range = {}; ///< the value is a number
    QString excludes = {}; ///< the option that may not be given with this one
    bool required = false;
    bool repeats = false; ///< each occurrence counts; else the last one does
};

/// A word that a command takes behind its name.
struct Operand {
    QString name; ///< what help calls it, in capitals
    QString help = {};
    QStringList choices = {};
    bool required = true;
};

/// Where a command stands in the list of all.
enum class Section { Inspect, Operate, SetUp, Program };

/// One verb of the command line, as a value: the node of a tree whose edges are words. Adding a verb is a
/// file pair below commands/ that declares `Command name();`. Thread: main.
struct Command {
    QStringList path; ///< {"leader", "transfer"}
    Section section = Section::Inspect; ///< of a verb of one word; others stand below theirs
    QString summary; ///< one line for lists: what it does, without a full stop
    /// Paragraphs, separated by an empty line and wrapped to the terminal; lines that begin with a blank stay
    /// as they are. Empty: the summary says it all.
    QString description = {};
    QString exitCode = {}; ///< what 0, 1 and 2 mean here; empty: as everywhere
    QList<Option> options = {};
    QList<Operand> operands = {};
    /// Returns the exit code. Null: the verb only groups those below it.
    int (*run)(Context &context, const Arguments &arguments) = nullptr;

    QString name() const { return path.join(u' '); }
};

} // namespace muster::ctl
