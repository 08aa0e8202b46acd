#include "musterctl/commands/setup/init.h"

#include "musterctl/cli/arguments.h"
#include "musterctl/session/session.h"
#include "setup/directory.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Job {
    QString target; ///< the directory to create
    setup::Plan plan;
    QList<setup::NewNode> nodes; ///< the new ones
    QString profile;
    std::optional<setup::ExistingCluster> existing; ///< that the node is added to; empty: the cluster is new
    bool planOnly = false;
};

Result<Job> newClusterJob(const Context &context, const Arguments &arguments, const QString &directory)
{
    const QString name = arguments.value(u"cluster-name"_s);
    const QStringList nodes = arguments.values(u"node"_s);
    if (name.trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument, u"--cluster-name is missing"_s);
    if (nodes.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"--node is missing: a cluster has at least one"_s);
    if (arguments.has(u"gossip-keyring"_s))
        return fail(ErrorCode::InvalidArgument, u"--gossip-keyring needs --add"_s);
    setup::NewCluster cluster{directory, name, {}, arguments.value(u"database"_s),
        arguments.value(u"site-url"_s), arguments.wholeNumber(u"days"_s)};
    for (const QString &text : nodes) {
        const auto node = setup::parseNewNode(text, context.timeout);
        if (!node)
            return failed(node);
        cluster.nodes.append(*node);
    }
    if (const auto checked = setup::checkNodes(cluster.nodes); !checked)
        return failed(checked);
    if (cluster.database.isEmpty() && setup::needsSharedDatabase(cluster.nodes))
        return fail(ErrorCode::InvalidArgument,
            u"--database is missing: nodes on several hosts need one that all of them reach"_s);
    auto plan = setup::planCluster(cluster, QDateTime::currentDateTimeUtc());
    if (!plan)
        return failed(plan);
    return Job{directory, *std::move(plan), cluster.nodes, directory + u"/profile.json"_s, {}};
}

Result<Job> addedNodeJob(const Context &context, const Arguments &arguments, const QString &directory)
{
    for (const QString &option : {u"node"_s, u"cluster-name"_s, u"database"_s, u"site-url"_s})
        if (arguments.has(option))
            return fail(ErrorCode::InvalidArgument,
                u"--%1 cannot be combined with --add: the new node is set up like the existing ones"_s.arg(
                    option));
    if (arguments.values(u"add"_s).size() != 1)
        return fail(ErrorCode::InvalidArgument, u"give --add once: one node at a time"_s);
    const auto node = setup::parseNewNode(arguments.value(u"add"_s), context.timeout);
    if (!node)
        return failed(node);
    auto cluster = setup::readCluster(directory);
    if (!cluster)
        return failed(cluster);
    const auto ring = arguments.has(u"gossip-keyring"_s)
        ? keys::readGossipKeyRing(arguments.value(u"gossip-keyring"_s))
        : setup::commonRing(*cluster);
    if (!ring)
        return failed(ring);
    auto plan = setup::planNode(
        *cluster, *node, *ring, arguments.wholeNumber(u"days"_s), QDateTime::currentDateTimeUtc());
    if (!plan)
        return failed(plan);
    return Job{
        setup::nodeDirectory(directory, *node), *std::move(plan), {*node}, cluster->profileName, *cluster};
}

Result<void> carryOut(const Job &job)
{
    return job.existing ? setup::addNode(*job.existing, job.nodes.first(), job.plan)
                        : setup::makeDirectory(job.target, job.plan.files);
}

void printJson(const Context &context, const Job &job)
{
    QJsonArray files;
    for (const setup::PlannedFile &file : job.plan.files)
        files.append(QJsonObject{{u"path"_s, file.path}, {u"mode"_s, file.secret ? u"0600"_s : u"0644"_s}});
    QJsonArray nodes;
    for (const setup::NewNode &node : job.nodes)
        nodes.append(QJsonObject{{u"name"_s, node.name}, {u"url"_s, node.url()},
            {u"gossip"_s, u"%1:%2"_s.arg(node.addresses.first()).arg(node.gossipPort)}});
    const QJsonObject json{{u"directory"_s, job.target}, {u"made"_s, !job.planOnly}, {u"files"_s, files},
        {u"nodes"_s, nodes}, {u"gossip_key"_s, job.planOnly ? QString() : job.plan.gossipKey},
        {u"profile"_s, job.profile}};
    context.terminal.json(json);
}

void printText(const Context &context, const Job &job)
{
    const bool added = job.existing.has_value();
    const Terminal &terminal = context.terminal;
    terminal.line((job.planOnly ? u"Would make %1:"_s : u"Made %1:"_s).arg(job.target));
    for (const setup::PlannedFile &file : job.plan.files)
        terminal.line(u"  %1  %2  %3"_s.arg(
            file.secret ? u"0600"_s : u"0644"_s, file.path.leftJustified(36), file.what));
    if (job.planOnly)
        return;
    terminal.line();
    terminal.line(u"Gossip is encrypted with the key %1."_s.arg(job.plan.gossipKey));
    if (added)
        terminal.line(u"Compare it with 'musterctl gossip-key list': a node with an old key is refused."_s);
    terminal.line();
    terminal.line(u"Next:"_s);
    for (const setup::NewNode &node : job.nodes) {
        const QString folder = added ? job.target : setup::nodeDirectory(job.target, node);
        if (node.isLoopback())
            terminal.line(u"  start %1:  musterd --config %2/config.json"_s.arg(node.name, folder));
        else
            terminal.line(
                u"  copy %1 to %2, readable by the user of musterd only, and start there:  musterd --config DIRECTORY/config.json"_s
                    .arg(folder, node.host));
    }
    if (!added)
        terminal.line(u"  create the first account, the administrator's:  curl --cacert "
                      u"%1/ca/cluster-ca.pem %2/api/v4/users -d "
                      u"'{\"email\":\"…\",\"username\":\"admin\",\"password\":\"…\"}'"_s.arg(
                          job.target, job.nodes.first().url()));
    terminal.line(
        u"  then:  musterctl --profile %1 login;  musterctl --profile %1 status"_s.arg(job.profile));
    if (!added)
        terminal.line(
            u"Keep %1/ca/cluster-ca.key safe: whoever has it can impersonate any node."_s.arg(job.target));
}

int run(Context &context, const Arguments &arguments)
{
    const QString directory = QDir::cleanPath(QDir::current().absoluteFilePath(arguments.value(u"dir"_s)));
    auto job = arguments.has(u"add"_s) ? addedNodeJob(context, arguments, directory)
                                       : newClusterJob(context, arguments, directory);
    Result<void> done;
    if (job) {
        job->planOnly = arguments.has(u"plan"_s);
        if (!job->planOnly)
            done = carryOut(*job);
    }
    if (!job || !done) {
        const Error error = job ? done.error() : job.error();
        context.terminal.note(u"musterctl: "_s + error.detail);
        return error.code == ErrorCode::InvalidArgument ? ExitUsage : ExitRed;
    }
    if (context.json)
        printJson(context, *job);
    else
        printText(context, *job);
    return ExitGreen;
}

} // namespace

Command initCommand()
{
    return {.path = {u"init"_s},
        .section = Section::SetUp,
        .summary = u"Make certificates, gossip key and configurations for a new cluster or one more node"_s,
        .description =
            u"Makes a directory with the cluster's certificate authority, a gossip key, and for each node a "
            u"directory with its certificate, key ring and configuration, ready to be copied to its host. "
            u"Nothing is overwritten: the directory must not exist yet, or be empty. No server is "
            u"contacted.\n\n"
            u"  musterctl init --dir chat --cluster-name chat \\\n"
            u"      --database postgres://… \\\n"
            u"      --node a=10.0.0.1 --node b=10.0.0.2\n"
            u"  musterctl init --dir chat --add c=10.0.0.3\n\n"
            u"Nodes at loopback addresses use plain HTTP, others HTTPS with their certificate. After the "
            u"gossip key was rotated, give --add the key ring of a running node with --gossip-keyring."_s,
        .exitCode = u"0 made, or with --plan could be made; 1 not made"_s,
        .options = {{.name = u"dir"_s,
                        .help = u"The directory to make, or with --add the existing one."_s,
                        .value = u"DIR"_s,
                        .required = true},
            {.name = u"cluster-name"_s,
                .help = u"Keeps clusters apart; 1 to 64 characters."_s,
                .value = u"NAME"_s},
            {.name = u"node"_s,
                .help = u"A node: NAME=ADDRESS, or with ports other than 8065, 8074 and 8075 "
                        u"NAME=ADDRESS:HTTP:GOSSIP:STREAMING."_s,
                .value = u"NODE"_s,
                .repeats = true},
            {.name = u"add"_s,
                .help = u"One more node for the cluster in --dir, written like --node."_s,
                .value = u"NODE"_s},
            {.name = u"gossip-keyring"_s,
                .help =
                    u"With --add: the key ring of the new node. Without it: that of the nodes in --dir."_s,
                .value = u"FILE"_s},
            {.name = u"database"_s,
                .help = u"SqlSettings.DataSource. Without it, on one host: a SQLite file in --dir."_s,
                .value = u"SOURCE"_s},
            {.name = u"site-url"_s,
                .help = u"Where people open the service. Without it: the first node."_s,
                .value = u"URL"_s},
            {.name = u"days"_s,
                .help = u"How long certificates of nodes are valid."_s,
                .value = u"DAYS"_s,
                .byDefault = QString::number(keys::nodeDaysDefault),
                .range = NumberRange{1, keys::nodeDaysMax}},
            {.name = u"plan"_s, .help = u"Only show what would be made."_s}},
        .run = run};
}

} // namespace muster::ctl
