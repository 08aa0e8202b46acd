// muster_test: USES Muster::Shell muster_fakenode WIDGETS
#include "client/transport/transport.h"
#include "models/examples/examples.h"
#include "protocol/http/apierror.h"
#include "shell/dialogs/transferdialog.h"
#include "shell/window/mainwindow.h"
#include "support/fake/fakenode.h"
#include "views/leader/leaderpage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
using models::examples::healthy;
using models::examples::transferred;
using shell::TransferDialog;
using Purpose = TransferDialog::Purpose;
using test::FakeNode;

namespace {

const QString route = u"POST /api/v4/muster/leader"_s;

http::Response json(int status, const QJsonObject &body)
{
    http::Response response = protocol::jsonResponse(body);
    response.status = status;
    return response;
}

/// A dialog over a healthy cluster in which node-1 leads, talking to `node`.
struct Shown {
    struct With {
        protocol::Overview overview = healthy();
        Purpose purpose = Purpose::Transfer;
        QString profileFile = {};
        bool production = false;
    };
    explicit Shown(const FakeNode &node) : Shown(node, With()) { }
    Shown(const FakeNode &node, const With &with)
        : dialog({with.overview, with.profileFile, with.production,
                     [url = node.url()](Millis timeout) {
                         client::TransportOptions options;
                         options.timeout = timeout;
                         return std::make_unique<client::Transport>(url, options);
                     }},
            with.purpose)
    {
        dialog.setAttribute(Qt::WA_DontShowOnScreen);
        dialog.show();
    }
    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return dialog.findChild<Widget *>(name);
    }
    QString outcome() const { return find<QLabel>(u"transferOutcome"_s)->text(); }
    TransferDialog dialog;
};

http::Response accepted()
{
    return json(200,
        {{u"to"_s, healthy().nodes[1].id.toString()}, {u"leader"_s, healthy().nodes[0].id.toString()},
            {u"term"_s, 1}});
}

} // namespace

// Transferring leadership from the console: what it says, what it sends, how it ends.
class TestTransfer : public QObject {
    Q_OBJECT

private slots:
    void itSaysWhatItDoesAndHowToDoItInAShell()
    {
        FakeNode node;
        Shown shown(node, {.profileFile = u"/home/anna/it's.json"_s});
        auto *who = shown.find<QComboBox>(u"transferWho"_s);
        QCOMPARE(who->count(), 2); // not the one that leads
        QCOMPARE(shown.find<QLabel>(u"transferCommand"_s)->text(),
            u"musterctl --profile '/home/anna/it'\\''s.json' leader transfer --to node-2"_s);
        who->setCurrentIndex(1);
        QVERIFY(shown.find<QLabel>(u"transferCommand"_s)->text().endsWith(u"--to node-3"_s));
        QVERIFY(shown.find<QLabel>(u"transferWhat"_s)->text().contains(u"node-3"_s));
        QVERIFY(node.requests().isEmpty());
    }

    void theNewLeaderIsFollowedUntilItLeads()
    {
        FakeNode node;
        node.setReply(route, accepted());
        Shown shown(node);
        shown.find<QPushButton>(u"transferRun"_s)->click();
        QTRY_VERIFY(shown.outcome().contains(u"Waiting for node-2 to become leader"_s));
        QCOMPARE(QJsonDocument::fromJson(node.bodies().last())[u"to"].toString(),
            healthy().nodes[1].id.toString());
        shown.dialog.setOverview(healthy()); // nothing has changed yet
        QVERIFY(shown.outcome().contains(u"Waiting"_s));
        shown.dialog.setOverview(transferred());
        QCOMPARE(shown.outcome(), u"● node-2 leads, in term 2."_s);
        QVERIFY(!shown.find<QPushButton>(u"transferRun"_s)->isVisible());
        shown.dialog.setOverview(healthy()); // later overviews change no outcome
        QCOMPARE(shown.outcome(), u"● node-2 leads, in term 2."_s);
    }

    void aRefusalIsToldInTheServersWords()
    {
        FakeNode node;
        node.setReply(route,
            json(409,
                {{u"id"_s, u"api.x"_s}, {u"message"_s, u"node-2 cannot reach the database."_s},
                    {u"status_code"_s, 409}}));
        Shown shown(node);
        shown.find<QPushButton>(u"transferRun"_s)->click();
        QTRY_COMPARE(shown.outcome(), u"■ Refused: node-2 cannot reach the database."_s);
    }

    void oneThatDoesNotTakeTheLeaseIsTold()
    {
        FakeNode node;
        node.setReply(route, accepted());
        Shown shown(node);
        shown.find<QPushButton>(u"transferRun"_s)->click();
        QTRY_VERIFY(shown.outcome().contains(u"Waiting"_s));
        protocol::Overview overview = healthy();
        overview.preferred =
            protocol::LeaderPreference{overview.nodes[1].id, u"declined"_s, u"it did not take the lease"_s};
        shown.dialog.setOverview(overview);
        QVERIFY2(shown.outcome().contains(u"Waiting"_s), "it may be of an earlier request");
        const auto toldNow = [&] {
            shown.dialog.setOverview(overview);
            return shown.outcome() == u"■ node-2 does not lead: it did not take the lease"_s;
        };
        QTRY_VERIFY_WITH_TIMEOUT(toldNow(), 10'000);
    }

    void nobodyThereIsAFailure()
    {
        FakeNode node;
        node.kill();
        Shown shown(node);
        shown.find<QPushButton>(u"transferRun"_s)->click();
        QTRY_VERIFY(shown.outcome().startsWith(u"■"_s));
        QCOMPARE(shown.find<QPushButton>(u"transferClose"_s)->text(), u"Close"_s);
    }

    void inProductionItIsAskedTwice()
    {
        FakeNode node;
        Shown shown(node, {.production = true});
        auto *run = shown.find<QPushButton>(u"transferRun"_s);
        QVERIFY(!run->isEnabled());
        shown.find<QCheckBox>(u"transferSure"_s)->click();
        QVERIFY(run->isEnabled());
    }

    void thePreferenceIsCleared()
    {
        FakeNode node;
        node.setReply(u"DELETE /api/v4/muster/leader"_s,
            json(200, {{u"to"_s, QJsonValue()}, {u"leader"_s, QJsonValue()}, {u"term"_s, 2}}));
        Shown shown(node, {.overview = transferred(), .purpose = Purpose::Clear});
        QVERIFY(shown.find<QLabel>(u"transferCommand"_s)->text().endsWith(u"leader transfer --clear"_s));
        QVERIFY(!shown.find<QComboBox>(u"transferWho"_s));
        shown.find<QPushButton>(u"transferRun"_s)->click();
        QTRY_COMPARE(shown.outcome(), u"● The leader preference is cleared."_s);
    }

    void thePageOffersItAndShowsThePreference()
    {
        QTemporaryDir folder;
        shell::MainWindow window(
            std::make_unique<QSettings>(folder.filePath(u"console.ini"_s), QSettings::IniFormat),
            shell::ProfileList(folder.filePath(u"profiles"_s)));
        window.setAttribute(Qt::WA_DontShowOnScreen);
        window.show();
        window.showOverview(healthy(), models::examples::live());
        window.showPage(u"leader"_s);
        auto *transfer = window.findChild<QPushButton *>(u"leaderTransfer"_s);
        auto *clear = window.findChild<QPushButton *>(u"leaderClear"_s);
        QVERIFY(transfer->isVisible() && transfer->isEnabled());
        QVERIFY(!clear->isVisible());
        window.showOverview(transferred(), models::examples::live());
        QVERIFY(clear->isVisible());
        QCOMPARE(window.findChild<QLabel *>(u"leaderPreference"_s)->text(),
            u"● node-2 leads because an operator asked for it, until it fails."_s);
        auto *terms = window.findChild<QTableView *>(u"termTable"_s)->model();
        QCOMPARE(terms->index(0, models::TermModel::ReasonColumn).data().toString(),
            u"transferred by an operator"_s);
        QCOMPARE(terms->index(1, models::TermModel::ReasonColumn).data(Qt::ToolTipRole).toString(),
            u"Ended: transferred by an operator"_s);
        transfer->click();
        auto *dialog = window.findChild<TransferDialog *>(u"transferDialog"_s);
        QVERIFY(dialog);
        dialog->close();
        window.showOverview(transferred(), models::examples::stale());
        QVERIFY(!transfer->isEnabled() && !clear->isEnabled());
        protocol::Overview alone = healthy(1);
        window.showOverview(alone, models::examples::live());
        QVERIFY(!transfer->isEnabled());
        QVERIFY(!transfer->toolTip().isEmpty());
    }
};

QTEST_MAIN(TestTransfer)
#include "tst_transfer.moc"
