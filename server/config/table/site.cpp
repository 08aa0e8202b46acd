#include "config/table/row.h"

namespace muster::config::table {

using enum KeyClass;

static constexpr Row rows[] = {
    text("TeamSettings.SiteName", "Mattermost")
        .range(0, 30)
        .forClients("The name of the site in clients; at most 30 characters."),
    number("TeamSettings.MaxUsersPerTeam", "50").range(1, 10'000'000).used(Hot, "Members a team may have."),
    flag("TeamSettings.EnableUserCreation", true)
        .used(Hot, "Whether accounts may be made; the first account always may."),
    flag("TeamSettings.EnableOpenServer", false)
        .used(Hot, "Whether people may make their own account without an invitation."),
    text("TeamSettings.RestrictCreationToDomains")
        .used(Hot, "Mail domains, separated by commas, that accounts may have; empty: all."),
    number("TeamSettings.UserStatusAwayTimeout", "300")
        .range(0, 86'400)
        .notYet("this version does not tell who is away",
            "Seconds without activity until a person counts as away."),
    number("TeamSettings.MaxChannelsPerTeam", "2000")
        .range(1, 10'000'000)
        .used(Hot, "Channels a team may have, without archived ones."),
    number("TeamSettings.MaxNotificationsPerChannel", "1000")
        .range(1, 10'000'000)
        .forClients("Members above which channel-wide mentions notify nobody."),
    flag("TeamSettings.EnableTeamCreation", true),
    flag("TeamSettings.EnableUserDeactivation", false)
        .used(Hot, "Whether people may deactivate themselves; administrators always may."),
    flag("TeamSettings.EnableCustomUserStatuses", true),
    flag("TeamSettings.EnableCustomBrand", false),
    text("TeamSettings.CustomBrandText"),
    text("TeamSettings.CustomDescriptionText"),
    text("TeamSettings.RestrictDirectMessage", "any"),
    text("TeamSettings.RestrictTeamInvite", "all"),
    text("TeamSettings.RestrictPublicChannelManagement", "all"),
    text("TeamSettings.RestrictPrivateChannelManagement", "all"),
    text("TeamSettings.RestrictPublicChannelCreation", "all"),
    text("TeamSettings.RestrictPrivateChannelCreation", "all"),
    text("TeamSettings.RestrictPublicChannelDeletion", "all"),
    text("TeamSettings.RestrictPrivateChannelDeletion", "all"),
    text("TeamSettings.RestrictPrivateChannelManageMembers", "all"),
    flag("TeamSettings.EnableXToLeaveChannelsFromLHS", false),
    flag("TeamSettings.EnableConfirmNotificationsToChannel", true),
    flag("TeamSettings.ExperimentalViewArchivedChannels", true),
    flag("TeamSettings.ExperimentalEnableAutomaticReplies", false),
    flag("TeamSettings.ExperimentalHideTownSquareinLHS", false),
    flag("TeamSettings.ExperimentalTownSquareIsReadOnly", false),
    flag("TeamSettings.LockTeammateNameDisplay", false),
    text("TeamSettings.ExperimentalPrimaryTeam"),
    list("TeamSettings.ExperimentalDefaultChannels"),

    flag("EmailSettings.EnableSignUpWithEmail", true)
        .used(Hot, "Whether accounts may be made with a mail address."),
    flag("EmailSettings.EnableSignInWithEmail", true)
        .used(Hot, "Whether people may log in with their mail address."),
    flag("EmailSettings.EnableSignInWithUsername", true)
        .used(Hot, "Whether people may log in with their user name."),
    flag("EmailSettings.SendEmailNotifications", true),
    flag("EmailSettings.UseChannelInEmailNotifications", false),
    flag("EmailSettings.RequireEmailVerification", false).refused("this version verifies no mail addresses"),
    text("EmailSettings.FeedbackName"),
    text("EmailSettings.FeedbackEmail", "test@example.com"),
    text("EmailSettings.ReplyToAddress", "test@example.com"),
    text("EmailSettings.FeedbackOrganization"),
    flag("EmailSettings.EnableSMTPAuth", false),
    text("EmailSettings.SMTPUsername"),
    text("EmailSettings.SMTPPassword").secret(),
    text("EmailSettings.SMTPServer", "localhost").notYet("this version sends no mail"),
    text("EmailSettings.SMTPPort", "10025"),
    number("EmailSettings.SMTPServerTimeout", "10"),
    text("EmailSettings.ConnectionSecurity"),
    flag("EmailSettings.SendPushNotifications", true),
    text("EmailSettings.PushNotificationServer", "https://push-test.mattermost.com"),
    text("EmailSettings.PushNotificationContents", "full"),
    number("EmailSettings.PushNotificationBuffer", "1000"),
    flag("EmailSettings.EnableEmailBatching", false).notYet("this version sends no mail"),
    number("EmailSettings.EmailBatchingBufferSize", "256"),
    number("EmailSettings.EmailBatchingInterval", "30"),
    flag("EmailSettings.EnablePreviewModeBanner", true),
    flag("EmailSettings.SkipServerCertificateVerification", false),
    text("EmailSettings.EmailNotificationContentsType", "full"),
    text("EmailSettings.LoginButtonColor", "#0000"),
    text("EmailSettings.LoginButtonBorderColor", "#2389D7"),
    text("EmailSettings.LoginButtonTextColor", "#2389D7"),

    flag("PrivacySettings.ShowEmailAddress", true)
        .forClients("Whether people see each other's mail address."),
    flag("PrivacySettings.ShowFullName", true).forClients("Whether people see each other's full name."),

    text("SupportSettings.TermsOfServiceLink", "https://mattermost.com/pl/terms-of-use/"),
    text("SupportSettings.PrivacyPolicyLink", "https://mattermost.com/pl/privacy-policy/"),
    text("SupportSettings.AboutLink", "https://mattermost.com/pl/about-mattermost"),
    text("SupportSettings.HelpLink", "https://mattermost.com/pl/help/"),
    text("SupportSettings.ReportAProblemLink", "https://mattermost.com/pl/report-a-bug"),
    text("SupportSettings.SupportEmail"),
    flag("SupportSettings.CustomTermsOfServiceEnabled", false)
        .notYet("this version asks nobody to accept terms"),
    number("SupportSettings.CustomTermsOfServiceReAcceptancePeriod", "365"),
    flag("SupportSettings.EnableAskCommunityLink", true),

    flag("AnnouncementSettings.EnableBanner", false),
    text("AnnouncementSettings.BannerText"),
    text("AnnouncementSettings.BannerColor", "#f2a93b"),
    text("AnnouncementSettings.BannerTextColor", "#333333"),
    flag("AnnouncementSettings.AllowBannerDismissal", true),
    flag("AnnouncementSettings.AdminNoticesEnabled", true),
    flag("AnnouncementSettings.UserNoticesEnabled", true),
    text("AnnouncementSettings.NoticesURL", "https://notices.mattermost.com/"),
    number("AnnouncementSettings.NoticesFetchFrequency", "3600"),
    flag("AnnouncementSettings.NoticesSkipCache", false),

    flag("ThemeSettings.EnableThemeSelection", true),
    text("ThemeSettings.DefaultTheme", "default"),
    flag("ThemeSettings.AllowCustomThemes", true),
    list("ThemeSettings.AllowedThemes"),

    text("LocalizationSettings.DefaultServerLocale", "en")
        .must(TextRule::NotEmpty)
        .notYet("this version writes English", "Language of what the server writes."),
    text("LocalizationSettings.DefaultClientLocale", "en")
        .must(TextRule::NotEmpty)
        .forClients("Language of clients until a person chooses."),
    text("LocalizationSettings.AvailableLocales"),

    list("NativeAppSettings.AppCustomURLSchemes", R"(["mmauth://","mmauthbeta://"])"),
    text("NativeAppSettings.AppDownloadLink", "https://mattermost.com/pl/download-apps"),
    text("NativeAppSettings.AndroidAppDownloadLink", "https://mattermost.com/pl/android-app/"),
    text("NativeAppSettings.IosAppDownloadLink", "https://mattermost.com/pl/ios-app/"),

    list("DisplaySettings.CustomURLSchemes").alsoCalled("DisplaySettings.CustomUrlSchemes"),
    flag("DisplaySettings.ExperimentalTimezone", true),

    number("AnalyticsSettings.MaxUsersForStatistics", "2500"),
};

std::span<const Row> siteRows()
{
    return rows;
}

} // namespace muster::config::table
