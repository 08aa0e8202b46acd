// muster_test: USES muster_ctl
#include "musterctl/cli/helptext.h"
#include "musterctl/commands/allcommands.h"
#include "musterctl/session/context.h"

#include <QSet>
#include <QTest>

using namespace muster;
using namespace muster::ctl;
using namespace Qt::Literals::StringLiterals;

namespace {

CommandTree tree()
{
    return {globalOptions(), allCommands()};
}

/// The lines that do not fit.
QStringList tooLong(const QString &help, int columns)
{
    QStringList lines;
    for (const QString &line : help.split(u'\n'))
        if (line.size() > columns)
            lines.append(line);
    return lines;
}

} // namespace

// Goal: every verb explains itself, in lines that fit the terminal.
class TestHelpText : public QObject {
    Q_OBJECT

private slots:
    void everyVerbIsWellFormed()
    {
        const CommandTree commands = tree();
        for (const Command &command : commands.commands()) {
            const QByteArray name = command.name().toUtf8();
            QVERIFY2(!command.summary.isEmpty() && !command.summary.endsWith(u'.'), name);
            QVERIFY2(command.path.size() == 1 || commands.find(command.path.first(1)), name);
            QVERIFY2(command.run || command.path.first() == u"help" || !commands.below(command.path).empty(),
                name);
            for (const Option &option : command.options) {
                QVERIFY2(option.help.endsWith(u'.'), qPrintable(command.name() + u" --"_s + option.name));
                QVERIFY2(option.value == option.value.toUpper(), name);
                for (const Option &everywhere : commands.globalOptions())
                    QVERIFY2(option.name != everywhere.name
                            && (option.letter == 0 || option.letter != everywhere.letter),
                        qPrintable(command.name() + u" --"_s + option.name));
            }
        }
    }

    void noTwoVerbsHaveOneName()
    {
        const CommandTree commands = tree();
        QSet<QString> names;
        for (const Command &command : commands.commands()) {
            QVERIFY2(!names.contains(command.name()), qPrintable(command.name()));
            names.insert(command.name());
        }
    }

    void helpFitsTheTerminal_data()
    {
        QTest::addColumn<int>("columns");
        QTest::newRow("narrow") << 60;
        QTest::newRow("usual") << 80;
        QTest::newRow("wide") << 100;
    }
    void helpFitsTheTerminal()
    {
        QFETCH(int, columns);
        const CommandTree commands = tree();
        QCOMPARE(tooLong(overviewHelp(commands, columns), columns), QStringList());
        for (const Command &command : commands.commands())
            QCOMPARE(tooLong(commandHelp(commands, command, columns), columns), QStringList());
    }

    void helpNamesWhatThereIs()
    {
        const CommandTree commands = tree();
        const QString leader = commandHelp(commands, *commands.find({u"leader"_s}), 100);
        QVERIFY2(leader.startsWith(u"Usage: musterctl [options] leader [COMMAND]\n"_s), qPrintable(leader));
        QVERIFY2(leader.contains(u"\n  transfer  Transfer leadership"_s), qPrintable(leader));
        QVERIFY(leader.contains(u"--profile FILE"_s));
        const QString logs =
            commandHelp(commands, *commands.find({u"logs"_s}), 100).simplified(); // wherever its lines break
        QVERIFY2(logs.contains(u"-n, --lines NUMBER"_s), qPrintable(logs));
        QVERIFY2(logs.contains(u"1 to 10000. Default: 100."_s), qPrintable(logs));
        QVERIFY2(logs.contains(u"One of debug, info, warn, error."_s), qPrintable(logs));
        const QString overview = overviewHelp(commands, 100);
        for (const Command *command : commands.below({}))
            QVERIFY2(overview.contains(u"\n  "_s + command->name()), qPrintable(command->name()));
    }

    void textIsWrappedAtBlanks()
    {
        QCOMPARE(wrapped(u"aa bb cc"_s, 5), (QStringList{u"aa bb"_s, u"cc"_s}));
        QCOMPARE(wrapped(u"aa bb"_s, 8, u"--x  "_s, 5), (QStringList{u"--x  aa"_s, u"     bb"_s}));
        QCOMPARE(wrapped(u"long-word"_s, 4), QStringList{u"long-word"_s});
        QCOMPARE(wrapped(u"a\n\n  kept as   it is\nb"_s, 8),
            (QStringList{u"a"_s, QString(), u"  kept as   it is"_s, u"b"_s}));
    }
};

QTEST_GUILESS_MAIN(TestHelpText)
#include "tst_helptext.moc"
