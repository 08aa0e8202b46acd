// muster_test: USES Muster::Shell WIDGETS
#include "client/transport/transport.h"
#include "models/examples/examples.h"
#include "shell/clusters/connectdialog.h"
#include "shell/clusters/profilelist.h"
#include "shell/dialogs/reloaddialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::shell;
using namespace Qt::Literals::StringLiterals;

namespace {

client::Profile profileOf(const QString &name)
{
    client::Profile profile;
    profile.name = name;
    profile.urls = {QUrl(u"http://127.0.0.1:18010"_s)};
    return profile;
}

} // namespace

class TestConnect : public QObject {
    Q_OBJECT

private slots:
    void aDraftSaysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("addresses");
        QTest::addColumn<QString>("caFile");
        QTest::addColumn<QString>("fingerprint");
        QTest::addColumn<int>("problems");
        const QString print = QString(64, u'a');
        QTest::newRow("one address is enough")
            << u"x"_s << u"10.0.0.11:8065"_s << QString() << QString() << 0;
        QTest::newRow("several, separated in different ways")
            << u"x"_s << u"a:1, b:2;c:3\nd:4"_s << QString() << QString() << 0;
        QTest::newRow("a fingerprint with colons") << u"x"_s << u"https://a:1"_s << QString() << print << 0;
        QTest::newRow("no name") << u" "_s << u"a:1"_s << QString() << QString() << 1;
        QTest::newRow("no address") << u"x"_s << u" , "_s << QString() << QString() << 1;
        QTest::newRow("another protocol") << u"x"_s << u"ftp://a:1"_s << QString() << QString() << 1;
        QTest::newRow("a CA file that is not there")
            << u"x"_s << u"a:1"_s << u"/nowhere/ca.pem"_s << QString() << 1;
        QTest::newRow("half a fingerprint") << u"x"_s << u"a:1"_s << QString() << u"abcd"_s << 1;
        QTest::newRow("everything wrong at once") << QString() << QString() << u"/nowhere"_s << u"zz"_s << 4;
    }
    void aDraftSaysWhatIsWrong()
    {
        QFETCH(QString, name);
        QFETCH(QString, addresses);
        QFETCH(QString, caFile);
        QFETCH(QString, fingerprint);
        const ConnectDraft draft{.name = name,
            .addresses = addresses,
            .username = {},
            .caFile = caFile,
            .fingerprint = fingerprint};
        QTEST(int(draft.problems().size()), "problems");
    }

    void aDraftRoundTripsThroughAProfile()
    {
        client::Profile profile = profileOf(u"Frankfurt"_s);
        profile.username = u"anna"_s;
        profile.production = true;
        profile.passwordFile = u"kept"_s;
        const client::Profile again = ConnectDraft::of(profile).toProfile(profile);
        QCOMPARE(again.urls, profile.urls);
        QCOMPARE(again.username, profile.username);
        QCOMPARE(again.production, true);
        QCOMPARE(again.passwordFile, u"kept"_s);
    }

    /// Addresses of one cluster must not be tried for another.
    void whatWasLearnedGoesWithTheAddresses()
    {
        client::Profile profile = profileOf(u"Frankfurt"_s);
        profile.learned = {QUrl(u"https://10.0.0.99:8065"_s)};
        ConnectDraft draft = ConnectDraft::of(profile);
        QCOMPARE(draft.toProfile(profile).learned, profile.learned);
        draft.addresses = u"https://192.0.2.1:8065"_s;
        QVERIFY(draft.toProfile(profile).learned.isEmpty());
    }

    void theDialogKeepsWhatIsWrongOpenAndSaysSo()
    {
        ConnectDialog dialog({});
        QSignalSpy ready(&dialog, &ConnectDialog::profileReady);
        dialog.findChild<QPushButton *>(u"connectOpen"_s)->click();
        QCOMPARE(ready.count(), 0);
        QVERIFY(!dialog.findChild<QLabel *>(u"connectProblem"_s)->text().isEmpty());
        dialog.findChild<QLineEdit *>(u"connectName"_s)->setText(u"Frankfurt"_s);
        dialog.findChild<QLineEdit *>(u"connectAddresses"_s)->setText(u"10.0.0.11:8065"_s);
        dialog.findChild<QPushButton *>(u"connectOpen"_s)->click();
        QCOMPARE(ready.count(), 1);
    }

    void aLogInNeedsNameAndPasswordAndHidesTheLatter()
    {
        LoginDialog dialog(
            profileOf(u"x"_s), u"Wrong password."_s, {.problem = u"No keyring."_s, .wanted = true});
        QSignalSpy ready(&dialog, &LoginDialog::credentialsReady);
        auto *open = dialog.findChild<QPushButton *>(u"loginOpen"_s);
        auto *password = dialog.findChild<QLineEdit *>(u"loginPassword"_s);
        QVERIFY(!open->isEnabled());
        QCOMPARE(password->echoMode(), QLineEdit::Password);
        dialog.findChild<QLineEdit *>(u"loginUser"_s)->setText(u"anna"_s);
        password->setText(u"secret"_s);
        QVERIFY(open->isEnabled());
        open->click();
        QCOMPARE(ready.count(), 1);
        QCOMPARE(ready.first()[1].toBool(), false); // there is no keyring to keep it
    }

    void whatAnOperatorMayDoIsPartOfTheProfile()
    {
        ConnectDialog dialog({});
        QSignalSpy ready(&dialog, &ConnectDialog::profileReady);
        dialog.findChild<QLineEdit *>(u"connectName"_s)->setText(u"Frankfurt"_s);
        dialog.findChild<QLineEdit *>(u"connectAddresses"_s)->setText(u"10.0.0.11:8065"_s);
        auto *role = dialog.findChild<QComboBox *>(u"connectRole"_s);
        QCOMPARE(role->currentData().toInt(), int(client::Ceiling::Admin));
        role->setCurrentIndex(role->findData(int(client::Ceiling::ReadOnly)));
        dialog.findChild<QPushButton *>(u"connectOpen"_s)->click();
        QCOMPARE(ready.first().first().value<client::Profile>().ceiling, client::Ceiling::ReadOnly);
    }

    void profilesAreKeptSortedAndNeverWithAPassword()
    {
        const QTemporaryDir folder;
        const ProfileList list(folder.filePath(u"profiles"_s));
        QVERIFY(list.load().profiles.isEmpty());
        QVERIFY(list.save(profileOf(u"Zürich"_s)));
        const auto first = list.save(profileOf(u"Berlin / test"_s));
        QVERIFY(first);
        QVERIFY(list.save(profileOf(u"Berlin - test"_s)));
        const auto loaded = list.load();
        QCOMPARE(loaded.profiles.size(), 3);
        QCOMPARE(loaded.profiles.last().name, u"Zürich"_s);
        QVERIFY(loaded.problems.isEmpty());
        QVERIFY(list.remove(*first));
        QCOMPARE(list.load().profiles.size(), 2);
    }

    void aBrokenProfileIsNamedAndTheOthersStay()
    {
        const QTemporaryDir folder;
        const ProfileList list(folder.path());
        QVERIFY(list.save(profileOf(u"good"_s)));
        QFile broken(folder.filePath(u"broken.json"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("{");
        broken.close();
        const auto loaded = list.load();
        QCOMPARE(loaded.profiles.size(), 1);
        QCOMPARE(loaded.problems.size(), 1);
        QVERIFY2(loaded.problems.first().contains(u"broken.json"_s), qPrintable(loaded.problems.first()));
    }

    void aProfileFromElsewhereIsNotDeleted()
    {
        const QTemporaryDir folder;
        const QTemporaryDir elsewhere;
        const ProfileList list(folder.path());
        client::Profile profile = profileOf(u"demo"_s);
        profile.path = elsewhere.filePath(u"profile.json"_s);
        QVERIFY(client::writeProfile(profile, profile.path));
        QVERIFY(!list.remove(profile));
        QVERIFY(QFile::exists(profile.path));
    }

    void theCommandLineDoesTheSame()
    {
        const auto overview = models::examples::notReloaded();
        const ReloadDialog one({overview, u"/tmp/anna's.json"_s, false, {}}, {overview.nodes[1].id});
        QCOMPARE(one.commandLines(),
            QStringList{u"musterctl --profile '/tmp/anna'\\''s.json' reload-config --node node-2"_s});
        const ReloadDialog all({overview, {}, false, {}}, {});
        QCOMPARE(all.commandLines(), QStringList{u"musterctl reload-config --all"_s});
    }

    void aProductionClusterAsksTwice()
    {
        const auto overview = models::examples::notReloaded();
        ReloadDialog dialog({overview, {}, true,
                                [](Millis) {
                                    return nullptr;
                                }},
            {});
        auto *run = dialog.findChild<QPushButton *>(u"reloadRun"_s);
        QVERIFY(!run->isEnabled());
        dialog.findChild<QCheckBox *>(u"reloadSure"_s)->setChecked(true);
        QVERIFY(run->isEnabled());
    }

    void whatWillChangeIsSaidBeforeAndNoSecretWithIt()
    {
        const auto overview = models::examples::notReloaded();
        const ReloadDialog dialog({overview, {}, false, {}}, {overview.nodes[1].id});
        const QString what = dialog.findChild<QLabel *>(u"reloadWhat"_s)->text();
        QVERIFY(what.contains(u"\"https://chat.example.org\" → \"https://team.example.org\""_s));
        QVERIFY(what.contains(u"a new secret"_s));
        QVERIFY(!what.contains(u"****"_s));
    }

    // Goal: an advice that is followed does not turn amber into red unawares.
    void theConsequenceForTheVerdictIsSaidBefore()
    {
        const auto textOf = [](const ReloadDialog &dialog) {
            return dialog.findChild<QLabel *>(u"reloadWhat"_s)->text();
        };
        auto overview = models::examples::notReloaded();
        const NodeId two = overview.nodes[1].id;
        const QString alone = textOf(ReloadDialog({overview, {}, false, {}}, {two}));
        QVERIFY2(
            alone.contains(u"Afterwards node-2 differs from 2 other(s): the verdict becomes MISMATCH."_s),
            qPrintable(alone));
        QVERIFY(alone.contains(u"reload all nodes"_s));
        QVERIFY(alone.contains(u"put the file on node-2 back"_s));
        // The others do not have it in their files: all of them is no better.
        QVERIFY(textOf(ReloadDialog({overview, {}, false, {}}, {})).contains(u"MISMATCH"_s));
        // The same edit everywhere: all at once is the way.
        for (auto &difference : overview.differences) {
            for (auto &value : difference.values) {
                value.disk = difference.values[1].disk;
                value.cause = protocol::ConfigCause::EditedNotReloaded;
            }
        }
        for (auto &node : overview.nodes)
            node.diskHash = overview.nodes[1].diskHash;
        const QString better = textOf(ReloadDialog({overview, {}, false, {}}, {two}));
        QVERIFY2(better.contains(u"Better reload all nodes"_s), qPrintable(better));
        QVERIFY(!textOf(ReloadDialog({overview, {}, false, {}}, {})).contains(u"MISMATCH"_s));
        // What takes effect with a restart differs from nobody yet; a node that is down from nobody at all.
        auto later = models::examples::notReloaded();
        for (auto &difference : later.differences)
            difference.keyClass = protocol::KeyClass::Restart;
        QVERIFY(!textOf(ReloadDialog({later, {}, false, {}}, {two})).contains(u"MISMATCH"_s));
        auto others = models::examples::notReloaded();
        others.nodes[0].liveness = others.nodes[2].liveness = protocol::Liveness::Down;
        QVERIFY(!textOf(ReloadDialog({others, {}, false, {}}, {two})).contains(u"MISMATCH"_s));
    }

    void whatCannotBeReadIsNotOfferedForReload()
    {
        auto overview = models::examples::notReloaded();
        auto &node = overview.nodes[1];
        node.reasons.first().code = protocol::ReasonCode::ConfigUnreadable;
        node.reasons.first().node.reset(); // as servers write those of a node
        node.reasons.first().evidence = {
            {u"problem"_s, u"/etc/muster/config.json: line 8, column 10: no comma"_s}};
        overview.differences.clear();
        const auto textOf = [](const ReloadDialog &dialog) {
            return dialog.findChild<QLabel *>(u"reloadWhat"_s)->text();
        };
        const ReloadDialog one({overview, {}, false, {}}, {node.id});
        QVERIFY(!one.findChild<QPushButton *>(u"reloadRun"_s)->isEnabled());
        QVERIFY2(textOf(one).contains(u"line 8, column 10"_s), qPrintable(textOf(one)));
        QVERIFY2(textOf(one).contains(u"■ node-2 cannot"_s), qPrintable(textOf(one)));
        QVERIFY2(!textOf(one).contains(u"nothing will change"_s), qPrintable(textOf(one)));
        // The others can be reloaded all the same.
        const ReloadDialog all({overview, {}, false, {}}, {});
        QVERIFY(all.findChild<QPushButton *>(u"reloadRun"_s)->isEnabled());
        QVERIFY2(textOf(all).contains(u"line 8, column 10"_s), qPrintable(textOf(all)));
        QVERIFY2(!textOf(all).contains(u"nothing will change"_s), qPrintable(textOf(all)));
        const ReloadDialog other({overview, {}, false, {}}, {overview.nodes[0].id});
        QVERIFY(other.findChild<QPushButton *>(u"reloadRun"_s)->isEnabled());
        QVERIFY2(!textOf(other).contains(u"line 8"_s), qPrintable(textOf(other)));
    }

    void withoutAConnectionItSaysThatNothingWasDone()
    {
        const auto overview = models::examples::notReloaded();
        ReloadDialog dialog({overview, {}, false,
                                [](Millis) {
                                    return nullptr;
                                }},
            {});
        dialog.findChild<QPushButton *>(u"reloadRun"_s)->click();
        QVERIFY(!dialog.findChild<QLabel *>(u"reloadOutcome"_s)->text().isEmpty());
        QVERIFY(dialog.findChild<QPushButton *>(u"reloadRun"_s)->isHidden());
    }
};

QTEST_MAIN(TestConnect)
#include "tst_connect.moc"
