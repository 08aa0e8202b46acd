#include "musterctl/commands/init.h"

#include "client/profile.h"
#include "musterctl/newcluster.h"
#include "musterctl/session.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Job {
    QString target; ///< the directory that is made
    Plan plan;
    QList<NewNode> nodes; ///< that are new
    QString profile;
    bool planOnly = false;
    bool json = false;
};

Result<QString> needed(const QCommandLineParser &parser, const QString &option)
{
    const QString value = parser.value(option);
    if (value.trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument, u"--%1 is missing; see: musterctl help init"_s.arg(option));
    return value;
}

Result<int> daysOf(const QCommandLineParser &parser)
{
    bool ok = false;
    const int days = parser.value(u"days"_s).toInt(&ok);
    if (!ok || days < 1 || days > keys::nodeDaysMax)
        return fail(ErrorCode::InvalidArgument,
            u"--days %1: allowed are 1 to %2"_s.arg(parser.value(u"days"_s)).arg(keys::nodeDaysMax));
    return days;
}

Result<Job> newClusterJob(const Context &context, const QCommandLineParser &parser, const QString &directory)
{
    const auto name = needed(parser, u"cluster-name"_s);
    const auto days = daysOf(parser);
    if (!name)
        return tl::unexpected(name.error());
    if (!days)
        return tl::unexpected(days.error());
    if (parser.isSet(u"gossip-keyring"_s))
        return fail(ErrorCode::InvalidArgument, u"--gossip-keyring goes with --add only"_s);
    NewCluster cluster{directory, *name, {}, parser.value(u"database"_s), parser.value(u"site-url"_s), *days};
    for (const QString &text : parser.values(u"node"_s)) {
        const auto node = parseNewNode(text, context.timeout);
        if (!node)
            return tl::unexpected(node.error());
        cluster.nodes.append(*node);
    }
    auto plan = planCluster(cluster, QDateTime::currentDateTimeUtc());
    if (!plan)
        return tl::unexpected(plan.error());
    return Job{directory, *std::move(plan), cluster.nodes, directory + u"/profile.json"_s};
}

Result<Job> addedNodeJob(const Context &context, const QCommandLineParser &parser, const QString &directory)
{
    for (const QString &option : {u"node"_s, u"cluster-name"_s, u"database"_s, u"site-url"_s})
        if (parser.isSet(option))
            return fail(ErrorCode::InvalidArgument,
                u"--%1 is not for --add: the new node is like those that are there"_s.arg(option));
    if (parser.values(u"add"_s).size() != 1)
        return fail(ErrorCode::InvalidArgument, u"give --add once: one node at a time"_s);
    const auto days = daysOf(parser);
    const auto node = parseNewNode(parser.value(u"add"_s), context.timeout);
    const auto cluster = readCluster(directory);
    if (!days)
        return tl::unexpected(days.error());
    if (!node)
        return tl::unexpected(node.error());
    if (!cluster)
        return tl::unexpected(cluster.error());
    const auto ring = parser.isSet(u"gossip-keyring"_s)
        ? keys::readGossipKeyRing(parser.value(u"gossip-keyring"_s))
        : commonRing(*cluster);
    if (!ring)
        return tl::unexpected(ring.error());
    auto plan = planNode(*cluster, *node, *ring, *days, QDateTime::currentDateTimeUtc());
    if (!plan)
        return tl::unexpected(plan.error());
    return Job{u"%1/nodes/%2"_s.arg(directory, node->name), *std::move(plan), {*node}, cluster->profileName};
}

Result<void> carryOut(const Job &job, bool added)
{
    // The profile is read first: one that makes no sense must not be noticed after the node was made.
    client::Profile profile;
    if (added) {
        const auto read = client::readProfile(job.profile);
        if (!read)
            return tl::unexpected(read.error());
        profile = *read;
        for (const NewNode &node : job.nodes)
            profile.urls.append(QUrl(node.url()));
    }
    const auto made = makeDirectory(job.target, job.plan.files);
    if (!made || !added)
        return made;
    return client::writeProfile(profile, job.profile);
}

void printJson(const Context &context, const Job &job)
{
    QJsonArray files;
    for (const PlannedFile &file : job.plan.files)
        files.append(QJsonObject{{u"path"_s, file.path}, {u"mode"_s, file.secret ? u"0600"_s : u"0644"_s}});
    QJsonArray nodes;
    for (const NewNode &node : job.nodes)
        nodes.append(QJsonObject{{u"name"_s, node.name}, {u"url"_s, node.url()},
            {u"gossip"_s, u"%1:%2"_s.arg(node.addresses.first()).arg(node.gossipPort)}});
    const QJsonObject json{{u"directory"_s, job.target}, {u"made"_s, !job.planOnly}, {u"files"_s, files},
        {u"nodes"_s, nodes}, {u"gossip_key"_s, job.planOnly ? QString() : job.plan.gossipKey},
        {u"profile"_s, job.profile}};
    context.terminal.line(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

void printText(const Context &context, const Job &job, bool added)
{
    const Terminal &terminal = context.terminal;
    terminal.line((job.planOnly ? u"Would make %1:"_s : u"Made %1:"_s).arg(job.target));
    for (const PlannedFile &file : job.plan.files)
        terminal.line(u"  %1  %2  %3"_s.arg(
            file.secret ? u"0600"_s : u"0644"_s, file.path.leftJustified(36), file.what));
    if (job.planOnly)
        return;
    terminal.line(u"\nGossip is encrypted with the key %1."_s.arg(job.plan.gossipKey));
    if (added)
        terminal.line(u"Compare it with 'musterctl gossip-key list': a node with an old key is refused."_s);
    terminal.line(u"\nNext:"_s);
    for (const NewNode &node : job.nodes) {
        const QString folder = added ? job.target : u"%1/nodes/%2"_s.arg(job.target, node.name);
        if (node.isLoopback())
            terminal.line(u"  start %1:  musterd --config %2/config.json"_s.arg(node.name, folder));
        else
            terminal.line(
                u"  copy %1 to %2, readable by the user of musterd only, and start there:  musterd --config DIRECTORY/config.json"_s
                    .arg(folder, node.host));
    }
    if (!added)
        terminal.line(u"  make the first account, which is the administrator's:  curl --cacert "
                      u"%1/ca/cluster-ca.pem %2/api/v4/users -d "
                      u"'{\"email\":\"…\",\"username\":\"admin\",\"password\":\"…\"}'"_s.arg(
                          job.target, job.nodes.first().url()));
    terminal.line(
        u"  then:  musterctl --profile %1 login;  musterctl --profile %1 status"_s.arg(job.profile));
    if (!added)
        terminal.line(
            u"Keep %1/ca/cluster-ca.key safe: who has it can pretend to be any node."_s.arg(job.target));
}

} // namespace

QString InitCommand::name() const
{
    return u"init"_s;
}

QString InitCommand::summary() const
{
    return u"Make certificates, gossip key and configurations of a new cluster, or of one more node"_s;
}

QString InitCommand::description() const
{
    return u"Makes a directory with the cluster's certificate authority, a gossip key, and for each node a "
           u"directory with its\n"
           u"certificate, key ring and configuration, ready to be copied to its host. Nothing is "
           u"overwritten: "
           u"the directory must\n"
           u"not exist yet, or be empty. No server is asked.\n\n"
           u"  musterctl init --dir chat --cluster-name chat --database postgres://… --node a=10.0.0.1 "
           u"--node "
           u"b=10.0.0.2\n"
           u"  musterctl init --dir chat --add c=10.0.0.3\n\n"
           u"Nodes at loopback addresses speak plain HTTP, others HTTPS with their certificate. After a "
           u"rotation of the gossip\n"
           u"key give --add the ring of a node that runs, with --gossip-keyring.\n"
           u"Exit code: 0 made, or with --plan could be made; 1 not made; 64 wrong usage."_s;
}

void InitCommand::describe(QCommandLineParser &parser) const
{
    parser.addOption({u"dir"_s, u"The directory to make, or with --add the one made before."_s, u"dir"_s});
    parser.addOption({u"cluster-name"_s, u"Keeps clusters apart; 1 to 64 characters."_s, u"name"_s});
    parser.addOption({u"node"_s,
        u"A node: NAME=ADDRESS[:HTTPPORT[:GOSSIPPORT[:STREAMINGPORT]]]; may be repeated. Ports: 8065, 8074, 8075."_s,
        u"node"_s});
    parser.addOption(
        {u"add"_s, u"One more node for the cluster in --dir, written like --node."_s, u"node"_s});
    parser.addOption({u"gossip-keyring"_s,
        u"With --add: the key ring to give it. Default: that of the nodes in --dir."_s, u"file"_s});
    parser.addOption({u"database"_s,
        u"SqlSettings.DataSource. Default, on one host: a SQLite file in --dir."_s, u"source"_s});
    parser.addOption({u"site-url"_s, u"Where people open the service. Default: the first node."_s, u"url"_s});
    parser.addOption(
        {u"days"_s, u"How long certificates of nodes are valid. Default: %1."_s.arg(keys::nodeDaysDefault),
            u"days"_s, QString::number(keys::nodeDaysDefault)});
    parser.addOption({u"plan"_s, u"Only print what would be made."_s});
}

int InitCommand::run(Context &context, const QCommandLineParser &parser, const QStringList &)
{
    const bool added = parser.isSet(u"add"_s);
    const auto directory = needed(parser, u"dir"_s);
    if (!directory)
        return reportFailure(context, directory.error());
    const QString path = QDir::cleanPath(QDir::current().absoluteFilePath(*directory));
    auto job = added ? addedNodeJob(context, parser, path) : newClusterJob(context, parser, path);
    Result<void> done;
    if (job) {
        job->planOnly = parser.isSet(u"plan"_s);
        job->json = context.json;
        if (!job->planOnly)
            done = carryOut(*job, added);
    }
    if (!job || !done) {
        const Error error = job ? done.error() : job.error();
        context.terminal.note(u"musterctl: "_s + error.detail);
        return error.code == ErrorCode::InvalidArgument ? ExitUsage : ExitRed;
    }
    if (job->json)
        printJson(context, *job);
    else
        printText(context, *job, added);
    return ExitGreen;
}

} // namespace muster::ctl
