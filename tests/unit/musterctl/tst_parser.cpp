// muster_test: USES muster_ctl
#include "musterctl/cli/parser.h"

#include <QTest>

using namespace muster;
using namespace muster::ctl;
using namespace Qt::Literals::StringLiterals;

namespace {

int nothing(Context &, const Arguments &)
{
    return 0;
}

CommandTree tree()
{
    const QList<Option> everywhere{{.name = u"json"_s, .help = {}},
        {.name = u"timeout"_s,
            .help = {},
            .value = u"SECONDS"_s,
            .byDefault = u"5"_s,
            .range = NumberRange{0.1, 600, false}},
        {.name = u"token"_s, .help = {}, .value = u"TOKEN"_s, .environment = u"MUSTER_TEST_TOKEN"_s},
        {.name = u"help"_s, .help = {}, .letter = u'h'}};
    Command leader{.path = {u"leader"_s}, .summary = {}, .run = nothing};
    Command transfer{.path = {u"leader"_s, u"transfer"_s},
        .summary = {},
        .options = {{.name = u"to"_s, .help = {}, .value = u"NODE"_s, .excludes = u"clear"_s},
            {.name = u"clear"_s, .help = {}},
            {.name = u"wait"_s,
                .help = {},
                .value = u"SECONDS"_s,
                .letter = u'w',
                .byDefault = u"20"_s,
                .range = NumberRange{0, 600}},
            {.name = u"yes"_s, .help = {}, .letter = u'y'}},
        .run = nothing};
    Command host{.path = {u"host"_s}, .summary = {}};
    Command check{.path = {u"host"_s, u"check"_s}, .summary = {}, .run = nothing};
    Command level{.path = {u"log-level"_s},
        .summary = {},
        .options =
            {{.name = u"target"_s, .help = {}, .value = u"TARGET"_s, .choices = {u"file"_s, u"console"_s}}},
        .operands = {{.name = u"LEVEL"_s, .choices = {u"debug"_s, u"info"_s}, .required = false}},
        .run = nothing};
    Command init{.path = {u"init"_s},
        .summary = {},
        .options = {{.name = u"dir"_s, .help = {}, .value = u"DIR"_s, .required = true},
            {.name = u"node"_s, .help = {}, .value = u"NODE"_s, .repeats = true}},
        .run = nothing};
    Command history{.path = {u"history"_s}, .summary = {}, .operands = {{.name = u"NODE"_s}}, .run = nothing};
    return {everywhere, {leader, transfer, host, check, level, init, history}};
}

} // namespace

// Goal: a command line means what its author meant, or is refused with a hint that helps.
class TestParser : public QObject {
    Q_OBJECT

private slots:
    void means_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("value");
        QTest::newRow("a verb") << u"leader"_s << u"leader"_s << u"timeout"_s << u"5"_s;
        QTest::newRow("a verb of two words")
            << u"leader transfer"_s << u"leader transfer"_s << u"wait"_s << u"20"_s;
        QTest::newRow("a global option first")
            << u"--timeout 0.5 leader"_s << u"leader"_s << u"timeout"_s << u"0.5"_s;
        QTest::newRow("a global option last")
            << u"leader transfer --timeout=7"_s << u"leader transfer"_s << u"timeout"_s << u"7"_s;
        QTest::newRow("an option between the words")
            << u"leader --to node-2 transfer"_s << u"leader transfer"_s << u"to"_s << u"node-2"_s;
        QTest::newRow("the last one counts")
            << u"leader transfer --to a --to b"_s << u"leader transfer"_s << u"to"_s << u"b"_s;
        QTest::newRow("short") << u"leader transfer -w 3"_s << u"leader transfer"_s << u"wait"_s << u"3"_s;
        QTest::newRow("short, joined")
            << u"leader transfer -w3"_s << u"leader transfer"_s << u"wait"_s << u"3"_s;
        QTest::newRow("short, several")
            << u"leader transfer -yw=3"_s << u"leader transfer"_s << u"wait"_s << u"3"_s;
        QTest::newRow("a value that looks like an option")
            << u"leader transfer --to --clear"_s << u"leader transfer"_s << u"to"_s << u"--clear"_s;
        QTest::newRow("a choice in capitals")
            << u"log-level DEBUG --target FILE"_s << u"log-level"_s << u"target"_s << u"file"_s;
    }
    void means()
    {
        QFETCH(QString, line);
        QFETCH(QString, command);
        QFETCH(QString, option);
        QFETCH(QString, value);
        const CommandTree commands = tree();
        const auto parsed = parseLine(commands, line.split(u' '));
        QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().detail));
        QCOMPARE(parsed->command->name(), command);
        QCOMPARE(parsed->arguments.value(option), value);
        QCOMPARE(parsed->problem, QString());
    }

    void isRefused_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("says");
        QTest::newRow("a typing mistake") << u"leadr"_s << u"did you mean 'leader'?"_s;
        QTest::newRow("letters swapped") << u"hsot check"_s << u"did you mean 'host'?"_s;
        QTest::newRow("a beginning") << u"hist"_s << u"did you mean 'history'"_s;
        QTest::newRow("a mistake in the second word")
            << u"leader tranfser"_s
            << u"there is no command \"leader tranfser\"; did you mean 'leader transfer'?"_s;
        QTest::newRow("a second word alone") << u"transfer"_s << u"did you mean 'leader transfer'?"_s;
        QTest::newRow("nothing like it") << u"fly"_s << u"there is no command \"fly\""_s;
        QTest::newRow("an unknown option")
            << u"leader --jsn"_s << u"unknown option --jsn; did you mean '--json'?"_s;
        QTest::newRow("an unknown letter") << u"leader -x"_s << u"unknown option -x"_s;
        QTest::newRow("an option of another verb")
            << u"leader --to node-2"_s << u"--to belongs to 'leader transfer'"_s;
        QTest::newRow("a value missing") << u"leader --timeout"_s << u"--timeout needs a value"_s;
        QTest::newRow("a value too many") << u"leader --json=1"_s << u"--json takes no value"_s;
        QTest::newRow("a word too many") << u"history a b"_s << u"\"b\" is one word too many for 'history'"_s;
        QTest::newRow("a word behind the options' end") << u"host check -- x"_s << u"one word too many"_s;
    }
    void isRefused()
    {
        QFETCH(QString, line);
        QFETCH(QString, says);
        const CommandTree commands = tree();
        const auto parsed = parseLine(commands, line.split(u' '));
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, ErrorCode::InvalidArgument);
        QVERIFY2(parsed.error().detail.contains(says), qPrintable(parsed.error().detail));
        QVERIFY2(!parseLine(commands, line.split(u' ') + QStringList{u"--help"_s})
                || line.endsWith(u"--timeout"), // which takes it as its value
            "help does not hide it");
    }

    void helpIsGivenWhateverIsMissing_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("says");
        QTest::newRow("a required option") << u"init"_s << u"--dir is missing"_s;
        QTest::newRow("an empty one") << u"init --dir="_s << u"--dir is missing"_s;
        QTest::newRow("a required word") << u"history"_s << u"NODE is missing: musterctl history NODE"_s;
        QTest::newRow("no number") << u"leader transfer --wait long"_s
                                   << u"--wait long: allowed are 0 to 600"_s;
        QTest::newRow("not a number") << u"leader --timeout nan"_s << u"allowed are 0.1 to 600"_s;
        QTest::newRow("a number too large") << u"leader transfer -w 601"_s << u"allowed are 0 to 600"_s;
        QTest::newRow("a fraction") << u"leader transfer -w 1.5"_s << u"allowed are 0 to 600"_s;
        QTest::newRow("no choice") << u"log-level loud"_s << u"\"loud\": allowed are debug or info"_s;
        QTest::newRow("no choice of an option")
            << u"log-level --target disk"_s << u"--target disk: allowed are file or console"_s;
        QTest::newRow("two that exclude each other")
            << u"leader transfer --clear --to a"_s << u"--to and --clear exclude each other"_s;
    }
    void helpIsGivenWhateverIsMissing()
    {
        QFETCH(QString, line);
        QFETCH(QString, says);
        const CommandTree commands = tree();
        const auto parsed = parseLine(commands, line.split(u' ') + QStringList{u"-h"_s});
        QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().detail));
        QVERIFY(parsed->wantsHelp);
        QVERIFY2(parsed->problem.contains(says), qPrintable(parsed->problem));
    }

    void theEnvironmentStandsInAndIsNotGiven()
    {
        const CommandTree commands = tree();
        qputenv("MUSTER_TEST_TOKEN", "secret");
        const auto from = parseLine(commands, {u"leader"_s});
        const auto given = parseLine(commands, {u"leader"_s, u"--token"_s, u"mine"_s});
        qunsetenv("MUSTER_TEST_TOKEN");
        QCOMPARE(from->arguments.value(u"token"_s), u"secret"_s);
        QVERIFY(!from->arguments.has(u"token"_s));
        QCOMPARE(given->arguments.value(u"token"_s), u"mine"_s);
    }

    void whatRepeatsIsKeptInOrder()
    {
        const CommandTree commands = tree();
        const auto parsed = parseLine(commands, u"init --dir d --node a --node b"_s.split(u' '));
        QCOMPARE(parsed->arguments.values(u"node"_s), (QStringList{u"a"_s, u"b"_s}));
    }

    void nothingIsNoCommand()
    {
        const CommandTree commands = tree();
        const auto parsed = parseLine(commands, {});
        QVERIFY(parsed && !parsed->command && !parsed->wantsHelp);
    }
};

QTEST_GUILESS_MAIN(TestParser)
#include "tst_parser.moc"
