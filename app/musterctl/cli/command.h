#pragma once
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace muster::ctl {

class Arguments;
struct Context;

/// The numbers that an option accepts, both ends included.
struct NumberRange {
    double least = 0;
    double most = 0;
    bool whole = true; ///< no fractions
};

/// An option of a command, or of all. This is everything that the parser checks, help prints and a shell's
/// completion needs.
struct Option {
    QString name; ///< without dashes
    QString help; ///< a sentence
    QString value = {}; ///< the name of its value in help, in capitals; empty: it takes none
    char16_t letter = 0; ///< "-n"; 0: there is no short form
    QString byDefault = {}; ///< the value without it
    QString environment = {}; ///< the variable that is read when the option is not given
    QStringList choices = {}; ///< the values that are allowed, in any case; empty: any
    std::optional<NumberRange> range = {}; ///< the value is a number
    QString excludes = {}; ///< the option that may not be given with this one
    bool required = false;
    bool repeats = false; ///< each occurrence counts; otherwise the last one does
};

/// A word that a command takes after its name.
struct Operand {
    QString name; ///< its name in help, in capitals
    QString help = {};
    QStringList choices = {};
    bool required = true;
};

/// Where a command is listed in the overall help.
enum class Section { Inspect, Operate, SetUp, Program };

/// One verb of the command line, as a value: the node of a tree whose edges are words. Adding a verb is a
/// file pair below commands/ that declares `Command name();`. Thread: main.
struct Command {
    QStringList path; ///< {"leader", "transfer"}
    Section section = Section::Inspect; ///< of a verb of one word; others are listed below it
    QString summary; ///< one line for lists: what it does, without a period
    /// Paragraphs, separated by an empty line and wrapped to the terminal; lines that begin with a space stay
    /// as they are. Empty: the summary says it all.
    QString description = {};
    QString exitCode = {}; ///< what 0, 1 and 2 mean here; empty: the usual meaning
    QList<Option> options = {};
    QList<Operand> operands = {};
    /// Returns the exit code. Null: the verb only groups those below it.
    int (*run)(Context &context, const Arguments &arguments) = nullptr;

    QString name() const { return path.join(u' '); }
};

} // namespace muster::ctl
