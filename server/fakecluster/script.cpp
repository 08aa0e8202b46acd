#include "fakecluster/script.h"

#include "config/keytable.h"
#include "config/validation.h"
#include "log/log.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace muster::fakecluster {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double spanMaxMillis = 7.0 * 24 * 3600 * 1000;
constexpr qsizetype textMax = 1'024;

struct Form {
    QLatin1StringView name;
    Verb verb;
    QLatin1StringView usage;
};

constexpr std::array forms{
    Form{"kill"_L1, Verb::Kill, "kill NODES"_L1},
    Form{"start"_L1, Verb::Start, "start NODES"_L1},
    Form{"stop"_L1, Verb::Stop, "stop NODES"_L1},
    Form{"pause"_L1, Verb::Pause, "pause NODES"_L1},
    Form{"resume"_L1, Verb::Resume, "resume NODES"_L1},
    Form{"drain"_L1, Verb::Drain, "drain NODES"_L1},
    Form{"maintenance"_L1, Verb::Maintenance, "maintenance NODES"_L1},
    Form{"activate"_L1, Verb::Activate, "activate NODES"_L1},
    Form{"edit-config"_L1, Verb::EditConfig, "edit-config NODES SECTION.KEY=VALUE…"_L1},
    Form{"reload"_L1, Verb::Reload, "reload NODES"_L1},
    Form{"version"_L1, Verb::Version, "version NODES VERSION"_L1},
    Form{"schema"_L1, Verb::Schema, "schema NODES NUMBER"_L1},
    Form{"skew"_L1, Verb::Skew, "skew NODES TIME (such as 7s or -300ms)"_L1},
    Form{"clock"_L1, Verb::Clock, "clock NODES synchronized|free"_L1},
    Form{"limits"_L1, Verb::Limits, "limits NODES ok|low"_L1},
    Form{"cut"_L1, Verb::Cut, "cut NODES NODES"_L1},
    Form{"cut-one-way"_L1, Verb::CutOneWay, "cut-one-way NODES NODES (the second cannot hear the first)"_L1},
    Form{"heal"_L1, Verb::Heal, "heal [NODES NODES]"_L1},
    Form{"leader"_L1, Verb::Leader, "leader NODE, or leader none"_L1},
    Form{"database"_L1, Verb::Database, "database up|down"_L1},
    Form{"replica"_L1, Verb::Replica, "replica NUMBER ok|down|paused|detached|lagging|promoted"_L1},
    Form{"churn"_L1, Verb::Churn, "churn PERCENT"_L1},
    Form{"log"_L1, Verb::Log, "log NODES debug|info|warn|error \"TEXT\""_L1},
};

/// Splits at blanks; "a text in quotes" is one word, in which \" and \\ stand for themselves. Nothing if a
/// quote is not closed.
std::optional<QStringList> wordsOf(const QString &line)
{
    QStringList words;
    qsizetype i = 0;
    while (true) {
        while (i < line.size() && line[i].isSpace())
            ++i;
        if (i == line.size() || line[i] == u'#')
            return words;
        QString word;
        bool quoted = false;
        for (; i < line.size() && (quoted || !line[i].isSpace()); ++i) {
            if (quoted && line[i] == u'\\' && i + 1 < line.size())
                word += line[++i];
            else if (line[i] == u'"')
                quoted = !quoted;
            else
                word += line[i];
        }
        if (quoted)
            return std::nullopt;
        words.append(word);
    }
}

std::optional<Millis> spanOf(QStringView text)
{
    static constexpr std::array<std::pair<QLatin1StringView, double>, 4> units{
        {{"ms"_L1, 1}, {"s"_L1, 1'000}, {"m"_L1, 60'000}, {"h"_L1, 3'600'000}}};
    for (const auto &[unit, millis] : units) {
        if (!text.endsWith(unit))
            continue;
        bool ok = false;
        const double value = text.chopped(unit.size()).toDouble(&ok) * millis;
        if (ok && std::abs(value) <= spanMaxMillis)
            return Millis(std::llround(value));
    }
    return std::nullopt;
}

/// Reads one file line by line; the first thing that is wrong ends it.
class Parser {
public:
    Parser(QString fileName, int nodes) : m_fileName(std::move(fileName)), m_nodes(nodes) { }

    Result<Step> step(const QString &line, int number);

private:
    tl::unexpected<Error> wrong(const QString &why) const
    {
        return fail(ErrorCode::InvalidArgument, u"%1:%2: %3"_s.arg(m_fileName).arg(m_line).arg(why));
    }
    Result<Step> arguments(const Form &form, Step step, const QStringList &words) const;
    Result<Step> configuration(Step step, const QStringList &words) const;
    Result<Step> replica(Step step, const QStringList &words) const;
    Result<Step> word(Step step, const QString &word, QLatin1StringView on, QLatin1StringView off) const;
    Result<Targets> targets(const QString &text) const;
    Result<int> nodeNumber(QStringView text) const;
    static bool takes(const Form &form, qsizetype words);

    const QString m_fileName;
    const int m_nodes;
    int m_line = 0;
};

Result<int> Parser::nodeNumber(QStringView text) const
{
    bool ok = false;
    const int number = text.startsWith("node-"_L1) ? text.sliced(5).toInt(&ok) : 0;
    if (ok && number >= 1 && number <= m_nodes)
        return number;
    return wrong(u"there is no node \"%1\": this cluster has node-1 to node-%2"_s.arg(text).arg(m_nodes));
}

Result<Targets> Parser::targets(const QString &text) const
{
    Targets found;
    for (const QString &part : text.split(u',')) {
        if (part == u"leader") {
            found.leader = true;
        } else if (part == u"all") {
            found.ranges.emplace_back(1, m_nodes);
        } else {
            const qsizetype dots = part.indexOf(u".."_s);
            const auto first = nodeNumber(dots < 0 ? QStringView(part) : QStringView(part).first(dots));
            const auto last = dots < 0 ? first : nodeNumber(QStringView(part).sliced(dots + 2));
            if (!first || !last)
                return tl::make_unexpected(first ? last.error() : first.error());
            if (*first > *last)
                return wrong(u"\"%1\" ends before it begins"_s.arg(part));
            found.ranges.emplace_back(*first, *last);
        }
    }
    return found;
}

Result<Step> Parser::configuration(Step step, const QStringList &words) const
{
    for (const QString &word : words) {
        const qsizetype sign = word.indexOf(u'=');
        const QString key = word.left(sign);
        const config::KeyInfo *info = sign > 0 ? config::findKey(key) : nullptr;
        if (!info)
            return wrong(
                u"\"%1\" is not SECTION.KEY=VALUE of a known key, such as TeamSettings.SiteName=Chat"_s.arg(
                    word));
        const QString text = word.mid(sign + 1);
        QJsonValue value(text);
        const bool isText = info->type == config::KeyType::String || info->type == config::KeyType::Enum;
        if (!isText) {
            // One value of JSON has no name of its own in a document, so it is read as a list of one.
            const QJsonArray list = QJsonDocument::fromJson('[' + text.toUtf8() + ']').array();
            if (list.size() != 1)
                return wrong(u"\"%1\" is no JSON value for %2"_s.arg(text, key));
            value = list.first();
        }
        const QList<config::Problem> problems = config::validateValue(QString(info->id), value, m_fileName);
        if (config::hasErrors(problems))
            return wrong(problems.first().message);
        step.settings.append({QString(info->id), value});
    }
    return step;
}

Result<Step> Parser::word(Step step, const QString &word, QLatin1StringView on, QLatin1StringView off) const
{
    if (word != on && word != off)
        return wrong(u"\"%1\" is neither %2 nor %3"_s.arg(word, on, off));
    step.on = word == on;
    return step;
}

Result<Step> Parser::replica(Step step, const QStringList &words) const
{
    bool ok = false;
    step.number = words[0].toInt(&ok);
    if (!ok || step.number < 1 || step.number > replicasMax)
        return wrong(u"\"%1\" is no number of a replica from 1 to %2"_s.arg(words[0]).arg(replicasMax));
    static const QStringList states{
        u"ok"_s, u"down"_s, u"paused"_s, u"detached"_s, u"lagging"_s, u"promoted"_s};
    step.text = words[1];
    return states.contains(step.text) ? Result<Step>(step)
                                      : wrong(u"\"%1\" is none of %2"_s.arg(step.text, states.join(u", "_s)));
}

bool Parser::takes(const Form &form, qsizetype words)
{
    switch (form.verb) {
    case Verb::EditConfig:
        return words >= 2;
    case Verb::Heal:
        return words == 0 || words == 2;
    case Verb::Version:
    case Verb::Schema:
    case Verb::Skew:
    case Verb::Clock:
    case Verb::Limits:
    case Verb::Cut:
    case Verb::CutOneWay:
    case Verb::Replica:
        return words == 2;
    case Verb::Log:
        return words == 3;
    case Verb::Kill:
    case Verb::Start:
    case Verb::Stop:
    case Verb::Pause:
    case Verb::Resume:
    case Verb::Drain:
    case Verb::Maintenance:
    case Verb::Activate:
    case Verb::Reload:
    case Verb::Leader:
    case Verb::Database:
    case Verb::Churn:
        return words == 1;
    }
    Q_UNREACHABLE();
}

Result<Step> Parser::arguments(const Form &form, Step step, const QStringList &words) const
{
    if (!takes(form, words.size()))
        return wrong(u"%1 is written: %2"_s.arg(form.name, form.usage));
    if (form.verb == Verb::Database)
        return word(step, words[0], "up"_L1, "down"_L1);
    if (form.verb == Verb::Replica)
        return replica(std::move(step), words);
    if (form.verb == Verb::Churn) {
        bool ok = false;
        step.percent = words[0].toDouble(&ok);
        return ok && step.percent >= 0 && step.percent <= 100
            ? Result<Step>(step)
            : wrong(u"\"%1\" is no percentage from 0 to 100"_s.arg(words[0]));
    }
    if (words.isEmpty())
        return step;
    if (form.verb == Verb::Leader && words[0] == u"none") {
        step.on = false;
        return step;
    }
    auto nodes = targets(words[0]);
    if (!nodes)
        return tl::make_unexpected(nodes.error());
    step.nodes = std::move(*nodes);
    const bool one = step.nodes.ranges.size() == 1 && !step.nodes.leader
        && step.nodes.ranges[0].first == step.nodes.ranges[0].second;
    switch (form.verb) {
    case Verb::Leader:
        return one ? Result<Step>(step) : wrong(u"only one node can lead: %1"_s.arg(form.usage));
    case Verb::Cut:
    case Verb::CutOneWay:
    case Verb::Heal: {
        auto peers = targets(words[1]);
        if (!peers)
            return tl::make_unexpected(peers.error());
        step.peers = std::move(*peers);
        return step;
    }
    case Verb::EditConfig:
        return configuration(std::move(step), words.sliced(1));
    case Verb::Version:
        step.text = words[1];
        return step.text.size() <= 32 ? Result<Step>(step) : wrong(u"a version has at most 32 characters"_s);
    case Verb::Schema: {
        bool ok = false;
        step.number = words[1].toInt(&ok);
        return ok && step.number >= 1 && step.number <= 1'000'000
            ? Result<Step>(step)
            : wrong(u"\"%1\" is no schema number from 1 to 1000000"_s.arg(words[1]));
    }
    case Verb::Skew: {
        const auto span = spanOf(words[1]);
        if (!span)
            return wrong(u"\"%1\" is no time such as 7s or -300ms"_s.arg(words[1]));
        step.span = *span;
        return step;
    }
    case Verb::Clock:
        return word(step, words[1], "synchronized"_L1, "free"_L1);
    case Verb::Limits:
        return word(step, words[1], "ok"_L1, "low"_L1);
    case Verb::Log:
        step.level = words[1];
        step.text = words[2].left(textMax);
        return log::levelFromName(step.level)
            ? Result<Step>(step)
            : wrong(u"\"%1\" is none of debug, info, warn, error"_s.arg(words[1]));
    default:
        return step;
    }
}

Result<Step> Parser::step(const QString &line, int number)
{
    m_line = number;
    const auto words = wordsOf(line);
    if (!words)
        return wrong(u"a quote is not closed"_s);
    Step step;
    step.line = number;
    qsizetype next = 0;
    if (words->value(0) == u"at") {
        const auto at = spanOf(words->value(1));
        if (!at || *at < Millis(0))
            return wrong(u"\"%1\" is no time such as 500ms, 5s, 2m or 1h"_s.arg(words->value(1)));
        step.at = *at;
        next = 2;
    }
    const QString name = words->value(next);
    const auto form =
        std::find_if(forms.begin(), forms.end(), [&name](const Form &each) { return each.name == name; });
    if (form == forms.end()) {
        QStringList names;
        for (const Form &each : forms)
            names.append(each.name);
        return wrong(u"\"%1\" is no action; there are %2"_s.arg(name, names.join(u", "_s)));
    }
    step.verb = form->verb;
    return arguments(*form, std::move(step), words->sliced(next + 1));
}

} // namespace

Result<Script> parseScript(const QByteArray &text, const QString &fileName, int nodes)
{
    if (text.size() > scriptBytesMax)
        return fail(
            ErrorCode::TooLarge, u"%1: a script has at most %2 bytes"_s.arg(fileName).arg(scriptBytesMax));
    const QList<QByteArray> lines = text.split('\n');
    if (lines.size() > scriptLinesMax)
        return fail(
            ErrorCode::TooLarge, u"%1: a script has at most %2 lines"_s.arg(fileName).arg(scriptLinesMax));
    Parser parser(fileName, nodes);
    Script script;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].size() > scriptLineMax)
            return fail(ErrorCode::TooLarge,
                u"%1:%2: a line has at most %3 bytes"_s.arg(fileName).arg(i + 1).arg(scriptLineMax));
        const QString line = QString::fromUtf8(lines[i]).trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        auto step = parser.step(line, int(i) + 1);
        if (!step)
            return tl::make_unexpected(step.error());
        script.steps.push_back(std::move(*step));
    }
    std::stable_sort(
        script.steps.begin(), script.steps.end(), [](const Step &a, const Step &b) { return a.at < b.at; });
    return script;
}

} // namespace muster::fakecluster
