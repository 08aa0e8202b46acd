#include "config/table/row.h"

namespace muster::config::table {

using enum KeyClass;

// What Muster uses. Timeouts and listeners are created when the process starts, hence Restart.
static constexpr Row rows[] = {
    text("ServiceSettings.SiteURL")
        .must(TextRule::HttpUrl)
        .used(Hot, "The address under which people reach the site, such as https://chat.example.com."),
    text("ServiceSettings.ListenAddress", ":8065")
        .must(TextRule::ListenAddress)
        .used(
            Restart, "Address and port of this node's HTTP listener. Nodes on one host need different ones.")
        .perNode(),
    choice("ServiceSettings.ConnectionSecurity", "", "|TLS")
        .used(Restart,
            "TLS: this node serves HTTPS itself, with TLSCertFile and TLSKeyFile. Empty: plain HTTP, usually "
            "behind a proxy."),
    text("ServiceSettings.TLSCertFile")
        .used(Hot,
            "File with the certificate chain in PEM, for ConnectionSecurity TLS; read again with each "
            "reload."),
    text("ServiceSettings.TLSKeyFile")
        .used(Hot,
            "File with the private key in PEM, for ConnectionSecurity TLS, readable by its owner only; read "
            "again with each reload."),
    choice("ServiceSettings.TLSMinVer", "1.2", "1.0|1.1|1.2|1.3")
        .used(Hot, "The oldest TLS version that is accepted; Muster never goes below 1.2."),
    list("ServiceSettings.TLSOverwriteCiphers")
        .must(TextRule::CipherSuites)
        .used(Hot,
            "Cipher suites of TLS 1.2, in order, instead of those with ECDHE and AES-GCM or ChaCha20; TLS "
            "1.3 "
            "has its own."),
    flag("ServiceSettings.TLSStrictTransport", false)
        .used(Hot, "Whether answers tell browsers to come with HTTPS only (HSTS)."),
    number("ServiceSettings.TLSStrictTransportMaxAge", "63072000")
        .range(0)
        .used(Hot, "Seconds that browsers remember it."),
    flag("ServiceSettings.UseLetsEncrypt", false)
        .notYet("this version fetches no certificates: use certificate files or a proxy"),
    flag("ServiceSettings.Forward80To443", false)
        .notYet("this version leaves the redirect from port 80 to the proxy"),
    number("ServiceSettings.ReadTimeout", "300")
        .range(1, 86'400)
        .used(Restart, "Seconds a client may take to send a request with its body."),
    number("ServiceSettings.WriteTimeout", "300")
        .range(1, 86'400)
        .used(Restart, "Seconds a client may take to receive a response, and one more for each 16 KiB."),
    number("ServiceSettings.IdleTimeout", "60")
        .range(1, 86'400)
        .used(Restart, "Seconds a kept-alive connection may be silent."),
    number("ServiceSettings.MaximumLoginAttempts", "10")
        .range(1, 1'000'000)
        .used(Hot,
            "Failed logins in a row until an account takes one password each half minute; places where "
            "somebody has logged in to it are counted separately."),
    number("ServiceSettings.SessionLengthWebInDays", "30")
        .range(1, 36'500)
        .used(Hot, "Days until a web session ends; SessionLengthWebInHours wins if both are given."),
    number("ServiceSettings.SessionLengthWebInHours", "720")
        .range(1, 876'000)
        .used(Hot, "Hours until a web session ends."),
    number("ServiceSettings.SessionCacheInMinutes", "10")
        .range(0, 525'600)
        .notYet("this version reads a session again after 10 seconds, whatever stands here",
            "Minutes a node trusts a session it has read; a revocation reaches all nodes at once."),
    number("ServiceSettings.SessionIdleTimeoutInMinutes", "43200")
        .range(0, 5'256'000)
        .used(Hot,
            "Minutes without a request until a session ends, unless a mobile app opened it; up to a tenth "
            "more. 0 is never."),
    flag("ServiceSettings.ExtendSessionLengthWithActivity", true)
        .used(Hot, "Whether a request makes a session last its whole length from then on."),
    flag("ServiceSettings.EnableDeveloper", false).used(Hot, "Puts details of errors into answers."),
    text("ServiceSettings.AllowCorsFrom")
        .must(TextRule::Origins)
        .used(Hot,
            "Origins such as https://chat.example.com, separated by spaces, whose pages may call this "
            "server; "
            "* in one stands for any text, alone for all."),
    text("ServiceSettings.CorsExposedHeaders")
        .used(Hot, "Headers, separated by spaces, that such pages may read."),
    flag("ServiceSettings.CorsAllowCredentials", false).used(Hot, "Whether such pages may send cookies."),
    flag("ServiceSettings.ExperimentalStrictCSRFEnforcement", false)
        .used(Hot, "Whether a change with a cookie needs X-CSRF-Token, and X-Requested-With is not enough."),
    list("ServiceSettings.TrustedProxyIPHeader")
        .must(TextRule::HeaderName)
        .used(Hot,
            "Headers, in order, in which the proxy names the client's address; the last address in one is "
            "taken. Empty: everybody behind a proxy has its address, for limits and audits too."),
    flag("ServiceSettings.EnableUserAccessTokens", false)
        .used(Hot,
            "Whether there are personal access tokens, for who has the role system_user_access_token and for "
            "administrators. Off, those that exist let nobody in."),
    number("ServiceSettings.MaximumURLLength", "2048")
        .range(1, 65'536)
        .used(Restart, "Bytes a request's URL may have."),
    number("ServiceSettings.MaximumPayloadSizeBytes", "300000")
        .range(1, 1LL << 40)
        .used(Restart, "Bytes the JSON body of a request may have."),
    flag("ServiceSettings.EnableLocalMode", false)
        .notYet("this version offers no administration over a local socket",
            "Whether administration over a local socket without a login is offered."),
    text("ServiceSettings.LocalModeSocketLocation", "/var/tmp/mattermost_local.socket")
        .notYet("this version offers no administration over a local socket",
            "The path of that socket. Nodes on one host need different ones.")
        .perNode(),

    text("ServiceSettings.WebsocketURL"),
    text("ServiceSettings.LicenseFileLocation"),
    text("ServiceSettings.LetsEncryptCertificateCacheFile", "./config/letsencrypt.cache"),
    number("ServiceSettings.GoroutineHealthThreshold", "-1"),
    flag("ServiceSettings.EnableOAuthServiceProvider", true),
    flag("ServiceSettings.EnableIncomingWebhooks", true),
    flag("ServiceSettings.EnableOutgoingWebhooks", true),
    flag("ServiceSettings.EnableOutgoingOAuthConnections", false),
    flag("ServiceSettings.EnableCommands", true),
    number("ServiceSettings.OutgoingIntegrationRequestsTimeout", "30"),
    flag("ServiceSettings.EnablePostUsernameOverride", false),
    flag("ServiceSettings.EnablePostIconOverride", false),
    text("ServiceSettings.GoogleDeveloperKey").secret(),
    flag("ServiceSettings.EnableLinkPreviews", true),
    flag("ServiceSettings.EnablePermalinkPreviews", true),
    text("ServiceSettings.RestrictLinkPreviews"),
    flag("ServiceSettings.EnableTesting", false),
    text("ServiceSettings.DeveloperFlags"),
    flag("ServiceSettings.EnableClientPerformanceDebugging", false),
    flag("ServiceSettings.EnableOpenTracing", false),
    flag("ServiceSettings.EnableSecurityFixAlert", true),
    flag("ServiceSettings.EnableInsecureOutgoingConnections", false),
    text("ServiceSettings.AllowedUntrustedInternalConnections"),
    flag("ServiceSettings.EnableMultifactorAuthentication", false)
        .notYet("this version has no second factor"),
    flag("ServiceSettings.EnforceMultifactorAuthentication", false)
        .refused("this version asks nobody for a second factor"),
    flag("ServiceSettings.CorsDebug", false),
    flag("ServiceSettings.AllowCookiesForSubdomains", false)
        .notYet("this version sets cookies for its own host only"),
    flag("ServiceSettings.TerminateSessionsOnPasswordChange", true),
    number("ServiceSettings.SessionLengthMobileInDays", "30")
        .notYet("this version gives every session the length of a web session"),
    number("ServiceSettings.SessionLengthMobileInHours", "720")
        .notYet("this version gives every session the length of a web session"),
    number("ServiceSettings.SessionLengthSSOInDays", "30"),
    number("ServiceSettings.SessionLengthSSOInHours", "720"),
    number("ServiceSettings.WebsocketSecurePort", "443"),
    number("ServiceSettings.WebsocketPort", "80"),
    text("ServiceSettings.WebserverMode", "gzip"),
    flag("ServiceSettings.EnableGifPicker", true),
    flag("ServiceSettings.EnableCustomEmoji", true),
    flag("ServiceSettings.EnableEmojiPicker", true),
    number("ServiceSettings.PostEditTimeLimit", "-1"),
    number("ServiceSettings.TimeBetweenUserTypingUpdatesMilliseconds", "5000"),
    flag("ServiceSettings.EnablePostSearch", true),
    flag("ServiceSettings.EnableFileSearch", true),
    number("ServiceSettings.MinimumHashtagLength", "3"),
    flag("ServiceSettings.EnableUserTypingMessages", true),
    flag("ServiceSettings.EnableChannelViewedMessages", true),
    flag("ServiceSettings.EnableUserStatuses", true),
    flag("ServiceSettings.ExperimentalEnableAuthenticationTransfer", true),
    number("ServiceSettings.ClusterLogTimeoutMilliseconds", "2000"),
    flag("ServiceSettings.CloseUnusedDirectMessages", false),
    flag("ServiceSettings.EnablePreviewFeatures", true),
    flag("ServiceSettings.EnableTutorial", true),
    flag("ServiceSettings.EnableOnboardingFlow", true),
    flag("ServiceSettings.ExperimentalEnableDefaultChannelLeaveJoinMessages", true),
    text("ServiceSettings.ExperimentalGroupUnreadChannels", "disabled"),
    flag("ServiceSettings.ExperimentalChannelOrganization", false),
    flag("ServiceSettings.EnableAPITeamDeletion", false),
    flag("ServiceSettings.EnableAPIUserDeletion", false),
    flag("ServiceSettings.EnableAPIChannelDeletion", false),
    flag("ServiceSettings.ExperimentalEnableHardenedMode", false),
    flag("ServiceSettings.EnableEmailInvitations", false).notYet("this version sends no mail"),
    flag("ServiceSettings.DisableBotsWhenOwnerIsDeactivated", true),
    flag("ServiceSettings.EnableBotAccountCreation", false),
    flag("ServiceSettings.EnableSVGs", false),
    flag("ServiceSettings.EnableLatex", false),
    flag("ServiceSettings.EnableAWSMetering", false),
    text("ServiceSettings.SplitKey").secret(),
    text("ServiceSettings.GfycatAPISecret").secret().alsoCalled("ServiceSettings.GfycatApiSecret"),
    number("ServiceSettings.FeatureFlagSyncIntervalSeconds", "30"),
    flag("ServiceSettings.DebugSplit", false),
    flag("ServiceSettings.ThreadAutoFollow", true),
    text("ServiceSettings.CollapsedThreads", "disabled"),
    text("ServiceSettings.ManagedResourcePaths"),
    flag("ServiceSettings.EnableLegacySidebar", false),
    flag("ServiceSettings.EnableReliableWebSockets", false),
};

std::span<const Row> serviceRows()
{
    return rows;
}

} // namespace muster::config::table
