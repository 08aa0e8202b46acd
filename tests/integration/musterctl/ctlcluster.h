#pragma once
#include "support/fake/fakenode.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace muster::test {

using namespace Qt::Literals::StringLiterals;

/// What one run of the program came to.
struct Outcome {
    int exitCode = -1;
    QString out;
    QString err;
};

/// Two nodes, a profile with the administrator's password in a file, and a home of their own.
struct CtlCluster {
    std::shared_ptr<FakeAccounts> accounts = std::make_shared<FakeAccounts>();
    FakeNode one{accounts}, two{accounts};
    protocol::Overview overview = overviewOf({&one, &two});
    QTemporaryDir home;

    CtlCluster()
    {
        publish();
        write(u"admin-password"_s, accounts->password.toUtf8() + '\n');
        writeProfile(u"admin-password"_s);
    }
    void publish()
    {
        overview.observer = overview.nodes[0].id;
        one.setOverview(overview);
        overview.observer = overview.nodes[1].id;
        two.setOverview(overview);
    }
    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(home.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.write(bytes);
    }
    void writeProfile(const QString &passwordFile)
    {
        const QJsonObject profile{{u"name"_s, u"test"_s}, {u"username"_s, u"admin"_s},
            {u"password_file"_s, passwordFile},
            {u"urls"_s, QJsonArray{one.url().toString(), two.url().toString()}}};
        write(u"profile.json"_s, QJsonDocument(profile).toJson());
    }
    QString profile() const { return home.filePath(u"profile.json"_s); }
    std::unique_ptr<QProcess> start(const QStringList &arguments) const
    {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_CONFIG_HOME"_s, home.path());
        environment.remove(u"MUSTER_TOKEN"_s);
        environment.insert(u"MUSTER_PROFILE"_s, profile());
        process->setProcessEnvironment(environment);
        process->start(QStringLiteral(MUSTER_BINARY_DIR "/bin/musterctl"), arguments);
        process->closeWriteChannel();
        return process;
    }
    static Outcome finish(QProcess &process)
    {
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 20'000))
            return {-2, {}, u"did not end"_s};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
    }
    Outcome run(const QStringList &arguments) const
    {
        const std::unique_ptr<QProcess> process = start(arguments);
        const Outcome outcome = finish(*process);
        if (qEnvironmentVariableIsSet("MUSTER_SHOW"))
            fprintf(stderr, "\n$ musterctl %s\n%s%s[%d]\n", qPrintable(arguments.join(u' ')),
                qPrintable(outcome.out), qPrintable(outcome.err), outcome.exitCode);
        return outcome;
    }
    void takeDown(int index)
    {
        protocol::NodeOverview &node = overview.nodes[index];
        node.liveness = protocol::Liveness::Down;
        node.status = protocol::Verdict::Red;
        node.age = Millis(4'200);
        node.seenBy = 0;
        protocol::Reason reason;
        reason.code = u"down"_s;
        reason.detail = u"The host refuses connections to 127.0.0.1:8075: the process has ended."_s;
        reason.node = node.id;
        reason.since = overview.at.addSecs(-12);
        node.reasons = {reason};
        overview.reasons = {reason};
        overview.verdict = protocol::Verdict::Red;
        publish();
    }
    void editFile()
    {
        protocol::Reason reason;
        reason.code = u"config-not-reloaded"_s;
        reason.severity = protocol::Severity::Warn;
        reason.detail = u"The file differs from what the process uses."_s;
        reason.keys = {u"LogSettings.FileLevel"_s};
        reason.node = overview.nodes[1].id;
        overview.nodes[1].reasons = {reason};
        overview.nodes[1].diskHash = u"ffff456789abcdef0123456789abcdef"_s;
        overview.reasons = {reason};
        overview.differences = {{u"LogSettings.FileLevel"_s, false, u"\"INFO\""_s, u"majority"_s, u"hot"_s,
            {{overview.nodes[0].id, u"\"INFO\""_s, u"\"INFO\""_s, u"file"_s, false, {}},
                {overview.nodes[1].id, u"\"INFO\""_s, u"\"DEBUG\""_s, u"file"_s, false,
                    u"edited-not-reloaded"_s}}}};
        publish();
    }
};

} // namespace muster::test
