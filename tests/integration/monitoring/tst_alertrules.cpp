// muster_test: USES Muster::Base TIMEOUT 450 PATHS NEEDS promtool
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

QString fileIn(const QString &name)
{
    return QStringLiteral(MUSTER_SOURCE_DIR "/resources/monitoring/") + name;
}

QString contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// What it has to say if it is not content.
QString promtool(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(qEnvironmentVariable("MUSTER_PROMTOOL"), arguments);
    if (!process.waitForFinished(120'000))
        return u"it did not finish: "_s + process.errorString();
    return process.exitCode() == 0 ? QString() : QString::fromUtf8(process.readAll());
}

QStringList alertNames()
{
    static const QRegularExpression alert(u"^ *- alert: (\\w+)$"_s, QRegularExpression::MultilineOption);
    QStringList names;
    auto found = alert.globalMatch(contents(fileIn(u"muster-alerts.yml"_s)));
    while (found.hasNext())
        names.append(found.next().captured(1));
    return names;
}

} // namespace

// Goal: the alert rules that we ship fire when they should, and the queries of the dashboard are such.
class TestAlertRules : public QObject {
    Q_OBJECT

    /// What the tests of ours say to rules that all have this expression.
    static QString verdictWith(const QString &expression)
    {
        QTemporaryDir folder;
        QString rules = contents(fileIn(u"muster-alerts.yml"_s));
        static const QRegularExpression condition(
            u" +expr:.*?\\n( +for:[^\\n]*\\n)?( +labels:)"_s, QRegularExpression::DotMatchesEverythingOption);
        rules.replace(condition, u"        expr: %1\n\\2"_s.arg(expression));
        QFile out(folder.filePath(u"muster-alerts.yml"_s));
        if (!out.open(QIODevice::WriteOnly) || out.write(rules.toUtf8()) < 0)
            return {};
        out.close();
        QFile::copy(fileIn(u"muster-alerts.test.yml"_s), folder.filePath(u"muster-alerts.test.yml"_s));
        return promtool({u"test"_s, u"rules"_s, folder.filePath(u"muster-alerts.test.yml"_s)});
    }

private slots:
    void theRulesAreRules()
    {
        QVERIFY(alertNames().size() >= 20);
        QCOMPARE(promtool({u"check"_s, u"rules"_s, fileIn(u"muster-alerts.yml"_s)}), QString());
    }

    void theyFireWhenTheyShouldAndNotOtherwise()
    {
        QCOMPARE(promtool({u"test"_s, u"rules"_s, fileIn(u"muster-alerts.test.yml"_s)}), QString());
    }

    // Goal: no alert is left untested. Method: rules that never fire, and rules that always do; each must be
    // noticed.
    void eachAlertIsTestedBothWays()
    {
        const QString silent = verdictWith(u"vector(0) > 1"_s);
        const QString loud = verdictWith(u"vector(1)"_s);
        const QStringList alerts = alertNames();
        for (const QString &alert : alerts) {
            const QString failed = u"alertname: %1,"_s.arg(alert);
            QVERIFY2(silent.contains(failed), qPrintable(alert + u" may stay silent: "_s + silent.left(500)));
            QVERIFY2(
                loud.contains(failed), qPrintable(alert + u" may fire all the time: "_s + loud.left(500)));
        }
    }

    void theDashboardAsksWhatPrometheusUnderstands()
    {
        const QJsonObject dashboard =
            QJsonDocument::fromJson(contents(fileIn(u"muster-dashboard.json"_s)).toUtf8()).object();
        QStringList queries;
        const QJsonArray panels = dashboard[u"panels"].toArray();
        for (const QJsonValue &panel : panels) {
            const QJsonArray targets = panel[u"targets"].toArray();
            for (const QJsonValue &target : targets)
                queries.append(target[u"expr"].toString());
        }
        QVERIFY(queries.size() > 40);
        QString rules = u"groups:\n- name: dashboard\n  rules:\n"_s;
        for (qsizetype i = 0; i < queries.size(); ++i) {
            QString query = queries[i];
            query.replace(u"$job"_s, u"j"_s).replace(u"$instance"_s, u".*"_s);
            rules += u"  - record: query:number%1\n    expr: '%2'\n"_s.arg(i).arg(query);
        }
        QTemporaryDir folder;
        QFile out(folder.filePath(u"queries.yml"_s));
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(rules.toUtf8()) > 0);
        out.close();
        QCOMPARE(promtool({u"check"_s, u"rules"_s, out.fileName()}), QString());
    }
};

QTEST_GUILESS_MAIN(TestAlertRules)
#include "tst_alertrules.moc"
