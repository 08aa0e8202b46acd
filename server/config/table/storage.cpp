#include "config/table/row.h"

namespace muster::config::table {

using enum KeyClass;

// Mattermost's log levels; those below and above ours count as the nearest.
static constexpr const char *logLevels = "TRACE|DEBUG|INFO|WARN|ERROR|FATAL|PANIC";

// Defaults of SqlSettings: SQLite is Muster's embedded default; pool sizes as Mattermost documents them now.
static constexpr Row rows[] = {
    choice("SqlSettings.DriverName", "sqlite", "sqlite|sqlite3|postgres|mysql")
        .used(Interruption, "The kind of database."),
    text("SqlSettings.DataSource", "muster.db")
        .secret()
        .must(TextRule::DataSource)
        .used(PoolRecycle,
            "The primary database: for postgres its address, "
            "postgres://user:password@host:5432/database?sslmode=disable; "
            "for sqlite a file, which all nodes of a cluster on this host share."),
    list("SqlSettings.DataSourceReplicas")
        .secret()
        .must(TextRule::DataSource)
        .used(Hot,
            "Read replicas of the primary. They answer reads that they have come far enough for; their state "
            "and lag are shown."),
    list("SqlSettings.DataSourceSearchReplicas")
        .secret()
        .must(TextRule::DataSource)
        .notYet("this version sends no searches to replicas of their own", "Replicas that serve searches."),
    number("SqlSettings.MaxOpenConns", "100")
        .range(1, 100'000)
        .notYet("this version opens as many connections as a node has use for and keeps them",
            "Connections a node opens to each data source."),
    number("SqlSettings.MaxIdleConns", "50")
        .range(0, 100'000)
        .notYet("this version opens as many connections as a node has use for and keeps them",
            "Connections kept open without work, for each data source."),
    number("SqlSettings.ConnMaxLifetimeMilliseconds", "3600000")
        .range(0, 31'536'000'000LL)
        .notYet("this version opens as many connections as a node has use for and keeps them",
            "Milliseconds after which a connection is replaced; 0: never."),
    number("SqlSettings.ConnMaxIdleTimeMilliseconds", "300000")
        .range(0, 31'536'000'000LL)
        .notYet("this version opens as many connections as a node has use for and keeps them",
            "Milliseconds without work after which a connection is closed; 0: never."),
    number("SqlSettings.QueryTimeout", "30")
        .range(1, 86'400)
        .notYet("this version has a time-out of its own for each kind of statement",
            "Seconds a statement may take."),
    number("SqlSettings.MigrationsStatementTimeoutSeconds", "100000")
        .range(1, 1'000'000)
        .notYet("this version has a time-out of its own for migrations",
            "Seconds a statement of a migration may take."),
    number("SqlSettings.ReplicaMonitorIntervalSeconds", "5"),
    number("SqlSettings.AnalyticsQueryTimeout", "300"),
    flag("SqlSettings.Trace", false),
    text("SqlSettings.AtRestEncryptKey").secret(),
    flag("SqlSettings.DisableDatabaseSearch", false),
    objects("SqlSettings.ReplicaLagSettings").secret(),

    flag("LogSettings.EnableConsole", true).used(Hot, "Whether log lines go to standard error."),
    choice("LogSettings.ConsoleLevel", "DEBUG", logLevels)
        .must(TextRule::AnyCase)
        .used(Hot, "The minimum level of lines that go to standard error."),
    flag("LogSettings.ConsoleJson", true).notYet("this version writes every line as JSON"),
    flag("LogSettings.EnableFile", true).used(Restart, "Whether log lines go to a file."),
    choice("LogSettings.FileLevel", "INFO", logLevels)
        .must(TextRule::AnyCase)
        .used(Hot, "The minimum level of lines that go to the file."),
    flag("LogSettings.FileJson", true).notYet("this version writes every line as JSON"),
    text("LogSettings.FileLocation")
        .used(Restart, "The directory of the log file. Nodes on one host need different ones.")
        .perNode(),
    flag("LogSettings.EnableColor", false),
    flag("LogSettings.EnableWebhookDebugging", true),
    flag("LogSettings.EnableDiagnostics", true),
    flag("LogSettings.EnableSentry", true),

    flag("NotificationLogSettings.EnableConsole", true),
    text("NotificationLogSettings.ConsoleLevel", "DEBUG"),
    flag("NotificationLogSettings.ConsoleJson", true),
    flag("NotificationLogSettings.EnableColor", false),
    flag("NotificationLogSettings.EnableFile", true),
    text("NotificationLogSettings.FileLevel", "INFO"),
    flag("NotificationLogSettings.FileJson", true),
    text("NotificationLogSettings.FileLocation").perNode(),

    flag("ExperimentalAuditSettings.FileEnabled", false)
        .notYet("this version keeps audits in the database and in the log, not in a file of their own"),
    text("ExperimentalAuditSettings.FileName").perNode(),
    number("ExperimentalAuditSettings.FileMaxSizeMB", "100"),
    number("ExperimentalAuditSettings.FileMaxAgeDays", "0"),
    number("ExperimentalAuditSettings.FileMaxBackups", "0"),
    flag("ExperimentalAuditSettings.FileCompress", false),
    number("ExperimentalAuditSettings.FileMaxQueueSize", "1000"),

    choice("FileSettings.DriverName", "local", "local|amazons3")
        .used(Interruption,
            "Where files are kept: a directory that all nodes share, or S3-compatible storage."),
    text("FileSettings.Directory", "./data/").must(TextRule::EmptyIsDefault).used(Restart, "That directory."),
    number("FileSettings.MaxFileSize", "104857600")
        .range(1, 1LL << 44)
        .forClients("Bytes an uploaded file may have."),
    flag("FileSettings.EnableFileAttachments", true).forClients("Whether messages may carry files."),
    text("FileSettings.AmazonS3AccessKeyId")
        .secret()
        .notYet("this version keeps no files in S3-compatible storage", "Access key of the S3 storage."),
    text("FileSettings.AmazonS3SecretAccessKey")
        .secret()
        .notYet("this version keeps no files in S3-compatible storage", "Secret key of the S3 storage."),
    text("FileSettings.AmazonS3Bucket")
        .notYet("this version keeps no files in S3-compatible storage", "Bucket of the S3 storage."),
    text("FileSettings.AmazonS3PathPrefix")
        .notYet("this version keeps no files in S3-compatible storage", "Prefix of all names in the bucket."),
    text("FileSettings.AmazonS3Region")
        .notYet("this version keeps no files in S3-compatible storage", "Region of the bucket."),
    text("FileSettings.AmazonS3Endpoint", "s3.amazonaws.com")
        .must(TextRule::EmptyIsDefault)
        .notYet("this version keeps no files in S3-compatible storage",
            "Host, and port if needed, of the S3 storage."),
    flag("FileSettings.AmazonS3SSL", true)
        .notYet("this version keeps no files in S3-compatible storage",
            "Whether the S3 storage is reached over TLS."),
    flag("FileSettings.AmazonS3SignV2", false),
    flag("FileSettings.AmazonS3SSE", false),
    flag("FileSettings.AmazonS3Trace", false),
    flag("FileSettings.EnableMobileUpload", true),
    flag("FileSettings.EnableMobileDownload", true),
    flag("FileSettings.EnablePublicLink", false),
    flag("FileSettings.ExtractContent", true),
    flag("FileSettings.ArchiveRecursion", false),
    text("FileSettings.PublicLinkSalt").secret(),
    text("FileSettings.InitialFont", "nunito-bold.ttf"),

    text("ImportSettings.Directory", "./import"),
    number("ImportSettings.RetentionDays", "30"),
    text("ExportSettings.Directory", "./export"),
    number("ExportSettings.RetentionDays", "30"),
};

std::span<const Row> storageRows()
{
    return rows;
}

} // namespace muster::config::table
