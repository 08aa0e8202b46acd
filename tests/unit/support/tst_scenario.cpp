// muster_test: USES muster_scenario
#include "support/scenario.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using test::Command;
using test::Outputs;

namespace {

/// A calculator that remembers: enough to have state, words, options and input.
class Adder {
public:
    QString carryOut(const Command &command)
    {
        if (command.name() == "add"_L1) {
            for (const QString &word : command.words())
                m_sum += word.toInt();
            m_sum *= command.number(u"times"_s, 1);
            return {};
        }
        if (command.name() == "wait"_L1)
            return test::inSeconds(command.time(0) + command.time(u"more"_s, 0ms));
        if (command.name() == "say"_L1)
            return command.input().join(u'\n');
        if (command.name() == "sum"_L1)
            return u"sum\n  %1"_s.arg(m_sum);
        return command.misuse(u"unknown command '%1'"_s.arg(command.name()));
    }

private:
    int m_sum = 0;
};

const QByteArray good = "# Sums matter.\n"
                        "\n"
                        "add 1 2 3 times=2\n"
                        "----\n"
                        "\n"
                        "# What stands between is kept.\n"
                        "sum\n"
                        "----\n"
                        "sum\n"
                        "  12\n"
                        "\n"
                        "say\n"
                        "    one\n"
                        "      two\n"
                        "----\n"
                        "one\n"
                        "  two\n"
                        "\n"
                        "wait 2s more=250ms\n"
                        "----\n"
                        "2.250\n";

} // namespace

class ScenarioTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    const QString m_path = m_folder.filePath(u"story.txt"_s);

    void write(const QByteArray &text) const
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }
    QByteArray read() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    std::optional<test::ScenarioFailure> run(Outputs outputs) const
    {
        Adder adder;
        return test::runScenario(
            m_path, [&adder](const Command &command) { return adder.carryOut(command); }, outputs);
    }

private slots:
    void whatIsExpectedPasses()
    {
        write(good);
        const auto failed = run(Outputs::Compare);
        QVERIFY2(!failed, failed ? qPrintable(failed->text) : "");
    }

    void aChangedLineFailsAndIsNamed()
    {
        QByteArray text = good;
        write(text.replace("  12\n", "  13\n"));
        const auto failed = run(Outputs::Compare);
        QVERIFY(failed);
        QCOMPARE(failed->line, 10);
        QVERIFY2(failed->text.startsWith(m_path + u":10: "_s), qPrintable(failed->text));
        QVERIFY2(
            failed->text.contains(u"\n@@ -9,2 +9,2 @@\n sum\n-  13\n+  12\n"_s), qPrintable(failed->text));
        QCOMPARE(read(), text);
    }

    void outputThatIsMissingOrTooMuchFails_data()
    {
        QTest::addColumn<QByteArray>("was");
        QTest::addColumn<QByteArray>("is");
        QTest::addColumn<int>("line");
        QTest::newRow("a line less") << QByteArray("----\nsum\n  12\n") << QByteArray("----\nsum\n") << 10;
        QTest::newRow("a line more") << QByteArray("  12\n") << QByteArray("  12\n  13\n") << 11;
        QTest::newRow("none at all") << QByteArray("----\n2.250\n") << QByteArray("----\n") << 21;
        QTest::newRow("some where none is")
            << QByteArray("times=2\n----\n") << QByteArray("times=2\n----\nok\n") << 5;
    }
    void outputThatIsMissingOrTooMuchFails()
    {
        QFETCH(QByteArray, was);
        QFETCH(QByteArray, is);
        QFETCH(int, line);
        QByteArray text = good;
        QVERIFY(text.contains(was));
        write(text.replace(was, is));
        const auto failed = run(Outputs::Compare);
        QVERIFY(failed);
        QCOMPARE(failed->line, line);
        QVERIFY(!run(Outputs::Rewrite));
        QCOMPARE(read(), good);
    }

    void rewritingKeepsTheRest()
    {
        QByteArray text = good;
        write(text.replace("  12\n", "  13\nand more\n").replace("2.250\n", ""));
        QVERIFY(!run(Outputs::Rewrite));
        QCOMPARE(read(), good);
        QVERIFY(!run(Outputs::Compare));
    }

    void onlyTheVariableRewrites()
    {
        qunsetenv("MUSTER_REWRITE");
        QCOMPARE(test::outputsWanted(), Outputs::Compare);
        qputenv("MUSTER_REWRITE", "0");
        QCOMPARE(test::outputsWanted(), Outputs::Compare);
        qputenv("MUSTER_REWRITE", "1");
        QCOMPARE(test::outputsWanted(), Outputs::Rewrite);
        qunsetenv("MUSTER_REWRITE");
    }

    void malformedFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *text, int line, const QString &says) {
            QTest::newRow(name) << QByteArray(text) << line << says;
        };
        row("empty", "", 1, u"begins with a comment"_s);
        row("no title", "sum\n----\nsum\n  0\n", 1, u"begins with a comment"_s);
        row("no command", "# Why.\n\n# More.\n", 1, u"holds no command"_s);
        row("no separator", "# Why.\nsum\nsum\n  0\n", 3, u"'sum' needs a line '----'"_s);
        row("no separator at the end", "# Why.\nsum\n", 2, u"'sum' needs a line '----'"_s);
        row("an empty line before the separator", "# Why.\nsum\n\n----\n", 3, u"needs a line '----'"_s);
        row("a separator alone", "# Why.\n----\n", 2, u"without a command"_s);
        row("a second separator", "# Why.\nsum\n----\nsum\n----\n", 5, u"an empty line ends the output"_s);
        row("input of no command", "# Why.\n\n    one\n", 3, u"belongs to no command"_s);
        row("half an indentation", "# Why.\nsay\n  one\n----\n", 3, u"four spaces"_s);
        row("no name", "# Why.\n\nSum!\n----\n", 3, u"'Sum!' is no name"_s);
        row("an option twice", "# Why.\nadd 1 times=1 times=2\n----\n", 2, u"given twice"_s);
        row("an unknown option", "# Why.\nadd 1 tims=2\n----\n", 2, u"no option 'tims'"_s);
        row("an unknown command", "# Why.\nsubtract 1\n----\n", 2, u"unknown command"_s);
        row("a word too many", "# Why.\nwait 1s 2s\n----\n", 2, u"'2s'"_s);
        row("a word too few", "# Why.\nwait\n----\n", 2, u"needs 1 word"_s);
        row("a time without a unit", "# Why.\nwait 12\n----\n", 2, u"'12' is no time"_s);
        row("no number", "# Why.\nadd 1 times=x\n----\n", 2, u"times=x is no number"_s);
        row("input that nobody reads", "# Why.\nsum\n    one\n----\n", 2, u"takes no input"_s);
        row("an empty line in the input", "# Why.\nsay\n    one\n\n    two\n----\n", 4,
            u"needs a line '----'"_s);
    }
    void malformedFilesAreRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        QFETCH(QString, says);
        write(text);
        for (const Outputs outputs : {Outputs::Compare, Outputs::Rewrite}) {
            const auto failed = run(outputs);
            QVERIFY(failed);
            QVERIFY2(failed->text.contains(says), qPrintable(failed->text));
            QCOMPARE(failed->line, line);
            QCOMPARE(read(), text); // never becomes expected output
        }
    }

    void outputThatAFileCannotHoldIsRefused()
    {
        write("# Why.\n\nsay\n----\n");
        const auto failed = test::runScenario(
            m_path,
            [](const Command &command) {
                command.input();
                return u"one\n\ntwo"_s;
            },
            Outputs::Rewrite);
        QVERIFY(failed);
        QVERIFY2(failed->text.contains(u"empty line"_s), qPrintable(failed->text));
        QCOMPARE(failed->line, 3);
    }

    void aFileThatIsNotThereIsRefused()
    {
        const auto failed = test::runScenario(m_folder.filePath(u"none.txt"_s), {}, Outputs::Compare);
        QVERIFY(failed);
        QVERIFY2(failed->text.contains(u"cannot be read"_s), qPrintable(failed->text));
    }
};

QTEST_GUILESS_MAIN(ScenarioTest)
#include "tst_scenario.moc"
