#include "musterctl/cli/parser.h"

#include <algorithm>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;

namespace {

tl::unexpected<Error> wrong(const QString &why)
{
    return fail(ErrorCode::InvalidArgument, why);
}

QString quotedList(const QStringList &names)
{
    QStringList quoted;
    for (const QString &name : names)
        quoted.append(u'\'' + name + u'\'');
    return quoted.join(u" or "_s);
}

QString didYouMean(const QStringList &names)
{
    return names.isEmpty() ? QString() : u"; did you mean %1?"_s.arg(quotedList(names));
}

QString listOf(const QStringList &choices)
{
    return choices.size() < 2 ? choices.join(QString())
                              : choices.first(choices.size() - 1).join(u", "_s) + u" or "_s + choices.last();
}

const Option *findOption(const QList<Option> &options, const QString &name)
{
    const auto found = std::find_if(
        options.begin(), options.end(), [&name](const Option &option) { return option.name == name; });
    return found == options.end() ? nullptr : &*found;
}

/// The value in the spelling of the declared choices.
QString canonical(const QStringList &choices, const QString &value)
{
    const auto found = std::find_if(choices.begin(), choices.end(),
        [&value](const QString &choice) { return choice.compare(value, Qt::CaseInsensitive) == 0; });
    return found == choices.end() ? value : *found;
}

/// What is wrong with a value; empty: nothing.
QString problemWith(const Option &option, const QString &value)
{
    const QString given = u"--%1 %2"_s.arg(option.name, value);
    if (!option.choices.isEmpty() && !option.choices.contains(value))
        return u"%1: allowed are %2"_s.arg(given, listOf(option.choices));
    if (!option.range)
        return {};
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    const bool fits = isNumber && number >= option.range->least && number <= option.range->most;
    if (fits && (!option.range->whole || number == double(qint64(number))))
        return {};
    return u"%1: allowed are %2 to %3"_s.arg(given)
        .arg(option.range->least, 0, 'g', 10)
        .arg(option.range->most, 0, 'g', 10);
}

/// Walks through the words once.
class Walk {
public:
    Walk(const CommandTree &tree, QStringList words) : m_tree(tree), m_words(std::move(words)) { }

    Result<ParsedLine> run()
    {
        while (!m_words.isEmpty()) {
            const QString word = m_words.takeFirst();
            const auto taken = m_onlyWords || !word.startsWith(u'-') || word.size() == 1 ? takeWord(word)
                : word == u"--"                                                          ? endOptions()
                : word.startsWith("--"_L1) ? takeLong(word.mid(2))
                                           : takeShort(word.mid(1));
            if (!taken)
                return failed(taken);
        }
        return finish();
    }

private:
    Result<void> endOptions()
    {
        m_onlyWords = true;
        return {};
    }
    Result<void> takeWord(const QString &word)
    {
        const QStringList deeper = m_path + QStringList{word};
        if (m_operands.isEmpty() && m_tree.find(deeper)) {
            m_path = deeper;
            return {};
        }
        const Command *command = m_tree.find(m_path);
        const bool isGroup = !command || (command->operands.isEmpty() && !m_tree.below(m_path).empty());
        if (isGroup)
            return wrong(u"there is no command \"%1\"%2"_s.arg(
                deeper.join(u' '), didYouMean(m_tree.suggestions(m_path, word))));
        if (m_operands.size() == command->operands.size())
            return wrong(u"\"%1\" is one word too many for '%2'"_s.arg(word, command->name()));
        m_operands.append(word);
        return {};
    }
    Result<void> takeLong(const QString &text)
    {
        const qsizetype equals = text.indexOf(u'=');
        const QString name = equals < 0 ? text : text.left(equals);
        const Option *option = lookUp(name);
        if (!option)
            return wrong(u"unknown option --%1%2"_s.arg(name, didYouMean(similarOptions(name))));
        if (equals >= 0 && option->value.isEmpty())
            return wrong(u"--%1 takes no value"_s.arg(name));
        return give(*option, equals < 0 ? std::nullopt : std::optional(text.mid(equals + 1)));
    }
    /// "-f", "-n 5", "-n5", "-n=5", and several in one: "-fn5".
    Result<void> takeShort(const QString &letters)
    {
        for (qsizetype i = 0; i < letters.size(); ++i) {
            const Option *option = lookUp(letters[i]);
            if (!option)
                return wrong(u"unknown option -%1"_s.arg(letters[i]));
            if (option->value.isEmpty()) {
                m_given.append({option, QString()});
                continue;
            }
            QString rest = letters.mid(i + 1);
            if (rest.startsWith(u'='))
                rest.remove(0, 1);
            return give(*option, i + 1 == letters.size() ? std::nullopt : std::optional(rest));
        }
        return {};
    }
    Result<void> give(const Option &option, std::optional<QString> value)
    {
        if (option.value.isEmpty()) {
            m_given.append({&option, QString()});
            return {};
        }
        if (!value && m_words.isEmpty())
            return wrong(u"--%1 needs a value: --%1 %2"_s.arg(option.name, option.value));
        m_given.append({&option, value ? *value : m_words.takeFirst()});
        return {};
    }
    /// All options that may still belong to the verb: a word of its path may follow them.
    template <typename Matches>
    const Option *lookUpIf(Matches matches) const
    {
        for (const Option &option : m_tree.globalOptions())
            if (matches(option))
                return &option;
        if (m_path.isEmpty())
            return nullptr;
        for (const Command &command : m_tree.commands())
            if (command.path.first(std::min(command.path.size(), m_path.size())) == m_path)
                for (const Option &option : command.options)
                    if (matches(option))
                        return &option;
        return nullptr;
    }
    const Option *lookUp(const QString &name) const
    {
        return lookUpIf([&name](const Option &option) { return option.name == name; });
    }
    const Option *lookUp(QChar letter) const
    {
        return lookUpIf([letter](const Option &option) { return option.letter == letter; });
    }
    QStringList similarOptions(const QString &name) const
    {
        QStringList known;
        for (const Option &option : m_tree.globalOptions())
            known.append(option.name);
        if (const Command *command = m_tree.find(m_path))
            for (const Option &option : command->options)
                known.append(option.name);
        QStringList similar = similarWords(name, known);
        for (QString &each : similar)
            each.prepend(u"--"_s);
        return similar;
    }
    /// The verb that a foreign option belongs to.
    QString ownerOf(const Option &option) const
    {
        for (const Command &command : m_tree.commands())
            if (!m_path.isEmpty() && command.path.first() == m_path.first()
                && findOption(command.options, option.name))
                return command.name();
        return {};
    }
    Result<ParsedLine> finish()
    {
        ParsedLine line;
        line.command = m_tree.find(m_path);
        const QList<Option> own = line.command ? line.command->options : QList<Option>();
        for (const auto &[given, value] : std::as_const(m_given)) {
            const Option *option = findOption(m_tree.globalOptions(), given->name);
            option = option ? option : findOption(own, given->name);
            if (!option)
                return wrong(u"--%1 belongs to '%2'"_s.arg(given->name, ownerOf(*given)));
            const QString declared = canonical(option->choices, value);
            if (!option->value.isEmpty())
                note(line, problemWith(*option, declared));
            line.arguments.give(option->name, declared);
        }
        line.wantsHelp = line.arguments.has(u"help"_s);
        for (const Option &option : m_tree.globalOptions() + own)
            complete(line, option);
        if (line.command)
            takeOperands(line);
        return line;
    }
    /// Keeps the first error.
    static void note(ParsedLine &line, const QString &problem)
    {
        if (line.problem.isEmpty())
            line.problem = problem;
    }
    /// Applies the default of an option that was not given, and checks what it requires of the others.
    static void complete(ParsedLine &line, const Option &option)
    {
        const QString variable = option.environment.isEmpty()
            ? QString()
            : qEnvironmentVariable(option.environment.toUtf8().constData());
        line.arguments.setOtherwise(option.name, variable.isEmpty() ? option.byDefault : variable);
        if (line.arguments.has(option.name) && line.arguments.has(option.excludes))
            note(line, u"--%1 and --%2 exclude each other"_s.arg(option.name, option.excludes));
        if (option.required && line.arguments.value(option.name).trimmed().isEmpty())
            note(line, u"--%1 is missing"_s.arg(option.name));
    }
    void takeOperands(ParsedLine &line) const
    {
        for (qsizetype i = 0; i < line.command->operands.size(); ++i) {
            const Operand &operand = line.command->operands[i];
            const QString given = canonical(operand.choices, m_operands.value(i));
            if (operand.required && given.isEmpty())
                note(line, u"%1 is missing: musterctl %2 %1"_s.arg(operand.name, line.command->name()));
            if (!given.isEmpty() && !operand.choices.isEmpty() && !operand.choices.contains(given))
                note(line, u"\"%1\": allowed are %2"_s.arg(given, listOf(operand.choices)));
            line.arguments.setOperand(operand.name, given);
        }
    }

    struct Given {
        const Option *option; ///< of the tree
        QString value;
    };
    const CommandTree &m_tree;
    QStringList m_words; ///< that are not parsed yet
    QStringList m_path;
    QStringList m_operands;
    QList<Given> m_given;
    bool m_onlyWords = false;
};

} // namespace

Result<ParsedLine> parseLine(const CommandTree &tree, const QStringList &words)
{
    return Walk(tree, words).run();
}

} // namespace muster::ctl
