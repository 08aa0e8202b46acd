// muster_test: USES Muster::Shell WIDGETS
#include "client/transport/transport.h"
#include "shell/dialogs/actiondialog.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTest>

using namespace muster;
using namespace muster::shell;
using namespace Qt::Literals::StringLiterals;

namespace {

/// An action that the console does not have.
class Sweep final : public ActionDialog {
public:
    explicit Sweep(ActionTarget target)
        : ActionDialog(
            {.name = u"sweep"_s, .title = u"Sweep"_s, .run = u"&Sweep"_s, .waiting = u"Sweeping"_s},
            std::move(target), nullptr)
        , room(new QLineEdit(this))
    {
        addChoice(room);
        connect(room, &QLineEdit::textChanged, this, &Sweep::refresh);
        refresh();
    }
    QString whatHappens() const override { return u"Sweeps %1."_s.arg(room->text()); }
    QStringList commands() const override { return {u"sweep "_s + room->text()}; }
    bool canRun() const override { return !room->text().isEmpty(); }
    void run(client::Transport &) override { ++runs; }
    using ActionDialog::addLine;
    using ActionDialog::finish;

    template <typename T>
    T *part(const QString &name) const
    {
        return findChild<T *>(u"sweep"_s + name);
    }

    QLineEdit *room;
    int runs = 0;
};

ActionTarget target(bool production)
{
    return {
        .overview = {}, .profileFile = u"/p/it's.json"_s, .production = production, .makeApi = [](Millis) {
            return std::make_unique<client::Transport>(QUrl(u"http://127.0.0.1:1"_s));
        }};
}

} // namespace

// What every action has in common: it says what it does and how to do it in a shell, is confirmed, runs once
// and says what came of it.
class TestActionDialog : public QObject {
    Q_OBJECT

private slots:
    void whatIsChosenIsInEveryText()
    {
        Sweep dialog(target(false));
        QCOMPARE(dialog.objectName(), u"sweepDialog"_s);
        QVERIFY(!dialog.part<QPushButton>(u"Run"_s)->isEnabled());
        dialog.room->setText(u"hall"_s);
        QCOMPARE(dialog.part<QLabel>(u"What"_s)->text(), u"Sweeps hall."_s);
        QCOMPARE(dialog.part<QLabel>(u"Command"_s)->text(),
            u"musterctl --profile '/p/it'\\''s.json' sweep hall"_s);
        QVERIFY(dialog.part<QPushButton>(u"Run"_s)->isEnabled());
        QVERIFY(dialog.part<QCheckBox>(u"Sure"_s)->isHidden());
    }

    void productionIsConfirmedApart()
    {
        Sweep dialog(target(true));
        dialog.room->setText(u"hall"_s);
        QVERIFY(!dialog.part<QPushButton>(u"Run"_s)->isEnabled());
        dialog.part<QCheckBox>(u"Sure"_s)->click();
        QVERIFY(dialog.part<QPushButton>(u"Run"_s)->isEnabled());
    }

    void itRunsOnceAndShowsTheOutcome()
    {
        Sweep dialog(target(false));
        dialog.room->setText(u"hall"_s);
        dialog.part<QPushButton>(u"Run"_s)->click();
        dialog.part<QPushButton>(u"Run"_s)->click();
        QCOMPARE(dialog.runs, 1);
        QVERIFY(!dialog.room->isEnabled());
        QVERIFY(!dialog.findChild<QProgressBar *>()->isHidden());
        dialog.addLine(models::Mark::Ok, u"the first corner"_s);
        dialog.finish(models::Mark::Down, u"no broom"_s);
        QCOMPARE(dialog.part<QLabel>(u"Outcome"_s)->text(), u"■ no broom"_s);
        QVERIFY(dialog.part<QPushButton>(u"Run"_s)->isHidden());
        QCOMPARE(dialog.part<QPushButton>(u"Close"_s)->text(), u"Close"_s);
        QVERIFY(dialog.findChild<QProgressBar *>()->isHidden());
    }

    void withoutAConnectionNothingRuns()
    {
        ActionTarget none = target(false);
        none.makeApi = [](Millis) {
            return nullptr;
        };
        Sweep dialog(none);
        dialog.room->setText(u"hall"_s);
        dialog.part<QPushButton>(u"Run"_s)->click();
        QCOMPARE(dialog.runs, 0);
        QVERIFY(dialog.part<QLabel>(u"Outcome"_s)->text().contains(u"Nothing was done"_s));
    }
};

QTEST_MAIN(TestActionDialog)
#include "tst_actiondialog.moc"
