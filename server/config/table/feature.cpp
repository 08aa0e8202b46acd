#include "config/table/row.h"

namespace muster::config::table {

using enum KeyClass;

static constexpr Row rows[] = {
    flag("PluginSettings.Enable", true).forClients("Whether plugins run."),
    flag("PluginSettings.EnableUploads", false)
        .notYet("this version runs no plugins", "Whether plugins may be uploaded through the API."),
    text("PluginSettings.Directory", "./plugins")
        .must(TextRule::EmptyIsDefault)
        .notYet("this version runs no plugins",
            "Where a node unpacks plugins. Nodes on one host need different ones.")
        .perNode(),
    text("PluginSettings.ClientDirectory", "./client/plugins")
        .must(TextRule::EmptyIsDefault)
        .notYet("this version runs no plugins",
            "Where a node unpacks the plugins' files for clients. Nodes on one host need different ones.")
        .perNode(),
    object("PluginSettings.Plugins")
        .secret()
        .notYet("this version runs no plugins", "The settings of each plugin."),
    object("PluginSettings.PluginStates")
        .notYet("this version runs no plugins", "Which plugins are switched on."),
    flag("PluginSettings.AllowInsecureDownloadURL", false)
        .alsoCalled("PluginSettings.AllowInsecureDownloadUrl"),
    flag("PluginSettings.EnableHealthCheck", true),
    flag("PluginSettings.EnableMarketplace", true),
    flag("PluginSettings.EnableRemoteMarketplace", true),
    flag("PluginSettings.AutomaticPrepackagedPlugins", true),
    flag("PluginSettings.RequirePluginSignature", false),
    text("PluginSettings.MarketplaceURL", "https://api.integrations.mattermost.com")
        .alsoCalled("PluginSettings.MarketplaceUrl"),
    list("PluginSettings.SignaturePublicKeyFiles"),

    text("ElasticsearchSettings.ConnectionURL", "http://localhost:9200")
        .alsoCalled("ElasticsearchSettings.ConnectionUrl"),
    text("ElasticsearchSettings.Username", "elastic"),
    text("ElasticsearchSettings.Password", "changeme").secret(),
    flag("ElasticsearchSettings.EnableIndexing", false).notYet("this version has no search"),
    flag("ElasticsearchSettings.EnableSearching", false).notYet("this version has no search"),
    flag("ElasticsearchSettings.EnableAutocomplete", false).notYet("this version has no search"),
    flag("ElasticsearchSettings.Sniff", true),
    number("ElasticsearchSettings.PostIndexReplicas", "1"),
    number("ElasticsearchSettings.PostIndexShards", "1"),
    number("ElasticsearchSettings.ChannelIndexReplicas", "1"),
    number("ElasticsearchSettings.ChannelIndexShards", "1"),
    number("ElasticsearchSettings.UserIndexReplicas", "1"),
    number("ElasticsearchSettings.UserIndexShards", "1"),
    number("ElasticsearchSettings.AggregatePostsAfterDays", "365"),
    text("ElasticsearchSettings.PostsAggregatorJobStartTime", "03:00"),
    text("ElasticsearchSettings.IndexPrefix"),
    number("ElasticsearchSettings.RequestTimeoutSeconds", "30"),
    flag("ElasticsearchSettings.SkipTLSVerification", false),
    text("ElasticsearchSettings.Trace"),

    text("BleveSettings.IndexDir"),
    flag("BleveSettings.EnableIndexing", false).notYet("this version has no search"),
    flag("BleveSettings.EnableSearching", false).notYet("this version has no search"),
    flag("BleveSettings.EnableAutocomplete", false).notYet("this version has no search"),

    flag("DataRetentionSettings.EnableMessageDeletion", false)
        .notYet("this version removes no messages and files by age"),
    flag("DataRetentionSettings.EnableFileDeletion", false)
        .notYet("this version removes no messages and files by age"),
    number("DataRetentionSettings.MessageRetentionDays", "365"),
    number("DataRetentionSettings.FileRetentionDays", "365"),
    text("DataRetentionSettings.DeletionJobStartTime", "02:00"),
    number("DataRetentionSettings.BatchSize", "3000"),

    flag("ComplianceSettings.Enable", false).notYet("this version makes no compliance reports"),
    text("ComplianceSettings.Directory", "./data/"),
    flag("ComplianceSettings.EnableDaily", false),
    number("ComplianceSettings.BatchSize", "30000"),

    flag("MessageExportSettings.EnableExport", false).notYet("this version exports no messages"),
    text("MessageExportSettings.ExportFormat", "actiance"),
    text("MessageExportSettings.DailyRunTime", "01:00"),
    number("MessageExportSettings.ExportFromTimestamp", "0"),
    number("MessageExportSettings.BatchSize", "10000"),
    flag("MessageExportSettings.DownloadExportResults", false),
    text("MessageExportSettings.GlobalRelaySettings.CustomerType", "A9"),
    text("MessageExportSettings.GlobalRelaySettings.SMTPUsername")
        .alsoCalled("MessageExportSettings.GlobalRelaySettings.SmtpUsername"),
    text("MessageExportSettings.GlobalRelaySettings.SMTPPassword")
        .secret()
        .alsoCalled("MessageExportSettings.GlobalRelaySettings.SmtpPassword"),
    text("MessageExportSettings.GlobalRelaySettings.EmailAddress"),
    number("MessageExportSettings.GlobalRelaySettings.SMTPServerTimeout", "1800"),

    flag("ExperimentalSettings.ClientSideCertEnable", false)
        .refused("this version asks nobody for a certificate"),
    text("ExperimentalSettings.ClientSideCertCheck", "secondary"),
    flag("ExperimentalSettings.EnableClickToReply", false),
    number("ExperimentalSettings.LinkMetadataTimeoutMilliseconds", "5000"),
    flag("ExperimentalSettings.RestrictSystemAdmin", false)
        .used(Hot,
            "Keeps administrators from settings that belong to the host, and from reloads, through the API."),
    flag("ExperimentalSettings.UseNewSAMLLibrary", false),
    number("ExperimentalSettings.CloudUserLimit", "0"),
    flag("ExperimentalSettings.CloudBilling", false),
    flag("ExperimentalSettings.EnableSharedChannels", false),
    flag("ExperimentalSettings.EnableRemoteClusterService", false),

    flag("ImageProxySettings.Enable", false).notYet("this version has no image proxy"),
    text("ImageProxySettings.ImageProxyType", "local"),
    text("ImageProxySettings.RemoteImageProxyURL"),
    text("ImageProxySettings.RemoteImageProxyOptions").secret(),

    text("CloudSettings.CWSURL", "https://customers.mattermost.com").alsoCalled("CloudSettings.CWSUrl"),
    text("CloudSettings.CWSAPIURL", "https://portal.internal.prod.cloud.mattermost.com")
        .alsoCalled("CloudSettings.CWSAPIUrl"),

    object("FeatureFlags"),
};

std::span<const Row> featureRows()
{
    return rows;
}

} // namespace muster::config::table
